"""Who said what, line by line, and what it was about: the two lists that a terminal report can end with."""

from __future__ import annotations

from collections.abc import Sequence

from rich.console import Group, RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from claimcheck.model import Document, Report, Statement, words_of
from claimcheck.rendering.excerpt import excerpt
from claimcheck.rendering.panels import Index, speaker
from claimcheck.rendering.safe import single_line
from claimcheck.rendering.screen import marked
from claimcheck.rendering.wording import counted, cue_words

_FORMS = {
    "direct": "quoted",
    "mixed": "partly quoted",
    "indirect": "paraphrased",
    "narration": "narrated",
}


def statements(report: Report) -> list[RenderableType]:
    """Every statement in text order, document by document: line, speaker, cue, quotation form, content."""
    index = Index(report)
    blocks: list[RenderableType] = []
    for document in report.documents:
        own = [statement for statement in report.statements if statement.document == document.id]
        if own:
            title = f"Statements in {single_line(document.name)}" if len(report.documents) > 1 else "Statements"
            blocks += [
                Text(title, "bold"),
                _entries([(_line(it), _said(it, document, index)) for it in own], 1),
            ]
    return blocks or [Text("No statements found.")]


def subjects(report: Report) -> list[RenderableType]:
    """Every subject with its statements, shortened to what a reader needs to find them."""
    index = Index(report)
    blocks: list[RenderableType] = [Text("Subjects", "bold")]
    for subject in report.subjects:
        members = [index.statements[name] for name in subject.statements]
        title = Text.assemble((single_line(subject.label), "bold"), f" · {counted(len(members), 'statement')}")
        several = len(report.documents) > 1
        rows = [(_line(it), _brief(it, index, several=several)) for it in members]
        blocks.append(Group(title, *(_entries(rows),) if rows else ()))
    return blocks if report.subjects else [Text("No subjects found.")]


def _entries(rows: Sequence[tuple[str, RenderableType]], between: int = 0) -> Table:
    """``rows`` of a dim label and words, ``between`` empty lines between them."""
    table = Table(box=None, show_header=False, pad_edge=False, padding=(0, 2, 0, 0), expand=True)
    table.add_column(style="dim", justify="right", no_wrap=True)
    table.add_column(ratio=1, overflow="fold")
    for number, (label, words) in enumerate(rows):
        above = between if number else 0
        table.add_row(Padding(Text(label), (above, 0, 0, 0)), Padding(words, (above, 0, 0, 0)))
    return table


def _line(statement: Statement) -> str:
    return f"line {statement.line}"


def _said(statement: Statement, document: Document, index: Index) -> Group:
    return Group(
        _who(statement, index, _FORMS[statement.quotation]),
        Text(single_line(words_of(statement.content.spans, document.text))),
    )


def _brief(statement: Statement, index: Index, *, several: bool) -> Text:
    document = index.documents[statement.document]
    words = marked(excerpt(document.text, statement.content.spans, ()), "")
    where = f" in {single_line(document.name)}" if several else ""
    return Text.assemble((single_line(speaker(statement)), "bold"), (where, "dim"), ": ", words)


def _who(statement: Statement, index: Index, form: str) -> Text:
    reporter = index.reporter(statement)
    cited = f", cited by {single_line(reporter)}" if reporter else ""
    return Text.assemble(
        (single_line(speaker(statement)), "bold"), cited, (f" · {cue_words(statement.cue)}{form}", "dim")
    )
