"""Whom or what a description means."""

from __future__ import annotations

import pytest

from tests.attributing.naming.answers import VENN_AND_ORR, Names, called, meant


@pytest.mark.parametrize("phrase", ["the mayor", "the Corva mayor"])
def test_a_description_is_the_person_it_was_given_to(phrase: str) -> None:
    text = f"Corva mayor Ilsa Venn left. Judge Piet Orr stayed. Later {phrase} said no."
    names: Names = {"Ilsa Venn": "person", "Piet Orr": "person"}
    assert called(text, names, phrase) == ["Ilsa Venn"]


def test_a_role_of_the_same_family_will_do() -> None:
    text = "Secretary-General Ilsa Venn left. The alliance said no. Later the chief said no."
    assert called(text, {"Ilsa Venn": "person"}, "the chief") == ["Ilsa Venn"]


@pytest.mark.parametrize("phrase", ["a mayor", "the pilot", "the Borrow mayor"])
def test_another_description_is_nobody_that_was_named(phrase: str) -> None:
    text = f"Corva mayor Ilsa Venn left. Later {phrase} said no."
    assert called(text, {"Ilsa Venn": "person"}, phrase) != ["Ilsa Venn"]


@pytest.mark.parametrize(
    ("text", "mention"),
    [
        ("The Works Ministry met Oakline Ltd. Later the ministry said no.", "the ministry"),
        ("The Works Ministry met Oakline Ltd. Later the works ministry said no.", "the works ministry"),
        ("The Works Ministry met Oakline Ltd. It said no.", "It"),
    ],
)
def test_a_noun_or_a_pronoun_stands_for_the_body_named(text: str, mention: str) -> None:
    names: Names = {"Works Ministry": "organisation", "Oakline Ltd": "organisation"}
    assert meant(text, names, mention) == "Works Ministry"


@pytest.mark.parametrize("mention", ["the finance ministry", "the club", "another ministry"])
def test_a_noun_that_no_name_tells_keeps_its_words(mention: str) -> None:
    names: Names = {"Works Ministry": "organisation"}
    found = meant(f"The Works Ministry left. Later {mention} said no.", names, mention)
    assert found == mention.removeprefix("the ").removeprefix("another ") or found == mention


def test_the_company_is_the_one_whose_name_does_not_say_what_it_is() -> None:
    names: Names = {"Harbour Union": "organisation", "Zzyx": "organisation"}
    assert meant("Zzyx met the Harbour Union. Later the company said no.", names, "the company") == "Zzyx"


def test_an_age_is_the_person_of_that_age_and_not_of_another() -> None:
    text = "Ilsa Venn, 54, met Marek Orr, 61. Later the 61-year-old left."
    assert meant(text, VENN_AND_ORR, "the 61-year-old") == "Marek Orr"
    assert meant(text.replace("61-year", "54-year"), VENN_AND_ORR, "the 54-year-old") == "Ilsa Venn"


def test_her_husband_is_whom_the_article_calls_so() -> None:
    text = "Ilsa Venn left with her husband, Marek Orr. Later her husband slept."
    assert meant(text, VENN_AND_ORR, "her husband") == "Marek Orr"
    assert meant(text.replace("Later her husband", "Later her brother"), VENN_AND_ORR, "her brother") == "her brother"


def test_whom_the_first_sentence_describes_the_second_names() -> None:
    text = "A former judge who stole from a widow was jailed. Ilsa Venn wept. Later the former judge slept."
    assert meant(text, {"Ilsa Venn": "person"}, "the former judge") == "Ilsa Venn"
    text = "A former judge who stole from a widow was jailed. Mayor Ilsa Venn wept. Later the former judge slept."
    assert meant(text, {"Ilsa Venn": "person"}, "the former judge") == "former judge"
