"""Who the labels of an interview or transcript name, and who speaks to whom in it.

A label names a person of the article in capitals, by initial and family name or by either alone; two who share
a family name are told apart by the fuller labels. "Q" and "A" are whoever the introduction says talked to whom.
A question is put to who speaks next, an answer given to who spoke before.
"""

from __future__ import annotations

from bisect import bisect_right, insort
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from claimcheck.attributing.naming.aliases import folded, same_body
from claimcheck.attributing.naming.referents import Named, Referent
from claimcheck.attributing.naming.vocabulary import by_words, is_medium, same_given, tells_a_body, titles
from claimcheck.attributing.turns import laid_out
from claimcheck.lexicons import listed
from claimcheck.model import Segmentation

_MOST_PARTIES = 40  # labels that are looked for among the names
_MOST_KNOWN = 200  # names that a label is compared with
_OBJECT = 3  # tokens between "spoke to" and the name of who listened
_SHORT = 3  # letters of a word in a label that stays in capitals: "BBC"


@dataclass(frozen=True, slots=True)
class _Turn:
    """A turn: the tokens ``first`` to ``colon`` are its label, those up to ``last`` (half-open) what is said."""

    first: int
    colon: int
    last: int
    asks: bool


class Conversation:
    """The turns of one article; it has none where it is no conversation."""

    def __init__(self, segmentation: Segmentation, named: Sequence[Named]) -> None:
        """Find who the labels are among ``named``, the article's named mentions in text order."""
        self._segmentation = segmentation
        self._turns = _turns(segmentation)
        self._firsts = [turn.first for turn in self._turns]
        self._parties: dict[str, Referent] = {}
        if not self._turns:
            return
        labels = list(dict.fromkeys(self._words_of(turn) for turn in self._turns))
        known = list(dict.fromkeys(n.referent for n in named if self._label_at(n.first) is None))
        known = list(dict.fromkeys((*known, *(n.referent for n in named))))[:_MOST_KNOWN]
        asking, answering = self._introduced(named)
        for n, label in enumerate(sorted(labels, key=lambda words: -len(words))):
            role = label[0].lower().rstrip(".") if len(label) == 1 else ""
            party = asking if role in listed("sources", "asking") else None
            party = answering if role in listed("sources", "answering") else party
            self._parties[_key(label)] = (
                party or self._among(label, known if n < _MOST_PARTIES else ()) or self._unknown(label)
            )

    def corrected(self, named: Sequence[Named]) -> list[Named]:
        """``named`` with who the labels name in place of who their words by themselves would."""
        kept = []
        for one in named:
            if self._label_at(one.first) is None:
                kept.append(one)
            elif one.first in one.referent.firsts:
                one.referent.firsts.remove(one.first)
        for turn in self._turns:
            party = self._parties[_key(self._words_of(turn))]
            if turn.first not in party.firsts:
                insort(party.firsts, turn.first)
            kept.append(Named(turn.first, turn.colon, party))
        return sorted(kept, key=lambda one: one.first)

    def label(self, token: int) -> Referent | None:
        """Whom the label names that ``token`` stands in."""
        turn = self._label_at(token)
        return self._parties[_key(self._words_of(turn))] if turn is not None else None

    def speaker(self, token: int) -> Referent | None:
        """Who says ``token``; ``None`` where it is in no turn."""
        at = self._turn_at(token)
        return self._party(at) if at is not None else None

    def addressee(self, token: int) -> Referent | None:
        """To whom ``token`` is said; ``None`` where it is in no turn, or nobody else speaks."""
        at = self._turn_at(token)
        if at is None:
            return None
        before, after = range(at - 1, max(-1, at - _NEAR), -1), range(at + 1, min(len(self._turns), at + _NEAR))
        around = [*after, *before] if self._turns[at].asks else [*before, *after]
        speaker = self._party(at)
        return next((party for i in around if (party := self._party(i)) is not speaker), None)

    def _turn_at(self, token: int) -> int | None:
        at = bisect_right(self._firsts, token) - 1
        return at if at >= 0 and self._turns[at].colon < token < self._turns[at].last else None

    def _label_at(self, token: int) -> _Turn | None:
        at = bisect_right(self._firsts, token) - 1
        return self._turns[at] if at >= 0 and token < self._turns[at].colon else None

    def _party(self, at: int) -> Referent:
        return self._parties[_key(self._words_of(self._turns[at]))]

    def _words_of(self, turn: _Turn) -> tuple[str, ...]:
        """The words of a label without an article."""
        words = self._segmentation.words[turn.first : turn.colon]
        return words[1:] if len(words) > 1 and words[0].lower() == "the" else words

    def _among(self, label: tuple[str, ...], known: Sequence[Referent]) -> Referent | None:
        """The person or body of the article that ``label`` names; one whom a fuller label names comes first."""
        title = tuple(w.lower().rstrip(".") for w in label if w.lower().rstrip(".") in titles())
        label = tuple(w for w in label if w.lower().rstrip(".") not in titles()) or label
        fits = [
            r for r in (*known, *self._parties.values()) if (_is_person if r.kind == "person" else _is_body)(label, r)
        ]
        calm = [r for r in fits if not r.name.isupper()] or fits
        gender = by_words(title)
        agreeing = [r for r in calm if not gender or r.gender in ("", gender)]
        titled = [r for r in agreeing if any(one.head in title for one in r.descriptions)]
        calm = titled or agreeing or calm
        return next((r for r in calm if r in self._parties.values()), calm[0] if calm else None)

    def _unknown(self, label: tuple[str, ...]) -> Referent:
        """Somebody who only the labels name; a body is the outlet that asks."""
        calm = [w.capitalize() if w.isupper() and len(w) > _SHORT else w for w in label]
        bare = [w for w in calm if w.lower().rstrip(".") not in titles()] or calm
        tokens = bare if len(label) > 1 else label
        return Referent(" ".join(tokens), "media" if is_medium(bare) or tells_a_body(bare) else "person", tuple(tokens))

    def _introduced(self, named: Sequence[Named]) -> tuple[Referent | None, Referent | None]:
        """Who asks and who answers, by what comes before the first turn."""
        intro = [n for n in named if n.first < self._firsts[0]]
        persons = Counter(n.referent for n in intro if n.referent.kind == "person")
        asking = next((n.referent for n in intro if n.referent.kind == "person" and self._is_reporter(n, intro)), None)
        if asking is not None and len(persons) > 1:
            del persons[asking]
        answering = max(persons, key=lambda r: persons[r]) if persons else None
        if asking is answering:
            asking = None
        outlet = next((n.referent for n in intro if n.referent.kind != "person" and self._is_told(n)), None)
        return asking or outlet, answering

    def _is_reporter(self, one: Named, intro: Sequence[Named]) -> bool:
        """Whether a person is who somebody spoke to, or works for a medium: "Ada Holm of the Morning Post"."""
        words = self._segmentation.words
        if one.last < len(words) and words[one.last] in ("of", "from", "for"):
            employer = next((n for n in intro if one.last < n.first <= one.last + 2), None)
            return employer is not None and is_medium(employer.referent.tokens)
        return self._is_told(one)

    def _is_told(self, one: Named) -> bool:
        """Whether a name is who somebody spoke to, or who signs: "spoke to Ada Holm", "By Ada Holm"."""
        words = self._segmentation.words
        start, _ = self._segmentation.sentences[self._segmentation.sentence_of[one.first]]
        if one.first == start + 1 and words[start].lower() == "by":
            return True
        near = [word.lower() for word in words[max(start, one.first - _OBJECT) : one.first]]
        spoke = any(a in listed("sources", "talking") and b in ("to", "with", "by") for a, b in pairwise(near))
        return spoke or "told" in near[-2:]


_NEAR = 6  # turns among which somebody else is looked for


def _turns(segmentation: Segmentation) -> list[_Turn]:
    found = []
    for one in laid_out(segmentation):
        if segmentation.words[one.head] == ":" and one.source:
            said = segmentation.words[one.content[0] : one.content[-1] + 1]
            found.append(_Turn(one.source[0], one.head, one.content[-1] + 1, "?" in said))
    return found


def _key(label: Sequence[str]) -> str:
    return " ".join(folded(word) for word in label)


def _is_person(label: Sequence[str], known: Referent) -> bool:
    """Whether ``label`` is the name of ``known``, its family or given name, or an initial and its family name."""
    low, full = [folded(word) for word in label], [folded(word) for word in known.tokens]
    if len(low) == 1:
        return low[0] in (full[0], full[-1])
    return low[-1] == full[-1] and len(full) > 1 and (low == full or same_given(low[0].title(), full[0].title()))


def _is_body(label: Sequence[str], known: Referent) -> bool:
    calm = [word.capitalize() if len(word) > _SHORT else word for word in label]
    return _key(label) == _key(known.tokens) or same_body(calm, known.tokens, placed=False)
