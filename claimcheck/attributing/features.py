"""What the attribution taggers see of a token.

The features common to both taggers are made once per token of the document (:func:`token_features`);
those that depend on a cue are made by :mod:`claimcheck.attributing.arguments`. The choice follows the
published sequence models of quotation (Pareti 2015, ch. 5; Scheible, Klinger, Padó 2016): words, tags and
their neighbours, shape, place in the sentence, and where the quotation marks stand.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache

from claimcheck.attributing.entities import Entity
from claimcheck.attributing.lemmas import known_kind, lemma
from claimcheck.model import Segmentation

NEAR = 9
"""Distances in tokens are told apart up to this many, then only by coarse buckets."""


OF_TOKEN_ALONE = 5
"""How many of a token's first features tell a tagger nothing more that labels tokens around a known cue."""


def _bucket(distance: int) -> str:
    if distance <= 3:
        return str(distance)
    if distance <= 5:
        return "4"
    if distance <= NEAR:
        return "6"
    return "10" if distance < _FAR else "20"


_FAR = 20
_BUCKETS = tuple(_bucket(distance) for distance in range(_FAR + 1))


def bucket(distance: int) -> str:
    """A coarse name for a distance in tokens (0, 1, 2, 3, 4-5, 6-9, 10-19, 20+)."""
    return _BUCKETS[distance if distance < _FAR else _FAR]


def shape(word: str) -> str:
    """Whether a word is capitalised (``A``), all capitals (``AA``), has a digit (``9``) or neither (``a``)."""
    if word.isalpha():
        if word.islower():
            return "a"
        return "AA" if word.isupper() and len(word) > 1 else "A"
    if any(c.isdigit() for c in word):
        return "9"
    return "A" if word[:1].isupper() else "."


@lru_cache(maxsize=1 << 16)
def _of_word(word: str) -> tuple[str, str, str, str, str]:
    """What a word by itself shows: its features of ending, shape, form and base form, and what kind of cue it is."""
    low = word.lower()
    base = lemma(low)
    return "s=" + low[-3:], "h=" + shape(word), "w=" + low, "l=" + base, f"k={known_kind(base)}"


def token_features(segmentation: Segmentation) -> list[list[str]]:
    """For each token of the document, the features that do not depend on a cue.

    The first :data:`OF_TOKEN_ALONE` are of use only where nothing but the token is known.
    """
    lowered = [word.lower() for word in segmentation.words]
    tags, depths, words = segmentation.tags, segmentation.depths, segmentation.words
    rows: list[list[str]] = []
    for first, last in segmentation.sentences:
        size = last - first
        low = ["<<", "<", *lowered[first:last], ">", ">>"]
        tag = ["<<", "<", *tags[first:last], ">", ">>"]
        marks = [i for i in range(first, last) if depths[i] != (depths[i - 1] if i else 0)]
        for i in range(first, last):
            at = i - first + 2
            ending, form, word, base, kind = _of_word(words[i])
            rows.append(
                [
                    ending,
                    form,
                    f"p<<{tag[at - 2]} {tag[at - 1]}",
                    f"p>>{tag[at + 1]} {tag[at + 2]}",
                    "short" if size <= 3 else "bias",
                    "b=" + bucket(i - first),
                    "e=" + bucket(last - 1 - i),
                    word,
                    "w<" + low[at - 1],
                    "w>" + low[at + 1],
                    "w<<" + low[at - 2],
                    "w>>" + low[at + 2],
                    "p=" + tag[at],
                    f"p<{tag[at - 1]} {tag[at]}",
                    f"p>{tag[at]} {tag[at + 1]}",
                    f"p<>{tag[at - 1]} {tag[at]} {tag[at + 1]}",
                    base,
                    kind + tag[at],
                    f"q={depths[i]}",
                ]
            )
        _mark_distances(rows, marks, first, last)
    return rows


def _mark_distances(rows: list[list[str]], marks: list[int], first: int, last: int) -> None:
    """Add to each token of a sentence how far the nearest quotation mark stands on either side."""
    if not marks:
        return
    previous, upcoming = -1, 0
    for i in range(first, last):
        while upcoming < len(marks) and marks[upcoming] <= i:
            previous, upcoming = marks[upcoming], upcoming + 1
        left = bucket(i - previous) if previous >= 0 else "-"
        right = bucket(marks[upcoming] - i) if upcoming < len(marks) else "-"
        rows[i] += ("m<" + left, "m>" + right)


def add_names(rows: list[list[str]], entities: Iterable[Entity]) -> None:
    """Add to ``rows`` which tokens are part of a name, of which kind, and which follow right after one."""
    for entity in entities:
        for i in range(entity.first, entity.last):
            rows[i].append("n=" + entity.kind)
        if entity.last < len(rows):
            rows[entity.last].append("n<" + entity.kind)
        if entity.first:
            rows[entity.first - 1].append("n>" + entity.kind)
