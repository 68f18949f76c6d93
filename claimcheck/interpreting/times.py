"""Expressions of time, each with a normal form to compare by."""

from __future__ import annotations

import re
from collections.abc import Callable

from claimcheck.interpreting.numerals import spelled_out
from claimcheck.interpreting.wording import Wording
from claimcheck.lexicons import listed, load
from claimcheck.model import Mention

_CALENDAR = load("calendar")
_WEEKDAYS: dict[str, str] = {**{day: day for day in _CALENDAR["weekdays"]}, **_CALENDAR["weekday_short"]}
_MONTHS: dict[str, int] = _CALENDAR["months"]
_MONTH_PREPOSITIONS = listed("calendar", "month_prepositions")
_YEAR_PREPOSITIONS = listed("calendar", "year_prepositions")
_DEICTIC = listed("calendar", "deictic")
_PERIODS = listed("calendar", "periods")
_POINTERS = listed("calendar", "pointers")
_DURATIONS = listed("calendar", "durations")
_YEAR = re.compile(r"(?:1[5-9]|20)\d\d\Z")
_DECADE = re.compile(r"(?:1[5-9]|20)\d0s\Z")
_DAY = re.compile(r"(\d{1,2})(?:st|nd|rd|th)?\Z")
_CLOCK = re.compile(r"(\d{1,2})(?:[:.](\d\d))?(am|pm)?\Z")
_HALF = {"a.m.": "am", "p.m.": "pm", "am": "am", "pm": "pm", "a.m": "am", "p.m": "pm"}

Found = tuple[int, int, str]
"""A half-open range of tokens and its normal form."""


def times(wording: Wording) -> tuple[Mention, ...]:
    """Every expression of time in text order.

    Normal forms: ``monday``, ``yesterday``, ``last week``, ``2 days ago``; dates as ISO 8601 with what is not
    said left out (``--03-14``, ``2015-03``, ``2015``); clock times as ``T17:00``; decades as ``1980s``.
    """
    out: list[Mention] = []
    at, last = 0, len(wording)
    lower = wording.lower
    while at < last:
        may_begin = lower[at] in _READERS or lower[at][0].isdigit()
        found = _time(wording, at) if may_begin else None
        if found is None:
            at += 1
            continue
        first, end, value = found
        span = wording.span(first, end)
        out.append(Mention(span.of(wording.text), span, value))
        at = max(end, at + 1)
    return tuple(out)


def _time(wording: Wording, at: int) -> Found | None:
    """The expression that is recognised at token ``at``, if any; it may begin before."""
    word = wording.lower[at]
    if word[0].isdigit():
        return _day_month(wording, at) or _clock(wording, at) or _year(wording, at)
    reader = _READERS.get(word)
    return reader(wording, at) if reader else None


def _weekday(wording: Wording, at: int) -> Found | None:
    return (at, at + 1, _WEEKDAYS[wording.lower[at]]) if wording.words[at][0].isupper() else None


def _deictic(wording: Wording, at: int) -> Found | None:
    return at, at + 1, wording.lower[at]


def _month(wording: Wording, at: int) -> Found | None:
    """``March``, ``March 14``, ``March 14, 2015``, ``March 2015``; not the verb or the modal."""
    month = _MONTHS[wording.lower[at]]
    if not wording.words[at][0].isupper():
        return None
    end = at + 1 + (wording.word(at + 1) == ".")
    if _YEAR.match(wording.word(end)):
        return at, end + 1, f"{wording.lower[end]}-{month:02}"
    day = _DAY.match(wording.word(end))
    if day and 0 < int(day[1]) <= 31:
        return _with_year(wording, at, end + 1, f"{month:02}-{int(day[1]):02}")
    if wording.word(end) == "," and _YEAR.match(wording.word(end + 1)):
        return at, end + 2, f"{wording.lower[end + 1]}-{month:02}"
    clear = wording.lower[at] not in {"may", "march", "august"} and wording.tag(at) == "NNP"
    if wording.word(at - 1) in _MONTH_PREPOSITIONS or (clear and wording.tag(at + 1) not in {"NNP", "VBZ"}):
        return at, at + 1, f"--{month:02}"
    return None


def _day_month(wording: Wording, at: int) -> Found | None:
    """``14 March``, ``14th of March 2015``."""
    day = _DAY.match(wording.lower[at])
    if not day or not 0 < int(day[1]) <= 31:
        return None
    end = at + 1 + (wording.word(at + 1) == "of")
    month = _MONTHS.get(wording.word(end), 0)
    if not month or not wording.words[end][0].isupper():
        return None
    return _with_year(wording, at, end + 1, f"{month:02}-{int(day[1]):02}")


def _with_year(wording: Wording, first: int, end: int, month_day: str) -> Found:
    """A day of the year, with the year after it where there is one."""
    at = end + (wording.word(end) == ",")
    if _YEAR.match(wording.word(at)):
        return first, at + 1, f"{wording.lower[at]}-{month_day}"
    return first, end, f"--{month_day}"


def _year(wording: Wording, at: int) -> Found | None:
    """A year after a preposition or beside nothing it could count; a decade."""
    word = wording.lower[at]
    if _DECADE.match(word):
        return at, at + 1, word
    if not _YEAR.match(word):
        return None
    if wording.word(at - 1) in _YEAR_PREPOSITIONS and wording.tag(at + 1) != "NNS":
        return at, at + 1, word
    return None


def _clock(wording: Wording, at: int) -> Found | None:
    """``5 p.m.``, ``5:30pm``, ``17:30``."""
    clock = _CLOCK.match(wording.lower[at])
    if not clock:
        return None
    hour, minute, half = int(clock[1]), int(clock[2] or 0), clock[3]
    end = at + 1
    if half is None and wording.word(end) in _HALF:
        half = _HALF[wording.lower[end]]
        end += 1
    colon = clock[2] is not None and ":" in wording.lower[at]
    if (half is None and not colon) or minute > 59 or hour > (12 if half else 23):
        return None
    if half:
        hour = hour % 12 + (12 if half == "pm" else 0)
    return at, end, f"T{hour:02}:{minute:02}"


def _ago(wording: Wording, at: int) -> Found | None:
    """``two days ago``, ``a week ago``."""
    if wording.word(at - 1) not in _DURATIONS or at < 2:
        return None
    word = wording.lower[at - 2]
    value = 1.0 if word in {"a", "an"} else spelled_out(word)
    count = word if value is None else f"{value:.0f}"
    period = wording.lower[at - 1]
    return at - 2, at + 1, f"{count} {period if count != '1' else period.rstrip('s')} ago"


def _period(wording: Wording, at: int) -> Found | None:
    """``last week``, ``next month``, ``this year``; ``the past few days`` is none."""
    period = wording.word(at + 1)
    return (at, at + 2, f"{wording.lower[at]} {period}") if period in _PERIODS else None


_READERS: dict[str, Callable[[Wording, int], Found | None]] = {
    **dict.fromkeys(_WEEKDAYS, _weekday),
    **dict.fromkeys(_MONTHS, _month),
    **dict.fromkeys(_DEICTIC, _deictic),
    **dict.fromkeys(_POINTERS, _period),
    "ago": _ago,
}
