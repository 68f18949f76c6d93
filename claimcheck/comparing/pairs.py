"""Pairs of statements of different sources that are near enough in words to be held against each other."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from claimcheck.comparing.camps import Camps, one_chain, unresolved
from claimcheck.comparing.scene import Story, Words
from claimcheck.model import Spans, Statement

Entry = tuple[Story, Statement]

NEXT = 24
"""How many of the statements that follow each one is held against."""


def opposed(entries: Sequence[Entry], camps: Camps) -> Iterator[tuple[Entry, Entry]]:
    """Pairs among ``entries`` whose sources are two, known, and do not report each other."""
    for n, (story, one) in enumerate(entries):
        for other_story, other in entries[n + 1 : n + 1 + NEXT]:
            if may_oppose(one, other, camps):
                yield (story, one), (other_story, other)


def may_oppose(one: Statement, other: Statement, camps: Camps) -> bool:
    """Whether two statements come from two known sources of two camps, neither of which reports the other."""
    if one.source is None or other.source is None or one_chain(one, other) or _share_words(one, other):
        return False
    first, second = one.source.name, other.source.name
    return not (camps.allied(first, second) or unresolved(first) or unresolved(second))


def _share_words(one: Statement, other: Statement) -> bool:
    """Whether some of the text belongs to both statements."""
    if one.document != other.document:
        return False
    return any(a.overlaps(b) for a in one.content.spans for b in other.content.spans)


def words(entry: Entry, spans: Spans | None = None) -> Words:
    """The side that a statement makes, with its passage: ``spans``, or its whole content."""
    _, statement = entry
    name = statement.source.name if statement.source else ""
    return Words(name, statement, spans or statement.content.spans)
