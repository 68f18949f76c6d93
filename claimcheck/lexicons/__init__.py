"""Word lists as data, and the one function that reads them.

Each list is a JSON object whose ``about`` says what it holds and where it came from.
"""

from __future__ import annotations

import json
from functools import lru_cache
from importlib.resources import files
from typing import Any


@lru_cache(maxsize=64)
def load(name: str) -> dict[str, Any]:
    """The lexicon ``name`` (without ``.json``), read once a process.

    Raises ``FileNotFoundError`` where there is no such list, ``ValueError`` where it is not valid JSON.
    """
    text = files("claimcheck").joinpath("lexicons", f"{name}.json").read_text(encoding="utf-8")
    data: dict[str, Any] = json.loads(text)
    return data


@lru_cache(maxsize=256)
def listed(name: str, key: str) -> frozenset[str]:
    """The list ``key`` of the lexicon ``name`` as a set to look words up in."""
    return frozenset(load(name)[key])
