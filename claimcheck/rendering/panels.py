"""Which conflicts stand in one panel, and who speaks in each of its two columns.

Conflicts of one subject, type and strength that share a side are one disagreement with several voices on
the other side: Russia and Tass against the same answer. The shared side is shown once. No format's own
markup here, so every format that shows sides can use it.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from claimcheck.model import NARRATOR, UNNAMED, Conflict, Document, Report, Side, Spans, Statement
from claimcheck.rendering.excerpt import merged

_STRENGTHS = ("contradiction", "dispute")

Key = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Voice:
    """One statement on a side, and the passage of it that clashes (spans in its document's text).

    ``name`` is the side's source: a claim that stands only inside a denial is not the denier's.
    """

    name: str
    statement: Statement
    document: Document
    passage: Spans
    relation: str
    """Who cites whom: ``citing X``, ``cited by X``, or nothing."""

    @property
    def speaker(self) -> str:
        """The name to show."""
        return shown_name(self.name)

    @property
    def reported(self) -> bool:
        """Whether the side's source is the one that the statement is attributed to, so that its cue belongs here."""
        return self.statement.source is not None and self.statement.source.name == self.name


@dataclass(frozen=True, slots=True)
class Panel:
    """Conflicts to show as one, strongest first, and the voices of its two columns."""

    conflicts: tuple[Conflict, ...]
    a: tuple[Voice, ...]
    b: tuple[Voice, ...]

    @property
    def documents(self) -> tuple[Document, ...]:
        """The documents its voices come from, each once."""
        return tuple(dict.fromkeys(voice.document for voice in (*self.a, *self.b)))


class Index:
    """A report's documents and statements by id, and the statements that each statement cites."""

    def __init__(self, report: Report) -> None:  # noqa: D107 - the class says it
        self.documents = {document.id: document for document in report.documents}
        self.statements = {statement.id: statement for statement in report.statements}
        self.order = {statement.id: number for number, statement in enumerate(report.statements)}
        self._cited: dict[str, list[Statement]] = {}
        for statement in report.statements:
            if statement.parent is not None:
                self._cited.setdefault(statement.parent, []).append(statement)

    def relation(self, statement: Statement, passage: Spans) -> str:
        """Whom ``statement`` cites for the words of ``passage``, else who cites it, as words."""
        cited = [
            child.source.name
            for child in self._cited.get(statement.id, ())
            if child.source is not None and _meet(child.content.spans, passage)
        ]
        if cited:
            return "citing " + " and ".join(dict.fromkeys(cited))
        citing = self.reporter(statement)
        return f"cited by {citing}" if citing else ""

    def reporter(self, statement: Statement) -> str:
        """The name of the source that reports ``statement``; nothing where that is the article itself."""
        parent = self.statements.get(statement.parent or "")
        named = parent is not None and parent.source is not None and parent.source.name not in (NARRATOR, UNNAMED)
        return parent.source.name if named and parent and parent.source else ""


def speaker(statement: Statement) -> str:
    """The name to show for whom ``statement`` is attributed to."""
    return shown_name(UNNAMED if statement.source is None else statement.source.name)


def shown_name(name: str) -> str:
    """A source's name as the page shows it."""
    return {UNNAMED: "Source not named", NARRATOR: "The article itself"}.get(name, name)


def panels(report: Report) -> tuple[Panel, ...]:
    """The panels of ``report``: contradictions before disputes, then the most certain first."""
    index = Index(report)
    return tuple(_panel(conflicts, shared, index) for conflicts, shared in _gathered(report.conflicts, index))


def _gathered(conflicts: Iterable[Conflict], index: Index) -> list[tuple[list[Conflict], list[Key]]]:
    """Conflicts by panel, each with the sides that all of the panel's conflicts share."""
    result: list[tuple[list[Conflict], list[Key]]] = []
    open_panels: dict[tuple[str, str, str], list[tuple[list[Conflict], list[Key]]]] = {}
    for conflict in sorted(conflicts, key=lambda it: (_STRENGTHS.index(it.strength), -it.confidence)):
        sides = [_key(conflict.a, index), _key(conflict.b, index)]
        alike = open_panels.setdefault((conflict.subject, conflict.type, conflict.strength), [])
        for members, shared in alike:
            common = [side for side in shared if side in sides]
            if common:
                members.append(conflict)
                shared[:] = common
                break
        else:
            alike.append(([conflict], sides))
            result.append(alike[-1])
    return result


def _key(side: Side, index: Index) -> Key:
    """Who a side is: two unnamed sources are two, and each article has a voice of its own."""
    first = side.passages[0].statement
    name = side.source.name
    if name == UNNAMED:
        return UNNAMED, first
    return name, index.statements[first].document if name == NARRATOR else ""


def _panel(conflicts: Sequence[Conflict], shared: Sequence[Key], index: Index) -> Panel:
    a, b = [], []
    first = _key(conflicts[0].a, index)
    anchor = first if first in shared else _key(conflicts[0].b, index)
    for conflict in conflicts:
        turned = (_key(conflict.a, index) == anchor) != (first == anchor)
        a.append(conflict.b if turned else conflict.a)
        b.append(conflict.a if turned else conflict.b)
    return Panel(tuple(conflicts), _voices(a, index), _voices(b, index))


def _voices(sides: Iterable[Side], index: Index) -> tuple[Voice, ...]:
    """The statements of ``sides`` in text order, one speaker's together."""
    passages: dict[Key, Spans] = {}
    for side in sides:
        for passage in side.passages:
            key = passage.statement, side.source.name
            passages[key] = (*passages.get(key, ()), *passage.spans)
    voices = [
        _voice(name, index.statements[said], tuple(merged(passages[said, name])), index)
        for said, name in sorted(passages, key=lambda key: (index.order[key[0]], key[1]))
        if not _told_by_reporter(index.statements[said], passages, index)
    ]
    first: dict[tuple[str, str], int] = {}
    for number, voice in enumerate(voices):
        first.setdefault((voice.speaker, voice.relation), number)
    return tuple(sorted(voices, key=lambda voice: first[voice.speaker, voice.relation]))


def _voice(name: str, statement: Statement, passage: Spans, index: Index) -> Voice:
    document = index.documents[statement.document]
    own = statement.source is not None and statement.source.name == name
    return Voice(name, statement, document, passage, index.relation(statement, passage) if own else "")


def _told_by_reporter(statement: Statement, passages: dict[Key, Spans], index: Index) -> bool:
    """Whether the same words stand on this side already as those of the source that reports them."""
    reporter = index.reporter(statement)
    if statement.parent is None or not reporter or statement.source is None:
        return False
    told = passages.get((statement.parent, reporter))
    return told is not None and _meet(told, passages.get((statement.id, statement.source.name), ()))


def _meet(one: Spans, other: Spans) -> bool:
    return any(a.overlaps(b) for a in one for b in other)
