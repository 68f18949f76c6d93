"""Quotation marks, paired paragraph by paragraph."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from claimcheck.model import Quoted, Span
from claimcheck.segmenting.marks import Mark, find_marks


@dataclass(frozen=True, slots=True)
class Pairing:
    """The quotations of a text, and the offsets of the marks around them (true for an opening mark)."""

    quoted: tuple[Quoted, ...]
    marks: dict[int, bool]


def pair_quotes(text: str, paragraphs: Sequence[Span]) -> Pairing:
    """Pairs the quotation marks in ``text``; a mark that finds no partner is left out.

    Each paragraph stands alone, so that a stray mark can spoil no other. The one exception is the
    convention for long speeches: a quotation left open at the end of a paragraph runs to that end where
    the next paragraph opens with the same kind of mark. Spans include the marks; ``depth`` counts the
    quotations around and including one. Linear in the length of ``text``.
    """
    per_paragraph = [_pair(find_marks(text, paragraph)) for paragraph in paragraphs]
    marks: dict[int, bool] = {}
    quoted: list[Quoted] = []
    continued = False
    for position, (paragraph, (pairs, left_open)) in enumerate(zip(paragraphs, per_paragraph, strict=True)):
        spans = [Span(opening.start, closing.end) for opening, closing in pairs]
        marks.update((opening.start, True) for opening, _ in pairs)
        marks.update((closing.start, False) for _, closing in pairs)
        following = paragraphs[position + 1] if position + 1 < len(paragraphs) else None
        run_on = _run_on(text, left_open, pairs, following)
        if run_on is None and continued and left_open and left_open[0].start == paragraph.start:
            run_on = left_open[0]
        if run_on is not None:
            spans.append(Span(run_on.start, paragraph.end))
            marks[run_on.start] = True
        continued = run_on is not None
        quoted.extend(_with_depths(spans))
    return Pairing(tuple(quoted), marks)


def _pair(marks: Iterable[Mark]) -> tuple[list[tuple[Mark, Mark]], list[Mark]]:
    """The pairs among one paragraph's ``marks``, and the opening marks that no mark closes.

    A closing mark takes the nearest open one of its kind and drops what was left open inside. Single
    marks are weak evidence: one closes only what stands directly before it, never a double quotation.
    """
    pairs: list[tuple[Mark, Mark]] = []
    stack: list[Mark] = []
    open_of: dict[str, int] = {}
    for mark in marks:
        is_open = open_of.get(mark.kind, 0) > 0
        if mark.may_open and not (mark.may_close and is_open):
            stack.append(mark)
            open_of[mark.kind] = open_of.get(mark.kind, 0) + 1
        elif mark.may_close and is_open and not (mark.kind == "single" and stack[-1].kind != "single"):
            while True:
                opening = stack.pop()
                open_of[opening.kind] -= 1
                if opening.kind == mark.kind:
                    break
            pairs.append((opening, mark))
    return pairs, stack


def _run_on(text: str, left_open: list[Mark], pairs: list[tuple[Mark, Mark]], following: Span | None) -> Mark | None:
    """The mark among ``left_open`` whose quotation goes on in the paragraph ``following``, if one does."""
    if following is None:
        return None
    last_closed = {closing.kind: opening.start for opening, closing in pairs}
    for mark in left_open:
        nested = last_closed.get(mark.kind, -1) > mark.start
        stands_off = mark.kind == "double" and text[mark.end : mark.end + 1].isspace()
        if not (nested or stands_off) and text.startswith(mark.text, following.start):
            return mark
    return None


def _with_depths(spans: list[Span]) -> list[Quoted]:
    quoted = []
    around: list[Span] = []
    for span in sorted(spans, key=lambda span: (span.start, -span.end)):
        while around and around[-1].end <= span.start:
            around.pop()
        around.append(span)
        quoted.append(Quoted(span, len(around)))
    return quoted
