"""Which encoding bytes are in, and their text.

A byte order mark decides; then valid UTF-8 (the encoding almost all text is in, and one that other
encodings hardly ever satisfy by chance); then UTF-16 without a mark, if it reads as text; then UTF-8 with
a few bad bytes; then Windows-1252, if it reads as English or another western language; then what
charset-normalizer finds for text that is mostly not ASCII.
"""

from __future__ import annotations

import codecs
import re
import unicodedata
from dataclasses import dataclass

SAMPLE = 65_536
"""How many bytes are looked at to tell a legacy encoding, from about the first that is not UTF-8."""

MOSTLY_ASCII = 0.4
"""Below this share of bytes above 0x7F a text is in Latin letters, and statistics on them mean little."""

# UTF-32 first: its little-endian mark begins with that of UTF-16.
MARKS = (
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_SURROGATE = re.compile("[\ud800-\udfff]")
_TYPOGRAPHY = frozenset("€‚„…†‡‰‹‘’“”•–—™›\u00a0¡£§©«®°±·»¼½¾¿")
_BROKEN_UTF8 = b"\xe2\x80"  # how every curly quote and dash begins in UTF-8


@dataclass(frozen=True, slots=True)
class Decoded:
    """A text, the encoding it was in, and the position of the first byte not valid in it, if any.

    In an encoding of escapes (UTF-7), where the fault is a lone surrogate, the position counts characters.
    """

    text: str
    encoding: str
    bad_byte: int | None = None


def is_usable(encoding: str) -> bool:
    """Whether Python knows ``encoding`` as one of text, and can go on after a byte not valid in it."""
    try:
        b"\xffa".decode(encoding, "replace")
    except (LookupError, ValueError):
        return False
    return codecs.lookup(encoding).incrementaldecoder is not None


def decoded(data: bytes, *, encoding: str | None = None, truncated: bool = False) -> Decoded:
    """``data`` as text in ``encoding``, or in the one it appears to be in; no byte order mark, no surrogate.

    Bytes that are not valid become U+FFFD. With ``truncated`` a character cut at the end is left out.
    """
    chosen = _named(encoding, data) if encoding else _detected(data, truncated)
    mark = next((mark for mark, name in MARKS if name == chosen and data.startswith(mark)), b"")
    text, bad = _decode(data[len(mark) :], chosen, truncated)
    return Decoded(text, chosen, None if bad is None else bad + len(mark))


def _named(encoding: str, data: bytes) -> str:
    """Python's name for ``encoding``, with the byte order where a mark gives that (none: little-endian)."""
    name = codecs.lookup(encoding).name
    if name not in {"utf-16", "utf-32"}:
        return name
    orders = (full for mark, full in MARKS if full.startswith(name) and data.startswith(mark))
    return next(orders, f"{name}-le")


def _decode(data: bytes, encoding: str, truncated: bool) -> tuple[str, int | None]:
    bad = None
    try:
        text = _incremental(data, encoding, "strict", truncated)
    except UnicodeDecodeError as error:
        bad = error.start
        text = _incremental(data, encoding, "replace", truncated)
    surrogate = _SURROGATE.search(text)  # some codecs (UTF-7, escapes) let them through
    if surrogate:
        bad = surrogate.start() if bad is None else bad
        text = _SURROGATE.sub("\ufffd", text)
    return text, bad


def _incremental(data: bytes, encoding: str, errors: str, truncated: bool) -> str:
    return codecs.getincrementaldecoder(encoding)(errors).decode(data, final=not truncated)


def _detected(data: bytes, truncated: bool) -> str:
    for mark, name in MARKS:
        if data.startswith(mark):
            return name
    text, bad = _decode(data, "utf-8", truncated)
    if b"\0" in data:
        is_whole = truncated or len(data) % 2 == 0
        return (is_whole and _wide(data)) or "utf-8"
    if bad is None or _is_mostly_utf8(text):
        return "utf-8"
    return _legacy(data, bad)


def _is_mostly_utf8(text: str) -> bool:
    good = sum(char > "\x7f" and char != "\ufffd" for char in text)
    return good > 0 and good >= text.count("\ufffd")


def _wide(data: bytes) -> str | None:
    """UTF-16 without a mark, told by where the NUL bytes of its western letters and spaces stand."""
    sample = data[:SAMPLE]
    name = "utf-16-le" if sample[1::2].count(0) > sample[::2].count(0) else "utf-16-be"
    text, bad = _decode(sample, name, truncated=True)
    plain = sum(char < "\u0600" or "\u2000" <= char <= "\u206f" for char in text)
    is_text = text and bad is None and plain >= 0.8 * len(text) and all(map(_is_textual, text))
    return name if is_text else None


def _is_textual(char: str) -> bool:
    return char in "\t\n\r\f" or unicodedata.category(char) not in {"Cc", "Cn", "Co", "Cs"}


def _legacy(data: bytes, first: int) -> str:
    sample = data[max(0, first - 1000) : first + SAMPLE]
    high = len(sample) - len(sample.translate(None, bytes(range(0x80, 0x100))))
    is_latin = high < MOSTLY_ASCII * len(sample)
    if not is_latin:
        return _normalizers_choice(sample) or "utf-8"
    if _BROKEN_UTF8 in sample:
        return "utf-8"
    if _is_plausible(sample, "cp1252"):
        return "cp1252"
    found = _normalizers_choice(sample)
    return found if found and _is_plausible(sample, found) else "utf-8"


def _normalizers_choice(sample: bytes) -> str | None:
    from charset_normalizer import from_bytes  # noqa: PLC0415 - slow to import, seldom needed

    best = from_bytes(sample).best()
    # Mainframe encodings, in which ASCII is not ASCII, are found by mistake only.
    is_likely = best is not None and b"said ".decode(best.encoding, "replace") == "said "
    return codecs.lookup(best.encoding).name if best is not None and is_likely else None


def _is_plausible(sample: bytes, encoding: str) -> bool:
    """Whether each character above ASCII is typography, or a Latin letter where a word can have one."""
    try:
        text = sample.decode(encoding)
    except UnicodeDecodeError:
        return False
    padded = f" {text} "
    return all(
        char < "\x80" or char in _TYPOGRAPHY or _fits(padded[at], char, padded[at + 2]) for at, char in enumerate(text)
    )


def _fits(before: str, char: str, after: str) -> bool:
    if not unicodedata.name(char, "").startswith("LATIN ") or char in "ÿªº":
        return False
    if char.isupper() and before.islower():
        return False
    return before.isalpha() or after.isalpha()
