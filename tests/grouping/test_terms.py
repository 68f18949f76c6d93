"""What a statement is about, as a bag of terms."""

from __future__ import annotations

import pytest

from claimcheck.grouping.terms import Terms, covered_weight, shared_weight, term, terms_in, weights
from claimcheck.model import Span
from claimcheck.segmenting import segment


def _terms(text: str) -> Terms:
    return terms_in(segment(text), (Span(0, len(text)),))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Kyiv", "Kiev"),
        ("Zelensky", "Zelenskyy"),
        ("Zelenskiy", "Zelenskyy"),
        ("Kharkiv", "Kharkov"),
    ],
)
def test_spellings_of_one_name_are_one_term(one: str, other: str) -> None:
    assert term(one, True) == term(other, True) != ""


@pytest.mark.parametrize(("one", "other"), [("closed", "closing"), ("ferry", "ferries"), ("sail", "sailed")])
def test_forms_of_one_word_are_one_term(one: str, other: str) -> None:
    assert term(one, False) == term(other, False) != ""


@pytest.mark.parametrize(("one", "other"), [("bridge", "bridges"), ("price", "prices"), ("close", "closed")])
def test_forms_of_a_word_in_e_are_one_term(one: str, other: str) -> None:
    assert term(one, False) == term(other, False) != ""


@pytest.mark.parametrize(
    ("one", "other"), [("North", "South"), ("Iran", "Iraq"), ("Austria", "Australia"), ("Venn", "Vane")]
)
def test_names_that_only_look_alike_are_two_terms(one: str, other: str) -> None:
    assert term(one, True) != term(other, True)


@pytest.mark.parametrize("word", ["the", "was", "of", "it", "an", "is"])
def test_words_without_a_subject_of_their_own_are_no_terms(word: str) -> None:
    assert term(word, False) == ""


def test_terms_are_the_content_words_of_the_spans_only() -> None:
    text = "The ferry at Corva sank. The bridge at Lund stands."
    found = terms_in(segment(text), (Span(0, text.index("The bridge")),))
    assert {"ferry", "corva"} <= found
    assert not {"bridge", "lund"} & found


def test_several_spans_make_one_bag() -> None:
    text = "The ferry, said Venn, sank at Corva."
    found = terms_in(segment(text), (Span(0, 9), Span(text.index("sank"), len(text))))
    assert {"ferry", "corva"} <= found
    assert "venn" not in found


def test_marks_numbers_and_empty_spans_give_no_terms() -> None:
    assert _terms("... — 14 ?!") == frozenset()
    assert terms_in(segment("The ferry sank."), ()) == frozenset()


def test_a_rarer_term_weighs_more_and_none_weighs_nothing() -> None:
    weight = weights([frozenset({"ferry", "fog"}), frozenset({"ferry"}), frozenset({"ferry", "pier"})])
    assert weight["fog"] == weight["pier"] > weight["ferry"] > 0
    assert weights([]) == {}


def test_likeness_is_one_for_equals_nothing_without_a_shared_term_and_symmetric() -> None:
    a, b, c = frozenset({"ferry", "fog"}), frozenset({"ferry", "pier"}), frozenset({"bread"})
    weight = weights([a, b, c])
    assert shared_weight(a, a, weight) == 1.0
    assert shared_weight(a, c, weight) == 0.0
    assert 0 < shared_weight(a, b, weight) < 1
    assert shared_weight(a, b, weight) == shared_weight(b, a, weight)


def test_a_part_is_covered_by_the_whole_and_not_the_other_way() -> None:
    part, bag = frozenset({"ferry"}), frozenset({"ferry", "fog", "pier"})
    weight = weights([part, bag])
    assert covered_weight(part, bag, weight) == 1.0
    assert covered_weight(bag, part, weight) < 1.0


def test_empty_bags_are_alike_in_nothing() -> None:
    empty: Terms = frozenset()
    assert shared_weight(empty, empty, {}) == 0.0
    assert covered_weight(empty, frozenset({"ferry"}), {}) == 0.0
