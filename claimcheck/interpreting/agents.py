"""Noun phrases for those who act, and the one name to compare each by: ``its troops``, ``Russian forces``."""

from __future__ import annotations

from claimcheck.interpreting.gazetteer import CAPITALS, COUNTRIES, DEMONYMS, could_begin, country_of, name_at
from claimcheck.interpreting.spellings import canonical
from claimcheck.interpreting.units import lemma
from claimcheck.interpreting.wording import Wording
from claimcheck.lexicons import listed

_ACTORS = {**COUNTRIES, **DEMONYMS, **CAPITALS}
_OWN = listed("control", "sources")
_MARTIAL = listed("control", "martial")
_GROUPS = listed("control", "groups")
_TITLES = listed("control", "titles")
_PHRASE = frozenset({"DT", "JJ", "NN", "NNS", "NNP", "NNPS", "PRP$", "POS", "CD", "PRP", "JJS", "VBN", "PDT"})
_HELPERS = listed("negation", "auxiliaries") | listed("control", "realised") | listed("control", "failing") | {"to"}
_NAME = frozenset({"NNP", "NNPS"})
_FAR = 40  # tokens back to a force that is the subject of a later verb
_LONGEST = 12  # tokens in a noun phrase

Range = tuple[int, int]
"""A half-open range of token positions."""


def verb_group(wording: Wording, at: int) -> int:
    """Where the verb group that ends in the verb at ``at`` begins: its auxiliaries, adverbs and negations."""
    first, floor = at, wording.sentence(at)[0]
    while first > floor and at - first < 7:
        word, tag = wording.lower[first - 1], wording.tags[first - 1]
        if not (word in _HELPERS or (tag == "RB" and word != "not") or word in {"not", "n't", "never"}):
            break
        first -= 1
    return first


def subject(wording: Wording, at: int) -> Range | None:
    """The noun phrase that is the subject of the verb group that begins at ``at``, or ``None``."""
    floor = wording.sentence(min(at, len(wording) - 1))[0]
    last = at
    if (last > floor and wording.tags[last - 1] in {"WDT", "WP"}) or wording.word(last - 1) == "that":
        last -= 1
        last -= wording.word(last - 1) == ","
    first = _phrase_start(wording, last, floor)
    while first is not None and first > floor and wording.word(first - 1) in {"of", "from"}:
        longer = _phrase_start(wording, first - 1, floor)
        if longer is None or last - longer > 2 * _LONGEST:
            break
        first = longer
    return None if first is None else (first, last)


def _phrase_start(wording: Wording, last: int, floor: int) -> int | None:
    first = last
    while first > floor and last - first < _LONGEST and wording.tags[first - 1] in _PHRASE:
        if wording.tags[first - 1] == "PRP" and first < last:
            break
        first -= 1
    if first == last == floor + 1 and wording.opens_as_name(floor):
        return floor
    return first if first < last else None


def phrase_after(wording: Wording, at: int) -> Range | None:
    """The noun phrase that begins at ``at``, or ``None``."""
    last, end = wording.sentence(at)[1] if at < len(wording) else at, at
    while end < last and end - at < _LONGEST and (wording.tags[end] in _PHRASE or wording.lower[end] in _OWN):
        end += 1
        if wording.tags[end - 1] == "PRP":
            break
    return (at, end) if end > at else None


def name(wording: Wording, phrase: Range, speaker: str) -> str:
    """The name that ``phrase`` stands for, or ``""``: a country for its people and forces, ``speaker`` for
    we, our and its, else the capitalised name, else the head noun."""
    first, last = phrase
    for at in range(first, last):
        if could_begin(wording.words[at]):
            found, end = name_at(wording, at, _ACTORS)
            if found and not (wording.tag(end) in _NAME and wording.words[end] not in DEMONYMS and end < last):
                return country_of(found)
    if any(wording.lower[at] in _OWN for at in range(first, last)) or _opens_as_speaker(wording, phrase):
        return speaker
    named = [at for at in range(first, last) if wording.tags[at] in _NAME and wording.words[at] not in _TITLES]
    if named:
        end = named[0]
        while end < last and (wording.tags[end] in _NAME or wording.words[end][0].isupper()):
            end += 1
        return canonical(" ".join(wording.words[named[0] : end]))
    return lemma(wording.lower[last - 1]) if wording.tags[last - 1][:2] == "NN" else ""


def _opens_as_speaker(wording: Wording, phrase: Range) -> bool:
    """Whether the content begins with "they" or "it": in "the rebels said they held it", the speakers."""
    first, last = phrase
    before = all(wording.lower[at] == "that" for at in range(first))
    return last - first == 1 and wording.lower[first] in {"they", "it"} and before


def is_martial(wording: Wording, phrase: Range) -> bool:
    """Whether ``phrase`` names a force, an armed group or a country: one that can hold ground."""
    for at in range(*phrase):
        word = wording.words[at]
        if wording.lower[at] in _MARTIAL or word in _GROUPS:
            return True
        if could_begin(word) and name_at(wording, at, _ACTORS)[0]:
            return True
    return False


def nearest_force(wording: Wording, at: int) -> Range | None:
    """The last phrase before ``at`` in its sentence that ends in a force or an armed group, for verbs whose
    subject stands further off: ``the rebels entered and took | the town``."""
    floor = wording.sentence(min(at, len(wording) - 1))[0]
    for last in range(at, max(floor, at - _FAR), -1):
        if wording.lower[last - 1] in _MARTIAL or wording.words[last - 1] in _GROUPS:
            first = _phrase_start(wording, last, floor)
            return None if first is None else (first, last)
    return None
