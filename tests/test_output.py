import os
import stat
from pathlib import Path

import pytest

from claimcheck.output import OutputError, check, writer


def test_the_file_is_put_in_place_when_all_is_written(tmp_path: Path) -> None:
    path = tmp_path / "out.json"
    path.write_text("old")
    with writer(str(path)) as write:
        write("né")
        write("w\n")
        assert path.read_text() == "old"
    assert path.read_bytes() == "néw\n".encode()
    assert os.listdir(tmp_path) == ["out.json"]


def test_a_failure_leaves_the_old_file_and_nothing_else(tmp_path: Path) -> None:
    path = tmp_path / "out.json"
    path.write_text("old")

    def interrupted() -> None:
        with writer(str(path)) as write:
            write("half")
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        interrupted()
    assert path.read_text() == "old"
    assert os.listdir(tmp_path) == ["out.json"]


def test_a_new_file_has_the_usual_mode_and_an_old_one_keeps_its_own(tmp_path: Path) -> None:
    (tmp_path / "usual").touch()
    (tmp_path / "own").touch(0o640)
    for name in ("new", "own"):
        with writer(str(tmp_path / name)) as write:
            write("a")
    mode = {name: stat.S_IMODE((tmp_path / name).stat().st_mode) for name in ("usual", "new", "own")}
    assert mode["new"] == mode["usual"]
    assert mode["own"] == 0o640


def test_an_error_in_the_block_is_not_taken_for_one_of_the_output(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError), writer(str(tmp_path / "out")):
        raise FileNotFoundError


@pytest.mark.skipif(not os.path.exists("/dev/full"), reason="no such device here")
def test_a_full_device_is_told() -> None:
    with pytest.raises(OutputError, match="CC009"), writer("/dev/full") as write:
        write("a")


def test_a_new_name_an_old_file_and_the_null_device_are_good_outputs(tmp_path: Path) -> None:
    old = tmp_path / "old"
    old.touch()
    for output in (str(tmp_path / "new"), str(old), os.devnull):
        check(output, ["-", str(tmp_path / "missing")])


def test_an_input_is_refused_as_output_whatever_its_name(tmp_path: Path) -> None:
    article = tmp_path / "a.txt"
    article.touch()
    os.link(article, tmp_path / "hard")
    (tmp_path / "soft").symlink_to(article)
    for name in ("a.txt", "hard", "soft", "./a.txt"):
        with pytest.raises(OutputError, match="one of the inputs"):
            check(f"{tmp_path}/{name}", [str(article)])


def test_a_link_that_leads_outside_is_refused(tmp_path: Path) -> None:
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "out.json").symlink_to(tmp_path / "elsewhere.json")
    with pytest.raises(OutputError, match="outside"):
        check(str(tmp_path / "in" / "out.json"), [])


def test_a_folder_a_pipe_and_a_missing_folder_are_refused(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    for output in (tmp_path, tmp_path / "pipe", tmp_path / "no" / "out", tmp_path / ("x" * 300)):
        with pytest.raises(OutputError):
            check(str(output), [])
