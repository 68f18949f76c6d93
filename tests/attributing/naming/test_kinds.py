"""What kind of thing a name names."""

from __future__ import annotations

from collections import Counter

import pytest

from claimcheck.attributing.entities import EntityKind
from claimcheck.attributing.naming.kinds import evidence_of, kind_by
from tests.attributing.articles import name, segmented


def _kind(text: str, phrase: str, tagged: EntityKind) -> str:
    segmentation = segmented(text)
    entity = name(segmentation, phrase, tagged)
    return kind_by(phrase.split(), Counter(evidence_of(segmentation, entity).votes))


@pytest.mark.parametrize(
    ("text", "phrase", "tagged", "kind"),
    [
        ("Mrs Venn left.", "Venn", "place", "person"),
        ("The novelist Ilsa Venn left.", "Ilsa Venn", "organisation", "person"),
        ("They asked Venn, 54, to leave.", "Venn", "place", "person"),
        ("The Harbour Union met.", "Harbour Union", "person", "organisation"),
        ("Orr & Venn closed.", "Orr & Venn", "person", "organisation"),
        ("Shares in Oakline fell.", "Oakline", "place", "organisation"),
        ("Oakline, a rival, closed.", "Oakline", "place", "organisation"),
        ("It snowed in Ostrell.", "Ostrell", "person", "place"),
        ("The island of Lapu burnt.", "Lapu", "person", "place"),
        ("Ostrell and its army fled.", "Ostrell", "person", "place"),
        ("France objected.", "France", "person", "place"),
        ("Corva Rovers lost.", "Corva Rovers", "person", "organisation"),
        ("The GDP fell.", "GDP", "person", "organisation"),
    ],
)
def test_the_words_in_and_around_a_name_tell_more_than_the_name_finder(
    text: str, phrase: str, tagged: EntityKind, kind: str
) -> None:
    assert _kind(text, phrase, tagged) == kind


@pytest.mark.parametrize("tagged", ["person", "organisation", "place"])
def test_without_such_words_it_is_what_the_name_finder_says(tagged: EntityKind) -> None:
    assert _kind("They saw Zzyx today.", "Zzyx", tagged) == tagged


def test_a_person_whose_family_name_is_a_body_stays_a_person() -> None:
    assert _kind("Ilsa Temple left.", "Ilsa Temple", "person") == "person"
    assert _kind("Marek Church left.", "Marek Church", "person") == "person"


def test_a_dateline_is_a_place() -> None:
    assert _kind("LUM (Wire) - It snowed.", "LUM", "organisation") == "place"
    assert _kind("It snowed. LUM met.", "LUM", "organisation") == "organisation"


def test_a_title_before_it_and_a_place_around_it_are_told() -> None:
    segmentation = segmented("Judge Venn left. It snowed in Venn.")
    first = evidence_of(segmentation, name(segmentation, "Venn"))
    second = evidence_of(segmentation, name(segmentation, "Venn", after=20))
    assert (first.titled, first.placed) == (True, False)
    assert (second.titled, second.placed) == (False, True)
    assert evidence_of(segmented("Mrs Venn left."), name(segmented("Mrs Venn left."), "Venn")).gender == "f"


@pytest.mark.parametrize(
    ("text", "phrase", "tagged", "kind"),
    [
        ("Halvard Freight closed.", "Halvard Freight", "person", "organisation"),
        ("Corrin Mining closed.", "Corrin Mining", "person", "organisation"),
        ("The Ostrell delegation left.", "Ostrell", "person", "place"),
        ("The government of Ostrell left.", "Ostrell", "person", "place"),
        ("He spoke in an interview with Weltblick on Monday.", "Weltblick", "person", "organisation"),
        ("She wrote on Telegram that it rained.", "Telegram", "person", "organisation"),
        ("His party, Forward Ostrell, left.", "Forward Ostrell", "person", "organisation"),
        ("Ilsa Freight left.", "Ilsa Freight", "person", "person"),
        ("The pollster Ilsa Venn left.", "Ilsa Venn", "person", "person"),
        ("The Venn family left.", "Venn", "person", "person"),
    ],
)
def test_a_firm_a_country_and_an_outlet_are_told_from_a_person(
    text: str, phrase: str, tagged: EntityKind, kind: str
) -> None:
    assert _kind(text, phrase, tagged) == kind
