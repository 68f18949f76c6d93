"""What a description says, and whether two of them mean the same person."""

from __future__ import annotations

import pytest

from claimcheck.attributing.naming.descriptions import Description, described, fits
from claimcheck.attributing.naming.vocabulary import is_role
from tests.attributing.articles import segmented


def _described(text: str) -> Description:
    segmentation = segmented(text)
    found = described(segmentation, 0, len(segmentation.words))
    assert found is not None
    return found


@pytest.mark.parametrize(
    ("text", "head", "modifiers"),
    [
        ("the finance minister", "minister", {"finance"}),
        ("the mayor of Corva", "mayor", {"corva"}),
        ("the embattled mayor", "mayor", set()),
        ("the chief executive", "ceo", set()),
        ("the French president", "president", {"france"}),
        ("the Harbour Union leader", "leader", {"harbour", "union"}),
    ],
)
def test_a_description_is_a_head_with_what_narrows_it_down(text: str, head: str, modifiers: set[str]) -> None:
    found = _described(text)
    assert (found.head, set(found.modifiers)) == (head, modifiers)


def test_an_age_an_owner_and_what_makes_it_another_office_are_told_apart() -> None:
    assert _described("the 54-year-old").age == "54"
    assert _described("her husband").owner == "f"
    assert _described("the former judge") == Description("judge", exclusive=frozenset({"former"}))
    assert _described("the deputy mayor").exclusive == {"deputy"}


@pytest.mark.parametrize("text", ["quickly", "in the harbour", "of"])
def test_words_that_describe_nobody_are_no_description(text: str) -> None:
    segmentation = segmented(text)
    found = described(segmentation, 0, len(segmentation.words))
    assert found is None or not is_role(found.head)


@pytest.mark.parametrize(
    ("wanted", "known"),
    [
        ("the mayor", "the mayor of Corva"),
        ("the Corva mayor", "the mayor of Corva"),
        ("the minister", "the finance minister"),
        ("the chief", "the secretary-general"),
        ("the lawyer", "a barrister"),
        ("the former judge", "a former judge"),
    ],
)
def test_a_description_fits_one_that_says_as_much_or_more(wanted: str, known: str) -> None:
    assert fits(_described(wanted), _described(known)) is not None


@pytest.mark.parametrize(
    ("wanted", "known"),
    [
        ("the finance minister", "the defence minister"),
        ("the Borrow mayor", "the mayor of Corva"),
        ("the judge", "a former judge"),
        ("the mayor", "the deputy mayor"),
        ("the barrister", "a pilot"),
        ("his mother", "her mother"),
    ],
)
def test_it_does_not_fit_one_that_says_something_else(wanted: str, known: str) -> None:
    assert fits(_described(wanted), _described(known)) is None


def test_the_same_head_and_shared_modifiers_fit_better() -> None:
    mayor = _described("the mayor of Corva")
    assert fits(_described("the Corva mayor"), mayor) == (1, 1)
    assert fits(_described("the mayor"), mayor) == (1, 0)
