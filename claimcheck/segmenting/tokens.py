"""Words: NLTK's tokenizer run on a copy of the text that has the same length and marks it can align."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from claimcheck.model import Span
from claimcheck.segmenting.chunks import token_spans
from claimcheck.segmenting.marks import ROW

LONGEST = 4_000
"""Characters given to the tokenizer at once: some of its patterns slow down on longer ones."""

_OPENING, _CLOSING = "«", "»"
_MARK = re.compile(rf"{ROW}|''|``|[\"＂“”„‟‘’ʼ＇'…]")
_WIDE = re.compile(r"''|``")
_SINGLE = "‘’ʼ＇'"
_STOPPED_QUOTATION = re.compile(r"[.?!]»(?=\s)")


def find_tokens(text: str, sentence: Span, marks: Mapping[int, bool]) -> Iterator[tuple[int, int]]:
    """The tokens of ``sentence``, in order, as offsets into ``text``, half-open; any text gives some, none overlap.

    ``marks`` holds the offsets of the quotation marks that pair up, true for opening ones. The tokenizer
    is Penn Treebank style (:class:`nltk.tokenize.NLTKWordTokenizer`); it rewrites straight quotation
    marks and may then fail to find them again, so it never sees one: each is replaced one for one.
    """
    prepared = _prepare(text, sentence, marks)
    has_wide = _WIDE.search(text, sentence.start, sentence.end)
    for piece in _pieces(prepared):
        offset = sentence.start + piece.start
        for start, end in token_spans(piece.of(prepared)):
            wide = _WIDE.match(text, offset + start, sentence.end) if has_wide else None
            yield offset + start, max(wide.end() if wide else 0, offset + end)


def _prepare(text: str, sentence: Span, marks: Mapping[int, bool]) -> str:
    """The words of ``sentence`` at the same length, with quotation marks that the tokenizer splits off."""
    parts = []
    done = sentence.start
    for match in _MARK.finditer(text, sentence.start, sentence.end):
        parts.append(text[done : match.start()])
        parts.append(_replacement(text, match, sentence.start, marks))
        done = match.end()
    parts.append(text[done : sentence.end])
    return "".join(parts).replace("''", "'" + _CLOSING)


def _replacement(text: str, match: re.Match[str], first: int, marks: Mapping[int, bool]) -> str:
    start, mark = match.start(), match.group()
    if len(mark) > 2:
        return "." * len(mark)  # like dots, a row of any sign is one token
    opens = marks.get(start)
    if opens is None:
        if mark in _SINGLE:
            return "'"
        if mark == "…":
            return ";"  # like a semicolon, an ellipsis is always a token of its own
        opens = mark in "``“„" or start == first or text[start - 1].isspace()
    return (_OPENING if opens else _CLOSING).ljust(len(mark))


def _pieces(prepared: str) -> Iterator[Span]:
    """Cuts after a quotation that ends with its own full stop, and wherever a piece would be too long."""
    start = 0
    ends = [match.end() for match in _STOPPED_QUOTATION.finditer(prepared)]
    for end in [*ends, len(prepared)]:
        while end - start > LONGEST:
            cut = max(prepared.rfind(" ", start + 1, start + LONGEST), start)
            cut = cut if cut > start else start + LONGEST
            yield Span(start, cut)
            start = cut
        if start < end:
            yield Span(start, end)
        start = end
