from __future__ import annotations

import copy
import functools
import json
import math
import re
import shutil
import subprocess
import sys
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from jsonschema import Draft202012Validator  # type: ignore[import-untyped,unused-ignore]

import claimcheck
from claimcheck.model import Document, Problem, Quantity, Report, Span, Subject
from claimcheck.rendering.json import jsonl, schema_text, to_dict, write_json
from claimcheck.rendering.safe import HIDDEN
from tests.rendering.reports import flood, kupiansk

HOSTILE = '\x1b]0;x\x07\x9b1m\u202e\u200b\b\r\n\u2028\u2029\ufeff\x7f\U000e0041 "\\ [sic] 漢 👩\u200d👧'


@functools.cache
def validator() -> Draft202012Validator:
    schema = json.loads(schema_text())
    Draft202012Validator.check_schema(schema)
    return Draft202012Validator(schema)


def broken(path: str, value: Any) -> Any:
    """A good report in which what stands at ``path`` is ``value``, or is left out where that is ``...``."""
    report: Any = copy.deepcopy(to_dict(flood()))
    *way, last = [int(step) if step.isdigit() else step for step in path.split(".")]
    place = report
    for step in way:
        place = place[step]
    if value is ...:
        del place[last]
    else:
        place[last] = value
    return report


@pytest.mark.parametrize("report", [Report(), kupiansk(), flood()], ids=["empty", "kupiansk", "flood"])
def test_every_report_keeps_the_schema(report: Report) -> None:
    for written in (write_json(report), jsonl(report)):
        assert list(validator().iter_errors(json.loads(written))) == []


@pytest.mark.parametrize(
    ("path", "value"),
    [
        ("schema_version", "2.0"),
        ("tool.name", "another"),
        ("problems", ...),
        ("documents.0.chars", -1),
        ("documents.0.chars", "12"),
        ("documents.0.title", ...),
        ("documents.0.sha256", "xyz"),
        ("statements.0.quotation", "verbatim"),
        ("statements.0.line", 0),
        ("statements.0.parent", ...),
        ("statements.0.confidence", 1.5),
        ("statements.0.source", "Ines Varga"),
        ("statements.0.source.kind", "machine"),
        ("statements.0.cue.kind", "say"),
        ("statements.0.content.spans", [[1]]),
        ("statements.0.content.spans", [[1, 2, 3]]),
        ("statements.0.content.spans", [[1.5, 2]]),
        ("statements.0.proposition.polarity", None),
        ("statements.0.proposition.control", ...),
        ("conflicts.0.type", "quarrel"),
        ("conflicts.0.strength", "strong"),
        ("conflicts.0.found_by", []),
        ("conflicts.0.found_by", ["guess"]),
        ("conflicts.0.a.passages", []),
        ("conflicts.0.b", None),
        ("conflicts.0.reasons.0.text", ...),
    ],
)
def test_the_schema_rejects_a_broken_report(path: str, value: object) -> None:
    assert not validator().is_valid(broken(path, value))


def test_the_schema_lets_later_versions_add_keys() -> None:
    report = broken("statements.0.novelty", 1)
    assert validator().is_valid({**report, "schema_version": "1.7", "novelty": 1})


def test_the_schema_describes_every_field() -> None:
    schema = json.loads(schema_text())
    for part in (schema, *schema["$defs"].values()):
        for name, field in part.get("properties", {}).items():
            assert "description" in field or "$ref" in field, name
            assert name in part["required"]


def test_keys_stand_in_the_order_of_the_contract() -> None:
    report = to_dict(kupiansk())
    assert list(report) == [
        "schema_version", "tool", "documents", "statements", "subjects", "conflicts", "problems",
    ]  # fmt: skip
    assert list(report["documents"][0]) == [
        "id", "name", "path", "title", "published", "outlet", "encoding", "chars", "sha256",
    ]  # fmt: skip
    assert list(report["statements"][0]) == [
        "id", "document", "sentence", "line", "quotation", "source", "cue", "content", "parent",
        "proposition", "confidence",
    ]  # fmt: skip
    assert list(report["statements"][0]["proposition"]) == [
        "polarity", "certainty", "quantities", "times", "places", "control", "blamed",
    ]  # fmt: skip
    assert list(report["conflicts"][0]) == [
        "id", "subject", "label", "type", "strength", "confidence", "found_by", "a", "b", "reasons",
    ]  # fmt: skip


def test_spans_are_pairs_that_slice_the_text_and_stand_on_one_line() -> None:
    report = kupiansk()
    text = report.documents[0].text
    start, end = to_dict(report)["statements"][0]["content"]["spans"][0]
    assert text[start:end] == "its forces had taken control"
    assert f"[{start}, {end}]" in write_json(report)


