import pytest

from claimcheck.errors import InputError
from claimcheck.reading.loading import Loaded
from claimcheck.reading.plain import read

JPEG = b"\xff\xd8\xff\xe0\x10JFIF without a NUL byte"


def contents(data: bytes, encoding: str | None = None) -> str:
    return read(Loaded("a.txt", "a.txt", data), encoding).text


@pytest.mark.parametrize(
    "text", ["", "  \n\n ", "a\rb\r\nc\n", "a\u2028b\u0085c", "ESC \x1b[31m red", "\x01\x02", "tab\there"]
)
def test_text_is_kept_as_it_is(text: str) -> None:
    assert contents(text.encode()) == text


@pytest.mark.parametrize("data", [b"a\0b", JPEG, b"%PDF-1.7\nhello", b"PK\x03\x04rest", b"\x80\x01\x02\x03" * 9])
def test_what_is_not_text_is_told(data: bytes) -> None:
    with pytest.raises(InputError) as caught:
        contents(data)
    assert caught.value.problem.code == "CC003"


def test_an_encoding_asked_for_does_not_make_a_picture_text() -> None:
    with pytest.raises(InputError):
        contents(JPEG, "cp1252")
    with pytest.raises(InputError):
        contents(b"a\0b\0", "utf-8")


def test_bad_bytes_give_a_problem_that_says_where() -> None:
    found = read(Loaded("a.txt", "a.txt", b"The road \xff is open"), None)
    assert [(one.code, one.path, one.stage) for one in found.problems] == [("CC004", "a.txt", "reading")]
    assert "byte 9" in found.problems[0].message


def test_good_bytes_give_no_problem() -> None:
    assert read(Loaded("a.txt", "a.txt", "Zoë’s".encode()), None).problems == ()
    assert read(Loaded("a.txt", "a.txt", "Zoë’s".encode("cp1252")), None).problems == ()
