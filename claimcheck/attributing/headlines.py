"""Attributions in the clipped form of headlines: "Minister: dam is safe", "Dam is safe, says minister".

A headline is a paragraph of one line that ends in no stop. What stands before its colon or after its dash is a source
only if it names somebody: a person or body, or a word for one ("minister", "police", "experts").
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache

from claimcheck.attributing.entities import Entity
from claimcheck.attributing.extracting import Attribution
from claimcheck.attributing.lemmas import lemma
from claimcheck.attributing.turns import DASHES
from claimcheck.lexicons import listed, load
from claimcheck.model import Segmentation

CONFIDENCE = 0.7
LONGEST = 30
"""Tokens in a headline."""
LONGEST_SOURCE = 6
LEAST_CONTENT = 2
_STOPS = frozenset(".?!:;,")
_NOT_NOMINAL = ("VB", "MD", "W", "CC")
_NAMED = frozenset({"person", "organisation"})


def headlines(segmentation: Segmentation, entities: Sequence[Entity]) -> list[Attribution]:
    """The attributions of the text's headlines by a colon, a dash or a verb before its subject, in text order."""
    named = {i for one in entities if one.kind in _NAMED for i in range(one.first, one.last)}
    found: list[Attribution] = []
    for first, last in segmentation.paragraphs:
        if LEAST_CONTENT < last - first <= LONGEST and segmentation.words[last - 1][-1] not in _STOPS:
            found += _attributed(segmentation, named, first, last)
    return found


def _attributed(segmentation: Segmentation, named: set[int], first: int, last: int) -> Iterator[Attribution]:
    """The attribution of one headline, the tokens ``first`` to ``last``, if it has one of the forms."""
    words = segmentation.words
    for mark in range(first + 1, last - 1):
        before, after = range(first, mark), range(mark + 1, last)
        if words[mark] == ":" and _is_source(segmentation, named, before) and len(after) >= LEAST_CONTENT:
            yield Attribution(mark, (mark,), tuple(before), tuple(after), CONFIDENCE)
            return
    for mark in range(last - 2, max(first + LEAST_CONTENT, last - 2 - LONGEST_SOURCE) - 1, -1):
        after = range(mark + 1, last)
        if words[mark] in DASHES and _is_source(segmentation, named, after):
            yield Attribution(mark, (mark,), tuple(after), tuple(range(first, mark)), CONFIDENCE)
            return
        if _says(segmentation, mark) and _is_source(segmentation, named, after):
            content = range(first, mark - 1 if words[mark - 1] in {",", *DASHES} else mark)
            yield Attribution(mark, (mark,), tuple(after), tuple(content), CONFIDENCE)
            return


def _says(segmentation: Segmentation, i: int) -> bool:
    """Whether a verb of saying stands at ``i``, right after the comma or mark that closes what is said."""
    before = segmentation.words[i - 1]
    return not before[0].isalnum() and lemma(segmentation.words[i]) in listed("cues", "saying")


def _is_source(segmentation: Segmentation, named: set[int], tokens: range) -> bool:
    """Whether ``tokens`` are no more than a noun phrase that names a person or body, or says who or what it is."""
    tags, words = segmentation.tags, segmentation.words
    if not 0 < len(tokens) <= LONGEST_SOURCE or any(tags[i].startswith(_NOT_NOMINAL) for i in tokens[:-1]):
        return False
    last = tokens[-1]
    return last in named or words[last].lower() in _who()


@lru_cache(maxsize=1)
def _who() -> frozenset[str]:
    """Words for persons and bodies."""
    bodies = load("bodies")
    return (
        listed("sources", "roles")
        | listed("sources", "anonymous")
        | listed("sources", "media_nouns")
        | listed("persons", "occupations")
        | listed("bodies", "people")
        | listed("layout", "documents")
        | frozenset(bodies["heads"])
        | frozenset(bodies["generic"])
    )