@pytest.mark.parametrize("report", [Report(), kupiansk(), flood()])
def test_the_layout_is_the_standard_librarys_but_for_pairs_of_offsets(report: Report) -> None:
    plain = json.dumps(to_dict(report), ensure_ascii=False, indent=2) + "\n"
    assert write_json(report) == re.sub(r"\[\n +(\d+),\n +(\d+)\n +\]", r"[\1, \2]", plain)


def test_the_tool_is_named_with_its_version_and_the_text_is_not_repeated() -> None:
    report = to_dict(kupiansk())
    assert report["tool"] == {"name": "claimcheck", "version": claimcheck.__version__}
    assert "text" not in report["documents"][0]
    assert report["documents"][0]["chars"] == len(kupiansk().documents[0].text)


def test_unknown_source_and_missing_cue_are_null() -> None:
    statements = to_dict(flood())["statements"]
    assert statements[2]["source"] is None
    assert statements[5]["cue"] is None
    assert statements[5]["source"]["name"] == "(article)"


def test_confidence_has_three_decimals() -> None:
    found = replace(kupiansk().conflicts[0], confidence=2 / 3)
    assert to_dict(Report(conflicts=(found,)))["conflicts"][0]["confidence"] == 0.667


def test_no_infinity_and_no_nan_is_ever_written() -> None:
    said = kupiansk().statements[0]
    odd = Quantity("many", Span(0, 4), -math.inf, math.nan, "people")
    said = replace(said, confidence=math.nan, proposition=replace(said.proposition, quantities=(odd,)))
    written = to_dict(Report(statements=(said,)))["statements"][0]
    assert (written["proposition"]["quantities"][0]["low"], written["confidence"]) == (None, 0.0)
    assert not re.search("nan|infinity", write_json(Report(statements=(said,))).casefold())


@pytest.mark.parametrize(("number", "written"), [(40.0, "40"), (2.5, "2.5"), (1e300, "1e+300"), (None, "null")])
def test_whole_numbers_have_no_fraction(number: float | None, written: str) -> None:
    said = kupiansk().statements[0]
    quantity = Quantity("x", Span(0, 1), number, None, "people")
    said = replace(said, proposition=replace(said.proposition, quantities=(quantity,)))
    assert f'"low": {written},' in jsonl(Report(statements=(said,)))


def hostile_report(words: str) -> Report:
    document = Document("d1", words, words, "x", title=words, outlet=words)
    return Report((document,), (), (Subject("t1", words, ()),), (), (Problem(words, "CC001", words, "reading"),))


@pytest.mark.parametrize("write", [write_json, jsonl])
def test_hidden_characters_are_escaped_and_come_back_intact(write: Any) -> None:
    written = write(hostile_report(HOSTILE))
    assert not re.search(f"[{HIDDEN}]", written.replace("\n", ""))
    assert json.loads(written)["documents"][0]["title"] == HOSTILE
    assert "漢" in written


@pytest.mark.parametrize("write", [write_json, jsonl])
def test_a_lone_surrogate_becomes_text_that_every_parser_takes(write: Any) -> None:
    written = write(hostile_report("caf\udce9.txt"))
    assert json.loads(written.encode("utf-8"))["documents"][0]["path"] == "caf\\u{dce9}.txt"


@settings(max_examples=60)
@given(st.text(alphabet=st.characters(exclude_categories=())))
def test_any_text_gives_valid_utf8_that_keeps_the_schema(words: str) -> None:
    report = hostile_report(words)
    loaded = json.loads(write_json(report).encode("utf-8"))
    assert loaded == json.loads(jsonl(report)) == to_dict(report)
    assert validator().is_valid(loaded)


def test_text_that_looks_like_offsets_is_left_alone() -> None:
    words = "[\n      1,\n      2\n    ]"
    assert json.loads(write_json(hostile_report(words)))["documents"][0]["title"] == words


def test_json_lines_is_one_object_a_line() -> None:
    written = jsonl(kupiansk()) + jsonl(hostile_report(HOSTILE))
    assert written.count("\n") == 2
    assert [json.loads(line)["schema_version"] for line in written.split("\n")[:-1]] == ["1.0", "1.0"]


@pytest.mark.skipif(shutil.which("jq") is None, reason="jq is not installed")
def test_jq_reads_a_megabyte() -> None:
    report = kupiansk()
    many = replace(report, statements=report.statements * 250, problems=hostile_report(HOSTILE + "\udcff").problems)
    written = write_json(many)
    assert len(written) > 1_000_000
    done = subprocess.run(["jq", "-e", "."], input=written.encode(), capture_output=True, check=False)
    assert done.returncode == 0, done.stderr


def test_writing_json_does_not_import_rich() -> None:
    code = "import sys, claimcheck.rendering.json; sys.exit('rich' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
