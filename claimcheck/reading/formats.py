"""What every format's module gives: a function from loaded bytes to :class:`Contents`."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from claimcheck.model import Problem
from claimcheck.reading.loading import Loaded


@dataclass(frozen=True, slots=True)
class Contents:
    """The text of one input, and what its format tells about it."""

    text: str
    encoding: str
    problems: tuple[Problem, ...] = ()
    title: str | None = None
    published: str | None = None
    outlet: str | None = None


Reader = Callable[[Loaded, str | None], Contents]
"""Takes the bytes, and the encoding asked for. Raises ``InputError`` where they give no document."""
