"""Reports put together, and parts of a report taken out."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from claimcheck.errors import FATAL
from claimcheck.model import Conflict, Passage, Problem, Report, Side, Statement, Subject


def merged(parts: Iterable[Report]) -> Report:
    """One report that holds what ``parts`` hold, in their order. Their ids must not collide."""
    every = list(parts)
    return Report(
        documents=tuple(document for part in every for document in part.documents),
        statements=tuple(statement for part in every for statement in part.statements),
        subjects=tuple(subject for part in every for subject in part.subjects),
        conflicts=tuple(conflict for part in every for conflict in part.conflicts),
        problems=tuple(problem for part in every for problem in part.problems),
    )


def confident(report: Report, minimum: float) -> Report:
    """``report`` without the conflicts whose confidence is below ``minimum``; all else is kept."""
    return replace(report, conflicts=tuple(c for c in report.conflicts if c.confidence >= minimum))


def failed(report: Report) -> tuple[Problem, ...]:
    """The problems after which an input gave no result at all."""
    return tuple(problem for problem in report.problems if problem.code in FATAL)


def only(report: Report, conflict: str) -> Report | None:
    """``report`` without all that does not bear on the conflict with the id ``conflict``; ``None``: no such.

    What is kept: the conflict, its subject, every statement on that subject or that reports one of them, and
    the documents these are from.
    """
    conflicts = tuple(one for one in report.conflicts if one.id == conflict)
    subjects = tuple(one for one in report.subjects if one.id in {one.subject for one in conflicts})
    named = {passage.statement for one in conflicts for side in (one.a, one.b) for passage in side.passages}
    named.update(statement for subject in subjects for statement in subject.statements)
    statements = _with_parents(report.statements, named)
    sources = {statement.document for statement in statements}
    documents = tuple(document for document in report.documents if document.id in sources)
    return Report(documents, statements, subjects, conflicts) if conflicts else None


def _with_parents(statements: tuple[Statement, ...], named: set[str]) -> tuple[Statement, ...]:
    by_id = {statement.id: statement for statement in statements}
    wanted: set[str] = set()
    for name in named:
        at: str | None = name
        while at is not None and at in by_id and at not in wanted:
            wanted.add(at)
            at = by_id[at].parent
    return tuple(statement for statement in statements if statement.id in wanted)


def with_prefix(report: Report, prefix: str) -> Report:
    """``report`` with ``prefix`` before each id but the documents', and each reference to one."""
    return replace(
        report,
        statements=tuple(_statement(one, prefix) for one in report.statements),
        subjects=tuple(_subject(one, prefix) for one in report.subjects),
        conflicts=tuple(_conflict(one, prefix) for one in report.conflicts),
    )


def _statement(statement: Statement, prefix: str) -> Statement:
    parent = None if statement.parent is None else prefix + statement.parent
    return replace(statement, id=prefix + statement.id, parent=parent)


def _subject(subject: Subject, prefix: str) -> Subject:
    statements = tuple(prefix + statement for statement in subject.statements)
    return replace(subject, id=prefix + subject.id, statements=statements)


def _conflict(conflict: Conflict, prefix: str) -> Conflict:
    return replace(
        conflict,
        id=prefix + conflict.id,
        subject=prefix + conflict.subject,
        a=_side(conflict.a, prefix),
        b=_side(conflict.b, prefix),
    )


def _side(side: Side, prefix: str) -> Side:
    passages = tuple(Passage(prefix + one.statement, one.spans) for one in side.passages)
    return replace(side, passages=passages)
