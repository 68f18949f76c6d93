"""Training the attribution models: cue heads, the arguments of a cue, and which findings to accept.

Each model learns from what the one before it makes of articles that it has not seen, as at run time
(stacked generalisation, Wolpert 1992): the articles are dealt into folds, and each fold is read by models
of the other folds. The argument tagger is shown true cues only, among the candidates found so; the
acceptance model weighs what the argument tagger found for every candidate. What the folds' models find
together is the cross-validated figure.
"""

from __future__ import annotations

import multiprocessing
import os
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path
from shutil import copyfile
from tempfile import TemporaryDirectory
from typing import Any

from claimcheck.attributing.acceptance import RIGHT, WRONG, acceptance_features
from claimcheck.attributing.arguments import CONTENT, CUE, OUTSIDE, SOURCE, argument_features, window
from claimcheck.attributing.decoding import Arguments
from claimcheck.attributing.entities import Entity, tagged_entities
from claimcheck.attributing.extracting import HEAD_LABEL, candidates, findings
from claimcheck.attributing.features import add_names
from claimcheck.attributing.lemmas import lemma
from claimcheck.attributing.taggers import ACCEPTANCE, ARGUMENTS, HEADS, NAMES, weights_from
from claimcheck.training.crf import train_crf
from claimcheck.training.measuring import Tally, is_right, tally
from claimcheck.training.polnear import GoldArticle, GoldAttribution

HEAD_PARAMETERS = {"c1": 0.4, "c2": 0.01, "max_iterations": 70, "feature.minfreq": 2}
ARGUMENT_PARAMETERS = {"c1": 1.0, "c2": 0.02, "max_iterations": 70, "feature.minfreq": 5}
ACCEPTANCE_PARAMETERS = {"c1": 0.5, "c2": 0.05, "max_iterations": 100, "feature.minfreq": 5}
FOLDS = 4
_PART = "c"

Candidates = Sequence[Mapping[int, float]]
"""For each article its candidate heads with their probability."""
Findings = Sequence[Mapping[int, Arguments]]
"""For each article the arguments found for its candidates."""


def train(articles: Sequence[GoldArticle], models: Path) -> Tally:
    """Write ``cues.crf``, ``arguments.crf`` and ``acceptance.crf`` to ``models``, which holds ``names.crf``.

    The articles' token features are given the names found. The same bytes each time. Returns the counts of
    the folds' models, each on the fold that it has not seen.
    """
    with TemporaryDirectory() as scratch:
        folders = [Path(scratch) / str(fold) for fold in range(FOLDS)]
        for folder in folders:
            folder.mkdir()
            copyfile(models / f"{NAMES}.crf", folder / f"{NAMES}.crf")
        entities = with_names(articles, models)
        everything = [*folders, models]  # the last is trained on all folds

        def heads(fold: int) -> Any:
            train_heads(_but(articles, fold), everything[fold] / f"{HEADS}.crf")
            return _on_fold(
                articles, fold, everything, lambda n: candidates(articles[n].segmentation, articles[n].rows)
            )

        found = _dealt(_in_parallel(heads, FOLDS + 1), len(articles))

        def arguments(fold: int) -> Any:
            path = everything[fold] / f"{ARGUMENTS}.crf"
            train_arguments(_but(articles, fold), _but(found, fold), path)
            return _on_fold(
                articles, fold, everything, lambda n: findings(articles[n].segmentation, articles[n].rows, found[n])
            )

        seen = _dealt(_in_parallel(arguments, FOLDS + 1), len(articles))

        def acceptance(fold: int) -> Any:
            path = everything[fold] / f"{ACCEPTANCE}.crf"
            train_acceptance(_but(articles, fold), _but(found, fold), _but(seen, fold), path)
            return _on_fold(articles, fold, everything, lambda n: tally(articles[n], entities[n]))

        counted = _dealt(_in_parallel(acceptance, FOLDS + 1), len(articles))
    return sum(counted, Tally())


def with_names(articles: Sequence[GoldArticle], models: Path) -> list[list[Entity]]:
    """The names found in each article by the finder in ``models``; its token features are told of them."""
    with weights_from(models):
        entities = [tagged_entities(article.segmentation, article.rows) for article in articles]
    for article, names in zip(articles, entities, strict=True):
        add_names(article.rows, names)
    return entities


