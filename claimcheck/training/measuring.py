"""How well attributions are found on annotated articles.

A content is found when one predicted content shares at least half of the words in either (Jaccard's index),
one to one, the most alike first; an attribution is right in full when source and cue are as well. Scheme of
Pareti et al. 2013 and Newell et al. 2018, simplified. Quoted contents, those with at least one word in quotation
marks, are counted by themselves too.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence, Set
from dataclasses import dataclass
from typing import Protocol, TypeVar

from claimcheck.attributing.entities import Entity
from claimcheck.attributing.statements import attributions
from claimcheck.model import Segmentation
from claimcheck.training.polnear import GoldArticle, GoldAttribution

ALIKE = 0.5
FORMS = ("all", "quoted")
_WEAK = ("DT", "IN", "CC", "TO", "POS", "PRP", "WP", "WDT", ",")

Tally = Counter[str]
"""Counts by what is counted: ``all.predicted``, ``all.gold``, ``all.matched``, ``all.exact``, ``all.full``; the same
for ``quoted``; ``sourced`` and ``source right`` of matched contents whose annotation has a source, ``sourceless`` and
``none given`` of those without."""


class Found(Protocol):
    """The token positions of an attribution's parts."""

    @property
    def cue(self) -> tuple[int, ...]:
        """The cue's."""

    @property
    def source(self) -> tuple[int, ...]:
        """The source's."""

    @property
    def content(self) -> tuple[int, ...]:
        """The content's."""


F = TypeVar("F", bound=Found)


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


def score(counts: Tally, form: str, what: str) -> Score:
    """The score of ``what`` (``matched``, ``exact`` or ``full``) among contents of ``form`` (``all``, ``quoted``)."""
    return Score(counts[f"{form}.{what}"], counts[f"{form}.predicted"], counts[f"{form}.gold"])


def table(counts: Tally) -> str:
    """The figures as lines of text: scores by form, sources right, sources left out where there are none."""
    names = {"matched": "content", "exact": "content, exactly", "full": "with source and cue"}
    rows = [f"{form:<7} {names[what]:<20} {score(counts, form, what)}" for form in FORMS for what in names]
    right, none = counts["source right"], counts["none given"]
    rows.append(f"source right {right / max(counts['sourced'], 1):.1%} of {counts['sourced']} found that have one")
    rows.append(f"no source given to {none} of {counts['sourceless']} found that have none")
    return "\n".join(rows)


def measure(articles: Iterable[GoldArticle], entities: Iterable[Sequence[Entity]]) -> Tally:
    """The counts over ``articles``, whose token features hold the names ``entities`` found in each."""
    counts = Tally()
    for article, names in zip(articles, entities, strict=True):
        counts.update(tally(article, names))
    return counts


def tally(article: GoldArticle, entities: Sequence[Entity]) -> Tally:
    """The counts of one article, by the weights in use."""
    found = [one.attribution for one in attributions(article.segmentation, article.rows, entities)]
    return compare(article.segmentation, found, article.attributions)


def compare(segmentation: Segmentation, found: Sequence[Found], gold: Sequence[GoldAttribution]) -> Tally:
    """The counts of the attributions ``found`` in one text against those annotated."""
    counts = Tally()
    for form in FORMS:
        predicted = [one for one in found if form == "all" or _is_quoted(segmentation, one.content)]
        true = [one for one in gold if form == "all" or _is_quoted(segmentation, one.content)]
        pairs = _paired(segmentation, predicted, true)
        counts[f"{form}.predicted"] += len(predicted)
        counts[f"{form}.gold"] += len(true)
        counts[f"{form}.matched"] += len(pairs)
        for one, truth, likeness in pairs:
            counts[f"{form}.exact"] += likeness == 1
            counts[f"{form}.full"] += _is_full(segmentation, one, truth)
            if form == "all":
                counts["sourced" if truth.source else "sourceless"] += 1
                counts["source right"] += bool(truth.source) and _same_source(segmentation, one, truth)
                counts["none given"] += not truth.source and not one.source
    return counts


def is_right(article: GoldArticle, one: Found) -> bool:
    """Whether ``one`` is, in full, some annotated attribution of the article."""
    words = article.segmentation
    return any(
        _likeness(_words(words, one.content), _words(words, truth.content)) >= ALIKE and _is_full(words, one, truth)
        for truth in article.with_cue
    )


def _words(segmentation: Segmentation, positions: Iterable[int]) -> frozenset[int]:
    return frozenset(i for i in positions if segmentation.words[i][0].isalnum())


def _likeness(one: Set[int], other: Set[int]) -> float:
    """Jaccard's index."""
    shared = len(one & other)
    return shared / (len(one) + len(other) - shared) if shared else 0.0


def _is_quoted(segmentation: Segmentation, content: Sequence[int]) -> bool:
    return any(segmentation.depths[i] for i in _words(segmentation, content))


def _paired(
    segmentation: Segmentation, found: Sequence[F], gold: Sequence[GoldAttribution]
) -> list[tuple[F, GoldAttribution, float]]:
    """Predictions with the annotated attribution whose content they match and how alike they are, each used once."""
    said = [_words(segmentation, one.content) for one in found]
    true = [_words(segmentation, one.content) for one in gold]
    alike = sorted((-_likeness(a, b), n, k) for n, a in enumerate(said) for k, b in enumerate(true) if a & b)
    used: set[tuple[str, int]] = set()
    pairs = []
    for negative, n, k in alike:
        if -negative >= ALIKE and not used & {("said", n), ("true", k)}:
            used |= {("said", n), ("true", k)}
            pairs.append((found[n], gold[k], -negative))
    return pairs


def _is_full(segmentation: Segmentation, one: Found, truth: GoldAttribution) -> bool:
    cue = not truth.cue or not set(one.cue).isdisjoint(truth.cue)
    return cue and _same_source(segmentation, one, truth)


def _same_source(segmentation: Segmentation, one: Found, truth: GoldAttribution) -> bool:
    """Whether both have no source, or the two share a word; one with a meaning, where both have such."""
    a, b = set(one.source), set(truth.source)
    if not a or not b:
        return not a and not b
    strong_a, strong_b = ({i for i in s if not segmentation.tags[i].startswith(_WEAK)} for s in (a, b))
    return bool(strong_a & strong_b) if strong_a and strong_b else bool(a & b)
