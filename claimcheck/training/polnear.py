"""Reading articles annotated with attributions, and laying their spans over our tokens."""

from __future__ import annotations

import json
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from claimcheck.attributing.features import token_features
from claimcheck.model import Segmentation
from claimcheck.segmenting import segment

_AUXILIARIES = frozenset(
    [
        "be",
        "is",
        "are",
        "was",
        "were",
        "been",
        "being",
        "have",
        "has",
        "had",
        "having",
        "do",
        "does",
        "did",
        "will",
        "would",
        "could",
        "should",
        "may",
        "might",
        "can",
        "must",
        "not",
        "n't",
        "'s",
        "’s",
        "'ve",
        "’ve",
        "'d",
        "’d",
        "'re",
        "’re",
    ]
)
_LEADERS = frozenset({"DT", "PRP$", "PRP", "RB", "TO"})


@dataclass(frozen=True, slots=True)
class GoldAttribution:
    """An annotated attribution as token positions in order; ``head`` is the cue's main word, -1 without a cue."""

    head: int
    cue: tuple[int, ...]
    source: tuple[int, ...]
    content: tuple[int, ...]


@dataclass(frozen=True)
class GoldArticle:
    """An annotated article, segmented by us."""

    id: str
    segmentation: Segmentation
    attributions: tuple[GoldAttribution, ...]

    @cached_property
    def rows(self) -> list[list[str]]:
        """The article's token features."""
        return token_features(self.segmentation)

    @property
    def with_cue(self) -> tuple[GoldAttribution, ...]:
        """The attributions that have a cue."""
        return tuple(one for one in self.attributions if one.head >= 0)


def tokens_in(segmentation: Segmentation, spans: Iterable[Sequence[int]]) -> tuple[int, ...]:
    """The positions of the tokens that touch ``spans``, half-open pairs of code points."""
    found: set[int] = set()
    for start, end in spans:
        i = bisect_right(segmentation.ends, start)
        while i < len(segmentation.starts) and segmentation.starts[i] < end:
            found.add(i)
            i += 1
    return tuple(sorted(found))


def head_of(segmentation: Segmentation, cue: Sequence[int]) -> int:
    """The main word of a cue: its first full verb, else its first word with a meaning of its own."""
    verbs = [i for i in cue if segmentation.tags[i].startswith("VB") or segmentation.tags[i] == "MD"]
    if not verbs:
        named = (i for i in cue if segmentation.words[i].isalpha() and segmentation.tags[i] not in _LEADERS)
        return next(named, cue[0])
    head = verbs[0]
    for i in verbs[1:]:
        if i - head > 2 or segmentation.words[head].lower() not in _AUXILIARIES:
            break
        head = i
    return head


def read_gold(path: Path) -> Iterator[GoldArticle]:
    """The articles of a JSON Lines file, in its order; attributions without a content are left out."""
    with path.open(encoding="utf-8") as lines:
        for line in lines:
            row = json.loads(line)
            segmentation = segment(row["text"])
            gold = []
            for one in row["attributions"]:
                cue, content = tokens_in(segmentation, one["cue"]), tokens_in(segmentation, one["content"])
                if content:
                    source = tokens_in(segmentation, one["source"])
                    head = head_of(segmentation, cue) if cue else -1
                    gold.append(GoldAttribution(head, cue, source, content))
            yield GoldArticle(row["id"], segmentation, tuple(gold))
