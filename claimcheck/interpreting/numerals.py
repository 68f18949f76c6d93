"""Numbers as written: digits with commas and suffixes, number words, scales, vague counts, ranges."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from claimcheck.interpreting.wording import Wording
from claimcheck.lexicons import load

_LEXICON = load("numbers")
_WORDS: dict[str, int] = _LEXICON["words"]
_SCALES: dict[str, int] = _LEXICON["scales"]
_SUFFIXES: dict[str, int] = _LEXICON["suffixes"]
_VAGUE: dict[tuple[str, ...], list[float | None]] = {
    tuple(phrase.split()): bounds for phrase, bounds in _LEXICON["vague"].items()
}
_VAGUE_FIRST: dict[str, list[tuple[str, ...]]] = {}
for _phrase in sorted(_VAGUE, key=len, reverse=True):
    _VAGUE_FIRST.setdefault(_phrase[0], []).append(_phrase)
_VAGUE_SCALES = frozenset({"dozens", "hundreds", "thousands", "millions", "billions"})
_DIGITS = re.compile(r"([$€£¥₽₴₹]?)(\d{1,3}(?:,\d{3}){1,6}|\d{1,15})(\.\d{1,6})?-?([a-z]{0,8})(\+|%)?\Z")
_LONGEST_WORD = 40
_LARGEST = 1e15  # beyond it, more scales are noise, and would overflow
_COMPOUNDS = {f"{tens}-{ones}" for tens, t in _WORDS.items() if t > 19 for ones, o in _WORDS.items() if 0 < o < 10}
STARTERS = frozenset({*_WORDS, *_COMPOUNDS, *_VAGUE_FIRST, *_SCALES}) - {"zero"}
"""Words that a number may begin with; digits aside."""


@dataclass(frozen=True, slots=True)
class Numeral:
    """A number at tokens ``first`` to ``last`` (half-open): its bounds, and what its own token adds.

    ``mark`` is ``%`` or a currency sign that is part of the token, ``exact`` false for vague counts and
    ranges; ``bare`` is true for plain digits without comma, point or scale: what a year looks like.
    """

    first: int
    last: int
    low: float | None
    high: float | None
    mark: str = ""
    exact: bool = True
    bare: bool = False


@lru_cache(maxsize=4096)
def _token(word: str) -> tuple[float, str, bool, bool] | None:
    """One lower-cased token as value, mark, bareness and open end (``40+``); ``None`` if it is no number."""
    if len(word) > _LONGEST_WORD:
        return None
    found = _DIGITS.match(word)
    if not found:
        value = spelled_out(word)
        return None if value is None else (value, "", False, False)
    sign, digits, point, suffix, end = found.groups()
    if suffix and suffix not in _SUFFIXES:
        return None
    value = float(digits.replace(",", "") + (point or "")) * _SUFFIXES.get(suffix, 1)
    bare = digits.isdigit() and not (point or suffix or sign or end)
    return value, sign or ("%" if end == "%" else ""), bare, end == "+"


def spelled_out(word: str) -> float | None:
    """``forty``, ``twenty-five``; ``None`` for other words."""
    if word in _WORDS:
        return float(_WORDS[word])
    tens, dash, ones = word.partition("-")
    if dash and _WORDS.get(tens, 0) >= 20 and 1 <= _WORDS.get(ones, 0) <= 9:
        return float(_WORDS[tens] + _WORDS[ones])
    return None


def numeral(wording: Wording, at: int) -> Numeral | None:
    """The number, vague count or range that begins at token ``at``, or ``None``."""
    vague = _vague(wording, at)
    if vague is not None:
        return vague
    pair = _hyphen_range(wording, at)
    if pair is not None:
        return pair
    one = _single(wording, at)
    if one is None or one.low is None:
        return one
    return _range(wording, one) or one


def _vague(wording: Wording, at: int) -> Numeral | None:
    for phrase in _VAGUE_FIRST.get(wording.lower[at], ()):
        if wording.matches(phrase, at):
            low, high = _VAGUE[phrase]
            last = at + len(phrase)
            if phrase[-1] in _VAGUE_SCALES and wording.tag(last) == "NN":
                continue  # "the hundreds column" counts nothing
            return Numeral(at, last, low, high, exact=low == high)
    return None


def _single(wording: Wording, at: int) -> Numeral | None:
    """One number: ``25``, ``two hundred and fifty``, ``2.5 million``, ``a dozen``, ``half a million``."""
    word = wording.word(at)
    found = _token(word)
    last = at + 1
    if found is None:
        if word not in _SCALES or wording.word(at - 1) not in {"a", "an", "per", "the"}:
            return None
        found = (1.0, "", False, False)
        last = at
    value, mark, bare, open_end = found
    total, last = _with_scales(wording, value, last, spelled=not word[0].isdigit() and not mark)
    scaled = last > at + 1 or word in _SCALES
    at -= word in _SCALES and wording.word(at - 1) in {"a", "an"}
    return Numeral(at, last, total, None if open_end else total, mark, not open_end, bare and not scaled)


def _with_scales(wording: Wording, value: float, last: int, *, spelled: bool) -> tuple[float, int]:
    """``value`` multiplied by the scales after it, with the smaller numbers that follow added."""
    total, current = 0.0, value
    while last < len(wording):
        word = wording.lower[last]
        if word in _SCALES and current <= _LARGEST:
            current *= _SCALES[word]
            last += 1
            continue
        step = last + 1 if word == "and" else last
        more = spelled_out(wording.word(step)) if spelled else None
        if more is None or current < 100 or more >= current or wording.word(step - 1) == ",":
            break
        if current >= 1000:
            total, current = total + current, more
        else:
            current += more
        last = step + 1
        if wording.word(last) == "hundred" and total:
            continue
    return total + current, last


def _hyphen_range(wording: Wording, at: int) -> Numeral | None:
    """``40-50`` and ``40–50`` as one token; not ``3-1``."""
    word = wording.lower[at].replace("–", "-").replace("—", "-")
    left, dash, right = word.partition("-")
    if not (dash and left and right and right[0].isdigit()):
        return None
    low, high = _token(left), _token(right)
    if low is None or high is None or low[0] >= high[0]:
        return None
    last, scale = at + 1, 1
    if wording.word(last) in _SCALES:
        scale = _SCALES[wording.lower[last]]
        last += 1
    return Numeral(at, last, low[0] * scale, high[0] * scale, high[1] or low[1], exact=False)


def _range(wording: Wording, one: Numeral) -> Numeral | None:
    """``40 to 50``, ``between 40 and 50``, ``40 or 50``, ``2 to 3 million`` from their first number on."""
    link, before = wording.word(one.last), wording.word(one.first - 1)
    joined = link in {"to", "or", "-", "–"} or (link == "and" and before == "between")
    if not joined or (link == "to" and before in {"from", "rose", "fell"} and one.bare is False):
        return None
    at = one.last + 1
    while wording.word(at) in {"$", "€", "£", "us$"}:
        at += 1
    other = _single(wording, at) if at < len(wording) else None
    if other is None or other.low is None or one.low is None or other.low <= one.low:
        return None
    scale = _SCALES.get(wording.lower[other.last - 1], 1) if one.low < 1000 <= other.low else 1
    return Numeral(one.first, other.last, one.low * scale, other.high, one.mark or other.mark, exact=False)
