"""The table of how well and how fast attributions are found."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from claimcheck.training.measure import loading, main, speed
from tests.training.corpora import rows


def test_speed_counts_words_and_statements_of_one_process_over_all_texts() -> None:
    line = speed(["Ilsa Venn said that the bridge was closed.", "It rained. Piet Orr said that nobody was hurt.\r\n"])
    found = re.fullmatch(r"17 words, (\d+) statements: (\d+) words per second of CPU, peak (\d+) MB", line)
    assert found, line
    statements, words, megabytes = (int(number) for number in found.groups())
    assert statements == 2
    assert words > 0
    assert 10 < megabytes < 2_000


def test_loading_takes_some_time_but_not_much() -> None:
    assert 0 < loading() < 10_000


def _data(folder: Path, *names: str) -> Path:
    (folder / "attribution").mkdir()
    for name in names:
        lines = [json.dumps(row) + "\n" for row in rows()[::24]]
        (folder / "attribution" / name).write_text("".join(lines), encoding="utf-8")
    return folder


def test_the_table_has_scores_and_speed_of_each_development_file(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    main(_data(tmp_path, "one_dev.jsonl", "one_train.jsonl"))
    shown = capsys.readouterr().out
    assert shown.startswith("weights loaded in ")
    assert "\none_dev: 4 articles\n" in shown
    assert "one_train" not in shown
    assert re.search(r"^all +content +precision \d", shown, re.MULTILINE)
    assert re.search(r"^\d+ words, \d+ statements: \d+ words per second of CPU", shown, re.MULTILINE)
    assert "\nFrom the last training:\n" in shown


def test_without_development_files_the_table_has_the_last_training_only(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    main(_data(tmp_path))
    assert "articles" not in capsys.readouterr().out.partition("From the last training")[0]
