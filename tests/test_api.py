"""The public interface: what may be imported from ``claimcheck``, and how little importing it costs."""

import inspect
import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import jsonschema
import pytest

import claimcheck
from claimcheck import model
from claimcheck.rendering.json import schema_text, to_dict

ARTICLE = (
    "Mayor Dora Quill said 40 people were killed in the flood in Aldmoor.\n\n"
    "Governor Piet Harrow said 14 people were killed in the flood in Aldmoor.\n"
)
RECORDS = [name for name in claimcheck.__all__ if inspect.isclass(getattr(claimcheck, name))]


def test_every_public_name_is_there_once() -> None:
    assert len(set(claimcheck.__all__)) == len(claimcheck.__all__)
    assert all(hasattr(claimcheck, name) for name in claimcheck.__all__)
    assert set(claimcheck.__all__) <= set(dir(claimcheck))


def test_every_public_function_and_class_is_documented() -> None:
    for name in claimcheck.__all__:
        value = getattr(claimcheck, name)
        if not isinstance(value, str):
            # A dataclass without a docstring gets its signature as one.
            assert value.__doc__
            assert not value.__doc__.startswith(f"{name}(")


def test_every_public_function_is_fully_annotated() -> None:
    for function in (claimcheck.analyze, claimcheck.analyze_files):
        signature = inspect.signature(function)
        assert signature.return_annotation == "Report"
        assert all(one.annotation is not inspect.Parameter.empty for one in signature.parameters.values())


def test_every_record_that_a_report_is_made_of_is_public() -> None:
    known = set(RECORDS)
    for name in RECORDS:
        for annotation in getattr(claimcheck, name).__annotations__.values():
            words = "".join(char if char.isidentifier() else " " for char in str(annotation)).split()
            assert {word for word in words if inspect.isclass(getattr(model, word, None))} <= known


def test_what_is_not_public_is_an_attribute_error() -> None:
    with pytest.raises(AttributeError, match="Segmentation"):
        getattr(claimcheck, "Segmentation")  # noqa: B009


def test_importing_the_package_loads_no_analysis() -> None:
    code = "import claimcheck, sys; print('\\n'.join(sys.modules))"
    root = Path(__file__).resolve().parents[1]
    ended = subprocess.run([sys.executable, "-c", code], cwd=root, capture_output=True, text=True, check=True)
    loaded = set(ended.stdout.split())
    assert {name for name in loaded if name.startswith("claimcheck")} == {"claimcheck"}
    assert not loaded & {"nltk", "rich", "typer", "rapidfuzz", "pycrfsuite", "dataclasses"}


def test_a_text_gives_a_valid_report_on_that_text() -> None:
    report = claimcheck.analyze(ARTICLE, name="flood")
    jsonschema.validate(to_dict(report), json.loads(schema_text()))
    (document,) = report.documents
    assert (document.name, document.text) == ("flood", ARTICLE)
    assert {one.source.name for one in report.statements if one.source} >= {"Dora Quill", "Piet Harrow"}


def test_the_sides_of_a_conflict_are_named() -> None:
    report = claimcheck.analyze(ARTICLE)
    names = {(conflict.a.source.name, conflict.b.source.name) for conflict in report.conflicts}
    assert names == {("Dora Quill", "Piet Harrow")}


def test_lone_surrogates_are_replaced_and_move_no_offset() -> None:
    (document,) = claimcheck.analyze("A\ud800B\udfff.").documents
    assert document.text == "A\ufffdB\ufffd."


def test_files_are_reported_as_the_command_does(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(ARTICLE)
    (tmp_path / "b.txt").write_text("Nobody said anything.\n")
    report = claimcheck.analyze_files([tmp_path / "a.txt", str(tmp_path / "b.txt"), tmp_path / "no.txt"])
    assert [one.name for one in report.documents] == ["a.txt", "b.txt"]
    assert [one.code for one in report.problems] == ["CC001"]


@pytest.mark.parametrize("kind", [str, Path])
def test_one_path_need_not_be_in_a_list(tmp_path: Path, kind: Any) -> None:
    (tmp_path / "a.txt").write_text(ARTICLE)
    assert len(claimcheck.analyze_files(kind(tmp_path)).documents) == 1


def test_files_can_be_compared_across(tmp_path: Path) -> None:
    for name, text in zip("ab", ARTICLE.split("\n\n"), strict=True):
        (tmp_path / f"{name}.txt").write_text(text)
    apart = claimcheck.analyze_files([tmp_path])
    across = claimcheck.analyze_files([tmp_path], across=True)
    assert apart.conflicts == ()
    (conflict,) = across.conflicts
    sides = {passage.statement for side in (conflict.a, conflict.b) for passage in side.passages}
    assert {one.document for one in across.statements if one.id in sides} == {"d1", "d2"}
