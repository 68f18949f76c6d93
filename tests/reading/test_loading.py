import os
import socket
from pathlib import Path

import pytest

from claimcheck.errors import InputError
from claimcheck.reading.loading import displayed, load


def code(path: str, limit: int = 100) -> str:
    with pytest.raises(InputError) as caught:
        load(path, limit=limit)
    return caught.value.problem.code


def test_a_file_is_read_whole(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(b"one\r\ntwo\r")
    loaded = load(str(path))
    assert (loaded.path, loaded.name, loaded.data, loaded.truncated) == (
        str(path),
        "a.txt",
        b"one\r\ntwo\r",
        False,
    )


def test_a_file_as_long_as_the_limit_is_not_truncated(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(b"x" * 100)
    assert not load(str(path), limit=100).truncated


def test_a_longer_file_stops_at_the_limit(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(b"x" * 101)
    loaded = load(str(path), limit=100)
    assert loaded.truncated
    assert len(loaded.data) == 100


def test_a_sparse_file_of_a_gigabyte_is_not_read_to_its_end(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.touch()
    os.truncate(path, 1_000_000_000)
    assert len(load(str(path), limit=1000).data) == 1000


def test_a_missing_path_and_a_link_to_nothing_do_not_exist(tmp_path: Path) -> None:
    (tmp_path / "link").symlink_to(tmp_path / "nothing")
    assert code(str(tmp_path / "nothing")) == "CC001"
    assert code(str(tmp_path / "link")) == "CC001"


def test_a_path_below_a_file_or_with_a_nul_does_not_exist(tmp_path: Path) -> None:
    (tmp_path / "a").touch()
    assert code(str(tmp_path / "a" / "b")) == "CC001"
    assert code("a\0b") == "CC001"


def test_a_link_to_itself_and_an_endless_name_cannot_be_read(tmp_path: Path) -> None:
    (tmp_path / "loop").symlink_to(tmp_path / "loop")
    assert code(str(tmp_path / "loop")) == "CC002"
    assert code("x" * 5000) == "CC002"


@pytest.mark.timeout(10)
def test_a_pipe_a_socket_and_a_device_are_skipped_without_waiting(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    with socket.socket(socket.AF_UNIX) as server:
        server.bind(str(tmp_path / "socket"))
        assert code(str(tmp_path / "socket")) == "CC007"
    assert code(str(tmp_path / "pipe")) == "CC007"
    assert code("/dev/zero") == "CC007"


def test_a_name_that_is_not_utf_8_is_shown_without_surrogates() -> None:
    assert displayed(os.fsdecode(b"caf\xe9.txt")) == "caf\ufffd.txt"
    assert displayed("café\n.txt") == "café\n.txt"
