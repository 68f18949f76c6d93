"""The command as a process: pipes, closed and full outputs, signals, terminals, names, start-up."""

import json
import os
import pty
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

Run = Callable[..., subprocess.CompletedProcess[bytes]]

PREFIX = [sys.executable, "-m", "claimcheck"]


def clean(ended: subprocess.CompletedProcess[bytes]) -> bool:
    return b"Traceback" not in ended.stderr and b"Exception ignored" not in ended.stderr


def report(ended: subprocess.CompletedProcess[bytes]) -> Any:
    return json.loads(ended.stdout.decode("utf-8"))


def test_an_article_gives_a_report(command: Run, article: Path) -> None:
    ended = command("--json", article)
    assert (ended.returncode, ended.stderr) == (0, b"")
    found = report(ended)
    assert [one["name"] for one in found["documents"]] == ["bridge.txt"]
    assert found["statements"]


def test_fail_on_finds_the_contradiction(command: Run, article: Path) -> None:
    assert command("--fail-on", "contradiction", article).returncode == 1
    assert command("--fail-on", "contradiction", "-").returncode == 0


@pytest.mark.parametrize("data", [b"", b" \n\n\t ", b"\xef\xbb\xbf"])
def test_empty_inputs_give_a_valid_empty_report(command: Run, tmp_path: Path, data: bytes) -> None:
    (tmp_path / "empty.txt").write_bytes(data)
    for ended in (command("--json", tmp_path / "empty.txt"), command("--json", "-", input=data)):
        assert (ended.returncode, ended.stderr) == (0, b"")
        assert report(ended)["conflicts"] == report(ended)["statements"] == []


def test_standard_input_is_read(command: Run, article: Path) -> None:
    ended = command("--json", "-", input=article.read_bytes())
    assert ended.returncode == 0
    assert report(ended)["documents"][0]["path"] == "-"


def test_endless_standard_input_stops_at_the_limit(command: Run, tmp_path: Path) -> None:
    endless = [sys.executable, "-c", "import os\nwhile True: os.write(1, b'\\0\\1' * 9999)"]
    with subprocess.Popen(endless, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL) as source:
        ended = command("--json", "-", stdin=source.stdout)
        source.kill()
    assert ended.returncode == 2
    assert report(ended)["problems"][0]["code"] == "CC003"


def test_a_missing_path_alone_is_2_and_among_others_3(command: Run, article: Path) -> None:
    alone = command("--json", "no.txt")
    assert alone.returncode == 2
    assert alone.stderr == b"claimcheck: no.txt: CC001 the path does not exist\n"
    among = command("--json", "no.txt", article)
    assert among.returncode == 3
    assert len(report(among)["documents"]) == 1


def test_a_picture_named_txt_does_not_stop_the_rest(command: Run, article: Path) -> None:
    picture = article.parent / "picture.txt"
    picture.write_bytes(b"\xff\xd8\xff\xe0\0\x10JFIF")
    ended = command("--json", picture, article)
    assert ended.returncode == 3
    assert [one["code"] for one in report(ended)["problems"]] == ["CC003"]
    assert len(report(ended)["documents"]) == 1


