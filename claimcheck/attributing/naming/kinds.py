"""What kind of thing a name names, by the words in and around it as well as by the name finder.

The name finder sees a sentence at a time and errs on names it has not met; what all mentions of a name tell
together is surer (one sense per discourse, Gale, Church and Yarowsky 1992).
"""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Mapping, Sequence
from functools import lru_cache
from typing import NamedTuple

from claimcheck.attributing.entities import Entity
from claimcheck.attributing.naming.vocabulary import (
    by_words,
    countries,
    is_body_noun,
    is_club,
    is_given,
    is_medium,
    is_place_noun,
    is_role,
    nationality,
    tells_a_body,
    titles,
)
from claimcheck.lexicons import listed, load
from claimcheck.model import Segmentation

_WITHIN = frozenset({"in", "near", "outside", "across", "around", "throughout", "into"})
_POSSESSIVE = frozenset(
    form for low in ("his", "her", "himself", "herself", "its") for form in (low, low.capitalize(), low.upper())
)
_AFTER_DATELINE = frozenset({"(", "-", "–", "—", ","})
_LONGEST = 4  # words in a person's name
_AFTER = 12  # tokens after a name in which a pronoun is looked for
TAGGED = 2
"""How much the name finder's word counts, once for each mention."""
_STATE = 6  # tokens before a name in which what states have is looked for
_INITIALS = 5  # letters of a word in capitals that is rather a body's initials than a person's name
_LEAST_PLACE = 5  # letters that a place with a telling ending has


class Evidence(NamedTuple):
    """What one mention tells: votes for kinds, whether a title or a place's preposition is before it, its gender."""

    votes: dict[str, int]
    titled: bool
    placed: bool
    gender: str


def evidence_of(segmentation: Segmentation, entity: Entity) -> Evidence:
    """What the words around ``entity`` tell about it."""
    words, tags = segmentation.words, segmentation.tags
    before = words[entity.first - 1] if entity.first else ""
    after = words[entity.last] if entity.last < len(words) else ""
    votes = defaultdict(int, {str(entity.kind): TAGGED})
    low = before.lower().rstrip(".")
    titled = low in titles() and before[0].isupper()
    if titled or is_role(low):
        votes["person"] += 12 if titled and by_words([low]) else 4
    if low == "of" and entity.first > 1 and is_place_noun(words[entity.first - 2].lower()):
        votes["place"] += 5
    owned = entity.first > 1 and words[entity.first - 2].lower() in listed("bodies", "of_bodies")
    placed = low in _WITHIN and before[:1].islower() and not owned
    if placed or (low == "of" and tags[entity.first - 2].startswith("NNP")):
        votes["place"] += 3
    beyond = words[entity.last + 1] if entity.last + 1 < len(words) else ""
    if after.lower() == "who" or (after in (",", "(") and (beyond == "who" or (beyond.isdigit() and len(beyond) < 3))):
        votes["person"] += 4
    if after in ("'s", "’s") and (beyond in listed("bodies", "of_places") or beyond in listed("persons", "domains")):
        votes["place"] += 3
    elif (after in ("'s", "’s") and beyond in listed("bodies", "of_bodies")) or after in listed("bodies", "of_clubs"):
        votes["organisation"] += 2
    if low in ("of", "for", "at", "in") and owned:
        votes["organisation"] += 3
    beside = (is_body_noun(low) and not is_role(low)) or is_body_noun(after)
    if beside or (after == "," and _apposed_body(segmentation, entity.last + 1)):
        votes["organisation"] += 3
    if after in listed("bodies", "from_places") or of_state(words, entity.first):
        votes["place"] += 10
    votes["organisation"] += _as_body(words, entity, low, after)
    if _opens_a_report(segmentation, entity):
        votes["place"] += 12
    if tags[entity.last - 1] == "NNPS" and entity.last - entity.first == 1:
        votes["other"] += 4
    told = _by_pronoun(segmentation, entity)
    if told:
        votes[told] += 3
    return Evidence(
        votes,
        titled and low not in listed("persons", "before_given"),
        placed,
        by_words([low]) if titled or tags[entity.first - 1] == "NN" else "",
    )


def _as_body(words: Sequence[str], entity: Entity, before: str, after: str) -> int:
    """What "the music site X", "an interview with X", "told X that" and "Her party, X," tell for a body."""
    found = 6 if before in listed("sources", "sites") else 0
    if entity.last - entity.first == 1 and _before(words, entity.first) == ("interview", "with"):
        found += 3
    if before == "told" and entity.kind in ("place", "other") and after in ("that", "on", "in", "it"):
        found += 3
    if before == "," and after in (",", ".") and entity.first > 1 and is_body_noun(words[entity.first - 2].lower()):
        found += 5
    return found


