"""One name for all the mentions of a person or body in an article: its fullest form.

Names that share a family name (or, for bodies, are one another's short form or initials) are one; two
persons of one family name stay apart, and a bare family name is the one last named. Follows the sieves of
Lee et al. 2013 (exact, then head match), which need no training.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from claimcheck.attributing.entities import Entity
from claimcheck.attributing.naming.aliases import (
    folded,
    has_short_name,
    initials,
    repeated,
    same_body,
    same_person,
    short_for,
)
from claimcheck.attributing.naming.appositions import in_full, learnt, words_of
from claimcheck.attributing.naming.article_wide import article_votes
from claimcheck.attributing.naming.descriptions import Description, fits
from claimcheck.attributing.naming.kinds import TAGGED, Evidence, evidence_of, kind_by
from claimcheck.attributing.naming.overlooked import missed
from claimcheck.attributing.naming.vocabulary import by_name, by_words, is_given, is_role, nouns_of, titles
from claimcheck.lexicons import listed
from claimcheck.model import Segmentation

_HONORIFICS = frozenset({"mr", "mrs", "ms", "miss"})
SUFFIXES = frozenset(
    {"Jr", "Jr.", "Sr", "Sr.", "II", "III", "IV", "KC", "QC", "MP", "MEP", "MSP", "OBE", "CBE", "MBE", "PhD", "MD"}
)
_MOST_VOTES = 8  # what a name's words by themselves add to it
_FEW = 6  # descriptions of somebody, the first ones, among which their relation to another is
_RELATED = 12
"""As many tokens further away counts who is brought in as somebody's wife: a bare family name is first the other."""
_MOST = 40
"""As many referents of one word are compared with a name, the last ones, so that the cost stays linear."""


@dataclass(slots=True, eq=False)
class Referent:
    """Somebody or something named in the article. ``name`` is the fullest form met."""

    name: str
    kind: str
    tokens: tuple[str, ...]
    descriptions: list[Description] = field(default_factory=list)
    gender: str = ""
    firsts: list[int] = field(default_factory=list)
    """The tokens at which it is named, in order."""

    @property
    def described(self) -> frozenset[str]:
        """The words of all that it is said to be, in lower case."""
        return words_of(self.descriptions)

    @property
    def nouns(self) -> frozenset[str]:
        """The nouns that a body may be called by, as its name and its descriptions tell."""
        return nouns_of(self.tokens) | {one.head for one in self.descriptions}


class Named(NamedTuple):
    """One mention: the tokens ``first`` to ``last`` (half-open) name ``referent``."""

    first: int
    last: int
    referent: Referent


class _Mention(NamedTuple):
    """A name as it stands: what the words around it say of it is in ``evidence``."""

    entity: Entity
    name: str
    tokens: tuple[str, ...]
    key: tuple[str, ...]
    """``tokens`` as names are compared."""
    evidence: Evidence
    descriptions: tuple[Description, ...]


def gather(segmentation: Segmentation, entities: Sequence[Entity]) -> list[Named]:
    """All named mentions of the article in text order, each with the referent it was resolved to."""
    entities = [*entities, *missed(segmentation, entities)]
    shorts = short_for(segmentation, entities)
    mentions = [
        _mention(segmentation, entity, shorts)
        for entity in sorted([*entities, *repeated(segmentation, entities)], key=lambda e: e.first)
    ]
    kinds = _kinds(mentions, article_votes(segmentation, entities))
    personal = frozenset(m.key for m in mentions if m.evidence.votes.get("person", 0) > TAGGED)
    book = _Book(shorts, personal)
    longest = sorted(range(len(mentions)), key=lambda n: (-len(mentions[n].tokens), mentions[n].entity.first))
    referents = {n: book.entered(mentions[n], kinds[mentions[n].key]) for n in longest}
    named = [Named(m.entity.first, m.entity.last, referents[n]) for n, m in enumerate(mentions)]
    for one in named:
        one.referent.firsts.append(one.first)
    for referent in book.known:
        referent.gender = referent.gender or _gender_told(referent) if referent.kind == "person" else ""
    return named


