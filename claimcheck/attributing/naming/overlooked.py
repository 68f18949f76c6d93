"""The names that the name finder missed: told by a given name at their front or a noun for a body at their end."""

from __future__ import annotations

from collections.abc import Sequence

from claimcheck.attributing.entities import Entity
from claimcheck.attributing.naming.name_words import goes_on, taken_by
from claimcheck.attributing.naming.vocabulary import ends_a_firm, heads_a_body, is_given
from claimcheck.lexicons import listed
from claimcheck.model import Segmentation

_LONGEST = 6  # words of a body's name
_NAMING = ("NN", "JJ")


def missed(segmentation: Segmentation, entities: Sequence[Entity]) -> list[Entity]:
    """The names in no entity of ``entities``, in text order."""
    tags, taken = segmentation.tags, taken_by(segmentation, entities)
    found: list[Entity] = []
    resume = 0
    for at, word in enumerate(segmentation.words):
        if not word[0].isupper() or at < resume or taken[at] or not tags[at].startswith(_NAMING):
            continue
        end = segmentation.sentences[segmentation.sentence_of[at]][1]
        one = _body_at(segmentation, at, end) or _person_at(segmentation, at, end)
        if one is not None and not any(taken[one.first : one.last]):
            found.append(one)
            resume = one.last
    return found


def _person_at(segmentation: Segmentation, at: int, end: int) -> Entity | None:
    """A given name and a family name: "the envoy Stefan Brandt"."""
    words, tags = segmentation.words, segmentation.tags
    if at + 1 >= end or tags[at] != "NNP" or not is_given(words[at]) or not goes_on(words[at + 1], "NNP"):
        return None
    return None if heads_a_body(words[at + 1]) else Entity(at, at + 2, "person")


def _body_at(segmentation: Segmentation, at: int, end: int) -> Entity | None:
    """Capitalised words with a noun for a body at their end, or before "of": "Redmoor School", "Bank of Corva"."""
    words = segmentation.words
    stop = at
    end_of_longest = min(end, at + _LONGEST)
    while stop < end_of_longest and _is_capital(segmentation, stop):
        stop += 1
    last = next((i for i in range(stop - 1, at - 1, -1) if heads_a_body(words[i]) or ends_a_firm(words[i])), -1)
    if last < 0:
        return None
    if last + 2 < end and words[last + 1] == "of" and _is_capital(segmentation, last + 2):
        return Entity(at, last + 3, "organisation")
    return Entity(at, last + 1, "organisation") if last > at else None


def _is_capital(segmentation: Segmentation, at: int) -> bool:
    word = segmentation.words[at]
    return word[0].isupper() and segmentation.tags[at].startswith(_NAMING) and word not in listed("sources", "titles")
