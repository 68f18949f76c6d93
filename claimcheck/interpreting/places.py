"""Place names: listed countries, capitals and regions, and names that stand where places stand.

Evidence in place of a gazetteer: a capitalised run after ``in`` or ``near``, after ``the city of``, before
``region`` or ``sector``, or after a place and a comma.
"""

from __future__ import annotations

from claimcheck.interpreting.gazetteer import (
    AMBIGUOUS,
    CAPITALS,
    COUNTRIES,
    DEMONYMS,
    REGIONS,
    could_begin,
    name_at,
)
from claimcheck.interpreting.spellings import canonical
from claimcheck.interpreting.wording import Wording
from claimcheck.lexicons import listed
from claimcheck.model import Mention

NOUNS = listed("places", "nouns")
_ENDS = listed("places", "name_ends")
_PREPOSITIONS = listed("places", "prepositions")
_WEAK = listed("places", "weak_prepositions")
_OF = listed("places", "of")
_SKIPPED = listed("places", "skipped")
NOT_PLACES = listed("places", "not_places")
_NOT_ENDS = listed("places", "not_ends")
_LISTED = {**COUNTRIES, **REGIONS}
_KNOWN = {**_LISTED, **CAPITALS}
_SHORT = frozenset({"US", "UK", "UAE", "DC"})
_FAR = 3  # modifiers between a preposition and the name


def places(wording: Wording) -> tuple[Mention, ...]:
    """Every place named in the content, in text order; ``value`` is the name's canonical spelling."""
    found: list[Mention] = []
    at, last = 0, len(wording)
    while at < last:
        if not wording.words[at][0].isupper():
            at += 1
            continue
        start, end = _place(wording, at, found)
        if end > at:
            span = wording.span(start, end)
            name = span.of(wording.text)
            found.append(Mention(name, span, _LISTED.get(name) or canonical(name)))
        at = max(end, at + 1)
    return tuple(found)


def _place(wording: Wording, at: int, found: list[Mention]) -> tuple[int, int]:
    """The place name that begins at ``at``; an empty range if none does."""
    before = _before(wording, at)
    governed = _is_governed(wording, at, before)
    after_place = _follows_place(wording, before, found)
    if could_begin(wording.words[at]):
        placed = governed or after_place or wording.word(before) in _WEAK
        name, end = name_at(wording, at, _KNOWN if placed else _LISTED)
        if name and (placed or name not in AMBIGUOUS) and not _goes_on(wording, at, end):
            return at, end
    stop = run_end(wording, at)
    if stop == at or not is_name(wording, at, stop):
        return at, at
    if wording.word(stop) in NOUNS and wording.tag(stop) in {"NN", "NNS"}:
        start = at + (wording.words[at] in DEMONYMS and stop - at > 1)
        return start, (stop if wording.words[start] not in DEMONYMS else at)
    if wording.words[stop - 1] in _ENDS and stop - at > 1 and (governed or wording.word(at - 1) in {"the", "at"}):
        return at, stop
    return (at, stop) if governed and _unpossessed(wording, stop) else (at, at)


def _goes_on(wording: Wording, at: int, end: int) -> bool:
    """Whether a listed name only begins a longer one (``New York Times``) or describes (``U.S. troops``)."""
    if end in wording.openings:
        return False
    describes = end == at + 1 and wording.words[at] in DEMONYMS and wording.tag(end) in {"NN", "NNS", "JJ"}
    return describes or wording.tag(end) == "NNP"


def _before(wording: Wording, at: int) -> int:
    """The position before ``at`` and the modifiers before it: ``in the eastern | Tarvik``."""
    before = at - 1
    while before >= at - _FAR and wording.word(before) in _SKIPPED:
        before -= 1
    return before


def _is_governed(wording: Wording, at: int, before: int) -> bool:
    """Whether ``at`` stands where places do: after a preposition of place or ``city of``; not in a headline's
    capitals, where any word may."""
    word = wording.word(before)
    if word == "of":
        return wording.word(before - 1) in _OF
    return word in _PREPOSITIONS and (wording.words[before][0].islower() or before in wording.openings)


def _follows_place(wording: Wording, before: int, found: list[Mention]) -> bool:
    """Whether a place and a comma stand before: ``Springfield, Illinois``."""
    return wording.word(before) == "," and bool(found) and found[-1].span.end == wording.ends[before - 1]


def run_end(wording: Wording, at: int) -> int:
    """Where the run of capitalised name words that begins at ``at`` ends; four words at most."""
    if wording.opens_as_name(at):
        return at + 1
    end = at
    while (
        end < min(at + 4, len(wording))
        and wording.words[end][0].isupper()
        and (end == at or end not in wording.openings)
    ):
        if wording.tags[end] not in {"NNP", "NNPS", "JJ", "NN"}:
            break
        end += 1
    return end


def is_name(wording: Wording, at: int, end: int) -> bool:
    """Whether the run can be a place's name: no title, weekday, party, paper or acronym in it."""
    run = wording.words[at:end]
    if not NOT_PLACES.isdisjoint(run) or run[-1] in _NOT_ENDS:
        return False
    return (
        not (len(run) == 1 and run[0].isupper() and 1 < len(run[0]) <= 5 and run[0] not in _SHORT) and len(run[0]) > 1
    )


def _unpossessed(wording: Wording, end: int) -> bool:
    """Whether no ``'s`` follows, but before a place's noun, and no other noun: not ``in Varga's view``."""
    if wording.word(end) == "'s":
        return wording.tag(end + 1) == "NNP" and wording.word(end + 2) in NOUNS
    return wording.tag(end) not in {"NN", "NNS"}
