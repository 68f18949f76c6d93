"""The command line: options in, exit status out, no analysis. What takes long to load is loaded when needed.

Exit status: 0 it ran; 1 ``--fail-on`` found what it looks for; 2 wrong usage, or nothing could be done;
3 some inputs failed and the rest was done; 130 interrupted. A closed pipe is 0.
"""

from __future__ import annotations

import errno
import sys
from collections.abc import Sequence
from typing import Annotated, Optional

import typer

from claimcheck import __version__
from claimcheck.config import FAIL_ON, FORMATS, MIN_CONFIDENCE, SettingError, load
from claimcheck.invocation import COLORS, Request, UsageError, carry_out
from claimcheck.output import OutputError, ReaderGoneError, complain, discard_stdout, unwritable, writer

app = typer.Typer(
    pretty_exceptions_enable=False,  # they print the article's text, as it is
    rich_markup_mode=None,
    context_settings={"help_option_names": ["-h", "--help"]},
)


def run(arguments: Sequence[str]) -> int:
    """Do what ``arguments`` (without the program's name) ask for, and return the exit status."""
    status = _status_of(arguments)
    try:
        if sys.stdout is not None:
            sys.stdout.flush()
    except OSError:  # said already, where there was something to say
        discard_stdout()
    return status


def _status_of(arguments: Sequence[str]) -> int:
    try:
        status = app(list(arguments), prog_name="claimcheck", standalone_mode=False)
    except (KeyboardInterrupt, typer.Abort):
        return 130
    except ReaderGoneError:
        discard_stdout()
        return 0
    except SystemExit as end:
        return _end_of_typer(end)
    except Exception as error:  # noqa: BLE001 - the last resort: one line, never the article's text
        discard_stdout()
        complain(_one_line(error))
        return 2
    return status if isinstance(status, int) else 0


def _end_of_typer(end: SystemExit) -> int:
    if isinstance(end.__context__, BrokenPipeError):  # the help's reader has gone
        discard_stdout()
        return 0
    return end.code if isinstance(end.code, int) else 2


def _one_line(error: Exception) -> str:
    if isinstance(error, OutputError | SettingError | UsageError):
        return str(error)
    if isinstance(error, OSError) and error.errno == errno.ENOSPC:  # in typer, as it prints the help
        return str(unwritable("standard output", error))
    # Typer has its own copy of click in some versions, so its usage errors are told by what they can do.
    usage = getattr(error, "format_message", None)
    if usage is not None:
        return f"{usage()} (see claimcheck --help)"
    from claimcheck.batch import fault  # noqa: PLC0415

    return f"internal error: {fault(error)}"


def _print(text: str) -> None:
    with writer(None) as write:
        write(text)
    raise typer.Exit


def _version(wanted: bool) -> None:
    if wanted:
        _print(f"claimcheck {__version__}\n")


def _schema(wanted: bool) -> None:
    if wanted:
        from claimcheck.rendering.json import schema_text  # noqa: PLC0415

        _print(schema_text())


def _formats() -> list[str]:
    return list(FORMATS)


def _strengths() -> list[str]:
    return list(FAIL_ON)


def _colors() -> list[str]:
    return list(COLORS)


@app.command()
def claimcheck(  # noqa: PLR0913, PLR0917 - one parameter an option is how typer works
    context: typer.Context,
    paths: Annotated[
        Optional[list[str]],  # noqa: UP045 - typer reads the annotation
        typer.Argument(
            metavar="PATH",
            show_default=False,
            help="Files, folders (searched to the bottom for .txt, .text and .md), or - for standard input.",
        ),
    ] = None,
    format: Annotated[
        Optional[str],  # noqa: UP045
        typer.Option(
            "--format",
            "-f",
            metavar="FORMAT",
            autocompletion=_formats,
            help=f"One of {', '.join(FORMATS)}; jsonl is one object a line for each input.",
        ),
    ] = None,
    json: Annotated[bool, typer.Option("--json", help="Short for --format json.")] = False,
    output: Annotated[
        Optional[str],  # noqa: UP045
        typer.Option("--output", "-o", metavar="FILE", help="Write the results to FILE, all or nothing."),
    ] = None,
    across: Annotated[bool, typer.Option("--across", help="Compare the inputs with each other too.")] = False,
    statements: Annotated[bool, typer.Option("--statements", help="Show who said what as well.")] = False,
    subjects: Annotated[bool, typer.Option("--subjects", help="Show what is spoken of as well.")] = False,
    narration: Annotated[
        Optional[bool],  # noqa: UP045
        typer.Option("--narration/--no-narration", help="List every sentence of the article's own voice."),
    ] = None,
    min_confidence: Annotated[
        Optional[float],  # noqa: UP045
        typer.Option(
            metavar="NUMBER",
            help=f"Leave out conflicts less certain than this, from 0 to 1; {MIN_CONFIDENCE} if not set.",
        ),
    ] = None,
    fail_on: Annotated[
        Optional[str],  # noqa: UP045
        typer.Option(
            metavar="STRENGTH",
            autocompletion=_strengths,
            help="Exit with 1 if there is a contradiction; with dispute, if there is either of the two.",
        ),
    ] = None,
    explain: Annotated[
        Optional[str],  # noqa: UP045
        typer.Option(metavar="CONFLICT", help="Show one conflict, by its id, and all said on its subject."),
    ] = None,
    encoding: Annotated[
        Optional[str],  # noqa: UP045
        typer.Option(metavar="NAME", help="The encoding of every input, where it is not found out."),
    ] = None,
    width: Annotated[
        Optional[int],  # noqa: UP045
        typer.Option(metavar="COLUMNS", help="Columns to fill; the terminal's width if not set, else 80."),
    ] = None,
    color: Annotated[
        str,
        typer.Option(metavar="WHEN", autocompletion=_colors, help=f"One of {', '.join(COLORS)}."),
    ] = "auto",
    quiet: Annotated[bool, typer.Option("--quiet", "-q", help="The conflicts only; problems are still told.")] = False,
    print_schema: Annotated[
        bool,
        typer.Option("--print-schema", callback=_schema, is_eager=True, help="Print the JSON Schema and exit."),
    ] = False,
    version: Annotated[
        bool, typer.Option("--version", callback=_version, is_eager=True, help="Print the version and exit.")
    ] = False,
) -> int:
    """Who says what in news text, and which of the claims conflict, side by side.

    Exit status: 0 it ran; 1 --fail-on found one; 2 wrong usage, or nothing could be done; 3 some inputs
    failed and the rest was done; 130 interrupted. Settings may also stand in claimcheck.toml.
    """
    if not paths:
        typer.echo(context.get_help(), err=True)
        return 2
    if json and format not in {None, "json"}:
        raise typer.BadParameter(f"--json and --format {format} contradict each other")
    flags = {
        "width": width,
        "min_confidence": min_confidence,
        "format": "json" if json else format,
        "fail_on": fail_on,
        "narration": narration,
    }
    output = None if output == "-" else output
    request = Request(tuple(paths), output, encoding, across, statements, subjects, quiet, color, explain)
    return carry_out(request, load(flags))
