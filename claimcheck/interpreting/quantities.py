"""The bounded numbers of a statement, each with what it counts; and whether two of them can both hold."""

from __future__ import annotations

import re
from functools import lru_cache

from claimcheck.interpreting.bounds import bounded
from claimcheck.interpreting.numerals import STARTERS, Numeral, numeral
from claimcheck.interpreting.units import CASUALTIES, PEOPLE, PREDICATES, ROLES, lemma, unit
from claimcheck.interpreting.wording import Wording
from claimcheck.lexicons import listed, load
from claimcheck.model import Quantity

_CURRENCY: dict[str, str] = load("units")["currency"]
_SIGNS = frozenset(sign for sign in _CURRENCY if not sign[-1].isalpha())
_PERCENT = listed("units", "percent")
_LABELS = listed("units", "labels")
_CLOCK = listed("units", "clock")
_MONTHS: dict[str, int] = load("calendar")["months"]
_YEAR_PREPOSITIONS = frozenset({"in", "since", "until", "by", "during"})
_NOBODY = frozenset({"nobody", "none"})
_STARTS_DIGIT = re.compile(r"[$€£¥₽₴₹]?\d")


def compatible(a: Quantity, b: Quantity) -> bool:
    """Whether one number can satisfy both: their intervals meet. Units are the caller's to compare."""
    highest_low = max(-1.0 if a.low is None else a.low, -1.0 if b.low is None else b.low)
    highs = [q.high for q in (a, b) if q.high is not None]
    return not highs or highest_low <= min(highs)


def quantities(wording: Wording) -> tuple[Quantity, ...]:
    """Every quantity of the content in text order. Years, dates, clock times, scores and labels are none."""
    found: list[Quantity] = []
    at, last = 0, len(wording)
    while at < last:
        if not _may_begin(wording.lower[at]):
            at += 1
            continue
        quantity, at = _quantity(wording, at)
        if quantity is not None:
            found.append(quantity)
    return tuple(found)


@lru_cache(maxsize=8192)
def _may_begin(word: str) -> bool:
    """Whether a quantity may begin with ``word``; few words can, and each is asked."""
    return word == "no" or word in _NOBODY or word in STARTERS or _STARTS_DIGIT.match(word) is not None


def _quantity(wording: Wording, at: int) -> tuple[Quantity | None, int]:
    """The quantity that begins at ``at``, if one does, and where to read on."""
    word = wording.lower[at]
    if word == "no" or word in _NOBODY:
        return _zero(wording, at), at + 1
    number = numeral(wording, at)
    if number is None or number.last > wording.sentence(number.first)[1]:
        return None, at + 1
    counted, end = _counted(wording, number)
    if not counted:
        return None, number.last
    low, high, first, last = bounded(wording, number)
    first -= wording.word(first - 1) in _SIGNS
    span = wording.span(first, max(last, end))
    return Quantity(span.of(wording.text), span, low, high, counted), max(number.last, last)


def _counted(wording: Wording, number: Numeral) -> tuple[str, int]:
    """What ``number`` counts and where those words end; ``""`` where it is no quantity."""
    for reader in (_money, _percent):
        found = reader(wording, number)
        if found[0]:
            return found
    if _is_label(wording, number) or _is_date(wording, number):
        return "", number.last
    if wording.word(number.last) in {"year", "years"} and wording.word(number.last + 1) == "old":
        return "years old", number.last + 2
    counted, end = unit(wording, number.first, number.last)
    dated = wording.word(number.first - 1) in _YEAR_PREPOSITIONS
    people = wording.lower[end - 1] in PEOPLE | ROLES or counted in PREDICATES.values()
    if wording.lower[number.first] == "one" and number.last == number.first + 1 and not people:
        return "", number.last
    if _looks_like_year(number) and (dated or not _counts_people(wording, number.last)):
        return "", number.last
    return counted, end


