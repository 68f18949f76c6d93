from __future__ import annotations

from collections.abc import Callable

import pytest

from claimcheck.model import Proposition

Read = Callable[[str], Proposition]


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("He came on Monday.", ["monday"]),
        ("He came on March 14.", ["--03-14"]),
        ("He came on 14 March 2015.", ["2015-03-14"]),
        ("He came on March 14, 2015.", ["2015-03-14"]),
        ("He came in March 2015.", ["2015-03"]),
        ("He came in 2023.", ["2023"]),
        ("He came last week, and again yesterday.", ["last week", "yesterday"]),
        ("He came two days ago.", ["2 days ago"]),
        ("He came a week ago.", ["1 week ago"]),
        ("He came at 5:30 p.m. sharp.", ["T17:30"]),
        ("He came at 17:30.", ["T17:30"]),
        ("He came in the 1980s.", ["1980s"]),
        ("He may march.", []),
        ("He paid 2015 dollars.", []),
        ("He came at 99:99.", []),
    ],
)
def test_times_have_a_normal_form(text: str, values: list[str], proposition: Read) -> None:
    found = proposition(text).times
    assert [time.value for time in found] == values
    assert all(time.span.of(text) == time.text for time in found)
