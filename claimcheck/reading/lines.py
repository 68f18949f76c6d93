r"""Line numbers as editors count them: ``\n``, ``\r\n`` and ``\r`` end a line, nothing else does."""

from __future__ import annotations

import re
from bisect import bisect_right

_END = re.compile(r"\r\n|\r|\n")


class Lines:
    """Where the lines of a text begin; made once, then each look-up takes logarithmic time."""

    def __init__(self, text: str) -> None:
        """Index ``text``."""
        self._starts = [0, *(end.end() for end in _END.finditer(text))]

    def __len__(self) -> int:
        """How many lines there are; an empty text has one, and so does what follows the last line end."""
        return len(self._starts)

    def line_of(self, offset: int) -> int:
        """The line, from 1, that the character at ``offset`` (code points, from 0) stands in."""
        return bisect_right(self._starts, offset)
