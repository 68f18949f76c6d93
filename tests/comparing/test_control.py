"""Control: who holds a place, claimed by two sides or waved away by one."""

from __future__ import annotations

import pytest

from tests.comparing.articles import Row, described, found, report

CLAIMED: list[tuple[str, Row]] = [
    (
        "Russia said its forces had taken control of Tarvik. Ukraine said Tarvik remained under Ukrainian control.",
        ("Russia", "its forces had taken control of Tarvik", "Ukraine", "Tarvik remained under Ukrainian control"),
    ),
    (
        "The rebels said their fighters had taken control of Tarvik. Colonel Piet Orr said the army held Tarvik.",
        ("rebels", "had taken control of Tarvik", "Piet Orr", "the army held Tarvik"),
    ),
]

WAVED_AWAY: list[tuple[str, Row]] = [
    (
        "Russia claimed its forces had taken control of Tarvik. "
        '"The Russians keep going on about Tarvik," General Piet Orr said.',
        ("Russia", "its forces had taken control of Tarvik", "Piet Orr", "keep going on about Tarvik"),
    ),
    (
        "Russia claimed that its forces had taken control of Tarvik. "
        'General Piet Orr said: "I am in Tarvik with our soldiers. What the Russians say about Tarvik is a fantasy."',
        ("Russia", "its forces had taken control of Tarvik", "Piet Orr", "is a fantasy"),
    ),
]

SILENT = {
    "two places": (
        "Russia claimed its forces had taken control of Tarvik. Ukraine said its forces had taken control of Belmost."
    ),
    "one side twice": (
        "Russia said its forces had taken control of Tarvik. The Kremlin said Tarvik was in Russian hands."
    ),
    "control of other things": (
        "Ilsa Venn said the minister took control of the meeting. Piet Orr said he held the floor."
    ),
    "a fire under control": (
        "Ilsa Venn said the fire in Tarvik was under control. Piet Orr said the blaze in Tarvik was controlled."
    ),
    "a waving away of something else": (
        "Russia claimed its forces had taken control of Tarvik. "
        '"The reality speaks for itself," said Piet Orr of the fish market in Lund.'
    ),
    "talk from the place without an answer": (
        "Russia claimed its forces had taken control of Tarvik. "
        '"The bread in Tarvik is the best in the country," said Piet Orr, a baker.'
    ),
}


@pytest.mark.parametrize(("text", "row"), CLAIMED)
def test_two_sides_that_claim_one_place_conflict(text: str, row: Row) -> None:
    assert len(found(text, "control", row)) == 1, described(text)


@pytest.mark.parametrize(("text", "row"), WAVED_AWAY)
def test_to_wave_a_claim_on_a_place_away_is_to_conflict_with_it(text: str, row: Row) -> None:
    assert found(text, "control", row), described(text)


@pytest.mark.parametrize("name", SILENT)
def test_no_conflict_over_control(name: str) -> None:
    assert described(SILENT[name]) == []


def test_a_place_that_the_claim_leaves_out_is_the_one_named_before_it() -> None:
    text = (
        "General Piet Orr visited the city of Tarvik on Friday, weeks after Russia claimed its forces had taken "
        'control. "The Russians kept going on about Tarvik – the reality speaks for itself," he said.'
    )
    row = ("Russia", "its forces had taken control", "Piet Orr", "the reality speaks for itself")
    assert found(text, "control", row), described(text)


@pytest.mark.parametrize(("text", "row"), [*CLAIMED, *WAVED_AWAY])
def test_the_label_is_control_of_the_place(text: str, row: Row) -> None:
    assert {c.label for c in report(text).conflicts} == {"control of Tarvik"}, row


def test_speakers_who_call_themselves_they_hold_what_they_claim() -> None:
    text = (
        "The rebels said they had captured the town of Tarvik. "
        "The army said its soldiers had retaken the town of Tarvik."
    )
    row = ("rebels", "captured the town of Tarvik", "army", "retaken the town of Tarvik")
    assert found(text, "control", row), described(text)


def test_several_answers_of_one_source_are_one_conflict() -> None:
    text = (
        "Russia claimed its forces had taken control of Tarvik. "
        '"The Russians keep going on about Tarvik. The reality speaks for itself," General Piet Orr said.'
    )
    assert len(report(text).conflicts) == 1, described(text)
