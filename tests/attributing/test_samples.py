"""The articles marked by hand say what they should: words, names, kinds, order and nesting are sound."""

from __future__ import annotations

from typing import get_args

import pytest

from claimcheck.model import SourceKind, Span
from tests.attributing.samples import Attributed, Sample, plain, samples

GENRES = (
    "agency",
    "british",
    "business",
    "court",
    "crime",
    "digest",
    "diplomacy",
    "disaster",
    "election",
    "flood",
    "foreign_marks",
    "health",
    "interview",
    "interview_outlet",
    "live",
    "obituary",
    "row",
    "science",
    "social",
    "sport",
    "takeover",
    "transcript",
    "transfer",
    "war",
)
MENTIONS = 300
"""At least so many mentions are marked over all articles."""

each_sample = pytest.mark.parametrize("sample", samples(), ids=lambda sample: sample.name)


def _covered(span: Span, one: Attributed) -> bool:
    return any(piece.covers(span) for piece in one.content)


def test_marks_are_taken_out_and_kept_as_places() -> None:
    text, mentions = plain("“[[I|Ann Lee]] ran,” [[she|Ann Lee]] said.")
    assert text == "“I ran,” she said."
    assert [(one.span.of(text), one.span.start, one.name) for one in mentions] == [
        ("I", 1, "Ann Lee"),
        ("she", 9, "Ann Lee"),
    ]


def test_all_genres_are_there() -> None:
    assert tuple(sample.name for sample in samples()) == GENRES


def test_there_are_enough_mentions_to_measure_by() -> None:
    assert sum(len(sample.mentions) for sample in samples()) >= MENTIONS


@each_sample
def test_no_mark_is_left_in_the_text(sample: Sample) -> None:
    assert not any(mark in sample.text for mark in ("[[", "]]", "|"))


@each_sample
def test_every_mention_is_of_a_listed_name_and_every_name_is_mentioned(sample: Sample) -> None:
    assert {mention.name for mention in sample.mentions} == set(sample.names)


@each_sample
def test_every_name_is_of_a_known_kind(sample: Sample) -> None:
    assert set(sample.names.values()) <= set(get_args(SourceKind)) - {"narrator"}


@each_sample
def test_contents_stand_in_order_and_apart_from_their_source_and_cue(sample: Sample) -> None:
    starts = [one.content[0].start for one in sample.attributions]
    assert starts == sorted(starts)
    for one in sample.attributions:
        outside = [span for span in (one.source, one.cue) if span]
        assert not any(piece.overlaps(span) for piece in one.content for span in outside), one


@each_sample
def test_a_nested_content_stands_in_the_one_around_it(sample: Sample) -> None:
    for index, one in enumerate(sample.attributions):
        if one.parent is not None:
            assert one.parent < index
            assert all(_covered(piece, sample.attributions[one.parent]) for piece in one.content), one


@each_sample
def test_a_source_holds_a_mention_of_the_name_it_resolves_to_or_its_own_words(sample: Sample) -> None:
    for one in sample.attributions:
        if one.source is None:
            assert one.resolved is None or one.resolved in sample.names
            continue
        held = {mention.name for mention in sample.mentions if one.source.covers(mention.span)}
        assert one.resolved
        assert one.resolved in held or one.resolved not in sample.names, one
        assert one.resolved in held or one.resolved in sample.text, one
