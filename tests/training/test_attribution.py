"""Training the attribution taggers on a corpus of patterns."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import pytest

from claimcheck.attributing.arguments import CONTENT, argument_features, window
from claimcheck.attributing.extracting import CANDIDATE, candidates_by
from claimcheck.attributing.lemmas import lemma
from claimcheck.training import names
from claimcheck.training.attribution import crossed_candidates, train, train_heads
from claimcheck.training.crf import open_weights, train_crf
from claimcheck.training.polnear import GoldArticle
from tests.training.corpora import CUES, articles, write_silver

MADE = ("cues.crf", "arguments.crf")


@pytest.fixture(scope="module")
def models(tmp_path_factory: pytest.TempPathFactory) -> Sequence[Path]:
    """Two folders of models, trained on the same articles read twice."""
    folders = []
    for turn in ("one", "two"):
        folder = tmp_path_factory.mktemp(turn)
        gold = articles(folder)
        names.train(gold, names.read_names(write_silver(folder / "silver.jsonl.gz")), folder)
        train(gold, folder)
        folders.append(folder)
    return folders


@pytest.fixture(scope="module")
def gold(tmp_path_factory: pytest.TempPathFactory) -> list[GoldArticle]:
    return articles(tmp_path_factory.mktemp("gold"))


@pytest.mark.parametrize("name", MADE)
def test_training_twice_gives_the_same_bytes(models: Sequence[Path], name: str) -> None:
    one, two = ((folder / name).read_bytes() for folder in models)
    assert one == two
    assert one


def test_the_head_tagger_finds_the_cues_it_saw(models: Sequence[Path], gold: list[GoldArticle]) -> None:
    tagger = open_weights(models[0] / "cues.crf")
    for article in gold[:12]:
        found = candidates_by(tagger, article.segmentation, article.rows, 0.5)
        assert [article.segmentation.words[i] in CUES for i in found] == [True]


def test_the_argument_tagger_finds_the_content_it_saw(models: Sequence[Path], gold: list[GoldArticle]) -> None:
    tagger = open_weights(models[0] / "arguments.crf")
    for article in gold[:12]:
        (truth,) = article.attributions
        segmentation = article.segmentation
        base = lemma(segmentation.words[truth.head])
        rows = argument_features(segmentation, article.rows, truth.head, base, {truth.head})
        first, _ = window(segmentation, truth.head)
        content = [first + n for n, label in enumerate(tagger.tag(rows)) if label in CONTENT]
        assert content == list(truth.content)


def test_candidates_of_each_half_are_found_by_a_tagger_of_the_other(gold: list[GoldArticle]) -> None:
    found = crossed_candidates(gold)
    assert len(found) == len(gold)
    heads = [article.attributions[0].head for article in gold]
    assert sum(head in positions for head, positions in zip(heads, found, strict=True)) >= 0.9 * len(gold)


def test_nothing_is_a_candidate_below_the_least_chance(gold: list[GoldArticle], tmp_path: Path) -> None:
    train_heads(gold, tmp_path / "cues.crf")
    tagger = open_weights(tmp_path / "cues.crf")
    for article in gold[:3]:
        found = candidates_by(tagger, article.segmentation, article.rows, CANDIDATE)
        assert all(chance >= CANDIDATE for chance in found.values())
        assert candidates_by(tagger, article.segmentation, article.rows, 1.1) == {}


def test_one_tagger_is_fitted_to_the_same_bytes_each_time(tmp_path: Path) -> None:
    sequences = [([["w=a"], ["w=b"]], ["X", "Y"])] * 5
    for turn in ("one", "two"):
        train_crf(sequences, tmp_path / turn, {"c1": 0.1, "c2": 0.01, "max_iterations": 20})
    assert (tmp_path / "one").read_bytes() == (tmp_path / "two").read_bytes()
    assert open_weights(tmp_path / "one").tag([["w=a"], ["w=b"]]) == ["X", "Y"]
