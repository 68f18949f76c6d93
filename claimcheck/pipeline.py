"""The one module that knows the order of the stages."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from claimcheck.attributing import attribute, narrate
from claimcheck.comparing import compare
from claimcheck.grouping import group
from claimcheck.interpreting import interpret
from claimcheck.model import Article, Document, Report, Statement
from claimcheck.segmenting import segment


def report_on(documents: Sequence[Document], *, narration: bool = False) -> Report:
    """Analyse ``documents`` together: one report, conflicts within and, for several documents, across them.

    A text that is there twice has one voice: its first copy speaks for both. With ``narration`` every narrated
    sentence is listed; otherwise those only that a conflict needs.
    """
    articles = [read_article(document) for document in documents]
    originals = list({article.document.text: article for article in reversed(articles)}.values())[::-1]
    verdict = compare(originals, group(originals))
    listed: list[Statement] = []
    for article in articles:
        told = (
            narrate(article.document, article.segmentation)
            if narration
            else [s for s in verdict.narrated if s.document == article.document.id]
        )
        narrated = [replace(s, proposition=interpret(s, article.segmentation)) for s in told]
        listed += sorted((*article.statements, *narrated), key=_in_text_order)
    return Report(tuple(documents), tuple(listed), verdict.subjects, verdict.conflicts)


def read_article(document: Document) -> Article:
    """``document`` with its statements: segmented, attributed, each interpreted."""
    segmentation = segment(document.text)
    statements = attribute(document, segmentation)
    read = tuple(replace(s, proposition=interpret(s, segmentation)) for s in statements)
    return Article(document, segmentation, read)


def _in_text_order(statement: Statement) -> tuple[int, bool]:
    """Narrated sentences before the statements in them."""
    return statement.content.spans[0].start, statement.quotation != "narration"
