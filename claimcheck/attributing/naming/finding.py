"""Which tokens each name of an article is: those of the name finder put right, and those that it missed.

The name finder marks title words as part of a name, breaks names off and overlooks some. Titles are taken off,
broken names are made whole with the free names beside them, and missed ones are told by a word in or before
them: a title, a common given name, a noun for a body.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from claimcheck.attributing.entities import Entity, EntityKind
from claimcheck.attributing.naming.name_words import (
    adjectives,
    goes_on,
    is_content,
    is_given_at,
    is_name,
    is_title,
    may_title,
    names_a_body,
    taken_by,
)
from claimcheck.attributing.naming.vocabulary import heads_a_body, is_given, is_medium
from claimcheck.lexicons import listed, load
from claimcheck.model import Segmentation

_NOUNS = frozenset({"NN", "JJ", "JJR", "NNPS"})
_WIDENED = 4  # words that a name is widened by to either side
_PERSON = 3  # words of a person's name
_VERBS = frozenset({"VBD", "VBZ", "VBP", "MD"})
_ORDINAL = re.compile(r"\d+(?:st|nd|rd|th)$")


def by_titles(segmentation: Segmentation, entities: Sequence[Entity]) -> list[Entity]:
    """``entities``, in text order, with title words taken off: what follows a title names a person.

    "NATO Secretary-General Mark Rutte" is the body before the title and the person after it. Names that the
    name finder broke off are made whole: "Brightwater Holdings Plc" where it found "Holdings Plc".
    """
    cut = [_bare(segmentation, part) for entity in entities for part in _clauses(segmentation, entity)]
    cut = _with_guilds(segmentation, cut)
    known = frozenset(segmentation.words[one.first : one.last] for one in cut)
    found = [
        part
        for entity in _whole(segmentation, cut)
        if not _is_common(segmentation, entity)
        for part in _split(segmentation, entity, known)
    ]
    return sorted([*found, *_titled(segmentation, found)], key=lambda entity: entity.first)


def _clauses(segmentation: Segmentation, entity: Entity) -> Iterator[Entity]:
    """The parts of ``entity`` around verbs, which are in no name: "Tane Whetu gave Harrowgate"."""
    if _VERBS.isdisjoint(segmentation.tags[entity.first : entity.last]):
        yield entity
        return
    first = entity.first
    for i in range(entity.first, entity.last):
        if segmentation.tags[i] in _VERBS and segmentation.words[i].islower():
            if first < i:
                yield Entity(first, i, entity.kind)
            first = i + 1
    if first < entity.last:
        yield Entity(first, entity.last, entity.kind)


def _bare(segmentation: Segmentation, entity: Entity) -> Entity:
    """``entity`` without a role at its front, capitalised as a sentence begins: "Fisherman Piet Orr"."""
    if entity.last - entity.first <= 2:
        return entity
    first, second, *_ = segmentation.words[entity.first : entity.last]
    personal = entity.kind == "person" or is_given(second)
    if not personal or not may_title(first) or is_given(first) or is_title(first):
        return entity
    return Entity(entity.first + 1, entity.last, "person")


def _with_guilds(segmentation: Segmentation, entities: Sequence[Entity]) -> list[Entity]:
    """``entities``, with a plural's apostrophe and the noun for a body after it: "Dock Workers' Guild"."""
    words = segmentation.words
    found: list[Entity] = []
    for one in entities:
        if found and one.first < found[-1].last:
            continue
        mark = one.last
        owned = mark + 1 < len(words) and (
            (words[mark] in ("'", "’") and words[mark - 1].endswith("s"))
            or (words[mark] in ("'s", "’s") and words[one.first] in listed("bodies", "patrons"))
        )
        whole = owned and words[mark + 1][0].isupper() and heads_a_body(words[mark + 1])
        found.append(Entity(one.first, mark + 2, "organisation") if whole else one)
    return found


def _is_common(segmentation: Segmentation, entity: Entity) -> bool:
    """Whether a word that opens its sentence is no name but written so there: "Villagers", "Both"."""
    first = entity.first
    opens = segmentation.sentences[segmentation.sentence_of[first]][0] == first or segmentation.words[first - 1] == ":"
    if entity.last - first > 1 or not opens:
        return False
    low = segmentation.words[first].lower()
    return low in listed("bodies", "people") or not (is_content(low) or is_given(segmentation.words[first]))


def _split(segmentation: Segmentation, entity: Entity, known: frozenset[tuple[str, ...]]) -> list[Entity]:
    """``entity`` without its titles: the body named before them, if any, and the person after them.

    ``known`` are the words of all names found.
    """
    words, tags = segmentation.words, segmentation.tags
    inside = [i for i in range(entity.first, entity.last) if is_title(words[i])]
    if len(inside) == entity.last - entity.first or _is_description(words, entity):
        return []
    front = [i for i in inside if i < entity.last - 1]
    joined = _joined(words, entity, known)
    if joined is not None and not front:
        return [Entity(entity.first, joined, "organisation"), Entity(joined, entity.last, "person")]
    origin = _origin(words, entity)
    if origin is not None and not front:
        return [Entity(entity.first, origin, "person"), Entity(origin + 1, entity.last, _whence(words, origin, entity))]
    if not front:
        titled = entity.kind == "other" and entity.first > 0 and is_title(words[entity.first - 1])
        return [Entity(entity.first, entity.last, "person") if titled else entity]
    after = front[-1] + 1
    of = next((i for i in range(after + 1, entity.last - 1) if words[i] == "of"), None)
    if of is not None and entity.first == front[0] and of - after <= _PERSON and not names_a_body(words[after:of]):
        return [Entity(after, of, "person"), Entity(of + 1, entity.last, _whence(words, of, entity))]
    if names_a_body(words[after : entity.last]) or (entity.kind == "person" and is_given(words[entity.first])):
        return [entity]
    found = []
    if entity.first < front[0] and entity.kind != "person":
        found.append(Entity(entity.first, front[0], entity.kind))
    if tags[after].startswith("NNP"):
        found.append(Entity(after, entity.last, "person"))
    elif entity.first == front[0]:
        found.append(entity)
    return found


