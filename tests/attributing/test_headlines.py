"""Attributions in the clipped form of headlines."""

from __future__ import annotations

import pytest

from claimcheck.attributing.entities import Entity
from claimcheck.attributing.headlines import LONGEST, headlines
from claimcheck.attributing.turns import with_laid_out
from tests.attributing.articles import name, segmented, words
from tests.attributing.tiling import SLACK, cpu_seconds, tiled


def _read(text: str, *persons: str) -> list[tuple[str, str, str]]:
    segmentation = segmented(text)
    named: list[Entity] = [name(segmentation, person) for person in persons]
    return [
        (words(segmentation, one.source), words(segmentation, one.cue), words(segmentation, one.content))
        for one in headlines(segmentation, named)
    ]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Minister: dam is safe\n\nIt rained.", ("Minister", ":", "dam is safe")),
        ("Police: stolen violin was never stolen", ("Police", ":", "stolen violin was never stolen")),
        ("Dam is safe, says minister", ("minister", "says", "Dam is safe")),
        ("Snails may predict storms, says study", ("study", "says", "Snails may predict storms")),
        ("Bees will never come back – scientist", ("scientist", "–", "Bees will never come back")),
        ("Two bridges shelled overnight - army", ("army", "-", "Two bridges shelled overnight")),
    ],
)
def test_who_stands_before_a_colon_or_after_a_dash_or_verb_says_the_rest(
    text: str, found: tuple[str, str, str]
) -> None:
    assert _read(text) == [found]


@pytest.mark.parametrize("text", ["Ilsa Venn: the mill will close", "The mill will close – Ilsa Venn"])
def test_a_name_is_a_source(text: str) -> None:
    assert [source for source, _, _ in _read(text, "Ilsa Venn")] == ["Ilsa Venn"]


@pytest.mark.parametrize(
    "text",
    [
        "Analysis: why the mayor lost",  # no person or body
        "City of ice - and of fire",
        "Minister: the dam is safe.",  # a sentence
        "The minister closed the mill: the end of an era",  # a clause before the colon
        "The mill will close, says the man who built it",  # more than a noun phrase after the verb
        "Minister: no",
        "minister",
        "",
    ],
)
def test_other_lines_attribute_nothing(text: str) -> None:
    assert _read(text) == []


def test_a_line_longer_than_a_headline_is_none() -> None:
    assert _read("Minister: " + "dam " * LONGEST) == []


def test_a_turn_of_a_conversation_is_no_headline() -> None:
    segmentation = segmented("MINISTER: the dam is safe\n\nREPORTER: is it\n\nMINISTER: it is quite safe")
    found = with_laid_out(segmentation, [], headlines(segmentation, []))
    heads = [one.head for one in found]
    assert len(heads) == len(set(heads)) == 3


def test_the_cost_grows_with_the_length_of_the_text() -> None:
    unit = "Minister: dam is safe - army - police - mayor\n\n"
    one, two = tiled(unit, 1000), tiled(unit, 2000)
    assert cpu_seconds(lambda: headlines(two, [])) < 2.6 * cpu_seconds(lambda: headlines(one, [])) + SLACK
