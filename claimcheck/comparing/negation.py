"""Negations: one source affirms what another, in nearly the same words, says is not so."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from claimcheck.comparing.camps import Camps
from claimcheck.comparing.clauses import has_finite_verb
from claimcheck.comparing.pairs import Entry, opposed, words
from claimcheck.comparing.scene import Clash, negated_cue
from claimcheck.grouping.terms import shared_weight

ALIKE = 0.5
"""Weighted share of terms from which two statements are taken to be about one proposition."""
LEAST_SHARED = 2


def find(entries: Sequence[Entry], weight: Mapping[str, float], camps: Camps) -> Iterator[Clash]:
    """The clashes by negation among ``entries``, statements on one subject."""
    for one, other in opposed(entries, camps):
        if denies(one) == denies(other) or not _firm(one) or not _firm(other):
            continue
        a, b = (other, one) if denies(one) else (one, other)
        first, second = a[0].terms(a[1].content.spans), b[0].terms(b[1].content.spans)
        alike = shared_weight(first, second, weight)
        if alike < ALIKE or len(first & second) < LEAST_SHARED:
            continue
        left, right = words(a), words(b)
        because = f"{left.source} says it is so; {right.source} says it is not."
        yield Clash("negation", "negation", "contradiction", left, right, because, min(0.9, 0.35 + 0.6 * alike))


def denies(entry: Entry) -> bool:
    """Whether a statement says that something is not so, by its own words or by its cue, but not by both."""
    return (entry[1].proposition.polarity == "negated") != negated_cue(entry[1])


def _firm(entry: Entry) -> bool:
    """Whether a statement asserts a whole clause: not a question, a demand, a wish or a mere noun."""
    story, statement = entry
    tokens = [i for span in statement.content.spans for i in story.tokens(span)]
    if not tokens or not has_finite_verb(story, tokens[0], tokens[-1] + 1):
        return False
    kind = statement.cue.kind if statement.cue else "report"
    return kind not in ("question", "demand", "attitude") and not statement.content.text.rstrip('"”’').endswith("?")
