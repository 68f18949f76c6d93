"""The part-of-speech tagger on the weights that come with the package, loaded when first needed."""

from __future__ import annotations

from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING

from claimcheck.segmenting.weights import NAME, read_weights

if TYPE_CHECKING:
    from claimcheck.segmenting.perceptron import NewsTagger


@cache
def packaged_tagger() -> NewsTagger:
    """The tagger on the packaged weights; read once."""
    from claimcheck.segmenting.perceptron import NewsTagger  # noqa: PLC0415 - imports nltk: a third of a second

    return NewsTagger(read_weights(files("claimcheck").joinpath("models", NAME).read_text(encoding="utf-8")))
