from __future__ import annotations

from collections.abc import Callable

import pytest

from claimcheck.model import Proposition

Read = Callable[[str], Proposition]


@pytest.mark.parametrize(
    "text",
    [
        "The army has not taken the town.",
        "that the army did not take the town",
        "The bridge isn’t open.",
        "The town is no longer safe.",
        "There is no evidence of fraud.",
        "Because it rained, the army did not come.",
        "The men who fled were not caught.",
        "The men, who had fled, were never caught.",
        "Rebels refused to leave.",
    ],
)
def test_a_negated_main_clause_is_negated(text: str, proposition: Read) -> None:
    assert proposition(text).polarity == "negated"


@pytest.mark.parametrize(
    "text",
    [
        "The army took the town.",
        "The army took the town because it was not defended.",
        "It was not only the army that came.",
        "The men who did not flee were caught.",
        "If it does not rain, the army will come.",
        "No, the army took the town.",
        "No fewer than 40 people came.",
        "The army did not fail to take the town.",
        "The mayor, not the governor, signed.",
        "",
    ],
)
def test_negation_elsewhere_does_not_count(text: str, proposition: Read) -> None:
    assert proposition(text).polarity == "affirmed"
