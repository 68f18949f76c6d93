"""All mentions of one person or body under its fullest name."""

from __future__ import annotations

from time import monotonic

import pytest

from claimcheck.attributing.entities import Entity, EntityKind
from claimcheck.attributing.naming.referents import Named, gather
from tests.attributing.articles import name, segmented


def _gathered(text: str, *mentions: str, kind: EntityKind = "person") -> list[Named]:
    """The named mentions of ``text``, where the name finder found ``mentions``, in text order."""
    segmentation = segmented(text)
    entities, after = [], 0
    for mention in mentions:
        entities.append(name(segmentation, mention, kind, after))
        after = text.index(mention, after) + len(mention)
    return gather(segmentation, entities)


def _names(named: list[Named]) -> list[str]:
    return [one.referent.name for one in named]


def test_a_family_name_stands_for_the_person_named_in_full() -> None:
    assert _names(_gathered("Ilsa Venn left. Venn was late.", "Ilsa Venn", "Venn")) == ["Ilsa Venn", "Ilsa Venn"]


def test_a_full_name_may_come_after_the_short_one() -> None:
    assert _names(_gathered("Venn wins. Ilsa Venn was late.", "Venn", "Ilsa Venn")) == ["Ilsa Venn", "Ilsa Venn"]


def test_a_first_name_stands_for_the_person_too() -> None:
    assert _names(_gathered("Ilsa Venn left. Ilsa was late.", "Ilsa Venn", "Ilsa")) == ["Ilsa Venn", "Ilsa Venn"]


def test_an_initial_stands_for_the_first_name() -> None:
    assert _names(_gathered("Ilsa Venn left. I. Venn signed.", "Ilsa Venn", "I. Venn")) == ["Ilsa Venn", "Ilsa Venn"]


def test_two_persons_of_one_family_name_stay_apart_and_the_bare_name_is_the_last_one() -> None:
    text = "Ilsa Venn left. Marek Venn stayed. Venn was late."
    assert _names(_gathered(text, "Ilsa Venn", "Marek Venn", "Venn")) == ["Ilsa Venn", "Marek Venn", "Marek Venn"]


def test_two_persons_of_one_first_name_stay_apart() -> None:
    assert _names(_gathered("Ilsa Venn met Ilsa Orr.", "Ilsa Venn", "Ilsa Orr")) == ["Ilsa Venn", "Ilsa Orr"]


def test_a_family_name_that_the_name_finder_missed_is_found() -> None:
    assert _names(_gathered("Ilsa Venn left. Then Venn spoke.", "Ilsa Venn")) == ["Ilsa Venn", "Ilsa Venn"]


def test_generation_suffixes_possessives_and_articles_are_no_part_of_a_name() -> None:
    assert _names(_gathered("Piet Orr Jr. left.", "Piet Orr Jr.")) == ["Piet Orr"]
    assert _names(_gathered("Ilsa Venn's boat left.", "Ilsa Venn's")) == ["Ilsa Venn"]


def test_initials_stand_for_a_body() -> None:
    text = "The Harbour Workers Union met. HWU was late."
    assert _names(_gathered(text, "Harbour Workers Union", "HWU", kind="organisation")) == ["Harbour Workers Union"] * 2


def test_other_initials_do_not() -> None:
    text = "The Harbour Workers Union met. HRT was late."
    found = _names(_gathered(text, "Harbour Workers Union", "HRT", kind="organisation"))
    assert found == ["Harbour Workers Union", "HRT"]


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("Mayor Ilsa Venn left.", "mayor"),
        ("The town's mayor Ilsa Venn left.", "mayor"),
        ("Ilsa Venn, the mayor of Corva, left.", "mayor"),
        ("Ilsa Venn, a spokeswoman for the port, left.", "spokeswoman"),
    ],
)
def test_titles_and_appositions_describe_a_person(text: str, role: str) -> None:
    (one,) = _gathered(text, "Ilsa Venn")
    assert role in one.referent.described


@pytest.mark.parametrize("text", ["The mayor left. Ilsa Venn stayed.", "Ilsa Venn left. The mayor stayed."])
def test_what_stands_in_another_sentence_does_not(text: str) -> None:
    (one,) = _gathered(text, "Ilsa Venn")
    assert "mayor" not in one.referent.described


@pytest.mark.parametrize(
    ("text", "gender"),
    [
        ("Mrs Venn left.", "f"),
        ("Mr Venn left.", "m"),
        ("Venn, a mother of two, left.", "f"),
        ("Mayor Venn left.", ""),
    ],
)
def test_titles_and_roles_tell_whether_it_is_a_man_or_a_woman_or_nothing_does(text: str, gender: str) -> None:
    (one,) = _gathered(text, "Venn")
    assert one.referent.gender == gender


def test_mentions_stand_in_text_order() -> None:
    named = _gathered("Venn met Orr. Piet Orr met Ilsa Venn.", "Venn", "Orr", "Piet Orr", "Ilsa Venn")
    assert [one.first for one in named] == sorted(one.first for one in named)


def test_a_text_without_names_has_no_mentions() -> None:
    assert gather(segmented("It rained."), []) == []


@pytest.mark.parametrize(
    ("title", "who"), [("Mrs", "Ilsa Venn"), ("Mr", "Marek Venn"), ("Judge", "Marek Venn"), ("Mayor", "Ilsa Venn")]
)
def test_a_title_tells_which_of_two_persons_of_one_family_name_is_meant(title: str, who: str) -> None:
    text = f"Mayor Ilsa Venn met her husband, Judge Marek Venn. {title} Venn left."
    assert _names(_gathered(text, "Ilsa Venn", "Marek Venn", "Venn"))[-1] == who


def test_a_person_of_another_gender_is_another_person() -> None:
    assert _names(_gathered("Marek Venn left. Mrs Venn stayed.", "Marek Venn", "Venn")) == ["Marek Venn", "Venn"]


def test_a_name_in_capitals_is_the_ordinary_one() -> None:
    assert _names(_gathered("OSTRELL fell. They left Ostrell.", "OSTRELL", "Ostrell", kind="place")) == ["Ostrell"] * 2


def test_letters_after_a_name_are_no_part_of_it_and_an_apostrophe_inside_is() -> None:
    assert _names(_gathered("They asked Piet Orr KC.", "Piet Orr KC")) == ["Piet Orr"]
    text = "The Dockers' Union met."
    assert _names(_gathered(text, "Dockers' Union", kind="organisation")) == ["Dockers' Union"]


def test_a_name_is_of_one_kind_throughout() -> None:
    text = "Mr Venn left. They saw Venn. Then Venn slept."
    assert {one.referent.kind for one in _gathered(text, "Venn", "Venn", "Venn", kind="place")} == {"person"}


def test_initials_given_in_brackets_stand_for_the_name_even_if_they_are_others() -> None:
    text = "The Investigative Committee (SKR) met. SKR was late."
    found = _names(_gathered(text, "Investigative Committee", "SKR", "SKR", kind="organisation"))
    assert found == ["Investigative Committee"] * 3


def test_ten_thousand_names_take_no_longer_than_their_number() -> None:
    letters = [chr(97 + n) for n in range(26)]
    names = [f"Ilsa Q{a}{b}{c}" for a in letters for b in letters for c in letters[:9]]
    segmentation = segmented(". ".join(names) + ".")
    entities = [Entity(i, i + 2, "person") for i, word in enumerate(segmentation.words) if word == "Ilsa"]
    started = monotonic()
    gather(segmentation, entities)
    assert monotonic() - started < 5
