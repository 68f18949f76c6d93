"""One run of the command: inputs to reports, reports to the output, what happened to an exit status."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import chain
from typing import TYPE_CHECKING

from claimcheck.config import WIDTHS, Settings
from claimcheck.output import check, complain, writer

if TYPE_CHECKING:
    from claimcheck.model import Report

COLORS = ("auto", "always", "never")


class UsageError(Exception):
    """What was asked for makes no sense; the message is one line."""


@dataclass(frozen=True, slots=True)
class Request:
    """What was asked for, settings apart."""

    paths: tuple[str, ...]
    output: str | None
    encoding: str | None
    across: bool
    statements: bool
    subjects: bool
    quiet: bool
    color: str
    explain: str | None


def carry_out(request: Request, settings: Settings) -> int:
    """Do what ``request`` asks for and return the exit status.

    Raises :class:`UsageError`, and what :func:`~claimcheck.output.check` and ``writer`` raise.
    """
    _check(request)
    done: list[Report] = []
    parts = _told(_reports(request, settings), done)
    texts = (_rendered(report, request, settings) for report in _arranged(parts, request, settings))
    first = next(texts, None)
    if first is not None:  # only now is the output opened
        with writer(request.output) as write:
            for text in chain((first,), texts):
                write(text)
    return _finished(done, request, settings)


def _arranged(parts: Iterator[Report], request: Request, settings: Settings) -> Iterator[Report]:
    """The reports to write: each of ``parts``, or one of all, or one conflict's."""
    from claimcheck.combining import merged  # noqa: PLC0415

    if request.explain is not None:
        yield _explained(merged(parts), request.explain)
    elif settings.format == "jsonl":
        yield from parts
    else:
        report = merged(parts)
        # "No conflicts" would be the wrong thing to show where nothing could be read.
        if report.documents or settings.format == "json":
            yield report


def _check(request: Request) -> None:
    from claimcheck.reading.encoding import is_usable  # noqa: PLC0415

    if request.encoding is not None and not is_usable(request.encoding):
        raise UsageError(f"--encoding: {request.encoding!r} is not an encoding of text")
    if request.color not in COLORS:
        raise UsageError(f"--color must be one of {', '.join(COLORS)}, not {request.color!r}")
    if request.output is not None:
        check(request.output, request.paths)


def _reports(request: Request, settings: Settings) -> Iterator[Report]:
    from claimcheck.batch import reports  # noqa: PLC0415
    from claimcheck.combining import confident  # noqa: PLC0415

    minimum = 0.0 if request.explain is not None else settings.min_confidence
    for report in reports(
        request.paths,
        encoding=request.encoding,
        narration=settings.narration,
        across=request.across,
        output=request.output,
    ):
        yield confident(report, minimum)


def _told(reports: Iterable[Report], done: list[Report]) -> Iterator[Report]:
    """``reports`` as they come, the problems of each told on standard error, and each noted in ``done``."""
    for report in reports:
        for problem in report.problems:
            complain(f"{problem.path}: {problem.code} {problem.message}")
        done.append(report)
        yield report


def _explained(report: Report, conflict: str) -> Report:
    from claimcheck.combining import only  # noqa: PLC0415

    found = only(report, conflict)
    if found is None:
        known = ", ".join(one.id for one in report.conflicts[:20]) or "none"
        raise UsageError(f"--explain: there is no conflict {conflict!r} (conflicts: {known})")
    return found


def _rendered(report: Report, request: Request, settings: Settings) -> str:
    if settings.format == "json":
        from claimcheck.rendering.json import write_json  # noqa: PLC0415

        return write_json(report)
    if settings.format == "jsonl":
        from claimcheck.rendering.json import jsonl  # noqa: PLC0415

        return jsonl(report)
    from claimcheck.rendering.terminal import render  # noqa: PLC0415

    return render(
        report,
        width=settings.width or _terminal_width(request),
        color=_is_colored(request),
        statements=request.statements or request.explain is not None,
        subjects=request.subjects,
        quiet=request.quiet,
    )


def _is_on_terminal(request: Request) -> bool:
    return request.output is None and sys.stdout is not None and sys.stdout.isatty()


def _terminal_width(request: Request) -> int:
    if not _is_on_terminal(request):
        return 80
    import shutil  # noqa: PLC0415

    return max(WIDTHS[0], shutil.get_terminal_size((80, 24)).columns)


def _is_colored(request: Request) -> bool:
    if request.color != "auto":
        return request.color == "always"
    is_wanted = not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"
    return is_wanted and _is_on_terminal(request)


def _finished(reports: Iterable[Report], request: Request, settings: Settings) -> int:
    from claimcheck.combining import failed, merged  # noqa: PLC0415

    report = merged(reports)
    failures = len(failed(report))
    done = len(report.documents)
    if failures and done + failures > 1 and not request.quiet:
        complain(f"{done} of {done + failures} inputs done, {failures} failed")
    if failures:
        return 3 if done else 2
    found = {conflict.strength for conflict in report.conflicts}
    # A contradiction is a dispute and more: who wants to know of disputes wants to know of it.
    wanted = {None: set(), "contradiction": {"contradiction"}, "dispute": {"contradiction", "dispute"}}
    return 1 if found & wanted[settings.fail_on] else 0
