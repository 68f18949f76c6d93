"""What the README shows and says is so: its output, commands, tables, options and Python.

With ``CLAIMCHECK_REWRITE_GOLDEN=1`` in the environment the output it shows is written anew.
"""

import os
import re
import shutil
import stat
import subprocess
import sys
from pathlib import Path

import pytest

from claimcheck.config import Settings
from claimcheck.errors import MEANINGS

ROOT = Path(__file__).resolve().parents[1]
README = ROOT / "README.md"
TEXT = README.read_text(encoding="utf-8")
SHOWN = re.compile(r"(<!-- output of: (claimcheck .+) -->\n```text\n)((?:.*\n)*?)(```\n)")
RECIPES = re.findall(r"^```sh\n(.+)\n```$", TEXT, re.MULTILINE)

with_jq = pytest.mark.skipif(shutil.which("jq") is None, reason="jq is not installed")


@pytest.fixture(scope="module")
def environ(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """An environment in which ``claimcheck`` is this one, whether installed or not, and 80 columns wide."""
    folder = tmp_path_factory.mktemp("bin")
    command = folder / "claimcheck"
    command.write_text(f'#!/bin/sh\nexec "{sys.executable}" -m claimcheck "$@"\n')
    command.chmod(command.stat().st_mode | stat.S_IXUSR)
    kept = {name: value for name, value in os.environ.items() if not name.startswith("CLAIMCHECK_")}
    return {**kept, "PATH": f"{folder}{os.pathsep}{kept['PATH']}", "PYTHONPATH": str(ROOT)}


def run(command: list[str], environ: dict[str, str]) -> str:
    ended = subprocess.run(
        command, cwd=ROOT, env=environ, stdin=subprocess.DEVNULL, capture_output=True, check=False, timeout=100
    )
    assert (ended.returncode, ended.stderr) == (0, b"")
    return ended.stdout.decode("utf-8")


def table(heading: str) -> dict[str, str]:
    """The first two columns of the first table below ``heading``."""
    section = TEXT.partition(f"# {heading}\n")[2].partition("\n#")[0]
    rows = re.findall(r"^\| (.*?) \| (.*) \|$", section, re.MULTILINE)
    return dict(rows[1:])


def test_the_output_shown_is_the_output(environ: dict[str, str]) -> None:
    shown = SHOWN.search(TEXT)
    assert shown
    output = run(shown[2].split(), environ)
    if os.environ.get("CLAIMCHECK_REWRITE_GOLDEN"):
        README.write_text(TEXT.replace(shown[0], shown[1] + output + shown[4]), encoding="utf-8")
    else:
        assert shown[3] == output


@with_jq
@pytest.mark.parametrize("recipe", RECIPES)
def test_each_recipe_prints_something(recipe: str, environ: dict[str, str]) -> None:
    assert run(["bash", "-o", "pipefail", "-c", recipe], environ).strip()


def test_there_are_six_recipes() -> None:
    assert len(set(RECIPES)) == 6


def test_the_python_example_runs(environ: dict[str, str]) -> None:
    (example,) = re.findall(r"^```python\n(.*?)^```$", TEXT, re.MULTILINE | re.DOTALL)
    assert "Zelenskyy" in run([sys.executable, "-c", example], environ)


def test_every_problem_code_is_listed_with_its_meaning() -> None:
    assert table("Problems") == MEANINGS


def test_every_setting_is_listed_with_its_variable() -> None:
    (settings,) = re.findall(r"^```toml\n(.*?)^```$", TEXT, re.MULTILINE | re.DOTALL)
    listed = dict(re.findall(r"^(\w+) = .*# (\w+)$", settings, re.MULTILINE))
    assert listed == {name: f"CLAIMCHECK_{name.upper()}" for name in Settings.__dataclass_fields__}


def test_every_option_is_listed_and_every_listed_one_exists(environ: dict[str, str]) -> None:
    options = {*re.findall(r"--[a-z-]+", " ".join(table("The command")))}
    known = {*re.findall(r"--[a-z-]+", run([sys.executable, "-m", "claimcheck", "--help"], environ))}
    named = {*re.findall(r"(?<=`)--[a-z-]+", TEXT)}
    completion = {"--install-completion", "--show-completion"}
    assert options | named <= known
    assert known - completion - options == {"--no-narration"}


def test_every_target_of_the_makefile_that_is_named_exists() -> None:
    named = {*re.findall(r"`make (\w+)", TEXT)}
    (phony,) = re.findall(r"^\.PHONY: (.*)$", (ROOT / "Makefile").read_text(), re.MULTILINE)
    assert named == {*phony.split()}


def test_every_link_within_leads_somewhere() -> None:
    headings = {line.lower().replace(" ", "-") for line in re.findall(r"^#+ (.*)$", TEXT, re.MULTILINE)}
    for target in re.findall(r"\]\(([^)]+)\)", TEXT):
        if target.startswith("#"):
            assert target[1:] in headings
        elif "://" not in target:
            assert (ROOT / target).exists()
