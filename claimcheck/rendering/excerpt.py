"""What of a statement to show beside another: its own words, with the stretch that clashes marked in them.

Offsets taken in are code points of the document's text. What comes out is pieces of that text with runs of
blanks collapsed, still to be made safe. Long contents are shortened around the clash, and never leave a
quotation mark without its partner, so that a cut quote still reads as a quote.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from claimcheck.model import Span, Spans

GAP = " … "

WHOLE = 300
"""Contents up to this many characters are shown whole."""
AROUND = 110
"""How many characters of a longer one are kept before and after the clash."""
LONGEST = 600
"""A clashing stretch longer than this is cut in its middle."""

_RUN = re.compile(rb"\x01+")
_MARK = re.compile(r'[“”«»„"]')
_CLOSING = {"“": "”", "«": "»", "„": "“", '"': '"'}


class Piece(NamedTuple):
    """Some words, and whether they are the ones that clash."""

    text: str
    clashes: bool


def excerpt(text: str, content: Spans, passage: Spans) -> tuple[Piece, ...]:
    """The words of ``content`` in ``text`` as pieces, those of ``passage`` marked as clashing.

    A passage that reaches beyond the content (its whole sentence, cue included) is shown in full.
    """
    line, clashes = _joined(text, merged((*content, *passage)), merged(passage))
    pieces: list[Piece] = []
    at = 0
    for stretch in _kept(line, clashes):
        pieces.append(Piece(_cut(line, at, stretch.start), False))
        pieces += _pieces(line, stretch, clashes)
        at = stretch.end
    pieces.append(Piece(_cut(line, at, len(line)), False))
    return tuple(piece for piece in pieces if piece.text)


def merged(spans: Iterable[Span]) -> list[Span]:
    """``spans`` in order, those that touch or overlap made one, empty ones left out."""
    result: list[Span] = []
    for span in sorted(spans):
        if span.start >= span.end:
            continue
        if result and span.start <= result[-1].end:
            result[-1] = Span(result[-1].start, max(result[-1].end, span.end))
        else:
            result.append(span)
    return result


def _joined(text: str, frame: Sequence[Span], passage: Sequence[Span]) -> tuple[str, list[Span]]:
    """The frame's words on one line, and where on that line the passage stands."""
    if not frame:
        return "", []
    first = frame[0].start
    clashing = bytearray(frame[-1].end - first)
    for span in passage:
        clashing[span.start - first : span.end - first] = b"\x01" * (span.end - span.start)
    line: list[str] = []
    mask = bytearray()
    for number, span in enumerate(frame):
        if number:
            gap = GAP if text[frame[number - 1].end : span.start].strip() else " "
            _add(gap, bytes(len(gap)), line, mask)
        _add(span.of(text), clashing[span.start - first : span.end - first], line, mask)
    return "".join(line), _clashes("".join(line), mask)


def _add(words: str, flags: bytes | bytearray, line: list[str], mask: bytearray) -> None:
    """Put ``words`` at the end of ``line``, runs of blanks as one space, and their ``flags`` beside them."""
    for char, flag in zip(words, flags, strict=True):
        if not char.isspace():
            line.append(char)
            mask.append(flag)
        elif line and line[-1] != " ":
            line.append(" ")
            mask.append(flag)


def _clashes(line: str, mask: bytearray) -> list[Span]:
    """The runs of ``mask`` without blanks at their ends; those that only a gap parts are one."""
    result: list[Span] = []
    for run in _RUN.finditer(mask):
        words = line[run.start() : run.end()]
        start, end = run.start() + len(words) - len(words.lstrip()), run.start() + len(words.rstrip())
        if result and not line[result[-1].end : start].strip(" …"):
            result[-1] = Span(result[-1].start, end)
        elif start < end:
            result.append(Span(start, end))
    return result


def _kept(line: str, clashes: Sequence[Span]) -> list[Span]:
    """The stretches of ``line`` to show."""
    if len(line) <= WHOLE:
        return [Span(0, len(line))]
    if not clashes:
        return [Span(0, _word_end(line, WHOLE))]
    wanted = []
    for clash in clashes:
        start, end = clash.start - AROUND, clash.end + AROUND
        if clash.end - clash.start > LONGEST:
            wanted.append(Span(_word_start(line, start), _word_end(line, clash.start + LONGEST // 2)))
            start = clash.end - LONGEST // 2
        wanted.append(Span(_word_start(line, start), _word_end(line, end)))
    return merged(wanted)


def _word_start(line: str, wish: int) -> int:
    """Where the first word at or after ``wish`` begins; ``wish`` itself inside an endless word."""
    if wish <= 0:
        return 0
    blank = line.find(" ", wish - 1, wish + AROUND // 2)
    return wish if blank < 0 else blank + 1


def _word_end(line: str, wish: int) -> int:
    """Where the last word at or before ``wish`` ends; ``wish`` itself inside an endless word."""
    if wish >= len(line):
        return len(line)
    blank = line.rfind(" ", wish - AROUND // 2, wish + 1)
    return wish if blank < 0 else blank


def _pieces(line: str, stretch: Span, clashes: Sequence[Span]) -> list[Piece]:
    pieces, at = [], stretch.start
    for clash in clashes:
        start, end = max(clash.start, at), min(clash.end, stretch.end)
        if start < end:
            pieces += [Piece(line[at:start], False), Piece(line[start:end], True)]
            at = end
    return [*pieces, Piece(line[at : stretch.end], False)]


def _cut(line: str, start: int, end: int) -> str:
    """What stands for ``line[start:end]``: an ellipsis, and the quotation marks that went with the words."""
    if not line[start:end].strip():
        return line[start:end]
    before, after = _open_mark(line, start), _open_mark(line, end)
    closing = _CLOSING.get(before, "")
    if start == 0:
        return after + GAP.lstrip()
    if end == len(line):
        return GAP.rstrip() + closing
    return GAP if before == after else closing + GAP + after


def _open_mark(line: str, end: int) -> str:
    """The quotation mark that is open after ``line[:end]``, or nothing."""
    mark = ""
    for match in _MARK.finditer(line, 0, end):
        if mark and match.group() == _CLOSING[mark]:
            mark = ""
        elif not mark and match.group() in _CLOSING:
            mark = match.group()
    return mark
