"""Quotations without a cue: whole quoted sentences, and who goes on speaking in them."""

from __future__ import annotations

import pytest

from claimcheck.attributing.unclaimed import with_unclaimed
from tests.attributing.articles import said, segmented, tokens, words
from tests.attributing.tiling import SLACK, cpu_seconds, tiled

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


@pytest.mark.parametrize("rest", ['\n\n"It is the fog on the river."', '\n"It is the fog on the river."\n\nThey left.'])
def test_a_paragraph_of_quotation_alone_is_more_of_what_was_said_before_it(rest: str) -> None:
    assert _with(rest) == [("Venn", '" The ferry is late , " ' + FOG)]


def test_paragraph_after_paragraph_of_quotation_is_more_of_it() -> None:
    ((source, content),) = _with('\n\n"It is the fog on the river."\n\n"It will lift before the evening."')
    assert source == "Venn"
    assert content == '" The ferry is late , " ' + FOG + ' " It will lift before the evening . "'


def test_after_a_quotation_without_a_source_one_in_the_next_paragraph_is_more_of_it() -> None:
    segmentation = segmented('"It is the fog on the river."\n\n"It will lift before the evening."\n\nThey left.')
    (one,) = with_unclaimed(segmentation, [])
    assert (one.head, one.source) == (-1, ())
    assert words(segmentation, one.content) == FOG + ' " It will lift before the evening . "'


@pytest.mark.parametrize("before", ["Venn said that the ferry was late.", "The ferry was late, Venn said."])
def test_a_paragraph_of_quotation_after_one_that_ends_in_an_indirect_report_is_by_the_same_speaker(before: str) -> None:
    segmentation = segmented(before + '\n\n"It is the fog on the river."')
    known = said(segmentation, source="Venn", cue="said", content="ferry was late")
    found = with_unclaimed(segmentation, [known])
    assert [(one.head, one.source) for one in found] == [(known.head, known.source), (-1, known.source)]


@pytest.mark.parametrize(
    "between", [" Nobody came.\n\n", "\n\nNobody came.\n\n", "\n\nOthers came. ", "\n\nNobody came. It rained.\n\n"]
)
def test_a_quotation_after_anything_else_has_no_source(between: str) -> None:
    segmentation = segmented("Venn said that the ferry was late." + between + '"It is the fog on the river."')
    known = said(segmentation, source="Venn", cue="said", content="ferry was late")
    found = with_unclaimed(segmentation, [known])
    assert [(one.head, one.source) for one in found] == [(known.head, known.source), (-1, ())]


def test_of_two_that_end_together_the_outer_speaker_goes_on() -> None:
    segmentation = segmented('Venn said that Orr claimed the ferry was late.\n\n"It is the fog on the river."')
    outer = said(segmentation, source="Venn", cue="said", content="that Orr claimed the ferry was late")
    inner = said(segmentation, source="Orr", cue="claimed", content="the ferry was late")
    assert with_unclaimed(segmentation, [outer, inner])[-1].source == outer.source


def test_a_piece_that_goes_on_with_a_content_leaves_its_cue_and_confidence() -> None:
    segmentation = segmented(FIRST + '\n\n"It is the fog on the river."')
    known = said(segmentation, source="Venn", cue="said", content='"The ferry is late,"', confidence=0.7)
    (one,) = with_unclaimed(segmentation, [known])
    assert (one.head, one.cue, one.source, one.confidence) == (known.head, known.cue, known.source, 0.7)


@pytest.mark.parametrize(
    ("text", "second"),
    [
        ('"The ferry," said Venn, "and the fog."', '"and the fog."'),
        ('"The ferry is late," Venn said, "as ever."', '"as ever."'),
    ],
)
def test_the_second_half_of_an_interrupted_sentence_is_more_of_it_however_short(text: str, second: str) -> None:
    segmentation = segmented(text)
    first = text[: text.index('"', 1) + 1]
    (one,) = with_unclaimed(segmentation, [said(segmentation, source="Venn", cue="said", content=first)])
    assert words(segmentation, one.content) == words(
        segmentation, (*tokens(segmentation, first), *tokens(segmentation, second))
    )


@pytest.mark.parametrize(
    "text",
    [
        '"The ferry is late," said Venn of the "old lady".',
        '"The ferry is late," Venn said. It was "as ever".',
        '"The ferry is late," Venn said (—) "as ever".',
    ],
)
def test_a_short_quotation_after_other_words_is_no_second_half(text: str) -> None:
    segmentation = segmented(text)
    known = said(segmentation, source="Venn", cue="said", content='"The ferry is late,"')
    assert with_unclaimed(segmentation, [known]) == [known]


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


def _introduced(text: str) -> list[tuple[str, str, str]]:
    """Source, cue and content of the quotations in a text without other attributions."""
    segmentation = segmented(text)
    return [
        (words(segmentation, one.source), words(segmentation, one.cue), words(segmentation, one.content))
        for one in with_unclaimed(segmentation, [])
    ]


@pytest.mark.parametrize(
    ("before", "source"),
    [
        ("The mayor had this to say:", "The mayor"),
        ("He turned to the crowd on the pier:", "He"),
        ("And from the man who runs the ferry, Ada Holm:", "Ada Holm"),
        ("It rained. The old pilot had one answer:", "The old pilot"),
    ],
)
@pytest.mark.parametrize("between", [" ", "\n\n"])
def test_a_quotation_after_a_colon_is_by_the_subject_of_the_sentence_before_or_the_last_name_in_it(
    before: str, source: str, between: str
) -> None:
    assert _introduced(f'{before}{between}"It is the fog on the river."') == [(source, ":", FOG)]


@pytest.mark.parametrize("before", ["There and then:", "And from the pier:", "And that was clear:", ":"])
def test_after_a_colon_without_a_subject_or_a_name_nobody_is_its_source(before: str) -> None:
    assert _introduced(f'{before} "It is the fog on the river."') == [("", ":", FOG)]


@pytest.mark.parametrize("before", ["The mayor had this to say.", "The mayor: silent. So it was.", ""])
def test_without_a_colon_right_before_it_nobody_is_its_source(before: str) -> None:
    assert _introduced(f'{before} "It is the fog on the river."') == [("", "", FOG)]


def test_who_a_colon_introduces_speaks_and_not_who_spoke_before_in_the_paragraph() -> None:
    found = _with(' The mayor had this to say: "It is the fog on the river."')
    assert found == [("Venn", '" The ferry is late , "'), ("The mayor", FOG)]


def test_a_colon_that_introduces_nobody_leaves_the_quotation_to_who_spoke_before_in_the_paragraph() -> None:
    assert _with(' And then: "It is the fog on the river."') == [("Venn", '" The ferry is late , " ' + FOG)]


@pytest.mark.parametrize("between", [" ", "\n\n"])
def test_the_time_taken_grows_with_the_length(between: str) -> None:
    half, whole = (tiled('"It is the fog on the river."' + between, times) for times in (5_000, 10_000))
    assert len(with_unclaimed(whole, [])) == 1
    seconds = cpu_seconds(lambda: with_unclaimed(whole, []))
    assert seconds < 2
    assert seconds < 2.6 * cpu_seconds(lambda: with_unclaimed(half, [])) + SLACK
