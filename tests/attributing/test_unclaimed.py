"""Quotations without a cue: whole quoted sentences, and who goes on speaking in them."""

from __future__ import annotations

import pytest

from claimcheck.attributing.unclaimed import with_unclaimed
from tests.attributing.articles import said, segmented, words

FIRST = '"The ferry is late," Venn said.'
FOG = '" It is the fog on the river . "'


def _with(rest: str) -> list[tuple[str, str]]:
    """Source and content of all in ``FIRST`` and ``rest``, where Venn is known to have the first words."""
    segmentation = segmented(FIRST + rest)
    known = said(segmentation, source="Venn", cue="said", content='"The ferry is late,"')
    return [
        (words(segmentation, one.source), words(segmentation, one.content))
        for one in with_unclaimed(segmentation, [known])
    ]


def test_a_quotation_in_the_paragraph_is_more_of_what_its_speaker_says() -> None:
    assert _with(' "It is the fog on the river."') == [("Venn", '" The ferry is late , " ' + FOG)]


def test_a_paragraph_of_quotation_alone_goes_on_with_the_speaker_before_it() -> None:
    assert _with('\n\n"It is the fog on the river."')[1:] == [("Venn", FOG)]


def test_paragraph_after_paragraph_of_quotation_keeps_its_speaker() -> None:
    found = _with('\n\n"It is the fog on the river."\n\n"It will lift before the evening."')
    assert [source for source, _ in found] == ["Venn", "Venn", "Venn"]


@pytest.mark.parametrize(
    "rest",
    [
        '\n\nThe crowd went home.\n\n"It is the fog on the river."',
        '\n\nA sign on the pier was clear. "It is the fog on the river."',
    ],
)
def test_a_quotation_after_other_text_in_another_paragraph_has_no_source(rest: str) -> None:
    assert _with(rest)[1:] == [("", FOG)]


@pytest.mark.parametrize(
    "rest",
    [
        ' They call it "the old lady".',
        ' He has written "A Life on the River".',
        ' It was "foggy."',
        ' The sign said "no ferry is leaving today" in red.',
        ' He read "Letters from a Long Cold Winter."',
    ],
)
def test_titles_scare_quotes_and_pieces_are_left_alone(rest: str) -> None:
    assert _with(rest) == [("Venn", '" The ferry is late , "')]


def test_a_quotation_that_is_claimed_is_not_taken_again() -> None:
    assert _with("") == [("Venn", '" The ferry is late , "')]


def test_a_quotation_at_the_start_of_a_text_has_no_source_and_no_cue() -> None:
    segmentation = segmented('"The ferry is late because of fog." The crowd went home.')
    (one,) = with_unclaimed(segmentation, [])
    assert (one.head, one.cue, one.source) == (-1, (), ())
    assert 0 < one.confidence < 1


def test_inner_quotations_are_part_of_the_outer_one() -> None:
    segmentation = segmented("“She told me ‘The ferry is late again today.’ and left.”")
    assert len(with_unclaimed(segmentation, [])) == 1


def test_a_text_without_quotations_has_none() -> None:
    assert with_unclaimed(segmented("The ferry is late."), []) == []
    assert with_unclaimed(segmented(""), []) == []
