"""Look-ups in one article, by position and by sentence."""

from __future__ import annotations

import pytest

from claimcheck.comparing.scene import Story, negated_cue
from claimcheck.model import Article, Content, Cue, Document, Source, Span, Statement
from claimcheck.segmenting import segment

TEXT = "Venn said Orr denied the sale. It rained."


def _statement(number: int, name: str, cue: str, content: str, negated: bool = False) -> Statement:
    """An attribution of ``content`` to ``name``, as both stand in :data:`TEXT`."""

    def span(words: str) -> Span:
        return Span(TEXT.index(words), TEXT.index(words) + len(words))

    return Statement(
        f"d1.s{number}",
        "d1",
        0,
        1,
        "indirect",
        Source(name, name, (span(name),), "person"),
        Cue(cue, cue, "report", negated, (span(cue),)),
        Content(content, (span(content),)),
    )


OUTER = _statement(1, "Venn", "said", "Orr denied the sale")
INNER = _statement(2, "Orr", "denied", "the sale", negated=True)


@pytest.fixture(scope="module")
def story() -> Story:
    return Story(Article(Document("d1", "t", "t", TEXT), segment(TEXT), (OUTER, INNER)))


def test_the_statement_whose_cue_stands_at_a_token(story: Story) -> None:
    assert story.cued_at(1) == OUTER
    assert story.cued_at(3) == INNER
    assert story.cued_at(0) is None


def test_of_the_statements_that_hold_a_token_the_shortest_is_meant(story: Story) -> None:
    assert story.said_at(2) == OUTER
    assert story.said_at(5) == INNER
    assert story.said_at(0) is None


def test_offsets_lead_to_tokens_and_sentences_even_beyond_the_end(story: Story) -> None:
    assert story.token_at(0) == 0
    assert story.token_at(4) == 1
    assert story.sentence_at(TEXT.index("rained")) == 1
    assert story.sentence_at(len(TEXT) + 10) == 1


def test_a_span_of_tokens_slices_the_text(story: Story) -> None:
    assert story.span(0, 2).of(TEXT) == "Venn said"
    assert story.sentence_span(1).of(TEXT) == "It rained."
    assert list(story.tokens(Span(0, 9))) == [0, 1]


def test_statements_near_a_sentence_stand_in_text_order(story: Story) -> None:
    assert story.near(1, 1) == [OUTER, INNER]
    assert story.near(1, 0) == []


def test_every_sentence_is_there_as_narration(story: Story) -> None:
    assert [s.content.text for s in story.narration] == ["Venn said Orr denied the sale.", "It rained."]


def test_only_a_negated_cue_denies() -> None:
    assert negated_cue(INNER)
    assert not negated_cue(OUTER)
