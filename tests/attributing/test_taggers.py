"""Opening weights."""

from __future__ import annotations

from pathlib import Path
from shutil import copyfile

import pytest

from claimcheck.attributing.taggers import ACCEPTANCE, ARGUMENTS, HEADS, NAMES, open_tagger, weights_from
from claimcheck.training.crf import train_crf


def _weights(folder: Path, name: str, label: str) -> Path:
    """Write a tagger that knows ``label`` and one other."""
    sequences = [([["w=a"], ["w=b"]], [label, "-"])] * 3
    train_crf(sequences, folder / f"{name}.crf", {"c1": 0.1, "c2": 0.01, "max_iterations": 5})
    return folder


@pytest.mark.parametrize("name", [NAMES, HEADS, ARGUMENTS, ACCEPTANCE])
def test_the_packaged_weights_are_opened_once(name: str) -> None:
    assert open_tagger(name) is open_tagger(name)
    assert len(open_tagger(name).labels()) > 1


def test_missing_weights_are_an_error_that_says_how_to_make_them(tmp_path: Path) -> None:
    with weights_from(tmp_path), pytest.raises(FileNotFoundError, match=r"nothing\.crf; `make train"):
        open_tagger("nothing")
    with pytest.raises(FileNotFoundError):
        open_tagger("nothing")


def test_while_other_weights_are_in_use_they_are_opened_and_then_the_packaged_ones_again(tmp_path: Path) -> None:
    packaged = open_tagger(HEADS).labels()
    with weights_from(_weights(tmp_path, HEADS, "X")):
        assert "X" in open_tagger(HEADS).labels()
    assert open_tagger(HEADS).labels() == packaged


def test_folders_may_be_used_within_one_another(tmp_path: Path) -> None:
    outer, inner = tmp_path / "outer", tmp_path / "inner"
    for folder, label in ((outer, "X"), (inner, "Y")):
        folder.mkdir()
        _weights(folder, HEADS, label)
    with weights_from(outer):
        with weights_from(inner):
            assert "Y" in open_tagger(HEADS).labels()
        assert "X" in open_tagger(HEADS).labels()


def test_an_error_leaves_the_packaged_weights_in_use(tmp_path: Path) -> None:
    packaged = open_tagger(HEADS).labels()
    with pytest.raises(ValueError, match="stop"), weights_from(tmp_path):
        raise ValueError("stop")
    assert open_tagger(HEADS).labels() == packaged


def test_weights_written_anew_in_the_same_folder_are_read_anew(tmp_path: Path) -> None:
    for label in ("X", "Y"):
        _weights(tmp_path, HEADS, label)
        with weights_from(tmp_path):
            assert label in open_tagger(HEADS).labels()
    copyfile(tmp_path / "cues.crf", tmp_path / "names.crf")
    with weights_from(tmp_path):
        assert "Y" in open_tagger(NAMES).labels()
