import os
from pathlib import Path

import pytest

from claimcheck.model import Problem
from claimcheck.reading.discovery import discover


def found(paths: list[Path | str], output: Path | None = None) -> list[str]:
    """Paths, and the codes of problems."""
    things = discover([str(path) for path in paths], output=None if output is None else str(output))
    return [thing.code if isinstance(thing, Problem) else thing for thing in things]


def made(folder: Path, *names: str) -> list[str]:
    paths = [folder / name for name in names]
    for path in paths:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(path.name)
    return [str(path) for path in paths]


def test_named_files_keep_their_order_whatever_their_suffix(tmp_path: Path) -> None:
    paths = made(tmp_path, "b.log", ".hidden", "a")
    assert found([*paths]) == paths


def test_a_folder_is_searched_to_the_bottom_in_the_order_of_names(tmp_path: Path) -> None:
    expected = made(tmp_path, "a/z.txt", "b.TXT", "c/d/e.md", "f.text")
    made(tmp_path, ".git/x.txt", ".x.txt", "picture.jpg", "data.json")
    assert found([tmp_path]) == expected


def test_each_file_is_taken_once(tmp_path: Path) -> None:
    (path,) = made(tmp_path, "a.txt")
    os.link(path, tmp_path / "b.txt")
    (tmp_path / "c.txt").symlink_to(path)
    assert found([path, tmp_path, path, tmp_path]) == [path]


def test_a_loop_of_links_ends(tmp_path: Path) -> None:
    (path,) = made(tmp_path, "a/b.txt")
    (tmp_path / "a" / "loop").symlink_to(tmp_path)
    (tmp_path / "a" / "self.txt").symlink_to(tmp_path / "a" / "self.txt")
    assert found([tmp_path]) == [path, "CC002"]


def test_a_missing_path_does_not_stop_the_others(tmp_path: Path) -> None:
    (path,) = made(tmp_path, "a.txt")
    assert found([tmp_path / "no", path]) == ["CC001", path]


def test_a_link_to_nothing_in_a_folder_is_told(tmp_path: Path) -> None:
    (path,) = made(tmp_path, "a.txt")
    (tmp_path / "b.txt").symlink_to(tmp_path / "no")
    assert found([tmp_path]) == [path, "CC001"]


def test_a_folder_without_text_is_told(tmp_path: Path) -> None:
    made(tmp_path, "sub/picture.jpg")
    assert found([tmp_path]) == ["CC006"]


def test_the_output_of_an_earlier_run_is_not_an_input(tmp_path: Path) -> None:
    paths = made(tmp_path, "a.txt", "report.txt")
    assert found([tmp_path], tmp_path / "report.txt") == paths[:1]
    assert found([tmp_path], tmp_path / "other.txt") == paths


def test_standard_input_is_taken_once() -> None:
    assert found(["-", "-"]) == ["-"]


def test_a_very_deep_folder_is_no_trouble(tmp_path: Path) -> None:
    deep = tmp_path.joinpath(*["d"] * 300)
    os.makedirs(deep)
    (deep / "a.txt").touch()
    assert found([tmp_path]) == [str(deep / "a.txt")]


def test_a_folder_that_cannot_be_read_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(path: str) -> list[str]:
        raise PermissionError(13, "Permission denied", path)

    monkeypatch.setattr(os, "listdir", refuse)
    assert found([tmp_path]) == ["CC002"]
