from __future__ import annotations

from collections.abc import Callable

import pytest

from claimcheck.model import Proposition

Read = Callable[[str], Proposition]
Claim = tuple[str, str | None, bool]


@pytest.mark.parametrize(
    ("text", "claim"),
    [
        ('Russian forces had "liberated" the city of Kupiansk', ("Kupiansk", "Russia", True)),
        ("its forces had taken control", ("", "Korvania", True)),
        ("The city has fallen.", ("city", None, True)),
        ("The city has not fallen.", ("city", None, False)),
        ("We hold the town.", ("town", "Korvania", True)),
        ("Ukraine does not control Tarvik.", ("Tarvik", "Ukraine", False)),
        ("Tarvik was captured by Wagner fighters.", ("Tarvik", "Wagner", True)),
        ("Tarvik fell to the rebels.", ("Tarvik", "rebel", True)),
        ("Tarvik is fully under our control.", ("Tarvik", "Korvania", True)),
        ("Tarvik remains under Ukrainian control.", ("Tarvik", "Ukraine", True)),
        ("Russian troops withdrew from Tarvik.", ("Tarvik", "Russia", False)),
        ("Russian troops failed to capture Tarvik.", ("Tarvik", "Russia", False)),
        ("Today, I am in the Tarvik sector, with our warriors.", ("Tarvik", "Korvania", True)),
        ("The rebels entered and captured the port city of Velmora.", ("Velmora", "rebel", True)),
        ("The army repelled an attack on Tarvik.", ("Tarvik", "army", True)),
        ("Russian forces took control of Kiev.", ("Kyiv", "Russia", True)),
    ],
)
def test_who_holds_what_is_read(text: str, claim: Claim, proposition: Read) -> None:
    (found,) = proposition(text).control
    assert (found.place, found.holder, found.held) == claim
    assert found.span.of(text)


@pytest.mark.parametrize(
    "text",
    [
        "Russian troops tried to capture Tarvik.",
        "Russian troops will seize Tarvik.",
        "Russian forces surrounded Tarvik.",
        "The team from Tarvik captured the title.",
        "Germany captured the World Cup.",
        "The senator held Ohio.",
        "She took control of the company.",
        "We are in Tarvik for the weekend.",
        "Tarvik fell to minus 3 degrees.",
    ],
)
def test_wishes_sports_and_firms_are_not_control_of_a_place(text: str, proposition: Read) -> None:
    assert proposition(text).control == ()
