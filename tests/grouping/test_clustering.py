"""Which statements are on one subject."""

from __future__ import annotations

from collections.abc import Sequence
from time import perf_counter

import pytest

from claimcheck.grouping.clustering import LARGEST, NEIGHBOURS, candidates, cluster, similarity
from claimcheck.grouping.terms import Terms, terms_in, weights
from claimcheck.segmenting import segment
from tests.grouping.articles import whole


def _bags(sentences: Sequence[str]) -> list[Terms]:
    segmentation = segment(" ".join(sentences))
    return [terms_in(segmentation, spans) for spans in whole(sentences)]


def _groups(*sentences: str) -> list[list[int]]:
    bags = _bags(sentences)
    return cluster(bags, weights(bags))


def _on_one_subject(size: int) -> list[Terms]:
    """Statements that all share three terms, and each two more of its own."""
    return [frozenset({"bridge", "closure", "corva", f"own{i}", f"other{i}"}) for i in range(size)]


def test_statements_on_one_matter_are_a_group_and_others_stay_out() -> None:
    assert _groups(
        "The bridge at Corva was closed for repairs.",
        "Bread prices rose again in Lund.",
        "Repairs had closed the bridge at Corva.",
        "A goalkeeper broke his arm.",
    ) == [[0, 2]]


def test_two_matters_are_two_groups_in_order_of_their_first_statement() -> None:
    assert _groups(
        "The bridge at Corva was closed for repairs.",
        "Bread prices rose by a tenth in Lund.",
        "The price of bread in Lund rose by a tenth.",
        "The repairs closed the bridge at Corva.",
    ) == [[0, 3], [1, 2]]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Zelensky visited the troops in Kiev.", "Zelenskyy visited the troops in Kyiv."),
        ("Shells hit the market in Kharkov.", "The market in Kharkiv was hit by shells."),
    ],
)
def test_spellings_of_the_same_names_join(one: str, other: str) -> None:
    assert _groups(one, "Bread prices rose again in Lund.", other) == [[0, 2]]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("The minister praised the dairy farmers.", "The goalkeeper broke his arm."),
        ("The budget of Corva was passed.", "A whale swam into the harbour."),
    ],
)
def test_unrelated_statements_stay_apart(one: str, other: str) -> None:
    assert _groups(one, other) == []


def test_contradicting_statements_are_on_one_subject() -> None:
    assert _groups("The bridge at Corva is open.", "The bridge at Corva is not open.") == [[0, 1]]


def test_likeness_of_bags_that_share_nothing_is_nothing_even_if_they_are_spelt_alike() -> None:
    assert similarity(frozenset({"ferries"}), frozenset({"ferry"}), {}) == 0.0
    assert similarity(frozenset({"ferry", "fog"}), frozenset({"ferry", "fog"}), {}) == pytest.approx(1.0)


def test_each_candidate_pair_comes_once_and_in_order() -> None:
    pairs = list(candidates(_on_one_subject(8)))
    assert len(pairs) == len(set(pairs))
    assert all(a < b for a, b in pairs)


def test_a_term_that_most_statements_share_proposes_no_pair() -> None:
    bags = [frozenset({"everywhere", f"own{i}"}) for i in range(100)]
    assert list(candidates(bags)) == []


def test_candidates_grow_with_the_text_and_not_with_its_square() -> None:
    # Three terms in every hundredth statement: as common as a term may be and still propose.
    def count(size: int) -> int:
        bags = [frozenset({f"a{i % 5}", f"b{i % 7}", f"c{i % 11}", f"own{i}"}) for i in range(size)]
        return sum(1 for _ in candidates(bags))

    thousand, two_thousand = count(1000), count(2000)
    assert 0 < two_thousand <= 3 * NEIGHBOURS * 2000
    assert two_thousand <= 2.1 * thousand


@pytest.mark.parametrize("size", [500, 2000])
def test_many_statements_on_one_subject_never_make_all_pairs(size: int) -> None:
    assert sum(1 for _ in candidates(_on_one_subject(size))) <= 3 * NEIGHBOURS * size


def test_two_thousand_statements_on_one_subject_take_no_time_to_speak_of() -> None:
    bags = [bag | {f"a{i % 5}"} for i, bag in enumerate(_on_one_subject(2000))]
    weight = weights(bags)
    start = perf_counter()
    groups = cluster(bags, weight)
    assert perf_counter() - start < 5
    assert all(len(group) <= LARGEST for group in groups)


def test_a_group_never_gathers_a_whole_article() -> None:
    bags = [frozenset({f"link{i}", f"link{i + 1}"}) for i in range(200)]
    assert max(len(group) for group in cluster(bags, weights(bags))) <= LARGEST


def test_every_statement_is_in_one_group_at_most() -> None:
    bags = [frozenset({f"a{i % 5}", f"b{i % 7}", f"c{i % 3}"}) for i in range(60)]
    members = [i for group in cluster(bags, weights(bags)) for i in group]
    assert len(members) == len(set(members))


@pytest.mark.parametrize("bags", [[], [frozenset({"ferry"})], [frozenset(), frozenset()]])
def test_nothing_to_group_gives_no_groups(bags: list[Terms]) -> None:
    assert cluster(bags, weights(bags)) == []
