from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from nltk.tokenize import NLTKWordTokenizer

from claimcheck.segmenting.chunks import token_spans

BLANKS = [" ", " ", " ", "  ", "\n", "\r\n", "\t", "\x1c", "\x85", "\xa0", "\u2028", "\u3000"]
MARKS = [*"''',,..:;?!-—–()[]{}<>«»“”‘’„`*$#@%&/_§", "...", "--", ". . .", "'s", "'S", "n't", "'ll", "'re", "»."]
WORDS = ["pier", "x", "s", "t", "n", "re", "5", "5,000", "10:30", "p.m", "U.S.", "twenty-two", "é", "ſ", "İ", "٣"]
DIVIDED = ["cannot", "Gimme", "gonna", "GOTTA", "lemme", "wanna", "d'ye", "more'n", "'tis", "'twas"]
TEXTS = st.lists(st.sampled_from([*BLANKS, *MARKS, *WORDS, *DIVIDED])).map("".join)


def nltks_own(text: str) -> list[tuple[int, int]]:
    return list(NLTKWordTokenizer().span_tokenize(text))


@pytest.mark.parametrize(
    "text",
    [
        "The mayor's pier, (the old one), cannot re-open at 5:30 p.m.",
        "«We don't know.» »",
        "It cost $5,000.50; she'd pay more'n that... wouldn't she?",
        "The players' bus left in the '90s (see p. 4). )",
        ", ,a ,5 a,b a, :",
        "x's'\ny",
        " ".join(f"é'{number}," for number in range(20)),
        "",
        " ",
    ],
)
def test_chunks_give_what_nltk_gives_for_the_sentence(text: str) -> None:
    assert token_spans(text) == nltks_own(text)


@given(TEXTS)
def test_chunks_give_what_nltk_gives_for_any_text(text: str) -> None:
    text = text.replace("''", "'»")
    assert token_spans(text) == nltks_own(text)


@pytest.mark.parametrize("word", ["cannot", "gimme", "gonna", "gotta", "lemme", "wanna"])
def test_a_word_that_nltk_takes_for_two_is_no_plain_word(word: str) -> None:
    for text in (f"{word} go", f"Go, {word}.", f"all-{word} go", f"{word.upper()}'s go"):
        assert token_spans(text) == nltks_own(text)
        assert len(token_spans(text)) > len(text.split())
