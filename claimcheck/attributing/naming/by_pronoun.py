"""Whom a pronoun means: the likeliest referent before it that agrees in gender and number.

Constraints first (gender, number, the speaker of the words it stands in, the subject of its own clause), then
salience: Hobbs 1978, Lappin and Leass 1994. A pronoun in a clause that opens its sentence may point ahead: "In
her ruling, Judge Marsh said".
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Mapping

from claimcheck.attributing.naming.discourse import Discourse
from claimcheck.attributing.naming.referents import Named, Referent
from claimcheck.model import Segmentation

MALE = frozenset({"he", "him", "his", "himself"})
FEMALE = frozenset({"she", "her", "hers", "herself"})
SINGULAR = MALE | FEMALE
PLURAL = frozenset({"they", "them", "their", "theirs", "themselves"})
NEUTER = frozenset({"it", "its", "itself"})
FIRST = frozenset({"i", "we", "me", "us", "my", "our", "mine", "ours", "myself", "ourselves"})
ONESELF = frozenset({"i", "me", "my", "mine", "myself"})
SECOND = frozenset({"you", "your", "yours", "yourself"})
RELATIVE = frozenset({"which", "who", "that", "whose", "whom"})
PRONOUNS = SINGULAR | PLURAL | NEUTER | FIRST | SECOND | RELATIVE
_BODIES = frozenset({"organisation", "media"})
_SURE = 1.5  # how much likelier somebody known to be of the pronoun's gender is than somebody who may be
_PLACED = 0.4  # how likely a place is meant for each body
_CLAUSE = 25  # tokens that a clause goes on for
_STOPS = frozenset({",", ";", ":", ".", '"', "“", "”", "``", "''", "—", "–"})
_OPENERS = frozenset({"IN", "WRB", "VBG", "VBN", "VBD"})
_OPENING = 8  # tokens of an opening clause in which a pronoun may point ahead


def person_meant(
    segmentation: Segmentation,
    discourse: Discourse,
    token: int,
    barred: Collection[str],
    known: Mapping[int, Referent],
    ahead: Callable[[int, int], list[Named]],
) -> Referent | None:
    """The person whom "he" or "she" at ``token`` means, none of the names ``barred``; ``None`` for nobody.

    ``known`` says whom earlier pronouns meant, ``ahead`` gives the named mentions between two tokens.
    """
    low = segmentation.words[token].lower()
    gender = "m" if low in MALE else "f"
    same = _object_before(segmentation, token)
    if same is not None and same in known and known[same].gender in ("", gender):
        return known[same]
    later = _pointing_ahead(segmentation, token, gender, ahead)
    if later is not None and later.name not in barred:
        return later

    barred = {*barred, *_named_after(segmentation, token, ahead)}

    def admits(referent: Referent) -> float:
        if referent.kind != "person" or referent.gender not in ("", gender) or referent.name in barred:
            return 0.0
        return _SURE if referent.gender else 1.0

    owner = discourse.owner(token, admits) if segmentation.tags[token] == "PRP$" else None
    return owner or next(iter(discourse.ranked(token, admits, _is_object(segmentation, token))), None)


def body_meant(discourse: Discourse, token: int, word: str, barred: Collection[str]) -> Referent | None:
    """The body that "it" at ``token`` means, or the body or group that "they" does; ``None`` for none.

    ``word`` is the pronoun in lower case.
    """
    plural = word in PLURAL

    def admits(referent: Referent) -> float:
        if referent.name in barred:
            return 0.0
        if referent.kind in ("group", "anonymous"):
            return 1.0 if plural else 0.0
        if referent.kind in _BODIES:
            return 1.0
        return _PLACED if referent.kind == "place" else 0.0

    return next(iter(discourse.ranked(token, admits, word == "them")), None)


def _is_object(segmentation: Segmentation, token: int) -> bool:
    """Whether the pronoun at ``token`` is an object, and so not the subject of its clause."""
    low = segmentation.words[token].lower()
    return low == "him" or (low == "her" and segmentation.tags[token] == "PRP")


def _named_after(segmentation: Segmentation, token: int, ahead: Callable[[int, int], list[Named]]) -> Iterator[str]:
    """Who is named in the rest of the clause of which the pronoun at ``token`` is the subject: that is another."""
    if segmentation.words[token].lower() not in ("he", "she"):
        return
    _, last = segmentation.sentences[segmentation.sentence_of[token]]
    end = min(last, token + _CLAUSE)
    if not ahead(token + 1, end):
        return
    stop = next((i for i in range(token, end) if segmentation.words[i] in _STOPS), end)
    for named in ahead(token + 1, stop):
        yield named.referent.name


def _object_before(segmentation: Segmentation, token: int) -> int | None:
    """The object right before a possessive that means the same person: "thanked him for his work"."""
    if segmentation.tags[token] != "PRP$" or token < 2 or segmentation.tags[token - 1] != "IN":
        return None
    return token - 2 if _is_object(segmentation, token - 2) else None


def _pointing_ahead(
    segmentation: Segmentation, token: int, gender: str, ahead: Callable[[int, int], list[Named]]
) -> Referent | None:
    """The person named right after the comma that closes the opening clause with the pronoun at ``token``."""
    first, last = segmentation.sentences[segmentation.sentence_of[token]]
    if segmentation.tags[first] not in _OPENERS or token - first > _OPENING or segmentation.depths[token]:
        return None
    comma = next((i for i in range(token, min(last, token + _OPENING)) if segmentation.words[i] == ","), None)
    if comma is None or ahead(first, token):
        return None
    after = [n for n in ahead(comma + 1, min(last, comma + 6)) if n.referent.kind == "person"]
    if not after or any(t.startswith("VB") or t == "," for t in segmentation.tags[comma + 1 : after[0].first]):
        return None
    return after[0].referent if after[0].referent.gender in ("", gender) else None
