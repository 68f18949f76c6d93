"""Whom "my wife", "your brother" or "her cousin" means, where it is known whose: the one so called elsewhere."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from claimcheck.attributing.naming.aliases import folded
from claimcheck.attributing.naming.referents import Named, Referent
from claimcheck.attributing.naming.vocabulary import by_words, is_given
from claimcheck.lexicons import listed

MOST_PERSONS = 100
"""As many persons of an article are compared, the first ones, so that the cost stays linear."""


def relative(owner: Referent, kin: str, persons: Iterable[Referent]) -> Referent | None:
    """The only one of ``persons`` who is called ``kin``, or bears the family name of ``owner`` and may be that."""
    gender = by_words([kin])
    others = [r for r in persons if r is not owner and (not gender or r.gender in ("", gender))]
    called = [r for r in others if any(_is_called(one.head, one.owner, kin, owner.gender) for one in r.descriptions)]
    if called:
        return called[0] if len(called) == 1 else None
    family = [r for r in others if len(owner.tokens) > 1 and _shares_name(r.tokens, owner.tokens)]
    fitting = [r for r in family if (not gender or r.gender == gender) and not _is_other_kin(r)]
    return fitting[0] if len(fitting) == 1 else None


def joined(named: Sequence[Named]) -> list[Named]:
    """``named``, with "Mr Orr" and "whose husband, Piet" as one person where Mrs Orr is another."""
    persons = [r for r in dict.fromkeys(one.referent for one in named) if r.kind == "person"][:MOST_PERSONS]
    same = _married(persons)
    for family, given in same.items():
        given.name, given.tokens = f"{given.name} {family.name}", (*given.tokens, *family.tokens)
        given.descriptions += [one for one in family.descriptions if one not in given.descriptions]
        given.firsts = sorted(given.firsts + family.firsts)
    return [Named(n.first, n.last, same.get(n.referent, n.referent)) for n in named] if same else list(named)


def _married(persons: Sequence[Referent]) -> dict[Referent, Referent]:
    """Who is known by a bare family name, with the relation of that gender who is known by a bare given name."""
    found: dict[Referent, Referent] = {}
    given = [r for r in persons if len(r.tokens) == 1 and r.gender and _is_other_kin(r)]
    for family in (r for r in persons if len(r.tokens) == 1 and r.gender):
        others = [r for r in persons if r.gender not in ("", family.gender) and _bears(r.tokens, family.tokens[0])]
        spouses = [r for r in given if r is not family and r.gender == family.gender and is_given(r.tokens[0])]
        if len(others) == len(spouses) == 1 and spouses[0].firsts[0] < family.firsts[0] and not found:
            found[family] = spouses[0]
    return found


def _bears(tokens: Sequence[str], family: str) -> bool:
    return len(tokens) > 1 and folded(tokens[-1]) == folded(family)


def _is_called(head: str, whose: str, kin: str, gender: str) -> bool:
    return head == kin and (not whose or not gender or whose == gender)


def _shares_name(one: Sequence[str], other: Sequence[str]) -> bool:
    return len(one) > 1 and folded(one[-1]) == folded(other[-1])


def _is_other_kin(referent: Referent) -> bool:
    """Whether somebody is already somebody's relation of another kind."""
    return any(one.head in listed("persons", "kin") for one in referent.descriptions)
