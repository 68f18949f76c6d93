"""Attributions inside attributions: who reports what somebody else said.

Two forms. A cue that stands in another attribution's content is reported by that attribution's source. And
an outlet or speaker that gives its authority after its own words ("..., citing a briefing from the general")
reports what that authority said.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from claimcheck.attributing.extracting import Attribution
from claimcheck.model import Segmentation

_CITING = frozenset({"citing", "quoting"})
_CHANNELS = frozenset({"from", "by", "of"})
_NOUN = ("NN", "JJ", "DT", "PRP$", "POS", "CD")


@dataclass(frozen=True, slots=True)
class Nested:
    """An attribution, and the place in the list of the one that reports it (``None``: the article does)."""

    attribution: Attribution
    parent: int | None


def nest(segmentation: Segmentation, attributions: Sequence[Attribution]) -> list[Nested]:
    """``attributions``, which stand in text order, each with its parent; cited authorities are added."""
    found = [_without_authority(segmentation, one) for one in attributions]
    authorities: dict[int, int] = {}
    for n, one in enumerate([*found]):
        citing = _citing(segmentation, one, attributions)
        if citing is not None:
            mentioned, authority = citing
            if mentioned is not None:
                found[mentioned] = authority
                authorities[mentioned] = n
            else:
                authorities[len(found)] = n
                found.append(authority)
    order = sorted(range(len(found)), key=lambda n: (found[n].content[0], n in authorities, found[n].head))
    place = {n: at for at, n in enumerate(order)}
    parents = _holders(found, authorities) | authorities
    return [Nested(found[n], place[parents[n]] if n in parents else None) for n in order]


def _holders(found: Sequence[Attribution], authorities: dict[int, int]) -> dict[int, int]:
    """For each attribution that stands in another's content, the place of the one with the shortest such content."""
    holding: dict[int, list[int]] = {}
    for k, outer in enumerate(found):
        if k not in authorities:
            for i in outer.content:
                holding.setdefault(i, []).append(k)
    shortest: dict[int, int] = {}
    for n, inner in enumerate(found):
        around = [k for k in holding.get(inner.head, ()) if k != n and inner.content[-1] <= found[k].content[-1]]
        if around:
            shortest[n] = min(around, key=lambda k: (len(found[k].content), k))
    return shortest


def _without_authority(segmentation: Segmentation, one: Attribution) -> Attribution:
    """``one`` with its content cut where it goes on to cite an authority (", citing ...")."""
    for i in one.content[1:]:
        if segmentation.words[i].lower() in _CITING and segmentation.words[i - 1] == "," and one.head != i:
            kept = tuple(k for k in one.content if k < i - 1)
            return replace(one, content=kept) if kept else one
    return one


def _citing(
    segmentation: Segmentation, one: Attribution, others: Sequence[Attribution]
) -> tuple[int | None, Attribution] | None:
    """The authority cited right after the content of ``one``: its attribution, and the one it replaces."""
    words = segmentation.words
    after = max((*one.content, *one.cue)) + 1
    while after < len(words) and not words[after][0].isalnum():
        after += 1
    if after >= len(words) or words[after].lower() not in _CITING or one.head == after or not one.source:
        return None
    source = _authority(segmentation, after + 1)
    if not source or segmentation.sentence_of[after] != segmentation.sentence_of[one.content[-1]]:
        return None
    replaced = next((k for k, other in enumerate(others) if other.head == after), None)
    return replaced, replace(one, head=after, cue=(after,), source=source)


def _authority(segmentation: Segmentation, first: int) -> tuple[int, ...]:
    """The tokens of whoever is cited from ``first`` on: the noun phrase there, or what it is from.

    "a briefing from General X, head of Y" gives "General X, head of Y" up to the preposition; "officials" is itself.
    """
    tags, words = segmentation.tags, segmentation.words
    _, end = segmentation.sentences[segmentation.sentence_of[first]] if first < len(words) else (0, 0)
    phrase: list[int] = []
    for i in range(first, end):
        if tags[i].startswith(_NOUN):
            phrase.append(i)
        elif words[i].lower() in _CHANNELS and phrase and not tags[phrase[-1]].startswith("NNP"):
            phrase = []
        else:
            break
    return tuple(phrase)
