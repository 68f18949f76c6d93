"""From features to attributions over token positions."""

from __future__ import annotations

from functools import lru_cache

import pytest

from claimcheck.attributing import extracting
from claimcheck.attributing.arguments import MAX_TOKENS
from claimcheck.attributing.decoding import Arguments
from claimcheck.attributing.entities import tagged_entities
from claimcheck.attributing.extracting import (
    ACCEPTED,
    ACCEPTED_IF_LISTED,
    CANDIDATE,
    MOST_CUES,
    Attribution,
    candidates,
    extract,
    findings,
)
from claimcheck.attributing.features import add_names, token_features
from claimcheck.model import Segmentation
from tests.attributing.articles import segmented, tokens, words

Found = tuple[str, str, str]
"""Source, cue and content, words with a space between."""


def _rows(segmentation: Segmentation) -> list[list[str]]:
    rows = token_features(segmentation)
    add_names(rows, tagged_entities(segmentation, rows))
    return rows


@lru_cache(maxsize=64)
def _extracted(text: str) -> tuple[Attribution, ...]:
    segmentation = segmented(text)
    return tuple(extract(segmentation, _rows(segmentation)))


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
    assert [(s, t.removesuffix(" ,")) for s, _, t in _found(text)] == [(source, content)]


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
    assert all(ACCEPTED_IF_LISTED <= a.confidence <= 1 for a in found)
    assert len(found) == 3


def test_the_head_is_part_of_the_cue_and_no_token_is_source_and_content_at_once() -> None:
    for text in (PLAIN, '"The bridge is old," said Mayor Piet Orr, "and it will stay closed until spring."'):
        for one in _extracted(text):
            assert one.head in one.cue
            assert one.content
            assert not set(one.source) & set(one.content)
            assert not set(one.cue) & set(one.content)


def test_candidates_hold_the_cues_with_their_chance_in_text_order() -> None:
    text = PLAIN + " The bridge, according to Governor Ilsa Venn, is old."
    segmentation = segmented(text)
    found = candidates(segmentation, _rows(segmentation))
    assert list(found) == sorted(found)
    assert {one.head for one in _extracted(text)} <= found.keys()
    assert found[tokens(segmentation, "said")[0]] > 0.5


class Even:
    """A cue finder that gives every token the same probability."""

    def __init__(self, chance: float) -> None:
        self._chance = chance

    def set(self, rows: object) -> None:
        """Takes the sentence in hand."""

    def marginal(self, _label: str, _position: int) -> float:
        """The probability."""
        return self._chance


def _candidates(monkeypatch: pytest.MonkeyPatch, text: str, chance: float) -> list[str]:
    monkeypatch.setattr(extracting, "open_tagger", lambda _name: Even(chance))
    segmentation = segmented(text)
    return [segmentation.words[i] for i in candidates(segmentation, token_features(segmentation))]


@pytest.mark.parametrize("text", ["Venn said it rained.", "It rained, Orr says."])
def test_a_verb_of_saying_is_a_candidate_however_unlikely(monkeypatch: pytest.MonkeyPatch, text: str) -> None:
    assert len(_candidates(monkeypatch, text, 0.0)) == 1


@pytest.mark.parametrize("text", ["Venn went home as it rained.", "The words to say are said to be few."])
def test_another_word_or_form_is_a_candidate_where_it_is_likely_only(
    monkeypatch: pytest.MonkeyPatch, text: str
) -> None:
    assert _candidates(monkeypatch, text, CANDIDATE - 0.01) == []
    assert len(_candidates(monkeypatch, text, CANDIDATE)) == len(segmented(text).words)


def test_a_sentence_has_a_bounded_number_of_candidates_an_endless_one_half(monkeypatch: pytest.MonkeyPatch) -> None:
    assert len(_candidates(monkeypatch, "said " * 50, 0.5)) == MOST_CUES
    assert len(_candidates(monkeypatch, "said " * (MAX_TOKENS + 1), 0.5)) == MOST_CUES // 2
    assert len(_candidates(monkeypatch, "Venn said so. " * 5, 0.5)) == len(segmented("Venn said so. " * 5).words)