def _joined(words: Sequence[str], entity: Entity, known: frozenset[tuple[str, ...]]) -> int | None:
    """Where a person's name begins that the name finder took with a body's: "Duma of Vostok Ilya Frolov"."""
    person = entity.last - 2
    if person > entity.first and is_given(words[person]) and tuple(words[entity.first : person]) in known:
        return person
    for i in range(entity.first + 3, entity.last - 1):
        if is_given(words[i]) and words[i - 2] == "of":
            return i
    return None


def _origin(words: Sequence[str], entity: Entity) -> int | None:
    """Where "of" stands in a person's name that the name finder took with a place: "Betsy Sharp of Burke County"."""
    inside = words[entity.first : entity.last]
    of = next((i for i in (2, 3) if i < len(inside) - 1 and inside[i] in ("of", "from")), None)
    if of is None or not is_given(inside[0]):
        return None
    return None if names_a_body(inside[:of]) else entity.first + of


def _whence(words: Sequence[str], of: int, entity: Entity) -> EntityKind:
    """What the rest of ``entity`` after "of" names."""
    rest = words[of + 1 : entity.last]
    return "organisation" if names_a_body(rest) or is_medium(rest) else "place"


def _is_description(words: Sequence[str], entity: Entity) -> bool:
    """Whether the name finder took "the Swede" or "the Dean" for a name."""
    if not entity.first or words[entity.first - 1].lower() not in ("the", "a", "an"):
        return False
    word = words[entity.first]
    if " ".join(words[entity.first : entity.last]) in adjectives():
        return True
    known = word in load("persons")["people"]
    known = known or word.lower() in listed("sources", "roles") or word.lower() in listed("persons", "occupations")
    return known and entity.last - entity.first == 1


def _whole(segmentation: Segmentation, entities: Sequence[Entity]) -> list[Entity]:
    """``entities``, those of one word and those of bodies with the capitalised words beside them, if free."""
    taken = taken_by(segmentation, entities)
    inner = _inner(segmentation)
    found: list[Entity] = []
    for entity in entities:
        body = names_a_body(segmentation.words[entity.first : entity.last])
        first, last = _widened(segmentation, entity, body, taken, inner)
        if body or first != entity.first or last != entity.last:
            taken[first:last] = b"\1" * (last - first)
            found.append(Entity(first, last, "organisation" if body and entity.kind == "other" else entity.kind))
        else:
            found.append(entity)
    return found


def _inner(segmentation: Segmentation) -> frozenset[str]:
    """The words that are written with a capital inside a sentence too."""
    openers = {first for first, _ in segmentation.sentences}
    return frozenset(
        w for i, w in enumerate(segmentation.words) if w[0].isupper() and i not in openers and not w.isupper()
    )


def _widened(
    segmentation: Segmentation, entity: Entity, body: bool, taken: bytearray, inner: frozenset[str]
) -> tuple[int, int]:
    """The tokens of ``entity``, which is a ``body``'s name or not, with the free words beside it."""
    words = segmentation.words
    first, last = entity.first, entity.last
    start, end = segmentation.sentences[segmentation.sentence_of[first]]
    if body or last - first == 1:
        while first > start and entity.first - first < _WIDENED and _is_free(segmentation, first - 1, taken, inner):
            first -= 1
        while last < end and not body and last - entity.last < _WIDENED and _is_free(segmentation, last, taken, inner):
            last += 1
    given = not body and first > start and is_given_at(segmentation, first - 1)
    ordinal = body and first > start and _ORDINAL.match(words[first - 1])
    return (first - 1 if given or ordinal else first), last


def _is_free(segmentation: Segmentation, at: int, taken: bytearray, inner: frozenset[str]) -> bool:
    """Whether the capitalised word at ``at`` is in no name and may go on the name beside it."""
    word, tag = segmentation.words[at], segmentation.tags[at]
    if taken[at] or not word[0].isupper():
        return False
    opens = segmentation.sentences[segmentation.sentence_of[at]][0] == at
    return goes_on(word, "NNP" if tag in _NOUNS and (not opens or word in inner) else tag)


def _titled(segmentation: Segmentation, found: Sequence[Entity]) -> list[Entity]:
    """The persons that the name finder missed although a title stands before them: "Prime Minister Ada Holm"."""
    words, tags = segmentation.words, segmentation.tags
    taken = taken_by(segmentation, found)
    unmarked: list[Entity] = []
    for i, tag in enumerate(tags):
        if tag != "NNP" or i == 0 or taken[i] or not is_title(words[i - 1]):
            continue
        if not is_name(words[i], tag) or is_title(words[i]):
            continue
        last = i + 1
        while last < min(i + 3, len(words)) and not taken[last] and is_name(words[last], tags[last]):
            last += 1
        if not names_a_body(words[i:last]):
            unmarked.append(Entity(i, last, "person"))
    return unmarked
