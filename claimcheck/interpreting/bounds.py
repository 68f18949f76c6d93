"""Words beside a number that make it a bound: at least, up to, about, or so."""

from __future__ import annotations

from claimcheck.interpreting.numerals import Numeral
from claimcheck.interpreting.wording import Wording
from claimcheck.lexicons import load


def _phrases(entries: dict[str, str]) -> dict[str, tuple[tuple[tuple[str, ...], str], ...]]:
    """Phrases keyed by their last word, longest first: ``{"least": ((("at", "least"), "min"),)}``."""
    table: dict[str, list[tuple[tuple[str, ...], str]]] = {}
    for phrase, kind in entries.items():
        parts = tuple(phrase.split(" "))
        table.setdefault(parts[-1], []).append((parts, kind))
    return {last: tuple(sorted(found, key=lambda row: -len(row[0]))) for last, found in table.items()}


_BEFORE = _phrases(load("bounds")["before"])
_AFTER: tuple[tuple[tuple[str, ...], str], ...] = tuple(
    (tuple(phrase.split(" ")), kind) for phrase, kind in load("bounds")["after"].items()
)
_AFTER_FIRST = frozenset(phrase[0] for phrase, _ in _AFTER)
_TENTH = 0.1
_SKIPPED = frozenset({"a", "an", "$", "€", "£", "us$", "additional", "another"})

Bounded = tuple[float | None, float | None, int, int]
"""Lowest and highest value, and the half-open range of tokens that say so."""


def bounded(wording: Wording, number: Numeral) -> Bounded:
    """``number`` widened by the words around it; ``about`` and ``almost`` reach a tenth."""
    first = number.first
    while wording.word(first - 1) in _SKIPPED:
        first -= 1
    kind, start = _before(wording, first)
    stop = number.last
    if kind is None:
        start = number.first
        kind, stop = _after(wording, number.last)
    low, high = _apply(kind, number.low, number.high)
    return low, high, start, stop


def _before(wording: Wording, first: int) -> tuple[str | None, int]:
    """The bound whose phrase ends just before ``first``, and where it begins."""
    for phrase, kind in _BEFORE.get(wording.word(first - 1), ()):
        start = first - len(phrase)
        if wording.matches(phrase, start):
            return kind, start
    return None, first


def _after(wording: Wording, last: int) -> tuple[str | None, int]:
    """The bound whose phrase begins at ``last``, or after one noun (``40 people or more``), and its end."""
    for at in (last, last + 1):
        if wording.word(at) in _AFTER_FIRST:
            for phrase, kind in _AFTER:
                if wording.matches(phrase, at) and not wording.word(at + len(phrase))[:1].isdigit():
                    return kind, (at + len(phrase) if at == last else last)
    return None, last


def _apply(kind: str | None, low: float | None, high: float | None) -> tuple[float | None, float | None]:
    """The interval that ``kind`` makes of ``low`` to ``high``."""
    if kind == "min":
        return low, None
    if kind == "max":
        return None, high
    if kind == "about":
        return _times(low, 1 - _TENTH), _times(high, 1 + _TENTH)
    if kind == "almost":
        return _times(low, 1 - _TENTH), high
    if kind == "over":
        return low, _times(high, 1 + _TENTH)
    return low, high


def _times(value: float | None, factor: float) -> float | None:
    return None if value is None else round(value * factor, 6)
