"""The command line in this process, with a stand-in for the analysis."""

import json
from collections.abc import Sequence
from pathlib import Path

import pytest

from claimcheck import __version__, pipeline
from claimcheck.cli import run
from claimcheck.model import (
    Conflict,
    Content,
    Document,
    Passage,
    Report,
    Side,
    Source,
    Span,
    Statement,
    Strength,
    Subject,
)

TEXT = "Quill said the bridge is open. Harrow said it is shut."


def analysis(documents: Sequence[Document], *, narration: bool = False) -> Report:
    """Two statements and one conflict, its strength and confidence as the text's first line says."""
    document = documents[0]
    if "crash" in document.text:
        raise ValueError(document.text)
    if "agree" in document.text:
        return Report(tuple(documents))
    strength: Strength = "dispute" if "dispute" in document.text else "contradiction"
    spans = Span(0, 5), Span(6, 10)
    statements = tuple(
        Statement(
            name, document.id, 0, 1, "indirect", Source(who, who, (), "person"), None,
            Content(span.of(document.text), (span,)),
        )
        for name, who, span in zip(("s1", "s2"), ("Quill", "Harrow"), spans, strict=True)
    )  # fmt: skip
    a, b = (Side(one.source, (Passage(one.id, one.content.spans),)) for one in statements if one.source)
    conflict = Conflict("c1", "t1", "the bridge", "event", strength, 0.6, a, b, ())
    return Report(tuple(documents), statements, (Subject("t1", "the bridge", ("s1", "s2")),), (conflict,))


@pytest.fixture(autouse=True)
def _alone(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(pipeline, "report_on", analysis)
    monkeypatch.chdir(tmp_path)
    for name in ("WIDTH", "MIN_CONFIDENCE", "FORMAT", "FAIL_ON", "NARRATION"):
        monkeypatch.delenv(f"CLAIMCHECK_{name}", raising=False)
    Path("a.txt").write_text(TEXT)
    Path("agree.txt").write_text("They agree on it.")
    Path("dispute.txt").write_text("Only a dispute here.")


def conflicts(output: str) -> list[str]:
    return [conflict["id"] for conflict in json.loads(output)["conflicts"]]


def test_the_version_is_printed(capfd: pytest.CaptureFixture[str]) -> None:
    assert run(["--version"]) == 0
    assert capfd.readouterr().out == f"claimcheck {__version__}\n"


def test_the_schema_is_json(capfd: pytest.CaptureFixture[str]) -> None:
    assert run(["--print-schema"]) == 0
    assert json.loads(capfd.readouterr().out)["$schema"].startswith("https://json-schema.org/")


def test_without_arguments_the_help_goes_to_stderr(capfd: pytest.CaptureFixture[str]) -> None:
    assert run([]) == 2
    out, err = capfd.readouterr()
    assert out == ""
    assert err.startswith("Usage: claimcheck")


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["--jso", "a.txt"], "--json"),
        (["--min-confidence", "2", "a.txt"], "from 0 to 1"),
        (["--min-confidence", "x", "a.txt"], "--min-confidence"),
        (["--width", "3", "a.txt"], "--width"),
        (["--format", "yaml", "a.txt"], "terminal, json, jsonl"),
        (["--fail-on", "anything", "a.txt"], "contradiction, dispute"),
        (["--color", "red", "a.txt"], "auto, always, never"),
        (["--encoding", "rot13", "a.txt"], "not an encoding"),
        (["--json", "--format", "terminal", "a.txt"], "--json"),
        (["-o", "a.txt", "a.txt"], "one of the inputs"),
        (["-o", "no/such/folder", "a.txt"], "no such folder"),
        (["--explain", "c9", "a.txt"], "(conflicts: c1)"),
        (["--explain"], "--explain"),
        (["--\x1b[31m", "a.txt"], "No such option"),
        (["-o", "\x1b[31m/x", "a.txt"], "no such folder"),
    ],
)
def test_wrong_usage_is_one_line_and_exit_2(
    capfd: pytest.CaptureFixture[str], arguments: list[str], words: str
) -> None:
    assert run(arguments) == 2
    out, err = capfd.readouterr()
    assert out == ""
    assert err.startswith("claimcheck: ")
    assert words in err
    assert err.count("\n") == 1
    assert "\x1b" not in err


