"""One form for the spellings of a name: Kiev and Kyiv, Zelensky and Zelenskiy."""

from __future__ import annotations

import unicodedata
from functools import lru_cache

from claimcheck.lexicons import load

_APOSTROPHES = str.maketrans({"’": "'", "ʼ": "'", "ʹ": "'", "`": "'", "–": "-", "‑": "-"})
_LONGEST = 5  # words in the longest name of the list
_SOUNDS = (
    ("iy", "y"),
    ("yi", "y"),
    ("yy", "y"),
    ("ij", "y"),
    ("kh", "h"),
    ("ph", "f"),
    ("i", "y"),
    ("j", "y"),
)


def fold(name: str) -> str:
    """``name`` without case, diacritics, curly apostrophes and extra space; a key, not for display."""
    if name.isascii():
        return " ".join(name.lower().split())
    plain = unicodedata.normalize("NFD", name.translate(_APOSTROPHES))
    return " ".join("".join(c for c in plain if not unicodedata.combining(c)).casefold().split())


@lru_cache(maxsize=1)
def _table() -> dict[str, str]:
    """Every folded spelling of the lexicon, with the form that stands for it."""
    names: dict[str, list[str]] = load("spellings")["names"]
    return {fold(spelling): form for form, spellings in names.items() for spelling in (form, *spellings)}


@lru_cache(maxsize=8192)
def canonical(name: str) -> str:
    """The form of ``name`` to compare by: known spellings replaced, word by word, the rest as it stands.

    ``canonical("the Kiev region")`` is ``"the Kyiv region"``. A name that no list knows comes back
    with its white space made single.
    """
    words = name.split()
    if len(words) > 12:
        return " ".join(words)
    table, out, at = _table(), [], 0
    while at < len(words):
        for size in range(min(_LONGEST, len(words) - at), 0, -1):
            known = table.get(fold(" ".join(words[at : at + size])))
            if known is not None and (size == len(words) or size > 1 or len(words[at]) > 2):
                out.append(known)
                at += size
                break
        else:
            out.append(words[at])
            at += 1
    return " ".join(out)


def _sound(word: str) -> str:
    """``word`` with the letters that romanisations disagree on made one; doubled letters single."""
    for spelling, sound in _SOUNDS:
        word = word.replace(spelling, sound)
    return "".join(c for i, c in enumerate(word) if i == 0 or c != word[i - 1])


def same_name(a: str, b: str) -> bool:
    """Whether ``a`` and ``b`` are spellings of one name: listed, romanised differently, or a slip apart.

    Works word by word, and a word that may differ by a slip has eight letters at least, so that North and
    South, Austria and Australia, Iran and Iraq stay apart.
    """
    first, second = _folded_words(a), _folded_words(b)
    if first == second:
        return True
    return len(first) == len(second) and all(_same_word(x, y) for x, y in zip(first, second, strict=True))


@lru_cache(maxsize=4096)
def _folded_words(name: str) -> tuple[str, ...]:
    """The folded words of the form of ``name``; a name is held against many others."""
    return tuple(fold(canonical(name)).split())


def _same_word(a: str, b: str) -> bool:
    """Whether two folded words are spellings of one: the same sounds, or one letter off in eight or more."""
    if a == b:
        return True
    if min(len(a), len(b)) > 3 and _sound(a) == _sound(b):
        return True
    if min(len(a), len(b)) < 8 or a[0] != b[0]:
        return False
    from rapidfuzz.distance import Levenshtein  # noqa: PLC0415 - late: costs start-up time

    return Levenshtein.distance(a, b, score_cutoff=1) <= 1
