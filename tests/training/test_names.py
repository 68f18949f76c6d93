"""Training the name finder."""

from __future__ import annotations

from pathlib import Path

import pytest

from claimcheck.attributing.entities import tagged_entities
from claimcheck.attributing.taggers import weights_from
from claimcheck.training.names import labels_of, measure, read_names, train
from claimcheck.training.polnear import GoldArticle
from tests.training.corpora import SPEAKERS, articles, write_silver


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("names")


@pytest.fixture(scope="module")
def gold(folder: Path) -> list[GoldArticle]:
    return articles(folder)


@pytest.fixture(scope="module")
def silver(folder: Path) -> dict[str, list[tuple[int, int, str]]]:
    return read_names(write_silver(folder / "silver.jsonl.gz"))


def test_neighbouring_words_of_one_class_are_one_name(
    gold: list[GoldArticle], silver: dict[str, list[tuple[int, int, str]]]
) -> None:
    assert silver.keys() == {article.id for article in gold}
    for article in gold:
        ((start, end, label),) = silver[article.id]
        assert (article.segmentation.text[start:end] in SPEAKERS, label) == (True, "P")


def test_the_first_token_of_a_name_begins_it_and_the_others_go_on(gold: list[GoldArticle]) -> None:
    segmentation = gold[0].segmentation
    start = segmentation.text.index("Ilsa Venn")
    labels = labels_of(gold[0], [(start, start + len("Ilsa Venn"), "P")])
    assert [(w, t) for w, t in zip(segmentation.words, labels, strict=True) if t != "-"] == [
        ("Ilsa", "BP"),
        ("Venn", "IP"),
    ]
    assert set(labels_of(gold[0], [])) == {"-"}


def test_training_twice_gives_the_same_bytes_and_the_names_are_learnt(
    folder: Path, gold: list[GoldArticle], silver: dict[str, list[tuple[int, int, str]]]
) -> None:
    written = []
    for turn in ("one", "two"):
        models = folder / turn
        models.mkdir()
        train(gold, silver, models)
        written.append((models / "names.crf").read_bytes())
    assert written[0] == written[1]
    with weights_from(folder / "one"):
        for article in gold[:10]:
            (entity,) = tagged_entities(article.segmentation, article.rows)
            assert " ".join(article.segmentation.words[entity.first : entity.last]) in SPEAKERS
            assert entity.kind == "person"


def test_articles_without_silver_names_take_no_part(folder: Path, gold: list[GoldArticle]) -> None:
    models = folder / "few"
    models.mkdir()
    some = {gold[0].id: [(0, 3, "M")]}
    train(gold, some, models)
    train(gold[:1], some, folder)
    assert (models / "names.crf").read_bytes() == (folder / "names.crf").read_bytes()


def test_measuring_counts_the_silver_names(
    gold: list[GoldArticle], silver: dict[str, list[tuple[int, int, str]]]
) -> None:
    score = measure(gold[:20], silver)
    assert score.gold == 20
    assert 0 <= score.right <= min(score.gold, score.predicted)
    assert measure(gold[:2], {}).gold == 0
