"""From features to attributions over token positions."""

from __future__ import annotations

from functools import lru_cache

import pytest

from claimcheck.attributing.entities import tagged_entities
from claimcheck.attributing.extracting import THRESHOLD, Attribution, candidates, extract
from claimcheck.attributing.features import add_names, token_features
from tests.attributing.articles import segmented, tokens, words

Found = tuple[str, str, str]
"""Source, cue and content, words with a space between."""


@lru_cache(maxsize=64)
def _extracted(text: str) -> tuple[Attribution, ...]:
    segmentation = segmented(text)
    rows = token_features(segmentation)
    add_names(rows, tagged_entities(segmentation, rows))
    return tuple(extract(segmentation, rows))


def _found(text: str) -> list[Found]:
    segmentation = segmented(text)
    return [
        (words(segmentation, a.source), words(segmentation, a.cue), words(segmentation, a.content))
        for a in _extracted(text)
    ]


PLAIN = "Mayor Piet Orr said the bridge would stay closed until spring."


@pytest.mark.parametrize(
    ("text", "source", "cue", "content"),
    [
        (PLAIN, "Mayor Piet Orr", "said", "the bridge would stay closed until spring"),
        (
            "Mayor Piet Orr told reporters that the bridge would stay closed until spring.",
            "Mayor Piet Orr",
            "told",
            "the bridge would stay closed until spring",
        ),
        (
            "The bridge would stay closed until spring, according to Mayor Piet Orr.",
            "Mayor Piet Orr",
            "according to",
            "The bridge would stay closed until spring",
        ),
        (
            'Mayor Piet Orr said: "The bridge will stay closed until spring."',
            "Mayor Piet Orr",
            "said",
            "The bridge will stay closed until spring",
        ),
        (
            '"The bridge will stay closed until spring," said Piet Orr, the mayor of Corva.',
            "Piet Orr , the mayor of Corva",
            "said",
            "The bridge will stay closed until spring",
        ),
    ],
)
def test_the_common_forms_of_attribution_are_found(text: str, source: str, cue: str, content: str) -> None:
    assert any(s == source and cue in c and content in t for s, c, t in _found(text)), _found(text)


@pytest.mark.parametrize(
    ("text", "source", "content"),
    [
        (
            "The bridge would stay closed until spring, the mayor added.",
            "the mayor",
            "The bridge would stay closed until spring",
        ),
        ("Sales fell by 3 percent, the company said.", "the company", "Sales fell by 3 percent"),
        (
            "Eleven ships were waiting outside the harbour on Monday, Piet Orr said.",
            "Piet Orr",
            "Eleven ships were waiting outside the harbour on Monday",
        ),
    ],
)
def test_an_unquoted_content_may_come_before_its_cue(text: str, source: str, content: str) -> None:
    assert [(s, t) for s, _, t in _found(text)] == [(source, content)]


@pytest.mark.parametrize(
    "text",
    ["The bridge at Corva was closed in May.", "It rained all day and the boats stayed in the harbour.", "", "said"],
)
def test_a_text_in_which_nobody_says_anything_has_no_attributions(text: str) -> None:
    assert _found(text) == []


def test_one_source_has_both_cues_of_its_sentence() -> None:
    text = "Mayor Piet Orr urged residents to stay calm, saying that help was on its way to the town."
    assert {source for source, _, _ in _found(text)} == {"Mayor Piet Orr"}
    assert len(_found(text)) == 2, _found(text)


def test_attributions_stand_in_the_order_of_their_cues_and_are_sure_enough() -> None:
    text = PLAIN + " Governor Ilsa Venn said the bridge would open in May. Union leaders said nothing would change."
    found = _extracted(text)
    assert [a.head for a in found] == sorted(a.head for a in found)
    assert all(THRESHOLD <= a.confidence <= 1 for a in found)
    assert len(found) == 3


def test_the_head_is_part_of_the_cue_and_no_token_is_source_and_content_at_once() -> None:
    for text in (PLAIN, '"The bridge is old," said Mayor Piet Orr, "and it will stay closed until spring."'):
        for one in _extracted(text):
            assert one.head in one.cue
            assert one.content
            assert not set(one.source) & set(one.content)
            assert not set(one.cue) & set(one.content)


def test_candidates_are_more_than_the_cues_and_hold_them_with_their_chance() -> None:
    segmentation = segmented(PLAIN)
    rows = token_features(segmentation)
    add_names(rows, tagged_entities(segmentation, rows))
    found = candidates(segmentation, rows)
    assert found[tokens(segmentation, "said")[0]] > 0.5
    assert all(chance >= 0.9 for chance in candidates(segmentation, rows, 0.9).values())


def test_a_source_never_ends_in_a_punctuation_mark() -> None:
    text = '"The bridge is old," said Piet Orr, the mayor of Corva, who was born there.'
    segmentation = segmented(text)
    for one in _extracted(text):
        if one.source:
            assert segmentation.words[one.source[-1]][-1].isalnum() or segmentation.words[one.source[-1]] == ")"


def test_the_same_text_has_the_same_attributions() -> None:
    _extracted.cache_clear()
    first = _extracted(PLAIN)
    _extracted.cache_clear()
    assert _extracted(PLAIN) == first
