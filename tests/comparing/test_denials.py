"""The denials in an article: by whom, and of what claim."""

from __future__ import annotations

import pytest

from claimcheck.comparing.denials import Denial, denials
from claimcheck.comparing.scene import Story
from claimcheck.model import NARRATOR, Document
from claimcheck.pipeline import read_article


def _denials(text: str) -> tuple[Story, list[Denial]]:
    story = Story(read_article(Document("d1", "t", "t", text)))
    return story, list(denials(story))


@pytest.mark.parametrize(
    ("text", "who", "claim"),
    [
        ("Mayor Piet Orr denied that the town had sold the mill.", "Piet Orr", "the town had sold the mill"),
        ("The ministry denied reports that the dam had burst.", "ministry", "the dam had burst"),
        (
            "Governor Ilsa Venn said the town had sold the mill, a claim rejected by Mayor Piet Orr.",
            "Piet Orr",
            "the town had sold the mill",
        ),
        (
            "Mayor Piet Orr met reporters. Critics say the town is broke, which Orr denies.",
            "Piet Orr",
            "the town is broke",
        ),
        ("Mayor Piet Orr falsely claimed that the town had paid.", NARRATOR, "the town had paid"),
    ],
)
def test_a_denial_has_its_denier_and_its_claim(text: str, who: str, claim: str) -> None:
    story, (found,) = _denials(text)
    assert found.source == who
    assert claim in story.span(found.claim.start, found.claim.stop).of(text)


@pytest.mark.parametrize(
    "text",
    [
        "Mayor Piet Orr did not deny that the town had sold the mill.",
        "Ilsa Venn was denied that honour.",
        "Mayor Piet Orr came to deny that the town had sold the mill.",
        "The mill was dismissed by the town as scrap.",
        "The answer was wrongly marked.",
    ],
)
def test_what_is_negated_passive_or_only_meant_is_no_denial(text: str) -> None:
    assert _denials(text)[1] == []


def test_denials_stand_in_text_order_and_point_back_with_an_empty_claim() -> None:
    _, found = _denials(
        "Ilsa Venn claimed that the mayor had taken money. Mayor Piet Orr denied it. "
        "Orr also denied that the town had sold the mill."
    )
    assert [one.verb for one in found] == sorted(one.verb for one in found)
    assert [bool(one.claim) for one in found] == [False, True]


def test_a_rejection_that_stands_apart_from_the_claim_is_marked() -> None:
    text = "Governor Ilsa Venn said the town had sold the mill, a claim rejected by Mayor Piet Orr."
    story, (found,) = _denials(text)
    assert story.span(found.rejection.start, found.rejection.stop).of(text) == "a claim rejected by Mayor Piet Orr"
