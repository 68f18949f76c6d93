"""Training the two attribution taggers: cue heads, and the arguments of a cue.

The argument tagger also learns which candidates attribute nothing: each half of the articles is given the
candidates that a head tagger trained on the other half finds there, and the wrong ones are labelled as
having no arguments. So it sees in training the mistakes that it will be handed at run time.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from claimcheck.attributing.arguments import CONTENT, CUE, OUTSIDE, SOURCE, argument_features, window
from claimcheck.attributing.entities import tagged_entities
from claimcheck.attributing.extracting import CANDIDATE, HEAD_LABEL, candidates_by
from claimcheck.attributing.features import add_names
from claimcheck.attributing.lemmas import lemma
from claimcheck.attributing.taggers import ARGUMENTS, HEADS, NAMES
from claimcheck.training.crf import open_weights, train_crf
from claimcheck.training.polnear import GoldArticle, GoldAttribution

HEAD_PARAMETERS = {"c1": 0.4, "c2": 0.01, "max_iterations": 70, "feature.minfreq": 2}
ARGUMENT_PARAMETERS = {"c1": 1.5, "c2": 0.01, "max_iterations": 70, "feature.minfreq": 5}
_PART = "c"


def train(articles: Sequence[GoldArticle], models: Path) -> None:
    """Write ``cues.crf`` and ``arguments.crf`` to the folder ``models``, which holds ``names.crf``.

    The articles' token features are given the names found. The same bytes each time.
    """
    names = open_weights(models / f"{NAMES}.crf")
    for article in articles:
        add_names(article.rows, tagged_entities(article.segmentation, article.rows, names))
    train_heads(articles, models / f"{HEADS}.crf")
    train_arguments(articles, crossed_candidates(articles), models / f"{ARGUMENTS}.crf")


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
    for gold in article.attributions:
        labels[gold.head] = HEAD_LABEL
    return labels


def crossed_candidates(articles: Sequence[GoldArticle]) -> list[frozenset[int]]:
    """For each article the candidate heads found by a tagger that was trained on the other half."""
    found: list[frozenset[int]] = [frozenset()] * len(articles)
    with TemporaryDirectory() as folder:
        for half in (0, 1):
            path = Path(folder) / f"{half}.crf"
            train_heads(articles[1 - half :: 2], path)
            tagger = open_weights(path)
            for n in range(half, len(articles), 2):
                article = articles[n]
                found[n] = frozenset(candidates_by(tagger, article.segmentation, article.rows, CANDIDATE))
    return found


def train_arguments(articles: Sequence[GoldArticle], candidates: Sequence[frozenset[int]], path: Path) -> None:
    """Write the tagger that finds a cue's arguments, one training sequence a cue or wrong candidate."""

    def sequences() -> Any:
        for article, found in zip(articles, candidates, strict=True):
            segmentation = article.segmentation
            heads = found | {gold.head for gold in article.attributions}
            parts = {i for gold in article.attributions for i in gold.cue}
            wrong = [(head, None) for head in sorted(found - parts)]
            for head, gold in [*((g.head, g) for g in article.attributions), *wrong]:
                word = lemma(segmentation.words[head])
                rows = argument_features(segmentation, article.rows, head, word, heads)
                yield rows, _argument_labels(gold, window(segmentation, head))

    train_crf(sequences(), path, ARGUMENT_PARAMETERS)


def _argument_labels(gold: GoldAttribution | None, reach: tuple[int, int]) -> list[str]:
    """The labels of the tokens in ``reach``; all outside for a candidate that attributes nothing."""
    first, last = reach
    labels = [OUTSIDE] * (last - first)
    if gold is None:
        return labels
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