def test_a_bad_settings_file_is_wrong_usage(capfd: pytest.CaptureFixture[str]) -> None:
    Path("claimcheck.toml").write_text("colour = 'red'")
    assert run(["a.txt"]) == 2
    assert capfd.readouterr().err.startswith("claimcheck: claimcheck.toml: unknown setting 'colour'")


def test_json_is_the_short_form_of_its_format(capfd: pytest.CaptureFixture[str]) -> None:
    assert run(["--json", "a.txt"]) == 0
    short = capfd.readouterr().out
    assert run(["-f", "json", "a.txt"]) == 0
    assert capfd.readouterr().out == short
    assert conflicts(short) == ["c1"]


def test_json_lines_has_one_object_an_input(capfd: pytest.CaptureFixture[str]) -> None:
    assert run(["-f", "jsonl", "a.txt", "no.txt", "dispute.txt"]) == 3
    lines = [json.loads(line) for line in capfd.readouterr().out.splitlines()]
    assert [[one["id"] for one in line["documents"]] for line in lines] == [["d1"], [], ["d2"]]
    assert [[one["id"] for one in line["conflicts"]] for line in lines] == [["d1.c1"], [], ["d2.c1"]]
    assert lines[1]["problems"][0]["code"] == "CC001"


def test_several_inputs_are_one_json_object(capfd: pytest.CaptureFixture[str]) -> None:
    assert run(["--json", "a.txt", "dispute.txt"]) == 0
    assert conflicts(capfd.readouterr().out) == ["d1.c1", "d2.c1"]


def test_across_analyses_the_inputs_together(capfd: pytest.CaptureFixture[str]) -> None:
    assert run(["--json", "--across", "a.txt", "agree.txt"]) == 0
    assert [one["id"] for one in json.loads(capfd.readouterr().out)["documents"]] == ["d1", "d2"]


@pytest.mark.parametrize(
    ("options", "found"),
    [([], ["c1"]), (["--min-confidence", "0.6"], ["c1"]), (["--min-confidence", "0.61"], [])],
)
def test_conflicts_below_the_minimum_are_left_out_and_subjects_kept(
    capfd: pytest.CaptureFixture[str], options: list[str], found: list[str]
) -> None:
    assert run(["--json", "a.txt", *options]) == 0
    out = capfd.readouterr().out
    assert conflicts(out) == found
    assert len(json.loads(out)["subjects"]) == 1


@pytest.mark.parametrize(
    ("arguments", "status"),
    [
        (["a.txt"], 0),
        (["--fail-on", "contradiction", "a.txt"], 1),
        (["--fail-on", "dispute", "a.txt"], 1),
        (["--fail-on", "contradiction", "dispute.txt"], 0),
        (["--fail-on", "dispute", "dispute.txt"], 1),
        (["--fail-on", "dispute", "agree.txt"], 0),
        (["--fail-on", "dispute", "a.txt", "--min-confidence", "0.9"], 0),
        (["--fail-on", "dispute", "a.txt", "no.txt"], 3),
        (["no.txt"], 2),
        (["no.txt", "nor.txt"], 2),
        (["no.txt", "agree.txt"], 3),
    ],
)
def test_the_exit_status_tells_what_happened(
    capfd: pytest.CaptureFixture[str], arguments: list[str], status: int
) -> None:
    assert run([*arguments, "--json"]) == status
    json.loads(capfd.readouterr().out)


def test_nothing_is_shown_where_nothing_could_be_read(capfd: pytest.CaptureFixture[str]) -> None:
    assert run(["no.txt"]) == 2
    assert capfd.readouterr() == ("", "claimcheck: no.txt: CC001 the path does not exist\n")


