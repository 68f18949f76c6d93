"""From the argument tagger's labels to the source and the content of one cue, and how sure it is of them."""

from __future__ import annotations

import re
from collections.abc import Sequence, Set
from dataclasses import dataclass
from itertools import groupby
from typing import Any

from claimcheck.attributing.arguments import CONTENT, CUE, SOURCE
from claimcheck.lexicons import listed
from claimcheck.model import Segmentation

LEAST_CONTENT = 0.05
"""A content that the likeliest labelling lacks is taken from this probability on, at its likeliest token, ..."""
FADE = 0.6
"""... and goes on as far as the probability does not fall below this share of that."""
LEAST_SOURCE = 0.5
"""A source is taken from this probability on, so that none is invented ..."""
LEAST_IF_NOT_LABELLED = 0.2
"""... or this, where the content was not labelled either and all probabilities are low."""
_CLOCK = re.compile(r"\d{1,2}[.:]\d{2}(?:[ap]m)?")
_ARTICLES = frozenset({"a", "an", "the"})
_GAP = 3  # nouns between a source and its cue that still belong to it
_NEVER_VERBS = listed("sources", "media_nouns") | listed("sources", "roles")


@dataclass(frozen=True, slots=True)
class Arguments:
    """The token positions of one cue's parts, with the tagger's probabilities."""

    cue: tuple[int, ...]
    source: tuple[int, ...]
    content: tuple[int, ...]
    joint: float
    """Of the labelling as a whole."""
    begins: float
    """That the content begins where it does; likewise for its middle and its end."""
    inside: float
    ends: float
    sourced: float
    """That the source is one, at its likeliest token; 0 without a source."""


def decode(segmentation: Segmentation, tagger: Any, reach: tuple[int, int], head: int) -> Arguments | None:
    """The likeliest arguments of the cue at ``head`` by a tagger whose sequence, the tokens in ``reach``, has been set.

    The likeliest labelling may have no content although there surely is one: its probability is divided among many
    beginnings and ends. Then the likeliest run of tokens is taken; ``None`` where none is likely.
    """
    seen = _Seen(tagger, reach)
    content = seen.labelled(*CONTENT)
    least = LEAST_SOURCE if content else LEAST_IF_NOT_LABELLED
    content = content or seen.likely_run(CONTENT, LEAST_CONTENT, {head})
    if not content:
        return None
    taken = {head, *content}
    named = [i for i in seen.labelled(*SOURCE) if i not in taken]
    candidates = runs(named) if named or least == LEAST_SOURCE else [seen.likely_run(SOURCE, least, taken)]
    sourced, source = max(
        ((max((seen.chance(i, *SOURCE) for i in run), default=0.0), run) for run in candidates),
        key=lambda pair: pair[0],
        default=(0.0, []),
    )
    source = _up_to(segmentation, _trimmed(segmentation, source), head) if sourced >= least else []
    if all(segmentation.words[i].lower() in _ARTICLES for i in source):
        source = []
    begin, _, end = CONTENT
    return Arguments(
        tuple(sorted({head, *seen.labelled(CUE)}.difference(content))),
        tuple(source),
        tuple(_without_commas(segmentation, content)),
        joint=seen.joint,
        begins=seen.chance(content[0], begin),
        inside=seen.chance(content[len(content) // 2], *CONTENT),
        ends=seen.chance(content[-1], begin, end),
        sourced=sourced if source else 0.0,
    )


class _Seen:
    """The tagger's labelling of the tokens in ``reach``, and its probabilities, by position in the text."""

    def __init__(self, tagger: Any, reach: tuple[int, int]) -> None:
        self._tagger, self._first, self._last = tagger, *reach
        self._labels = tagger.tag()
        self.joint = float(tagger.probability(self._labels))

    def labelled(self, *wanted: str) -> list[int]:
        """The positions with one of the labels ``wanted``, in order."""
        return [self._first + i for i, label in enumerate(self._labels) if label in wanted]

    def chance(self, i: int, *wanted: str) -> float:
        """The probability that the token at ``i`` has one of the labels ``wanted``."""
        return float(sum(self._tagger.marginal(label, i - self._first) for label in wanted))

    def likely_run(self, wanted: Sequence[str], least: float, without: Set[int]) -> list[int]:
        """The positions around the likeliest for ``wanted``, down to a share of its probability.

        None where that is below ``least``.
        """
        chances = {i: self.chance(i, *wanted) for i in range(self._first, self._last) if i not in without}
        best = max(chances, key=lambda i: (chances[i], -i), default=None)
        if best is None or chances[best] < least:
            return []
        start = end = best
        while chances.get(start - 1, 0.0) >= chances[best] * FADE:
            start -= 1
        while chances.get(end + 1, 0.0) >= chances[best] * FADE:
            end += 1
        return list(range(start, end + 1))


def runs(positions: Sequence[int]) -> list[list[int]]:
    """``positions``, in order, as stretches without a gap."""
    groups = groupby(enumerate(positions), key=lambda pair: pair[1] - pair[0])
    return [[i for _, i in group] for _, group in groups]


def _trimmed(segmentation: Segmentation, source: list[int]) -> list[int]:
    """``source`` without punctuation at its end, and without the time that begins an entry of a live report."""
    if source and _CLOCK.fullmatch(segmentation.words[source[0]]):
        source = source[1:]
    while source and not segmentation.words[source[-1]][-1].isalnum() and segmentation.words[source[-1]] != ")":
        source = source[:-1]
    return source


def _without_commas(segmentation: Segmentation, content: list[int]) -> list[int]:
    """``content`` without the comma that parts it from its cue, unless that stands in its quotation."""
    while len(content) > 1 and segmentation.tags[content[-1]] == "," and not segmentation.depths[content[-1]]:
        content = content[:-1]
    return content


def _up_to(segmentation: Segmentation, source: list[int], head: int) -> list[int]:
    """``source`` with the nouns between it and its cue: "Russian state media" before "outlet Tass reported"."""
    gap = range(source[-1] + 1, head) if source else range(0)
    noun_like = all(segmentation.tags[i].startswith("NN") or segmentation.words[i].lower() in _NEVER_VERBS for i in gap)
    return [*source, *gap] if 0 < len(gap) <= _GAP and noun_like else source
