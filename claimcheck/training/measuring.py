"""How well attributions are found on annotated articles: precision, recall and F1 over word tokens.

A content is found when one predicted content shares at least half of the words in either (Jaccard's index),
one to one, the most alike first; an attribution is right in full when source and cue share a word as well.
Scheme of Pareti et al. 2013 and Newell et al. 2018, simplified.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from claimcheck.attributing.extracting import Attribution, extract
from claimcheck.training.polnear import GoldArticle, GoldAttribution

ALIKE = 0.5


@dataclass(frozen=True, slots=True)
class Score:
    """How many of ``predicted`` are right, of how many in ``gold``."""

    right: int
    predicted: int
    gold: int

    @property
    def f1(self) -> float:
        """The harmonic mean of precision and recall; 0 where nothing is right."""
        return 2 * self.right / (self.predicted + self.gold) if self.right else 0.0

    def __str__(self) -> str:
        """Precision, recall and F1 in percent."""
        precision, recall = self.right / max(self.predicted, 1), self.right / max(self.gold, 1)
        return f"precision {precision:.1%}, recall {recall:.1%}, F1 {self.f1:.1%}"


def measure(articles: Iterable[GoldArticle]) -> dict[str, Score]:
    """Scores for ``content`` and ``full``; the articles' rows must hold the names found."""
    matched = full = predicted = gold = 0
    for article in articles:
        found = extract(article.segmentation, article.rows)
        pairs = _paired(article, found)
        matched += len(pairs)
        full += sum(_right(one, truth) for one, truth in pairs)
        predicted += len(found)
        gold += len(article.attributions)
    return {"content": Score(matched, predicted, gold), "full": Score(full, predicted, gold)}


def _paired(article: GoldArticle, found: Sequence[Attribution]) -> list[tuple[Attribution, GoldAttribution]]:
    """Predictions with the annotated attribution whose content they match, each used once."""
    words = article.segmentation.words
    said = [frozenset(i for i in one.content if words[i][0].isalnum()) for one in found]
    true = [frozenset(i for i in one.content if words[i][0].isalnum()) for one in article.attributions]
    likeness = sorted((-len(a & b) / len(a | b), n, k) for n, a in enumerate(said) for k, b in enumerate(true) if a & b)
    used: set[tuple[str, int]] = set()
    pairs = []
    for score, n, k in likeness:
        if -score >= ALIKE and not used & {("said", n), ("true", k)}:
            used |= {("said", n), ("true", k)}
            pairs.append((found[n], article.attributions[k]))
    return pairs


def _right(one: Attribution, truth: GoldAttribution) -> bool:
    """Whether source and cue share a token with the annotated ones (or neither has a source)."""
    source = bool(set(one.source) & set(truth.source)) or not (one.source or truth.source)
    return source and bool(set(one.cue) & set(truth.cue))
