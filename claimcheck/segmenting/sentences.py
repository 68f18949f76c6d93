"""Sentences: Punkt's boundaries, corrected for what it cannot know about news."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cache
from typing import TYPE_CHECKING

from claimcheck import lexicons
from claimcheck.model import Span

if TYPE_CHECKING:
    from nltk.tokenize.punkt import PunktSentenceTokenizer

_CLOSERS = "\"'”’»›)]}"
_CAPITAL_AFTER_QUOTATION = re.compile(r"\.[\"”’'»]{1,2}\s+([A-Z][a-z]*)\b")
_STOP = re.compile(r"[.?!…]")
_LAST_WORD = re.compile(r"(?:^|[\s([\"“‘'«—–-])([^\W\d_]{1,8})\.$")
_LOWER = re.compile(r"[—–-]{0,3}\s?[a-z](?![A-Z])")
_FIGURE = re.compile(r"[#$£€]?\d")
_LETTER = re.compile(r"[^\W\d_]")
_STOPPED_QUOTATION = re.compile(r"[?!…—–-][\"”’'»›]{1,3}$")
_SPEAKER = re.compile(
    r"(?!(?:He|She|They|It|We|I|You)\s)(?:(?:[A-Z][\w.'’-]{0,20}|of|the|de|van|von|al|bin)\s){1,5}([a-z]{4,10})\b"
)
_BEFORE, _AFTER = 16, 120


def find_sentences(
    text: str, paragraph: Span, marks: Mapping[int, bool], splitter: PunktSentenceTokenizer
) -> tuple[Span, ...]:
    """The sentences of ``paragraph`` in order, without white space around them, as offsets into ``text``.

    Between them they hold everything but white space. ``marks`` are the offsets of paired quotation
    marks, true for opening ones; ``splitter`` proposes the boundaries (Kiss and Strunk 2006). A boundary
    is dropped after a title, before a figure that belongs to an abbreviation, in initials, and where a
    quotation's own full stop, question mark or ellipsis is followed by the rest of its sentence.
    """
    sentences: list[Span] = []
    for start in _starts(text, paragraph, marks, splitter):
        if sentences and not _is_boundary(text, sentences[-1].start, start):
            continue
        if sentences:
            sentences[-1] = Span(sentences[-1].start, _end_before(text, sentences[-1].start, start))
        sentences.append(Span(start, paragraph.end))
    return tuple(sentences)


def _starts(text: str, paragraph: Span, marks: Mapping[int, bool], splitter: PunktSentenceTokenizer) -> list[int]:
    """Where Punkt starts a sentence, moved off the marks that close or open a quotation."""
    starts = [paragraph.start]
    if not _STOP.search(text, paragraph.start, paragraph.end):
        return starts
    for begin, _ in splitter.span_tokenize(paragraph.of(text)):
        start = paragraph.start + begin
        mark = _end_before(text, starts[-1], start) - 1
        if marks.get(mark, False) and mark > starts[-1]:
            start = mark  # Punkt took the opening mark of this sentence for a closing one of the last
        else:
            start = _after_closers(text, start, paragraph.end, marks)
        if starts[-1] < start < paragraph.end:
            starts.append(start)
    return sorted({*starts, *_starts_after_abbreviations(text, paragraph, marks)})


def _starts_after_abbreviations(text: str, paragraph: Span, marks: Mapping[int, bool]) -> Iterator[int]:
    """Sentences that follow a quotation's last abbreviation, which Punkt sees without the word after it."""
    for match in _CAPITAL_AFTER_QUOTATION.finditer(text, paragraph.start, paragraph.end):
        if marks.get(match.start() + 1) is False and match.group(1).casefold() in _listed("starters"):
            yield match.start(1)


def _after_closers(text: str, start: int, end: int, marks: Mapping[int, bool]) -> int:
    """The first offset from ``start`` that holds neither white space nor a mark that closes."""
    while start < end:
        closes = text[start] in _CLOSERS and start and not text[start - 1].isspace() and not marks.get(start)
        if not (closes or text[start].isspace() or marks.get(start) is False):
            break
        start += 1
    return start


def _end_before(text: str, first: int, start: int) -> int:
    """The offset after the last character before ``start`` that is not white space."""
    while start > first and text[start - 1].isspace():
        start -= 1
    return start


def _is_boundary(text: str, first: int, start: int) -> bool:
    """Whether a sentence that began at ``first`` may end before ``start``."""
    end = _end_before(text, first, start)
    before = text[max(first, end - _BEFORE) : end]
    after = text[start : start + _AFTER]
    if _LOWER.match(after) or _is_speaker(before, after):
        return False
    word = _LAST_WORD.search(before)
    if word is None:
        return True
    if word.group(1) in _listed("before_names") and _LETTER.match(after):
        return False
    return not (word.group(1) in _listed("before_figures") and _FIGURE.match(after))


def _is_speaker(before: str, after: str) -> bool:
    """Whether ``before`` ends a quotation and ``after`` says whose it is: ``"Why?"`` / ``Orlov asked.``"""
    speaker = _SPEAKER.match(after) if _STOPPED_QUOTATION.search(before) else None
    return speaker is not None and speaker.group(1) in _listed("speaking")


@cache
def _listed(name: str) -> frozenset[str]:
    """The words of one list of the lexicon of boundaries."""
    return frozenset(lexicons.load("boundaries")[name])
