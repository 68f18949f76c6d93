"""Attributions inside contents: what people say others said, wanted or denied."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from claimcheck.attributing.entities import Entity
from claimcheck.attributing.excerpt import Excerpt, excerpt
from claimcheck.attributing.extracting import Attribution, extract
from claimcheck.attributing.features import add_names, token_features
from claimcheck.attributing.lemmas import known_kind, lemma
from claimcheck.model import Segmentation

SURE_IF_QUOTED = 0.88
"""An attribution inside a content is kept from this confidence on if its own content has quoted words, but for denials:
most that people say of others' minds is simply what they say, and annotators mark little of it."""
_OWN = frozenset({"i", "we", "you", "me", "us"})
"""Sources that are a side of the conversation itself: "I think" reports nobody."""


def with_inner(
    segmentation: Segmentation, entities: Sequence[Entity], found: Sequence[Attribution]
) -> list[Attribution]:
    """``found``, and what their contents attribute in turn, each with a source of its own."""
    if not found:
        return []
    inner = excerpt(segmentation, (one.content for one in found))
    rows = token_features(inner.segmentation)
    add_names(rows, _entities_in(inner, entities))
    taken = {i for one in found for i in one.cue}
    added = [_outward(inner, one) for one in extract(inner.segmentation, rows)]
    return [*found, *(one for one in added if one.head not in taken and _counts(segmentation, one))]


def _entities_in(inner: Excerpt, entities: Sequence[Entity]) -> list[Entity]:
    """The ``entities`` of the text that stand in the excerpt as a whole, by its positions."""
    place = {token: i for i, token in enumerate(inner.origin)}
    return [
        replace(one, first=place[one.first], last=place[one.last - 1] + 1)
        for one in entities
        if one.first in place and one.last - 1 in place
    ]


def _outward(inner: Excerpt, one: Attribution) -> Attribution:
    """An attribution of the excerpt by positions in the text."""

    def of(positions: tuple[int, ...]) -> tuple[int, ...]:
        return tuple(inner.origin[i] for i in positions)

    return replace(one, head=inner.origin[one.head], cue=of(one.cue), source=of(one.source), content=of(one.content))


def _counts(segmentation: Segmentation, one: Attribution) -> bool:
    """Whether ``one`` reports somebody else than the speakers, and surely enough."""
    own = len(one.source) == 1 and segmentation.words[one.source[0]].lower() in _OWN
    plain = not any(segmentation.depths[i] for i in one.content)
    denial = known_kind(lemma(segmentation.words[one.head])) == "deny"
    return bool(one.source) and not own and (plain or denial or one.confidence >= SURE_IF_QUOTED)
