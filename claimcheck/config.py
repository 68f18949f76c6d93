"""Settings, from the weakest to the strongest: defaults, a file, the environment, the command line.

The file is ``claimcheck.toml`` in the working directory or, where there is none, the table
``[tool.claimcheck]`` of ``pyproject.toml``. The environment has ``CLAIMCHECK_WIDTH`` and the like.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, NamedTuple

MIN_CONFIDENCE = 0.5
FORMATS = ("terminal", "json", "jsonl")
FAIL_ON = ("contradiction", "dispute")
WIDTHS = range(40, 1001)


class SettingError(Exception):
    """A setting that cannot be used; the message is one line that names it and where it stands."""


@dataclass(frozen=True, slots=True)
class Settings:
    """What a run goes by. ``width`` of ``None`` is the terminal's; ``fail_on`` of ``None``: never."""

    width: int | None = None
    min_confidence: float = MIN_CONFIDENCE
    format: str = "terminal"
    fail_on: str | None = None
    narration: bool = False


def load(flags: Mapping[str, Any], *, folder: Path = Path(), environ: Mapping[str, str] = os.environ) -> Settings:
    """The settings for a run in ``folder``; a flag whose value is ``None`` was not given.

    Raises :class:`SettingError` for a file that is not TOML, an unknown key, and a bad value anywhere.
    """
    given = {**_file_values(folder), **_environment_values(environ)}
    for name, value in flags.items():
        if value is not None:
            given[name] = _checked(name, value, f"--{name.replace('_', '-')}")
    return Settings(**given)


def _file_values(folder: Path) -> dict[str, Any]:
    own = folder / "claimcheck.toml"
    if own.is_file():
        return _table(_toml(own), own)
    shared = folder / "pyproject.toml"
    if shared.is_file():
        tool = _toml(shared).get("tool", {})
        return _table(tool.get("claimcheck", {}) if isinstance(tool, dict) else {}, shared)
    return {}


def _toml(path: Path) -> dict[str, Any]:
    import tomllib  # noqa: PLC0415 - few runs have a file, and `--version` has none

    try:
        with path.open("rb") as file:
            return tomllib.load(file)
    except OSError as error:
        raise SettingError(f"{path}: {error.strerror}") from error
    except (ValueError, RecursionError) as error:
        raise SettingError(f"{path}: not valid TOML") from error


def _table(table: object, path: Path) -> dict[str, Any]:
    if not isinstance(table, dict):
        raise SettingError(f"{path}: tool.claimcheck must be a table")
    for name in table:
        if name not in _SETTINGS:
            raise SettingError(f"{path}: unknown setting {name!r} (known: {', '.join(_SETTINGS)})")
    return {name: _checked(name, value, f"{path}: {name}") for name, value in table.items()}


def _environment_values(environ: Mapping[str, str]) -> dict[str, Any]:
    values = {}
    for name, setting in _SETTINGS.items():
        variable = f"CLAIMCHECK_{name.upper()}"
        text = environ.get(variable)
        if text:
            values[name] = _checked(name, setting.from_words(text), variable)
    return values


def _checked(name: str, value: object, where: str) -> object:
    setting = _SETTINGS[name]
    if not setting.is_good(value):
        raise SettingError(f"{where} must be {setting.expected}, not {value!r}")
    return value


def _as_number(text: str) -> object:
    for kind in (int, float):
        try:
            return kind(text)
        except ValueError:
            continue
    return text


def _as_truth(text: str) -> object:
    return {"true": True, "1": True, "false": False, "0": False}.get(text.lower(), text)


def _is_width(value: object) -> bool:
    return isinstance(value, int) and not isinstance(value, bool) and value in WIDTHS


def _is_share(value: object) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool) and 0 <= value <= 1


class _Setting(NamedTuple):
    expected: str
    is_good: Callable[[object], bool]
    from_words: Callable[[str], object] = str


_SETTINGS = {
    "width": _Setting(f"a whole number from {WIDTHS[0]} to {WIDTHS[-1]}", _is_width, _as_number),
    "min_confidence": _Setting("a number from 0 to 1", _is_share, _as_number),
    "format": _Setting(f"one of {', '.join(FORMATS)}", lambda value: value in FORMATS),
    "fail_on": _Setting(f"one of {', '.join(FAIL_ON)}", lambda value: value in FAIL_ON),
    "narration": _Setting("true or false", lambda value: isinstance(value, bool), _as_truth),
}
