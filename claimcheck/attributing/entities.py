"""The names in a text: runs of tokens that name a person, a body, a place or something else."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from claimcheck.attributing.taggers import NAMES, open_tagger
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


def tagged_entities(segmentation: Segmentation, rows: Sequence[list[str]]) -> list[Entity]:
    """The names as the name finder marks them by the tokens' features ``rows``, title words and all."""
    tagger = open_tagger(NAMES)
    found: list[Entity] = []
    for sentence in segmentation.sentences:
        if has_name(segmentation, sentence):
            first, last = sentence
            found += runs(tagger.tag(rows[first:last]), first)
    return found


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
