from __future__ import annotations

from collections.abc import Callable

import pytest

from claimcheck.interpreting.numerals import numeral, spelled_out
from claimcheck.interpreting.wording import Wording

Words = Callable[[str], Wording]


@pytest.mark.parametrize(
    ("word", "value"), [("forty", 40.0), ("twenty-five", 25.0), ("five-twenty", None), ("house", None)]
)
def test_number_words_have_a_value(word: str, value: float | None) -> None:
    assert spelled_out(word) == value


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("three hundred thousand tents", 300_000, 300_000),
        ("two hundred and fifty tents", 250, 250),
        ("1,234,567 tents", 1_234_567, 1_234_567),
        ("2 to 3 million tents", 2_000_000, 3_000_000),
        ("tens of thousands of tents", 20_000, 99_999),
        ("half a million tents", 500_000, 500_000),
    ],
)
def test_a_number_spans_all_its_words(text: str, low: float, high: float, wording: Words) -> None:
    found = numeral(wording(text), 0)
    assert found is not None
    assert (found.low, found.high) == (low, high)


@pytest.mark.parametrize("text", ["3-1 win", "tents", "9/11 attack", "1980s music", "4th place"])
def test_what_only_looks_like_a_number_is_none(text: str, wording: Words) -> None:
    assert numeral(wording(text), 0) is None