def _money(wording: Wording, number: Numeral) -> tuple[str, int]:
    """The currency of ``number``: a sign before or in it, or a word after it."""
    sign = number.mark if number.mark in _SIGNS else wording.word(number.first - 1)
    if sign in _SIGNS:
        return _CURRENCY[sign], number.last
    at = number.last + 1 if wording.word(number.last) in {"us", "u.s."} else number.last
    name = wording.word(at)
    if name in _CURRENCY and name not in _SIGNS:
        return _CURRENCY[name], at + 1
    return "", number.last


def _percent(wording: Wording, number: Numeral) -> tuple[str, int]:
    """``percent``, ``percent of voter`` or ``percentage point``."""
    at = number.last
    word = wording.word(at)
    if word == "percentage" and wording.word(at + 1) in {"point", "points"}:
        return "percentage point", at + 2
    if word == "per" and wording.word(at + 1) == "cent":
        at += 2
    elif word in _PERCENT:
        at += 1
    elif number.mark != "%":
        return "", at
    if wording.word(at) != "of":
        return "percent", at
    noun, end = _share_of(wording, at + 1)
    return (f"percent of {noun}", end) if noun else ("percent", at)


def _share_of(wording: Wording, at: int) -> tuple[str, int]:
    """The noun after ``percent of``, its modifiers skipped."""
    end = at
    while end < min(at + 5, len(wording)) and wording.tags[end] in {"DT", "JJ", "PRP$", "CD", "VBN", "JJR"}:
        end += 1
    while wording.tag(end)[:2] == "NN" and wording.tag(end + 1)[:2] == "NN":
        end += 1
    return (lemma(wording.lower[end]), end + 1) if wording.tag(end)[:2] == "NN" else ("", at)


def _is_label(wording: Wording, number: Numeral) -> bool:
    """Whether the number names or numbers a thing: Flight 370, Section 230, Boeing 737, a clock time."""
    before, after = wording.word(number.first - 1), wording.word(number.last)
    if after in _CLOCK or (before.rstrip(".") in _LABELS and number.exact):
        return True
    if after == "of" and number.bare is False and wording.word(number.first) == "one":
        return True
    name = wording.tag(number.first - 1) in {"NNP", "NNPS"} and number.first not in wording.openings
    return name and number.exact and not _counts_people(wording, number.last)


def _counts_people(wording: Wording, last: int) -> bool:
    """Whether a noun for people or their fate stands within three tokens after the number."""
    return any(
        word in PEOPLE or word in ROLES or word in CASUALTIES or word in PREDICATES
        for word in wording.lower[last : last + 3]
    )


def _is_date(wording: Wording, number: Numeral) -> bool:
    """Whether the number is the day of a month beside it."""
    before, after = wording.word(number.first - 1), wording.word(number.last)
    small = number.high is not None and number.high <= 31
    if small and (before in _MONTHS or (after in _MONTHS and wording.tag(number.last) in {"NNP", "MD"})):
        return True
    return _looks_like_year(number) and (before in _MONTHS or wording.word(number.first - 2) in _MONTHS)


def _looks_like_year(number: Numeral) -> bool:
    """Four bare digits between 1500 and 2100."""
    return number.bare and number.low is not None and 1500 <= number.low <= 2100


def _zero(wording: Wording, at: int) -> Quantity | None:
    """``no one was killed``, ``nobody died``, ``no casualties``: none of a counted fate."""
    last = at + 1
    if wording.lower[at] == "no":
        if wording.word(last) not in CASUALTIES and wording.word(last) not in {"one", "people", "civilians"}:
            return None
        last += wording.word(last) == "one"
    counted, end = unit(wording, at, last)
    if counted not in PREDICATES.values() and not counted.startswith(("killed", "injured", "casualty")):
        return None
    span = wording.span(at, end)
    return Quantity(span.of(wording.text), span, 0.0, 0.0, counted)
