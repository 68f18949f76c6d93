"""Which tokens each name is: what the name finder marks put right, and what it missed."""

from __future__ import annotations

from itertools import pairwise

import pytest

from claimcheck.attributing.entities import Entity, EntityKind, runs, tagged_entities
from claimcheck.attributing.features import token_features
from claimcheck.attributing.naming.finding import by_titles
from claimcheck.attributing.naming.name_words import goes_on
from claimcheck.attributing.naming.overlooked import missed
from claimcheck.model import Segmentation
from tests.attributing.articles import name, segmented


def _shown(segmentation: Segmentation, entities: list[Entity]) -> list[tuple[str, str]]:
    return [(" ".join(segmentation.words[e.first : e.last]), e.kind) for e in entities]


def _found(text: str, *labels: str) -> list[tuple[str, str]]:
    """The names in ``text``, words and kind, where the name finder gave its tokens ``labels``."""
    segmentation = segmented(text)
    assert len(labels) == len(segmentation.words)
    return _shown(segmentation, by_titles(segmentation, runs(labels, 0)))


def test_a_title_is_no_part_of_a_name() -> None:
    assert _found("President Ilsa Venn left.", "BP", "IP", "IP", "-", "-") == [("Ilsa Venn", "person")]


def test_the_body_before_a_title_and_the_person_after_it_are_two_names() -> None:
    names = _found("NATO Secretary-General Ilsa Venn left.", "BO", "IO", "IO", "IO", "-", "-")
    assert names == [("NATO", "organisation"), ("Ilsa Venn", "person")]


def test_a_name_of_no_kind_after_a_title_is_a_persons() -> None:
    assert _found("Mayor Venn left.", "-", "BM", "-", "-") == [("Venn", "person")]


def test_a_title_alone_is_no_name() -> None:
    assert _found("The President left.", "-", "BM", "-", "-") == []


def test_a_body_with_a_title_word_in_its_name_stays_whole() -> None:
    assert _found("Justice Department lawyers left.", "BO", "IO", "-", "-", "-")[0][1] != "place"


@pytest.mark.parametrize(
    ("text", "labels", "names"),
    [
        ("Tane Whetu gave Harrowgate.", "BP IP IP IP -", [("Tane Whetu", "person"), ("Harrowgate", "person")]),
        (
            "Harbour Union said Venn left.",
            "BO IO IO IO - -",
            [("Harbour Union", "organisation"), ("Venn", "organisation")],
        ),
        ("Ilsa Venn left.", "BP IP - -", [("Ilsa Venn", "person")]),
        ("The Said Foundation closed.", "- BO IO - -", [("Said Foundation", "organisation")]),
    ],
)
def test_a_verb_is_in_no_name_unless_it_is_capitalised(text: str, labels: str, names: list[tuple[str, str]]) -> None:
    assert _found(text, *labels.split()) == names


@pytest.mark.parametrize(
    ("text", "labels", "names"),
    [
        ("They sued Brightwater Holdings Plc.", "- - - BO IO -", [("Brightwater Holdings Plc", "organisation")]),
        ("They met Orla Fenwick there.", "- - - BP - -", [("Orla Fenwick", "person")]),
        ("They met President Fenwick there.", "- - - BP - -", [("Fenwick", "person")]),
        ("They met on Monday Fenwick left.", "- - - - BP - -", [("Fenwick", "person")]),
    ],
)
def test_a_name_broken_off_is_made_whole_with_the_names_beside_it_but_no_titles_and_days(
    text: str, labels: str, names: list[tuple[str, str]]
) -> None:
    assert _found(text, *labels.split()) == names


@pytest.mark.parametrize(
    ("text", "labels"),
    [("The Dean left.", "- BM - -"), ("The Swede left.", "- BM - -"), ("A Norwegian left.", "- BM - -")],
)
def test_a_description_in_capitals_is_no_name(text: str, labels: str) -> None:
    assert _found(text, *labels.split()) == []


@pytest.mark.parametrize(
    ("text", "labels"),
    [("The Swedish Museum closed.", "- BO IO - -"), ("They met Dean there.", "- - BP - -")],
)
def test_a_longer_name_or_one_without_an_article_is_no_description(text: str, labels: str) -> None:
    assert len(_found(text, *labels.split())) == 1


def test_a_person_after_a_title_is_found_where_the_finder_missed_them() -> None:
    assert _found("President Orla Fenwick left.", "-", "-", "-", "-", "-") == [("Orla Fenwick", "person")]
    assert _found("They met Mayor Fenwick.", "-", "-", "-", "-", "-") == [("Fenwick", "person")]


def test_no_person_is_found_after_a_word_that_is_no_title_or_in_a_body() -> None:
    assert _found("Yesterday Orla left.", "-", "-", "-", "-") == []
    assert _found("They met the mayor there.", "-", "-", "-", "-", "-", "-") == []


@pytest.mark.parametrize(("word", "tag"), [("Fenwick", "NNP"), ("O'Neal", "NNP"), ("Smith-Orr", "NNP")])
def test_a_name_may_go_on_with_a_capitalised_proper_noun(word: str, tag: str) -> None:
    assert goes_on(word, tag)


@pytest.mark.parametrize(
    ("word", "tag"), [("left", "VBD"), ("President", "NNP"), ("Monday", "NNP"), ("May", "NNP"), ("NATO", "NNP")]
)
def test_a_name_does_not_go_on_with_a_verb_a_title_the_calendar_or_an_abbreviation(word: str, tag: str) -> None:
    assert not goes_on(word, tag)


