"""Training the models of attribution on a corpus of patterns."""

from __future__ import annotations

import multiprocessing
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from claimcheck.attributing.arguments import CONTENT, argument_features, window
from claimcheck.attributing.extracting import CANDIDATE, candidates, extract
from claimcheck.attributing.lemmas import lemma
from claimcheck.attributing.taggers import ARGUMENTS, open_tagger, weights_from
from claimcheck.training import attribution, names
from claimcheck.training.attribution import FOLDS, train, train_arguments, train_heads, with_names
from claimcheck.training.crf import train_crf
from claimcheck.training.measuring import Tally
from claimcheck.training.polnear import GoldArticle, GoldAttribution
from tests.training.corpora import CUES, articles, write_silver

MADE = ("cues.crf", "arguments.crf", "acceptance.crf")


@pytest.fixture(scope="module")
def trained(tmp_path_factory: pytest.TempPathFactory) -> Sequence[tuple[Path, Tally]]:
    """Two folders of models, trained on the same articles read twice, and what each training counts."""
    made = []
    for turn in ("one", "two"):
        folder = tmp_path_factory.mktemp(turn)
        gold = articles(folder)
        names.train(gold, names.read_names(write_silver(folder / "silver.jsonl.gz")), folder)
        made.append((folder, train(gold, folder)))
    return made


@pytest.fixture(scope="module")
def models(trained: Sequence[tuple[Path, Tally]]) -> Path:
    return trained[0][0]


@pytest.fixture(scope="module")
def gold(tmp_path_factory: pytest.TempPathFactory, models: Path) -> list[GoldArticle]:
    """The articles, whose token features know the names in them."""
    read = articles(tmp_path_factory.mktemp("gold"))
    with_names(read, models)
    return read


@pytest.mark.parametrize("name", MADE)
def test_training_twice_gives_the_same_bytes(trained: Sequence[tuple[Path, Tally]], name: str) -> None:
    one, two = ((folder / name).read_bytes() for folder, _ in trained)
    assert one == two
    assert one


def test_training_leaves_nothing_else_behind(models: Path) -> None:
    assert {path.name for path in models.glob("*.crf")} == {*MADE, "names.crf"}


def test_training_counts_what_the_folds_models_find_in_articles_they_have_not_seen(
    trained: Sequence[tuple[Path, Tally]], gold: list[GoldArticle]
) -> None:
    counts, again = (counted for _, counted in trained)
    assert counts == again
    assert counts["all.gold"] == counts["sourced"] + len(gold) - counts["all.matched"] == len(gold)
    assert counts["all.full"] <= counts["all.exact"] <= counts["all.matched"] <= counts["all.predicted"]
    assert counts["all.full"] >= 0.9 * len(gold)
    assert counts["quoted.gold"] == counts["sourceless"] == 0


def test_the_head_tagger_finds_the_cues_it_saw(models: Path, gold: list[GoldArticle]) -> None:
    with weights_from(models):
        for article in gold[:12]:
            found = candidates(article.segmentation, article.rows)
            assert [article.segmentation.words[i] in CUES for i in found] == [True]
            assert min(found.values()) > 0.5


def test_the_argument_tagger_finds_the_content_it_saw(models: Path, gold: list[GoldArticle]) -> None:
    with weights_from(models):
        tagger = open_tagger(ARGUMENTS)
    for article in gold[:12]:
        (truth,) = article.attributions
        segmentation = article.segmentation
        base = lemma(segmentation.words[truth.head])
        rows = argument_features(segmentation, article.rows, truth.head, base, {truth.head})
        first, _ = window(segmentation, truth.head)
        content = [first + n for n, label in enumerate(tagger.tag(rows)) if label in CONTENT]
        assert content == list(truth.content)


def test_all_models_together_find_the_attributions_they_saw(models: Path, gold: list[GoldArticle]) -> None:
    with weights_from(models):
        for article in gold[:12]:
            (truth,) = article.attributions
            (found,) = extract(article.segmentation, article.rows)
            assert (found.cue, found.source, found.content) == (truth.cue, truth.source, truth.content)
            assert 0.5 < found.confidence <= 1


def test_names_are_found_by_the_finder_in_the_folder_and_told_to_the_features(models: Path, tmp_path: Path) -> None:
    read = articles(tmp_path)[:3]
    found = with_names(read, models)
    assert len(found) == len(read)
    for article, (entity,) in zip(read, found, strict=True):
        named = [i for i, row in enumerate(article.rows) if "n=person" in row]
        assert named == list(range(entity.first, entity.last))


