"""What a statement is about, as a bag of terms: base forms of its content words, names in one spelling."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Mapping
from functools import lru_cache
from math import fsum, log

from claimcheck.attributing.lemmas import lemma
from claimcheck.interpreting.spellings import canonical
from claimcheck.lexicons import listed
from claimcheck.model import Segmentation, Spans

Terms = frozenset[str]

_CONTENT_TAGS = ("NN", "VB", "JJ", "RB", "FW")
_SHORTEST = 3


@lru_cache(maxsize=65536)
def term(word: str, proper: bool) -> str:
    """The term that a word stands for; empty for a word without a subject of its own."""
    if proper:
        name = canonical(word).lower()
        return "" if name in listed("stopwords", "stop") else name
    low = word.lower()
    base = lemma(low)
    if len(base) < _SHORTEST or base in listed("stopwords", "stop") or low in listed("stopwords", "stop"):
        return ""
    return _stem(base)


def _stem(base: str) -> str:
    """A base form without a final "e" or doubled letter, so that all its forms meet: bridge and bridges."""
    stem = base.rstrip("e") if len(base) > _SHORTEST + 1 else base
    return stem[:-1] if len(stem) > _SHORTEST + 1 and stem[-1] == stem[-2] else stem


def terms_in(segmentation: Segmentation, spans: Spans) -> Terms:
    """The terms of the words that ``spans`` (code points) cover."""
    found: set[str] = set()
    for span in spans:
        first, last = bisect_left(segmentation.starts, span.start), bisect_left(segmentation.starts, span.end)
        found.update(map(_term_of, segmentation.words[first:last], segmentation.tags[first:last]))
    found.discard("")
    return frozenset(found)


@lru_cache(maxsize=16384)
def _term_of(word: str, tag: str) -> str:
    """The term of a token; empty where it is no content word."""
    return term(word, tag.startswith("NNP")) if tag.startswith(_CONTENT_TAGS) and word[0].isalnum() else ""


def weights(bags: Iterable[Terms]) -> dict[str, float]:
    """How telling each term is: its inverse document frequency over ``bags`` (Spärck Jones 1972), smoothed."""
    counts: dict[str, int] = {}
    total = 0
    for bag in bags:
        total += 1
        for one in bag:
            counts[one] = counts.get(one, 0) + 1
    return {one: log((1 + total) / n) + 0.5 for one, n in counts.items()}


def total_weight(bag: Terms, weight: Mapping[str, float]) -> float:
    """The weight of all terms of ``bag``; one that has none in ``weight`` counts 1."""
    return fsum(weight.get(t, 1.0) for t in bag)  # exact, so that the order of a set does not show


def shared_weight(a: Terms, b: Terms, weight: Mapping[str, float]) -> float:
    """Dice's coefficient of two bags, each term counting by its weight: 0 for nothing shared, 1 for equals."""
    both = total_weight(a & b, weight)
    total = total_weight(a, weight) + total_weight(b, weight)
    return 2 * both / total if total else 0.0


def covered_weight(part: Terms, whole: Terms, weight: Mapping[str, float]) -> float:
    """The share of the weight of ``part`` that ``whole`` has too."""
    total = total_weight(part, weight)
    return total_weight(part & whole, weight) / total if total else 0.0
