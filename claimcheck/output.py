"""Where results and messages go: standard output as UTF-8, a file all or nothing, a line each on stderr."""

from __future__ import annotations

import contextlib
import os
import secrets
import stat
import sys
from collections.abc import Callable, Iterator, Sequence

Write = Callable[[str], None]


class OutputError(Exception):
    """The results cannot go where they should; the message is one line."""


class ReaderGoneError(Exception):
    """Whoever read standard output has closed it: nothing more is wanted, and nothing is wrong."""


def check(output: str, inputs: Sequence[str]) -> None:
    """Raise :class:`OutputError` where ``output`` must not be written: it is an input, or not a file."""
    try:
        there = os.stat(output)
    except FileNotFoundError:
        there = None
    except (OSError, ValueError) as error:
        raise unwritable(output, error) from error
    if os.path.realpath(os.path.dirname(output)) != os.path.dirname(os.path.realpath(output)):
        raise OutputError(f"{output}: the output is a link that leads outside its folder")
    if there is None:
        if not os.path.isdir(os.path.dirname(output) or "."):
            raise unwritable(output, "no such folder")
    elif not (stat.S_ISREG(there.st_mode) or stat.S_ISCHR(there.st_mode)):
        raise OutputError(f"{output}: the output is neither a file nor a new name")
    elif any(_is_same(there, path) for path in inputs):
        raise OutputError(f"{output}: the output is one of the inputs")


@contextlib.contextmanager
def writer(output: str | None) -> Iterator[Write]:
    """A function that writes text as UTF-8: to standard output, or to the file ``output``.

    The file is put in place when the block ends without an exception; until then the old one stays. Raises
    :class:`OutputError` where that fails, :class:`ReaderGoneError` where standard output is closed.
    """
    if output is None:
        yield _to_stdout
        return
    is_device = os.path.exists(output) and not os.path.isfile(output)
    with _device(output) if is_device else _replacement(output) as write:
        yield write


def complain(message: str) -> None:
    """One line on standard error, fit for a terminal."""
    from claimcheck.rendering.safe import single_line  # noqa: PLC0415 - most runs have nothing to say

    if sys.stderr is None:  # closed by the caller
        return
    # Where standard error is full there is nobody left to tell; the exit status still tells.
    with contextlib.suppress(OSError):
        sys.stderr.write(f"claimcheck: {single_line(message)}\n")
        sys.stderr.flush()


def unwritable(where: str, why: Exception | str) -> OutputError:
    """The CC009 for ``where``, with the system's reason (``why``, if it is an exception, is not quoted)."""
    from claimcheck.errors import MEANINGS  # noqa: PLC0415 - the records behind it take long to load

    reason = why if isinstance(why, str) else getattr(why, "strerror", None) or type(why).__name__
    return OutputError(f"{where}: CC009 {MEANINGS['CC009']} ({reason})")


def discard_stdout() -> None:
    """Let what is buffered for standard output go nowhere, so that Python does not fail on it at exit."""
    with contextlib.suppress(OSError):  # closed already
        nowhere = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nowhere, 1)
        os.close(nowhere)


def _to_stdout(text: str) -> None:
    if sys.stdout is None:
        raise ReaderGoneError
    try:
        sys.stdout.buffer.write(_bytes(text))
        sys.stdout.buffer.flush()
    except BrokenPipeError as error:
        raise ReaderGoneError from error
    except OSError as error:
        raise unwritable("standard output", error) from error


@contextlib.contextmanager
def _device(output: str) -> Iterator[Write]:
    with _reasons(output):
        descriptor = os.open(output, os.O_WRONLY | getattr(os, "O_NOCTTY", 0))
    try:
        yield _write_to(descriptor, output)
    finally:
        os.close(descriptor)


@contextlib.contextmanager
def _replacement(output: str) -> Iterator[Write]:
    target = os.path.realpath(output)
    beside = os.path.join(os.path.dirname(target), f".claimcheck-{secrets.token_hex(8)}.tmp")
    with _reasons(output):
        descriptor = os.open(beside, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o666)
    try:
        try:
            yield _write_to(descriptor, output)
        finally:
            os.close(descriptor)
        with _reasons(output):
            _put_in_place(beside, target)
    except BaseException:
        with contextlib.suppress(FileNotFoundError):
            os.unlink(beside)
        raise


def _put_in_place(beside: str, target: str) -> None:
    if os.path.exists(target):
        os.chmod(beside, stat.S_IMODE(os.stat(target).st_mode))
    os.replace(beside, target)


def _write_to(descriptor: int, output: str) -> Write:
    def write(text: str) -> None:
        rest = memoryview(_bytes(text))
        with _reasons(output):
            while rest:
                rest = rest[os.write(descriptor, rest) :]

    return write


@contextlib.contextmanager
def _reasons(output: str) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        raise unwritable(output, error) from error


def _bytes(text: str) -> bytes:
    return text.encode("utf-8", "replace")


def _is_same(there: os.stat_result, path: str) -> bool:
    try:
        return os.path.samestat(there, os.stat(path))
    except (OSError, ValueError):
        return False  # no such input: the run will say so
