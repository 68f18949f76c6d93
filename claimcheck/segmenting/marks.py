"""Which characters of a paragraph are quotation marks, and whether each may open or close."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import Literal, NamedTuple

from claimcheck import lexicons
from claimcheck.model import Span

Kind = Literal["double", "single", "guillemet", "angle"]

ROW = r"(?P<sign>[^\w\s])(?P=sign){3,}|[\"＂“”„‟«»‹›‘’‚‛'`]{6,}"
"""A row of one sign, or of quotation marks with nothing between them: an ornament that quotes nothing."""

_MARK = re.compile(rf"{ROW}|''|``|[\"＂“”„‟«»‹›‘’‚‛'`]")
_KIND: dict[str, Kind] = {
    **dict.fromkeys(("''", "``", '"', "＂", "“", "”", "„", "‟"), "double"),
    **dict.fromkeys("«»", "guillemet"),
    **dict.fromkeys("‹›", "angle"),
    **dict.fromkeys("‘’‚‛'`", "single"),
}
_ALWAYS_OPENS = ("„", "‚", "``")
_DECADE = re.compile(r"\d\ds?\b")
_WORD = re.compile(r"[^\W\d_]{1,12}")
_STARTS_AFTER = frozenset("([{-–—/\"“„‘'«‹`…")


class Mark(NamedTuple):
    """A quotation mark at offset ``start``; where it may both open and close, the open marks decide."""

    start: int
    text: str
    kind: Kind
    may_open: bool
    may_close: bool

    @property
    def end(self) -> int:
        """The offset after the mark."""
        return self.start + len(self.text)


def find_marks(text: str, paragraph: Span) -> list[Mark]:
    """The quotation marks in ``paragraph``, in order, as offsets into ``text``; apostrophes are left out."""
    found: list[Mark] = []
    first_guillemet = ""
    for match in _MARK.finditer(text, paragraph.start, paragraph.end):
        if len(match.group()) > 2:
            continue  # a row
        mark, start, end = match.group(), match.start(), match.end()
        kind = _KIND[mark]
        before = text[start - 1] if start > paragraph.start else " "
        after = text[end] if end < paragraph.end else " "
        if kind in ("guillemet", "angle"):
            first_guillemet = first_guillemet or mark
            opens = (mark in "«‹") == (first_guillemet in "«‹")
            may_open, may_close = opens, not opens
        elif kind == "double":
            may_open, may_close = _double(mark, before, after)
            if mark == '"' and before.isdigit() and _is_inches(text, start, paragraph.start):
                continue
        else:
            may_open, may_close = _single(text, mark, start, before, after)
        if may_open or may_close:
            found.append(Mark(start, mark, kind, may_open, may_close))
    return list(_without_possessives(text, found))


def _double(mark: str, before: str, after: str) -> tuple[bool, bool]:
    """Whether a double mark may open and may close, by its shape and what stands on either side."""
    if mark in _ALWAYS_OPENS:
        return True, False
    at_start, at_end = before.isspace(), after.isspace()
    if mark == "“":
        return True, not at_start and (at_end or after in ".,;:?!")
    if mark == "”":
        return at_start and not at_end and after not in ".,;:?!", True
    if at_start:
        return True, at_end or after in ".,;:?!"
    if at_end:
        return before in "(—–", True
    return before in _STARTS_AFTER or after.isalnum(), before not in "([{"


def _single(text: str, mark: str, start: int, before: str, after: str) -> tuple[bool, bool]:
    """The same for a single mark; neither where it is an apostrophe."""
    if before.isalnum() and after.isalnum():
        return False, False
    starts = before.isspace() or before in _STARTS_AFTER
    may_open = starts and not after.isspace() and after not in ".,;:?!)" and not _is_elision(text, start + 1)
    if mark in "‘‚‛":
        return may_open, False
    if mark == "’":
        may_open = False
    may_close = not before.isspace() and not after.isalnum() and not (before in "([{" or may_open)
    return may_open, may_close


def _is_elision(text: str, after: int) -> bool:
    """Whether an apostrophe before offset ``after`` stands for letters left out: '90s, 'em, 'tis."""
    if _DECADE.match(text, after):
        return True
    word = _WORD.match(text, after)
    return word is not None and word.group().casefold() in _elisions()


def _is_inches(text: str, start: int, first: int) -> bool:
    """Whether the mark at ``start`` follows feet and inches, as in 5'10\"."""
    digits = start
    while digits > max(first, start - 3) and text[digits - 1].isdigit():
        digits -= 1
    return digits - 1 > first and text[digits - 1] in "'’′" and text[digits - 2].isdigit()


def _without_possessives(text: str, marks: list[Mark]) -> Iterator[Mark]:
    """``marks`` without the single ones that end a plural possessive or a clipped word (players', goin').

    Such a mark looks like one that closes. It is taken for an apostrophe where another one that closes
    follows before the next one opens, as then the quotation it would close does not end there.
    """
    apostrophes: set[int] = set()
    closing_follows = False
    for mark in reversed(marks):
        if mark.kind != "single":
            continue
        if mark.may_open:
            closing_follows = False
        elif closing_follows and _may_be_possessive(text, mark):
            apostrophes.add(mark.start)
        else:
            closing_follows = True
    return (mark for mark in marks if mark.start not in apostrophes)


def _may_be_possessive(text: str, mark: Mark) -> bool:
    return text[mark.start - 1 : mark.start] in ("s", "n", "z", "x", "S") and text[mark.end : mark.end + 1].isspace()


@cache
def _elisions() -> frozenset[str]:
    return frozenset(lexicons.load("elisions")["words"])