def _gender_told(referent: Referent) -> str:
    """Whether a man or a woman, by what ``referent`` is said to be."""
    return by_words(word for one in referent.descriptions for word in (one.head, *sorted(one.modifiers)))


def _mention(segmentation: Segmentation, entity: Entity, shorts: dict[str, tuple[str, ...]]) -> _Mention:
    """``entity`` with what is beside it; its name goes without a generation suffix, a possessive or an article."""
    words = segmentation.words
    first, last = entity.first, entity.last
    while first < last - 1 and words[first].lower() == "the":
        first += 1
    while last - 1 > first and (words[last - 1] in SUFFIXES or words[last - 1] in ("'s", "’s", ",", ".")):
        last -= 1
    name = " ".join(segmentation.text[segmentation.starts[first] : segmentation.ends[last - 1]].split())
    found = tuple(in_full(one, shorts) for one in learnt(segmentation, entity.first, entity.last))
    return _Mention(entity, name, words[first:last], _key(words[first:last]), evidence_of(segmentation, entity), found)


def _kinds(
    mentions: Iterable[_Mention], wide: Mapping[tuple[str, ...], Mapping[str, int]]
) -> dict[tuple[str, ...], str]:
    """The kind of each name, by what all its mentions tell together."""
    votes: dict[tuple[str, ...], dict[str, int]] = {}
    spelt: dict[tuple[str, ...], tuple[str, ...]] = {}
    for mention in mentions:
        key = mention.key
        if key not in votes:
            votes[key] = dict(wide.get(mention.tokens, {}))
        counted = votes[key]
        for kind, count in mention.evidence.votes.items():
            counted[kind] = counted.get(kind, 0) + count
        if key not in spelt or "".join(spelt[key]).isupper():
            spelt[key] = mention.tokens
    return {key: kind_by(spelt[key], _with_words(key, votes)) for key in votes}


def _with_words(key: tuple[str, ...], votes: Mapping[tuple[str, ...], Mapping[str, int]]) -> Mapping[str, int]:
    """The votes for ``key``, with those for a person of the family and the given name alone for a name of both."""
    if len(key) not in (2, 3):
        return votes[key]
    single = sum(votes.get((word,), {}).get("person", 0) for word in (key[-1], key[0]))
    return {**votes[key], "person": votes[key].get("person", 0) + min(_MOST_VOTES, single)}


