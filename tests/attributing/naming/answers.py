"""Who words of a short text are, where the name finder found given names: for the tests of this folder."""

from __future__ import annotations

from claimcheck.attributing.entities import EntityKind
from claimcheck.attributing.extracting import Attribution
from claimcheck.attributing.naming.referents import gather
from claimcheck.attributing.naming.resolving import Resolver
from claimcheck.model import Source
from tests.attributing.articles import name, segmented, tokens

Names = dict[str, EntityKind]


def resolved(text: str, names: Names, *sources: str, enclosing: Source | None = None) -> list[Source]:
    """Who each of ``sources`` is, resolved in text order; ``names`` are what the name finder found."""
    segmentation = segmented(text)
    entities = [name(segmentation, phrase, kind) for phrase, kind in names.items()]
    resolver = Resolver(segmentation, gather(segmentation, entities))
    found, after = [], 0
    for phrase in sources:
        positions = tokens(segmentation, phrase, after)
        after = text.index(phrase, after) + len(phrase)
        one = resolver.source(Attribution(-1, (), positions, positions, 1.0), enclosing)
        assert one is not None
        found.append(one)
    return found


def called(text: str, names: Names, *sources: str) -> list[str]:
    return [one.name for one in resolved(text, names, *sources)]


def meant(text: str, names: Names, mention: str, enclosing: Source | None = None) -> str:
    """Whom the last ``mention`` in ``text`` means."""
    segmentation = segmented(text)
    entities = [name(segmentation, phrase, kind) for phrase, kind in names.items()]
    resolver = Resolver(segmentation, gather(segmentation, entities))
    return resolver.who(tokens(segmentation, mention, text.rindex(mention)), enclosing).name


VENN_AND_ORR: Names = {"Ilsa Venn": "person", "Marek Orr": "person"}
