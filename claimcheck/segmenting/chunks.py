"""NLTK's word tokenizer, run on what stands between blanks and remembered, instead of on whole sentences.

Its rules, two dozen substitutions over the whole of a text, read past a blank in two cases only: they look at the
blank itself, and the full stop of what stands last is cut off, marks that close may follow. So each chunk between
blanks can be tokenized for itself. Neither does any rule tell one plain word from another, but for six, so that
all plain words between the same marks share what is remembered. The spans are the tokenizer's own, in a tenth
of the time.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache, lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from nltk.tokenize import NLTKWordTokenizer

Spans = Iterable[tuple[int, int]]
"""Half-open ranges of offsets."""

_REMEMBERED = 4_096
_SHORT = 40
"""Characters in the longest text that is remembered."""
_DIVIDED = ("cannot", "gimme", "gonna", "gotta", "lemme", "wanna")
"""The plain words that the tokenizer takes for two."""
_PART = f"(?!(?i:{'|'.join(_DIVIDED)})(?![A-Za-z0-9]))[A-Za-z0-9]++"
_PLAIN = f"(?P<word>{_PART}(?:-{_PART})*+)(?:'s)?+"
_CHUNK = re.compile(rf"(?:[^\w\s']*+{_PLAIN}[^\w\s]*+|[^ \n]+)[ \n]")
_LAST = re.compile(rf"\s?+[^\w\s']*+{_PLAIN}\W*+\Z")
_CLOSERS = "])}>'»”’"
_ODDEST = 8
"""Chunks that are no plain word between marks, in one sentence: of more the whole is done faster at once."""


def token_spans(prepared: str) -> list[tuple[int, int]]:
    """What :class:`nltk.tokenize.NLTKWordTokenizer` finds in ``prepared``, a sentence without straight double marks.

    It would rewrite those. Offsets are code points of ``prepared``, half-open; raises nothing of its own.
    """
    found: list[tuple[int, int]] = []
    last = _last_chunk(prepared)
    start = odd = 0
    for word in prepared[:last].split(" "):
        end = start + len(word)
        if word.isascii() and word.isalnum() and word.lower() not in _DIVIDED:
            found.append((start, end))
        else:
            for chunk in _CHUNK.finditer(prepared, start, end + 1):
                found += _chunk_spans(chunk, "x")
                odd += not chunk["word"]
        if odd > _ODDEST:
            return list(_tokenized(prepared, ""))
        start = end + 1
    rest = _LAST.match(prepared, last)
    found += _chunk_spans(rest, "") if rest else _moved(_tokens(prepared[last:], ""), last)
    return found


def _last_chunk(prepared: str) -> int:
    """Where the last chunk that is more than marks that close begins, with the blank before it."""
    end = len(prepared)
    while end and (prepared[end - 1] in _CLOSERS or prepared[end - 1].isspace()):
        end -= 1
    return max(prepared.rfind(" ", 0, end), prepared.rfind("\n", 0, end), 0)


def _chunk_spans(chunk: re.Match[str], following: str) -> list[tuple[int, int]]:
    """The tokens of ``chunk``, which a word ``following`` follows or, where that is empty, nothing."""
    word = chunk["word"]
    start, end = chunk.span()
    if not word:
        return _moved(_tokens(chunk.group(), following), start)
    first, last = chunk.span("word")
    stand_in = "0" if word[0].isdigit() else "x"  # a comma before a figure is not cut off
    found = _tokens(chunk.string[start:first] + stand_in + chunk.string[last:end], following)
    grown = len(word) - 1
    return [(a + grown if a > first else a, b + grown if b > first else b) for a, b in _moved(found, start)]


def _moved(found: Spans, by: int) -> list[tuple[int, int]]:
    return [(start + by, end + by) for start, end in found]


def _tokens(words: str, following: str) -> Spans:
    return _remembered(words, following) if len(words) <= _SHORT else _tokenized(words, following)


@lru_cache(_REMEMBERED)
def _remembered(words: str, following: str) -> Spans:
    return tuple(_tokenized(words, following))


def _tokenized(words: str, following: str) -> Spans:
    """What the tokenizer finds in ``words`` before ``following``, one token, which is left out."""
    found = list(_tokenizer().span_tokenize(words + following))
    return found[:-1] if following else found


@cache
def _tokenizer() -> NLTKWordTokenizer:
    from nltk.tokenize import NLTKWordTokenizer  # noqa: PLC0415 - importing nltk takes a third of a second

    return NLTKWordTokenizer()
