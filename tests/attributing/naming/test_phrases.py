"""The noun phrase of a source, and what kind of source its words name."""

from __future__ import annotations

import pytest

from claimcheck.attributing.naming.descriptions import Description
from claimcheck.attributing.naming.phrases import (
    core_of,
    head_noun,
    is_country,
    is_people,
    phrase_before,
    sort_of,
    sort_of_name,
    spans_of,
)
from claimcheck.attributing.naming.referents import Referent
from claimcheck.model import SourceKind, Span
from tests.attributing.articles import segmented, tokens, words


@pytest.mark.parametrize(
    ("text", "phrase", "core"),
    [
        ("Venn, the mayor, spoke.", "Venn, the mayor", "Venn"),
        ("Venn (the mayor) spoke.", "Venn (the mayor)", "Venn"),
        ("The man who knows spoke.", "The man who knows", "The man"),
        ("The mayor of Corva spoke.", "The mayor of Corva", "The mayor of Corva"),
    ],
)
def test_the_core_of_a_source_is_its_noun_phrase(text: str, phrase: str, core: str) -> None:
    segmentation = segmented(text)
    assert words(segmentation, core_of(segmentation, tokens(segmentation, phrase))) == core


def test_neighbouring_tokens_make_one_span_and_a_gap_two() -> None:
    segmentation = segmented("one two three four")
    assert spans_of(segmentation, [0, 1, 3]) == (Span(0, 7), Span(14, 18))
    assert spans_of(segmentation, []) == ()


@pytest.mark.parametrize(
    ("text", "phrase"),
    [
        ("They met the old mayor who left.", "the old mayor"),
        ("They met the mayor, who left.", "the mayor"),
        ("They left. Who stayed?", ""),
    ],
)
def test_the_phrase_before_a_relative_pronoun_is_in_its_sentence(text: str, phrase: str) -> None:
    segmentation = segmented(text)
    (who,) = tokens(segmentation, "who") if "who" in text else tokens(segmentation, "Who")
    assert words(segmentation, phrase_before(segmentation, who)) == phrase


@pytest.mark.parametrize(
    ("text", "phrase", "head"),
    [
        ("The mayor of Corva spoke.", "The mayor of Corva", "mayor"),
        ("A spokesman for the port spoke.", "A spokesman for the port", "spokesman"),
        ("The port's chief engineer spoke.", "The port's chief engineer", "engineer"),
        ("Harbour police spoke.", "Harbour police", "police"),
        ("She spoke.", "She", "She"),
    ],
)
def test_the_head_of_a_phrase_is_its_last_noun_before_a_preposition(text: str, phrase: str, head: str) -> None:
    segmentation = segmented(text)
    found = head_noun(segmentation, tokens(segmentation, phrase))
    assert found is not None
    assert segmentation.words[found] == head


def test_a_phrase_without_a_noun_has_no_head() -> None:
    segmentation = segmented("They left quickly.")
    assert head_noun(segmentation, tokens(segmentation, "quickly")) is None
    assert head_noun(segmentation, ()) is None


@pytest.mark.parametrize(
    ("text", "phrase", "entity", "kind"),
    [
        ("Ilsa Venn spoke.", "Ilsa Venn", "person", "person"),
        ("The mayor spoke.", "The mayor", None, "person"),
        ("A mayor spoke.", "A mayor", None, "anonymous"),
        ("Russia spoke.", "Russia", "place", "place"),
        ("Moscow spoke.", "Moscow", "place", "place"),
        ("The Corva Gazette wrote.", "The Corva Gazette", "organisation", "media"),
        ("State broadcaster Korva wrote.", "State broadcaster Korva", "organisation", "media"),
        ("The Harbour Union spoke.", "The Harbour Union", "organisation", "organisation"),
        ("The ministry spoke.", "The ministry", None, "organisation"),
        ("The daily newspaper Korva wrote.", "The daily newspaper Korva", "organisation", "media"),
        ("Farmers spoke.", "Farmers", None, "group"),
        ("The crowd spoke.", "The crowd", None, "group"),
        ("Officials spoke.", "Officials", None, "anonymous"),
        ("Two witnesses spoke.", "Two witnesses", None, "anonymous"),
        ("The painter spoke.", "The painter", None, "person"),
        ("The couple spoke.", "The couple", None, "group"),
        ("A third of voters spoke.", "A third of voters", None, "group"),
        ("The Harbour Ministry spoke.", "The Harbour Ministry", None, "organisation"),
        ("The Former Mayor spoke.", "The Former Mayor", None, "person"),
    ],
)
def test_a_source_has_the_kind_of_its_head(text: str, phrase: str, entity: str | None, kind: SourceKind) -> None:
    segmentation = segmented(text)
    assert sort_of(segmentation, tokens(segmentation, phrase), entity) == kind


def test_words_without_a_noun_are_an_anonymous_source() -> None:
    segmentation = segmented("They left quickly.")
    assert sort_of(segmentation, tokens(segmentation, "quickly"), None) == "anonymous"


@pytest.mark.parametrize(
    ("name", "kind", "sort"),
    [
        ("Ilsa Venn", "person", "person"),
        ("Harbour Union", "organisation", "organisation"),
        ("Corva Gazette", "organisation", "media"),
        ("Radio Corva", "place", "media"),
        ("France", "place", "place"),
        ("Germans", "other", "group"),
        ("settlers", "group", "group"),
    ],
)
def test_a_name_has_one_kind_wherever_it_stands(name: str, kind: str, sort: SourceKind) -> None:
    assert sort_of_name(Referent(name, kind, tuple(name.split()))) == sort


def test_a_name_called_a_newspaper_is_of_the_media() -> None:
    assert sort_of_name(Referent("Volna", "organisation", ("Volna",), [Description("newspaper")])) == "media"


def test_countries_and_nouns_for_people_are_known() -> None:
    assert is_country("France")
    assert not is_country("Corva")
    assert is_people("farmers")
    assert is_people("teachers")
    assert not is_people("trains")
