"""A label that reads like a headline's noun phrase: "control of Kupiansk", "the draft budget"."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from math import fsum

from claimcheck.grouping.terms import term
from claimcheck.model import Segmentation, Spans

_INSIDE = ("NN", "JJ", "CD", "POS")
_LONGEST = 6  # words in a label's noun phrase
_PLAIN = 90  # characters of a label made of a statement's own words


def label(passages: Sequence[tuple[Segmentation, Spans]], weight: Mapping[str, float]) -> str:
    """The noun phrase that best stands for what ``passages`` share; their first words where none has one.

    The best is the one whose terms occur in the most passages, weighted by how telling each term is.
    """
    phrases = [list(_phrases(segmentation, spans)) for segmentation, spans in passages]
    counts: dict[str, int] = {}
    for found in phrases:
        for one in sorted({t for _, terms in found for t in terms}):
            counts[one] = counts.get(one, 0) + 1
    best, best_score = "", 0.0
    for words, terms in (phrase for found in phrases for phrase in found):
        score = fsum((counts[t] - 0.7) * weight.get(t, 1.0) for t in terms) / (1 + 0.15 * len(words.split()))
        if score > best_score:
            best, best_score = words, score
    return best or _own_words(passages)


def _phrases(segmentation: Segmentation, spans: Spans) -> Iterator[tuple[str, tuple[str, ...]]]:
    """The noun phrases in ``spans`` with their terms; "X of Y" counts as one."""
    for span in spans:
        last = bisect_left(segmentation.starts, span.end)
        i = bisect_left(segmentation.starts, span.start)
        while i < last:
            end = _phrase_end(segmentation, i, last)
            if end == i:
                i += 1
                continue
            if end < last and segmentation.words[end].lower() == "of":
                after = end + 1
                if after < last and segmentation.tags[after] in ("DT", "PRP$"):
                    after += 1
                further = _phrase_end(segmentation, after, last)
                end = further if after < further <= i + _LONGEST else end
            yield _named(segmentation, i, end)
            i = end


def _phrase_end(segmentation: Segmentation, first: int, last: int) -> int:
    """The end of the run of nouns and their modifiers at ``first``; ``first`` itself where no noun ends it."""
    i = first
    while i < last and i - first < _LONGEST and segmentation.tags[i].startswith(_INSIDE):
        i += 1
    while i > first and not segmentation.tags[i - 1].startswith("NN"):
        i -= 1
    return i


def _named(segmentation: Segmentation, first: int, last: int) -> tuple[str, tuple[str, ...]]:
    while first < last - 1 and segmentation.tags[first] in ("CD", "POS"):
        first += 1
    words = segmentation.text[segmentation.starts[first] : segmentation.ends[last - 1]]
    found = (term(segmentation.words[i], segmentation.tags[i].startswith("NNP")) for i in range(first, last))
    return " ".join(words.split()), tuple(dict.fromkeys(t for t in found if t))


def _own_words(passages: Sequence[tuple[Segmentation, Spans]]) -> str:
    """The first passage's own words, cut at a word's end."""
    for segmentation, spans in passages:
        words = " ".join(" ".join(span.of(segmentation.text) for span in spans).split())
        if words:
            return words if len(words) <= _PLAIN else words[: words.rfind(" ", 0, _PLAIN)] + " …"
    return ""
