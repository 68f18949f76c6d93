"""Whole short articles for the tests of this folder, and what is reported on them."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from claimcheck.model import Conflict, Document, Report, Side, words_of
from claimcheck.pipeline import report_on

Row = tuple[str, str, str, str]
"""Who makes the claim and words of it; who rejects it and words of that."""


@lru_cache(maxsize=512)
def report(text: str) -> Report:
    """What is reported on ``text``."""
    return report_on([Document("d1", "t", "t", text)])


def shown(text: str, side: Side) -> str:
    """The passages of one side, as they stand in ``text``."""
    return " | ".join(words_of(passage.spans, text) for passage in side.passages)


def described(text: str) -> list[str]:
    """Every conflict on ``text`` in one line, for messages."""
    return [
        f"{c.type} {c.confidence}: {c.a.source.name} [{shown(text, c.a)}] / {c.b.source.name} [{shown(text, c.b)}]"
        for c in report(text).conflicts
    ]


def between(text: str, conflict: Conflict, row: Row) -> bool:
    """Whether ``conflict`` has the two sources of ``row`` with the words of each, the first as side a."""
    first, claim, second, answer = row
    return (
        (conflict.a.source.name, conflict.b.source.name) == (first, second)
        and claim in shown(text, conflict.a)
        and answer in shown(text, conflict.b)
    )


def found(text: str, type_: str, row: Row) -> Sequence[Conflict]:
    """The conflicts of ``type_`` on ``text`` between the sides of ``row``."""
    return [c for c in report(text).conflicts if c.type == type_ and between(text, c, row)]
