"""A small corpus for the tests of this folder: sentences made of patterns, with their attributions and names."""

from __future__ import annotations

import gzip
import json
from itertools import product
from pathlib import Path

from claimcheck.training.polnear import GoldArticle, read_gold

SPEAKERS = ("Ilsa Venn", "Piet Orr", "Anna Moss", "Ivo Lund", "Marek Dorn", "Tilda Quist")
CUES = ("said", "claimed", "insisted", "added")
CONTENTS = ("that the bridge was closed", "that the ferry was late", "that nobody was hurt", "that the mill was sold")
PLAIN = ("The rain fell all day.", "Boats lay in the harbour.", "A dog slept on the pier.")

Row = dict[str, object]


def rows() -> list[Row]:
    """One article for each speaker, cue and content: a plain sentence, and the attribution."""
    made: list[Row] = []
    for n, (speaker, cue, content) in enumerate(product(SPEAKERS, CUES, CONTENTS)):
        text = f"{PLAIN[n % len(PLAIN)]} {speaker} {cue} {content}."
        spans = {
            part: [[text.index(words), text.index(words) + len(words)]]
            for part, words in (("source", speaker), ("cue", cue), ("content", content))
        }
        made.append({"id": f"a{n}", "text": text, "attributions": [spans]})
    return made


def write_gold(path: Path) -> Path:
    """Write :func:`rows` to ``path`` as JSON Lines."""
    path.write_text("".join(json.dumps(row) + "\n" for row in rows()), encoding="utf-8")
    return path


def articles(folder: Path) -> list[GoldArticle]:
    """The articles of :func:`rows`, read from a file in ``folder``."""
    return list(read_gold(write_gold(folder / "gold.jsonl")))


def write_silver(path: Path) -> Path:
    """Write the names in :func:`rows` to ``path``, word by word, as a tagger would give them."""
    with gzip.open(path, "wt", encoding="utf-8") as lines:
        for row in rows():
            lines.write(json.dumps({"id": row["id"], "sentences": [_silver(str(row["text"]))]}) + "\n")
    return path


def _silver(text: str) -> list[list[str | int]]:
    words: list[list[str | int]] = []
    start = 0
    for word in text.split(" "):
        bare = word.rstrip(".")
        kind = "PERSON" if any(bare in speaker.split() for speaker in SPEAKERS) else "O"
        words.append([bare, start, start + len(bare), "NN", kind, "_"])
        start += len(word) + 1
    return words
