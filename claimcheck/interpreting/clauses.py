"""Which tokens of a sentence belong to its main clause, by subordinators, commas and finite verbs.

No parse: a subordinate clause opens at a subordinator and ends at the comma after an opening clause, at the
closing comma of an inserted one, or where the main verb comes (``the men who fled | were caught``).
"""

from __future__ import annotations

from itertools import pairwise

from claimcheck.interpreting.wording import Wording
from claimcheck.lexicons import listed

_SUBORDINATORS = listed("negation", "subordinators")
_REPORTING = listed("negation", "reporting")
_RESUMES = listed("negation", "resumes")
_STOPS = frozenset({";", ":", "--", "—", "–", "-"})
_OPENING_TAGS = frozenset({"IN", "WDT", "WP", "WP$", "WRB"})
_FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})


def first_main_clause(wording: Wording) -> list[int]:
    """Positions of the main clause of the first sentence that has a verb; empty where none has."""
    edges = [*wording.breaks, len(wording)]
    for first, last in pairwise(edges):
        if any(tag[0] == "V" or tag == "MD" for tag in wording.tags[first:last] if tag):
            return main_clause(wording, first, last)
    return []


def main_clause(wording: Wording, first: int, last: int) -> list[int]:
    """Positions in ``first`` to ``last`` that stand in the main clause."""
    out: list[int] = []
    at = first + 1 if _is_complementiser(wording, first) else first
    seen_verb = False
    while at < last:
        word = wording.lower[at]
        if word in _SUBORDINATORS and _opens(wording, at):
            at = _clause_end(wording, at, last, opening=not out, seen_verb=seen_verb)
            continue
        if word in _REPORTING and _takes_clause(wording, at, last):
            return [*out, at]
        if seen_verb and word in _STOPS:
            return out
        seen_verb = seen_verb or wording.tags[at] in _FINITE
        out.append(at)
        at += 1
    return out


def _is_complementiser(wording: Wording, at: int) -> bool:
    """Whether the content itself begins with the ``that`` of its cue."""
    return wording.word(at) in {"that", "whether"} and wording.tag(at) in _OPENING_TAGS


def _opens(wording: Wording, at: int) -> bool:
    """Whether the subordinator at ``at`` begins a clause here: ``since Monday`` and ``as mayor`` do not."""
    if wording.tags[at] not in _OPENING_TAGS:
        return False
    if wording.tags[at] != "IN" or wording.lower[at] in {"that", "because", "if", "although", "though"}:
        return True
    ahead = wording.tags[at + 1 : at + 6]
    return any(tag in _FINITE for tag in ahead)


def _takes_clause(wording: Wording, at: int, last: int) -> bool:
    """Whether a clause without ``that`` follows the verb of saying at ``at``: a subject and a finite verb."""
    if wording.tag(at + 1) not in {"DT", "NNP", "PRP", "NNS", "PRP$", "NN", "EX"}:
        return False
    return any(tag in _FINITE for tag in wording.tags[at + 2 : min(at + 8, last)])


def _clause_end(wording: Wording, at: int, last: int, *, opening: bool, seen_verb: bool) -> int:
    """Where the clause that opens at ``at`` ends: a position after it, at most ``last``."""
    inserted = wording.word(at - 1) == ","
    own_verb = False
    for i in range(at + 1, last):
        word, tag = wording.lower[i], wording.tags[i]
        if word in {";", "—", "–"} or (word == "," and _resumes(wording, i, opening, inserted and not seen_verb)):
            return i + 1
        if tag in _FINITE:
            if own_verb and not seen_verb and not opening and wording.tags[i - 1] not in {"PRP", "CC"}:
                return i
            own_verb = True
    return last


def _resumes(wording: Wording, comma: int, opening: bool, inserted: bool) -> bool:
    """Whether the main clause goes on after this comma."""
    return opening or inserted or (wording.word(comma + 1) in _RESUMES and wording.tag(comma + 2) != "VBG")
