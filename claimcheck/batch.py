"""Many inputs: each read, analysed and reported by itself or all together, and one report made of all.

A failure stops one input only. What went wrong stands in the report's ``problems``.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from claimcheck.combining import with_prefix
from claimcheck.errors import InputError, problem
from claimcheck.model import Document, Problem, Report
from claimcheck.reading.discovery import Found, discover
from claimcheck.reading.documents import read

STAGE = "analysing"


def reports(
    paths: Sequence[str],
    *,
    encoding: str | None = None,
    narration: bool = False,
    across: bool = False,
    output: str | None = None,
) -> Iterator[Report]:
    """One report per input at ``paths`` in order, as each is done; with ``across`` one on all together.

    An input that cannot be done gives a report of nothing but its problem. Documents are ``d1``, ``d2``, ...
    in the order read; where there are several inputs, the other ids begin with their document's (``d2.c1``),
    so that they stay apart when reports are merged. ``output`` is a file not to read (see
    :func:`~claimcheck.reading.discovery.discover`).
    """
    found = discover(paths, output=output)
    read_ones = _read_all(found, encoding)
    if across:
        yield _together(list(read_ones), narration)
        return
    for documents, problems in read_ones:
        report = _analysed(documents, narration)
        if len(found) > 1 and documents:
            report = with_prefix(report, f"{documents[0].id}.")
        yield replace(report, problems=(*problems, *report.problems))


_ReadOne = tuple[tuple[Document, ...], tuple[Problem, ...]]


def _read_all(found: Iterable[Found], encoding: str | None) -> Iterator[_ReadOne]:
    number = 1
    for item in found:
        if isinstance(item, Problem):
            yield (), (item,)
            continue
        try:
            document, problems = read(item, number=number, encoding=encoding)
        except InputError as error:
            yield (), (error.problem,)
            continue
        number += 1
        yield (document,), problems


def _together(read_ones: Sequence[_ReadOne], narration: bool) -> Report:
    documents = tuple(document for ones, _ in read_ones for document in ones)
    problems = tuple(problem for _, ones in read_ones for problem in ones)
    report = _analysed(documents, narration)
    return replace(report, problems=(*problems, *report.problems))


def _analysed(documents: Sequence[Document], narration: bool) -> Report:
    if not documents:
        return Report()
    # Late: the analysis takes long to load, and an input that cannot be read does not need it.
    from claimcheck.pipeline import report_on  # noqa: PLC0415

    try:
        return report_on(documents, narration=narration)
    except Exception as error:  # noqa: BLE001 - whatever it is, it is this input's problem and is reported
        where = fault(error)
        return Report(problems=tuple(problem("CC008", one.path, STAGE, where) for one in documents))


def fault(error: BaseException) -> str:
    """The type of ``error`` and where in this package it arose; not its message, which may quote text."""
    place = ""
    trace = error.__traceback__
    while trace is not None:
        module = str(trace.tb_frame.f_globals.get("__name__", ""))
        if module.partition(".")[0] == __package__:
            place = f" in {module}, line {trace.tb_lineno}"
        trace = trace.tb_next
    return type(error).__name__ + place
