"""What single words tell."""

from __future__ import annotations

import pytest

from claimcheck.attributing.naming.vocabulary import (
    by_name,
    by_words,
    countries,
    domains,
    heads_a_body,
    is_body_noun,
    is_club,
    is_company,
    is_demonym,
    is_generic,
    is_given,
    is_place_noun,
    is_somebody,
    nationality,
    nouns_of,
    plain,
    same_given,
    stands_for,
    stands_for_body,
    tells_a_body,
    titles,
)


@pytest.mark.parametrize(
    ("name", "gender"),
    [
        ("Ilsa Venn", "f"),
        ("Marek Orr", "m"),
        ("Jean-Zzyx Orr", ""),
        ("Priya Nair", "f"),
        ("Kwame Orr", "m"),
        ("Robin Orr", ""),
        ("Zzyx Orr", ""),
        ("Zzyx Borisova", "f"),
        ("Zzyx Antonovich Orr", "m"),
        ("J. Ilsa Venn", "f"),
        ("Nova", ""),
    ],
)
def test_a_given_name_or_an_ending_tells_and_a_name_of_both_does_not(name: str, gender: str) -> None:
    assert by_name(name.split()) == gender


@pytest.mark.parametrize(("words", "gender"), [(["mrs"], "f"), (["the", "fisherman"], "m"), (["mayor"], ""), ([], "")])
def test_titles_and_roles_tell(words: list[str], gender: str) -> None:
    assert by_words(words) == gender


@pytest.mark.parametrize(("word", "given"), [("Ilsa", True), ("Robin", True), ("Harbour", False), ("ilsa", False)])
def test_common_given_names_are_known(word: str, given: bool) -> None:
    assert is_given(word) is given


@pytest.mark.parametrize(
    ("short", "full", "same"),
    [
        ("Bob", "Robert", True),
        ("Robert", "Bob", True),
        ("I.", "Ilsa", True),
        ("Bob", "Piet", False),
        ("M.", "Ilsa", False),
    ],
)
def test_a_short_form_and_an_initial_are_the_same_given_name(short: str, full: str, same: bool) -> None:
    assert same_given(short, full) is same


@pytest.mark.parametrize(("word", "country", "one"), [("Swede", "sweden", True), ("Nigerian", "nigeria", True)])
def test_nouns_of_nationality_have_a_country(word: str, country: str, one: bool) -> None:
    assert (nationality(word), is_somebody(word)) == (country, one)


@pytest.mark.parametrize("word", ["Chinese", "US"])
def test_words_for_a_people_or_a_state_are_not_one_person(word: str) -> None:
    assert not is_somebody(word)


@pytest.mark.parametrize(
    ("name", "noun"),
    [
        ("Ministry of Works", "ministry"),
        ("Harbour Union", "union"),
        ("Corva Airways", "airline"),
        ("Corva Gazette", "newspaper"),
        ("Corva Rovers", "club"),
    ],
)
def test_a_name_tells_what_the_body_may_be_called(name: str, noun: str) -> None:
    assert noun in nouns_of(name.split())


@pytest.mark.parametrize("name", ["Oakline", "Ilsa Venn"])
def test_a_name_without_a_telling_word_does_not(name: str) -> None:
    assert nouns_of(name.split()) == frozenset()


@pytest.mark.parametrize(
    ("words", "body"), [("Orr & Venn", True), ("Harbour Board", True), ("Corva City", False), ("Ilsa Venn", False)]
)
def test_some_words_are_in_the_names_of_bodies_only(words: str, body: bool) -> None:
    assert tells_a_body(words.split()) is body


def test_nouns_of_bodies_and_of_places_are_told_apart() -> None:
    assert is_body_noun("ministry")
    assert is_body_noun("company")
    assert not is_body_noun("mayor")
    assert is_place_noun("country")
    assert is_place_noun("town")
    assert not is_place_noun("ministry")
    assert is_generic("company")
    assert not is_generic("ministry")
    assert heads_a_body("School")
    assert not heads_a_body("Venn")


def test_clubs_and_companies_are_known_by_their_last_words() -> None:
    assert is_club(["Rovers"])
    assert is_club(["Athletic"])
    assert not is_club(["Union"])
    assert is_company(["Holdings", "Plc"])
    assert is_company(["Airlines"])
    assert not is_company(["Union"])


def test_a_noun_stands_for_a_name_that_holds_it() -> None:
    assert stands_for_body("choir", ["Harbour", "Choir"], ())
    assert stands_for_body("club", ["Corva"], ["club"])
    assert not stands_for_body("choir", ["Harbour", "Union"], ["union"])


@pytest.mark.parametrize(
    ("word", "same"), [("french", "france"), ("ministers", "minister"), ("gas", "gas"), ("u.s.", "u.s")]
)
def test_words_are_compared_as_countries_and_singulars(word: str, same: str) -> None:
    assert plain(word) == same


@pytest.mark.parametrize(
    ("word", "known"), [("french", True), ("nigerian", True), ("harbour", False), ("france", False)]
)
def test_adjectives_of_countries_are_known(word: str, known: bool) -> None:
    assert is_demonym(word) is known


@pytest.mark.parametrize(
    ("head", "other"), [("chief", "secretary-general"), ("lawyer", "barrister"), ("pilot", "pilot")]
)
def test_a_role_stands_for_itself_and_those_like_it(head: str, other: str) -> None:
    assert other in stands_for(head)


@pytest.mark.parametrize(("head", "other"), [("mayor", "pilot"), ("barrister", "pilot")])
def test_a_role_does_not_stand_for_another(head: str, other: str) -> None:
    assert other not in stands_for(head)


def test_titles_domains_and_countries_are_known() -> None:
    assert {"mr", "president"} <= titles()
    assert not {"harbour", "Mr"} & titles()
    assert "finance" in domains()
    assert "harbour" not in domains()
    assert {"France", "Moscow"} <= countries()
    assert "Corva" not in countries()
