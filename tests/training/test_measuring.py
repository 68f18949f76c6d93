"""Precision, recall and F1 of attributions."""

from __future__ import annotations

from pathlib import Path

import pytest

from claimcheck.attributing.extracting import Attribution
from claimcheck.training import measuring
from claimcheck.training.measuring import Score, measure
from claimcheck.training.polnear import GoldArticle
from tests.training.corpora import articles


@pytest.fixture(scope="module")
def gold(tmp_path_factory: pytest.TempPathFactory) -> list[GoldArticle]:
    return articles(tmp_path_factory.mktemp("gold"))[:8]


def _predicting(monkeypatch: pytest.MonkeyPatch, gold: list[GoldArticle], *parts: str, keep: int = 99) -> None:
    """Let what is extracted be the annotated attributions; ``parts`` of them empty, contents ``keep`` long."""

    def extract(segmentation: object, _rows: object) -> list[Attribution]:
        (article,) = [one for one in gold if one.segmentation is segmentation]
        return [
            Attribution(
                one.head,
                one.cue,
                () if "source" in parts else one.source,
                one.content[:keep],
                1.0,
            )
            for one in article.attributions
        ]

    monkeypatch.setattr(measuring, "extract", extract)


def test_f1_is_the_harmonic_mean_and_nothing_right_is_nought() -> None:
    assert Score(1, 2, 2).f1 == 0.5
    assert Score(3, 3, 3).f1 == 1.0
    assert Score(1, 1, 3).f1 == pytest.approx(0.5)
    assert Score(0, 0, 0).f1 == Score(0, 4, 4).f1 == 0.0


def test_a_score_is_shown_in_percent() -> None:
    assert str(Score(1, 2, 4)) == "precision 50.0%, recall 25.0%, F1 33.3%"
    assert str(Score(0, 0, 0)) == "precision 0.0%, recall 0.0%, F1 0.0%"


def test_what_is_annotated_is_all_right(monkeypatch: pytest.MonkeyPatch, gold: list[GoldArticle]) -> None:
    _predicting(monkeypatch, gold)
    scores = measure(gold)
    assert scores["content"] == scores["full"] == Score(len(gold), len(gold), len(gold))


def test_a_missing_source_leaves_the_content_right(monkeypatch: pytest.MonkeyPatch, gold: list[GoldArticle]) -> None:
    _predicting(monkeypatch, gold, "source")
    scores = measure(gold)
    assert scores["content"].right == len(gold)
    assert scores["full"].right == 0


@pytest.mark.parametrize(("keep", "right"), [(4, True), (3, True), (1, False)])
def test_a_content_is_found_from_half_of_its_words_on(
    monkeypatch: pytest.MonkeyPatch, gold: list[GoldArticle], keep: int, right: bool
) -> None:
    five = [article for article in gold if len(article.attributions[0].content) == 5]
    _predicting(monkeypatch, five, keep=keep)
    assert measure(five)["content"].right == (len(five) if right else 0)


def test_one_annotated_content_is_matched_once(monkeypatch: pytest.MonkeyPatch, gold: list[GoldArticle]) -> None:
    (truth,) = gold[0].attributions
    twice = [Attribution(truth.head, truth.cue, truth.source, truth.content, 1.0)] * 2
    monkeypatch.setattr(measuring, "extract", lambda _segmentation, _rows: twice)
    assert measure(gold[:1])["content"] == Score(1, 2, 1)


def test_no_articles_have_empty_scores(tmp_path: Path) -> None:
    assert measure([]) == {"content": Score(0, 0, 0), "full": Score(0, 0, 0)}
    assert list(tmp_path.iterdir()) == []
