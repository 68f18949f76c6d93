"""Where the denied clause begins and ends."""

from __future__ import annotations

import pytest

from claimcheck.comparing.clauses import complement, end_of_clause, has_finite_verb, words_say
from claimcheck.comparing.scene import Story
from claimcheck.model import Article, Document
from claimcheck.segmenting import segment


def _story(text: str) -> Story:
    return Story(Article(Document("d1", "t", "t", text), segment(text), ()))


def _clause(text: str) -> str:
    """The clause after the first "that" of ``text``."""
    story = _story(text)
    first = story.segmentation.words.index("that") + 1
    return story.span(first, end_of_clause(story, first)).of(text)


@pytest.mark.parametrize(
    "after",
    [
        ".",
        "; he left the hall.",
        " — and left.",
        ", saying the books were open.",
        ", adding that all was well.",
        ", who leads the council.",
        ", while others nodded.",
        ", but gave no proof.",
        ", and he called for calm.",
        ", the mayor said.",
        " and said the books were open.",
        " but later added that it was late.",
    ],
)
def test_the_clause_ends_where_something_else_begins(after: str) -> None:
    assert _clause("He denied that the town had sold the mill" + after) == "the town had sold the mill"


@pytest.mark.parametrize(
    "clause",
    [
        "the town had sold the mill and the barn",
        "the town, the county and the state had sold the mill",
        "the mill had been sold to the baker, the grocer and the smith",
    ],
)
def test_lists_are_part_of_the_clause(clause: str) -> None:
    assert _clause(f"He denied that {clause}.") == clause


def test_the_clause_ends_with_the_quotation_that_it_stands_in() -> None:
    assert _clause('"I deny that the town sold it" was all he said.').rstrip('"') == "the town sold it"


@pytest.mark.parametrize("text", ["He denied that the town sold it.", "He denied that it rained."])
def test_that_before_a_subject_opens_a_complement(text: str) -> None:
    story = _story(text)
    assert complement(story, story.segmentation.words.index("that"))


@pytest.mark.parametrize("text", ["He saw a dog that was asleep.", "He denied that"])
def test_that_before_a_verb_or_at_the_end_does_not(text: str) -> None:
    story = _story(text)
    assert not complement(story, story.segmentation.words.index("that"))


def test_a_finite_verb_is_told_from_an_infinitive() -> None:
    story = _story("The town sold it to pay.")
    assert has_finite_verb(story, 0, 4)
    assert not has_finite_verb(story, 4, 6)


def test_a_verb_of_saying_may_follow_an_adverb() -> None:
    story = _story("and later added that")
    assert words_say(story, 1, 4)
    assert not words_say(_story("and the town slept"), 1, 4)
