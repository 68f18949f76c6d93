"""Whom a pronoun means."""

from __future__ import annotations

import pytest

from tests.attributing.naming.answers import VENN_AND_ORR, Names, called, meant


@pytest.mark.parametrize(("pronoun", "who"), [("He", "Piet Orr"), ("She", "Ilsa Venn")])
def test_a_pronoun_is_the_last_person_of_its_gender(pronoun: str, who: str) -> None:
    text = f"Mrs Ilsa Venn met Mr Piet Orr. Piet Orr left. {pronoun} said no."
    assert called(text, {"Ilsa Venn": "person", "Piet Orr": "person"}, f"{pronoun}")[-1] == who


def test_a_pronoun_is_rather_who_spoke_last_than_who_was_named_last() -> None:
    text = "Ilsa Venn said the ferry was late, as Piet Orr knew. She said no."
    assert called(text, {"Ilsa Venn": "person", "Piet Orr": "person"}, "Ilsa Venn", "She") == ["Ilsa Venn", "Ilsa Venn"]


def test_they_is_the_last_body_or_group_that_spoke() -> None:
    text = "The Harbour Union said no. Ilsa Venn said yes. They said never."
    names: Names = {"Harbour Union": "organisation", "Ilsa Venn": "person"}
    assert called(text, names, "The Harbour Union", "Ilsa Venn", "They")[-1] == "Harbour Union"


def test_it_is_the_last_body_that_spoke() -> None:
    text = "The Harbour Union said no. Farmers said yes. It said never."
    assert called(text, {"Harbour Union": "organisation"}, "The Harbour Union", "Farmers", "It")[-1] == "Harbour Union"


@pytest.mark.parametrize("pronoun", ["He", "They", "It"])
def test_a_pronoun_with_nobody_before_it_keeps_its_own_word(pronoun: str) -> None:
    assert called(f"{pronoun} said the ferry was late.", {}, pronoun) == [pronoun]


@pytest.mark.parametrize(
    ("text", "mention", "who"),
    [
        ("Ilsa Venn met Marek Orr. She left.", "She", "Ilsa Venn"),
        ("Ilsa Venn met Marek Orr. He left.", "He", "Marek Orr"),
        ("Ilsa Venn told Marek Orr that she was late.", "she", "Ilsa Venn"),
        ("Marek Orr met Ilsa Venn. She left and her boat sank.", "her", "Ilsa Venn"),
        ("In her ruling, Ilsa Venn scolded Marek Orr.", "her", "Ilsa Venn"),
        ("Marek Orr left. Ilsa Venn thanked him for his work.", "his", "Marek Orr"),
    ],
)
def test_a_pronoun_agrees_with_whom_it_means(text: str, mention: str, who: str) -> None:
    assert meant(text, VENN_AND_ORR, mention) == who


@pytest.mark.parametrize(
    ("text", "mention", "who"),
    [
        ("Piet Orr left. Marek Venn told him so.", "him", "Piet Orr"),
        ("Piet Orr left. He called Marek Venn.", "He", "Piet Orr"),
        ("Marek Venn met Piet Orr. He told Marek Venn so.", "He", "Piet Orr"),
    ],
)
def test_a_pronoun_is_not_whoever_else_is_named_in_its_clause(text: str, mention: str, who: str) -> None:
    assert meant(text, {"Marek Venn": "person", "Piet Orr": "person"}, mention) == who
