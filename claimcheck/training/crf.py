"""Fitting one linear-chain CRF with python-crfsuite (L-BFGS: one thread, so the same bytes each time)."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

Sequences = Iterable[tuple[Sequence[Sequence[str]], Sequence[str]]]


def train_crf(sequences: Sequences, path: Path, parameters: Mapping[str, float]) -> None:
    """Fit a tagger to ``sequences`` of token features and labels, and write its weights to ``path``."""
    import pycrfsuite  # noqa: PLC0415 - late, as at run time

    trainer = pycrfsuite.Trainer("lbfgs", verbose=False)
    for rows, labels in sequences:
        trainer.append(rows, labels)
    trainer.set_params(dict(parameters))
    trainer.train(str(path))
