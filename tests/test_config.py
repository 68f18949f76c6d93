from pathlib import Path

import pytest

from claimcheck.config import MIN_CONFIDENCE, SettingError, Settings, load


def test_without_a_file_or_a_variable_the_defaults_hold(tmp_path: Path) -> None:
    assert load({}, folder=tmp_path, environ={}) == Settings()
    assert Settings().min_confidence == MIN_CONFIDENCE


def test_each_layer_is_stronger_than_the_one_before(tmp_path: Path) -> None:
    (tmp_path / "claimcheck.toml").write_text("width = 50\nmin_confidence = 0.1\nnarration = true\n")
    environ = {"CLAIMCHECK_WIDTH": "60", "CLAIMCHECK_MIN_CONFIDENCE": "0.2"}
    settings = load({"width": 70, "narration": None}, folder=tmp_path, environ=environ)
    assert settings == Settings(width=70, min_confidence=0.2, narration=True)


def test_a_flag_can_switch_off_what_the_file_switches_on(tmp_path: Path) -> None:
    (tmp_path / "claimcheck.toml").write_text("narration = true")
    assert not load({"narration": False}, folder=tmp_path, environ={}).narration


def test_the_project_file_has_a_table_for_it(tmp_path: Path) -> None:
    (tmp_path / "pyproject.toml").write_text('[tool.other]\nx = 1\n[tool.claimcheck]\nformat = "json"\n')
    assert load({}, folder=tmp_path, environ={}).format == "json"


def test_the_project_file_is_not_looked_at_where_there_is_an_own_file(tmp_path: Path) -> None:
    (tmp_path / "pyproject.toml").write_text('[tool.claimcheck]\nformat = "json"\n')
    (tmp_path / "claimcheck.toml").write_text("width = 50")
    assert load({}, folder=tmp_path, environ={}) == Settings(width=50)


@pytest.mark.parametrize("text", ["", "[tool]", "[tool.other]\nwidth = 'x'", "tool = 1"])
def test_a_project_file_without_the_table_is_no_trouble(tmp_path: Path, text: str) -> None:
    (tmp_path / "pyproject.toml").write_text(text)
    assert load({}, folder=tmp_path, environ={}) == Settings()


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("widht = 80", "'widht'"),
        ("width = true", "width"),
        ("width = 80.5", "width"),
        ("width = 3", "width"),
        ("min_confidence = 2", "min_confidence"),
        ("min_confidence = nan", "min_confidence"),
        ("min_confidence = '0.5'", "min_confidence"),
        ("format = 'yaml'", "format"),
        ("format = []", "format"),
        ("fail_on = 'conflict'", "fail_on"),
        ("narration = 1", "narration"),
        ("width =", "TOML"),
        ("a = " + "[" * 10_000, "TOML"),
    ],
)
def test_a_bad_file_is_told_in_one_line_that_names_it(tmp_path: Path, text: str, named: str) -> None:
    (tmp_path / "claimcheck.toml").write_text(text)
    with pytest.raises(SettingError) as caught:
        load({}, folder=tmp_path, environ={})
    message = str(caught.value)
    assert "claimcheck.toml" in message
    assert named in message
    assert "\n" not in message


def test_a_file_that_is_not_utf_8_is_not_toml(tmp_path: Path) -> None:
    (tmp_path / "claimcheck.toml").write_bytes(b"width = \xff")
    with pytest.raises(SettingError):
        load({}, folder=tmp_path, environ={})


def test_a_table_that_is_none_is_told(tmp_path: Path) -> None:
    (tmp_path / "pyproject.toml").write_text("[tool]\nclaimcheck = 1")
    with pytest.raises(SettingError):
        load({}, folder=tmp_path, environ={})


@pytest.mark.parametrize(
    ("variable", "words", "value"),
    [
        ("CLAIMCHECK_MIN_CONFIDENCE", "1", Settings(min_confidence=1)),
        ("CLAIMCHECK_MIN_CONFIDENCE", "0", Settings(min_confidence=0)),
        ("CLAIMCHECK_NARRATION", "1", Settings(narration=True)),
        ("CLAIMCHECK_NARRATION", "False", Settings()),
        ("CLAIMCHECK_FORMAT", "jsonl", Settings(format="jsonl")),
        ("CLAIMCHECK_FAIL_ON", "dispute", Settings(fail_on="dispute")),
        ("CLAIMCHECK_WIDTH", "", Settings()),
        ("CLAIMCHECK_OTHER", "x", Settings()),
    ],
)
def test_a_variable_has_the_type_of_its_setting(tmp_path: Path, variable: str, words: str, value: Settings) -> None:
    assert load({}, folder=tmp_path, environ={variable: words}) == value


@pytest.mark.parametrize("words", ["wide", "1e3", "0", "-5"])
def test_a_bad_variable_is_named(tmp_path: Path, words: str) -> None:
    with pytest.raises(SettingError, match="CLAIMCHECK_WIDTH"):
        load({}, folder=tmp_path, environ={"CLAIMCHECK_WIDTH": words})


def test_a_bad_flag_is_named_as_it_is_typed() -> None:
    with pytest.raises(SettingError, match="--min-confidence must be"):
        load({"min_confidence": 1.5}, environ={})
