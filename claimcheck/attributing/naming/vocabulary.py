"""What a single word tells without its context: given names, men and women, roles, nationalities, nouns for bodies.

All of it is read from the lexicons; nothing here knows an article.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import lru_cache

from claimcheck.lexicons import listed, load

_LEAST = 5  # letters that a name has beside its ending, both together


@lru_cache(maxsize=8192)
def is_given(word: str) -> bool:
    """Whether ``word`` is a common given name."""
    return word in _given() or word in listed("given_names", "either")


def same_given(short: str, full: str) -> bool:
    """Whether ``short`` is ``full``, its initial, or a short form of it: "Bob" for "Robert"."""
    if short == full or (len(short.rstrip(".")) == 1 and short[0] == full[0]):
        return True
    forms: dict[str, list[str]] = load("given_names")["short"]
    return full in forms.get(short, ()) or short in forms.get(full, ())


def by_name(tokens: Sequence[str]) -> str:
    """``m`` or ``f`` by the given name in ``tokens``, else by a Slavic or Icelandic ending; ``""`` where unknown."""
    for token in tokens[:2] if len(tokens) > 2 else tokens[:1]:
        given = token if token in _given() else token.partition("-")[0]
        if given in _given():
            return _given()[given]
    return _by_ending(tokens)


def _by_ending(tokens: Sequence[str]) -> str:
    women, men = _endings()
    for token in tokens if len(tokens) > 1 else ():
        if len(token) > _LEAST and token.endswith(women):
            return "f"
        if len(token) > _LEAST and token.endswith(men):
            return "m"
    return ""


@lru_cache(maxsize=1)
def _endings() -> tuple[tuple[str, ...], tuple[str, ...]]:
    names = load("given_names")
    return tuple(names["female_endings"]), tuple(names["male_endings"])


@lru_cache(maxsize=1)
def _given() -> dict[str, str]:
    names = load("given_names")
    return {**dict.fromkeys(names["male"], "m"), **dict.fromkeys(names["female"], "f")}


def by_words(words: Iterable[str]) -> str:
    """``m`` or ``f`` by the first of ``words``, in lower case, that tells; ``""`` where none does."""
    known = _by_word()
    return next((known[word] for word in words if word in known), "")


@lru_cache(maxsize=1)
def _by_word() -> dict[str, str]:
    """Titles, roles and relations that only men or only women have, with ``m`` or ``f``."""
    men = listed("sources", "male") | listed("persons", "male")
    women = listed("sources", "female") | listed("persons", "female")
    return {**dict.fromkeys(sorted(men), "m"), **dict.fromkeys(sorted(women), "f")}


@lru_cache(maxsize=1)
def titles() -> frozenset[str]:
    """Words that stand before a name, in lower case without a full stop."""
    return frozenset(title.lower().rstrip(".") for title in listed("sources", "titles"))


@lru_cache(maxsize=8192)
def is_role(word: str) -> bool:
    """Whether ``word``, in lower case, says what a person is."""
    return word in _roles() or word.removeprefix("ex-") in _roles()


@lru_cache(maxsize=1)
def _roles() -> frozenset[str]:
    compounds = frozenset(load("persons")["compounds"].values())
    return listed("sources", "roles") | listed("persons", "occupations") | listed("persons", "kin") | compounds


@lru_cache(maxsize=4096)
def stands_for(head: str) -> frozenset[str]:
    """The roles that somebody called ``head`` may have been given."""
    families: list[list[str]] = load("sources")["role_families"]
    same = {head}.union(*(family for family in families if head in family))
    return frozenset(same | set(load("persons")["wider"].get(head, ())))


def nationality(word: str) -> str:
    """The country, in lower case, that somebody called ``word`` comes from: "Swede"; ``""`` for none."""
    return str(load("persons")["people"].get(word, "")).lower() or _demonyms().get(word.lower(), "")


def is_somebody(word: str) -> bool:
    """Whether a word of nationality is one person: "the Swede", "the Nigerian", not "the Chinese" or "the US"."""
    return word in load("persons")["people"] or (word.endswith(("an", "i")) and not word.isupper())


@lru_cache(maxsize=1)
def _demonyms() -> dict[str, str]:
    rows = load("demonyms")["countries"]
    return {adjective.lower(): row["country"].lower() for row in rows for adjective in row["adjectives"]}


def is_demonym(word: str) -> bool:
    """Whether ``word``, in lower case, is the adjective of a country: "french"."""
    return word in _demonyms()


def plain(word: str) -> str:
    """``word``, in lower case, for comparing: the country of an adjective, a singular for a plural."""
    word = word.rstrip(".")
    return _demonyms().get(word, word[:-1] if word.endswith("s") and len(word) > 4 else word)


@lru_cache(maxsize=1)
def domains() -> frozenset[str]:
    """Words that tell one office from another, as :func:`plain` gives them: "finance"."""
    return frozenset(plain(word) for word in listed("persons", "domains"))


@lru_cache(maxsize=1)
def countries() -> frozenset[str]:
    """Names of countries and capitals; each speaks for its government in the news."""
    places = load("demonyms")
    named = (name for row in places["countries"] for name in (row["country"], row["capital"], *row["aliases"]))
    return frozenset((*filter(None, named), *places["regions"]))


@lru_cache(maxsize=8192)
def is_body_noun(word: str) -> bool:
    """Whether ``word``, in lower case, is a noun for a body."""
    return (
        word in load("bodies")["heads"]
        or word in listed("bodies", "generic")
        or word in listed("sources", "media_nouns")
    )


def is_place_noun(word: str) -> bool:
    """Whether ``word``, in lower case, is a noun for a country or another place."""
    return word in listed("bodies", "country") or word in listed("bodies", "place")


def is_generic(noun: str) -> bool:
    """Whether ``noun`` may stand for a body whose name does not say what it is: "the company"."""
    return noun in listed("bodies", "generic")


def heads_a_body(word: str) -> bool:
    """Whether a capitalised ``word`` names a body together with the words before it: "School"."""
    return word in listed("sources", "organisation") or word.lower() in load("bodies")["heads"]


def ends_a_firm(word: str) -> bool:
    """Whether a capitalised ``word`` at its end makes a name a firm's: "Records", "Freight"."""
    low = word.lower()
    return low in load("bodies")["heads"]["company"] and (low.endswith("s") or low in listed("bodies", "firm_ends"))


