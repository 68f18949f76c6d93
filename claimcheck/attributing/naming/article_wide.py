"""What an article as a whole tells of a name's kind, beside what each mention of it does.

A word that ends "the Ministry of Energy of Ozelia", or that the article has an adjective of ("the Kestrian troops"),
is a country; one joined with a country by "and" is too. In a report about a match a name in "Town" is a club.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from itertools import pairwise

from claimcheck.attributing.entities import Entity
from claimcheck.attributing.naming.kinds import of_state
from claimcheck.attributing.naming.vocabulary import is_club, is_given
from claimcheck.lexicons import listed
from claimcheck.model import Segmentation

_SURE = 8  # what an adjective or a country beside a name counts
_OF_STATE = 3
_LEAST = 4  # letters of a name that an adjective is looked for
_MATCH = 2  # words about a match that make the report one
_VOWELS = "aeiouy"


def article_votes(segmentation: Segmentation, entities: Sequence[Entity]) -> Mapping[tuple[str, ...], Counter[str]]:
    """The votes for each kind of the names of ``entities``, by the words of the name."""
    words = segmentation.words
    found: dict[tuple[str, ...], Counter[str]] = {}
    for word in _of_states(words, entities):
        found.setdefault((word,), Counter())["place"] += _OF_STATE
    capitals = {word for word in words if word[0].isupper()}
    for one in entities:
        name = words[one.first : one.last]
        if len(name) == 1 and _has_adjective(name[0], capitals):
            found[name] = Counter({"place": _SURE})
    _join(words, entities, found)
    if sum(word in listed("bodies", "sport") for word in dict.fromkeys(words)) >= _MATCH:
        for one in entities:
            name = words[one.first : one.last]
            if is_club(name[1:]) and not is_given(name[0]):
                found[name] = Counter({"organisation": _SURE})
    return found


def _of_states(words: Sequence[str], entities: Iterable[Entity]) -> list[str]:
    """The words that end the names of what states have: "Ozelia" of "the Ministry of Energy of Ozelia"."""
    long = (one for one in entities if one.last - one.first > 2 and words[one.last - 2] == "of")
    return list(dict.fromkeys(words[one.last - 1] for one in long if of_state(words, one.last - 1)))


def _has_adjective(word: str, capitals: set[str]) -> bool:
    """Whether the article has a word like "Kestrian" for ``word``, "Kestria"."""
    if len(word) < _LEAST or is_given(word) or word.isupper():
        return False
    vowel = word[-1] in _VOWELS
    forms = (word + "n", word[:-1] + "an", word[:-1] + "ian") if vowel else (word + "ese", word + "ish")
    return any(form in capitals for form in forms)


def _join(words: Sequence[str], entities: Sequence[Entity], found: dict[tuple[str, ...], Counter[str]]) -> None:
    """Take a word that "and" joins with a country for one too."""
    for one, other in pairwise(sorted(entities, key=lambda e: e.first)):
        names = tuple(words[one.first : one.last]), tuple(words[other.first : other.last])
        if words[one.last : other.first] != ("and",) or len(names[0]) != 1 or len(names[1]) != 1:
            continue
        for known, new in (names, names[::-1]):
            sure = known in found and found[known]["place"] > 0
            if sure and new not in found and not is_given(new[0]):
                found[new] = Counter({"place": _SURE})
