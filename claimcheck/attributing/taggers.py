"""The sequence taggers' weights, opened once a process and only when needed."""

from __future__ import annotations

from functools import lru_cache
from importlib.resources import as_file, files
from typing import Any

NAMES = "names"
HEADS = "cues"
ARGUMENTS = "arguments"


@lru_cache(maxsize=8)
def open_tagger(name: str) -> Any:
    """The ``pycrfsuite.Tagger`` with the weights ``models/NAME.crf``.

    Raises ``FileNotFoundError`` where the weights are not installed.
    """
    import pycrfsuite  # noqa: PLC0415 - late: only an analysis needs it

    tagger = pycrfsuite.Tagger()
    with as_file(files("claimcheck").joinpath("models", f"{name}.crf")) as path:
        if not path.exists():
            raise FileNotFoundError(f"no weights at {path}; `make train DATA=DIR` makes them")
        tagger.open(str(path))
    return tagger
