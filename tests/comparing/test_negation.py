"""Negations: one source affirms what another says is not so."""

from __future__ import annotations

import pytest

from tests.comparing.articles import Row, described, found, report

FIRES: list[tuple[str, Row]] = [
    (
        "Mayor Piet Orr said the bridge in Corva is open. Governor Ilsa Venn said the bridge in Corva is not open.",
        ("Piet Orr", "the bridge in Corva is open", "Ilsa Venn", "the bridge in Corva is not open"),
    ),
    (
        "Mayor Piet Orr said the council had never approved the new stadium. "
        "Governor Ilsa Venn said the council had approved the new stadium.",
        ("Ilsa Venn", "had approved the new stadium", "Piet Orr", "had never approved the new stadium"),
    ),
    (
        "Mayor Piet Orr said people were killed in the flood. Governor Ilsa Venn said nobody was killed in the flood.",
        ("Piet Orr", "people were killed in the flood", "Ilsa Venn", "nobody was killed in the flood"),
    ),
]

SILENT = {
    "two things": (
        "Mayor Piet Orr said the bridge in Corva is open. Governor Ilsa Venn said the library in Lund is not open."
    ),
    "agreement": (
        "Mayor Piet Orr said the bridge in Corva is open. Governor Ilsa Venn said the bridge in Corva is open again."
    ),
    "two that both say no": (
        "Mayor Piet Orr said the bridge in Corva is not open. "
        "Governor Ilsa Venn said the bridge in Corva is not open yet."
    ),
    "a question": (
        "Mayor Piet Orr said the bridge in Corva is open. "
        "Governor Ilsa Venn asked whether the bridge in Corva is not open."
    ),
    "a demand": (
        "Mayor Piet Orr said the bridge in Corva is not open. "
        "Governor Ilsa Venn demanded that the bridge in Corva be open."
    ),
    "one source": ("Mayor Piet Orr said the bridge in Corva is open. Later Orr said the bridge in Corva is not open."),
}


@pytest.mark.parametrize(("text", "row"), FIRES)
def test_yes_from_one_and_no_from_another_conflict(text: str, row: Row) -> None:
    assert len(found(text, "negation", row)) == 1, described(text)


@pytest.mark.parametrize("name", SILENT)
def test_no_conflict_by_negation(name: str) -> None:
    assert described(SILENT[name]) == []


WANTED: list[tuple[str, Row]] = [
    (
        '"There was no cover-up," Health Minister Anna Moss said. Dr. Piet Orr said there was a cover-up.',
        ("Piet Orr", "there was a cover-up", "Anna Moss", "There was no cover-up"),
    ),
    (
        "Federation president Ilsa Venn said the club had been told of the result by letter on Monday. "
        "Coach Piet Orr said nobody had told the club anything.",
        ("Ilsa Venn", "the club had been told of the result", "Piet Orr", "nobody had told the club anything"),
    ),
]


@pytest.mark.xfail(reason="too few words in common to tell", strict=True)
@pytest.mark.parametrize(("text", "row"), WANTED)
def test_negations_still_to_be_found(text: str, row: Row) -> None:
    assert found(text, "negation", row), described(text)


@pytest.mark.xfail(reason="times are not looked at", strict=True)
def test_what_was_not_so_then_may_be_so_later() -> None:
    text = "Mayor Piet Orr said the pool would open in June. Parents said the pool had not opened last year either."
    assert described(text) == []


def test_the_side_that_affirms_comes_first() -> None:
    (conflict,) = report(FIRES[1][0]).conflicts
    assert conflict.a.source.name == "Ilsa Venn"
    assert conflict.strength == "contradiction"
