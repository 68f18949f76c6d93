"""Bounded bytes from a path or from standard input; never waits on a pipe, never reads on for ever."""

from __future__ import annotations

import os
import stat
import sys
from dataclasses import dataclass
from typing import BinaryIO

from claimcheck.errors import InputError, problem

STDIN = "-"
STDIN_NAME = "(standard input)"
STAGE = "reading"

MAX_BYTES = 5_000_000
"""The most that is read of one document: some 800,000 words, far above any article."""


@dataclass(frozen=True, slots=True)
class Loaded:
    """The bytes of one input. ``path`` and ``name`` are fit to show; ``truncated``: there was more."""

    path: str
    name: str
    data: bytes
    truncated: bool = False


def displayed(path: str) -> str:
    """``path`` without lone surrogates: bytes of a file name that are not UTF-8 become U+FFFD."""
    return path.encode("utf-8", "surrogateescape").decode("utf-8", "replace")


def load(path: str, *, limit: int = MAX_BYTES) -> Loaded:
    """At most ``limit`` bytes of the file at ``path`` (``-``: of standard input).

    Raises :class:`InputError` with CC001, CC002 or CC007.
    """
    if path == STDIN:
        data = _from_stdin(limit + 1)
        name = STDIN_NAME
    else:
        data = _from_file(path, limit + 1)
        name = os.path.basename(path)
    return Loaded(displayed(path), displayed(name), data[:limit], len(data) > limit)


def status(path: str) -> os.stat_result:
    """The status of what is at ``path``, links followed.

    Raises :class:`InputError`: CC001 where there is nothing, CC002 where it cannot be told.
    """
    try:
        return os.stat(path)
    except (FileNotFoundError, NotADirectoryError) as error:
        detail = "a link to nothing" if os.path.islink(path) else ""
        raise InputError(problem("CC001", displayed(path), STAGE, detail)) from error
    except ValueError as error:  # a NUL in the path: no file can have that name
        raise InputError(problem("CC001", displayed(path), STAGE)) from error
    except OSError as error:
        raise unreadable(path, error) from error


def unreadable(path: str, error: OSError) -> InputError:
    """The CC002 for ``path``, with the system's reason."""
    return InputError(problem("CC002", displayed(path), STAGE, error.strerror or type(error).__name__))


def _from_file(path: str, count: int) -> bytes:
    if not stat.S_ISREG(status(path).st_mode):
        raise InputError(problem("CC007", displayed(path), STAGE))
    try:
        # Not blocking: between the look and the opening, the file may have become a pipe.
        with open(os.open(path, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0)), "rb") as stream:
            if not stat.S_ISREG(os.fstat(stream.fileno()).st_mode):
                raise InputError(problem("CC007", displayed(path), STAGE))
            return _read(stream, count)
    except OSError as error:
        raise unreadable(path, error) from error


def _from_stdin(count: int) -> bytes:
    if sys.stdin is None:  # closed by the caller
        raise InputError(problem("CC002", STDIN, STAGE, "standard input is closed"))
    try:
        return _read(sys.stdin.buffer, count)
    except OSError as error:
        raise unreadable(STDIN, error) from error


def _read(stream: BinaryIO, count: int) -> bytes:
    return stream.read(count) or b""  # a stream that does not block gives None where nothing is there
