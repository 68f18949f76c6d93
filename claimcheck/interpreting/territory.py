"""The place that a noun phrase names as held ground: ``most of the strategic city of Kupiansk``."""

from __future__ import annotations

from claimcheck.interpreting.gazetteer import CAPITALS, COUNTRIES, DEMONYMS, REGIONS, could_begin, name_at
from claimcheck.interpreting.places import NOUNS, is_name, run_end
from claimcheck.interpreting.spellings import canonical
from claimcheck.interpreting.units import lemma
from claimcheck.interpreting.wording import Wording
from claimcheck.lexicons import listed

_HELD = listed("places", "held")
_QUANTIFIERS = listed("control", "quantifiers")
_NOT = listed("control", "also_not_places")
_KNOWN = {**COUNTRIES, **REGIONS, **CAPITALS}
_MODIFIERS = frozenset({"DT", "JJ", "CD", "RB", "PRP$", "JJS", "JJR", "VBN", "POS", "PDT", "VBG"})
_PLACE_BEGINNINGS = listed("places", "beginnings")
_FAR = 9  # tokens of modifiers before the place

Ground = tuple[str, int, bool]
"""The place's name, the position after it, and whether the words prove a place (a noun or a listed name)."""


def ground(wording: Wording, at: int, *, strict: bool) -> Ground | None:
    """The place that the noun phrase at ``at`` names, or ``None`` where it names something else.

    A bare ``the city`` gives ``"city"``. With ``strict``, an unlisted name of several words is a person's.
    """
    last = min(wording.sentence(at)[1], at + _FAR) if at < len(wording) else at
    while at < last:
        word = wording.lower[at]
        capital = wording.words[at][0].isupper() and wording.words[at] not in DEMONYMS and word != "the"
        if capital and (wording.tags[at] in {"NNP", "NNPS", "JJ", "NN"} or wording.opens_as_name(at)):
            found = _named(wording, at, strict=strict)
            if found is not None or wording.tag(run_end(wording, at)) != "POS":
                return found
            at = run_end(wording, at)
        elif word in _HELD and not _compound(wording, at):
            return _noun(wording, at, strict=strict)
        elif (
            word in _QUANTIFIERS
            or wording.tags[at] in _MODIFIERS
            or wording.words[at] in DEMONYMS
            or (wording.tags[at] in {"NN", "NNS"} and wording.word(at + 1) in _HELD)
        ):
            at += 1
        else:
            return None
    return None


def _compound(wording: Wording, at: int) -> bool:
    """Whether the noun only modifies the next: ``city council``, ``port city``."""
    return wording.tag(at + 1) in {"NN", "NNS"} and wording.word(at + 1) != "'s"


def _noun(wording: Wording, at: int, *, strict: bool) -> Ground | None:
    """A place's noun, and the name after it where there is one."""
    of = wording.word(at + 1) == "of"
    begin = at + 1 + of
    if begin < len(wording) and begin not in wording.openings and wording.words[begin][0].isupper():
        end = run_end(wording, begin)
        if end > begin and is_name(wording, begin, end):
            return canonical(" ".join(wording.words[begin:end])), end, True
    if wording.tag(at + 1) == "JJ" or wording.word(at + 1) in {"hostage", "'s"}:
        return None
    return lemma(wording.lower[at]), at + 1, True


def _named(wording: Wording, at: int, *, strict: bool) -> Ground | None:
    """A place's name: listed, or a run that no other noun follows."""
    known, known_end = name_at(wording, at, _KNOWN) if could_begin(wording.words[at]) else ("", at)
    end = max(run_end(wording, at), known_end)
    if (not is_name(wording, at, end) and not known) or not _NOT.isdisjoint(wording.words[at:end]):
        return None
    placed = wording.word(end) in NOUNS | _HELD
    if wording.tag(end) in {"NN", "NNS", "POS"} and not placed:
        return None
    single = end - at == 1 or wording.words[at] in _PLACE_BEGINNINGS
    if strict and not (single or placed or known_end == end):
        return None
    words_of_name = " ".join(wording.words[at:end])
    return COUNTRIES.get(words_of_name) or canonical(words_of_name), end + placed, placed or known_end == end
