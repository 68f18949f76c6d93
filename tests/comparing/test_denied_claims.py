"""Which claim a denial denies: in its object, in the clause before it, or further back."""

from __future__ import annotations

import pytest

from claimcheck.attributing.lemmas import lemma
from claimcheck.comparing.denied_claims import BACK, claim_after, claim_before, denied_noun_before
from claimcheck.comparing.scene import Story
from claimcheck.lexicons import listed
from claimcheck.model import Article, Document
from claimcheck.segmenting import segment


def _story(text: str) -> Story:
    return Story(Article(Document("d1", "t", "t", text), segment(text), ()))


def _verb(story: Story) -> int:
    """The position of the verb of denying."""
    verbs = listed("denial", "deny")
    return next(i for i, word in enumerate(story.segmentation.words) if lemma(word) in verbs)


def _words(story: Story, claim: range) -> str:
    return story.span(claim.start, claim.stop).of(story.segmentation.text) if claim else ""


def _after(text: str) -> tuple[str, str]:
    story = _story(text)
    claim, rule = claim_after(story, _verb(story) + 1, "denied")
    return _words(story, claim), rule


def _before(text: str) -> tuple[str, str]:
    story = _story(text)
    claim, rule = claim_before(story, _verb(story))
    return _words(story, claim), rule


@pytest.mark.parametrize(
    ("text", "claim", "rule"),
    [
        ("Orr denied that the town had sold the mill.", "the town had sold the mill", "denied that"),
        ("Orr denied selling the old mill.", "selling the old mill", "denied doing"),
        ("Orr denied the town had sold the mill.", "the town had sold the mill", "denied"),
        ("Orr denied he had sold the mill.", "he had sold the mill", "denied"),
        ("Orr denied the claim that he had sold the mill.", "he had sold the mill", "denied the claim"),
        ("Orr rejected the accusation of selling the mill.", "selling the mill", "denied the claim"),
        ("Orr rejected angry allegations that the mill was sold.", "the mill was sold", "denied the claim"),
        ("Orr denied it.", "", BACK),
        ("Orr rejected the accusation.", "", BACK),
        ("Orr denied the report on Monday.", "", BACK),
    ],
)
def test_the_object_of_a_denial_repeats_the_claim_or_points_back(text: str, claim: str, rule: str) -> None:
    assert _after(text) == (claim, rule)


@pytest.mark.parametrize(
    "text",
    [
        "The judge denied Smith a hearing.",
        "The guards denied entry to 40 travellers.",
        "The council rejected the budget.",
        "Orr denied",
        "The firm dismissed 40 workers on Monday.",
    ],
)
def test_an_object_that_is_no_claim_gives_no_rule(text: str) -> None:
    assert _after(text) == ("", "")


@pytest.mark.parametrize(
    "text", ["They rejected that offer outright.", "The council rejected that plan for a new bridge over the river."]
)
def test_that_before_a_noun_alone_is_no_clause(text: str) -> None:
    assert _after(text) == ("", "")


@pytest.mark.parametrize(
    ("text", "claim"),
    [
        ("Critics say the town is broke, a claim that Orr denies.", "Critics say the town is broke"),
        ("Critics say that the town is broke, which Orr denies.", "the town is broke"),
        ("The town has sold the mill, something Orr denies.", "The town has sold the mill"),
    ],
)
def test_the_clause_before_a_denial_is_the_claim_where_a_noun_or_a_relative_takes_it_up(text: str, claim: str) -> None:
    assert _before(text) == (claim, "claim, denied")


@pytest.mark.parametrize(
    "text",
    [
        "In Corva, Orr denies.",
        "After the vote in the hall, a dog that Orr denies owning barked.",
        "Orr denies.",
        "The mill, which Orr denies.",
    ],
)
def test_what_is_no_clause_or_is_not_taken_up_is_no_claim(text: str) -> None:
    assert _before(text) == ("", "")


def test_a_claim_noun_may_stand_right_before_the_denier() -> None:
    story = _story("Reporters asked about charges the ministry denies.")
    assert denied_noun_before(story, _verb(story)) is False  # a common noun is no name
    named = _story("Reporters asked about charges Orr denies.")
    assert denied_noun_before(named, _verb(named))
    other = _story("Reporters asked about the dog Orr denies.")
    assert not denied_noun_before(other, _verb(other))
