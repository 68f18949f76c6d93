from __future__ import annotations

import gzip
import json
from pathlib import Path

import pytest

from claimcheck.segmenting.splitter import parameters_to, read_splitter
from claimcheck.training.silver import read_silver
from claimcheck.training.splitter import fit, sentence_ends, train

TEXT = "Dr. Ona Brask left Skell. She met Dr. Lee there. Dr. Lee was late. The pier stood empty."


def write_data(folder: Path) -> Path:
    (folder / "attribution").mkdir(parents=True)
    (folder / "silver").mkdir()
    for part in ("train", "dev"):
        record = {"id": "skell-1", "text": TEXT}
        (folder / "attribution" / f"polnear_{part}.jsonl").write_text(json.dumps(record) + "\n", encoding="utf-8")
        sentences = []
        at = 0
        for sentence in (
            "Dr. Ona Brask left Skell .",
            "She met Dr. Lee there .",
            "Dr. Lee was late .",
            "The pier stood empty .",
        ):
            words: list[list[object]] = []
            for word in sentence.split():
                start = TEXT.index(word, at)
                at = start + len(word)
                words.append([word, start, at, "NN" if word.isalpha() else ".", "O", word])
            sentences.append(words)
        with gzip.open(folder / "silver" / f"{part}.jsonl.gz", "wt", encoding="utf-8") as out:
            out.write(json.dumps({"id": "skell-1", "sentences": sentences}) + "\n")
    return folder


def test_silver_words_point_into_their_text(tmp_path: Path) -> None:
    [silver] = read_silver(write_data(tmp_path / "data"), "train")
    assert [silver.text[word.start : word.end] for word in silver.sentences[2]] == [
        "Dr.",
        "Lee",
        "was",
        "late",
        ".",
    ]


def test_missing_data_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(OSError, match="polnear_train"):
        list(read_silver(tmp_path, "train"))


def test_fitting_learns_an_abbreviation_and_the_lexicon_s_starters() -> None:
    text = "Xz. Brask met Xz. Lee, and Xz. Dahl saw xz. Lee. He left. " * 20
    parts = parameters_to(fit([text]))
    assert "xz" in parts["abbreviations"]
    assert "the" in parts["sentence_starters"]


def test_training_twice_gives_the_same_bytes_and_a_card(tmp_path: Path) -> None:
    data = write_data(tmp_path / "data")
    made = []
    for name in ("one", "two"):
        (tmp_path / name).mkdir()
        train(data, tmp_path / name)
        made.append([(tmp_path / name / file).read_bytes() for file in ("splitter.json", "splitter.txt")])
    assert made[0] == made[1]
    assert b"make train" in made[0][1]


def test_sentence_ends_are_counted_against_the_silver_ones(tmp_path: Path) -> None:
    data = write_data(tmp_path / "data")
    train(data, tmp_path)
    assert sentence_ends(list(read_silver(data, "dev")), read_splitter(tmp_path)) == (4, 4, 4)
