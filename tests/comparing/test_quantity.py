"""Figures: incompatible numbers for one measure, and the many that are not."""

from __future__ import annotations

import pytest

from tests.comparing.articles import Row, described, found, report


def _figures(first: str, second: str) -> str:
    """Two sources with a sentence each, in words that an article would use."""
    return f"Interior Minister Piet Orr said that {first}. Opposition leader Ilsa Venn said that {second}."


FIRES: list[tuple[str, Row]] = [
    (
        _figures("40 people were killed in the flood", "14 people were killed in the flood"),
        ("Piet Orr", "40 people were killed", "Ilsa Venn", "14 people were killed"),
    ),
    (
        _figures("300 people marched in Corva", "2,000 people marched in Corva"),
        ("Piet Orr", "300 people marched", "Ilsa Venn", "2,000 people marched"),
    ),
    (
        _figures("at least 40 people were killed in the flood", "36 people were killed in the flood"),
        ("Piet Orr", "at least 40 people", "Ilsa Venn", "36 people"),
    ),
    (
        _figures("two dozen people were arrested in Corva", "twelve people were arrested in Corva"),
        ("Piet Orr", "two dozen people", "Ilsa Venn", "twelve people"),
    ),
    (
        _figures("three ships had sunk off Corva", "two ships had sunk off Corva"),
        ("Piet Orr", "three ships", "Ilsa Venn", "two ships"),
    ),
]

COMPATIBLE = {
    "at least, and more": _figures("at least 40 people were killed in the flood", "42 people were killed in the flood"),
    "about, and near it": _figures("about 1,000 people marched in Corva", "1,010 people marched in Corva"),
    "dozens, and some dozens": _figures(
        "dozens of people were killed in the flood", "36 people were killed in the flood"
    ),
    "words and digits": _figures("twelve people were killed in the flood", "12 people were killed in the flood"),
    "more than, and more": _figures("more than 200 people marched in Corva", "as many as 250 people marched in Corva"),
}

OTHER_SCOPE = {
    "two days": _figures(
        "10 people were killed in the floods on Monday", "12 people were killed in the floods on Tuesday"
    ),
    "two towns": _figures("10 people were killed in Corva", "12 people were killed in Lund"),
    "this year and last": _figures(
        "10 people were killed on the roads this year", "12 people were killed on the roads last year"
    ),
    "two measures": _figures("40 people were killed in the flood", "14 people were injured in the flood"),
    "two things counted": _figures("40 houses were lost in the flood", "14 boats were lost in the flood"),
    "an update by one source": (
        "Interior Minister Piet Orr said that 10 people were killed in the flood. "
        "Later Orr said that 12 people were killed in the flood."
    ),
}


@pytest.mark.parametrize(("text", "row"), FIRES)
def test_figures_that_cannot_both_be_right_conflict(text: str, row: Row) -> None:
    assert len(found(text, "quantity", row)) == 1, described(text)


@pytest.mark.parametrize("name", COMPATIBLE)
def test_figures_that_can_both_be_right_do_not(name: str) -> None:
    assert described(COMPATIBLE[name]) == []


@pytest.mark.parametrize("name", OTHER_SCOPE)
def test_figures_for_other_times_places_and_things_do_not(name: str) -> None:
    assert described(OTHER_SCOPE[name]) == []


LENGTHS: list[tuple[str, Row]] = [
    (
        _figures("the new bridge was 40 metres long", "the new bridge was 38 metres long"),
        ("Piet Orr", "40 metres", "Ilsa Venn", "38 metres"),
    ),
]

NO_CLAIM_OR_OTHER_YEAR = {
    "two years outside the content": (
        "Mayor Piet Orr said in 2019 that 10 people worked at the mill. "
        "Governor Ilsa Venn said in 2023 that 40 people worked at the mill."
    ),
    "a forecast": ("The company said it had sales of 30 million crowns. Analysts expected sales of 31 million crowns."),
}


@pytest.mark.parametrize(("text", "row"), LENGTHS)
def test_figures_of_a_length_are_held_against_each_other(text: str, row: Row) -> None:
    assert found(text, "quantity", row), described(text)


@pytest.mark.parametrize("name", NO_CLAIM_OR_OTHER_YEAR)
def test_forecasts_and_figures_of_other_years_are_kept_apart(name: str) -> None:
    assert described(NO_CLAIM_OR_OTHER_YEAR[name]) == []


@pytest.mark.xfail(reason='"two of the 40 injured" is read as two injured', strict=True)
def test_a_part_of_the_whole_is_no_other_figure_for_it() -> None:
    assert described(_figures("two of the 40 injured had died", "40 people were injured")) == []


def test_some_and_none_conflict_whether_as_figures_or_by_negation() -> None:
    text = _figures("40 people were killed in the flood", "no one was killed in the flood")
    row = ("Piet Orr", "40 people were killed", "Ilsa Venn", "no one was killed")
    assert found(text, "quantity", row) or found(text, "negation", row), described(text)
    assert len(report(text).conflicts) == 1


def test_a_clash_over_the_dead_is_labelled_as_the_death_toll() -> None:
    assert "death toll" in [c.label for c in report(FIRES[0][0]).conflicts]


def test_the_reason_gives_both_figures() -> None:
    (conflict,) = report(FIRES[0][0]).conflicts
    assert "40" in conflict.reasons[0].text
    assert "14" in conflict.reasons[0].text
