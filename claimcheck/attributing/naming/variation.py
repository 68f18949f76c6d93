"""What somebody already named is called next although nobody said that they are that: "the former keeper".

Reporters vary their words for the person a story is about. A role that nobody in the article is given elsewhere,
and that is a former one or belongs to a body of the article ("the Rovers manager"), is then the only person in mind.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from claimcheck.attributing.naming.descriptions import Description
from claimcheck.attributing.naming.referents import Named, Referent
from claimcheck.attributing.naming.vocabulary import by_words, is_role, plain
from claimcheck.lexicons import listed
from claimcheck.model import Segmentation

_FORMER = "former"
_REACH = 200  # tokens before, in which that role may be another's
_NEAR = 2  # sentences in which nobody else may be named


def varied(segmentation: Segmentation, named: Sequence[Named], wanted: Description, token: int) -> Referent | None:
    """The only person named right before ``token``, where ``wanted`` may be another word for them.

    ``named`` are the named mentions before ``token`` in text order, the last few of them.
    """
    if not is_role(wanted.head) or wanted.owner or wanted.head in listed("persons", "kin"):
        return None
    bodies = {plain(word.lower()) for one in named if one.referent.kind != "person" for word in one.referent.tokens}
    if _FORMER not in wanted.exclusive and wanted.modifiers.isdisjoint(bodies):
        return None
    first, last = max(0, token - _REACH), token
    if any(word.lower() == wanted.head for word in segmentation.words[first:last]):
        return None
    here = segmentation.sentence_of[token]
    starts = [segmentation.sentence_of[one.first] for one in named]
    near = named[bisect_left(starts, here - _NEAR) :]
    persons = list(dict.fromkeys(one.referent for one in near if one.referent.kind == "person"))
    gender = by_words([wanted.head])
    if len(persons) != 1 or (gender and persons[0].gender not in ("", gender)):
        return None
    if any(
        one.first >= token or segmentation.sentence_of[one.first] == here for one in near if one.referent in persons
    ):
        return None
    roles = [one.head for one in persons[0].descriptions if is_role(one.head)]
    return persons[0] if not roles or _FORMER in wanted.exclusive else None
