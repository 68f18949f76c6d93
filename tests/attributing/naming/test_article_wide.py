"""What an article as a whole tells of a name's kind."""

from __future__ import annotations

import pytest

from claimcheck.attributing.naming.article_wide import article_votes
from tests.attributing.articles import name, segmented


def _votes(text: str, *phrases: str) -> dict[str, str]:
    """The kind with votes of each of ``phrases``, names in ``text``."""
    segmentation = segmented(text)
    found = article_votes(segmentation, [name(segmentation, phrase) for phrase in phrases])
    return {" ".join(words): max(votes, key=lambda kind: votes[kind]) for words, votes in found.items()}


@pytest.mark.parametrize(
    "text",
    [
        "Ostrelia denied it. The Ostrelian troops left.",
        "Ostrelia denied it. The Ministry of Health of Ostrelia did not.",
    ],
)
def test_a_word_with_an_adjective_or_a_ministry_is_a_place(text: str) -> None:
    phrases = [p for p in ("Ostrelia", "Ministry of Health of Ostrelia") if p in text]
    assert _votes(text, *phrases)["Ostrelia"] == "place"


def test_what_and_joins_with_a_place_is_a_place() -> None:
    text = "Ostrelia and Dorvan signed. The Ostrelian troops left."
    assert _votes(text, "Ostrelia", "Dorvan") == {"Ostrelia": "place", "Dorvan": "place"}


@pytest.mark.parametrize("text", ["Ilsa denied it. The Ilsan troops left.", "Venn denied it. The troops left."])
def test_a_given_name_or_a_word_without_an_adjective_is_none(text: str) -> None:
    assert _votes(text, text.partition(" ")[0]) == {}


def test_a_name_in_town_is_a_club_in_a_report_about_a_match() -> None:
    assert _votes("Dorvan Town lost after a late goal in the league.", "Dorvan Town") == {"Dorvan Town": "organisation"}
    assert _votes("Dorvan Town lost its mill.", "Dorvan Town") == {}
