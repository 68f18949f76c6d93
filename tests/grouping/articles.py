"""Statements for the tests of this folder, marked by hand in invented sentences."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from claimcheck.interpreting import interpret
from claimcheck.model import Article, Content, Document, Source, Span, Spans, Statement
from claimcheck.segmenting import segment


def article(*said: tuple[str, str], document: str = "d1") -> Article:
    """An article in which each of ``said``, a speaker and a whole sentence, is a statement."""
    text = " ".join(sentence for _, sentence in said)
    segmentation = segment(text)
    statements, start = [], 0
    for n, (speaker, sentence) in enumerate(said, start=1):
        span = Span(start, start + len(sentence))
        start = span.end + 1
        source = Source(speaker, speaker, (), "person")
        content = Content(sentence, (span,))
        one = Statement(f"{document}.s{n}", document, n - 1, 1, "indirect", source, None, content)
        statements.append(replace(one, proposition=interpret(one, segmentation)))
    return Article(Document(document, "t", "t", text), segmentation, tuple(statements))


def whole(sentences: Sequence[str]) -> list[Spans]:
    """The span of each of ``sentences`` in a text of them all, a space between."""
    spans: list[Spans] = []
    start = 0
    for sentence in sentences:
        spans.append((Span(start, start + len(sentence)),))
        start += len(sentence) + 1
    return spans
