"""What the words of names look like: which go on a name, which are titles or roles, which tell a body."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from claimcheck.attributing.entities import Entity
from claimcheck.attributing.naming.vocabulary import heads_a_body, is_given
from claimcheck.lexicons import listed, load
from claimcheck.model import Segmentation

_MARKS = str.maketrans("", "", "-'’.")


def goes_on(word: str, tag: str) -> bool:
    """Whether a word, tagged ``tag``, may be a further word of the name beside it: no title, role, day or month."""
    if not is_name(word, tag) or is_title(word) or may_title(word):
        return False
    return word.lower() not in _calendar() and word not in adjectives()


def is_name(word: str, tag: str) -> bool:
    """Whether a word, tagged ``tag``, is written as a word of a name is."""
    return tag == "NNP" and word[0].isupper() and word.translate(_MARKS).isalpha() and not word.isupper()


def is_given_at(segmentation: Segmentation, at: int) -> bool:
    """Whether a given name stands at ``at``; one that is a function word too only where it is tagged a name."""
    word = segmentation.words[at]
    return is_given(word) and (segmentation.tags[at].startswith("NNP") or is_content(word))


def is_content(word: str) -> bool:
    """Whether a capitalised word is no function word: "Eleanor", but not "Will"."""
    return word.lower() not in listed("stopwords", "stop")


def taken_by(segmentation: Segmentation, entities: Sequence[Entity]) -> bytearray:
    """For each token whether it is in one of ``entities``."""
    taken = bytearray(len(segmentation.words))
    for entity in entities:
        taken[entity.first : entity.last] = b"\1" * (entity.last - entity.first)
    return taken


@lru_cache(maxsize=8192)
def is_title(word: str) -> bool:
    """Whether ``word`` is a title that stands before a name, in capitals or not."""
    return word in listed("sources", "titles") or (word.isupper() and word.capitalize() in listed("sources", "titles"))


def may_title(word: str) -> bool:
    """Whether ``word``, in any spelling, is a role that a name may follow."""
    roles = listed("sources", "roles"), listed("persons", "occupations"), listed("persons", "epithets")
    return any(word.lower() in known for known in roles)


def names_a_body(words: Sequence[str]) -> bool:
    """Whether the words of a name tell that a body bears it."""
    telling = not listed("sources", "organisation").isdisjoint(words)
    return telling or (len(words) > 1 and heads_a_body(words[-1]) and not is_given(words[0]))


@lru_cache(maxsize=1)
def _calendar() -> frozenset[str]:
    return listed("calendar", "weekdays") | frozenset(load("calendar")["months"])


@lru_cache(maxsize=1)
def adjectives() -> frozenset[str]:
    """The adjectives of countries."""
    return frozenset(word for row in load("demonyms")["countries"] for word in row["adjectives"])