def _key(tokens: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(map(folded, tokens))


class _Book:
    """Who is known so far; names are entered the longest first, then in text order."""

    def __init__(self, initials: dict[str, tuple[str, ...]], personal: frozenset[tuple[str, ...]]) -> None:
        self.known: list[Referent] = []
        self._personal = personal
        self._initials = initials
        self._by_tokens: dict[tuple[str, ...], list[Referent]] = {}
        self._by_word: dict[str, list[Referent]] = {}
        self._entered: dict[int, list[int]] = {}

    def entered(self, mention: _Mention, kind: str) -> Referent:
        """Whom ``mention`` names, among those known or made known by it."""
        gender = mention.evidence.gender or (by_name(mention.tokens) if kind == "person" else "")
        if len(mention.tokens) == 1 and not mention.evidence.gender and self._is_family(mention.tokens[0]):
            gender = ""
        referent = self._find(mention, kind, gender)
        if referent is None:
            referent = Referent(mention.name, kind, mention.tokens)
            self.known.append(referent)
            self._by_tokens.setdefault(mention.tokens, []).append(referent)
            for word in dict.fromkeys((*mention.tokens, *initials(mention.tokens))):
                self._by_word.setdefault(folded(word), []).append(referent)
        elif referent.name.isupper() and not mention.name.isupper() and mention.key == _key(referent.tokens):
            referent.name, referent.tokens = mention.name, mention.tokens
        if referent.kind == "person":
            referent.gender = referent.gender or gender
        if mention.descriptions:
            known = referent.descriptions[-_MOST:]
            referent.descriptions.extend(one for one in mention.descriptions if one not in known)
        at = self._entered.setdefault(id(referent), [])
        at.insert(bisect_right(at, mention.entity.first), mention.entity.first)
        return referent

    def _is_family(self, word: str) -> bool:
        """Whether ``word`` is somebody's family name, so that it is no given name here."""
        return any(len(r.tokens) > 1 and r.tokens[-1] == word for r in self._by_word.get(folded(word), [])[-_MOST:])

    def _find(self, mention: _Mention, kind: str, gender: str) -> Referent | None:
        """The referent that ``mention`` names, among those named at least as fully."""
        tokens = self._initials.get(mention.tokens[0], mention.tokens) if len(mention.tokens) == 1 else mention.tokens
        matches = [r for r in self._candidates(tokens) if self._same(tokens, kind, gender, r, mention.evidence)]
        if kind == "person" and any(r.kind == "person" for r in matches):
            matches = [r for r in matches if r.kind == "person"]
        if len(tokens) == 1:
            family = [r for r in matches if folded(r.tokens[-1]) == folded(tokens[0])]
            matches = family or matches
        if len(matches) < 2:
            return matches[0] if matches else None
        at = mention.entity.first
        return max(matches, key=lambda r: (_agreement(mention, r), *self._nearness(r, at)))

    def _candidates(self, tokens: tuple[str, ...]) -> list[Referent]:
        exact = self._by_tokens.get(tokens, [])[-_MOST:]
        last = self._by_word.get(folded(tokens[-1]), [])[-_MOST:]
        first = self._by_word.get(folded(tokens[0]), [])[-_MOST:] if len(tokens) > 1 else []
        return list(dict.fromkeys([*exact, *last, *first]))

    def _same(self, tokens: tuple[str, ...], kind: str, gender: str, known: Referent, evidence: Evidence) -> bool:
        if known.kind == "person":
            if not same_person(tokens, known.tokens, evidence.titled):
                return False
            sure = known.gender or known.descriptions or is_given(known.tokens[0])
            family = len(tokens) == 1 and folded(tokens[0]) == folded(known.tokens[-1])
            if kind not in ("person", "other") and (not (family or is_given(tokens[0])) or evidence.placed or not sure):
                return False
            other = gender and known.gender and gender != known.gender
            return not (other and (evidence.gender or tokens != known.tokens))
        if tokens == known.tokens:
            return True
        if kind == "person" and (evidence.titled or not self._is_body_for(tokens, known)):
            return False
        return same_body(tokens, known.tokens, evidence.placed)

    def _is_body_for(self, tokens: tuple[str, ...], known: Referent) -> bool:
        """Whether a name that the name finder takes for a person's may be the short name of the body ``known``."""
        return has_short_name(known.tokens) and not is_given(tokens[0]) and _key(tokens) not in self._personal

    def _nearness(self, referent: Referent, at: int) -> tuple[bool, int]:
        """Orders referents by when they were last named before ``at``, then those named first after it."""
        entered = self._entered[id(referent)]
        before = bisect_right(entered, at)
        related = any(one.head in listed("persons", "kin") for one in referent.descriptions[:_FEW])
        return (True, entered[before - 1] - _RELATED * related) if before else (False, -entered[0])


def _is_office(description: Description) -> bool:
    head = description.head
    return head not in _HONORIFICS and (is_role(head) or head in titles())


def _agreement(mention: _Mention, referent: Referent) -> int:
    """1 where what is said with ``mention`` fits what is known of ``referent``, -1 where it is another role, else 0."""
    said = [one for one in mention.descriptions if _is_office(one)]
    known = [one for one in referent.descriptions[-_MOST:] if _is_office(one)]
    if any(fits(new, old) is not None or fits(old, new) is not None for new in said for old in known):
        return 1
    return -1 if said and known else 0