def test_names_stand_in_text_order_and_do_not_overlap() -> None:
    text = "Mayor Anna Keller met Col. Piet Orr in London. NATO Secretary-General Ivo Lund stayed in Paris."
    segmentation = segmented(text)
    entities = by_titles(segmentation, tagged_entities(segmentation, token_features(segmentation)))
    assert entities
    assert all(a.last <= b.first for a, b in pairwise(entities))
    assert all(e.first < e.last for e in entities)


def test_a_text_without_names_has_none() -> None:
    for text in ("", "it rained."):
        segmentation = segmented(text)
        assert by_titles(segmentation, tagged_entities(segmentation, token_features(segmentation))) == []


def _titles_off(text: str, *found: tuple[str, EntityKind]) -> list[tuple[str, str]]:
    """The names of ``text`` where the name finder found ``found``."""
    segmentation = segmented(text)
    entities = by_titles(segmentation, [name(segmentation, phrase, kind) for phrase, kind in found])
    return [(" ".join(segmentation.words[e.first : e.last]), e.kind) for e in entities]


def test_a_name_that_was_broken_off_is_made_whole() -> None:
    text = "They asked Brightwater Holdings Plc and the 14th Mountain Brigade."
    found: list[tuple[str, EntityKind]] = [("Holdings Plc", "person"), ("Mountain Brigade", "organisation")]
    assert [phrase for phrase, _ in _titles_off(text, *found)] == ["Brightwater Holdings Plc", "14th Mountain Brigade"]


def test_what_stands_beside_a_name_without_being_part_of_it_stays_out() -> None:
    assert _titles_off("On Monday Venn left.", ("Venn", "person")) == [("Venn", "person")]
    assert _titles_off("The French Venn left.", ("Venn", "person")) == [("Venn", "person")]


def test_a_verb_a_role_and_a_place_are_no_part_of_a_persons_name() -> None:
    assert _titles_off("Tane Whetu gave Corva a win.", ("Tane Whetu gave Corva", "person"))[0] == (
        "Tane Whetu",
        "person",
    )
    assert _titles_off("Fisherman Piet Orr left.", ("Fisherman Piet Orr", "person")) == [("Piet Orr", "person")]
    found = _titles_off("Ilsa Venn of Lower Dene left.", ("Ilsa Venn of Lower Dene", "organisation"))
    assert found == [("Ilsa Venn", "person"), ("Lower Dene", "place")]


def test_a_title_at_the_end_of_a_name_is_a_family_name() -> None:
    assert _titles_off("They asked Marek King.", ("Marek King", "person")) == [("Marek King", "person")]


def test_a_nationality_or_a_role_by_itself_is_no_name() -> None:
    assert _titles_off("They asked the Swede.", ("Swede", "person")) == []
    assert _titles_off("They asked the Dean.", ("Dean", "person")) == []


def _missed(text: str) -> list[tuple[str, str]]:
    segmentation = segmented(text)
    return [(" ".join(segmentation.words[e.first : e.last]), e.kind) for e in missed(segmentation, [])]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("They met the envoy Stefan Brandt today.", ("Stefan Brandt", "person")),
        ("They asked Ilsa Venn.", ("Ilsa Venn", "person")),
        ("They left Redmoor School today.", ("Redmoor School", "organisation")),
        ("They asked the Bank of Corva.", ("Bank of Corva", "organisation")),
        ("They asked the Corva Police Complaints Board.", ("Corva Police Complaints Board", "organisation")),
    ],
)
def test_a_given_name_or_a_noun_for_a_body_tells(text: str, found: tuple[str, str]) -> None:
    assert _missed(text) == [found]


@pytest.mark.parametrize(
    "text", ["They asked Zzyx Venn.", "They met in April.", "The Board met.", "The school closed.", "Ilsa left."]
)
def test_other_words_do_not(text: str) -> None:
    assert _missed(text) == []


def test_what_was_found_is_not_found_again() -> None:
    segmentation = segmented("They asked Ilsa Venn.")
    assert missed(segmentation, [name(segmentation, "Ilsa Venn")]) == []


def test_a_person_of_a_body_is_found_apart_from_it() -> None:
    text = "Dr Ilsa Venn of Redmoor College left."
    assert _found(text, "BO", "IO", "IO", "IO", "IO", "IO", "-", "-") == [
        ("Ilsa Venn", "person"),
        ("Redmoor College", "organisation"),
    ]
    text = "Ilsa Venn from Radio Orrin left."
    assert _found(text, "BP", "IP", "IP", "IP", "IP", "-", "-") == [
        ("Ilsa Venn", "person"),
        ("Radio Orrin", "organisation"),
    ]


def test_a_guild_goes_on_after_its_members_apostrophe() -> None:
    text = "The Dock Workers' Guild met."
    assert _found(text, "-", "BO", "IO", "-", "BP", "-", "-") == [
        ("Dock Workers' Guild".replace("'", " '"), "organisation")
    ]


def test_a_body_that_somebody_owns_is_no_part_of_their_name() -> None:
    text = "Orr's Bank closed."
    assert _found(text, "BP", "-", "-", "-", "-") == [("Orr", "person")]


def test_a_common_word_that_opens_a_sentence_is_no_name() -> None:
    assert _found("Villagers left.", "BP", "-", "-") == []
    assert _found("Ilsa left.", "BP", "-", "-") == [("Ilsa", "person")]


def test_a_firm_that_was_missed_is_found_by_its_last_word() -> None:
    segmentation = segmented("It rained, Oakline Records said. The Oakline records were lost.")
    assert _shown(segmentation, missed(segmentation, [])) == [("Oakline Records", "organisation")]
