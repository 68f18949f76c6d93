"""Figures: two sources give incompatible numbers for one measure, at one place and time."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from claimcheck.comparing.camps import Camps
from claimcheck.comparing.pairs import Entry, opposed, words
from claimcheck.comparing.scene import Clash, Words
from claimcheck.grouping.terms import shared_weight
from claimcheck.interpreting import canonical, compatible
from claimcheck.lexicons import listed
from claimcheck.model import Mention, Proposition, Quantity

NEEDED = 0.12
"""Weighted share of terms that two sentences must have in common beside the unit."""
NEEDED_ELSE = 0.6
"""The same for units that are no measure by themselves."""
LEAST_SHARED = 2
_VAGUE = frozenset({"day", "hour", "week", "month", "year", "minute", "time", "night", "percent", ""})
"""Units too common to mean one measure by themselves."""
_COUNTS = {
    "killed": "death toll",
    "injured": "number of injured",
    "arrested": "number of arrests",
    "missing": "number of missing",
    "people": "number of people",
}
"""Units that are a measure by themselves, the tolls and crowds of the news, with the label of a clash over one."""


def find(entries: Sequence[Entry], weight: Mapping[str, float], camps: Camps) -> Iterator[Clash]:
    """The clashes of figures among ``entries``, which may be on several subjects."""
    counted = [entry for entry in entries if entry[1].proposition.quantities and not _predicts(entry)]
    settled: set[tuple[str, ...]] = set()
    for one, other in opposed(counted, camps):
        for a in one[1].proposition.quantities:
            for b in other[1].proposition.quantities:
                sides = (*sorted((_name(one), _name(other))), a.unit)
                if sides in settled or compatible(a, b) or not _same_measure(one, other, a, b, weight):
                    continue
                settled.add(sides)  # two sources differ on one measure once, however often they say so
                yield _clash(one, other, a, b)


def _name(entry: Entry) -> str:
    source = entry[1].source
    return source.name if source else ""


def _same_measure(one: Entry, other: Entry, a: Quantity, b: Quantity, weight: Mapping[str, float]) -> bool:
    """Whether two figures count the same thing in the same place at the same time, as far as the text says."""
    if a.unit != b.unit or a.unit in _VAGUE or 0 in (a.high, b.high) or _is_vague(a) or _is_vague(b):
        return False
    here, there = _scope(one, a), _scope(other, b)
    if _apart(here.times, there.times) or _apart(here.places, there.places):
        return False
    first, second = (e[0].terms((e[0].part(e[1], q.span.start),)) for e, q in ((one, a), (other, b)))
    shared = first & second
    counts = a.unit.split(" ")[0] in _COUNTS
    if counts and _near(one, other, a, b):
        return True
    needed = NEEDED if counts else NEEDED_ELSE
    return len(shared) >= LEAST_SHARED - counts and shared_weight(first, second, weight) >= needed


def _near(one: Entry, other: Entry, a: Quantity, b: Quantity) -> bool:
    """Whether two figures stand in the same sentence of an article or in neighbouring ones."""
    story = one[0]
    return story is other[0] and abs(story.sentence_at(a.span.start) - story.sentence_at(b.span.start)) <= 1


def _predicts(entry: Entry) -> bool:
    """Whether a statement only expects its figures."""
    cue = entry[1].cue
    return cue is not None and cue.lemma in listed("cues", "predicting")


def _is_vague(quantity: Quantity) -> bool:
    """Whether a figure is only an order of size: "dozens", "hundreds"."""
    return not any(c.isdigit() for c in quantity.text) and quantity.low != quantity.high


def _scope(entry: Entry, quantity: Quantity) -> Proposition:
    """What the sentence in which a figure stands says of time and place, outside the statement's words as well."""
    story, _ = entry
    return story.told(story.sentence_at(quantity.span.start))


def _apart(a: Sequence[Mention], b: Sequence[Mention]) -> bool:
    """Whether both name times (or places) and none is the same: the figures may then both be true."""
    first, second = ({canonical(m.value).lower() for m in mentions} for mentions in (a, b))
    return bool(first and second and not first & second)


def _clash(one: Entry, other: Entry, a: Quantity, b: Quantity) -> Clash:
    left, right = _side(one, a), _side(other, b)
    because = f"{left.source} says {a.text.strip()}, {right.source} says {b.text.strip()}; both cannot be right."
    measure = _COUNTS.get(a.unit, "")
    place = next((m.value for e in (one, other) for m in e[1].proposition.places), "")
    label = f"{measure} in {place}" if measure and place else measure
    trust = 0.75 if measure else 0.6
    return Clash("quantity", "quantity", "contradiction", left, right, because, trust, label=label)


def _side(entry: Entry, quantity: Quantity) -> Words:
    """What the statement says in the figure's sentence."""
    story, statement = entry
    return words(entry, (story.part(statement, quantity.span.start),))
