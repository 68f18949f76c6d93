"""Who is in the reader's mind at a token: the mentions before it, weighed as Lappin and Leass 1994 do.

A mention counts more as a subject than as an object, more still as who speaks, and half as much with every
sentence that follows it; the mentions of one referent in different sentences add up. What is named inside
somebody's words counts little for the words outside them.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Mapping, Sequence
from typing import NamedTuple

from claimcheck.attributing.naming.referents import Named, Referent
from claimcheck.model import Segmentation

RECENT = 100.0
SUBJECT = 80.0
OBJECT = 50.0
WITHIN = 20.0
SPEAKER = 140.0
_QUOTED = 0.3
_MORE = 0.2  # what mentions beside the most telling one count
_MOST = 40  # mentions that are looked back over
_CLAUSE = 60  # tokens that a clause goes on for
_REACH = 8  # sentences that are looked back over
_PREPOSITIONS = frozenset({"IN", "TO"})
_FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
_BOUNDARY = frozenset({",", ";", ":", "CC", "IN", "WP", "WDT", "WRB", "``", "''"})


class _Mention(NamedTuple):
    at: int
    last: int
    sentence: int
    referent: Referent
    weight: float


class Discourse:
    """The mentions of one article, to which resolved pronouns and descriptions are added as they are met."""

    def __init__(self, segmentation: Segmentation, named: Sequence[Named]) -> None:
        """Begin with ``named``, the article's named mentions in text order."""
        self._segmentation = segmentation
        self._verbs = [_first_verb(segmentation, first, last) for first, last in segmentation.sentences]
        self._starts: list[int] = []
        self._mentions: list[_Mention] = []
        for one in named:
            self.note(one.first, one.last, one.referent, self.weight(one.first, one.last))

    def note(self, at: int, last: int, referent: Referent, weight: float) -> None:
        """Add a mention at the tokens ``at`` to ``last`` (half-open)."""
        place = bisect_right(self._starts, at)
        self._starts.insert(place, at)
        self._mentions.insert(place, _Mention(at, last, self._segmentation.sentence_of[at], referent, weight))

    def weight(self, first: int, last: int) -> float:
        """How much a mention counts by its place: as a subject, an object, or part of another phrase."""
        words, tags = self._segmentation.words, self._segmentation.tags
        if last < len(words) and words[last] in ("'s", "’s", "’", "'"):
            return WITHIN
        number = self._segmentation.sentence_of[first]
        start, _ = self._segmentation.sentences[number]
        preposed = not _PREPOSITIONS.isdisjoint(tags[max(start, first - 3) : first])
        after = last + 1 if tags[last : last + 1] == ("RB",) else last
        if after < len(tags) and tags[after] in _FINITE:
            return SUBJECT if not preposed or tags[first - 1] == "IN" else OBJECT
        if first < self._verbs[number] and not preposed:
            return SUBJECT
        return WITHIN if preposed and first < self._verbs[number] else OBJECT

    def ranked(self, token: int, admits: Callable[[Referent], float], apart: bool = False) -> list[Referent]:
        """The referents mentioned before ``token`` that ``admits`` gives a factor above 0, the likeliest first.

        Those that a pronoun which is an object (``apart``) cannot be, as the subject of its clause, are left out.
        """
        near = self._before(token)
        factors = {m.referent: 0.0 for m in near if apart and self._same_clause(m, token)}
        depths = self._segmentation.depths
        outside = not depths[token]
        worths: dict[Referent, dict[int, float]] = {}
        for mention in near:
            referent = mention.referent
            if referent not in factors:
                factors[referent] = admits(referent)
            if factors[referent] > 0:
                worth = (RECENT + mention.weight) * (_QUOTED if outside and depths[mention.at] else 1.0)
                by_sentence = worths.setdefault(referent, {})
                by_sentence[mention.sentence] = max(by_sentence.get(mention.sentence, 0.0), worth)
        here = self._segmentation.sentence_of[token]
        scores = {referent: _faded(each, here) * factors[referent] for referent, each in worths.items()}
        return sorted(worths, key=lambda referent: -scores[referent])

    def speaker(self, token: int) -> Referent | None:
        """Who spoke last before ``token`` in its paragraph."""
        at = bisect_left(self._segmentation.paragraphs, (token + 1,)) - 1
        first, _ = self._segmentation.paragraphs[at]
        return next((m.referent for m in self._before(token) if m.weight >= SPEAKER and m.at >= first), None)

    def heard(self, token: int) -> Referent | None:
        """Who spoke last before the sentence of ``token``."""
        start, _ = self._segmentation.sentences[self._segmentation.sentence_of[token]]
        return next((m.referent for m in self._before(start) if m.weight >= SPEAKER), None)

    def owner(self, token: int, admits: Callable[[Referent], float]) -> Referent | None:
        """The subject of the clause in which ``token`` is a possessive: "whether Orr would keep his boat"."""
        subjects = (m for m in self._before(token) if m.weight >= SUBJECT and self._same_clause(m, token))
        return next((m.referent for m in subjects if admits(m.referent) > 0), None)

    def _before(self, token: int) -> list[_Mention]:
        """The mentions that end before ``token``, the last first, as far back as counts."""
        at = bisect_left(self._starts, token)
        first = max(0, self._segmentation.sentence_of[token] - _REACH)
        near = self._mentions[max(0, at - _MOST) : at]
        return [mention for mention in reversed(near) if mention.sentence >= first and mention.last <= token]

    def _same_clause(self, mention: _Mention, token: int) -> bool:
        """Whether ``mention`` is the subject, or another object, of the clause in which ``token`` is an object."""
        if mention.sentence != self._segmentation.sentence_of[token] or mention.weight < OBJECT:
            return False
        first = mention.last
        if token - first > _CLAUSE:
            return False
        if self._segmentation.tags[first] == ",":
            first = next((i + 1 for i in range(first + 1, token) if self._segmentation.tags[i] == ","), first)
        between = self._segmentation.tags[first:token]
        return sum(tag in _FINITE for tag in between) == 1 and _BOUNDARY.isdisjoint(between[:-1])


def _faded(worths: Mapping[int, float], here: int) -> float:
    """What mentions worth so much in each sentence are worth together in the sentence ``here``."""
    each = [worth * 0.5 ** (here - sentence) for sentence, worth in worths.items()]
    most = max(each)
    return most + _MORE * (sum(each) - most)


def _first_verb(segmentation: Segmentation, first: int, last: int) -> int:
    """The first finite verb of a sentence outside quotation marks, else its end."""
    tags, depths = segmentation.tags, segmentation.depths
    return next((i for i in range(first, last) if tags[i] in _FINITE and not depths[i]), last)
