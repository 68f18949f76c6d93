"""The names in a text."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

import pytest

from claimcheck.attributing.entities import Entity, by_titles, has_name, runs, tagged_entities
from claimcheck.attributing.features import token_features
from tests.attributing.articles import segmented


class Labelled:
    """A name finder that gives the labels it was made with."""

    def __init__(self, *labels: str) -> None:
        self._labels = labels

    def tag(self, rows: Sequence[Sequence[str]]) -> Sequence[str]:
        """The labels of the rows handed over, which are those of one whole sentence."""
        assert len(rows) == len(self._labels)
        return self._labels


def _found(text: str, *labels: str) -> list[tuple[str, str]]:
    segmentation = segmented(text)
    entities = by_titles(segmentation, tagged_entities(segmentation, token_features(segmentation), Labelled(*labels)))
    return [(" ".join(segmentation.words[e.first : e.last]), e.kind) for e in entities]


def test_runs_of_labels_are_names_and_a_new_beginning_is_a_new_name() -> None:
    labels = ["BP", "IP", "-", "BL", "BO", "IO"]
    assert runs(labels, 10) == [
        Entity(10, 12, "person"),
        Entity(13, 14, "place"),
        Entity(14, 16, "organisation"),
    ]


@pytest.mark.parametrize("labels", [["IP", "IP"], ["BP", "IP"]])
def test_a_name_that_lacks_its_beginning_is_still_a_name(labels: Sequence[str]) -> None:
    assert runs(labels, 0) == [Entity(0, 2, "person")]


def test_a_change_of_kind_within_a_run_begins_another_name() -> None:
    assert runs(["BP", "IO"], 0) == [Entity(0, 1, "person"), Entity(1, 2, "organisation")]


def test_no_labels_give_no_names() -> None:
    assert runs([], 0) == []
    assert runs(["-", "-"], 0) == []


def test_a_title_is_no_part_of_a_name() -> None:
    assert _found("President Ilsa Venn left.", "BP", "IP", "IP", "-", "-") == [("Ilsa Venn", "person")]


def test_the_body_before_a_title_and_the_person_after_it_are_two_names() -> None:
    found = _found("NATO Secretary-General Ilsa Venn left.", "BO", "IO", "IO", "IO", "-", "-")
    assert found == [("NATO", "organisation"), ("Ilsa Venn", "person")]


def test_a_name_of_no_kind_after_a_title_is_a_persons() -> None:
    assert _found("Mayor Venn left.", "-", "BM", "-", "-") == [("Venn", "person")]


def test_a_title_alone_is_no_name() -> None:
    assert _found("The President left.", "-", "BM", "-", "-") == []


def test_a_body_with_a_title_word_in_its_name_stays_whole() -> None:
    assert _found("Justice Department lawyers left.", "BO", "IO", "-", "-", "-")[0][1] != "place"


def test_sentences_without_a_proper_noun_are_not_looked_through() -> None:
    segmentation = segmented("the rain fell. Ilsa Venn left.")
    assert not has_name(segmentation, segmentation.sentences[0])
    assert has_name(segmentation, segmentation.sentences[1])


def test_the_packaged_name_finder_finds_persons_bodies_and_places() -> None:
    segmentation = segmented("Anna Keller of the Harbour Union met reporters in London on Friday.")
    found = {
        " ".join(segmentation.words[e.first : e.last]): e.kind
        for e in tagged_entities(segmentation, token_features(segmentation))
    }
    assert found["Anna Keller"] == "person"
    assert found["London"] == "place"


def test_names_stand_in_text_order_and_do_not_overlap() -> None:
    text = "Mayor Anna Keller met Col. Piet Orr in London. NATO Secretary-General Ivo Lund stayed in Paris."
    segmentation = segmented(text)
    entities = by_titles(segmentation, tagged_entities(segmentation, token_features(segmentation)))
    assert entities
    assert all(a.last <= b.first for a, b in pairwise(entities))
    assert all(e.first < e.last for e in entities)


def test_a_text_without_names_has_none() -> None:
    for text in ("", "it rained."):
        segmentation = segmented(text)
        assert by_titles(segmentation, tagged_entities(segmentation, token_features(segmentation))) == []
