"""Who holds a place, by verbs and nouns of taking, holding and losing ground."""

from __future__ import annotations

from typing import Any

from claimcheck.interpreting.conquest import active_or_passive, falling, taking
from claimcheck.interpreting.possession import presence, repelling, state
from claimcheck.interpreting.wording import Wording
from claimcheck.lexicons import load
from claimcheck.model import Control

_RULES: dict[str, list[dict[str, Any]]] = {}
for _rule in load("control")["rules"]:
    for _word in _rule["words"]:
        _RULES.setdefault(_word, []).append(_rule)
_TRIGGERS = frozenset(_RULES)
_FORMS = {
    "verb": active_or_passive,
    "fall": falling,
    "state": state,
    "repel": repelling,
    "noun": taking,
    "presence": presence,
}


def control(wording: Wording, speaker: str) -> tuple[Control, ...]:
    """Every claim on who holds which place, in text order.

    ``speaker`` (the source's name, ``""`` if unknown) stands for we, our and its. What is only wanted, tried,
    threatened or feared is no claim. ``place`` is ``""`` where the clause names none.
    """
    if wording.vocabulary.isdisjoint(_TRIGGERS):
        return ()
    found: list[Control] = []
    reached = 0
    for at, word in enumerate(wording.lower):
        if at < reached or word not in _TRIGGERS:
            continue
        for rule in _RULES[word]:
            claim = _FORMS[rule["form"]](wording, at, rule, speaker)
            if claim is not None:
                found.append(claim)
                reached = at + 1 + len(rule.get("then", ()))
                break
    return tuple(found)
