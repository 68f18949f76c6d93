"""From a path to a :class:`Document`: load, choose the format, read."""

from __future__ import annotations

import hashlib
import os

from claimcheck.errors import problem
from claimcheck.model import Document, Problem
from claimcheck.reading import plain
from claimcheck.reading.formats import Reader
from claimcheck.reading.loading import MAX_BYTES, STAGE, Loaded, load

READERS: dict[str, Reader] = {".txt": plain.read, ".text": plain.read, ".md": plain.read}
"""By suffix in small letters: the files that a folder is searched for. Any other file named is plain text."""


def read(
    path: str, *, number: int = 1, encoding: str | None = None, limit: int = MAX_BYTES
) -> tuple[Document, tuple[Problem, ...]]:
    """The document at ``path`` (``-``: standard input) with the id ``d<number>``, and the problems met.

    ``encoding`` overrides what the bytes appear to be in. At most ``limit`` bytes are read, and with more
    there is a CC005. Raises :class:`~claimcheck.errors.InputError` where there is no document to give.
    """
    loaded = load(path, limit=limit)
    contents = READERS.get(suffix(path), plain.read)(loaded, encoding)
    document = Document(
        id=f"d{number}",
        name=loaded.name,
        path=loaded.path,
        text=contents.text,
        encoding=contents.encoding,
        sha256=hashlib.sha256(loaded.data).hexdigest(),
        title=contents.title,
        published=contents.published,
        outlet=contents.outlet,
    )
    return document, (*_cut(loaded), *contents.problems)


def suffix(path: str) -> str:
    """The suffix of ``path`` as :data:`READERS` has it."""
    return os.path.splitext(path)[1].lower()


def _cut(loaded: Loaded) -> tuple[Problem, ...]:
    if not loaded.truncated:
        return ()
    return (problem("CC005", loaded.path, STAGE, f"{len(loaded.data):,} bytes"),)
