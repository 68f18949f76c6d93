"""Precision, recall and F1 of attributions."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import pytest

from claimcheck.attributing.extracting import Attribution
from claimcheck.attributing.nesting import Nested
from claimcheck.model import Segmentation
from claimcheck.segmenting import segment
from claimcheck.training import measuring
from claimcheck.training.measuring import Score, Tally, compare, is_right, measure, score, table
from claimcheck.training.polnear import GoldArticle, GoldAttribution, tokens_in
from tests.training.corpora import articles

TEXT = "Ilsa Venn said that the bridge was closed. “The mill is old,” the mayor added. “It is the fog.”"
SEGMENTATION = segment(TEXT)


def _at(phrase: str) -> tuple[int, ...]:
    start = TEXT.index(phrase)
    return tokens_in(SEGMENTATION, [(start, start + len(phrase))]) if phrase else ()


def _gold(cue: str, source: str, content: str) -> GoldAttribution:
    return GoldAttribution(_at(cue)[0] if cue else -1, _at(cue), _at(source), _at(content))


SAID = _gold("said", "Ilsa Venn", "that the bridge was closed")
ADDED = _gold("added", "the mayor", "“The mill is old,”")
FOG = _gold("", "", "“It is the fog.”")
GOLD = (SAID, ADDED, FOG)
ARTICLE = GoldArticle("a", SEGMENTATION, GOLD)


@pytest.fixture(scope="module")
def gold(tmp_path_factory: pytest.TempPathFactory) -> list[GoldArticle]:
    return articles(tmp_path_factory.mktemp("gold"))[:8]


def test_f1_is_the_harmonic_mean_and_nothing_right_is_nought() -> None:
    assert Score(1, 2, 2).f1 == 0.5
    assert Score(3, 3, 3).f1 == 1.0
    assert Score(1, 1, 3).f1 == pytest.approx(0.5)
    assert Score(0, 0, 0).f1 == Score(0, 4, 4).f1 == 0.0


def test_a_score_is_shown_in_percent() -> None:
    assert str(Score(1, 2, 4)) == "precision 50.0%, recall 25.0%, F1 33.3%"
    assert str(Score(0, 0, 0)) == "precision 0.0%, recall 0.0%, F1 0.0%"


def _scores(counts: Tally, form: str = "all") -> tuple[int, int, int]:
    """How many are matched, exact and right in full."""
    return (counts[f"{form}.matched"], counts[f"{form}.exact"], counts[f"{form}.full"])


def test_what_is_annotated_is_all_right() -> None:
    counts = compare(SEGMENTATION, GOLD, GOLD)
    assert _scores(counts) == (3, 3, 3)
    assert score(counts, "all", "full") == Score(3, 3, 3)
    assert (counts["sourced"], counts["source right"], counts["sourceless"], counts["none given"]) == (2, 2, 1, 1)


def test_only_contents_with_words_in_quotation_marks_count_as_quoted() -> None:
    counts = compare(SEGMENTATION, [SAID, ADDED], GOLD)
    assert (counts["quoted.predicted"], counts["quoted.gold"], counts["quoted.matched"]) == (1, 2, 1)
    assert (counts["all.predicted"], counts["all.gold"], counts["all.matched"]) == (2, 3, 2)


@pytest.mark.parametrize(
    ("content", "matched", "exact"),
    [
        ("that the bridge was closed", 1, 1),
        ("the bridge was closed.", 1, 0),
        ("bridge was closed", 1, 0),
        ("was closed", 0, 0),
        ("Ilsa Venn said that the bridge was closed", 1, 0),
        ("Ilsa Venn said that", 0, 0),
        ("It is the fog", 0, 0),
    ],
)
def test_a_content_is_found_from_half_of_the_words_in_either_on(content: str, matched: int, exact: int) -> None:
    counts = compare(SEGMENTATION, [_gold("said", "Ilsa Venn", content)], [SAID])
    assert _scores(counts) == (matched, exact, matched)


def test_marks_around_a_content_do_not_count() -> None:
    assert _scores(compare(SEGMENTATION, [_gold("added", "the mayor", "The mill is old")], [ADDED])) == (1, 1, 1)


@pytest.mark.parametrize(
    ("source", "right"),
    [("Ilsa Venn", True), ("Venn", True), ("Ilsa Venn said", True), ("the mayor", False), ("", False)],
)
def test_a_source_is_right_where_it_shares_a_word(source: str, right: bool) -> None:
    counts = compare(SEGMENTATION, [_gold("said", source, "that the bridge was closed")], [SAID])
    assert counts["all.matched"] == 1
    assert counts["all.full"] == counts["source right"] == right


THE, MAYOR = ADDED.source


@pytest.mark.parametrize(
    ("source", "right"), [((MAYOR,), True), ((THE,), True), ((THE, *_at("fog")), False), (_at("Ilsa Venn"), False)]
)
def test_of_two_sources_with_a_meaning_the_words_that_have_one_are_compared(
    source: tuple[int, ...], right: bool
) -> None:
    counts = compare(SEGMENTATION, [GoldAttribution(ADDED.head, ADDED.cue, source, ADDED.content)], [ADDED])
    assert counts["all.full"] == right


def test_a_source_given_to_what_has_none_is_wrong() -> None:
    counts = compare(SEGMENTATION, [_gold("", "the mayor", "“It is the fog.”")], [FOG])
    assert _scores(counts) == (1, 1, 0)
    assert (counts["sourced"], counts["sourceless"], counts["none given"]) == (0, 1, 0)


def test_a_cue_is_right_where_it_shares_a_word_or_none_is_annotated() -> None:
    assert _scores(compare(SEGMENTATION, [_gold("added", "Ilsa Venn", "the bridge was closed")], [SAID])) == (1, 0, 0)
    assert _scores(compare(SEGMENTATION, [_gold("Venn said", "Ilsa Venn", "the bridge was closed")], [SAID])) == (
        1,
        0,
        1,
    )
    assert _scores(compare(SEGMENTATION, [_gold("added", "", "“It is the fog.”")], [FOG])) == (1, 1, 1)


def test_one_annotated_content_is_matched_once_by_the_likest() -> None:
    near = _gold("said", "the mayor", "bridge was closed")
    counts = compare(SEGMENTATION, [near, SAID, SAID], [SAID])
    assert score(counts, "all", "matched") == Score(1, 3, 1)
    assert counts["all.full"] == counts["all.exact"] == 1


def test_one_prediction_matches_one_annotated_content() -> None:
    assert _scores(compare(SEGMENTATION, [SAID], [SAID, _gold("said", "", "the bridge was closed")])) == (1, 1, 1)


def test_nothing_found_or_annotated_has_no_scores() -> None:
    assert score(compare(SEGMENTATION, [], GOLD), "all", "full") == Score(0, 0, 3)
    assert score(compare(SEGMENTATION, GOLD, []), "all", "full") == Score(0, 3, 0)
    assert not any(compare(SEGMENTATION, [], []).values())


def test_a_finding_is_right_that_is_an_annotated_one_with_a_cue_in_full() -> None:
    for right in (SAID, ADDED, _gold("said", "Venn", "bridge was closed")):
        assert is_right(ARTICLE, right)
    for wrong in (
        FOG,
        _gold("said", "", "that the bridge was closed"),
        _gold("added", "Ilsa Venn", "that the bridge was closed"),
        _gold("said", "Ilsa Venn", "closed"),
        _gold("said", "Ilsa Venn", "“The mill is old,”"),
    ):
        assert not is_right(ARTICLE, wrong)


def test_the_table_has_a_line_for_each_figure_in_percent() -> None:
    lines = table(compare(SEGMENTATION, [SAID, ADDED], GOLD)).split("\n")
    assert len(lines) == 8
    assert lines[0].split() == ["all", "content", "precision", "100.0%,", "recall", "66.7%,", "F1", "80.0%"]
    assert lines[1].startswith("all     content, exactly")
    assert lines[2].startswith("all     with source and cue")
    assert lines[3].split() == ["quoted", "content", "precision", "100.0%,", "recall", "50.0%,", "F1", "66.7%"]
    assert lines[6] == "source right 100.0% of 2 found that have one"
    assert lines[7] == "no source given to 0 of 0 found that have none"


def test_the_table_of_nothing_is_all_noughts() -> None:
    assert "source right 0.0% of 0 found" in table(Tally())


Finder = Callable[[Segmentation], Sequence[GoldAttribution]]


def _finding(monkeypatch: pytest.MonkeyPatch, find: Finder) -> None:
    """Let what the stage finds in a text be what ``find`` gives."""

    def attributions(segmentation: Segmentation, _rows: object, _entities: object) -> list[Nested]:
        return [
            Nested(Attribution(one.head, one.cue, one.source, one.content, 1.0), None) for one in find(segmentation)
        ]

    monkeypatch.setattr(measuring, "attributions", attributions)


def test_measuring_adds_up_the_articles(monkeypatch: pytest.MonkeyPatch, gold: list[GoldArticle]) -> None:
    annotated = {article.segmentation: article.attributions for article in gold}
    _finding(monkeypatch, annotated.__getitem__)
    counts = measure(gold, [[] for _ in gold])
    assert score(counts, "all", "full") == Score(len(gold), len(gold), len(gold))
    assert counts == sum((measure([article], [[]]) for article in gold), Tally())


def test_measuring_wants_the_names_of_every_article(monkeypatch: pytest.MonkeyPatch, gold: list[GoldArticle]) -> None:
    _finding(monkeypatch, lambda _: [])
    assert measure([], []) == Tally()
    with pytest.raises(ValueError, match="argument 2"):
        measure(gold, [[]])
