"""What an article, a file name or an error says never acts on the terminal."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]

ATTACKS = (
    "\x1b[31mred\x1b[0m",
    "\x1b]0;title\x07",
    "\x1b]8;;http://example.invalid\x1b\\link\x1b]8;;\x1b\\",
    "\x1bP+q544e\x1b\\",
    "\x9b31m\x9d0;title\x9c",
    "over\b\b\b\bwritten\rline",
    "\u202egnihtemos\u202c \u2066isolated\u2069",
    "in\u200bvisi\u200dble\u2060\ufeff\U000e0041",
    "[bold]markup[/bold] [sic] [/b] [link=http://example.invalid]x[/link] :warning:",
)
RAW = {
    *"\x00\x07\x08\x0b\x0c\r\x1b\x7f\x90\x9b\x9c\x9d\u200b\u200d\u2060\u202a\u202c\u202e\u2066\u2069\ufeff\U000e0041"
}


def run(*arguments: str | bytes, cwd: Path) -> subprocess.CompletedProcess[bytes]:
    return subprocess.run(
        [sys.executable, "-m", "claimcheck", *arguments],
        cwd=cwd,
        env={"PATH": os.environ["PATH"], "PYTHONPATH": str(ROOT)},
        stdin=subprocess.DEVNULL,
        capture_output=True,
        timeout=60,
        check=False,
    )


def article(attack: str) -> str:
    return (
        f"Mayor Dora Quill {attack} said 40 people {attack} were killed in the flood in Aldmoor.\n\n"
        f'"Our troops {attack} have full control of Brenn Hill," Governor Piet Harrow {attack} said.\n\n'
        f"Quill denied that Harrow's troops {attack} had full control of Brenn Hill.\n\n"
        f"{attack}\n"
    )


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    made = tmp_path_factory.mktemp("articles")
    for number, attack in enumerate(ATTACKS):
        (made / f"{number}.txt").write_text(article(attack), encoding="utf-8", newline="")
    return made


@pytest.mark.parametrize("format", ["terminal", "json", "jsonl"])
def test_nothing_in_an_article_reaches_the_terminal_raw(folder: Path, format: str) -> None:
    ended = run("--format", format, "--statements", "--subjects", "--narration", ".", cwd=folder)
    assert (ended.returncode, ended.stderr) == (0, b"")
    assert not RAW & set(ended.stdout.decode("utf-8"))


def test_nothing_in_an_article_reaches_a_file_raw(folder: Path, tmp_path: Path) -> None:
    output = tmp_path / "report.out"
    assert run("--statements", "-o", str(output), ".", cwd=folder).returncode == 0
    assert not RAW & set(output.read_text(encoding="utf-8"))


def test_markup_in_an_article_is_printed_as_it_stands(folder: Path) -> None:
    shown = run("--statements", "--narration", "--width", "400", f"{len(ATTACKS) - 1}.txt", cwd=folder).stdout
    assert b"[bold]markup[/bold] [sic] [/b]" in shown
    assert b":warning:" in shown


def test_a_file_name_reaches_neither_output_nor_error_raw(tmp_path: Path) -> None:
    names = [attack.replace("/", "|") + ".txt" for attack in ATTACKS]
    for name in names:
        (tmp_path / name).write_text(article("indeed"))
    missing = [f"{name}.missing" for name in names]
    for arguments in (["--statements", *names], ["--json", *names], missing, ["-f", ATTACKS[0], "."]):
        ended = run(*arguments, cwd=tmp_path)
        assert not RAW & set((ended.stdout + ended.stderr).decode("utf-8"))
        assert all(line.startswith(b"claimcheck: ") for line in ended.stderr.split(b"\n")[:-1])


def test_a_setting_reaches_no_error_raw(tmp_path: Path) -> None:
    (tmp_path / "claimcheck.toml").write_text('"\\u001b[31mcolour" = 1\n')
    ended = run("a.txt", cwd=tmp_path)
    assert ended.returncode == 2
    assert not RAW & set(ended.stderr.decode("utf-8"))
