"""From the argument tagger's probabilities to the source and the content of one cue.

The single likeliest labelling decides, where it has a content. Often it has none: the probability of having
one is divided among many beginnings and ends, all the more where the content is short. Then the likeliest run of
tokens is taken, if it is likely enough for a cue as sure as this one.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from claimcheck.attributing.arguments import CONTENT, CUE, OUTSIDE, SOURCE
from claimcheck.lexicons import listed
from claimcheck.model import Segmentation

LEAST_SOURCE = 0.2
"""A source that the best labelling leaves out is still taken from this probability on, given that there is content."""
LIKELY = 0.4
"""A word tagged as a verb is part of it only from this probability on."""
_ARTICLES = frozenset({"a", "an", "the"})
_GAP = 3  # nouns between a source and its cue that still belong to it
_NEVER_VERBS = listed("sources", "media_nouns") | listed("sources", "roles")
_FADE = 0.6
"""A run ends where the probability falls below this share of its highest."""


@dataclass(frozen=True, slots=True)
class Arguments:
    """The token positions of one cue's parts, and how sure it is that the content is content."""

    cue: tuple[int, ...]
    source: tuple[int, ...]
    content: tuple[int, ...]
    sure: float


def decode(
    segmentation: Segmentation, tagger: Any, reach: tuple[int, int], head: int, least: float
) -> Arguments | None:
    """The arguments of the cue at ``head`` by a tagger whose sequence, the tokens in ``reach``, has been set.

    ``None`` where no token is content with a probability of ``least`` or more.
    """
    first, last = reach
    labels = tagger.tag()

    def chance(i: int, wanted: tuple[str, ...]) -> float:
        return float(sum(tagger.marginal(label, i - first) for label in wanted))

    def labelled(*wanted: str) -> list[int]:
        return [first + i for i, label in enumerate(labels) if label in wanted]

    content = labelled(*CONTENT)
    there = 1.0
    if not content:
        chances = {i: chance(i, CONTENT) for i in range(first, last) if i != head}
        content = _run(chances, least, lambda best: best * _FADE)
        there = max(chances.values(), default=0.0)
    if not content:
        return None
    source = _trimmed(segmentation, labelled(*SOURCE))
    if not source:
        # a verb ends a noun phrase, but for one that is likely a noun tagged as a verb
        chances = {i: chance(i, SOURCE) / there for i in range(first, last) if i not in set(content)}
        free = {i: c for i, c in chances.items() if c >= LIKELY or not _is_verb(segmentation, i)}
        source = _run(free, LEAST_SOURCE, lambda _: LEAST_SOURCE)
    source = _up_to(segmentation, source, head)
    if all(segmentation.words[i].lower() in _ARTICLES for i in source):
        source = []
    sure = sum(1 - chance(i, (OUTSIDE,)) for i in content) / len(content)
    return Arguments(tuple(sorted({head, *labelled(CUE)})), tuple(source), tuple(content), sure)


def _run(chances: Mapping[int, float], least: float, floor: Callable[[float], float]) -> list[int]:
    """The run around the likeliest position, down to ``floor`` of its probability; empty below ``least``."""
    best = max(chances, key=lambda i: (chances[i], -i), default=None)
    if best is None or chances[best] < least:
        return []
    down_to = floor(chances[best])
    start = end = best
    while chances.get(start - 1, 0.0) >= down_to:
        start -= 1
    while chances.get(end + 1, 0.0) >= down_to:
        end += 1
    return list(range(start, end + 1))


def _trimmed(segmentation: Segmentation, source: list[int]) -> list[int]:
    """``source`` without punctuation at its end."""
    while source and not segmentation.words[source[-1]][-1].isalnum() and segmentation.words[source[-1]] != ")":
        source = source[:-1]
    return source


def _up_to(segmentation: Segmentation, source: list[int], head: int) -> list[int]:
    """``source`` with the nouns between it and its cue: "Russian state media" before "outlet Tass reported"."""
    gap = range(source[-1] + 1, head) if source else range(0)
    noun_like = all(segmentation.tags[i].startswith("NN") or segmentation.words[i].lower() in _NEVER_VERBS for i in gap)
    return [*source, *gap] if 0 < len(gap) <= _GAP and noun_like else source


def _is_verb(segmentation: Segmentation, i: int) -> bool:
    return segmentation.tags[i].startswith(("VB", "MD"))
