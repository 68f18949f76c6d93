from __future__ import annotations

from typing import get_args

import pytest

from claimcheck.model import ConflictType, Cue
from claimcheck.rendering.wording import ABOUT, counted, cue_words, joined, percents


def test_every_type_of_conflict_has_plain_words() -> None:
    assert tuple(ABOUT) == get_args(ConflictType)


@pytest.mark.parametrize(("number", "words"), [(0, "0 texts"), (1, "1 text"), (1204, "1,204 texts")])
def test_a_count_agrees_with_its_noun(number: int, words: str) -> None:
    assert counted(number, "text") == words


@pytest.mark.parametrize(
    ("items", "words"), [([], ""), (["a"], "a"), (["a", "b"], "a and b"), (["a", "b", "c"], "a, b and c")]
)
def test_a_list_reads_as_a_list(items: list[str], words: str) -> None:
    assert joined(items) == words


@pytest.mark.parametrize(
    ("confidences", "words"),
    [([0.5], "50%"), ([0.84, 0.87], "84 to 87%"), ([0.871, 0.869], "87%"), ([0.998], "99%"), ([1.0], "100%")],
)
def test_confidence_is_a_percentage_or_a_range(confidences: list[float], words: str) -> None:
    assert percents(confidences) == words


def test_a_cue_stands_in_its_own_words_and_a_colon_is_none() -> None:
    assert cue_words(Cue("insists\non", "insist", "claim", False, ())) == "insists on · "
    assert cue_words(Cue(":", ":", "punctuation", False, ())) == ""
    assert cue_words(None) == ""
