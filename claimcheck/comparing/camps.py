"""Who stands on one side: a source never conflicts with itself, its spokesmen or those who report it."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache

from claimcheck.interpreting.gazetteer import country_of
from claimcheck.interpreting.spellings import fold, same_name
from claimcheck.lexicons import listed
from claimcheck.model import NARRATOR, UNNAMED, Statement

_WORD = re.compile(r"\w+")
_EMPTY = frozenset(
    {
        "the",
        "a",
        "an",
        "of",
        "for",
        "and",
        "his",
        "her",
        "its",
        "their",
        "s",
        "spokesman",
        "spokeswoman",
        "spokesperson",
    }
)

_REMEMBERED = 4_096
"""Names and pairs of names: the few of a text meet in thousands of pairs of statements."""
_POLLED = frozenset({"percent", "%", "majority", "respondents", "half", "third", "quarter"})
_ROLES = listed("sources", "roles") | {word.lower().rstrip(".") for word in listed("sources", "titles")}


@lru_cache(_REMEMBERED)
def same_source(a: str, b: str) -> bool:
    """Whether two resolved names stand for one voice: equal, contained in one another, or spelt differently."""
    if a == b:
        return a not in (UNNAMED,)
    if {a, b} & {UNNAMED, NARRATOR}:
        return False
    first, second = _words(a), _words(b)
    if not first or not second:
        return True
    return first <= second or second <= first or same_name(a, b)


class Camps:
    """Who speaks for whom, as far as the words beside the names tell: "Col. X, the army's chief spokesman"."""

    def __init__(self, statements: Iterable[Statement]) -> None:
        """Gather what is said beside each name in ``statements``."""
        self._beside: dict[str, set[str]] = {}
        self._allied: dict[tuple[str, str], bool] = {}
        for statement in statements:
            if statement.source is not None:
                known = self._beside.setdefault(statement.source.name, set())
                known.update(_words(statement.source.text))

    def allied(self, a: str, b: str) -> bool:
        """Whether two sources are one voice, or one of them is described by the other's name."""
        found = self._allied.get((a, b))
        if found is None:
            found = same_source(a, b) or self._described(a, b) or self._described(b, a)
            self._allied[a, b] = found
        return found

    def _described(self, a: str, b: str) -> bool:
        name = _words(b) - _ROLES
        return bool(name and (self._beside.get(a, set()) - _words(a)) & name)


@lru_cache(_REMEMBERED)
def unresolved(name: str) -> bool:
    """Whether a name is only a pronoun, so that it may be anybody, or a share of those polled, who are no side."""
    words = fold(name).split()
    return all(word in listed("stopwords", "stop") for word in words) or not _POLLED.isdisjoint(words)


def one_chain(a: Statement, b: Statement) -> bool:
    """Whether one of the statements reports the other."""
    return a.parent == b.id or b.parent == a.id


@lru_cache(_REMEMBERED)
def _words(name: str) -> frozenset[str]:
    """The telling words of a name, those for a country's people as the country."""
    words = (country_of(word) for word in _WORD.findall(name))
    return frozenset(fold(word) for word in words) - _EMPTY
