"""What kind of source some words name."""

from __future__ import annotations

import pytest

from claimcheck.attributing.sorts import head_noun, sort_of
from claimcheck.model import SourceKind
from tests.attributing.articles import segmented, tokens


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
    ],
)
def test_a_source_has_the_kind_of_its_head(text: str, phrase: str, entity: str | None, kind: SourceKind) -> None:
    segmentation = segmented(text)
    assert sort_of(segmentation, tokens(segmentation, phrase), entity) == kind


def test_words_without_a_noun_are_an_anonymous_source() -> None:
    segmentation = segmented("They left quickly.")
    assert sort_of(segmentation, tokens(segmentation, "quickly"), None) == "anonymous"
