from __future__ import annotations

import json
from importlib.resources import files

import pytest

from claimcheck.segmenting.features import shape
from claimcheck.segmenting.perceptron import NewsTagger
from claimcheck.segmenting.tagger import packaged_tagger
from claimcheck.segmenting.weights import LARGEST, Weights, encode, read_weights, write_weights

SENTENCES = [
    ["The", "mayor", "of", "Skell", "said", "that", "she", "had", "not", "seen", "the", "report", "."],
    ["``", "We", "do", "n't", "know", ",", "''", "Brask", "told", "reporters", "on", "Monday", "."],
    ["Twenty-two", "ships", "left", "at", "5", "p.m.", ";", "qwzx", "?"],
    ["x"],
    ["", " ", "\x00", "\ud800"],
]


@pytest.mark.parametrize("words", SENTENCES)
def test_the_fast_way_gives_what_nltk_gives(words: list[str]) -> None:
    tagger = packaged_tagger()
    assert tagger.tags(words) == [tag for _, tag in tagger.tag(words)]


def test_a_plain_sentence_is_tagged_right() -> None:
    assert packaged_tagger().tags(SENTENCES[0]) == [
        "DT",
        "NN",
        "IN",
        "NNP",
        "VBD",
        "IN",
        "PRP",
        "VBD",
        "RB",
        "VBN",
        "DT",
        "NN",
        ".",
    ]


def test_no_words_have_no_tags() -> None:
    assert packaged_tagger().tags([]) == []


def test_of_equal_scores_the_later_label_wins() -> None:
    tagger = NewsTagger(Weights(["NN", "DT"], {}, {}))
    assert tagger.tags(["pier"]) == ["NN"] == [tag for _, tag in tagger.tag(["pier"])]


def test_the_largest_weights_do_not_spill_into_the_next_label() -> None:
    coded = {"b": encode([(0, -LARGEST), (1, LARGEST)]), "w pier": encode([(0, -LARGEST), (1, LARGEST)])}
    assert NewsTagger(Weights(["NN", "DT"], {}, coded)).tags(["pier"]) == ["DT"]


def test_weights_are_read_as_they_were_written(tmp_path_factory: pytest.TempPathFactory) -> None:
    path = tmp_path_factory.mktemp("models") / "weights.json"
    weights = Weights(["NN", "DT"], {"the": "DT", "a": "DT"}, {'w "\\’': encode([(0, -LARGEST), (1, LARGEST)])})
    write_weights(weights, path)
    read = read_weights(path.read_text(encoding="utf-8"))
    assert (read.labels, read.known, read.coded) == (weights.labels, weights.known, weights.coded)
    assert list(read.of('w "\\’')) == [(0, -LARGEST), (1, LARGEST)]
    assert list(read.of("unseen")) == []


def test_the_packaged_weights_stay_small() -> None:
    text = files("claimcheck").joinpath("models", "tagger.json").read_text(encoding="utf-8")
    assert len(text.encode("utf-8")) < 3_000_000
    assert json.loads(text)["labels"] == sorted(json.loads(text)["labels"], reverse=True)


@pytest.mark.parametrize(
    ("word", "expected"),
    [
        ("pier", "x"),
        ("ex-mayor", "x-"),
        ("A", "X"),
        ("UN", "XX"),
        ("U.N.", "X."),
        ("Skell", "Xx"),
        ("5", "0"),
    ],
)
def test_shapes(word: str, expected: str) -> None:
    assert shape(word) == expected
