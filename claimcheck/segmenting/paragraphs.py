"""Paragraphs: lines of text, or blocks of lines where the whole document shows that it was hard-wrapped."""

from __future__ import annotations

import re
from itertools import pairwise

from claimcheck.model import Span

_LINE = re.compile(r"[^\r\n]+")
_TERMINAL = re.compile(r"[.!?…:][\"'”’»)\]]*$")

NARROWEST, WIDEST = 40, 100
"""Columns between which people and programs hard-wrap prose."""

FILLED = 0.85
"""A line counts as full where the next word would have taken it past this share of the width."""


def find_paragraphs(text: str) -> tuple[Span, ...]:
    """The paragraphs of ``text`` in order, without the white space around them; blank lines are in none.

    A line ends at ``\\n``, ``\\r\\n`` or ``\\r`` only. Lines are joined where the document is hard-wrapped
    (:func:`wrap_width`) and the line is full; nothing is moved, so offsets stay those of ``text``.
    """
    lines = _lines(text)
    width = wrap_width(text, lines)
    joined: list[Span] = []
    for position, line in enumerate(lines):
        before = lines[position - 1] if position else None
        if width and before and _adjacent(text, before, line) and _is_full(text, before, line, width):
            joined[-1] = Span(joined[-1].start, line.end)
        else:
            joined.append(line)
    return tuple(joined)


def wrap_width(text: str, lines: list[Span]) -> int:
    """The column at which the document ``text`` was hard-wrapped, or 0 where nothing shows that it was.

    Greedy wrapping leaves a trace: a line stops where the next word would not have fitted. The document
    counts as wrapped where that holds of most lines that another line directly follows, of two at least,
    and where most of these stop in mid-sentence, which paragraphs set one to a line do not.
    """
    pairs = [(a, b) for a, b in pairwise(lines) if _adjacent(text, a, b)]
    if len(pairs) < 2:
        return 0
    lengths = sorted(line.end - line.start for line, _ in pairs)
    width = lengths[(len(lengths) - 1) * 19 // 20]
    if not NARROWEST <= width <= WIDEST:
        return 0
    full = [line for line, after in pairs if _is_full(text, line, after, width)]
    open_ended = sum(1 for line in full if not _TERMINAL.search(text, max(line.start, line.end - 8), line.end))
    return width if len(full) >= 2 and 3 * len(full) >= 2 * len(pairs) and 2 * open_ended >= len(full) else 0


def _lines(text: str) -> list[Span]:
    lines = []
    for match in _LINE.finditer(text):
        line = match.group()
        if stripped := line.strip():
            start = match.start() + len(line) - len(line.lstrip())
            lines.append(Span(start, start + len(stripped)))
    return lines


def _adjacent(text: str, line: Span, after: Span) -> bool:
    """Whether ``after`` directly follows ``line``: one line break between them, no blank line."""
    between = text[line.end : after.start].replace("\r\n", "\n")
    return between.count("\n") + between.count("\r") == 1


def _is_full(text: str, line: Span, after: Span, width: int) -> bool:
    first_word = text[after.start : min(after.end, after.start + width)].split(None, 1)[0]
    return line.end - line.start + 1 + len(first_word) > FILLED * width
