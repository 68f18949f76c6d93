"""The plain words in which reports speak of types, numbers and certainty."""

from __future__ import annotations

from collections.abc import Sequence

from claimcheck.model import ConflictType, Cue
from claimcheck.rendering.safe import single_line

ABOUT: dict[ConflictType, str] = {
    "denial": "whether it is true",
    "negation": "whether it is so",
    "quantity": "how many or how much",
    "time": "when",
    "place": "where",
    "control": "who is in control",
    "responsibility": "who is responsible",
    "event": "what happened",
    "identity": "who or what it was",
    "prediction": "what will happen",
    "evaluation": "how to judge it",
    "position": "what should be done",
    "sincerity": "whether it is meant",
}
"""What the two sides disagree about, by the conflict's type: it follows "contradiction about"."""


def counted(number: int, noun: str) -> str:
    """``1 speaker``, ``5 speakers``, ``1,204 statements``."""
    return f"{number:,} {noun}{'' if number == 1 else 's'}"


def joined(items: Sequence[str]) -> str:
    """``a``, ``a and b``, ``a, b and c``."""
    return " and ".join([", ".join(items[:-1]), items[-1]] if len(items) > 1 else items)


def percents(confidences: Sequence[float]) -> str:
    """Confidences from 0 to 1 in percent: ``84%``, ``84 to 87%``; 100% is kept for certainty itself."""
    low, high = (it if it == 1 else min(it, 0.99) for it in (min(confidences), max(confidences)))
    return f"{high:.0%}" if f"{low:.0%}" == f"{high:.0%}" else f"{100 * low:.0f} to {high:.0%}"


def cue_words(cue: Cue | None) -> str:
    """The cue in its own words, and a dot; nothing for a colon and the like, which are no words."""
    return f"{single_line(cue.text)} · " if cue is not None and cue.kind != "punctuation" else ""