class Watched:
    """Watches a training without forks: which articles each folder's models saw, and which were read with them."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch, gold: Sequence[GoldArticle]) -> None:
        self.seen: dict[tuple[Path, str], set[str]] = {}
        self.read: dict[str, list[tuple[str, Path]]] = {"candidates": [], "findings": [], "tally": []}
        self._folders: list[Path] = []
        self._by_text = {article.segmentation: article.id for article in gold}
        monkeypatch.setattr(multiprocessing, "get_all_start_methods", list)
        monkeypatch.setattr(attribution, "weights_from", self._weights_from)
        for name in ("train_heads", "train_arguments", "train_acceptance"):
            monkeypatch.setattr(attribution, name, self._training(getattr(attribution, name)))
        for name in self.read:
            monkeypatch.setattr(attribution, name, self._reading(name, getattr(attribution, name)))

    @contextmanager
    def _weights_from(self, folder: Path) -> Iterator[None]:
        self._folders.append(folder)
        with weights_from(folder):
            yield
        self._folders.pop()

    def _training(self, train_one: Callable[..., None]) -> Callable[..., None]:
        def watched(some: Sequence[GoldArticle], *rest: Any) -> None:
            *columns, path = rest
            assert {len(column) for column in columns} <= {len(some)}
            self.seen[path.parent, path.name] = {article.id for article in some}
            train_one(some, *rest)

        return watched

    def _reading(self, name: str, read_one: Callable[..., Any]) -> Callable[..., Any]:
        def watched(text: Any, *rest: Any) -> Any:
            segmentation = text.segmentation if isinstance(text, GoldArticle) else text
            self.read[name].append((self._by_text[segmentation], self._folders[-1]))
            return read_one(text, *rest)

        return watched


def test_each_article_is_read_once_by_models_of_the_other_folds_and_the_models_kept_are_of_all(
    monkeypatch: pytest.MonkeyPatch, models: Path, tmp_path: Path
) -> None:
    some = articles(tmp_path)[: 6 * FOLDS + 1]
    watched = Watched(monkeypatch, some)
    (tmp_path / "names.crf").write_bytes((models / "names.crf").read_bytes())
    counts = train(some, tmp_path)
    everything = {article.id for article in some}
    assert counts["all.gold"] == len(some)
    assert len(watched.seen) == len(MADE) * (FOLDS + 1)
    assert [watched.seen[tmp_path, name] for name in MADE] == [everything] * len(MADE)
    for pairs in watched.read.values():
        assert sorted(article for article, _ in pairs) == sorted(everything)
        for article, folder in pairs:
            others = {other for other, by in pairs if by != folder}
            assert article not in others
            assert [watched.seen[folder, name] for name in MADE] == [others] * len(MADE)


def test_without_forks_training_gives_the_same_bytes(
    monkeypatch: pytest.MonkeyPatch, models: Path, tmp_path: Path
) -> None:
    written = []
    for turn, methods in (("forked", ["fork"]), ("alone", [])):
        monkeypatch.setattr(multiprocessing, "get_all_start_methods", lambda methods=methods: methods)
        folder = tmp_path / turn
        folder.mkdir()
        (folder / "names.crf").write_bytes((models / "names.crf").read_bytes())
        counts = train(articles(folder)[: 4 * FOLDS], folder)
        written.append((counts, [(folder / name).read_bytes() for name in MADE]))
    assert written[0] == written[1]


def test_arguments_are_learnt_from_attributions_with_a_cue_only(tmp_path: Path) -> None:
    read = articles(tmp_path)[:8]
    without = [replace(article, attributions=(*article.attributions, _cueless(article))) for article in read]
    for some, name in ((read, "one"), (without, "two")):
        train_arguments(some, [{} for _ in some], tmp_path / name)
    assert (tmp_path / "one").read_bytes() == (tmp_path / "two").read_bytes()


def _cueless(article: GoldArticle) -> GoldAttribution:
    return GoldAttribution(-1, (), (), tuple(range(*article.segmentation.sentences[0])))


def test_nothing_is_a_candidate_below_the_least_chance(gold: list[GoldArticle], tmp_path: Path) -> None:
    train_heads(gold, tmp_path / "cues.crf")
    with weights_from(tmp_path):
        for article in gold[:3]:
            assert all(chance >= CANDIDATE for chance in candidates(article.segmentation, article.rows).values())


def test_one_tagger_is_fitted_to_the_same_bytes_each_time(tmp_path: Path) -> None:
    sequences = [([["w=a"], ["w=b"]], ["X", "Y"])] * 5
    for turn in ("one", "two"):
        train_crf(sequences, tmp_path / f"{turn}.crf", {"c1": 0.1, "c2": 0.01, "max_iterations": 20})
    assert (tmp_path / "one.crf").read_bytes() == (tmp_path / "two.crf").read_bytes()
    with weights_from(tmp_path):
        assert open_tagger("one").tag([["w=a"], ["w=b"]]) == ["X", "Y"]
