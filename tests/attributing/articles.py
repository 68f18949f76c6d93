"""Short texts for the tests of this folder, and attributions in them that are marked by hand."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from claimcheck.attributing import attribute
from claimcheck.attributing.entities import Entity, EntityKind
from claimcheck.attributing.extracting import Attribution
from claimcheck.model import Document, Segmentation, Statement
from claimcheck.segmenting import segment
from claimcheck.training.polnear import tokens_in


@lru_cache(maxsize=256)
def segmented(text: str) -> Segmentation:
    """``text`` with its tokens, sentences and quotations."""
    return segment(text)


@lru_cache(maxsize=256)
def statements(text: str) -> tuple[Statement, ...]:
    """The attributed statements of ``text``, by the packaged models."""
    return attribute(Document("d1", "t", "t", text), segmented(text))


def tokens(segmentation: Segmentation, phrase: str, after: int = 0) -> tuple[int, ...]:
    """The positions of the tokens of the first ``phrase`` from the code point ``after`` on; none for ``""``."""
    if not phrase:
        return ()
    start = segmentation.text.index(phrase, after)
    return tokens_in(segmentation, [(start, start + len(phrase))])


def said(
    segmentation: Segmentation, *, source: str = "", cue: str = "", content: str, confidence: float = 0.9
) -> Attribution:
    """An attribution of the first ``content`` in the text to the first ``source`` by the first ``cue``."""
    head = tokens(segmentation, cue)
    return Attribution(
        head[0] if head else -1,
        head,
        tokens(segmentation, source),
        tokens(segmentation, content),
        confidence,
    )


def name(segmentation: Segmentation, phrase: str, kind: EntityKind = "person", after: int = 0) -> Entity:
    """The first ``phrase`` from the code point ``after`` on, as a name."""
    positions = tokens(segmentation, phrase, after)
    return Entity(positions[0], positions[-1] + 1, kind)


def words(segmentation: Segmentation, positions: Sequence[int]) -> str:
    """The tokens at ``positions``, a space between them."""
    return " ".join(segmentation.words[i] for i in positions)
