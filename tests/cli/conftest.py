import os
import subprocess
import sys
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import pytest

Ended = subprocess.CompletedProcess[bytes]
Run = Callable[..., Ended]


@pytest.fixture
def command(tmp_path: Path) -> Run:
    """Runs the command as a process of its own, in an empty folder, with no settings of the caller's."""
    home = tmp_path / "working directory"
    home.mkdir()
    root = Path(__file__).resolve().parents[2]
    kept = {name: value for name, value in os.environ.items() if not name.startswith("CLAIMCHECK_")}

    def run(*arguments: str | Path, environ: Mapping[str, str] | None = None, **options: Any) -> Ended:
        options.setdefault("stdin", None if "input" in options else subprocess.DEVNULL)
        if "stdout" not in options:
            options["stdout"] = subprocess.PIPE
        return subprocess.run(
            [sys.executable, "-m", "claimcheck", *map(str, arguments)],
            stderr=subprocess.PIPE,
            cwd=options.pop("cwd", home),
            env={**kept, "PYTHONPATH": str(root), **(environ or {})},
            timeout=60,
            check=False,
            **{name: value for name, value in options.items() if value is not None},
        )

    return run


@pytest.fixture
def article(tmp_path: Path) -> Path:
    """A short article in which two sources contradict each other."""
    path = tmp_path / "bridge.txt"
    path.write_text(
        "Aldmoor officials disagreed on Friday.\n\n"
        "Mayor Dora Quill said 40 people were killed in the flood in Aldmoor.\n\n"
        "Governor Piet Harrow said 14 people were killed in the flood in Aldmoor.\n\n"
        '"Our troops have full control of Brenn Hill," Harrow said.\n\n'
        "Quill denied that Harrow's troops had full control of Brenn Hill.\n"
    )
    return path
