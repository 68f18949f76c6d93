"""The stages in order, on whole texts."""

from __future__ import annotations

import json

import jsonschema
import pytest

from claimcheck.model import NARRATOR, Document, Report, Span, Statement
from claimcheck.pipeline import read_article, report_on
from claimcheck.rendering.json import schema_text, to_dict

TEXT = (
    "The bridge at Corva was closed in May.\n\n"
    "Mayor Piet Orr said the bridge in Corva is open. Governor Ilsa Venn said the bridge in Corva is not open.\n\n"
    "Union leader Anna Moss accused the mayor of lying. Orr rejected the accusation.\n"
)
OTHER = "The union said 40 people were hurt in Corva on Monday.\n"


def _report(*texts: str, narration: bool = False) -> Report:
    documents = [Document(f"d{n}", f"{n}.txt", f"{n}.txt", text) for n, text in enumerate(texts, start=1)]
    return report_on(documents, narration=narration)


def _spans(statement: Statement) -> list[Span]:
    sources = statement.source.spans if statement.source else ()
    cues = statement.cue.spans if statement.cue else ()
    return [*statement.content.spans, *sources, *cues]


@pytest.fixture(scope="module")
def report() -> Report:
    return _report(TEXT)


def test_a_report_is_valid_by_the_schema(report: Report) -> None:
    jsonschema.validate(to_dict(report), json.loads(schema_text()))


def test_an_empty_and_a_blank_text_give_a_valid_empty_report() -> None:
    for text in ("", " \n\t\n"):
        empty = _report(text)
        assert (empty.statements, empty.subjects, empty.conflicts) == ((), (), ())
        jsonschema.validate(to_dict(empty), json.loads(schema_text()))


def test_every_span_lies_in_the_text_and_content_is_what_its_spans_mark(report: Report) -> None:
    for statement in report.statements:
        for span in _spans(statement):
            assert 0 <= span.start < span.end <= len(TEXT)
        assert statement.content.text == " … ".join(s.of(TEXT) for s in statement.content.spans)
        assert TEXT[: statement.content.spans[0].start].count("\n") + 1 == statement.line


def test_statements_stand_in_text_order_with_ids_of_their_own(report: Report) -> None:
    starts = [s.content.spans[0].start for s in report.statements]
    assert starts == sorted(starts)
    assert len({s.id for s in report.statements}) == len(report.statements)


def test_narration_is_listed_only_where_it_is_asked_for_or_needed() -> None:
    plain, full = _report(TEXT), _report(TEXT, narration=True)
    assert not [s for s in plain.statements if s.content.text.startswith("The bridge at Corva was closed")]
    narrated = [s for s in full.statements if s.quotation == "narration"]
    assert len(narrated) == 5
    assert {s.source.name for s in narrated if s.source} == {NARRATOR}
    assert full.conflicts == plain.conflicts


def test_a_narrated_sentence_comes_before_the_statements_in_it() -> None:
    full = _report(TEXT, narration=True)
    order = [s.id for s in full.statements]
    by_sentence = {s.sentence: s.id for s in full.statements if s.quotation == "narration"}
    for statement in full.statements:
        if statement.quotation != "narration":
            assert order.index(by_sentence[statement.sentence]) < order.index(statement.id)


def test_every_statement_is_interpreted() -> None:
    (statement,) = [s for s in _report(OTHER).statements if "40 people" in s.content.text]
    assert [q.low for q in statement.proposition.quantities] == [40]
    article = read_article(Document("d1", "t", "t", OTHER))
    assert article.statements == tuple(s for s in _report(OTHER).statements if s.quotation != "narration")


def test_the_statements_of_a_document_do_not_depend_on_the_others() -> None:
    alone = [(s.content.text, s.source, s.proposition) for s in _report(TEXT).statements]
    both = [(s.content.text, s.source, s.proposition) for s in _report(TEXT, OTHER).statements if s.document == "d1"]
    assert alone == both


def test_the_same_text_gives_the_same_report() -> None:
    assert _report(TEXT) == _report(TEXT)


def test_no_parent_is_missing_and_no_subject_or_conflict_names_a_statement_that_is_not_listed(report: Report) -> None:
    ids = {s.id for s in report.statements}
    assert all(s.parent is None or s.parent in ids for s in report.statements)
    assert all(name in ids for subject in report.subjects for name in subject.statements)
    assert all(p.statement in ids for c in report.conflicts for p in (*c.a.passages, *c.b.passages))
    assert {c.subject for c in report.conflicts} <= {s.id for s in report.subjects}
