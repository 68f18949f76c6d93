"""The sequence taggers' weights, opened once a process and only when needed."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from functools import lru_cache
from importlib.resources import as_file, files
from pathlib import Path
from typing import Any

NAMES = "names"
HEADS = "cues"
ARGUMENTS = "arguments"
ACCEPTANCE = "acceptance"

_folder: Path | None = None  # where training looks for weights instead of the package


def open_tagger(name: str) -> Any:
    """The ``pycrfsuite.Tagger`` with the weights ``models/NAME.crf``.

    Raises ``FileNotFoundError`` where the weights are not installed.
    """
    return _open(name, _folder)


@lru_cache(maxsize=8)
def _open(name: str, folder: Path | None) -> Any:
    import pycrfsuite  # noqa: PLC0415 - late: only an analysis needs it

    tagger = pycrfsuite.Tagger()
    models = files("claimcheck").joinpath("models") if folder is None else folder
    with as_file(models.joinpath(f"{name}.crf")) as path:
        if not path.exists():
            raise FileNotFoundError(f"no weights at {path}; `make train DATA=DIR` makes them")
        tagger.open(str(path))
    return tagger


@contextmanager
def weights_from(folder: Path) -> Iterator[None]:
    """While it lasts all taggers are those in ``folder``: training runs the stage with weights in the making."""
    global _folder  # noqa: PLW0603 - one process trains or runs, never both at once
    before, _folder = _folder, folder
    _open.cache_clear()
    try:
        yield
    finally:
        _folder = before
        _open.cache_clear()
