from __future__ import annotations

from collections.abc import Callable

import pytest

from claimcheck.model import Proposition

Read = Callable[[str], Proposition]


@pytest.mark.parametrize(
    ("text", "level"),
    [
        ("Rebels may hold the town.", "possible"),
        ("Rebels reportedly hold the town.", "probable"),
        ("Rebels may probably hold the town.", "possible"),
        ("Rebels hold the town.", "certain"),
        ("The vote is in May.", "certain"),
        ("Rebels hold the town, because the army might come.", "certain"),
        ("It is a likely story.", "certain"),
    ],
)
def test_the_weakest_hedge_of_the_main_clause_counts(text: str, level: str, proposition: Read) -> None:
    assert proposition(text).certainty == level
