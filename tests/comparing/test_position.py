"""Positions: one source is for what another is against."""

from __future__ import annotations

import pytest

from tests.comparing.articles import Row, described, found, report

FIRES: list[tuple[str, Row]] = [
    (
        "Mayor Piet Orr supported the new bridge. Governor Ilsa Venn opposed the new bridge.",
        ("Piet Orr", "the new bridge", "Ilsa Venn", "the new bridge"),
    ),
    (
        "Mayor Piet Orr welcomed the plan to close the port. The Harbour Union condemned the plan to close the port.",
        ("Piet Orr", "the plan to close the port", "Harbour Union", "the plan to close the port"),
    ),
]

SILENT = {
    "two targets": "Mayor Piet Orr supported the new bridge. Governor Ilsa Venn opposed the tax on bread.",
    "two for it": "Mayor Piet Orr supported the new bridge. Governor Ilsa Venn welcomed the new bridge.",
    "two against it": "Mayor Piet Orr condemned the new bridge. Governor Ilsa Venn opposed the new bridge.",
    "one source": "Mayor Piet Orr supported the new bridge. Last year Orr opposed the new bridge.",
    "far apart": (
        "Mayor Piet Orr supported the new bridge. "
        + "It rained. The boats went out. The market opened. Nobody came. A dog slept. "
        + "Governor Ilsa Venn opposed the new bridge."
    ),
}


@pytest.mark.parametrize(("text", "row"), FIRES)
def test_for_and_against_the_same_thing_conflict(text: str, row: Row) -> None:
    (conflict,) = found(text, "position", row)
    assert conflict.strength == "dispute", described(text)


@pytest.mark.parametrize("name", SILENT)
def test_no_conflict_of_positions(name: str) -> None:
    assert described(SILENT[name]) == []


def test_the_reason_says_who_is_for_and_who_against() -> None:
    (conflict,) = report(FIRES[0][0]).conflicts
    assert conflict.reasons[0].text == "Piet Orr is for it, Ilsa Venn is against it."
