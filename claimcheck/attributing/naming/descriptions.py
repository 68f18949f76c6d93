"""What somebody is said to be, and whether a later description means the same: "the NATO chief".

Descriptions are learnt from the words beside a name: titles and roles before it, an apposition on either
side, an age, "who chairs the board". A later description fits one that was learnt where its head does, the same
role or one that it may stand for, and none of its modifiers says otherwise (head match with compatible
modifiers, Lee et al. 2013): a finance minister is no defence minister.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from claimcheck.attributing.naming.vocabulary import (
    by_words,
    domains,
    is_body_noun,
    is_demonym,
    is_role,
    nouns_of,
    plain,
    stands_for,
)
from claimcheck.lexicons import listed, load
from claimcheck.model import Segmentation

AGE = re.compile(r"(\d{1,3})-year-old$")
_STYLES = frozenset({"madam", "mr", "mrs", "ms", "sir"})
_COMPLEMENT = frozenset({"of", "for", "at"})
_PHRASE = ("NN", "JJ", "VBG", "VBN", "CD", "DT", "POS", "PRP$", "RB")
_AFTER = ("NN", "JJ", "DT", "POS", "CD", "IN", "PRP$", "CC", "&")
_COUNTS = 24  # tokens that a description is read over


@dataclass(frozen=True, slots=True)
class Description:
    """A role with what narrows it down, in lower case; ``owner`` is the gender of "his" or "her" before it."""

    head: str
    modifiers: frozenset[str] = frozenset()
    exclusive: frozenset[str] = frozenset()
    owner: str = ""
    age: str = ""

    @property
    def words(self) -> frozenset[str]:
        """All words of it."""
        return self.modifiers | self.exclusive | {self.head}


def described(segmentation: Segmentation, first: int, last: int) -> Description | None:
    """The description that the noun phrase from token ``first`` to ``last`` (half-open) spells; ``None`` for none."""
    last = min(last, first + _COUNTS)
    return _described(segmentation.words[first:last], segmentation.tags[first:last])


@lru_cache(maxsize=4096)
def _described(words: tuple[str, ...], tags: tuple[str, ...]) -> Description | None:
    """The same phrases come again and again in an article."""
    before: list[tuple[str, str]] = []
    after: set[str] = set()
    owner = age = ""
    complement = False
    for word, tag in zip(words, tags, strict=True):
        low = word.lower()
        years = AGE.match(low) if "-" in low else None
        if complement:
            if not tag.startswith(_AFTER):
                break
            if tag.startswith(("NN", "JJ")):
                after.add(plain(low))
        elif years:
            age = years[1]
        elif tag == "IN" and before:
            if low not in _COMPLEMENT:
                break
            complement = True
        elif not tag.startswith(_PHRASE) and not noun_like(word, tag):
            break
        elif tag == "PRP$":
            owner = by_words([low])
        elif noun_like(word, tag):
            noun = is_role(low) or is_body_noun(low) or word[0].isupper()
            before.append((low.rstrip("."), "NN" if noun else tag))
    return _built(before, after, owner, age)


def noun_like(word: str, tag: str) -> bool:
    """Whether a token may be part of a description; the tagger errs on capitals and on rare roles."""
    if tag.startswith(("NN", "JJ", "VBG", "VBN")):
        return True
    return (word[0].isupper() and tag in ("RB", "VB", "VBP", "RP", "FW")) or is_role(word.lower()) or is_body_noun(word)


def _built(before: list[tuple[str, str]], after: set[str], owner: str, age: str) -> Description | None:
    """The description with ``before`` up to its head and ``after`` behind it."""
    if not before or not before[-1][1].startswith("NN"):
        return Description("", age=age, owner=owner) if age and not before else None
    head, rest = before[-1][0], before[:-1]
    compound = load("persons")["compounds"].get(f"{rest[-1][0]} {head}") if rest else None
    if compound:
        head, rest = compound, rest[:-1]
    exclusive = {"former" if word == "ex" else word for word, _ in rest if word in listed("persons", "exclusive")}
    for prefix in ("ex-", "former-"):
        if head.startswith(prefix) and head not in listed("persons", "occupations"):
            head = head.removeprefix(prefix)
            exclusive.add("former")
    modifiers = {plain(word) for word, tag in rest if _narrows(word, tag)}
    return Description(head, frozenset(modifiers | after), frozenset(exclusive), owner, age)


def _narrows(word: str, tag: str) -> bool:
    """Whether a word before a role tells one from another, unlike "embattled" or "veteran"."""
    if word in listed("persons", "exclusive") or word in _STYLES:
        return False
    return tag.startswith("NN") or word in listed("persons", "domains") or is_demonym(word)


def fits(wanted: Description, known: Description) -> tuple[int, int] | None:
    """How well ``wanted`` fits ``known``: same head or not, modifiers shared; ``None`` where it does not."""
    if known.head not in stands_for(wanted.head) or wanted.exclusive != known.exclusive:
        return None
    if wanted.owner and known.owner and wanted.owner != known.owner:
        return None
    if wanted.age and known.age and wanted.age != known.age:
        return None
    exact = wanted.head == known.head
    telling = domains()
    want, have = wanted.modifiers & telling, known.modifiers & telling
    if not want <= have and (have or not exact):
        return None
    want, have = wanted.modifiers - telling, known.modifiers - telling
    if have and not all(word in have or word in nouns_of(have) for word in want):
        return None
    return int(exact), len(wanted.modifiers & known.modifiers)
