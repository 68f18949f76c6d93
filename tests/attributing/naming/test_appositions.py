"""Descriptions that stand beside a name."""

from __future__ import annotations

import pytest

from claimcheck.attributing.naming.appositions import in_full, learnt
from claimcheck.attributing.naming.descriptions import Description
from tests.attributing.articles import name, segmented


def _learnt(text: str, phrase: str = "Ilsa Venn") -> list[Description]:
    segmentation = segmented(text)
    entity = name(segmentation, phrase)
    return list(learnt(segmentation, entity.first, entity.last))


@pytest.mark.parametrize(
    ("text", "head"),
    [
        ("Finance director Ilsa Venn left.", "director"),
        ("The town's mayor Ilsa Venn left.", "mayor"),
        ("The minister for schools, Ilsa Venn, left.", "minister"),
        ("Her sister, Ilsa Venn, left.", "sister"),
        ("Ilsa Venn, a glaciologist at the institute, left.", "glaciologist"),
        ("Ilsa Venn, who is now the chairwoman of Orr, left.", "chairwoman"),
        ("Ilsa Venn, who chairs the board, left.", "chair"),
        ("Ilsa Venn is a former judge.", "judge"),
        ("They hired Ilsa Venn as chief executive.", "ceo"),
        ("Ilsa Venn, 61, a retired nurse, left.", "nurse"),
        ("Chairwoman of the bench Ilsa Venn left.", "chairwoman"),
        ("The island of Ilsa Venn is small.", "island"),
    ],
)
def test_titles_appositions_and_clauses_describe(text: str, head: str) -> None:
    assert head in [one.head for one in _learnt(text)]


@pytest.mark.parametrize(
    "text",
    [
        "According to Ilsa Venn, the mayor said no.",
        "After meeting Ilsa Venn, the mayor of Corva left.",
        "Ilsa Venn is a national treasure.",
        "The mayor left. Ilsa Venn stayed.",
        "The mayor met Ilsa Venn.",
    ],
)
def test_a_subject_beside_a_name_does_not(text: str) -> None:
    assert _learnt(text) == []


def test_an_age_is_learnt_and_a_year_is_not() -> None:
    assert Description("", age="54") in _learnt("Ilsa Venn, 54, left.")
    assert Description("", age="54") in _learnt("Ilsa Venn (54) left.")
    assert _learnt("Ilsa Venn, 1954, left.") == []


def test_initials_in_a_description_are_written_out() -> None:
    shorts = {"HWU": ("Harbour", "Workers", "Union")}
    assert in_full(Description("leader", frozenset({"hwu"})), shorts).modifiers == {"hwu", "harbour", "worker", "union"}
    assert in_full(Description("leader", frozenset({"port"})), shorts).modifiers == {"port"}
