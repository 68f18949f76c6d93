"""Which shorter names stand for a fuller one: family names, first names, initials, the short names of bodies."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from functools import lru_cache

from claimcheck.attributing.entities import Entity, EntityKind
from claimcheck.attributing.naming.vocabulary import heads_a_body, is_club, is_company, is_given, nouns_of, same_given
from claimcheck.lexicons import listed
from claimcheck.model import Segmentation

_SMALL = frozenset({"of", "the", "for", "and", "&", "in", "on", "de", "la", "du", "des", "del", "der", "van", "von"})
_SHOUTED = 4  # letters from which a word in capitals may be an ordinary name
_LEAST, _MOST = 2, 7  # letters of initials


def same_person(tokens: Sequence[str], full: Sequence[str], titled: bool) -> bool:
    """Whether ``tokens`` may name the person called ``full``; after a title a first name does not."""
    if 1 < len(tokens) >= len(full) and folded(tokens[-1]) != folded(full[-1]):
        return False
    low, known = [folded(t) for t in tokens], [folded(t) for t in full]
    if low == known:
        return True
    if len(low) == 1:
        return low[0] in known[1:] or (low[0] == known[0] and (not titled or len(known) == 1 or known[0] in known[1:]))
    if low[-1] != known[-1]:
        return len(known) > len(low) and known[: len(low)] == low
    if len(low) < len(known) and known[-len(low) :] == low:
        return True
    return same_given(tokens[0], full[0])


def same_body(tokens: Sequence[str], full: Sequence[str], placed: bool) -> bool:
    """Whether ``tokens`` may name the body called ``full``; after "in", a town's name is the town."""
    low = [t for t in map(folded, tokens) if t not in _SMALL]
    known = [t for t in map(folded, full) if t not in _SMALL]
    if low and sorted(low) == sorted(known):
        return True
    if len(tokens) == 1 and tokens[0].isupper() and len(tokens[0]) > 1 and tokens[0] not in full:
        return tokens[0].replace(".", "") in initials(full)
    if not low or len(low) >= len(known):
        return False
    if known[-len(low) :] == low:
        return len(low) > 1 or bool(nouns_of(low)) or is_club(full)
    return known[: len(low)] == low and not placed and (is_club(known[len(low) :]) or is_company(known[len(low) :]))


def has_short_name(full: Sequence[str]) -> bool:
    """Whether the first word of ``full`` names it by itself: a sports club's or a company's does."""
    return len(full) > 1 and (is_club(full[1:]) or is_company(full[1:]))


def initials(full: Sequence[str]) -> tuple[str, ...]:
    """What a name of several words may be shortened to, small words counted or not."""
    great = "".join(t[0] for t in full if t[0].isupper())
    every = "".join(t[0].upper() for t in full if t[0].isalpha())
    return tuple(dict.fromkeys(short for short in (great, every) if len(short) > 1)) if len(full) > 1 else ()


def short_for(segmentation: Segmentation, entities: Sequence[Entity]) -> dict[str, tuple[str, ...]]:
    """Initials that the article gives in brackets after a name, with the name: "the Transport Board (TB)"."""
    words = segmentation.words
    found: dict[str, tuple[str, ...]] = {}
    for entity in entities:
        if entity.last + 2 >= len(words) or words[entity.last] != "(" or words[entity.last + 2] != ")":
            continue
        short = words[entity.last + 1]
        name = tuple(w for w in words[entity.first : entity.last] if w not in ("the", "The"))
        if short.isupper() and _LEAST <= len(short) <= _MOST and entity.kind != "person" and len(name) > 1:
            found.setdefault(short, name)
    return found


def repeated(segmentation: Segmentation, entities: Sequence[Entity]) -> list[Entity]:
    """Mentions that the name finder missed of names that it found elsewhere, whole or a telling word of them."""
    covered = {i for entity in entities for i in range(entity.first, entity.last)}
    wholes, singles = _known(segmentation, entities)
    words, tags = segmentation.words, segmentation.tags
    written = frozenset(words)
    telling = {word for word in written if _is_telling(word, wholes, singles)}
    found: list[Entity] = []
    resume = 0
    for at, word in enumerate(words):
        if word not in telling or at < resume or at in covered:
            continue
        proper = tags[at].startswith("NNP") or not _is_common(word.lower(), written)
        one = next(_wholes_at(words, at, wholes.get(word, ())), None) or _single_at(word, proper, at, singles)
        if one is not None and not any(i in covered for i in range(at, one[0])):
            found.append(Entity(at, one[0], one[1]))
            resume = one[0]
    return found


def _is_telling(word: str, wholes: Collection[str], singles: Collection[str]) -> bool:
    """Whether a name may begin with ``word``: the first of a whole, or one that names by itself, in capitals or not."""
    return word in singles or (
        word[0].isupper() and (word in wholes or (word.isupper() and word.capitalize() in singles))
    )


def _is_common(low: str, written: Collection[str]) -> bool:
    """Whether a word, in lower case, is no name: the article has it so, or it is a stop word."""
    return (low.islower() and low in written) or low in listed("stopwords", "stop")


def _single_at(word: str, proper: bool, at: int, singles: Mapping[str, EntityKind]) -> tuple[int, EntityKind] | None:
    """A word that names by itself, if it is ``proper`` or in capitals, as headlines and transcripts write it."""
    if word in singles and (proper or word.isupper()):
        return at + 1, singles[word]
    calm = word.capitalize()
    return (at + 1, singles[calm]) if len(word) >= _SHOUTED and word.isupper() and calm in singles else None


def _wholes_at(
    words: Sequence[str], at: int, wholes: Sequence[tuple[tuple[str, ...], EntityKind]]
) -> Iterator[tuple[int, EntityKind]]:
    for tokens, kind in wholes:
        if tuple(words[at : at + len(tokens)]) == tokens:
            yield at + len(tokens), kind


def _known(
    segmentation: Segmentation, entities: Sequence[Entity]
) -> tuple[dict[str, list[tuple[tuple[str, ...], EntityKind]]], dict[str, EntityKind]]:
    """The names found, by their first word, and the words that name by themselves, with their kinds."""
    wholes: dict[str, list[tuple[tuple[str, ...], EntityKind]]] = {}
    singles: dict[str, EntityKind] = dict.fromkeys(short_for(segmentation, entities), "organisation")
    for entity in entities:
        tokens = segmentation.words[entity.first : entity.last]
        if len(tokens) > 1:
            listed_so = wholes.setdefault(tokens[0], [])
            if (tokens, entity.kind) not in listed_so and len(listed_so) < _LISTED:
                listed_so.append((tokens, entity.kind))
            if tokens[-1].startswith(("al-", "el-")):
                singles.setdefault(tokens[-1].capitalize()[:3] + tokens[-1][3:], "person")
            if is_given(tokens[0]) or (entity.kind == "person" and not heads_a_body(tokens[-1])):
                singles.setdefault(tokens[-1], "person")
                singles.setdefault(tokens[0], "person")
            elif has_short_name(tokens):
                singles.setdefault(tokens[0], entity.kind)
        elif tokens[0] not in listed("stopwords", "stop"):
            singles.setdefault(tokens[0], entity.kind)
    return wholes, singles


_LISTED = 20  # names with one first word that are looked for


@lru_cache(maxsize=8192)
def folded(word: str) -> str:
    """``word`` as names are compared: headlines and transcripts write them in capitals."""
    return word.casefold().removeprefix("al-").removeprefix("el-")
