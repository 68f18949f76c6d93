"""From the argument tagger's labels to the parts of one cue."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import pytest

from claimcheck.attributing.decoding import (
    LEAST_CONTENT,
    LEAST_IF_NOT_LABELLED,
    LEAST_SOURCE,
    Arguments,
    decode,
)
from tests.attributing.articles import segmented, words

TEXT = "Venn, the mayor, said the ferry was late."
HEAD = 5  # said
SIZE = 11
LIKELIHOOD = 0.4


class Fixed:
    """A tagger with one labelling and given probabilities of labels at positions; all others are nought."""

    def __init__(self, labels: Sequence[str], chances: Mapping[tuple[str, int], float]) -> None:
        self._labels = labels
        self._chances = chances

    def tag(self) -> Sequence[str]:
        """The likeliest labelling."""
        return self._labels

    def marginal(self, label: str, position: int) -> float:
        """The probability of ``label`` at ``position``: that given, and where none is, all of it for its label."""
        given = any(at == position for _, at in self._chances)
        return self._chances.get((label, position), 0.0 if given else float(self._labels[position] == label))

    def probability(self, labels: Sequence[str]) -> float:
        """The probability of the labelling as a whole."""
        assert labels == self._labels
        return LIKELIHOOD


def _labelled(size: int, **spans: tuple[int, int]) -> list[str]:
    labels = ["O"] * size
    for label, (first, last) in spans.items():
        labels[first:last] = [label] * (last - first)
    return labels


def _decoded(chances: Mapping[tuple[str, int], float] | None = None, **spans: tuple[int, int]) -> Arguments | None:
    segmentation = segmented(TEXT)
    assert len(segmentation.words) == SIZE
    return decode(segmentation, Fixed(_labelled(SIZE, **spans), chances or {}), (0, SIZE), HEAD)


def test_the_labelling_decides_what_are_source_cue_and_content() -> None:
    found = _decoded(SB=(0, 1), K=(5, 6), CI=(6, 10))
    assert found is not None
    segmentation = segmented(TEXT)
    assert words(segmentation, found.source) == "Venn"
    assert words(segmentation, found.cue) == "said"
    assert words(segmentation, found.content) == "the ferry was late"


def test_a_likely_label_that_is_not_in_the_labelling_decides_nothing() -> None:
    found = _decoded({("SB", 0): 0.49, ("CE", 9): 0.49}, CI=(6, 9))
    assert found is not None
    assert found.source == ()
    assert words(segmented(TEXT), found.content) == "the ferry was"


@pytest.mark.parametrize("spans", [{}, {"SI": (0, 1), "K": (5, 6)}])
def test_where_no_content_is_likely_there_is_no_finding(spans: Mapping[str, tuple[int, int]]) -> None:
    assert _decoded({("CI", 7): LEAST_CONTENT - 0.01}, **spans) is None


def test_a_content_that_the_labelling_lacks_is_the_run_around_its_likeliest_token() -> None:
    chances = {("CB", 6): 0.3, ("CI", 7): 0.35, ("CI", 8): 0.4, ("CE", 9): 0.3, ("CI", 10): 0.1, ("CI", HEAD): 0.9}
    found = _decoded({**chances, ("SB", 0): LEAST_IF_NOT_LABELLED})
    assert found is not None
    assert words(segmented(TEXT), found.content) == "the ferry was late"
    assert words(segmented(TEXT), found.source) == "Venn"


def test_a_labelled_source_that_is_not_likely_is_none() -> None:
    found = _decoded({("SB", 0): LEAST_SOURCE - 0.01}, SB=(0, 1), CI=(6, 10))
    assert found is not None
    assert (found.source, found.sourced) == ((), 0.0)


def test_of_two_labelled_sources_it_is_the_likelier() -> None:
    found = _decoded({("SB", 0): 0.6, ("SB", 3): 0.9}, SB=(0, 1), SI=(3, 4), CI=(6, 10))
    assert found is not None
    assert words(segmented(TEXT), found.source) == "mayor"


def test_a_comma_that_parts_a_content_from_its_cue_is_not_of_it() -> None:
    segmentation = segmented("The ferry was late, Venn said.")
    labels = ["CB", "CI", "CI", "CI", "CE", "SB", "K", "O"]
    found = decode(segmentation, Fixed(labels, {}), (0, len(labels)), 6)
    assert found is not None
    assert words(segmentation, found.content) == "The ferry was late"


def test_the_head_is_part_of_the_cue_whatever_its_label() -> None:
    found = _decoded(K=(4, 5), CI=(6, 10))
    assert found is not None
    assert found.cue == (4, HEAD)


def test_positions_count_from_the_beginning_of_the_reach() -> None:
    found = decode(segmented(TEXT), Fixed(["O", "CB", "CI", "CI", "CE"], {}), (HEAD, SIZE - 1), HEAD)
    assert found is not None
    assert found.cue == (HEAD,)
    assert words(segmented(TEXT), found.content) == "the ferry was late"


def test_the_probabilities_are_those_of_the_edges_and_the_middle_of_the_content_and_of_the_source() -> None:
    chances = {
        **{("CB", 6): 0.9, ("CI", 6): 0.05, ("CB", 8): 0.1, ("CI", 8): 0.6, ("CE", 8): 0.2},
        **{("CE", 9): 0.7, ("CB", 9): 0.01, ("CI", 9): 0.2},
        **{("SB", 0): 0.3, ("SI", 0): 0.1, ("SI", 2): 0.35, ("SB", 3): 0.25, ("SI", 3): 0.35},
    }
    found = _decoded(chances, SB=(0, 1), SI=(2, 4), CI=(6, 10))
    assert found is not None
    assert found.joint == LIKELIHOOD
    assert found.begins == pytest.approx(0.9)
    assert found.inside == pytest.approx(0.9)
    assert found.ends == pytest.approx(0.71)
    assert found.sourced == pytest.approx(0.6)


def test_without_a_source_it_has_no_probability() -> None:
    found = _decoded({("SB", 0): 0.4}, CI=(6, 10))
    assert found is not None
    assert found.sourced == 0


@pytest.mark.parametrize(("last", "expected"), [(2, "Venn"), (5, "Venn , the mayor")])
def test_a_source_does_not_end_in_a_comma(last: int, expected: str) -> None:
    found = _decoded(SI=(0, last), CI=(6, 10))
    assert found is not None
    assert words(segmented(TEXT), found.source) == expected


def test_a_source_may_end_in_a_bracket() -> None:
    segmentation = segmented("The Union (HU) said it rained.")
    found = decode(segmentation, Fixed(_labelled(9, SI=(0, 5), CI=(6, 8)), {}), (0, 9), 5)
    assert found is not None
    assert words(segmentation, found.source) == "The Union ( HU )"


@pytest.mark.parametrize("span", [(2, 3), (1, 2)])
def test_an_article_or_a_mark_alone_is_no_source(span: tuple[int, int]) -> None:
    found = _decoded(SI=span, CI=(6, 10))
    assert found is not None
    assert found.source == ()


def _source(text: str, labelled: int) -> str:
    """The source of "reported" in ``text`` whose first ``labelled`` tokens are labelled as one."""
    segmentation = segmented(text)
    size, head = len(segmentation.words), segmentation.words.index("reported")
    labels = _labelled(size, SI=(0, labelled), CI=(head + 1, size - 1))
    found = decode(segmentation, Fixed(labels, {}), (0, size), head)
    assert found is not None
    return words(segmentation, found.source)


@pytest.mark.parametrize(
    ("text", "labelled", "expected"),
    [
        ("Corvan state media outlet Tilda reported it rained.", 3, "Corvan state media outlet Tilda"),
        ("The Harbour Union reported it rained.", 2, "The Harbour Union"),
        ("The mayor spokesman Orr reported it rained.", 2, "The mayor spokesman Orr"),
    ],
)
def test_the_nouns_between_a_source_and_its_cue_belong_to_it(text: str, labelled: int, expected: str) -> None:
    assert _source(text, labelled) == expected


@pytest.mark.parametrize(
    ("text", "labelled"),
    [
        ("Venn has reported it rained.", 1),
        ("Venn of the Union reported it rained.", 1),
        ("Venn Harbour Union Council Board reported it rained.", 1),
        ("Venn reported it rained.", 1),
    ],
)
def test_other_words_or_many_between_a_source_and_its_cue_do_not(text: str, labelled: int) -> None:
    assert _source(text, labelled) == "Venn"


def test_a_source_after_its_cue_is_not_widened() -> None:
    segmentation = segmented("It rained, reported Venn there.")
    found = decode(segmentation, Fixed(_labelled(7, CI=(0, 2), SI=(4, 5)), {}), (0, 7), 3)
    assert found is not None
    assert words(segmentation, found.source) == "Venn"
