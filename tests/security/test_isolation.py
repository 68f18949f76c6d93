"""The analysis needs no network, no home and no place to write; and a crash of it tells no secret."""

import json
import os
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

import pytest

from claimcheck import pipeline
from claimcheck.cli import run
from claimcheck.model import Document, Report

ROOT = Path(__file__).resolve().parents[2]
SEED = ROOT / "seeds" / "kupiansk.txt"

# The same as ``python -m claimcheck``, but any use of the network, of another program, and any opening of a
# file to write ends the run. An audit hook sees them all, whichever library asks.
GUARDED = """
import os, sys

WRITING = os.O_WRONLY | os.O_RDWR | os.O_CREAT

def guard(event, arguments):
    if event.startswith(("socket.", "subprocess.", "os.system", "os.exec", "os.posix_spawn", "os.fork")):
        os._exit(97)
    if event in ("os.mkdir", "os.remove", "os.rename", "os.chmod", "shutil.rmtree", "tempfile.mkstemp"):
        os._exit(98)
    if event == "open" and isinstance(arguments[2], int) and arguments[2] & WRITING:
        os._exit(99)

sys.addaudithook(guard)
sys.argv[0] = "claimcheck"
from claimcheck.__main__ import main
main()
"""


def guarded(*arguments: str, cwd: Path, **environ: str) -> subprocess.CompletedProcess[bytes]:
    return subprocess.run(
        [sys.executable, "-B", "-c", GUARDED, *arguments],
        cwd=cwd,
        env={"PATH": os.environ["PATH"], "PYTHONPATH": str(ROOT), **environ},
        stdin=subprocess.DEVNULL,
        capture_output=True,
        timeout=60,
        check=False,
    )


@pytest.mark.parametrize("arguments", [["--json"], ["--statements", "--color", "always"], ["--across"]])
def test_no_network_no_program_no_file_is_touched(tmp_path: Path, arguments: list[str]) -> None:
    ended = guarded(*arguments, str(SEED), cwd=tmp_path)
    assert (ended.returncode, ended.stderr) == (0, b"")
    assert ended.stdout
    assert list(tmp_path.iterdir()) == []


def test_the_guard_notices(tmp_path: Path) -> None:
    assert guarded("-o", "report.txt", str(SEED), cwd=tmp_path).returncode == 99


def test_a_home_that_is_not_there_and_a_folder_that_cannot_be_written_are_enough(tmp_path: Path) -> None:
    home = tmp_path / "none"
    locked = tmp_path / "locked"
    locked.mkdir(mode=0o555)
    plain = guarded("--json", str(SEED), cwd=tmp_path)
    other = guarded("--json", str(SEED), cwd=locked, HOME=str(home), TMPDIR=str(home), NLTK_DATA=str(home))
    assert (other.returncode, other.stderr) == (0, b"")
    assert other.stdout == plain.stdout
    assert not home.exists()


def test_a_crash_shows_where_and_not_what(
    monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    def crash(documents: Sequence[Document], *, narration: bool = False) -> Report:
        raise ValueError(documents[0].text)

    monkeypatch.setattr(pipeline, "report_on", crash)
    (tmp_path / "a.txt").write_text("The witness is hidden in Brenn Hill, Quill said.")
    assert run(["--json", str(tmp_path / "a.txt")]) == 2
    out, err = capfd.readouterr()
    assert [one["code"] for one in json.loads(out)["problems"]] == ["CC008"]
    assert "ValueError" in err
    assert "witness" not in out + err
    assert "Traceback" not in err
