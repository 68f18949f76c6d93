"""From the paths a user gave to the files to read: folders searched, each file once."""

from __future__ import annotations

import os
import stat
from collections.abc import Iterator, Sequence

from claimcheck.errors import InputError, problem
from claimcheck.model import Problem
from claimcheck.reading.documents import READERS, suffix
from claimcheck.reading.loading import STAGE, STDIN, displayed, status, unreadable

Found = str | Problem
"""A path to read (``-`` is standard input), or why there is none."""

_Identity = tuple[int, int]


def discover(paths: Sequence[str], *, output: str | None = None) -> list[Found]:
    """The files at ``paths`` in the order given, folders searched to the bottom in the order of names.

    In a folder, files whose suffix no reader has, hidden files and folders, and the file ``output`` are
    left out. A file or folder reached twice, whatever its name then, is taken the first time only.
    """
    search = _Search(output)
    return [found for path in paths for found in search.at(path)]


class _Search:
    def __init__(self, output: str | None) -> None:
        self._seen: set[_Identity] = set()
        self._repeats = 0
        self._reads_stdin = False
        self._output = None if output is None else os.path.realpath(output)

    def at(self, path: str) -> Iterator[Found]:
        """What there is to read at a path that was given by name."""
        if path == STDIN:
            if not self._reads_stdin:
                yield path
            self._reads_stdin = True
            return
        try:
            found = status(path)
        except InputError as error:
            yield error.problem
            return
        if stat.S_ISDIR(found.st_mode):
            yield from self._in_folder(path)
        elif self._is_new(found):
            yield path

    def _in_folder(self, folder: str) -> Iterator[Found]:
        repeats = self._repeats
        inside = list(self._below(folder))
        yield from inside
        if not inside and self._repeats == repeats:
            yield problem("CC006", displayed(folder), STAGE)

    def _below(self, top: str) -> Iterator[Found]:
        waiting = [top]  # a stack, since folders may lie deeper than Python can recurse
        while waiting:
            path = waiting.pop()
            try:
                found = status(path)
                is_folder = stat.S_ISDIR(found.st_mode)
                if not self._is_new(found):
                    self._repeats += not is_folder or path == top
                elif is_folder:
                    waiting.extend(reversed(self._entries(path)))
                else:
                    yield path
            except InputError as error:
                yield error.problem

    def _entries(self, folder: str) -> list[str]:
        try:
            names = sorted(os.listdir(folder))
        except OSError as error:
            raise unreadable(folder, error) from error
        paths = [os.path.join(folder, name) for name in names if not name.startswith(".")]
        return [path for path in paths if self._is_wanted(path)]

    def _is_wanted(self, path: str) -> bool:
        if os.path.isdir(path):
            return True
        if suffix(path) not in READERS:
            return False
        return self._output is None or os.path.realpath(path) != self._output

    def _is_new(self, found: os.stat_result) -> bool:
        identity = (found.st_dev, found.st_ino)
        if identity in self._seen:
            return False
        self._seen.add(identity)
        return True
