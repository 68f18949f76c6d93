"""What holds for the report on any text whatever."""

import json
import unicodedata
from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from functools import cache
from typing import Any

import jsonschema
from hypothesis import example, given
from hypothesis import strategies as st

from claimcheck import Document, Report, Span
from claimcheck.model import words_of
from claimcheck.pipeline import report_on
from claimcheck.rendering.json import schema_text, to_dict, write_json
from claimcheck.rendering.terminal import render

NASTY = (
    "\"'“”‘’«»„‚`´‹›…—–-:;,.?!()[]{}<>|*_#/\\&@%$€°\t\r\n\f\v\0\x07\x08\x1b\x7f\x85\x9b\xa0\xad"
    "\u0301\u0308\u20dd\u200b\u200d\u200e\u202a\u202e\u2028\u2029\u2066\u2069\ufe0f\ufeff\ufffdİßſﬁǆΣς٣Ⅷ½²国ｱ👩🏽한\U000e0041"
)
WORDS = (
    "Mayor Dora Quill", "Quill", "Piet Harrow", "officials", "He", "she", "the ministry", "Aldmoor",
    "Brenn Hill", "said", "told reporters", "denied", "according to", "accused", "claimed that", "rejected",
    "says:", "called for", "40 people were killed", "at least 14", "no one was killed", "the bridge is open",
    "the bridge is not open", "had full control of", "on Friday", "never", "million", "3.5%", "it", "that",
    "and", "because", "U.S.", "Inc.",
)  # fmt: skip
GAPS = (
    " ",
    " ",
    " ",
    " ",
    ", ",
    ". ",
    ".\n\n",
    "\n",
    "\r\n",
    "\r",
    "\u2028",
    "\x85",
    ' "',
    '" ',
    " “",
    "” ",
    "'s ",
)

symbols = st.text(st.one_of(st.sampled_from(NASTY), st.characters(exclude_categories=["Cs"])), max_size=8)
pieces = st.one_of(st.sampled_from(WORDS), st.sampled_from(WORDS), symbols)
prose = st.lists(st.tuples(pieces, st.sampled_from(GAPS)), max_size=40).map(
    lambda pairs: "".join(word + gap for word, gap in pairs)
)
lines = st.tuples(pieces, st.integers(100, 400), st.sampled_from(["\n", "\r\n", "\r", "\n\n", "\x85"])).map(
    lambda parts: (parts[0] + parts[2]) * parts[1]
)
texts = st.one_of(prose, prose, prose, symbols, lines)


def reported(text: str) -> Report:
    return report_on([Document("d1", "a.txt", "a.txt", text)], narration=True)


@cache
def schema() -> jsonschema.Draft202012Validator:
    return jsonschema.Draft202012Validator(json.loads(schema_text()))


def records(value: Any) -> Iterator[Any]:
    """Every record in ``value``, to the bottom, but documents."""
    if isinstance(value, tuple):
        for one in value:
            yield from records(one)
    elif is_dataclass(value) and not isinstance(value, Document):
        yield value
        for field in fields(value):
            yield from records(getattr(value, field.name))


def check_spans(report: Report, text: str) -> None:
    for record in records(report):
        if isinstance(record, Span):
            assert 0 <= record.start <= record.end <= len(text)
        elif hasattr(record, "text") and hasattr(record, "span"):
            assert record.span.of(text) == record.text
        elif hasattr(record, "text") and hasattr(record, "spans") and record.spans:
            assert words_of(record.spans, text) == record.text


def check_ids(report: Report) -> None:
    statements = [one.id for one in report.statements]
    subjects = [one.id for one in report.subjects]
    for ids in (statements, subjects, [one.id for one in report.conflicts]):
        assert len(set(ids)) == len(ids)
    assert {one.parent for one in report.statements} - {None} <= set(statements)
    assert {one for subject in report.subjects for one in subject.statements} <= set(statements)
    assert {one.subject for one in report.conflicts} <= set(subjects)
    sides = [side for conflict in report.conflicts for side in (conflict.a, conflict.b)]
    assert {passage.statement for side in sides for passage in side.passages} <= set(statements)


def check_conflicts(report: Report) -> None:
    for conflict in report.conflicts:
        assert conflict.a.source.name != conflict.b.source.name
        assert conflict.a.passages
        assert conflict.b.passages
        assert conflict.reasons
        assert 0 <= conflict.confidence <= 1


@given(texts)
@example("")
@example("\ufeff")
@example("“" * 300 + "said")
@example('"No," he said. ' * 40)
def test_any_text_gives_a_report_in_which_everything_holds(text: str) -> None:
    report = reported(text)
    schema().validate(to_dict(report))
    check_spans(report, text)
    check_ids(report)
    check_conflicts(report)
    assert sorted(report.statements, key=lambda one: one.content.spans[0].start) == list(report.statements)


@given(texts)
def test_the_same_text_gives_the_same_bytes(text: str) -> None:
    assert write_json(reported(text)) == write_json(reported(text))


@given(texts)
def test_no_character_that_a_terminal_obeys_is_written(text: str) -> None:
    report = reported(text)
    shown = render(report, width=80, color=False, statements=True, subjects=True, quiet=False)
    for written in (shown, write_json(report)):
        kinds = {unicodedata.category(char) for char in written if char != "\n"}
        assert not kinds & {"Cc", "Cs", "Zl", "Zp"}
        assert not set(written) & set("\xad\u200b\u200e\u200f\u202a\u202e\u2066\u2067\u2068\u2069\ufeff")


@given(texts, texts)
def test_a_text_before_another_keeps_each_to_its_own_document(first: str, second: str) -> None:
    documents = [Document("d1", "a.txt", "a.txt", first), Document("d2", "b.txt", "b.txt", second)]
    report = report_on(documents)
    schema().validate(to_dict(report))
    check_ids(report)
    by_id = {document.id: document.text for document in documents}
    for statement in report.statements:
        assert words_of(statement.content.spans, by_id[statement.document]) == statement.content.text
