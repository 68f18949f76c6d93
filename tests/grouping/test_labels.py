"""A label that reads like a noun phrase."""

from __future__ import annotations

import pytest

from claimcheck.grouping.labels import label
from claimcheck.grouping.terms import terms_in, weights
from claimcheck.segmenting import segment
from tests.grouping.articles import whole


def _label(*sentences: str) -> str:
    """The label of passages that are whole sentences of one text."""
    segmentation = segment(" ".join(sentences))
    passages = [(segmentation, spans) for spans in whole(sentences)]
    return label(passages, weights(terms_in(segmentation, spans) for _, spans in passages))


@pytest.mark.parametrize(
    ("sentences", "expected"),
    [
        (("The draft budget was torn up.", "Nobody wrote a draft budget."), "draft budget"),
        (("They fear the closure of the library.", "The closure of the library is wrong."), "closure of the library"),
        (("The Corva bridge is open.", "The Corva bridge is shut."), "Corva bridge"),
    ],
)
def test_the_label_is_the_noun_phrase_that_the_passages_share(sentences: tuple[str, ...], expected: str) -> None:
    assert _label(*sentences) == expected


def test_a_phrase_that_only_one_passage_has_stands_for_nothing() -> None:
    assert _label("A yellow dog saw the town budget.", "The town budget is late.") == "town budget"


def test_without_a_noun_the_first_words_are_the_label() -> None:
    assert _label("It was not so.", "It was.") == "It was not so."


def test_long_words_of_ones_own_are_cut_at_a_words_end() -> None:
    found = _label("It was not so " + "and it was never so " * 8, "It was.")
    assert len(found) <= 92
    assert found.endswith(" …")
    assert found.removesuffix(" …") in "It was not so " + "and it was never so " * 8


def test_a_label_is_one_line_however_its_passage_is_broken() -> None:
    assert _label("They read the draft\nbudget.", "The draft\r\nbudget is late.") == "draft budget"


def test_the_label_stays_within_its_spans() -> None:
    text = "Nobody spoke. The draft budget is late."
    segmentation = segment(text)
    assert label([(segmentation, whole(["Nobody spoke."])[0])], {}) in ("Nobody", "Nobody spoke.")


def test_no_passages_have_an_empty_label() -> None:
    assert label([], {}) == ""
