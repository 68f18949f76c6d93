"""The base form of a cue word and what kind of saying it is, from ``lexicons/cues.json``."""

from __future__ import annotations

from functools import lru_cache
from typing import get_args

from claimcheck.lexicons import load
from claimcheck.model import CueKind

_SUFFIXES = (
    ("ies", "y"),
    ("ied", "y"),
    ("ing", ""),
    ("ing", "e"),
    ("ed", ""),
    ("ed", "e"),
    ("es", ""),
    ("es", "e"),
    ("s", ""),
)
_SHORTEST = 3  # letters in the shortest stem that a suffix is taken from
_VOWELS = frozenset("aeiouy")
_TRUE_DOUBLES = _VOWELS | frozenset("lsfz")
"""Letters that stand doubled in a base form as well: kill, pass, staff, buzz, agree."""


@lru_cache(maxsize=1)
def _kinds() -> dict[str, CueKind]:
    """Every listed lemma with its kind."""
    lexicon = load("cues")
    table: dict[str, CueKind] = {}
    for kind in lexicon["precedence"]:
        if kind not in get_args(CueKind):
            raise ValueError(f"cues.json: unknown kind {kind}")
        for lemma_ in lexicon["kinds"][kind]:
            table.setdefault(lemma_, kind)
    return table


@lru_cache(maxsize=16384)
def lemma(word: str) -> str:
    """The base form of a verb or noun: ``said`` gives ``say``, ``denying`` ``deny``, ``planned`` ``plan``.

    A listed lemma is preferred among the forms that the suffixes allow; without one, the plainest.
    """
    low = word.lower()
    known, irregular = _kinds(), load("cues")["irregular"]
    if low in irregular:
        return str(irregular[low])
    if low in known:
        return low
    stems = [
        low[: -len(end)] + start
        for end, start in _SUFFIXES
        if low.endswith(end) and len(low) - len(end) >= _SHORTEST - 1
    ]
    stems += [stem[:-1] for stem in stems if len(stem) > _SHORTEST and stem[-1] == stem[-2] and stem[-1] not in _VOWELS]
    for stem in stems:
        if stem in known:
            return stem
    plain = next((stem for stem in stems if len(stem) >= _SHORTEST), low)
    doubled = plain != low and len(plain) > _SHORTEST and plain[-1] == plain[-2] and plain[-1] not in _TRUE_DOUBLES
    return plain[:-1] if doubled else plain


def known_kind(word_lemma: str) -> CueKind | None:
    """What a cue with this lemma says its source did, where the lexicon lists it."""
    return _kinds().get(word_lemma)


def kind_of(word_lemma: str) -> CueKind:
    """What a cue with this lemma says its source did; a bare mark is ``punctuation``, the rest ``report``."""
    if not any(c.isalpha() for c in word_lemma):
        return "punctuation"
    return _kinds().get(word_lemma, "report")
