"""What kind of source some words name: person, organisation, place, group, media or anonymous."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from claimcheck.lexicons import listed, load
from claimcheck.model import Segmentation, SourceKind

_STOP = frozenset({"IN", "TO", "WP", "WDT", "VBD", "VBZ", "VBG", "VBN", ","})


@lru_cache(maxsize=1)
def _countries() -> frozenset[str]:
    """Names of countries and capitals; each speaks for its government in the news."""
    rows = load("demonyms")["countries"]
    return frozenset(name for row in rows for name in (row["country"], row["capital"], *row["aliases"]) if name)


_MEDIA_WORDS = listed("sources", "media_nouns") | {"News"}


def head_noun(segmentation: Segmentation, core: Sequence[int]) -> int | None:
    """The position of the head noun of a noun phrase: its last noun before a preposition; ``None`` without one."""
    head = None
    for i in core:
        tag = segmentation.tags[i]
        if tag in _STOP and head is not None:
            break
        if tag == "POS":
            head = None
        elif tag.startswith("NN") or (tag in ("DT", "JJ", "CD", "PRP") and head is None and i == core[-1]):
            head = i
    return head


def sort_of(segmentation: Segmentation, core: Sequence[int], entity: str | None) -> SourceKind:
    """The kind of source that the noun phrase ``core`` names; ``entity`` is the kind of name at its head."""
    head = head_noun(segmentation, core)
    if head is None:
        return "anonymous"
    word, tag = segmentation.words[head], segmentation.tags[head]
    low = word.lower()
    if tag.startswith("NNP") or entity is not None:
        return _sort_of_name([segmentation.words[i] for i in core], word, tag, entity)
    if low in listed("sources", "anonymous"):
        return "anonymous"
    if low in listed("sources", "roles"):
        return "person" if segmentation.words[core[0]].lower() in ("the", "his", "her") else "anonymous"
    if low in listed("sources", "media_nouns"):
        return "media"
    if word.capitalize() in listed("sources", "organisation"):
        return "organisation"
    return "group" if tag == "NNS" or low in _PLURAL else "organisation"


_PLURAL = frozenset({"people", "family", "public", "crowd", "they", "them", "those", "some", "many"})


def _sort_of_name(phrase: Sequence[str], head: str, tag: str, entity: str | None) -> SourceKind:
    """The kind of source that a name is, from its own words first, then from the name finder."""
    if head in listed("sources", "media") or not _MEDIA_WORDS.isdisjoint(phrase):
        return "media"
    if entity == "person":
        return "person"
    if " ".join(phrase) in _countries() or head in _countries():
        return "place"
    if any(word in listed("sources", "organisation") for word in phrase):
        return "organisation"
    if tag == "NNPS":
        return "group"
    if entity == "place":
        return "place"
    return "organisation" if entity in ("organisation", "other") or len(phrase) < 2 else "person"