def _before(words: Sequence[str], token: int) -> tuple[str, ...]:
    """The two words before ``token``, in lower case."""
    return tuple(word.lower() for word in words[max(0, token - 2) : token])


def of_state(words: Sequence[str], first: int) -> bool:
    """Whether a name comes after "of" and a noun for what states have: "the government of Ozelia"."""
    before = [word.lower() for word in words[max(0, first - _STATE) : first]]
    return before[-1:] == ["of"] and any(word in listed("bodies", "of_states") for word in before)


def _opens_a_report(segmentation: Segmentation, entity: Entity) -> bool:
    """Whether a name is a dateline: "LUM (Agency) - "."""
    words = segmentation.words
    if entity.last >= len(words) or words[entity.last] not in _AFTER_DATELINE or not words[entity.first].isupper():
        return False
    at = bisect_left(segmentation.paragraphs, (entity.first, 0))
    return at < len(segmentation.paragraphs) and segmentation.paragraphs[at][0] == entity.first


def _by_pronoun(segmentation: Segmentation, entity: Entity) -> str:
    """The kind that the first possessive pronoun after a name in its sentence tells."""
    _, end = segmentation.sentences[segmentation.sentence_of[entity.first]]
    after = segmentation.words[entity.last : min(end, entity.last + _AFTER)]
    if _POSSESSIVE.isdisjoint(after) or after[0] in ("'s", "’s"):
        return ""
    at, word = next((i, word) for i, word in enumerate(after, entity.last) if word in _POSSESSIVE)
    if any(tag.startswith("NNP") for tag in segmentation.tags[entity.last : at]):
        return ""
    if word.lower() == "its":
        return "place" if entity.kind in ("person", "place") else "organisation"
    return "person" if entity.kind in ("person", "other") and entity.last - entity.first <= _LONGEST else ""


def _apposed_body(segmentation: Segmentation, first: int) -> bool:
    """Whether ", a rival" or ", the carmaker" begins at ``first``."""
    words = segmentation.words
    if first >= len(words) or words[first].lower() not in ("a", "an", "the"):
        return False
    return any(is_body_noun(word) for word in words[first + 1 : first + 4])


def kind_by(tokens: Sequence[str], votes: Mapping[str, int]) -> str:
    """The kind with the most votes, those of the name's own ``tokens`` among them."""
    counted = defaultdict(int, votes)
    if is_medium(tokens):
        counted["organisation"] += 10
    if len(tokens) == 1 and tokens[0] in listed("sources", "platforms"):
        counted["organisation"] += 20
    personal = counted["person"] > counted["organisation"] and (len(tokens) == 1 or is_given(tokens[0]))
    if len(tokens) == 1 and nationality(tokens[0]):
        counted["other"] += 20
    if len(tokens) > 1 and tokens[-1] in _known_places() and not is_given(tokens[0]):
        counted["organisation"] += counted.pop("person", 0)
    if len(tokens) > _LONGEST and not is_given(tokens[0]):
        counted.pop("person", None)
    if is_club(tokens[1:]) and not is_given(tokens[0]):
        counted["organisation"] += counted.pop("person", 0)
    if tells_a_body(tokens) and not personal:
        counted["organisation"] += 20
    elif len(tokens) > 1 and is_given(tokens[0]):
        counted["person"] += 6
    if len(tokens) == 1 and tokens[0].isupper() and 1 < len(tokens[0]) <= _INITIALS:
        counted["organisation"] += 6
    if " ".join(tokens) in _known_places():
        counted["place"] += 20
    elif len(tokens) == 1 and _ends_like_a_place(tokens[0]):
        counted["place"] += 4
    most = max(1, *counted.values()) if counted else 1
    return next((kind for kind in ("person", "organisation", "place") if counted[kind] == most), "other")


def _ends_like_a_place(token: str) -> bool:
    return len(token) >= _LEAST_PLACE and token.lower().endswith(_place_endings()) and not is_given(token)


@lru_cache(maxsize=1)
def _place_endings() -> tuple[str, ...]:
    return tuple(load("bodies")["place_endings"])


@lru_cache(maxsize=1)
def _known_places() -> frozenset[str]:
    return countries() | frozenset(load("demonyms")["region_aliases"])
