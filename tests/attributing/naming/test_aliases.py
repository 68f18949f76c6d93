"""Which shorter names stand for a fuller one."""

from __future__ import annotations

import pytest

from claimcheck.attributing.naming.aliases import (
    folded,
    has_short_name,
    initials,
    repeated,
    same_body,
    same_person,
    short_for,
)
from tests.attributing.articles import name, segmented


@pytest.mark.parametrize(
    ("short", "full"),
    [
        ("Venn", "Ilsa Venn"),
        ("Ilsa", "Ilsa Venn"),
        ("VENN", "Ilsa Venn"),
        ("I. Venn", "Ilsa Venn"),
        ("Bob Orr", "Robert Orr"),
        ("Ilsa Venn", "Ilsa Maria Venn"),
        ("García Orr", "Gabriel García Orr"),
        ("Gabriel García", "Gabriel García Orr"),
        ("Assad", "Farid al-Assad"),
    ],
)
def test_a_shorter_name_of_a_person(short: str, full: str) -> None:
    assert same_person(short.split(), full.split(), False)


@pytest.mark.parametrize(
    ("short", "full", "titled"),
    [
        ("Marek Venn", "Ilsa Venn", False),
        ("Ilsa Orr", "Ilsa Venn", False),
        ("Ilsa", "Ilsa Venn", True),
        ("Vennor", "Ilsa Venn", False),
    ],
)
def test_another_persons_name(short: str, full: str, titled: bool) -> None:
    assert not same_person(short.split(), full.split(), titled)


@pytest.mark.parametrize(
    ("short", "full"),
    [
        ("HWU", "Harbour Workers Union"),
        ("Workers Union", "Harbour Workers Union"),
        ("Defence Ministry", "Ministry of Defence"),
        ("Brightwater", "Brightwater Holdings Plc"),
        ("Harlow", "Harlow Athletic"),
        ("Union", "Harbour Union"),
    ],
)
def test_a_shorter_name_of_a_body(short: str, full: str) -> None:
    assert same_body(short.split(), full.split(), False)


@pytest.mark.parametrize(
    ("short", "full", "placed"),
    [
        ("HRT", "Harbour Workers Union", False),
        ("U.S.", "U.S. Senate", False),
        ("Harlow", "Harlow Athletic", True),
        ("Corva", "Corva Town Council", True),
        ("Harbour", "Harbour Workers Union", False),
        ("Defence Ministry", "Ministry of Works", False),
    ],
)
def test_another_bodys_name(short: str, full: str, placed: bool) -> None:
    assert not same_body(short.split(), full.split(), placed)


def test_initials_count_small_words_or_not() -> None:
    assert initials(["Bank", "of", "Corva"]) == ("BC", "BOC")
    assert initials(["Corva"]) == ()


def test_initials_in_brackets_are_learnt() -> None:
    segmentation = segmented("The Coastal Transport Board (CTB) met. Harbour Union (see map) met.")
    names = [
        name(segmentation, "Coastal Transport Board", "organisation"),
        name(segmentation, "Harbour Union", "other"),
    ]
    assert short_for(segmentation, names) == {"CTB": ("Coastal", "Transport", "Board")}


def test_a_name_that_the_name_finder_missed_elsewhere_is_found_again() -> None:
    segmentation = segmented("Ilsa Venn met the Harbour Union. VENN: I left. The Harbour Union stayed.")
    names = [name(segmentation, "Ilsa Venn"), name(segmentation, "Harbour Union", "organisation")]
    found = [" ".join(segmentation.words[e.first : e.last]) for e in repeated(segmentation, names)]
    assert found == ["VENN", "Harbour Union"]


def test_an_ordinary_word_at_the_start_of_a_sentence_is_not() -> None:
    segmentation = segmented("Ilsa Frost left. Frost lay on the fields, and the frost stayed.")
    found = repeated(segmentation, [name(segmentation, "Ilsa Frost")])
    assert all(segmentation.tags[e.first].startswith("NNP") for e in found)


def test_clubs_and_companies_have_short_names_and_others_do_not() -> None:
    assert has_short_name(["Harlow", "Athletic"])
    assert has_short_name(["Oakline", "Ltd"])
    assert not has_short_name(["Harbour", "Union"])
    assert not has_short_name(["Oakline"])


def test_capitals_and_an_article_of_an_arabic_name_do_not_count() -> None:
    assert folded("VENN") == folded("Venn")
    assert folded("al-Assad") == folded("Assad")
