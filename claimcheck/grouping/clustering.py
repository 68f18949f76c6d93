"""Which statements are on one subject: candidates by shared rare terms, then fuzzy similarity, then groups.

Never all pairs: a term that many statements share proposes only pairs of near neighbours among them, so the
number of pairs grows with the text and not with its square (blocking; Christen 2012, ch. 4).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from claimcheck.grouping.terms import Terms, total_weight

NEIGHBOURS = 6
"""How many of the following statements with the same term each statement is held against."""
COMMONEST = 0.3
"""A term that more than this share of the statements have proposes no pair (from ten statements on)."""
SIMILAR = 0.3
"""Similarity from which two statements are on one subject: read off sample articles, by eye."""
LARGEST = 40
"""A group this large takes no more by single links; it would gather a whole article."""
_FEW = 10
_TELLING, _FUZZY = 0.7, 0.3
"""What telling terms shared and fuzzy likeness of the whole count for."""


class _Bag(NamedTuple):
    """A bag of terms with its weight and, for fuzzy likeness, its words in order: worked out once, not once a pair."""

    terms: Terms
    total: float
    line: str


def cluster(bags: Sequence[Terms], weight: Mapping[str, float]) -> list[list[int]]:
    """Groups of positions in ``bags``, each of two or more, in order of their first member."""
    links = _Links(len(bags))
    read = [_read(bag, weight) for bag in bags]
    scored = sorted((-_alike(read[a], read[b], weight), a, b) for a, b in candidates(bags))
    for score, a, b in scored:
        if -score < SIMILAR:
            break
        links.join(a, b)
    groups: dict[int, list[int]] = {}
    for i in range(len(bags)):
        groups.setdefault(links.root(i), []).append(i)
    return [group for group in groups.values() if len(group) > 1]


def candidates(bags: Sequence[Terms]) -> Iterator[tuple[int, int]]:
    """Pairs of positions that share a term which is not common, each pair once, in order."""
    holders: dict[str, list[int]] = {}
    for i, bag in enumerate(bags):
        for one in sorted(bag):
            holders.setdefault(one, []).append(i)
    most = max(_FEW, COMMONEST * len(bags))
    seen: set[tuple[int, int]] = set()
    for one in sorted(holders):
        places = holders[one]
        if len(places) > most:
            continue
        for n, a in enumerate(places):
            for b in places[n + 1 : n + 1 + NEIGHBOURS]:
                if (a, b) not in seen:
                    seen.add((a, b))
                    yield a, b


def similarity(a: Terms, b: Terms, weight: Mapping[str, float]) -> float:
    """How alike two bags of terms are, 0 to 1: telling terms shared, and fuzzy likeness of the whole.

    Fuzzy likeness joins spellings and word forms that the terms keep apart; it never judges agreement. Where
    it could not make the bags :data:`SIMILAR` it counts for nothing.
    """
    return _alike(_read(a, weight), _read(b, weight), weight)


def _read(bag: Terms, weight: Mapping[str, float]) -> _Bag:
    return _Bag(bag, total_weight(bag, weight), " ".join(sorted(" ".join(bag).split())))


def _alike(a: _Bag, b: _Bag, weight: Mapping[str, float]) -> float:
    from rapidfuzz.fuzz import ratio  # noqa: PLC0415 - late: only an analysis needs it

    both = total_weight(a.terms & b.terms, weight)
    if not both:
        return 0.0
    shared = _TELLING * (2 * both / (a.total + b.total))
    needed = 100 * (SIMILAR - shared) / _FUZZY - 1  # one less, for rounding
    return shared + _FUZZY * ratio(a.line, b.line, score_cutoff=max(needed, 0)) / 100


class _Links:
    """Union-find over positions, groups bounded by :data:`LARGEST`."""

    def __init__(self, size: int) -> None:
        self._parent = list(range(size))
        self._size = [1] * size

    def root(self, i: int) -> int:
        """The first member of the group that holds ``i``."""
        while self._parent[i] != i:
            self._parent[i] = self._parent[self._parent[i]]
            i = self._parent[i]
        return i

    def join(self, a: int, b: int) -> None:
        """Make the groups of ``a`` and ``b`` one, unless the whole would be too large."""
        first, second = sorted((self.root(a), self.root(b)))
        if first != second and self._size[first] + self._size[second] <= LARGEST:
            self._parent[second] = first
            self._size[first] += self._size[second]
