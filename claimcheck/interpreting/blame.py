"""Who is blamed: for, on, of, by."""

from __future__ import annotations

from typing import Any

from claimcheck.interpreting.agents import Range, name, phrase_after, subject, verb_group
from claimcheck.interpreting.wording import Wording
from claimcheck.lexicons import listed, load
from claimcheck.model import Mention

_RULES: dict[str, list[dict[str, Any]]] = {}
for _rule in load("blame")["rules"]:
    for _word in _rule["words"]:
        _RULES.setdefault(_word, []).append(_rule)
_TRIGGERS = frozenset(_RULES)
_NOT_BLAMED = listed("blame", "not_blamed")
_FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
_FAR = 12  # tokens from "accused" to its "of"
_DATES = listed("calendar", "weekdays") | frozenset(load("calendar")["months"])
_NEGATORS = frozenset({"not", "n't", "never", "no"})


def blamed(wording: Wording, speaker: str) -> tuple[Mention, ...]:
    """Those whom the content blames, in text order; ``value`` is the name to compare by.

    ``speaker`` stands for we and our. Whoever is said not to be responsible is not blamed.
    """
    if wording.vocabulary.isdisjoint(_TRIGGERS):
        return ()
    found: list[Mention] = []
    for at, word in enumerate(wording.lower):
        for rule in _RULES.get(word, ()):
            phrase = _SIDES[rule["side"]](wording, at, rule)
            mention = _mention(wording, phrase, speaker) if phrase else None
            if mention is not None:
                found.append(mention)
                break
    return tuple(found)


def _mention(wording: Wording, phrase: Range, speaker: str) -> Mention | None:
    """The blamed as a mention, or ``None`` where the phrase names nobody."""
    first, last = phrase
    while last > first and wording.tags[last - 1] in {"POS", "JJ", "DT"}:
        last -= 1
    if (
        last == first
        or wording.lower[first] in {"any", "no"}
        or wording.lower[last - 1] in _NOT_BLAMED | _DATES
        or wording.tags[last - 1] == "CD"
    ):
        return None
    value = name(wording, (first, last), speaker)
    span = wording.span(first, last)
    return Mention(span.of(wording.text), span, value) if value else None


def _negated(wording: Wording, at: int) -> bool:
    """Whether the verb group before ``at`` is negated."""
    return not _NEGATORS.isdisjoint(wording.lower[max(0, at - 4) : at])


def _after(wording: Wording, at: int, rule: dict[str, Any]) -> Range | None:
    """The phrase after the trigger: ``blamed X``, ``blamed the fire on X``, ``at the hands of X``."""
    before = tuple(rule.get("before", ()))
    if (before and not wording.matches(before, at - len(before))) or _negated(wording, at):
        return None
    bare_noun = not before and not rule["then"] and wording.tag(at)[:2] == "NN"
    start = None if bare_noun else _start(wording, at, rule)
    phrase = None if start is None else phrase_after(wording, start)
    if phrase is None or ("needs" in rule and rule["needs"] not in wording.lower[start : phrase[0] + _FAR]):
        return None
    if rule.get("must"):
        return _up_to(wording, phrase, rule["until"])
    return None if _elsewhere(wording, phrase, rule) else phrase


def _start(wording: Wording, at: int, rule: dict[str, Any]) -> int | None:
    """Where the blamed may begin: after the words that must follow the trigger, no other clause between."""
    start = at + 1
    for expected in rule["then"]:
        stop = min(start + rule.get("gap", 1), len(wording))
        found = next((i for i in range(start, stop) if wording.lower[i] == expected), None)
        if found is None or not _FINITE.isdisjoint(wording.tags[at + 1 : found]):
            return None
        start = found + 1
    return start


def _up_to(wording: Wording, phrase: Range, until: list[str]) -> Range | None:
    """``phrase`` before a word of ``until``, which must stand in it or next to it: ``hold X responsible``."""
    stop = next((i for i in range(*phrase) if wording.lower[i] in until), phrase[1])
    return (phrase[0], stop) if stop > phrase[0] and wording.word(stop) in until else None


def _elsewhere(wording: Wording, phrase: Range, rule: dict[str, Any]) -> bool:
    """Whether the phrase is what happened and the blamed stands after ``on``: ``blamed the fire on X``."""
    return rule["name"] == "blame for" and wording.word(phrase[1]) == "on" and wording.tag(phrase[1] + 1) != "CD"


def _by(wording: Wording, at: int, rule: dict[str, Any]) -> Range | None:
    """The agent of a passive: ``carried out by X``; people and names only, so that rain causes nothing."""
    by = at + 1 + (wording.word(at + 1) == "out")
    if wording.word(by) != "by" or _negated(wording, at):
        return None
    phrase = phrase_after(wording, by + 1)
    if phrase is None or wording.tags[phrase[1] - 1] not in {"NNS", "NNP", "NNPS"}:
        return None
    return phrase


def _before(wording: Wording, at: int, rule: dict[str, Any]) -> Range | None:
    """The subject: ``X is responsible``, ``X is to blame``, ``X was behind the attack``."""
    before = tuple(rule.get("before", ()))
    if before and not wording.matches(before, at - len(before)):
        return None
    kinds = rule.get("then_any")
    if kinds and not any(word in kinds for word in wording.lower[at + 1 : at + 5]):
        return None
    first = verb_group(wording, at - len(before))
    if first >= at - len(before) or _negated(wording, at):
        return None
    return subject(wording, first)


def _owner(wording: Wording, at: int, rule: dict[str, Any]) -> Range | None:
    """The possessor: ``X's fault``, ``the rebels' doing``."""
    if (wording.tag(at - 1) != "POS" and wording.word(at - 1) not in {"'s", "'"}) or _negated(wording, at):
        return None
    return subject(wording, at - 1)


_SIDES = {"after": _after, "by": _by, "before": _before, "owner": _owner}
