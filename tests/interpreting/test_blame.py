from __future__ import annotations

from collections.abc import Callable

import pytest

from claimcheck.model import Proposition

Read = Callable[[str], Proposition]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("The mayor blamed Ruritania for the fire.", "Ruritania"),
        ("The fire was blamed on Russian forces.", "Russia"),
        ("The mayor accused President Doran Velk of lying.", "Doran Velk"),
        ("It is Russia's fault.", "Russia"),
        ("The attack was carried out by rebels.", "rebel"),
        ("The rebels were behind the bombing.", "rebel"),
    ],
)
def test_the_blamed_is_named(text: str, value: str, proposition: Read) -> None:
    (found,) = proposition(text).blamed
    assert found.value == value
    assert found.span.of(text) == found.text


@pytest.mark.parametrize(
    "text",
    [
        "Russia is not to blame.",
        "The mayor never blamed Ruritania.",
        "They blame no one.",
        "It is a fault line.",
    ],
)
def test_who_is_cleared_is_not_blamed(text: str, proposition: Read) -> None:
    assert proposition(text).blamed == ()
