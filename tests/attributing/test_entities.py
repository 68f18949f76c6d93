"""The names in a text, as the name finder marks them."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

import pytest

from claimcheck.attributing.entities import Entity, has_name, runs, tagged_entities
from claimcheck.attributing.features import token_features
from tests.attributing.articles import segmented


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
    segmentation = segmented("Mayor Anna Keller met Col. Piet Orr in London. NATO chief Ivo Lund stayed in Paris.")
    entities = tagged_entities(segmentation, token_features(segmentation))
    assert entities
    assert all(a.last <= b.first for a, b in pairwise(entities))
    assert all(e.first < e.last for e in entities)


@pytest.mark.parametrize("text", ["", "it rained."])
def test_a_text_without_names_has_none(text: str) -> None:
    segmentation = segmented(text)
    assert tagged_entities(segmentation, token_features(segmentation)) == []
