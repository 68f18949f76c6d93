"""The names in a text: runs of tokens that name a person, a body, a place or something else."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Literal

from claimcheck.attributing.taggers import NAMES, open_tagger
from claimcheck.lexicons import listed
from claimcheck.model import Segmentation

EntityKind = Literal["person", "organisation", "place", "other"]

LABELS: dict[str, EntityKind] = {"P": "person", "O": "organisation", "L": "place", "M": "other"}
OUTSIDE = "-"


@dataclass(frozen=True, slots=True)
class Entity:
    """The tokens ``first`` to ``last`` (half-open) that name something, title words left out."""

    first: int
    last: int
    kind: EntityKind


def has_name(segmentation: Segmentation, sentence: tuple[int, int]) -> bool:
    """Whether a sentence holds a proper noun, so that looking for names in it can pay."""
    return any(tag.startswith("NNP") for tag in segmentation.tags[sentence[0] : sentence[1]])


def tagged_entities(segmentation: Segmentation, rows: Sequence[list[str]], tagger: Any = None) -> list[Entity]:
    """The names as the name finder marks them by the tokens' features ``rows``, title words and all.

    ``tagger`` is another name finder than the packaged one, for training.
    """
    tagger = tagger or open_tagger(NAMES)
    found: list[Entity] = []
    for sentence in segmentation.sentences:
        if has_name(segmentation, sentence):
            first, last = sentence
            found += runs(tagger.tag(rows[first:last]), first)
    return found


def by_titles(segmentation: Segmentation, entities: Sequence[Entity]) -> list[Entity]:
    """``entities``, in text order, with title words taken off: what follows a title names a person.

    "NATO Secretary-General Mark Rutte" is the body before the title and the person after it.
    """
    titles = listed("sources", "titles")
    words, tags = segmentation.words, segmentation.tags
    found: list[Entity] = []
    for entity in entities:
        inside = [i for i in range(entity.first, entity.last) if words[i] in titles]
        if not inside:
            before = words[entity.first - 1] if entity.first else ""
            titled = before in titles and entity.kind == "other"
            found.append(Entity(entity.first, entity.last, "person") if titled else entity)
            continue
        if entity.first < inside[0] and entity.kind != "person":
            found.append(Entity(entity.first, inside[0], entity.kind))
        after = inside[-1] + 1
        if after < entity.last and tags[after].startswith("NNP"):
            found.append(Entity(after, entity.last, "person"))
        elif len(inside) < entity.last - entity.first and entity.first == inside[0]:
            found.append(entity)
    return sorted([*found, *_titled(segmentation, found)], key=lambda entity: entity.first)


def _titled(segmentation: Segmentation, found: Sequence[Entity]) -> list[Entity]:
    """The persons that the name finder missed although a title stands before them: "Prime Minister Ada Holm"."""
    titles = listed("sources", "titles")
    words, tags = segmentation.words, segmentation.tags
    covered = {i for entity in found for i in range(entity.first, entity.last)}
    missed: list[Entity] = []
    for i in range(1, len(words)):
        if words[i - 1] not in titles or words[i] in titles or i in covered or not _is_name(words[i], tags[i]):
            continue
        last = i + 1
        while last < min(i + 3, len(words)) and last not in covered and _is_name(words[last], tags[last]):
            last += 1
        missed.append(Entity(i, last, "person"))
    return missed


def _is_name(word: str, tag: str) -> bool:
    return tag == "NNP" and word[0].isupper() and word.isalpha() and not word.isupper()


def runs(labels: Sequence[str], offset: int) -> list[Entity]:
    """The runs that ``B`` and ``I`` labels mark, as token positions from ``offset``."""
    found: list[Entity] = []
    for i, label in enumerate(labels):
        if label == OUTSIDE:
            continue
        kind = LABELS[label[1]]
        if label[0] == "I" and found and found[-1].last == offset + i and found[-1].kind == kind:
            found[-1] = Entity(found[-1].first, offset + i + 1, kind)
        else:
            found.append(Entity(offset + i, offset + i + 1, kind))
    return found
