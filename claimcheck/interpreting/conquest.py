"""Taking and losing places: ``X captured P``, ``P was captured by X``, ``P fell to X``."""

from __future__ import annotations

from typing import Any

from claimcheck.interpreting.agents import (
    Range,
    is_martial,
    name,
    nearest_force,
    phrase_after,
    subject,
    verb_group,
)
from claimcheck.interpreting.factuality import after_then, held_after
from claimcheck.interpreting.territory import ground
from claimcheck.interpreting.wording import Wording
from claimcheck.lexicons import listed
from claimcheck.model import Control

_WAR = listed("control", "war")
_OWN = listed("control", "sources")
_PROSPECTIVE = listed("control", "prospective")
_BE = frozenset({"was", "were", "is", "are", "been", "being", "be", "'s", "get", "got", "gets"})
_ADMITTING = frozenset({"denied", "denies", "claimed", "claims", "announced", "reported", "confirmed", "admitted"})


def active_or_passive(wording: Wording, at: int, rule: dict[str, Any], speaker: str) -> Control | None:
    """Active and passive clauses: ``X captured P``, ``P was captured by X``."""
    end = after_then(wording, at, rule)
    if end is None:
        return None
    first = verb_group(wording, at)
    held = held_after(wording, first, at, rule["effect"])
    if held is None:
        return None
    passive = not _BE.isdisjoint(wording.lower[first:at]) or wording.word(end) == "by"
    if passive and not rule.get("then"):
        return _passive(wording, (first, at, end), rule, speaker, held=held)
    if wording.tag(at) == "VBG" and wording.word(first - 1) in _ADMITTING:
        first = verb_group(wording, first - 1)
    holder = subject(wording, first) or nearest_force(wording, first)
    place, last, proved = _object(wording, end, rule)
    if last is None or not _plausible(wording, holder, proved=proved):
        return None
    begin = holder[0] if holder else first
    named = name(wording, holder, speaker) if holder else ""
    return Control(place, named, held, wording.span(begin, last))


def _object(wording: Wording, end: int, rule: dict[str, Any]) -> tuple[str, int | None, bool]:
    """The place after the verb, ``""`` where it is left out as it may be (``took control``) or is ``it``."""
    links = rule.get("link", ())
    if links and wording.word(end) not in links:
        closed = end >= len(wording) or wording.tag(end) in {".", ",", ":", "CC", "IN", "RB"}
        return "", (end if closed else None), False
    found = ground(wording, end + bool(links), strict=rule.get("strict", False))
    if found is not None:
        return found
    return "", (end + 1 if wording.word(end) == "it" else None), False


def _plausible(wording: Wording, holder: Range | None, *, proved: bool) -> bool:
    """Whether the clause is about ground: an armed holder, we with a place's noun, or talk of war."""
    if holder is not None and is_martial(wording, holder):
        return True
    own = holder is not None and wording.lower[holder[0]] in _OWN | {"they", "it"}
    return (own and proved) or (proved and not wording.vocabulary.isdisjoint(_WAR))


def _passive(
    wording: Wording, verb: tuple[int, int, int], rule: dict[str, Any], speaker: str, *, held: bool
) -> Control | None:
    """``P was captured (by X)``; without an agent the holder is ``None``."""
    first, _, end = verb
    patient = subject(wording, first)
    found = ground(wording, patient[0], strict=rule.get("strict", False)) if patient else None
    if patient is None or found is None or found[1] > first:
        return None
    agent = phrase_after(wording, end + 1) if wording.word(end) == "by" else None
    if agent is None and wording.vocabulary.isdisjoint(_WAR) and not found[2]:
        return None
    if agent is not None and not is_martial(wording, agent):
        return None
    holder = None if agent is None else name(wording, agent, speaker)
    return Control(found[0], holder, held, wording.span(patient[0], agent[1] if agent else end))


def falling(wording: Wording, at: int, rule: dict[str, Any], speaker: str) -> Control | None:
    """``P fell to X``; ``P has fallen``."""
    end = after_then(wording, at, rule)
    first = verb_group(wording, at)
    patient = subject(wording, first)
    held = held_after(wording, first, at, "gain")
    if end is None or held is None or patient is None:
        return None
    found = ground(wording, patient[0], strict=True)
    if found is None or found[1] < patient[1]:
        return None
    taker = phrase_after(wording, end) if rule["then"] else None
    if taker is not None:
        if not is_martial(wording, taker):
            return None
        return Control(found[0], name(wording, taker, speaker), held, wording.span(patient[0], taker[1]))
    closed = end >= len(wording) or wording.tag(end) in {".", ",", ":", "CC"}
    if rule["then"] or not closed or not (found[2] or not wording.vocabulary.isdisjoint(_WAR)):
        return None
    return Control(found[0], None, held, wording.span(patient[0], end))


def taking(wording: Wording, at: int, rule: dict[str, Any], speaker: str) -> Control | None:
    """``the capture of P (by X)``, ``X's seizure of P``."""
    if wording.word(at + 1) != "of" or not _PROSPECTIVE.isdisjoint(wording.lower[max(0, at - 5) : at]):
        return None
    found = ground(wording, at + 2, strict=True)
    if found is None:
        return None
    by = phrase_after(wording, found[1] + 1) if wording.word(found[1]) == "by" else None
    owner = subject(wording, at)
    owner = by or (owner if owner and is_martial(wording, owner) else None)
    holder = name(wording, owner, speaker) if owner else None
    first = owner[0] if owner and not by else at
    return Control(found[0], holder or None, True, wording.span(first, by[1] if by else found[1]))