def tells_a_body(tokens: Iterable[str]) -> bool:
    """Whether a name's words say that it names a body: "Ministry", "Ltd", "&"."""
    return any(map(_tells_a_body, tokens))


@lru_cache(maxsize=8192)
def _tells_a_body(token: str) -> bool:
    if token in listed("sources", "organisation") or token == "&":
        return True
    return token.lower().rstrip(".") in _nouns_by_word() and token.lower() not in listed("bodies", "place")


def nouns_of(tokens: Iterable[str]) -> frozenset[str]:
    """The nouns that a body with a name of these ``tokens`` may be called by; none where the name does not tell."""
    known, media = _nouns_by_word(), listed("sources", "media")
    tokens = tuple(tokens)
    found: set[str] = set()
    for token in tokens:
        found.update(known.get(token.lower().rstrip("."), ()))
    if "broadcaster" not in found and not media.isdisjoint(tokens):
        found.update(("newspaper", "paper"))
    if "company" in found:
        found.update(("business", "firm"))
    return frozenset(found)


@lru_cache(maxsize=1)
def _nouns_by_word() -> dict[str, tuple[str, ...]]:
    """For each word that names hold, the nouns that such a name may be called by."""
    nouns: dict[str, list[str]] = {}
    for noun, words in load("bodies")["heads"].items():
        for word in words:
            nouns.setdefault(word, []).append(noun)
    return {word: tuple(names) for word, names in nouns.items()}


def is_medium(tokens: Sequence[str]) -> bool:
    """Whether a name's words say that it names a newspaper, station, journal or agency: "Evening Star", "TAR-Press"."""
    return any(
        token in listed("sources", "media") or token.endswith(("-Press", "-News", "-TV")) for token in tokens
    ) or ((len(tokens) > 1 or tokens[0].isupper()) and tokens[0] in listed("sources", "media_first"))


def is_club(tokens: Iterable[str]) -> bool:
    """Whether a name is that of a sports club, which its town's name stands for too: "Harlow Athletic"."""
    return any(map(_is_clubs, tokens))


@lru_cache(maxsize=8192)
def _is_clubs(token: str) -> bool:
    return token.lower() in listed("bodies", "clubs")


def is_company(tokens: Iterable[str]) -> bool:
    """Whether the words after a name's first ones are those of a company or charity: "Holdings Plc", "Relief"."""
    return not nouns_of(tokens).isdisjoint(("company", "charity"))


def stands_for_body(noun: str, tokens: Iterable[str], nouns: Iterable[str]) -> bool:
    """Whether ``noun`` is a word of a name's ``tokens``, so "the choir" of "Harbour Choir", or one of ``nouns``."""
    return noun in nouns or any(token.lower() == noun for token in tokens)
