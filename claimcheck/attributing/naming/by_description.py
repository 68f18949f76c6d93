"""Whom or what a description means in an article: "the mayor", "her husband", "the 54-year-old", "the ministry"."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import replace

from claimcheck.attributing.naming.descriptions import Description, described, fits
from claimcheck.attributing.naming.discourse import SUBJECT, Discourse
from claimcheck.attributing.naming.phrases import is_country
from claimcheck.attributing.naming.referents import Named, Referent
from claimcheck.attributing.naming.variation import varied
from claimcheck.attributing.naming.vocabulary import (
    by_words,
    is_body_noun,
    is_generic,
    is_place_noun,
    is_role,
    is_somebody,
    nationality,
    plain,
    stands_for,
    stands_for_body,
)
from claimcheck.lexicons import listed
from claimcheck.model import Segmentation

_DEFINITE = frozenset(
    {"the", "this", "that", "whose", "its", "their", "his", "her", "our", "your", "my", "madam", "mr"}
)
_COMMON = frozenset(
    {"leader", "head", "chair", "man", "woman", "boy", "girl", "mr", "mrs", "ms", "miss", "sir", "dame", "dr"}
)
_NO_BODIES = frozenset({"person", "place", "group", "anonymous", "narrator"})
_BODIES = frozenset({"organisation", "media"})
_LEAD = 8  # tokens that an opening description is read over
_OPENING = 2  # sentences that the opening goes on for
_MOST = 40  # referents of one role, and named mentions, that are looked back over


class Describing:
    """The descriptions of one article's referents, by their heads and ages."""

    def __init__(self, segmentation: Segmentation, named: Sequence[Named], discourse: Discourse) -> None:
        """Learn who is described how from ``named``, the article's named mentions in text order."""
        self._segmentation = segmentation
        self._named = named
        self._starts = [one.first for one in named]
        self._discourse = discourse
        self._by_head: dict[str, list[Referent]] = {}
        self._by_age: dict[str, list[Referent]] = {}
        self._firsts: dict[int, list[int]] = {}
        for referent in dict.fromkeys(one.referent for one in named):
            self._enter(referent)
        self._learn_lead()

    def _learn_lead(self) -> None:
        """Who the first sentence describes and does not name is whom the next ones do: "A former judge was jailed"."""
        words = self._segmentation.words
        lead = next((f for f, last in self._segmentation.sentences if words[f] in ("A", "An") and last - f > _LEAD), -1)
        if lead < 0 or self._segmentation.sentence_of[lead] > _OPENING:
            return
        inside = self._named[bisect_left(self._starts, lead) : bisect_left(self._starts, lead + _LEAD)]
        if any(one.referent.kind == "person" for one in inside):
            return
        found = described(self._segmentation, lead, lead + _LEAD)
        end = self._segmentation.sentences[self._segmentation.sentence_of[lead]][1]
        later = (n for n in self._named if n.first >= end and n.referent.kind == "person")
        first = next((n for n in later if self._discourse.weight(n.first, n.last) == SUBJECT), None)
        if found is None or not is_role(found.head) or first is None:
            return
        near = self._segmentation.sentence_of[first.first] - self._segmentation.sentence_of[lead] <= _OPENING
        gender = by_words([found.head])
        agrees = not gender or first.referent.gender in ("", gender)
        if near and agrees and first.referent.firsts[0] == first.first and may_be(first.referent, found):
            self.learn(first.referent, found)

    def add(self, first: int, referent: Referent) -> None:
        """Make known a source that is no name, first met at the token ``first``."""
        referent.firsts.append(first)
        self._enter(referent)

    def learn(self, referent: Referent, description: Description) -> None:
        """Make it known that ``referent`` is called so too."""
        if description not in referent.descriptions[-_MOST:]:
            referent.descriptions.append(description)
            self._index(referent, description)

    def also(self, referent: Referent, first: int, end: int) -> None:
        """Make it known that the tokens ``first`` to ``end`` (half-open) describe ``referent``, if that is news."""
        said = described(self._segmentation, first, end)
        if said is not None and is_role(said.head) and referent.kind == "person" and not referent.descriptions:
            self.learn(referent, said)

    def _enter(self, referent: Referent) -> None:
        for description in referent.descriptions:
            self._index(referent, description)

    def _index(self, referent: Referent, description: Description) -> None:
        for index, key in ((self._by_head, description.head), (self._by_age, description.age)):
            if key and referent not in index.setdefault(key, [])[-1:]:
                index[key].append(referent)

    def person(self, core: Sequence[int]) -> Referent | None:
        """The person whom the noun phrase ``core`` describes; ``None`` where nobody was described so."""
        if self._segmentation.tags[core[-1]] in ("NNS", "NNPS") or not self._is_definite(core):
            return None
        wanted = described(self._segmentation, core[0], core[-1] + 1)
        if wanted is None:
            return None
        if wanted.age:
            aged = [r for r in self._by_age.get(wanted.age, [])[-_MOST:] if self._met(r, core[0]) >= 0]
            if aged:
                return max(aged, key=lambda r: self._met(r, core[0]))
        found = self._fitting(wanted, core[0]) or self._again(wanted, core)
        if found is not None or any(head in self._by_head for head in stands_for(wanted.head)):
            return found or self._formerly(wanted, core[0])
        at = bisect_left(self._starts, core[0])
        return varied(self._segmentation, self._named[max(0, at - _MOST) : at], wanted, core[0])

    def _is_definite(self, core: Sequence[int]) -> bool:
        """Whether ``core`` is about somebody known: "the mayor", "her husband", "Venn's husband"."""
        words, tags = self._segmentation.words, self._segmentation.tags
        return words[core[0]].lower() in _DEFINITE or (
            tags[core[0]].startswith("NNP") and any(tags[i] == "POS" for i in core[1:4])
        )

    def _fitting(self, wanted: Description, token: int) -> Referent | None:
        """The referent met before ``token`` that has the description ``wanted``, the best fit and last met."""
        gender = by_words([wanted.head])
        best: tuple[tuple[int, int, int], Referent] | None = None
        heads = [head for head in stands_for(wanted.head) if head in self._by_head]
        for referent in dict.fromkeys(r for head in sorted(heads) for r in self._by_head[head][-_MOST:]):
            met = self._met(referent, token)
            other = gender and referent.gender and gender != referent.gender
            if met < 0 or other or (referent.kind in _BODIES and _is_unnamed(referent)):
                continue
            scores = [score for one in referent.descriptions[-_MOST:] if (score := fits(wanted, one)) is not None]
            if scores and (best is None or (*max(scores), met) > best[0]):
                best = ((*max(scores), met), referent)
        return best[1] if best else None

    def _formerly(self, wanted: Description, token: int) -> Referent | None:
        """The one who was said to be a former keeper, for "the keeper" where nobody else is one."""
        if wanted.exclusive or wanted.modifiers:
            return None
        return self._fitting(replace(wanted, exclusive=frozenset({"former"})), token)

    def _met(self, referent: Referent, token: int) -> int:
        """The last mention of ``referent`` before ``token``; -1 for none."""
        at = bisect_left(referent.firsts, token)
        return referent.firsts[at - 1] if at else -1

    def _again(self, wanted: Description, core: Sequence[int]) -> Referent | None:
        """The likeliest person for words that only point back: "the Swede", "the 54-year-old", "the veteran"."""
        last = " ".join(self._segmentation.words[i] for i in core[1:])
        country = nationality(last) if is_somebody(last) else ""
        pointing = country or (wanted.age and not wanted.head) or wanted.head in listed("persons", "epithets")
        varied = not pointing and (bool(wanted.age) or _is_varied(wanted.head))
        if not pointing and not varied:
            return None
        gender = by_words([wanted.head])
        start, _ = self._segmentation.sentences[self._segmentation.sentence_of[core[0]]]
        at, end = bisect_left(self._starts, start), bisect_left(self._starts, core[0])
        here = [one.referent for one in self._named[max(at, end - _MOST) : end]]

        def admits(referent: Referent) -> float:
            if referent.kind != "person" or referent in here or (gender and referent.gender not in ("", gender)):
                return 0.0
            if varied and _has_role(referent):
                return 0.0
            ages = {one.age for one in referent.descriptions} - {""}
            return 1.0 if not wanted.age or not ages else 0.0

        return next(iter(self._discourse.ranked(core[0], admits)), None)

    def body(self, core: Sequence[int]) -> Referent | None:
        """The body or place that the noun phrase ``core`` stands for; ``None`` where none was named that it fits."""
        if self._segmentation.words[core[0]].lower() not in _DEFINITE:
            return None
        wanted = described(self._segmentation, core[0], core[-1] + 1)
        if wanted is None:
            return None
        if wanted.head in listed("persons", "pairs") and len(core) == 2:
            pairs = [r for r in self._by_head.get("pair", [])[-_MOST:] if self._met(r, core[0]) >= 0]
            return max(pairs, key=lambda r: self._met(r, core[0])) if pairs else None
        if is_place_noun(wanted.head):
            return self._place(wanted, core)
        bodies = sorted(self._bodies_before(core[0]), key=_is_unnamed)
        typed = [r for r in bodies if stands_for_body(wanted.head, r.tokens, r.nouns) and agrees(wanted, r)]
        typed.sort(key=lambda r: (_is_unnamed(r), not stands_for_body(wanted.head, r.tokens, _heads(r))))
        if not typed and is_generic(wanted.head) and self._nothing_proper(core):
            typed = [r for r in bodies if wanted.head in r.nouns]
            typed = typed if len(typed) == 1 else []
        if typed:
            return typed[0]
        anybody = wanted.head in listed("bodies", "any")
        organised = [r for r in bodies if r.kind == "organisation"]
        untyped = [r for r in organised if anybody or not any(is_body_noun(noun) for noun in r.nouns)]
        if untyped and is_generic(wanted.head) and self._nothing_proper(core):
            return untyped[0]
        return self._unnamed_body(wanted, core[0])

    def _unnamed_body(self, wanted: Description, token: int) -> Referent | None:
        """The body without a name that was last called ``wanted``: "the board" for "the bank's board"."""
        said = [r for r in self._by_head.get(wanted.head, [])[-_MOST:] if r.kind in _BODIES and _is_unnamed(r)]
        met = [r for r in said if self._met(r, token) >= 0 and any(fits(wanted, d) is not None for d in r.descriptions)]
        return max(met, key=lambda r: self._met(r, token)) if met else None

    def _bodies_before(self, token: int) -> list[Referent]:
        """The bodies named before ``token``, those in mind first, then the last named first."""
        at = bisect_left(self._starts, token)
        recent = (one.referent for one in reversed(self._named[max(0, at - _MOST) : at]))
        near = self._discourse.ranked(token, lambda r: float(r.kind not in _NO_BODIES))
        return [r for r in dict.fromkeys([*near, *recent]) if r.kind not in _NO_BODIES]

    def _places_before(self, token: int) -> list[Referent]:
        """The places and bodies named before ``token``, the last named first."""
        at = bisect_left(self._starts, token)
        recent = (one.referent for one in reversed(self._named[max(0, at - _MOST) : at]))
        return [r for r in dict.fromkeys(recent) if r.kind != "person"]

    def _place(self, wanted: Description, core: Sequence[int]) -> Referent | None:
        """The place that "the country" or "the town" stands for, where it is not narrowed down."""
        if len(core) > 2:
            return None
        country = wanted.head in listed("bodies", "country")

        named = [r for r in self._places_before(core[0]) if wanted.head in map(str.lower, r.tokens)]
        if named:
            return named[0]
        said = [
            r for r in self._by_head.get(wanted.head, [])[-_MOST:] if r.kind == "place" and self._met(r, core[0]) >= 0
        ]
        if said:
            return max(said, key=lambda r: self._met(r, core[0]))

        def admits(referent: Referent) -> float:
            return 1.0 if referent.kind == "place" and (country or not is_country(referent.name)) else 0.0

        return next(iter(self._discourse.ranked(core[0], admits)), None)

    def _nothing_proper(self, core: Sequence[int]) -> bool:
        return not any(self._segmentation.tags[i].startswith("NNP") for i in core)


def _is_unnamed(referent: Referent) -> bool:
    """Whether somebody is known by a description only."""
    return referent.name[0].islower()


def _heads(referent: Referent) -> list[str]:
    return [one.head for one in referent.descriptions]


def _has_role(referent: Referent) -> bool:
    """Whether it is known what somebody is; that they lead something says little."""
    return any(is_role(one.head) and one.head not in _COMMON for one in referent.descriptions)


def may_be(referent: Referent, description: Description) -> bool:
    """Whether ``description`` says nothing that is at odds with what somebody is known to be."""
    return not _has_role(referent) or any(fits(description, one) is not None for one in referent.descriptions[-_MOST:])


def _is_varied(head: str) -> bool:
    """Whether ``head`` is what somebody named without a role is often called next."""
    return head in listed("persons", "varied") or (head.endswith("ologist") and len(head) > len("ologist"))


def agrees(wanted: Description, referent: Referent) -> bool:
    """Whether all that narrows ``wanted`` down is in the name or the descriptions of a body."""
    name = {plain(token.lower()) for token in referent.tokens}
    return all(
        word in name or word in referent.described or any(word[:5] == token[:5] for token in name if len(token) > 4)
        for word in wanted.modifiers
    )
