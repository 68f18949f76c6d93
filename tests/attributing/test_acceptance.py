"""Whether a finding is an attribution."""

from __future__ import annotations

from dataclasses import replace
from functools import lru_cache

import pytest

from claimcheck.attributing.acceptance import acceptance, acceptance_features
from claimcheck.attributing.decoding import Arguments
from claimcheck.attributing.entities import tagged_entities
from claimcheck.attributing.extracting import candidates, findings
from claimcheck.attributing.features import add_names, token_features
from tests.attributing.articles import segmented, tokens

TEXT = "Venn said that Moss claimed the ferry was late, adding that it rained."
CHANCES = {"said": 0.99, "claimed": 0.9, "adding": 0.5}


def _arguments(cue: str, source: str, content: str, text: str = TEXT) -> Arguments:
    segmentation = segmented(text)
    return Arguments(
        tokens(segmentation, cue),
        tokens(segmentation, source),
        tokens(segmentation, content),
        joint=0.5,
        begins=0.99,
        inside=0.9,
        ends=0.5,
        sourced=0.01 if source else 0.0,
    )


SAID = _arguments("said", "Venn", "that Moss claimed the ferry was late")
CLAIMED = _arguments("claimed", "Moss", "the ferry was late")
ADDING = _arguments("adding", "", "that it rained")


def _features(*found: Arguments, text: str = TEXT) -> dict[str, list[str]]:
    """The features of each of ``found`` by the word that is its cue."""
    segmentation = segmented(text)
    rows = token_features(segmentation)
    by_head = {one.cue[0]: one for one in found}
    heads = {head: CHANCES.get(segmentation.words[head], 0.9) for head in by_head}
    features = acceptance_features(segmentation, rows, heads, by_head)
    return {segmentation.words[head]: row for head, row in features.items()}


def test_a_finding_knows_how_likely_a_cue_has_it_in_its_content() -> None:
    features = _features(SAID, CLAIMED)
    assert "in=5" in features["claimed"]  # log odds of .99
    assert "in=-" in features["said"]
    assert "in=-" in _features(CLAIMED)["claimed"]


def test_of_several_cues_that_have_it_in_their_content_the_likeliest_counts() -> None:
    late = _arguments("was", "", "late")
    assert "in=5" in _features(SAID, CLAIMED, late)["was"]
    assert "in=2" in _features(CLAIMED, late)["was"]


def test_a_finding_knows_how_likely_a_cue_is_in_its_content() -> None:
    features = _features(SAID, CLAIMED)
    assert "of=2" in features["said"]  # log odds of .9
    assert "of=-" in features["claimed"]
    assert "of=-" in _features(SAID)["said"]


@pytest.mark.parametrize("before", [SAID, CLAIMED])
def test_one_without_a_source_may_share_that_of_the_cue_before_it_in_its_sentence(before: Arguments) -> None:
    assert "sh=True" in _features(before, ADDING)["adding"]


def test_one_without_a_source_shares_none_across_sentences_from_a_holder_or_from_one_without() -> None:
    assert "sh=False" in _features(ADDING)["adding"]
    assert "sh=False" in _features(replace(SAID, source=()), ADDING)["adding"]
    assert "sh=False" in _features(SAID, replace(CLAIMED, source=()))["claimed"]
    two = "Venn said it rained. Adding that it was late, they left."
    before, after = _arguments("said", "Venn", "it rained", two), _arguments("Adding", "", "that it was late", two)
    assert "sh=False" in _features(before, after, text=two)["Adding"]


def test_one_with_a_source_need_not_share_any() -> None:
    assert "sh=-" in _features(SAID, CLAIMED)["claimed"]


def test_features_tell_cue_voice_source_and_the_form_of_the_content() -> None:
    features = _features(SAID)["said"]
    assert {"l=say", "v=VBD", "Q=i", "d=0", "side=R", "f=that", "sw=*", "ss=L1"} <= set(features)
    assert {"cs=5", "mid=2", "ce=0", "lp=-1", "sp=-5"} <= set(features)
    assert {"st=0", "sl=0add"} <= set(_features(ADDING)["adding"])


@pytest.mark.parametrize(
    ("content", "form"), [("“The ferry is late,”", "d"), ("“The ferry is late,” Venn", "m"), ("It was so.", "i")]
)
def test_a_content_is_direct_mixed_or_indirect(content: str, form: str) -> None:
    text = "“The ferry is late,” Venn said. It was so."
    assert f"Q={form}" in _features(_arguments("said", "", content, text), text=text)["said"]


@pytest.mark.parametrize(
    ("content", "side"), [("It rained", "L"), ("so it is", "R"), ("It rained, Venn said, so it", "B")]
)
def test_a_content_stands_left_or_right_of_its_cue_or_around_it(content: str, side: str) -> None:
    text = "It rained, Venn said, so it is."
    assert f"side={side}" in _features(_arguments("said", "", content, text), text=text)["said"]


def test_kinds_of_names_in_the_source_are_told() -> None:
    segmentation = segmented(TEXT)
    rows = token_features(segmentation)
    rows[0].append("n=person")
    features = acceptance_features(segmentation, rows, {1: 0.9}, {1: SAID})
    assert "sen=person" in features[1]
    assert not any(feature.startswith("sen=") for feature in _features(SAID)["said"])


def test_nothing_found_has_no_features_and_no_probabilities() -> None:
    assert _features() == {}
    assert acceptance(segmented(TEXT), token_features(segmented(TEXT)), {}, {}) == {}


@lru_cache(maxsize=32)
def _sure(text: str) -> dict[str, float]:
    """By the packaged weights, the probability of each candidate's finding, by its word."""
    segmentation = segmented(text)
    rows = token_features(segmentation)
    add_names(rows, tagged_entities(segmentation, rows))
    heads = candidates(segmentation, rows)
    found = findings(segmentation, rows, heads)
    return {segmentation.words[head]: sure for head, sure in acceptance(segmentation, rows, heads, found).items()}


@pytest.mark.parametrize(
    ("text", "cue"),
    [
        ("Ada Holm said the mill would close in May.", "said"),
        ("Mayor Piet Orr told reporters that the bridge would stay closed until spring.", "told"),
        ('Mayor Piet Orr said: "The bridge will stay closed until spring."', "said"),
    ],
)
def test_what_somebody_plainly_says_is_accepted(text: str, cue: str) -> None:
    assert 0.8 < _sure(text)[cue] <= 1


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("The bridge at Corva was closed in May.", "closed"),
        ("The ferry carried forty people to the island.", "carried"),
        ('"He closed the mill," said Ada Holm.', "closed"),
    ],
)
def test_a_word_that_attributes_nothing_is_not(text: str, word: str) -> None:
    assert _sure(text).get(word, 0.0) < 0.3


def test_a_finding_forced_on_a_word_that_attributes_nothing_is_unlikely() -> None:
    text = "The ferry carried forty people to the island."
    segmentation = segmented(text)
    found = _arguments("carried", "The ferry", "forty people to the island", text)
    (sure,) = acceptance(segmentation, token_features(segmentation), {2: 0.02}, {2: found}).values()
    assert 0 <= sure < 0.3
