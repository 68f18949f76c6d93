"""What the taggers see of a token."""

from __future__ import annotations

import pytest

from claimcheck.attributing.features import OF_TOKEN_ALONE, add_names, bucket, shape, token_features
from tests.attributing.articles import name, segmented

TEXT = 'Mayor Ilsa Venn said: "The ferry sails on Monday." Nobody believed Venn.'


@pytest.mark.parametrize(
    ("distance", "expected"),
    [
        (0, "0"),
        (1, "1"),
        (3, "3"),
        (4, "4"),
        (5, "4"),
        (6, "6"),
        (9, "6"),
        (10, "10"),
        (19, "10"),
        (20, "20"),
        (999, "20"),
    ],
)
def test_distances_are_told_apart_the_less_the_farther(distance: int, expected: str) -> None:
    assert bucket(distance) == expected


@pytest.mark.parametrize(
    ("word", "expected"),
    [("ferry", "a"), ("Venn", "A"), ("NATO", "AA"), ("I", "A"), ("14", "9"), ("B52", "9"), ("U.S.", "A"), (",", ".")],
)
def test_a_word_has_the_shape_of_its_letters(word: str, expected: str) -> None:
    assert shape(word) == expected


def test_every_token_has_a_row_with_its_word_and_its_tag() -> None:
    segmentation = segmented(TEXT)
    rows = token_features(segmentation)
    assert len(rows) == len(segmentation.words)
    for row, word, tag in zip(rows, segmentation.words, segmentation.tags, strict=True):
        assert "w=" + word.lower() in row
        assert "p=" + tag in row


def test_word_and_tag_are_not_among_the_features_of_a_token_alone() -> None:
    for row in token_features(segmented(TEXT)):
        assert not any(feature.startswith(("w=", "p=", "l=", "q=")) for feature in row[:OF_TOKEN_ALONE])
        assert all(any(feature.startswith(start) for feature in row[OF_TOKEN_ALONE:]) for start in ("w=", "p=", "l="))


def test_neighbours_stop_at_the_sentence() -> None:
    segmentation = segmented(TEXT)
    rows = token_features(segmentation)
    for first, last in segmentation.sentences:
        assert "w<<" in rows[first]
        assert "w>>" in rows[last - 1]


def test_tokens_between_quotation_marks_are_marked_as_quoted() -> None:
    segmentation = segmented(TEXT)
    rows = token_features(segmentation)
    assert "q=1" in rows[segmentation.words.index("ferry")]
    assert "q=0" in rows[segmentation.words.index("said")]


def test_only_sentences_with_quotation_marks_tell_how_far_they_are() -> None:
    segmentation = segmented("She left. He said “no” twice.")
    rows = token_features(segmentation)
    told = [any(feature.startswith("m<") for feature in row) for row in rows]
    assert told == [number == 1 for number in segmentation.sentence_of]


def test_the_same_text_has_the_same_features() -> None:
    assert token_features(segmented(TEXT)) == token_features(segmented(TEXT))


def test_names_are_added_to_their_tokens_and_to_those_beside_them() -> None:
    segmentation = segmented(TEXT)
    rows = token_features(segmentation)
    add_names(rows, [name(segmentation, "Ilsa Venn")])
    first = segmentation.words.index("Ilsa")
    assert "n=person" in rows[first]
    assert "n=person" in rows[first + 1]
    assert "n>person" in rows[first - 1]
    assert "n<person" in rows[first + 2]
    assert not any(feature.startswith(("n=", "n<", "n>")) for feature in rows[first + 3])


def test_a_name_at_either_end_of_the_text_has_one_neighbour() -> None:
    segmentation = segmented("Venn left Corva")
    rows = token_features(segmentation)
    add_names(rows, [name(segmentation, "Venn"), name(segmentation, "Corva", "place")])
    assert "n<person" in rows[1]
    assert "n>place" in rows[1]


def test_an_empty_text_has_no_rows() -> None:
    assert token_features(segmented("")) == []
