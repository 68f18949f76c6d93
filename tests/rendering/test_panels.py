from __future__ import annotations

from dataclasses import replace

from claimcheck.model import Conflict, Passage, Report, Side, Source, Span
from claimcheck.rendering.panels import Panel, panels, speaker
from tests.rendering.reports import flood, kupiansk

UNKNOWN = Source("(unnamed)", "", (), "anonymous")
ARTICLE = Source("(article)", "", (), "narrator")
GERASIMOV = Source("Valery Gerasimov", "Valery Gerasimov", (), "person")


def speakers(panel: Panel) -> tuple[list[str], list[str]]:
    """The names in the two columns, with whom they cite."""
    sides = [[" ".join((it.speaker, it.relation)).strip() for it in side] for side in (panel.a, panel.b)]
    return sides[0], sides[1]


def turned(conflict: Conflict) -> Conflict:
    return replace(conflict, a=conflict.b, b=conflict.a)


def with_conflicts(report: Report, *conflicts: Conflict) -> Report:
    return replace(report, conflicts=conflicts)


def test_conflicts_that_share_a_side_stand_in_one_panel_with_it_shown_once() -> None:
    (panel,) = panels(kupiansk())
    assert [conflict.id for conflict in panel.conflicts] == ["c1", "c2"]
    assert speakers(panel) == (["Russia", "Tass citing Valery Gerasimov"], ["Volodymyr Zelenskyy"])


def test_sides_swapped_give_the_mirrored_panel() -> None:
    report = kupiansk()
    (panel,) = panels(with_conflicts(report, *map(turned, report.conflicts)))
    assert speakers(panel) == (["Volodymyr Zelenskyy"], ["Russia", "Tass citing Valery Gerasimov"])


def test_the_same_two_sides_again_stay_in_their_columns_whichever_comes_first() -> None:
    first = kupiansk().conflicts[0]
    (panel,) = panels(with_conflicts(kupiansk(), first, replace(turned(first), id="c9")))
    assert speakers(panel) == (["Russia"], ["Volodymyr Zelenskyy"])


def test_another_type_subject_or_strength_is_another_panel() -> None:
    first, second = kupiansk().conflicts
    for other in (
        replace(second, type="denial"),
        replace(second, subject="t2"),
        replace(second, strength="dispute"),
    ):
        assert len(panels(with_conflicts(kupiansk(), first, other))) == 2


def test_contradictions_come_before_disputes_and_then_the_most_certain() -> None:
    assert [panel.conflicts[0].id for panel in panels(flood())] == ["c3", "c2", "c1"]


def test_two_unnamed_sources_are_not_one() -> None:
    report = flood()
    mayor = report.conflicts[1].a
    crack = Side(UNKNOWN, (Passage("s3", (Span(0, 4),)),))
    other = Side(UNKNOWN, (Passage("s5", (Span(0, 4),)),))
    board = report.conflicts[0].a
    first = replace(report.conflicts[1], a=mayor, b=crack)
    second = replace(report.conflicts[1], id="c9", a=board, b=other)
    assert len(panels(with_conflicts(report, first, second))) == 2


def test_the_voices_of_two_articles_are_not_one() -> None:
    report = flood()
    here = Side(ARTICLE, (Passage("s6", (Span(0, 4),)),))
    there = Side(ARTICLE, (Passage("s1", (Span(0, 4),)),))
    first = replace(report.conflicts[1], a=report.conflicts[1].a, b=here)
    second = replace(report.conflicts[1], id="c9", a=report.conflicts[0].a, b=there)
    assert len(panels(with_conflicts(report, first, second))) == 2


def test_a_cited_statement_on_its_own_names_who_cites_it() -> None:
    report = kupiansk()
    cited = Side(GERASIMOV, (Passage("s4", report.conflicts[1].b.passages[0].spans),))
    (panel,) = panels(with_conflicts(report, replace(report.conflicts[1], b=cited)))
    assert speakers(panel)[1] == ["Valery Gerasimov cited by Tass"]


def test_the_same_words_of_reporter_and_cited_are_one_voice() -> None:
    report = kupiansk()
    cited = Side(GERASIMOV, (Passage("s4", report.conflicts[1].b.passages[0].spans),))
    third = replace(report.conflicts[1], id="c3", b=cited)
    (panel,) = panels(with_conflicts(report, *report.conflicts, third))
    assert speakers(panel)[0] == ["Russia", "Tass citing Valery Gerasimov"]


def test_whoever_is_cited_for_other_words_is_not_named() -> None:
    report = kupiansk()
    statements = list(report.statements)
    elsewhere = replace(statements[3].content, spans=(Span(0, 5),))
    statements[3] = replace(statements[3], content=elsewhere)
    (panel,) = panels(replace(report, statements=tuple(statements)))
    assert speakers(panel)[0] == ["Russia", "Tass"]


def test_one_speakers_statements_stand_together_in_text_order() -> None:
    (panel,) = [panel for panel in panels(flood()) if panel.conflicts[0].id == "c2"]
    assert [voice.statement.id for voice in panel.b] == ["s4", "s5"]
    assert [document.name for document in panel.documents] == ["ostrel.txt", "board.txt"]


def test_no_source_and_the_articles_own_voice_have_plain_names() -> None:
    said = flood().statements
    assert speaker(said[2]) == "Source not named"
    assert speaker(said[5]) == "The article itself"
    assert speaker(said[0]) == "Ines Varga"


def test_no_conflicts_give_no_panels() -> None:
    assert panels(Report()) == ()
