"""Whether the main clause of a content is negated."""

from __future__ import annotations

from typing import Any

from claimcheck.interpreting.clauses import first_main_clause
from claimcheck.interpreting.wording import Wording
from claimcheck.lexicons import listed, load
from claimcheck.model import Polarity

_AUXILIARIES = listed("negation", "auxiliaries")
_ADVERBS = listed("negation", "adverbs")
_RULES: dict[str, dict[str, Any]] = {word: rule for rule in load("negation")["rules"] for word in rule["words"]}
_CUES = frozenset(_RULES)


def polarity(wording: Wording) -> Polarity:
    """``negated`` if the main clause says that something is not so.

    Negation in a subordinate clause, ``not only`` and ``X, not Y`` do not count, and ``did not fail to`` is
    affirmed. The negation of the cue ("denied that") is the cue's, not the content's.
    """
    if wording.vocabulary.isdisjoint(_CUES):
        return "affirmed"
    negators = implicatives = 0
    for at in first_main_clause(wording):
        rule = _RULES.get(wording.lower[at])
        if rule is None or not _holds(rule, wording, at):
            continue
        if rule["name"] == "implicative":
            implicatives += 1
        else:
            negators += 1
    return "negated" if bool(negators) != bool(implicatives) else "affirmed"


def _holds(rule: dict[str, Any], wording: Wording, at: int) -> bool:
    """Whether the negating word at ``at`` negates its clause."""
    after = wording.word(at + 1)
    if after in rule.get("unless_next", ()) or ("next" in rule and after not in rule["next"]):
        return False
    if rule["name"] == "not":
        return _after_auxiliary(wording, at) or _opens_subject(wording, at)
    return not rule.get("after_auxiliary") or _after_auxiliary(wording, at)


def _after_auxiliary(wording: Wording, at: int) -> bool:
    """Whether an auxiliary stands before ``at``, adverbs between them."""
    before = at - 1
    while wording.word(before) in _ADVERBS and wording.word(before) not in _AUXILIARIES:
        before -= 1
    return wording.word(before) in _AUXILIARIES and (wording.word(before) != "'s" or wording.tag(before) != "POS")


def _opens_subject(wording: Wording, at: int) -> bool:
    """Whether ``not`` opens the sentence before what it denies: ``Not one soldier came``, ``Not true``."""
    return wording.sentence(at)[0] == at and wording.tag(at + 1) in {"DT", "CD", "JJ"}
