"""The tagger's weights as a small JSON file: two characters for the weight of one label in one feature."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

NAME = "tagger.json"
LARGEST = 45
"""The largest whole weight, either way, that one character holds."""

_PAIR = re.compile("..")
_FIRST = ord("#")
_NOUGHT = _FIRST + LARGEST


@dataclass(frozen=True, slots=True)
class Weights:
    """Whole-numbered weights. ``labels`` run backwards through the alphabet, as NLTK breaks ties.

    ``known`` gives the tag of words that have only one; ``coded`` holds, for each feature, pairs of
    characters: a label's place in ``labels`` and a weight.
    """

    labels: Sequence[str]
    known: Mapping[str, str]
    coded: Mapping[str, str]

    def of(self, feature: str) -> Iterator[tuple[int, int]]:
        """The labels' places and weights of ``feature``; none where it was never seen."""
        return map(decode, pairs(self.coded.get(feature, "")))


def pairs(codes: str) -> list[str]:
    """The pairs of characters in ``codes``, each for :func:`decode`."""
    return _PAIR.findall(codes)


def decode(pair: str) -> tuple[int, int]:
    """A label's place and its weight from the two characters that hold them."""
    return ord(pair[0]) - _FIRST, ord(pair[1]) - _NOUGHT


def encode(weights: Sequence[tuple[int, int]]) -> str:
    """``weights``, places of labels with whole numbers up to :data:`LARGEST` either way, as characters."""
    return "".join(chr(_FIRST + label) + chr(_NOUGHT + weight) for label, weight in weights)


def read_weights(text: str) -> Weights:
    """The weights in the JSON ``text``. Raises ``KeyError`` where a part is missing."""
    data = json.loads(text)
    known = {word: tag for tag, words in data["known"].items() for word in words.split(" ")}
    return Weights(data["labels"], known, data["weights"])


def write_weights(weights: Weights, path: Path) -> None:
    """Writes ``weights`` to ``path`` as JSON, one feature a line, sorted throughout."""
    words: dict[str, list[str]] = {}
    for word, tag in sorted(weights.known.items()):
        words.setdefault(tag, []).append(word)
    parts = {"labels": list(weights.labels), "known": {tag: " ".join(words[tag]) for tag in sorted(words)}}
    head = json.dumps(parts, ensure_ascii=False)[:-1]
    rows = ",\n".join(
        f"{json.dumps(feature, ensure_ascii=False)}:{json.dumps(codes)}"
        for feature, codes in sorted(weights.coded.items())
    )
    path.write_text(f'{head}, "weights": {{\n{rows}}}}}\n', encoding="utf-8")
