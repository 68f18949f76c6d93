"""The plain text format: the bytes are the article, whole, without a byte order mark."""

from __future__ import annotations

from claimcheck.errors import InputError, problem
from claimcheck.model import Problem
from claimcheck.reading.encoding import decoded
from claimcheck.reading.formats import Contents
from claimcheck.reading.loading import STAGE, Loaded

# Files that often stand under a wrong name, by how they begin.
_SIGNATURES = (
    b"\xff\xd8\xff",  # JPEG
    b"\x89PNG\r\n\x1a\n",
    b"GIF87a",
    b"GIF89a",
    b"%PDF-",
    b"PK\x03\x04",  # ZIP, and so DOCX, ODT, EPUB
    b"\x1f\x8b\x08",  # gzip
    b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1",  # the older Word's
    b"\x7fELF",
)
_CONTROLS = {code: None for code in range(32) if code not in b"\t\n\r\f\x1b"}
_TOO_MANY_CONTROLS = 0.1


def read(loaded: Loaded, encoding: str | None) -> Contents:
    """The text of ``loaded``, in ``encoding`` or the one it appears to be in, every line end kept as it is.

    Bytes not valid in the encoding become U+FFFD, with a CC004. Raises :class:`InputError` with CC003 where
    the bytes are not text.
    """
    if loaded.data.startswith(_SIGNATURES):
        raise _binary(loaded)
    found = decoded(loaded.data, encoding=encoding, truncated=loaded.truncated)
    is_broken = found.bad_byte is not None
    is_certain = found.encoding == "utf-8" and not is_broken  # no other file is valid UTF-8 by chance
    if "\0" in found.text or (not is_certain and _is_full_of_controls(found.text)):
        raise _binary(loaded)
    problems: tuple[Problem, ...] = ()
    if is_broken:
        detail = f"{found.encoding}, the first at byte {found.bad_byte}"
        problems = (problem("CC004", loaded.path, STAGE, detail),)
    return Contents(found.text, found.encoding, problems)


def _binary(loaded: Loaded) -> InputError:
    return InputError(problem("CC003", loaded.path, STAGE))


def _is_full_of_controls(text: str) -> bool:
    return len(text) - len(text.translate(_CONTROLS)) > _TOO_MANY_CONTROLS * len(text)