def test_findings_are_those_candidates_that_have_a_content() -> None:
    segmentation = segmented(PLAIN)
    rows = _rows(segmentation)
    head = tokens(segmentation, "said")[0]
    found = findings(segmentation, rows, {head: 0.9})
    assert list(found) == [head]
    assert words(segmentation, found[head].content) == "the bridge would stay closed until spring"
    assert findings(segmentation, rows, {}) == {}


SHARED = "Orr urged calm, saying help was near. Venn said it rained. Adding so, they left."


def _weighed(monkeypatch: pytest.MonkeyPatch, *found: tuple[str, str, str, str, float]) -> list[Found]:
    """What is extracted where these cue words, cues, sources and contents were found, and are as sure as given."""
    segmentation = segmented(SHARED)
    heads = [tokens(segmentation, one[0])[0] for one in found]
    made = {
        head: Arguments(
            tuple(tokens(segmentation, cue)), tokens(segmentation, source), tokens(segmentation, content), 1, 1, 1, 1, 1
        )
        for head, (_, cue, source, content, _) in zip(heads, found, strict=True)
    }
    chances = {head: one[-1] for head, one in zip(heads, found, strict=True)}
    monkeypatch.setattr(extracting, "candidates", lambda *_: chances)
    monkeypatch.setattr(extracting, "findings", lambda *_: made)
    monkeypatch.setattr(extracting, "acceptance", lambda *_: chances)
    return [
        (words(segmentation, one.source), words(segmentation, one.cue), words(segmentation, one.content))
        for one in extract(segmentation, [])
    ]


URGED = ("urged", "urged", "Orr", "calm", 0.9)
SAYING = ("saying", "saying", "", "help was near", 0.9)


def test_one_without_a_source_has_that_of_the_cue_before_it_in_its_sentence(monkeypatch: pytest.MonkeyPatch) -> None:
    found = _weighed(monkeypatch, URGED, SAYING)
    assert [source for source, _, _ in found] == ["Orr", "Orr"]


def test_it_has_none_from_another_sentence_or_from_one_that_holds_it(monkeypatch: pytest.MonkeyPatch) -> None:
    across = _weighed(
        monkeypatch, ("said", "said", "Venn", "it rained", 0.9), ("Adding", "Adding", "", "they left", 0.9)
    )
    assert [source for source, _, _ in across] == ["Venn", ""]
    held = _weighed(monkeypatch, ("urged", "urged", "Orr", "calm, saying help was near", 0.9), SAYING)
    assert [source for source, _, _ in held] == ["Orr", ""]


def test_what_is_not_sure_enough_is_left_out(monkeypatch: pytest.MonkeyPatch) -> None:
    for sure, kept in ((ACCEPTED_IF_LISTED, 1), (ACCEPTED_IF_LISTED - 0.01, 0)):
        assert len(_weighed(monkeypatch, (*SAYING[:-1], sure))) == kept


def test_a_cue_that_the_lexicon_does_not_list_must_be_surer(monkeypatch: pytest.MonkeyPatch) -> None:
    for sure, kept in ((ACCEPTED, 1), (ACCEPTED - 0.01, 0)):
        assert len(_weighed(monkeypatch, ("left", "left", "they", "near", sure))) == kept


def test_of_two_readings_of_one_cue_the_surer_stays(monkeypatch: pytest.MonkeyPatch) -> None:
    wide = ("urged", "urged calm, saying", "Orr", "help was near", 0.9)
    narrow = ("saying", "saying", "", "help was", 0.5)
    assert _weighed(monkeypatch, wide, narrow) == [("Orr", "urged calm , saying", "help was near")]


def test_two_cues_with_contents_of_their_own_both_stay(monkeypatch: pytest.MonkeyPatch) -> None:
    wide = ("urged", "urged calm, saying", "Orr", "help was near", 0.9)
    assert len(_weighed(monkeypatch, wide, ("saying", "saying", "", "calm", 0.5))) == 2
    assert len(_weighed(monkeypatch, URGED, ("saying", "saying", "", "calm", 0.5))) == 2


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
