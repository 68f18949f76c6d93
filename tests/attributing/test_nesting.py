"""Who reports what somebody else said."""

from __future__ import annotations

from claimcheck.attributing.nesting import Nested, nest
from claimcheck.model import Segmentation
from tests.attributing.articles import said, segmented, words


def _texts(segmentation: Segmentation, nested: list[Nested]) -> list[tuple[str, str, int | None]]:
    """Source, content and parent of each."""
    return [
        (words(segmentation, n.attribution.source), words(segmentation, n.attribution.content), n.parent)
        for n in nested
    ]


def test_what_is_said_inside_somebodys_words_has_those_as_its_parent() -> None:
    segmentation = segmented("Venn said that the pilot claimed the fog was thick.")
    outer = said(segmentation, source="Venn", cue="said", content="that the pilot claimed the fog was thick")
    inner = said(segmentation, source="the pilot", cue="claimed", content="the fog was thick")
    assert [one.parent for one in nest(segmentation, [outer, inner])] == [None, 0]


def test_of_two_that_hold_it_the_shorter_one_is_the_parent() -> None:
    text = "Venn said that Orr added that the pilot claimed the fog was thick."
    segmentation = segmented(text)
    first = said(
        segmentation, source="Venn", cue="said", content="that Orr added that the pilot claimed the fog was thick"
    )
    second = said(segmentation, source="Orr", cue="added", content="that the pilot claimed the fog was thick")
    third = said(segmentation, source="the pilot", cue="claimed", content="the fog was thick")
    assert [one.parent for one in nest(segmentation, [first, second, third])] == [None, 0, 1]


def test_statements_beside_each_other_have_no_parent() -> None:
    segmentation = segmented("Venn said it was late. Orr said it was early.")
    first = said(segmentation, source="Venn", cue="said", content="it was late")
    second = said(segmentation, source="Orr", cue="said", content="it was early")
    assert [one.parent for one in nest(segmentation, [first, second])] == [None, None]


def test_an_authority_cited_after_the_words_says_the_same_words_inside() -> None:
    text = "The Corva Gazette reported that the bridge had been closed, citing a briefing from General Ivo Lund."
    segmentation = segmented(text)
    one = said(segmentation, source="The Corva Gazette", cue="reported", content="that the bridge had been closed")
    assert _texts(segmentation, nest(segmentation, [one])) == [
        ("The Corva Gazette", "that the bridge had been closed", None),
        ("General Ivo Lund", "that the bridge had been closed", 0),
    ]


def test_an_authority_may_be_named_without_a_channel() -> None:
    segmentation = segmented("The Gazette said the bridge had been closed, quoting two officials in Corva.")
    one = said(segmentation, source="The Gazette", cue="said", content="the bridge had been closed")
    assert _texts(segmentation, nest(segmentation, [one]))[1][0] == "two officials"


def test_an_attribution_by_citing_itself_is_replaced_by_the_authority() -> None:
    segmentation = segmented("The Gazette said the bridge had been closed, citing officials in Corva.")
    one = said(segmentation, source="The Gazette", cue="said", content="the bridge had been closed")
    two = said(segmentation, source="The Gazette", cue="citing", content="officials in Corva")
    nested = nest(segmentation, [one, two])
    assert _texts(segmentation, nested) == [
        ("The Gazette", "the bridge had been closed", None),
        ("officials", "the bridge had been closed", 0),
    ]


def test_content_that_ran_into_the_authority_is_cut_before_it() -> None:
    segmentation = segmented("The Gazette said the bridge had been closed, citing officials in Corva.")
    one = said(
        segmentation,
        source="The Gazette",
        cue="said",
        content="the bridge had been closed, citing officials in Corva",
    )
    assert words(segmentation, nest(segmentation, [one])[0].attribution.content) == "the bridge had been closed"


def test_citing_in_the_next_sentence_is_no_authority_for_this_one() -> None:
    segmentation = segmented("The Gazette said the bridge had been closed. Citing officials is its habit.")
    one = said(segmentation, source="The Gazette", cue="said", content="the bridge had been closed")
    assert len(nest(segmentation, [one])) == 1


def test_citing_a_reason_for_ones_act_is_no_authority_for_words() -> None:
    segmentation = segmented("Venn left early, citing the fog.")
    assert nest(segmentation, []) == []


def test_the_text_may_end_at_citing() -> None:
    segmentation = segmented("The Gazette said the bridge had been closed, citing")
    one = said(segmentation, source="The Gazette", cue="said", content="the bridge had been closed")
    assert [n.parent for n in nest(segmentation, [one])] == [None]


def test_no_chain_of_parents_goes_round() -> None:
    segmentation = segmented("Venn said Orr said Lund said it was late.")
    ones = [
        said(segmentation, source="Venn", cue="said", content="Orr said Lund said it was late"),
        said(segmentation, source="Orr", cue="said Lund", content="Lund said it was late"),
        said(segmentation, source="Lund", cue="said it", content="it was late"),
    ]
    nested = nest(segmentation, ones)
    for n in range(len(nested)):
        seen, at = [], nested[n].parent
        while at is not None:
            assert at not in seen
            seen.append(at)
            at = nested[at].parent
