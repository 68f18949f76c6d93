"""Holding places: ``P is in Russian hands``, ``P is still ours``, ``X repelled an attack on P``."""

from __future__ import annotations

from typing import Any

from claimcheck.interpreting.agents import Range, is_martial, name, phrase_after, subject, verb_group
from claimcheck.interpreting.factuality import NEGATORS, held_after
from claimcheck.interpreting.territory import ground
from claimcheck.interpreting.wording import Wording
from claimcheck.lexicons import listed
from claimcheck.model import Control

_WAR = listed("control", "war")
_ATTACKS = listed("control", "attacks")
_OWN = listed("control", "sources")
_STAYS = frozenset({"was", "were", "is", "are", "been", "being", "be", "'s"}) | {
    "remains",
    "remain",
    "remained",
    "stays",
    "still",
    "now",
    "firmly",
    "stayed",
    "back",
    "once",
    "again",
}


def state(wording: Wording, at: int, rule: dict[str, Any], speaker: str) -> Control | None:
    """``P is in Russian hands``, ``P remains under the control of X``, ``P is still ours``."""
    first = at if rule["name"] == "ours" else _preposition(wording, at, "in" if rule["name"] == "hands" else "under")
    if first is None:
        return None
    keeper = _keeper(wording, first, at, named=rule["name"])
    start = first
    while wording.word(start - 1) in _STAYS or wording.tag(start - 1) == "RB" or wording.word(start - 1) == "no":
        start -= 1
    patient = subject(wording, start) if start < first else None
    found = ground(wording, patient[0], strict=False) if patient else None
    if keeper is None or patient is None or found is None:
        return None
    negated = not NEGATORS.isdisjoint(wording.lower[start:first])
    holder = name(wording, keeper, speaker)
    return Control(found[0], holder, not negated, wording.span(patient[0], max(keeper[1], at + 1)))


def _preposition(wording: Wording, at: int, word: str) -> int | None:
    """Where ``word`` stands within four tokens before ``at``."""
    return next((i for i in range(at - 1, max(at - 5, -1), -1) if wording.lower[i] == word), None)


def _keeper(wording: Wording, first: int, at: int, *, named: str) -> Range | None:
    """The phrase for the holder: after ``of``, or between the preposition and the noun."""
    if named == "ours":
        return (at, at + 1)
    phrase = phrase_after(wording, at + 2) if wording.word(at + 1) == "of" else (first + 1, at)
    if phrase is None or phrase[0] >= phrase[1]:
        return None
    own = wording.lower[phrase[0]] in _OWN
    return phrase if own or is_martial(wording, phrase) else None


def repelling(wording: Wording, at: int, rule: dict[str, Any], speaker: str) -> Control | None:
    """``X repelled an attack on P``: X still holds P."""
    attack = next((i for i in range(at + 1, min(at + 7, len(wording))) if wording.lower[i] in _ATTACKS), None)
    first = verb_group(wording, at)
    held = held_after(wording, first, at, rule["effect"])
    if attack is None or held is None or wording.word(attack + 1) not in {"on", "near", "in", "at", "against"}:
        return None
    found = ground(wording, attack + 2, strict=False)
    holder = subject(wording, first)
    if found is None or holder is None:
        return None
    return Control(found[0], name(wording, holder, speaker), held, wording.span(holder[0], found[1]))


def presence(wording: Wording, at: int, rule: dict[str, Any], speaker: str) -> Control | None:
    """``I am in P with our troops``, ``we are still in P``: weak evidence for the speaker's side."""
    if wording.word(at - 1) not in {"i", "we"}:
        return None
    place = at + 1
    while wording.word(place) in _STAYS | {"here", "today", "not"}:
        place += 1
    stays = wording.word(at + 1) == "still"
    if wording.word(place) not in {"in", "at"} or not (stays or not wording.vocabulary.isdisjoint(_WAR)):
        return None
    found = ground(wording, place + 1, strict=False)
    if found is None:
        return None
    return Control(found[0], speaker, "not" not in wording.lower[at:place], wording.span(at - 1, found[1]))
