"""What somebody already named is called next."""

from __future__ import annotations

import pytest

from tests.attributing.naming.answers import Names, meant

NAMES: Names = {"Ilsa Venn": "person"}


@pytest.mark.parametrize(
    ("text", "mention"),
    [
        ("Ilsa Venn left. The former admiral wept.", "The former admiral"),
        ("Harbour Rovers lost. Ilsa Venn wept. The Rovers manager left.", "The Rovers manager"),
    ],
)
def test_another_word_for_the_only_person_in_mind_is_that_person(text: str, mention: str) -> None:
    names: Names = NAMES | {"Harbour Rovers": "organisation"} if "Rovers" in text else NAMES
    assert meant(text, names, mention) == "Ilsa Venn"


@pytest.mark.parametrize(
    ("text", "mention"),
    [
        ("Ilsa Venn left. The admiral wept.", "The admiral"),
        ("An admiral came. Ilsa Venn left. The former admiral wept.", "The former admiral"),
        ("Ilsa Venn met Marek Orr. The former admiral wept.", "The former admiral"),
        ("Harbour Rovers lost. The judge Ilsa Venn wept. The Rovers manager left.", "The Rovers manager"),
    ],
)
def test_a_word_that_may_be_anothers_is_not(text: str, mention: str) -> None:
    every: Names = {"Ilsa Venn": "person", "Marek Orr": "person", "Harbour Rovers": "organisation"}
    names: Names = {phrase: kind for phrase, kind in every.items() if phrase in text}
    assert meant(text, names, mention) != "Ilsa Venn"
