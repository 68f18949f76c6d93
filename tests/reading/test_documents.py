import hashlib
import os
from pathlib import Path

import pytest

from claimcheck.errors import InputError
from claimcheck.reading.documents import read


def test_a_document_says_what_it_was_read_from(tmp_path: Path) -> None:
    path = tmp_path / "story.txt"
    path.write_bytes(b"\xef\xbb\xbfThe road is open.\r\n")
    document, problems = read(str(path), number=7)
    assert (document.id, document.name, document.path) == ("d7", "story.txt", str(path))
    assert (document.text, document.encoding) == ("The road is open.\r\n", "utf-8")
    assert document.sha256 == hashlib.sha256(path.read_bytes()).hexdigest()
    assert problems == ()


@pytest.mark.parametrize("data", [b"", b"\xef\xbb\xbf", b"\xff\xfe"])
def test_an_empty_file_is_an_empty_document(tmp_path: Path, data: bytes) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(data)
    document, problems = read(str(path))
    assert document.text == ""
    assert problems == ()


def test_a_long_text_is_cut_at_the_limit_with_a_problem(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text("é" * 100)
    document, problems = read(str(path), limit=101)
    assert document.text == "é" * 50
    assert [one.code for one in problems] == ["CC005"]
    assert "101 bytes" in problems[0].message


def test_the_encoding_asked_for_is_used_and_told(tmp_path: Path) -> None:
    path = tmp_path / "a"
    path.write_bytes("мост".encode("cp866"))
    document, _ = read(str(path), encoding="cp866")
    assert (document.text, document.encoding) == ("мост", "cp866")


def test_a_name_that_is_not_utf_8_leaves_no_surrogate(tmp_path: Path) -> None:
    path = os.path.join(os.fsencode(tmp_path), b"caf\xe9.txt")
    Path(os.fsdecode(path)).write_text("a")
    document, _ = read(os.fsdecode(path))
    assert document.name == "caf\ufffd.txt"
    document.path.encode("utf-8")


def test_a_folder_is_no_document(tmp_path: Path) -> None:
    with pytest.raises(InputError):
        read(str(tmp_path))
