"""Stretches of a text as a text of their own."""

from __future__ import annotations

import pytest

from claimcheck.attributing.excerpt import LEAST_TOKENS, Excerpt, excerpt
from claimcheck.model import Segmentation
from tests.attributing.articles import segmented, tokens, words
from tests.attributing.tiling import SLACK, cpu_seconds, tiled

TEXT = (
    'Venn said that the mill is old. Moss left. "The ferry “Tilda” is late. It is the fog," Orr said, "as ever there."'
)


def _of(*contents: str, text: str = TEXT) -> Excerpt:
    segmentation = segmented(text)
    return excerpt(segmentation, [tokens(segmentation, content) for content in contents])


def _paragraphs(segmentation: Segmentation) -> list[str]:
    return [words(segmentation, range(*paragraph)) for paragraph in segmentation.paragraphs]


SEVERAL = ("that the mill is old", '"The ferry “Tilda” is late. It is the fog,"')


def test_every_column_has_one_entry_a_token_and_the_ranges_cover_all_in_order() -> None:
    made = _of(*SEVERAL)
    inner, size = made.segmentation, len(made.origin)
    columns = (inner.words, inner.starts, inner.ends, inner.tags, inner.depths, inner.sentence_of)
    assert {len(column) for column in columns} == {size}
    for ranges in (inner.sentences, inner.paragraphs):
        assert [i for first, last in ranges for i in range(first, last)] == list(range(size))
    for i, number in enumerate(inner.sentence_of):
        assert inner.sentences[number][0] <= i < inner.sentences[number][1]


def test_the_origin_of_a_token_is_where_it_stands_in_the_text() -> None:
    made, whole = _of(*SEVERAL), segmented(TEXT)
    assert made.segmentation.text == TEXT
    for i, place in enumerate(made.origin):
        assert made.segmentation.words[i] == whole.words[place]
        assert made.segmentation.tags[i] == whole.tags[place]
        assert TEXT[made.segmentation.starts[i] : made.segmentation.ends[i]] == whole.words[place]


def test_contents_in_any_order_are_paragraphs_in_text_order() -> None:
    for contents in (SEVERAL, SEVERAL[::-1]):
        made = _of(*contents)
        assert list(made.origin) == sorted(made.origin)
        assert len(made.segmentation.paragraphs) == 2


def test_each_piece_of_a_content_is_a_paragraph_without_the_marks_around_it() -> None:
    segmentation = segmented(TEXT)
    content = (*tokens(segmentation, SEVERAL[1]), *tokens(segmentation, '"as ever there."'))
    made = excerpt(segmentation, [content]).segmentation
    assert _paragraphs(made) == ["The ferry “ Tilda ” is late . It is the fog", "as ever there ."]
    assert len(made.sentences) == 3


@pytest.mark.parametrize(
    ("text", "content", "expected"),
    [
        (TEXT, "that the mill is old", "the mill is old"),
        ("Venn asked whether the mill is old.", "whether the mill is old", "the mill is old"),
        ("Venn said: “The mill is old!”", "“The mill is old!”", "The mill is old !"),
        ("Venn said, “the mill is old,” then.", ", “the mill is old,”", "the mill is old"),
    ],
)
def test_conjunctions_and_marks_at_the_edges_are_left_out(text: str, content: str, expected: str) -> None:
    assert _paragraphs(_of(content, text=text).segmentation) == [expected]


@pytest.mark.parametrize("content", ["the mill that is old", "the mill, so old, is shut."])
def test_conjunctions_and_marks_inside_stay(content: str) -> None:
    made = _of(content, text=f"Venn said {content} Moss left.")
    assert words(made.segmentation, range(len(made.origin))) == words(segmented(content), range(len(made.origin)))


def test_depths_of_quotation_count_from_inside_the_piece() -> None:
    inner = _of(*SEVERAL).segmentation
    assert {word for word, depth in zip(inner.words, inner.depths, strict=True) if depth} == {"“", "Tilda", "”"}
    assert max(inner.depths) == 1
    assert inner.quoted == ()


def test_of_contents_that_overlap_only_the_longest_is_taken() -> None:
    for contents in (("the mill is old", "mill is old. Moss left"), ("mill is old. Moss left", "old. Moss left")):
        assert _paragraphs(_of(*contents).segmentation) == ["mill is old . Moss left"]
    assert len(_paragraphs(_of("the mill is old", "Orr said, as", text=TEXT.replace('"', "")).segmentation)) == 2


@pytest.mark.parametrize("content", ["the mill is", '"as ever"', "that"])
def test_a_piece_of_few_tokens_is_left_out(content: str) -> None:
    made = _of(content, text='Venn said that the mill is old "as ever".')
    assert made.origin == ()
    assert len(tokens(segmented(content), content)) <= LEAST_TOKENS


@pytest.mark.parametrize("text", ["", TEXT])
def test_an_excerpt_of_nothing_is_empty(text: str) -> None:
    made = excerpt(segmented(text), [])
    inner = made.segmentation
    assert not any((made.origin, inner.words, inner.depths, inner.sentences, inner.paragraphs, inner.sentence_of))


def test_contents_are_not_changed_and_give_the_same_excerpt_again() -> None:
    assert _of(*SEVERAL) == _of(*SEVERAL)


def test_the_time_taken_grows_with_the_length() -> None:
    half, whole = (tiled("Venn said the mill is old. ", times) for times in (5_000, 10_000))
    assert len(excerpt(whole, _sentences(whole)).segmentation.paragraphs) == 10_000
    seconds = cpu_seconds(lambda: excerpt(whole, _sentences(whole)))
    assert seconds < 2
    assert seconds < 2.6 * cpu_seconds(lambda: excerpt(half, _sentences(half))) + SLACK


def _sentences(segmentation: Segmentation) -> list[range]:
    """All but the first two tokens of each."""
    return [range(first + 2, last) for first, last in segmentation.sentences]
