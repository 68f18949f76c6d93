"""Countries, their adjectives, capitals and regions, looked up by words."""

from __future__ import annotations

from claimcheck.interpreting.wording import Wording
from claimcheck.lexicons import listed, load

_LEXICON = load("demonyms")
AMBIGUOUS = listed("demonyms", "ambiguous")
"""Names that are people's or things' as often: places only after a preposition."""

COUNTRIES: dict[str, str] = {}
"""Every name of a country with the name it is compared as."""
CAPITALS: dict[str, str] = {}
"""Every capital with its country."""
DEMONYMS: dict[str, str] = {}
"""Every adjective or noun for a country's people with the country."""
for _row in _LEXICON["countries"]:
    for _name in (_row["country"], *_row["aliases"]):
        COUNTRIES[_name] = _row["country"]
    for _name in _row["adjectives"]:
        DEMONYMS.setdefault(_name, _row["country"])
    if _row["capital"]:
        CAPITALS.setdefault(_row["capital"], _row["country"])
REGIONS: dict[str, str] = {name: name for name in _LEXICON["regions"]} | _LEXICON["region_aliases"]
"""Regions that the news names alone, with what they are compared as (``Mich.`` as ``Michigan``)."""
for _form, _spellings in load("spellings")["names"].items():
    for _listed in (COUNTRIES, CAPITALS, REGIONS):
        for _name in _spellings if _form in _listed else ():
            _listed.setdefault(_name, _listed[_form])

_SIZES: dict[str, tuple[int, ...]] = {}
for _name in (*COUNTRIES, *CAPITALS, *DEMONYMS, *REGIONS):
    _parts = _name.split(" ")
    _SIZES[_parts[0]] = tuple(sorted({*_SIZES.get(_parts[0], ()), len(_parts)}, reverse=True))


def name_at(wording: Wording, at: int, names: dict[str, str]) -> tuple[str, int]:
    """The longest name of ``names`` that begins at ``at``, and the position after; ``("", at)`` if none."""
    for size in _SIZES.get(wording.words[at], ()):
        name = wording.words[at] if size == 1 else " ".join(wording.words[at : at + size])
        if name in names:
            return name, at + size
    return "", at


def could_begin(word: str) -> bool:
    """Whether some listed name begins with ``word``."""
    return word in _SIZES


def country_of(name: str) -> str:
    """The country that ``name`` (country, people, capital) stands for; ``name`` itself where none does."""
    return COUNTRIES.get(name) or DEMONYMS.get(name) or CAPITALS.get(name) or name
