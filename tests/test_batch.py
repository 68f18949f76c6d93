from collections.abc import Sequence
from pathlib import Path

import pytest

from claimcheck import pipeline
from claimcheck.batch import fault, reports
from claimcheck.errors import problem
from claimcheck.model import Content, Document, Report, Span, Statement

SECRET = "Aldmoor"


def analysis(documents: Sequence[Document], *, narration: bool = False) -> Report:
    """One statement a document; a document that says "fail" makes it fail, with its text in the message."""
    for document in documents:
        if "fail" in document.text:
            raise ValueError(document.text)
    statements = tuple(
        Statement(f"s{number}", one.id, 0, 1, "narration", None, None, Content(one.text, (Span(0, 1),)))
        for number, one in enumerate(documents, 1)
    )
    return Report(tuple(documents), statements)


@pytest.fixture(autouse=True)
def _analysis(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pipeline, "report_on", analysis)


def written(folder: Path, **texts: str) -> list[str]:
    for name, text in texts.items():
        (folder / f"{name}.txt").write_text(text)
    return [str(folder / f"{name}.txt") for name in texts]


def test_one_input_keeps_its_ids(tmp_path: Path) -> None:
    (report,) = reports(written(tmp_path, a="open"))
    assert [one.id for one in report.documents] == ["d1"]
    assert [one.id for one in report.statements] == ["s1"]


def test_ids_of_several_inputs_stay_apart(tmp_path: Path) -> None:
    every = list(reports(written(tmp_path, a="open", b="shut")))
    assert [one.id for report in every for one in report.documents] == ["d1", "d2"]
    assert [one.id for report in every for one in report.statements] == ["d1.s1", "d2.s1"]


def test_across_analyses_all_inputs_together(tmp_path: Path) -> None:
    paths = [*written(tmp_path, a="open", b="shut"), str(tmp_path / "no.txt")]
    (report,) = reports(paths, across=True)
    assert [one.id for one in report.statements] == ["s1", "s2"]
    assert [one.code for one in report.problems] == ["CC001"]


@pytest.mark.parametrize("across", [False, True])
def test_without_any_document_nothing_is_analysed(tmp_path: Path, across: bool) -> None:
    (report,) = reports([str(tmp_path / "no.txt")], across=across)
    assert report.documents == ()
    assert [one.code for one in report.problems] == ["CC001"]


def test_one_bad_file_of_a_hundred_gives_one_problem_and_99_results(tmp_path: Path) -> None:
    paths = written(tmp_path, **{f"n{number:02}": "open" for number in range(100)})
    Path(paths[50]).write_bytes(b"\0\1\2")
    every = list(reports([str(tmp_path)]))
    assert sum(len(report.documents) for report in every) == 99
    assert [(one.code, one.path) for report in every for one in report.problems] == [("CC003", paths[50])]
    assert every[-1].documents[0].id == "d99"


def test_a_failed_analysis_stops_that_input_only_and_tells_no_text(tmp_path: Path) -> None:
    paths = written(tmp_path, a=f"fail {SECRET}", b="open")
    first, second = reports(paths)
    assert [(one.code, one.path) for one in first.problems] == [("CC008", paths[0])]
    assert "ValueError" in first.problems[0].message
    assert SECRET not in first.problems[0].message
    assert [one.id for one in second.documents] == ["d2"]


def test_a_failed_analysis_across_is_told_of_each_input(tmp_path: Path) -> None:
    paths = written(tmp_path, a="fail", b="open")
    (report,) = reports(paths, across=True)
    assert [(one.code, one.path) for one in report.problems] == [("CC008", path) for path in paths]
    assert report.documents == ()


def test_the_output_is_not_read(tmp_path: Path) -> None:
    written(tmp_path, a="open", b="shut")
    (report,) = reports([str(tmp_path)], output=str(tmp_path / "b.txt"))
    assert report.documents[0].name == "a.txt"


def test_interruption_is_not_taken_for_a_failure(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupted(documents: Sequence[Document], *, narration: bool) -> Report:
        raise KeyboardInterrupt

    monkeypatch.setattr(pipeline, "report_on", interrupted)
    with pytest.raises(KeyboardInterrupt):
        list(reports(written(tmp_path, a="open")))


def test_a_fault_names_the_innermost_line_of_this_package_and_no_message() -> None:
    with pytest.raises(KeyError) as caught:
        problem(SECRET, "", "")
    assert fault(caught.value).startswith("KeyError in claimcheck.errors, line ")
    with pytest.raises(ValueError, match=SECRET) as other:
        raise ValueError(SECRET)
    assert fault(other.value) == "ValueError"
