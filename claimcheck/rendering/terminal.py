"""A report for a reader at a terminal: the summary, then each conflict's two sides side by side.

Nothing rests on colour alone: the words that clash stand between ``›`` and ``‹``, with colour or without, and
the output without colour is the output with colour less its escape sequences. All text from outside passes
:mod:`claimcheck.rendering.safe` on its way into a ``Text``; none is ever read as markup. This module imports
rich: import it only when a terminal report is wanted.
"""

from __future__ import annotations

from collections.abc import Sequence

from rich.box import ROUNDED, Box
from rich.console import Group, RenderableType
from rich.padding import Padding
from rich.panel import Panel as Frame
from rich.table import Table
from rich.text import Text

from claimcheck.model import NARRATOR, UNNAMED, Conflict, Report
from claimcheck.rendering import listing
from claimcheck.rendering.excerpt import excerpt
from claimcheck.rendering.panels import Panel, Voice, panels
from claimcheck.rendering.safe import single_line
from claimcheck.rendering.screen import marked, printed
from claimcheck.rendering.wording import ABOUT, counted, cue_words, joined, percents

SIDE_BY_SIDE = 72
"""The narrowest screen, in cells, on which two columns of text are still comfortable to read."""
WIDEST = 140
"""Lines longer than this tire the eye, however wide the screen is."""

_HUES = {"contradiction": "red", "dispute": "magenta"}
# Nothing but a line between the two columns.
_MIDDLE = Box("\n".join(["    ", "  │ ", "    ", "  │ ", "    ", "    ", "  │ ", "    "]) + "\n")


def render(
    report: Report,
    *,
    width: int,
    color: bool,
    statements: bool = False,
    subjects: bool = False,
    quiet: bool = False,
) -> str:
    """``report`` as lines of at most ``width`` cells (40 or more), without escape sequences unless ``color``.

    ``statements`` adds a list of who said what, ``subjects`` what the statements are about; ``quiet`` leaves
    out the summary and the explanations and shows the conflicts alone.
    """
    parts: list[RenderableType] = [] if quiet else [summary(report)]
    parts += conflicts(report, min(width, WIDEST), quiet=quiet)
    if statements:
        parts += listing.statements(report)
    if subjects:
        parts += listing.subjects(report)
    return printed(parts, width=min(width, WIDEST), color=color)


def summary(report: Report) -> Text:
    """How many statements, speakers, subjects and conflicts there are, as one line."""
    said = [statement for statement in report.statements if statement.quotation != "narration"]
    names = {statement.source.name for statement in said if statement.source and statement.source.name != NARRATOR}
    line = f"{counted(len(said), 'statement')} by {counted(len(names), 'speaker')}"
    line += f" on {counted(len(report.subjects), 'subject')}"
    if len(report.documents) != 1:
        line += f" in {counted(len(report.documents), 'text')}"
    found = counted(len(report.conflicts), "conflict") if report.conflicts else "no conflicts"
    return Text.assemble(f"{line}: ", (found, "bold"))


def conflicts(report: Report, width: int, *, quiet: bool) -> list[RenderableType]:
    """A frame for each disagreement, and how to read the marks; or the plain word that there is none."""
    shown_panels = panels(report)
    if not shown_panels:
        none = "No conflicting statements found. This does not prove that there are none."
        return [] if quiet else [Text(none)]
    several = len(report.documents) > 1
    parts: list[RenderableType] = [_frame(panel, width, several=several) for panel in shown_panels]
    return parts if quiet else [*parts, Text("›…‹ marks the words that clash.", "dim")]


def _frame(panel: Panel, width: int, *, several: bool) -> Frame:
    hue = _HUES[panel.conflicts[0].strength]
    across = len(panel.documents) > 1
    inner = width - 4
    title = Text.assemble(
        (panel.conflicts[0].strength, f"bold {hue}"), " · ", (single_line(panel.conflicts[0].label), "bold")
    )
    fits = title.cell_len <= inner - 2
    rows: list[RenderableType] = [] if fits else [title, Text()]
    a, b = (_column(voices, hue, across=across) for voices in (panel.a, panel.b))
    rows += [_columns(a, b, inner) if width >= SIDE_BY_SIDE else Group(a, _against(inner), b), Text()]
    rows += _explanation(panel)
    frame = Frame(Group(*rows), box=ROUNDED, border_style=hue, padding=(1, 1, 0, 1), title_align="left")
    frame.title = title if fits else None
    if several and not across:
        frame.subtitle = _file(panel, inner)
        frame.subtitle_align = "right"
    return frame


def _columns(a: RenderableType, b: RenderableType, width: int) -> Table:
    table = Table(box=_MIDDLE, show_header=False, show_edge=False, pad_edge=False, padding=(0, 1), width=width)
    table.border_style = "dim"
    table.add_column(ratio=1, overflow="fold")
    table.add_column(ratio=1, overflow="fold")
    table.add_row(a, b)
    return table


def _against(width: int) -> RenderableType:
    return Padding(Text(" against ".center(width, "─"), "dim"), (1, 0))


def _column(voices: Sequence[Voice], hue: str, *, across: bool) -> Group:
    rows: list[RenderableType] = []
    last = None
    for voice in voices:
        if rows:
            rows.append(Text())
        if (voice.speaker, voice.relation) != last:
            rows.append(_heading(voice))
        last = voice.speaker, voice.relation
        rows.append(_place(voice, across=across))
        pieces = excerpt(voice.document.text, voice.statement.content.spans, voice.passage)
        rows.append(marked(pieces, f"bold {hue}"))
    return Group(*rows)


def _heading(voice: Voice) -> Text:
    relation = single_line(voice.relation)
    return Text.assemble((single_line(voice.speaker), "bold"), f", {relation}" if relation else "")


def _place(voice: Voice, *, across: bool) -> Text:
    """How and where it was said: ``reported · line 9``; a claim known only from a denial says so."""
    where = f"{single_line(voice.document.name)}, " if across else ""
    how = cue_words(voice.statement.cue)
    if not voice.reported and voice.statement.source is not None:
        how = "claim inside the denial · " if voice.name == UNNAMED else ""
    return Text(f"{how}{where}line {voice.statement.line}", "dim")


def _explanation(panel: Panel) -> list[RenderableType]:
    """Why the sides clash, a sentence a reason, then the verdict."""
    reasons = [single_line(reason.text) for conflict in panel.conflicts for reason in conflict.reasons]
    table = Table(box=None, show_header=False, pad_edge=False, padding=(0, 2, 0, 0))
    table.add_column(style="dim", no_wrap=True)
    table.add_column(overflow="fold")
    for number, reason in enumerate(dict.fromkeys(reasons)):
        table.add_row(Text("" if number else "Why"), Text(reason))
    return [*([table] if reasons else []), _verdict(panel.conflicts)]


def _verdict(members: Sequence[Conflict]) -> Text:
    """What kind of clash it is, how sure the program is, and by which names to ask for it."""
    first = members[0]
    sure = percents([conflict.confidence for conflict in members])
    line = f"{first.strength.capitalize()} about {ABOUT[first.type]} · confidence {sure}"
    if any("llm" in conflict.found_by for conflict in members):
        line += " · read by a language model"
    return Text(f"{line} · {joined([single_line(conflict.id) for conflict in members])}", "dim")


def _file(panel: Panel, width: int) -> Text:
    name = Text(single_line(panel.documents[0].name))
    name.truncate(width - 6, overflow="ellipsis")
    return name
