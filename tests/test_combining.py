from claimcheck.combining import confident, failed, merged, only, with_prefix
from claimcheck.errors import problem
from claimcheck.model import (
    Conflict,
    Content,
    Document,
    Passage,
    Report,
    Side,
    Source,
    Span,
    Statement,
    Strength,
    Subject,
)

TEXT = "The mayor said the bridge is open. The governor said it is shut."


def said(name: str, speaker: str, start: int, end: int, parent: str | None = None) -> Statement:
    span = Span(start, end)
    source = Source(speaker, speaker, (), "person")
    content = Content(span.of(TEXT), (span,))
    return Statement(name, "d1", 0, 1, "indirect", source, None, content, parent)


def clash(name: str, confidence: float = 0.9, strength: Strength = "contradiction") -> Conflict:
    a, b = (
        Side(Source(who, who, (), "person"), (Passage(which, ()),))
        for who, which in (("the mayor", "s1"), ("the governor", "s2"))
    )
    return Conflict(name, "t1", "the bridge", "event", strength, confidence, a, b, ())


REPORT = Report(
    documents=(Document("d1", "a.txt", "a.txt", TEXT),),
    statements=(
        said("s1", "the mayor", 15, 33),
        said("s2", "the governor", 53, 63, "s3"),
        said("s3", "x", 0, 1),
    ),
    subjects=(Subject("t1", "the bridge", ("s1", "s2")), Subject("t2", "other", ("s3",))),
    conflicts=(clash("c1"), clash("c2", 0.3)),
)


def test_a_prefix_stands_before_every_id_and_reference_but_the_documents() -> None:
    report = with_prefix(REPORT, "d1.")
    assert [one.id for one in report.statements] == ["d1.s1", "d1.s2", "d1.s3"]
    assert report.statements[1].parent == "d1.s3"
    assert report.statements[0].document == "d1"
    assert report.subjects[0] == Subject("d1.t1", "the bridge", ("d1.s1", "d1.s2"))
    first = report.conflicts[0]
    assert (first.id, first.subject) == ("d1.c1", "d1.t1")
    assert first.b.passages == (Passage("d1.s2", ()),)


def test_merging_keeps_all_in_order() -> None:
    other = Report(documents=(Document("d2", "b", "b", ""),), problems=(problem("CC005", "b", "reading"),))
    report = merged([REPORT, other])
    assert [one.id for one in report.documents] == ["d1", "d2"]
    assert report.conflicts == REPORT.conflicts
    assert report.problems == other.problems
    assert merged([]) == Report()


def test_only_conflicts_below_the_minimum_are_left_out() -> None:
    assert [one.id for one in confident(REPORT, 0.9).conflicts] == ["c1"]
    assert confident(REPORT, 0.9).subjects == REPORT.subjects
    assert confident(REPORT, 0.3) == REPORT


def test_one_conflict_keeps_what_bears_on_it() -> None:
    report = only(REPORT, "c2")
    assert report is not None
    assert [one.id for one in report.conflicts] == ["c2"]
    assert [one.id for one in report.subjects] == ["t1"]
    assert [one.id for one in report.statements] == ["s1", "s2", "s3"]
    assert report.documents == REPORT.documents


def test_a_conflict_that_is_not_there_gives_nothing() -> None:
    assert only(REPORT, "c9") is None


def test_failures_are_the_problems_that_left_no_result() -> None:
    cut, gone = problem("CC005", "a", "reading"), problem("CC001", "b", "reading")
    assert failed(Report(problems=(cut, gone))) == (gone,)
