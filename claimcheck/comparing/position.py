"""Positions: one source supports what another opposes, in one sentence or in neighbouring ones."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from claimcheck.comparing.camps import Camps
from claimcheck.comparing.pairs import Entry, opposed, words
from claimcheck.comparing.scene import Clash
from claimcheck.grouping.terms import covered_weight
from claimcheck.lexicons import listed

SAME_TARGET = 0.6
NEAR = 3
"""How many sentences apart the two positions may stand."""


def find(entries: Sequence[Entry], weight: Mapping[str, float], camps: Camps) -> Iterator[Clash]:
    """The clashes of positions among ``entries``, statements in text order."""
    for one, other in opposed([entry for entry in entries if stance(entry)], camps):
        if stance(one) == stance(other) or one[0] is not other[0]:
            continue
        if abs(one[0].cue_sentence(one[1]) - other[0].cue_sentence(other[1])) > NEAR:
            continue
        first, second = one[0].terms(one[1].content.spans), other[0].terms(other[1].content.spans)
        short, long = sorted((first, second), key=len)
        if short and covered_weight(short, long, weight) >= SAME_TARGET:
            a, b = words(one), words(other)
            because = f"{a.source} is {stance(one)} it, {b.source} is {stance(other)} it."
            yield Clash("position", "position", "dispute", a, b, because, 0.6)


def stance(entry: Entry) -> str:
    """``for`` or ``against`` where a statement's cue takes a position, else nothing."""
    cue = entry[1].cue
    if cue is None or (cue.negated and cue.lemma not in listed("positions", "against")):
        return ""
    if cue.lemma in listed("positions", "for"):
        return "for"
    return "against" if cue.lemma in listed("positions", "against") else ""
