"""Whether a verb group says that something happened, did not, or is only wanted or feared."""

from __future__ import annotations

from typing import Any

from claimcheck.interpreting.wording import Wording
from claimcheck.lexicons import listed

_IRREALIS = listed("control", "irrealis")
_REALISED = listed("control", "realised")
_FAILING = listed("control", "failing")
NEGATORS = listed("control", "negators")
_DEGREES = frozenset({"full", "complete", "total", "partial", "effective", "military", "firm", "operational", "back"})
_PROSPECT_PREPOSITIONS = frozenset({"for", "at", "from", "toward", "towards", "into", "against"})


def after_then(wording: Wording, at: int, rule: dict[str, Any]) -> int | None:
    """The position after the words that must follow the trigger, or ``None`` where they do not."""
    end = at + 1
    for expected in rule.get("then", ()):
        while wording.word(end) in _DEGREES:
            end += 1
        if wording.word(end) != expected:
            return None
        end += 1
    return end


def held_after(wording: Wording, first: int, at: int, effect: str) -> bool | None:
    """What the verb group says: held, not held, or ``None`` where nothing is claimed to have happened."""
    group = wording.lower[first:at]
    negated = not NEGATORS.isdisjoint(group) or wording.word(first - 1) in {"denied", "denies", "nor", "no"}
    failing = not _FAILING.isdisjoint(group)
    if not _IRREALIS.isdisjoint(group):
        return None
    before = wording.word(first - 1)
    if "to" in group and not failing and _REALISED.isdisjoint(group):
        return None
    if wording.tag(at) == "VBG" and before in _PROSPECT_PREPOSITIONS:
        return None
    return (effect != "lose") != (negated or failing)
