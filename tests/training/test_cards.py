"""The small text file beside each model."""

from __future__ import annotations

from pathlib import Path

import pytest

from claimcheck.training.cards import write_card

PACKAGED = Path(__file__).resolve().parents[2] / "claimcheck" / "models"
MODELS = sorted([*PACKAGED.glob("*.crf"), *PACKAGED.glob("*.json")])


def test_a_card_says_from_what_by_which_command_and_how_well(tmp_path: Path) -> None:
    weights = tmp_path / "names.crf"
    weights.write_bytes(b"x" * 1234)
    write_card(
        weights,
        title="Name finder",
        made_from="invented sentences",
        module="claimcheck.training.names",
        parameters={"c2": 0.01, "c1": 0.4},
        figures="F1 33.3%",
    )
    card = (tmp_path / "names.txt").read_text(encoding="utf-8")
    assert card.startswith("Name finder\n")
    for words in ("invented sentences", "claimcheck.training.names", "c1 0.4, c2 0.01", "1234 bytes", "F1 33.3%"):
        assert words in card
    assert card.endswith("\n")


@pytest.mark.parametrize("weights", MODELS, ids=lambda path: path.name)
def test_every_packaged_model_has_a_card_with_its_size(weights: Path) -> None:
    card = weights.with_suffix(".txt").read_text(encoding="utf-8")
    assert f"Size: {weights.stat().st_size} bytes" in card
    assert "Made by: make train DATA=DIR" in card
