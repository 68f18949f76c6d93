"""From the argument tagger's probabilities to the parts of one cue."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import pytest

from claimcheck.attributing.decoding import Arguments, decode
from claimcheck.attributing.extracting import LEAST_CONTENT
from tests.attributing.articles import segmented, words

TEXT = "Venn, the mayor, said the ferry was late."
HEAD = 5  # said
NOTHING = ("O",) * 11


class Fixed:
    """A tagger with one labelling and given probabilities of labels at positions; the rest is outside."""

    def __init__(self, labels: Sequence[str], chances: Mapping[tuple[str, int], float]) -> None:
        self._labels = labels
        self._chances = chances

    def tag(self) -> Sequence[str]:
        """The likeliest labelling."""
        return self._labels

    def marginal(self, label: str, position: int) -> float:
        """The probability of ``label`` at ``position``."""
        if label == "O":
            return 1 - sum(chance for (_, at), chance in self._chances.items() if at == position)
        return self._chances.get((label, position), 0.0)


def _decoded(
    labels: Sequence[str] = NOTHING, chances: Mapping[tuple[str, int], float] | None = None
) -> Arguments | None:
    segmentation = segmented(TEXT)
    assert len(segmentation.words) == len(NOTHING)
    return decode(segmentation, Fixed(labels, chances or {}), (0, len(NOTHING)), HEAD, LEAST_CONTENT)


def _labelled(**spans: tuple[int, int]) -> list[str]:
    labels = list(NOTHING)
    for label, (first, last) in spans.items():
        labels[first:last] = [label] * (last - first)
    return labels


def test_the_best_labelling_decides_where_it_has_a_content() -> None:
    labels = _labelled(SI=(0, 1), K=(5, 6), CI=(6, 10))
    found = _decoded(labels, {("CI", i): 0.9 for i in range(6, 10)})
    assert found is not None
    segmentation = segmented(TEXT)
    assert words(segmentation, found.source) == "Venn"
    assert words(segmentation, found.cue) == "said"
    assert words(segmentation, found.content) == "the ferry was late"
    assert found.sure == pytest.approx(0.9)


def test_nothing_likely_to_be_content_is_no_attribution() -> None:
    assert _decoded() is None
    assert _decoded(chances={("CI", 7): LEAST_CONTENT - 0.01}) is None


def test_a_likely_run_is_the_content_where_no_labelling_stands_out() -> None:
    found = _decoded(chances={("CB", 6): 0.45, ("CI", 7): 0.5, ("CI", 8): 0.5, ("CE", 9): 0.4, ("CI", 10): 0.01})
    assert found is not None
    assert words(segmented(TEXT), found.content) == "the ferry was late"


def test_the_head_is_never_content_and_always_cue() -> None:
    found = _decoded(chances={("CI", i): 0.5 for i in (5, 6, 7, 8, 9)})
    assert found is not None
    assert HEAD not in found.content
    assert HEAD in found.cue


def test_a_source_that_the_best_labelling_leaves_out_is_taken_if_it_is_likely() -> None:
    found = _decoded(_labelled(CI=(6, 10)), {("SB", 0): 0.4})
    assert found is not None
    assert words(segmented(TEXT), found.source) == "Venn"
    without = _decoded(_labelled(CI=(6, 10)), {("SB", 0): 0.05})
    assert without is not None
    assert without.source == ()


def test_a_source_does_not_end_in_a_comma() -> None:
    found = _decoded(_labelled(SI=(0, 2), CI=(6, 10)))
    assert found is not None
    assert words(segmented(TEXT), found.source) == "Venn"
