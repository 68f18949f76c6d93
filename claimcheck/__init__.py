"""Who says what in news text, and where they contradict each other.

>>> from claimcheck import analyze
>>> report = analyze("Mayor Quill said the bridge is open. Harrow denied that the bridge is open.")

This module is the public interface; everything else in the package may change between versions. Importing
it loads nothing heavy: the analysis is loaded by the first call of :func:`analyze`.
"""

from __future__ import annotations

import os
import re
from collections.abc import Iterable
from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from claimcheck.model import (
        Conflict,
        Content,
        Control,
        Cue,
        Document,
        Mention,
        Passage,
        Problem,
        Proposition,
        Quantity,
        Reason,
        Report,
        Side,
        Source,
        Span,
        Statement,
        Subject,
    )

__version__ = "0.1.0"

__all__ = [
    "Conflict",
    "Content",
    "Control",
    "Cue",
    "Document",
    "Mention",
    "Passage",
    "Problem",
    "Proposition",
    "Quantity",
    "Reason",
    "Report",
    "Side",
    "Source",
    "Span",
    "Statement",
    "Subject",
    "__version__",
    "analyze",
    "analyze_files",
]

_SURROGATE = re.compile(r"[\ud800-\udfff]")


def analyze(text: str, *, name: str = "text") -> Report:
    """The statements in ``text``, what they are about, and the conflicts between them.

    Every span in the report is in code points of ``text``. ``name`` is what the document is called in the
    report. Conflicts are those that the command shows by default. A lone surrogate, which no text may hold,
    is read as U+FFFD; no offset changes. Needs no network and writes no file.
    """
    # Late, as the analysis takes long to load and importing the package must not.
    from hashlib import sha256  # noqa: PLC0415

    from claimcheck.combining import confident  # noqa: PLC0415
    from claimcheck.config import MIN_CONFIDENCE  # noqa: PLC0415
    from claimcheck.model import Document  # noqa: PLC0415
    from claimcheck.pipeline import report_on  # noqa: PLC0415

    text = _SURROGATE.sub("\ufffd", text)
    document = Document("d1", name, name, text, sha256=sha256(text.encode()).hexdigest())
    return confident(report_on([document]), MIN_CONFIDENCE)


def analyze_files(paths: str | os.PathLike[str] | Iterable[str | os.PathLike[str]], *, across: bool = False) -> Report:
    """One report on the files and folders at ``paths``, as ``claimcheck PATH...`` makes it.

    ``-`` is standard input. With ``across`` the files are compared with each other too. What cannot be read
    or analysed is not raised but listed in the report's ``problems``, and the rest is done.
    """
    from claimcheck.batch import reports  # noqa: PLC0415
    from claimcheck.combining import confident, merged  # noqa: PLC0415
    from claimcheck.config import MIN_CONFIDENCE  # noqa: PLC0415

    several = [paths] if isinstance(paths, str | os.PathLike) else paths
    names = [os.fspath(path) for path in several]
    return confident(merged(reports(names, across=across)), MIN_CONFIDENCE)


def __getattr__(name: str) -> Any:
    """The records of the report, from the module that defines them, when first asked for."""
    if name not in __all__:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module("claimcheck.model"), name)


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})
