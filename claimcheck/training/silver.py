"""The silver data: news texts with the sentences, words and tags that Stanford CoreNLP gave them."""

from __future__ import annotations

import gzip
import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class SilverWord:
    """A word at ``text[start:end]`` and its part of speech (Penn Treebank tag)."""

    start: int
    end: int
    tag: str


@dataclass(frozen=True, slots=True)
class SilverText:
    """A news text and its sentences."""

    id: str
    text: str
    sentences: tuple[tuple[SilverWord, ...], ...]


def read_silver(data: Path, part: str) -> Iterator[SilverText]:
    """The texts of ``part`` (``train`` or ``dev``) in the folder ``data``, in the order of the file.

    Words come from ``silver/PART.jsonl.gz``, the texts that their offsets point into from
    ``attribution/polnear_PART.jsonl``. Raises ``OSError`` where a file is missing, ``KeyError`` for a
    text that has no words' counterpart.
    """
    texts: dict[str, str] = {}
    with (data / "attribution" / f"polnear_{part}.jsonl").open(encoding="utf-8") as lines:
        for line in lines:
            record = json.loads(line)
            texts[record["id"]] = record["text"]
    with gzip.open(data / "silver" / f"{part}.jsonl.gz", "rt", encoding="utf-8") as lines:
        for line in lines:
            record = json.loads(line)
            sentences = tuple(
                tuple(SilverWord(word[1], word[2], word[3]) for word in sentence)
                for sentence in record["sentences"]
                if sentence
            )
            yield SilverText(record["id"], texts[record["id"]], sentences)