def test_bad_bytes_are_told_and_read_as_the_replacement_character(command: Run, tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes("“Zoë” ".encode() + b"\xc3(")
    ended = command("--json", path)
    assert ended.returncode == 0
    assert report(ended)["documents"][0]["encoding"] == "utf-8"
    assert [one["code"] for one in report(ended)["problems"]] == ["CC004"]


@pytest.mark.parametrize("arguments", [["--print-schema"], ["--help"], ["--json", "no.txt"], ["--version"]])
def test_a_reader_that_has_gone_is_no_error(command: Run, arguments: list[str]) -> None:
    reader, pipe = os.pipe()
    os.close(reader)
    ended = command(*arguments, stdout=pipe)
    os.close(pipe)
    assert clean(ended)
    assert ended.returncode == 0


@pytest.mark.parametrize("format", ["terminal", "json", "jsonl"])
def test_a_reader_that_has_gone_ends_the_run_in_silence(command: Run, article: Path, format: str) -> None:
    reader, pipe = os.pipe()
    os.close(reader)
    ended = command("--format", format, article, stdout=pipe)
    os.close(pipe)
    assert (ended.returncode, ended.stderr) == (0, b"")


@pytest.mark.parametrize("arguments", [["--print-schema"], ["--help"], ["--json", "no.txt"]])
def test_a_closed_standard_output_is_no_error(command: Run, tmp_path: Path, arguments: list[str]) -> None:
    closing = ["sh", "-c", '"$@" >&-', "sh", *PREFIX, *arguments]
    root = Path(__file__).resolve().parents[2]
    ended = subprocess.run(closing, cwd=root, capture_output=True, check=False, timeout=60)
    assert clean(ended)
    assert ended.returncode == 0


@pytest.mark.skipif(not os.path.exists("/dev/full"), reason="no such device here")
@pytest.mark.parametrize("arguments", [["--print-schema"], ["--help"], ["--version"], ["--json", "-"]])
def test_a_full_device_is_one_line_and_2(command: Run, arguments: list[str]) -> None:
    with open("/dev/full", "wb") as full:
        ended = command(*arguments, stdout=full)
    assert ended.returncode == 2
    assert ended.stderr.count(b"\n") == 1
    assert b"CC009" in ended.stderr


def test_closed_standard_error_and_input_are_no_error() -> None:
    closing = ["sh", "-c", '"$@" 2>&- <&-', "sh", *PREFIX, "--json", "-"]
    root = Path(__file__).resolve().parents[2]
    ended = subprocess.run(closing, cwd=root, stdout=subprocess.PIPE, check=False, timeout=60)
    assert ended.returncode == 2
    assert report(ended)["problems"][0]["code"] == "CC002"


@pytest.mark.parametrize("locale", ["C", "POSIX"])
def test_output_is_utf_8_whatever_the_locale(command: Run, tmp_path: Path, locale: str) -> None:
    path = tmp_path / "Zoë.txt"
    path.write_text("Zoë Quill said: “It’s over.”\n", encoding="utf-8")
    plain = command("--json", path)
    other = command(
        "--json",
        path,
        environ={"LC_ALL": locale, "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0", "PYTHONHASHSEED": "1"},
    )
    assert plain.returncode == other.returncode == 0
    assert plain.stdout == other.stdout
    assert report(plain)["documents"][0]["name"] == "Zoë.txt"


@pytest.mark.parametrize("name", [b"a\nb.txt", b"\x1b[31mred.txt", b"[bold].txt", b"caf\xe9.txt", b"-q.txt"])
def test_odd_names_are_read_and_shown_safely(command: Run, tmp_path: Path, name: bytes) -> None:
    path = os.path.join(os.fsencode(tmp_path), name)
    with open(path, "wb") as file:
        file.write(b"a\0b")
    ended = command("--json", "--", os.fsdecode(name), cwd=tmp_path)
    assert ended.returncode == 2
    assert b"\x1b" not in ended.stderr + ended.stdout
    assert ended.stderr.count(b"\n") == 1
    assert report(ended)["problems"][0]["path"] == name.decode("utf-8", "replace")


@pytest.mark.timeout(60)
def test_a_pipe_among_the_inputs_is_skipped(command: Run, article: Path) -> None:
    os.mkfifo(article.parent / "pipe.txt")
    ended = command("--json", article.parent / "pipe.txt", article)
    assert ended.returncode == 3
    assert [one["code"] for one in report(ended)["problems"]] == ["CC007"]


def test_a_folder_that_holds_its_own_output_gives_the_same_again(command: Run, article: Path) -> None:
    output = article.parent / "report.txt"
    texts = []
    for _ in range(2):
        assert command(article.parent, "-o", output).returncode == 0
        texts.append(output.read_bytes())
    assert texts[0] == texts[1] != b""


def on_terminal(arguments: list[str], environ: dict[str, str], cwd: Path) -> bytes:
    main, side = pty.openpty()
    root = str(Path(__file__).resolve().parents[2])
    kept = {name: value for name, value in os.environ.items() if name not in {"NO_COLOR", "COLUMNS"}}
    environ = {**kept, "PYTHONPATH": root, "TERM": "xterm-256color", **environ}
    with subprocess.Popen([*PREFIX, *arguments], stdout=side, stderr=side, env=environ, cwd=cwd) as process:
        os.close(side)
        output = b""
        while True:
            try:
                piece = os.read(main, 65536)
            except OSError:  # how Linux tells that the other side has closed
                break
            if not piece:
                break
            output += piece
    os.close(main)
    assert process.returncode == 0
    return output


@pytest.mark.parametrize(
    ("environ", "colored"),
    [({}, True), ({"NO_COLOR": "1"}, False), ({"NO_COLOR": ""}, True), ({"TERM": "dumb"}, False)],
)
def test_a_terminal_gets_color_unless_it_is_refused(
    article: Path, tmp_path: Path, environ: dict[str, str], colored: bool
) -> None:
    output = on_terminal([str(article)], environ, tmp_path)
    assert (b"\x1b[" in output) == colored


def test_what_is_not_a_terminal_gets_none(command: Run, article: Path) -> None:
    ended = command(article, environ={"TERM": "xterm-256color", "FORCE_COLOR": "1", "COLUMNS": "200"})
    assert ended.returncode == 0
    assert b"\x1b" not in ended.stdout
    assert max(len(line) for line in ended.stdout.decode().split("\n")) <= 80


def test_interruption_is_130_without_a_traceback(tmp_path: Path) -> None:
    root = Path(__file__).resolve().parents[2]
    waiting = subprocess.Popen(
        [*PREFIX, "-"], cwd=root, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE
    )
    with waiting:
        time.sleep(1.5)
        waiting.send_signal(signal.SIGINT)
        out, err = waiting.communicate(timeout=30)
    assert waiting.returncode == 130
    assert (out, err) == (b"", b"")


@pytest.mark.parametrize("option", ["--version", "--print-schema", "--help"])
def test_what_needs_no_analysis_loads_none(command: Run, option: str) -> None:
    ended = command(option, environ={"PYTHONPROFILEIMPORTTIME": "1"})
    assert ended.returncode == 0
    loaded = {line.rpartition("|")[2].strip() for line in ended.stderr.decode().splitlines()}
    assert "claimcheck.cli" in loaded
    assert not {name for name in loaded if name.split(".")[0] in {"nltk", "rich", "rapidfuzz", "pycrfsuite"}}
    assert not {"claimcheck.pipeline", "charset_normalizer"} & loaded
