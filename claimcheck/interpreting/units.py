"""What a number counts, as a key to compare by: ``killed``, ``USD``, ``percent of voter``, ``tank``."""

from __future__ import annotations

from claimcheck.interpreting.gazetteer import DEMONYMS
from claimcheck.interpreting.wording import Wording
from claimcheck.lexicons import listed, load

_LEXICON = load("units")
PREDICATES: dict[str, str] = {
    word: unit for unit, listed in _LEXICON["predicates"].items() for word in listed.split(" ")
}
CASUALTIES = listed("units", "casualties")
PEOPLE = listed("units", "people")
ROLES = listed("units", "roles")
_CROWD = listed("units", "crowd")
_SKIPPED_NOUNS = listed("units", "skipped_nouns")
_IRREGULAR: dict[str, str] = _LEXICON["irregular"]
_MEASURES: dict[str, str] = {form: unit for unit, forms in _LEXICON["measures"].items() for form in forms}
_NOUNS = frozenset({"NN", "NNS", "NNP", "NNPS"})
_BEFORE_NOUN = frozenset({"JJ", "JJR", "JJS", "VBN", "VBG", "DT", "PRP$", "RB", "CD", "POS", "RBR"})
_GROUP = frozenset({"VBD", "VBZ", "VBP", "VBN", "VB", "MD", "RB"})
_COST = frozenset({"claimed", "claiming", "claim", "cost", "costing", "lost", "took", "taken", "taking"})
_OR = frozenset({"more", "so", "fewer", "less"})
_BE = frozenset({"was", "were", "are", "have", "had"})
_INSERTED = 30  # tokens between the commas of an insertion
_FAR = 6  # tokens: how far a predicate may stand from its number
_INTERRUPTERS = frozenset({",", ";", ":", "(", ")", "—", "–", "who", "which", "by", "that", "than"})


def lemma(word: str) -> str:
    """The singular of a lower-cased noun, by suffix; a key, not always a dictionary's form."""
    if word in _IRREGULAR:
        return _IRREGULAR[word]
    if word.endswith("ies") and len(word) > 4:
        return word[:-3] + "y"
    if word.endswith(("ches", "shes", "sses", "xes")):
        return word[:-2]
    if word.endswith("s") and not word.endswith(("ss", "us", "is")) and len(word) > 3:
        return word[:-1]
    return word


def unit(wording: Wording, first: int, last: int) -> tuple[str, int]:
    """The unit of the number at tokens ``first`` to ``last``, and where its words end; or ``""``.

    People are counted by what happened to them, where the clause says so: the predicate beside the noun
    ("40 people were killed"), else the one before the number ("killed 40").
    """
    noun, end = _head(wording, last)
    if noun in PREDICATES and noun not in PEOPLE:
        return PREDICATES[noun], end
    if noun and noun not in PEOPLE | ROLES | CASUALTIES and wording.words[end - 1] not in DEMONYMS:
        if noun in _SKIPPED_NOUNS or wording.words[end - 1][0].isupper():
            return "", last
        return _MEASURES.get(noun, lemma(noun)), end
    return _fate(wording, first, noun, end), end


def _fate(wording: Wording, first: int, noun: str, end: int) -> str:
    """The key of a count of people: what happened to them, and to whom where that is narrower than people."""
    happened = _after(wording, end) or _before(wording, first)
    if noun == "lives" and not happened and not _COST.isdisjoint(wording.lower[max(0, first - 5) : end + 2]):
        happened = "killed"
    if happened and (noun in ROLES - _CROWD or wording.words[end - 1] in DEMONYMS):
        return f"{happened} {lemma(noun)}"
    return happened or ("people" if noun in PEOPLE or noun in _CROWD else lemma(noun))


def _head(wording: Wording, last: int) -> tuple[str, int]:
    """The head noun after a number and where it ends: ``40 (of the) Russian soldiers``; or ``""``."""
    at = last
    at += 2 * (wording.word(at) == "or" and wording.word(at + 1) in _OR)
    at += wording.word(at) == "of"
    steps = 0
    while at < len(wording) and steps < 5 and _modifies(wording, at):
        at, steps = at + 1, steps + 1
    if wording.word(at) in PREDICATES and wording.tag(at) not in {"NNP", "NNPS"}:
        return wording.lower[at], at + 1
    end = at
    while end < len(wording) and end < at + 4 and _is_noun(wording, end) and end not in wording.openings:
        end += 1
    if end == at:
        return "", last
    return wording.lower[end - 1], end


def _modifies(wording: Wording, at: int) -> bool:
    """Whether the token stands before a noun without being one."""
    word = wording.lower[at]
    return wording.tags[at] in _BEFORE_NOUN and word not in PREDICATES and at not in wording.openings


def _is_noun(wording: Wording, at: int) -> bool:
    """Whether the token may be a head noun: a common noun, or part of a name before one."""
    word = wording.lower[at]
    return wording.tags[at] in _NOUNS and not (word in PREDICATES and word not in CASUALTIES and word not in PEOPLE)


def _after(wording: Wording, end: int) -> str:
    """The predicate after the noun: at once (``40 people dead``) or past auxiliaries (``were shot dead``)."""
    start = _past_insertion(wording, end) if wording.word(end) == "," else end
    for at in range(start, min(start + _FAR, len(wording))):
        if at in wording.openings and at > end:
            break
        found = PREDICATES.get(wording.lower[at])
        if found:
            return found
        if wording.tags[at] not in _GROUP and wording.lower[at] not in {"to", "as", "in", "or", "more", "so"}:
            break
    return ""


def _past_insertion(wording: Wording, comma: int) -> int:
    """The verb after what stands between commas (``Six, two of them boys, | were hurt``)."""
    last = min(comma + _INSERTED, wording.sentence(comma)[1]) - 1
    closing = (at for at in range(comma + 2, last) if wording.lower[at] == ",")
    return next((at + 1 for at in closing if wording.lower[at + 1] in _BE), comma)


def _before(wording: Wording, first: int) -> str:
    """The nearest predicate before the number, in its clause: ``killing at least``, ``toll rose to``."""
    start = wording.sentence(first)[0]
    for at in range(first - 1, max(start, first - _FAR) - 1, -1):
        word = wording.lower[at]
        if word in _INTERRUPTERS or word[0].isdigit():
            break
        if word in PREDICATES:
            return PREDICATES[word]
    return ""
