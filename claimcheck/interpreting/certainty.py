"""How sure a statement is of what it says."""

from __future__ import annotations

from typing import Any

from claimcheck.interpreting.clauses import first_main_clause
from claimcheck.interpreting.wording import Wording
from claimcheck.lexicons import load
from claimcheck.model import Certainty

_RULES: dict[str, dict[str, Any]] = {word: rule for rule in load("hedges")["rules"] for word in rule["words"]}
_HEDGES = frozenset(_RULES)
_NOT = frozenset({"not", "n't", "never"})


def certainty(wording: Wording) -> Certainty:
    """The weakest hedge of the main clause: ``possible`` below ``probable`` below ``certain``."""
    if wording.vocabulary.isdisjoint(_HEDGES):
        return "certain"
    found: Certainty = "certain"
    for at in first_main_clause(wording):
        rule = _RULES.get(wording.lower[at])
        if rule is None or not _holds(rule, wording, at):
            continue
        if rule["level"] == "possible":
            return "possible"
        found = "probable"
    return found


def _holds(rule: dict[str, Any], wording: Wording, at: int) -> bool:
    """Whether the word at ``at`` is used as the hedge that ``rule`` describes."""
    after, before = wording.word(at + 1), wording.word(at - 1)
    if "tag" in rule and wording.tag(at) != rule["tag"]:
        return False
    if after in rule.get("not_next", ()) or ("next" in rule and after not in rule["next"]):
        return False
    if rule["name"] == "likely" and wording.tag(at) == "JJ" and wording.tag(at + 1) in {"NN", "NNS"}:
        return False
    if "subject" in rule:
        return before in rule["subject"]
    return before not in _NOT
