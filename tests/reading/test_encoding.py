import codecs

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.reading.encoding import decoded, is_usable

ENGLISH = "The mayor of Aldmoor – “a born fighter” – said the café wasn’t hit.\r\nNobody was hurt…\n"
CYRILLIC = "Мэр города Альдмур заявил, что мост открыт. Губернатор сообщил, что мост закрыт до пятницы.\n"


@pytest.mark.parametrize(
    ("mark", "encoding"),
    [
        (codecs.BOM_UTF8, "utf-8"),
        (codecs.BOM_UTF16_LE, "utf-16-le"),
        (codecs.BOM_UTF16_BE, "utf-16-be"),
        (codecs.BOM_UTF32_LE, "utf-32-le"),
        (codecs.BOM_UTF32_BE, "utf-32-be"),
    ],
)
@pytest.mark.parametrize("text", [ENGLISH, CYRILLIC, ""])
def test_a_byte_order_mark_decides_and_is_left_out(mark: bytes, encoding: str, text: str) -> None:
    found = decoded(mark + text.encode(encoding))
    assert (found.text, found.encoding, found.bad_byte) == (text, encoding, None)


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        (ENGLISH, "utf-8"),
        (CYRILLIC, "utf-8"),
        (ENGLISH, "cp1252"),
        ("André’s brother said so.", "cp1252"),
        ("It wasn’t he.", "cp1252"),
        (CYRILLIC, "koi8-r"),
        ("жители сообщили, что дорога на север закрыта со вторника", "koi8-r"),
        (CYRILLIC, "cp1251"),
        (ENGLISH, "utf-16-le"),
        (ENGLISH, "utf-16-be"),
        (CYRILLIC, "utf-16-le"),
        ("", "utf-8"),
    ],
)
def test_the_encoding_is_found_without_a_mark(text: str, encoding: str) -> None:
    found = decoded(text.encode(encoding))
    assert (found.text, found.encoding, found.bad_byte) == (text, encoding, None)


@pytest.mark.parametrize(
    ("data", "text", "at"),
    [
        (b"He said \xff\xfe the road is open.", "He said \ufffd\ufffd the road is open.", 8),
        ("“It’s here”, he said ".encode() + b"\xc3(", "“It’s here”, he said \ufffd(", 27),
        (b"don\xe2\x80t", "don\ufffdt", 3),
        (b"\xe2\x80" * 100, "\ufffd" * 100, 0),
        (b"\xed\xa0\x80 a surrogate", "\ufffd\ufffd\ufffd a surrogate", 0),
    ],
)
def test_bad_bytes_become_the_replacement_character(data: bytes, text: str, at: int) -> None:
    found = decoded(data)
    assert (found.text, found.encoding, found.bad_byte) == (text, "utf-8", at)


def test_an_encoding_asked_for_overrides_what_the_bytes_look_like() -> None:
    assert decoded("é".encode(), encoding="cp1252").text == "Ã©"
    assert decoded(CYRILLIC.encode("cp866"), encoding="CP866").encoding == "cp866"
    assert decoded(codecs.BOM_UTF8 + b"a", encoding="utf8").text == "a"
    assert decoded(codecs.BOM_UTF16_BE + "a".encode("utf-16-be"), encoding="utf-16").text == "a"
    assert decoded("a".encode("utf-16-le"), encoding="utf-16").text == "a"


def test_no_codec_lets_a_lone_surrogate_through() -> None:
    found = decoded(rb"a\ud800b", encoding="unicode_escape")
    assert found.text == "a\ufffdb"
    assert found.bad_byte == 1


def test_a_character_cut_at_the_limit_is_left_out() -> None:
    assert decoded("aé".encode()[:2], truncated=True).text == "a"
    assert decoded("aé".encode()[:2], truncated=True).bad_byte is None
    assert decoded("aé".encode("utf-16")[:5], truncated=True).text == "a"


@pytest.mark.parametrize("data", [b"\0", b"\0\0\0\0", b"abc\0def", bytes(range(256)) * 4])
def test_nul_bytes_that_are_not_utf_16_stay_in_the_text(data: bytes) -> None:
    assert "\0" in decoded(data).text


@pytest.mark.parametrize("encoding", ["utf-8", "cp1252", "KOI8_R", "utf-16", "shift_jis", "latin-1"])
def test_encodings_of_text_are_usable(encoding: str) -> None:
    assert is_usable(encoding)


@pytest.mark.parametrize("encoding", ["nope", "rot13", "base64", "idna", "undefined", "a\0b", ""])
def test_other_codecs_are_not_usable(encoding: str) -> None:
    assert not is_usable(encoding)


@given(st.binary(max_size=300))
def test_any_bytes_are_read_and_give_text_that_can_be_written(data: bytes) -> None:
    decoded(data).text.encode("utf-8")


@given(st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0\ufeff"), max_size=100))
def test_any_text_in_utf_8_comes_back(text: str) -> None:
    assert decoded(text.encode()).text == text
