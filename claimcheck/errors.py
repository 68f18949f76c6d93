"""Coded problems: each has one meaning, listed here and in the README.

A problem never stops the run: what it touched is left out or cut, the rest is done, and the report's
``problems`` names it. :class:`InputError` is how a reader hands one up.
"""

from __future__ import annotations

from claimcheck.model import Problem

MEANINGS: dict[str, str] = {
    "CC001": "the path does not exist",
    "CC002": "the file or folder cannot be read",
    "CC003": "the file is binary, not text",
    "CC004": "some bytes are not valid in the text's encoding; each was read as U+FFFD",
    "CC005": "the text is longer than the size limit; only the part up to the limit was read",
    "CC006": "the folder holds no readable text file",
    "CC007": "not a regular file, a folder or standard input; skipped",
    "CC008": "the analysis of this file failed; this is a bug in claimcheck",
    "CC009": "the output cannot be written",
}

FATAL = frozenset({"CC001", "CC002", "CC003", "CC006", "CC007", "CC008"})
"""Codes after which the input gave no result at all (exit status 3, or 2 when nothing else was done)."""


class InputError(Exception):
    """An input that gives no document; carries the :class:`~claimcheck.model.Problem` to report."""

    def __init__(self, problem: Problem) -> None:
        """Carry ``problem``, whose message is the exception's."""
        super().__init__(problem.message)
        self.problem = problem


def problem(code: str, path: str, stage: str, detail: str = "") -> Problem:
    """The problem ``code`` at ``path``, found by ``stage``; ``detail`` is added to the code's meaning.

    Raises ``KeyError`` for a code that has no meaning.
    """
    message = f"{MEANINGS[code]} ({detail})" if detail else MEANINGS[code]
    return Problem(path=path, code=code, message=message, stage=stage)
