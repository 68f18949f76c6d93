"""Training the name finder on silver named entities."""

from __future__ import annotations

import gzip
import json
from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from claimcheck.attributing.entities import OUTSIDE, has_name, runs, tagged_entities
from claimcheck.attributing.taggers import NAMES
from claimcheck.training.crf import train_crf
from claimcheck.training.measuring import Score
from claimcheck.training.polnear import GoldArticle

PARAMETERS = {"c1": 0.4, "c2": 0.01, "max_iterations": 60, "feature.minfreq": 3}
_LABELS = {"PERSON": "P", "ORGANIZATION": "O", "LOCATION": "L", "MISC": "M"}

Names = Mapping[str, Sequence[tuple[int, int, str]]]


def read_names(path: Path) -> dict[str, list[tuple[int, int, str]]]:
    """For each article id, its silver names as (start, end, label): half-open code points of its text."""
    found: dict[str, list[tuple[int, int, str]]] = {}
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        for line in lines:
            row = json.loads(line)
            found[row["id"]] = [name for sentence in row["sentences"] for name in _names_in(sentence)]
    return found


def _names_in(sentence: Sequence[Sequence[Any]]) -> Iterator[tuple[int, int, str]]:
    """The names in one sentence of silver words: neighbours of one class are one name."""
    before = ""
    start = end = 0
    for word in [*sentence, ["", 0, 0, "", "O", ""]]:
        label = _LABELS.get(str(word[4]), "")
        if label != before:
            if before:
                yield start, end, before
            start, before = int(word[1]), label
        end = int(word[2])


def labels_of(article: GoldArticle, names: Sequence[tuple[int, int, str]]) -> list[str]:
    """For each of our tokens the label of the name it lies in; ``B`` begins one, ``I`` goes on."""
    starts, ends = article.segmentation.starts, article.segmentation.ends
    labels = [OUTSIDE] * len(starts)
    for start, end, label in names:
        first = bisect_left(starts, start)
        for i in range(first, len(starts)):
            if ends[i] > end:
                break
            labels[i] = ("B" if i == first else "I") + label
    return labels


def measure(articles: Sequence[GoldArticle], names: Names) -> Score:
    """How many silver names in ``articles`` the packaged name finder finds, whole and of the right kind."""
    right = predicted = gold = 0
    for article in articles:
        true = set(runs(labels_of(article, names.get(article.id, ())), 0))
        found = set(tagged_entities(article.segmentation, article.rows))
        right, predicted, gold = right + len(true & found), predicted + len(found), gold + len(true)
    return Score(right, predicted, gold)


def train(articles: Sequence[GoldArticle], names: Names, models: Path) -> None:
    """Write ``names.crf`` to the folder ``models``; articles without silver names are left out."""

    def sequences() -> Iterator[tuple[list[list[str]], list[str]]]:
        for article in articles:
            if article.id in names:
                labels = labels_of(article, names[article.id])
                for first, last in article.segmentation.sentences:
                    if has_name(article.segmentation, (first, last)):
                        yield article.rows[first:last], labels[first:last]

    train_crf(sequences(), models / f"{NAMES}.crf", PARAMETERS)
