from __future__ import annotations

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from claimcheck.interpreting import interpret
from claimcheck.model import Content, Proposition, Source, Span, Statement
from claimcheck.segmenting import segment

PIECES = [
    "Russian forces",
    "captured",
    "Tarvik",
    "did",
    "not",
    "40",
    "million",
    "to",
    "of",
    "in",
    "the",
    "city",
    "March",
    "blamed",
    "on",
    "we",
    "are",
    "under",
    "control",
    "hands",
    "fallen",
    "no",
    "one",
    "killed",
    ",",
    ".",
    '"',
    "$",
    "that",
    "who",
    "5",
    "p.m.",
    "ago",
    "days",
    "”",
    "’s",
    "\u2028",
    "at least",
    "between",
    "and",
    "-",
    "2015",
]


def _statement(text: str, *spans: Span, speaker: str | None = "Korvania") -> Statement:
    source = None if speaker is None else Source(speaker, speaker, (), "place")
    return Statement("s1", "d1", 0, 1, "indirect", source, None, Content(text, spans or (Span(0, len(text)),)))


def _spans(found: Proposition) -> list[tuple[str, Span]]:
    numbers = [(quantity.text, quantity.span) for quantity in found.quantities]
    return numbers + [(m.text, m.span) for m in (*found.times, *found.places, *found.blamed)]


@settings(max_examples=200, deadline=None)
@given(st.lists(st.sampled_from(PIECES), max_size=25))
def test_any_text_is_read_and_every_span_slices(pieces: list[str]) -> None:
    text = " ".join(pieces)
    found = interpret(_statement(text), segment(text))
    assert all(span.of(text) == words for words, span in _spans(found))
    assert all(0 <= claim.span.start < claim.span.end <= len(text) for claim in found.control)


def test_a_statement_without_words_has_the_default_proposition() -> None:
    assert interpret(_statement("", Span(0, 0)), segment("")) == Proposition()


@pytest.mark.parametrize("speaker", [None, "(article)", "(unnamed)"])
def test_without_a_named_source_we_is_nobody_known(speaker: str | None) -> None:
    text = "We hold the town."
    (claim,) = interpret(_statement(text, speaker=speaker), segment(text)).control
    assert claim.holder == ""


def test_what_stands_outside_the_content_is_not_read() -> None:
    text = "On Monday he said the army had taken the town."
    start = text.index("the army")
    assert interpret(_statement(text, Span(start, len(text))), segment(text)).times == ()


@pytest.mark.parametrize(
    "unit",
    [
        "captured ",
        "hundred ",
        "captured. ",
        "Tarvik of ",
        "in Tarvik, ",
        "not ",
        "that he ",
        "40 to ",
        "blamed on ",
        "no one ",
        "is is control ",
        "A",
        "March 5 ",
    ],
)
def test_hostile_repetition_takes_linear_time(unit: str) -> None:
    text = unit * (60_000 // len(unit))
    segmentation = segment(text)
    begun = time.perf_counter()
    interpret(_statement(text), segmentation)
    assert time.perf_counter() - begun < 2
