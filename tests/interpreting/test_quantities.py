from __future__ import annotations

from collections.abc import Callable

import pytest

from claimcheck.interpreting import compatible
from claimcheck.model import Proposition, Quantity, Span

Read = Callable[[str], Proposition]


@pytest.mark.parametrize(
    ("text", "low", "high", "unit"),
    [
        ("At least 40 people were killed.", 40, None, "killed"),
        ("More than 1,000 people died.", 1000, None, "killed"),
        ("Up to 300 people were arrested.", None, 300, "arrested"),
        ("About 1,000 people marched.", 900, 1100, "people"),
        ("Dozens of people were killed.", 24, 99, "killed"),
        ("Hundreds were injured.", 200, 999, "injured"),
        ("Two dozen tanks burned.", 24, 24, "tank"),
        ("40 to 50 people were wounded.", 40, 50, "injured"),
        ("Between 40 and 50 people were wounded.", 40, 50, "injured"),
        ("It shelled 40-50 houses.", 40, 50, "house"),
        ("2.5m people voted.", 2_500_000, 2_500_000, "people"),
        ("It cost $3.2bn.", 3_200_000_000, 3_200_000_000, "USD"),
        ("It cost £3m.", 3_000_000, 3_000_000, "GBP"),
        ("It cost 2.5 million euros.", 2_500_000, 2_500_000, "EUR"),
        ("Turnout was 12%.", 12, 12, "percent"),
        ("12 percent of the voters stayed home.", 12, 12, "percent of voter"),
        ("12 per cent of voters stayed home.", 12, 12, "percent of voter"),
        ("It rose by 3 percentage points.", 3, 3, "percentage point"),
        ("A dozen people died.", 12, 12, "killed"),
        ("No one was killed.", 0, 0, "killed"),
        ("Nobody was hurt.", 0, 0, "injured"),
        ("There were no casualties.", 0, 0, "casualty"),
        ("Twenty-five thousand people fled.", 25_000, 25_000, "displaced"),
        ("Two hundred and fifty people were injured.", 250, 250, "injured"),
        ("The death toll rose to 40.", 40, 40, "killed"),
        ("The blast left 40 people dead.", 40, 40, "killed"),
        ("It claimed 40 lives.", 40, 40, "killed"),
        ("40 soldiers were killed.", 40, 40, "killed soldier"),
        ("40+ people are missing.", 40, None, "missing"),
        ("40 people or more were killed.", 40, None, "killed"),
        ("The mayor is 40 years old.", 40, 40, "years old"),
        ("Six people, among them a priest, were injured.", 6, 6, "injured"),
        ("3 children were killed.", 3, 3, "killed child"),
        ("It runs for 12 miles.", 12, 12, "mile"),
    ],
)
def test_a_number_is_read_with_its_bounds_and_unit(
    text: str, low: float | None, high: float | None, unit: str, proposition: Read
) -> None:
    (quantity,) = proposition(text).quantities
    assert (quantity.low, quantity.high, quantity.unit) == (low, high, unit)
    assert quantity.span.of(text) == quantity.text


def test_each_number_takes_the_fate_of_its_own_clause(proposition: Read) -> None:
    found = proposition("Shells killed 40 people and injured 100.").quantities
    assert [(q.low, q.unit) for q in found] == [(40, "killed"), (100, "injured")]
    found = proposition("40 people were killed and 100 wounded.").quantities
    assert [(q.low, q.unit) for q in found] == [(40, "killed"), (100, "injured")]


@pytest.mark.parametrize(
    "text",
    [
        "It happened in 2015.",
        "She moved after his death in 2016.",
        "It happened on March 14.",
        "It began at 5 p.m. sharp.",
        "The visitors won 3-1.",
        "Flight 370 vanished.",
        "They cite Section 230.",
        "He flew a Boeing 737 home.",
        "One of them wept.",
        "She came third and he came 4th.",
        "A 40-year-old man wept.",
        "Call 555-1234 now.",
        "One thing matters.",
        "No problem at all.",
    ],
)
def test_years_dates_scores_and_labels_are_no_quantities(text: str, proposition: Read) -> None:
    assert proposition(text).quantities == ()


def test_a_pile_of_scales_stays_a_finite_number(proposition: Read) -> None:
    found = proposition("There were 5 " + "million " * 400 + "houses.").quantities
    assert all(q.high is None or q.high < 1e40 for q in found)


def _quantity(low: float | None, high: float | None) -> Quantity:
    return Quantity("", Span(0, 0), low, high, "killed")


@pytest.mark.parametrize(
    ("a", "b", "expected"),
    [
        ((40, None), (42, 42), True),
        ((900, 1100), (1010, 1010), True),
        ((24, 99), (36, 36), True),
        ((40, 40), (14, 14), False),
        ((None, 300), (301, 301), False),
        ((None, 300), (0, 0), True),
        ((40, None), (None, 30), False),
        ((40, None), (50, None), True),
        ((0, 0), (1, None), False),
    ],
)
def test_numbers_are_compatible_where_their_intervals_meet(
    a: tuple[float | None, float | None], b: tuple[float | None, float | None], expected: bool
) -> None:
    assert compatible(_quantity(*a), _quantity(*b)) is expected
    assert compatible(_quantity(*b), _quantity(*a)) is expected
