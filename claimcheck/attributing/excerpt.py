"""Stretches of a text laid side by side as a text of their own, to be read like one.

What somebody says holds what others say: "he told us that the mill was closed". Read as part of the
quotation around it, such a sentence looks like no attribution, since annotators mark the outer one; read by
itself it looks like any other sentence.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import groupby

from claimcheck.attributing.decoding import runs
from claimcheck.model import Segmentation

LEAST_TOKENS = 4
"""Shorter stretches attribute nothing."""
_OPENERS = frozenset({"that", "whether", "if"})


@dataclass(frozen=True, slots=True)
class Excerpt:
    """Some tokens of a text as a segmentation; ``origin[i]`` is the position in the text of its token ``i``."""

    segmentation: Segmentation
    origin: tuple[int, ...]


def excerpt(segmentation: Segmentation, contents: Iterable[Sequence[int]]) -> Excerpt:
    """The longest of ``contents`` (token positions in order), none of whose tokens is in a longer one.

    Each of their pieces is a paragraph without the marks and the conjunction around it, and depths of quotation count
    from inside it.
    """
    origin: list[int] = []
    sentences: list[tuple[int, int]] = []
    paragraphs: list[tuple[int, int]] = []
    depths: list[int] = []
    for piece in _pieces(segmentation, contents):
        begin, outside = len(origin), min(segmentation.depths[i] for i in piece)
        for _, sentence in groupby(piece, key=segmentation.sentence_of.__getitem__):
            first = len(origin)
            origin += sentence
            sentences.append((first, len(origin)))
        depths += (segmentation.depths[i] - outside for i in piece)
        paragraphs.append((begin, len(origin)))
    return Excerpt(
        replace(
            segmentation,
            words=tuple(segmentation.words[i] for i in origin),
            starts=tuple(segmentation.starts[i] for i in origin),
            ends=tuple(segmentation.ends[i] for i in origin),
            tags=tuple(segmentation.tags[i] for i in origin),
            depths=tuple(depths),
            sentences=tuple(sentences),
            paragraphs=tuple(paragraphs),
            sentence_of=tuple(n for n, (first, last) in enumerate(sentences) for _ in range(first, last)),
            quoted=(),
        ),
        tuple(origin),
    )


def _pieces(segmentation: Segmentation, contents: Iterable[Sequence[int]]) -> list[list[int]]:
    """The unbroken stretches of the longest contents, in text order."""
    taken: set[int] = set()
    pieces: list[list[int]] = []
    for content in sorted(contents, key=lambda c: (-len(c), c[0])):
        if taken.isdisjoint(content):
            taken.update(content)
            pieces += runs(content)
    bare = (_bare(segmentation, piece) for piece in sorted(pieces))
    return [piece for piece in bare if len(piece) >= LEAST_TOKENS]


def _bare(segmentation: Segmentation, piece: list[int]) -> list[int]:
    """``piece`` without marks and conjunctions at its beginning and marks other than stops at its end."""
    words = segmentation.words
    first, last = 0, len(piece)
    while first < last and (words[piece[first]].lower() in _OPENERS or not words[piece[first]][0].isalnum()):
        first += 1
    while last > first and not words[piece[last - 1]][-1].isalnum() and words[piece[last - 1]] not in ".!?":
        last -= 1
    return piece[first:last]
