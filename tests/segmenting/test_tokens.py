from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.model import Span
from claimcheck.segmenting.tokens import LONGEST, find_tokens


def words(text: str, marks: dict[int, bool] | None = None) -> list[str]:
    return [text[start:end] for start, end in find_tokens(text, Span(0, len(text)), marks or {})]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("They don’t know.", ["They", "do", "n’t", "know", "."]),
        ("They don't know.", ["They", "do", "n't", "know", "."]),
        ("the mayor’s pier", ["the", "mayor", "’s", "pier"]),
        ('"No," he said.', ['"', "No", ",", '"', "he", "said", "."]),
        ("“No,” he said.", ["“", "No", ",", "”", "he", "said", "."]),
        ("``No,'' he said.", ["``", "No", ",", "''", "he", "said", "."]),
        ("“No.” He left.", ["“", "No", ".", "”", "He", "left", "."]),
        (
            "It cost $2.50 (or 2,50 crowns).",
            ["It", "cost", "$", "2.50", "(", "or", "2,50", "crowns", ")", "."],
        ),
        ('see """" here', ["see", '""""', "here"]),
        ("then ****** now", ["then", "******", "now"]),
        ("wait…now", ["wait", "…", "now"]),
        ("the U.S. Senate", ["the", "U.S.", "Senate"]),
    ],
)
def test_words_are_those_of_the_penn_treebank(text: str, expected: list[str]) -> None:
    assert words(text) == expected


def test_a_paired_single_mark_is_a_word_of_its_own() -> None:
    text = "the ‘old pier’ here"
    assert words(text, {4: True, 13: False}) == ["the", "‘", "old", "pier", "’", "here"]


def test_a_word_longer_than_the_limit_is_cut() -> None:
    assert [len(word) for word in words("x" * (LONGEST + 5))] == [LONGEST, 5]


def test_a_long_sentence_is_cut_at_a_space() -> None:
    assert set(words("said " * LONGEST)) == {"said"}


PIECES = ["a", "'", "’", '"', "``", "''", "“", " ", ".", "…", "s", "\n", "\u2028", "cannot", "«"]


@given(st.lists(st.sampled_from(PIECES)).map("".join))
def test_words_hold_all_that_is_visible_once(text: str) -> None:
    tokens = list(find_tokens(text, Span(0, len(text)), {}))
    assert all(end <= start for (_, end), (start, _) in pairwise(tokens))
    assert "".join(text[start:end] for start, end in tokens) == "".join(text.split())