def _but(things: Sequence[Any], fold: int) -> list[Any]:
    """``things`` without those of ``fold``; all of them for the fold after the last."""
    return [thing for n, thing in enumerate(things) if n % FOLDS != fold]


def _on_fold(
    articles: Sequence[GoldArticle], fold: int, folders: Sequence[Path], read: Callable[[int], Any]
) -> list[tuple[int, Any]]:
    """What ``read`` makes of each article of ``fold``, by number, with the weights in that fold's folder."""
    with weights_from(folders[fold]):
        return [(n, read(n)) for n in range(len(articles)) if n % FOLDS == fold]


def _dealt(by_fold: Sequence[Sequence[tuple[int, Any]]], size: int) -> list[Any]:
    """The results of all folds in the order of the articles."""
    whole = dict(pair for results in by_fold for pair in results)
    return [whole[n] for n in range(size)]


_job: Callable[[int], Any]


def _run(n: int) -> Any:
    return _job(n)


def _in_parallel(job: Callable[[int], Any], times: int) -> list[Any]:
    """The results of ``job(0)``, ``job(1)``, ..., on all cores where the system can fork."""
    global _job  # noqa: PLW0603 - children take it over when they are forked
    _job = job
    if "fork" not in multiprocessing.get_all_start_methods():
        return [job(n) for n in range(times)]
    with multiprocessing.get_context("fork").Pool(os.cpu_count()) as pool:
        return pool.map(_run, range(times), chunksize=1)


def train_heads(articles: Sequence[GoldArticle], path: Path) -> None:
    """Write the tagger that finds cue heads, one training sequence a sentence."""

    def sequences() -> Any:
        for article in articles:
            labels = _head_labels(article)
            for first, last in article.segmentation.sentences:
                yield article.rows[first:last], labels[first:last]

    train_crf(sequences(), path, HEAD_PARAMETERS)


def _head_labels(article: GoldArticle) -> list[str]:
    """For each token: the head of a cue, another part of one, or neither."""
    labels = [OUTSIDE] * len(article.segmentation.words)
    for gold in article.attributions:
        for i in gold.cue:
            labels[i] = _PART
    for gold in article.with_cue:
        labels[gold.head] = HEAD_LABEL
    return labels


def train_arguments(articles: Sequence[GoldArticle], found: Candidates, path: Path) -> None:
    """Write the tagger that finds a cue's arguments, one training sequence a cue."""

    def sequences() -> Any:
        for article, candidates_ in zip(articles, found, strict=True):
            segmentation = article.segmentation
            heads = candidates_.keys() | {gold.head for gold in article.with_cue}
            for gold in article.with_cue:
                word = lemma(segmentation.words[gold.head])
                rows = argument_features(segmentation, article.rows, gold.head, word, heads)
                yield rows, _argument_labels(gold, window(segmentation, gold.head))

    train_crf(sequences(), path, ARGUMENT_PARAMETERS)


def _argument_labels(gold: GoldAttribution, reach: tuple[int, int]) -> list[str]:
    """The labels of the tokens in ``reach``."""
    first, last = reach
    labels = [OUTSIDE] * (last - first)
    begin, inside, end = CONTENT
    _put(labels, first, gold.content, begin, inside, end)
    _put(labels, first, gold.source, SOURCE[0], SOURCE[1], SOURCE[1])
    _put(labels, first, gold.cue, CUE, CUE, CUE)
    return labels


def _put(labels: list[str], first: int, positions: Sequence[int], begin: str, inside: str, end: str) -> None:
    """Label the runs among ``positions`` by their first, inner and last tokens."""
    there = frozenset(positions)
    for i in positions:
        if first <= i < first + len(labels):
            labels[i - first] = begin if i - 1 not in there else inside if i + 1 in there else end


def train_acceptance(articles: Sequence[GoldArticle], found: Candidates, seen: Findings, path: Path) -> None:
    """Write the classifier of findings, one training sequence of length one for each: right in full, or not."""

    def sequences() -> Iterator[tuple[list[list[str]], list[str]]]:
        for article, chances, arguments in zip(articles, found, seen, strict=True):
            rows = acceptance_features(article.segmentation, article.rows, chances, arguments)
            for head, one in arguments.items():
                yield [rows[head]], [RIGHT if is_right(article, one) else WRONG]

    train_crf(sequences(), path, ACCEPTANCE_PARAMETERS)