def test_several_inputs_with_a_failure_get_a_summary_unless_quiet(capfd: pytest.CaptureFixture[str]) -> None:
    run(["--json", "no.txt", "a.txt"])
    assert capfd.readouterr().err.splitlines()[1:] == ["claimcheck: 1 of 2 inputs done, 1 failed"]
    run(["--json", "-q", "no.txt", "a.txt"])
    assert capfd.readouterr().err == "claimcheck: no.txt: CC001 the path does not exist\n"


def test_a_crash_of_the_analysis_tells_no_text(capfd: pytest.CaptureFixture[str]) -> None:
    Path("crash.txt").write_text("crash Brennhill")
    assert run(["--json", "crash.txt", "a.txt"]) == 3
    out, err = capfd.readouterr()
    assert "CC008" in err
    assert "Brennhill" not in out + err
    assert "Traceback" not in err


def test_a_crash_elsewhere_is_one_line_without_text(
    capfd: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def crash(*_: object) -> str:
        raise ValueError("Brennhill")

    monkeypatch.setattr("claimcheck.rendering.json.write_json", crash)
    assert run(["--json", "a.txt"]) == 2
    err = capfd.readouterr().err
    assert err.startswith("claimcheck: internal error: ValueError")
    assert "Brennhill" not in err
    assert err.count("\n") == 1


def test_interruption_is_130_and_leaves_no_file(monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupted(documents: Sequence[Document], *, narration: bool) -> Report:
        raise KeyboardInterrupt

    monkeypatch.setattr(pipeline, "report_on", interrupted)
    before = sorted(Path().iterdir())
    assert run(["--json", "-o", "out.json", "a.txt"]) == 130
    assert sorted(Path().iterdir()) == before


def test_the_output_file_has_what_standard_output_would_have(capfd: pytest.CaptureFixture[str]) -> None:
    run(["--json", "a.txt"])
    expected = capfd.readouterr().out
    assert run(["--json", "a.txt", "-o", "out.json"]) == 0
    assert capfd.readouterr().out == ""
    assert Path("out.json").read_text() == expected
    assert run(["--json", "a.txt", "-o", "-"]) == 0
    assert capfd.readouterr().out == expected


def test_an_explained_conflict_comes_alone_whatever_its_confidence(capfd: pytest.CaptureFixture[str]) -> None:
    arguments = ["--json", "a.txt", "dispute.txt", "--explain", "d2.c1", "--min-confidence", "1"]
    assert run(arguments) == 0
    report = json.loads(capfd.readouterr().out)
    assert [one["id"] for one in report["conflicts"]] == ["d2.c1"]
    assert [one["id"] for one in report["documents"]] == ["d2"]
    assert run(["a.txt", "--explain", "c1"]) == 0
    assert "Harrow" in capfd.readouterr().out


def test_settings_of_the_environment_are_used(
    capfd: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("CLAIMCHECK_FORMAT", "json")
    monkeypatch.setenv("CLAIMCHECK_FAIL_ON", "contradiction")
    assert run(["a.txt"]) == 1
    assert conflicts(capfd.readouterr().out) == ["c1"]


@pytest.mark.parametrize(
    ("options", "environ", "colored"),
    [
        ([], {}, False),
        (["--color", "always"], {}, True),
        (["--color", "always"], {"NO_COLOR": "1"}, True),
        (["--color", "never"], {"FORCE_COLOR": "1"}, False),
        ([], {"FORCE_COLOR": "1"}, False),
    ],
)
def test_color_is_for_terminals_or_when_asked_for(
    capfd: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
    options: list[str],
    environ: dict[str, str],
    colored: bool,
) -> None:
    for name, value in environ.items():
        monkeypatch.setenv(name, value)
    assert run(["a.txt", *options]) == 0
    assert ("\x1b[" in capfd.readouterr().out) == colored
