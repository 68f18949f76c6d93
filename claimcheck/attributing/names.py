"""One name for all the mentions of a person or body in an article: its fullest form.

Names that share a family name (or, for bodies, are one another's short form or initials) are one; two
persons of one family name stay apart, and a bare family name is the one last named in full. Follows the
sieves of Lee et al. 2013 (exact, then head match), which need no training.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, field

from claimcheck.attributing.entities import Entity
from claimcheck.lexicons import listed
from claimcheck.model import Segmentation

_SUFFIXES = frozenset({"Jr", "Jr.", "Sr", "Sr.", "II", "III", "IV"})
_NEAR = 8  # tokens before or after a name in which a title or an apposition is looked for


@dataclass(slots=True)
class Referent:
    """Somebody or something named in the article. ``name`` is the fullest form met so far."""

    name: str
    kind: str
    tokens: tuple[str, ...]
    described: set[str] = field(default_factory=set)
    gender: str = ""


@dataclass(frozen=True, slots=True)
class Named:
    """One mention: the tokens ``first`` to ``last`` (half-open) name ``referent``."""

    first: int
    last: int
    referent: Referent


def gather(segmentation: Segmentation, entities: Sequence[Entity]) -> list[Named]:
    """All named mentions of the article in text order, each with the referent it was resolved to."""
    fullest = sorted(entities, key=lambda e: (-(e.last - e.first), e.first))
    known: list[Referent] = []
    by_entity: dict[Entity, Referent] = {}
    first_at: dict[int, int] = {}
    for entity in fullest:
        tokens = _plain(segmentation.words[entity.first : entity.last])
        referent = _known(tokens, entity, known, first_at, by_entity)
        if referent is None:
            referent = Referent(" ".join(tokens), entity.kind, tokens)
            known.append(referent)
        first_at[id(referent)] = min(first_at.get(id(referent), entity.first), entity.first)
        by_entity[entity] = referent
    named = [
        *_short_names(segmentation, entities, known),
        *(Named(e.first, e.last, by_entity[e]) for e in sorted(by_entity, key=lambda e: e.first)),
    ]
    named.sort(key=lambda one: one.first)
    for one in named:
        _describe(segmentation, one)
    return named


def _short_names(segmentation: Segmentation, entities: Sequence[Entity], known: Sequence[Referent]) -> list[Named]:
    """Mentions that the name finder missed: a proper noun by itself that is a known person's family name."""
    covered = {i for entity in entities for i in range(entity.first, entity.last)}
    family = {r.tokens[-1]: r for r in reversed(known) if r.kind == "person" and len(r.tokens) > 1}
    return [
        Named(i, i + 1, family[word])
        for i, word in enumerate(segmentation.words)
        if word in family and i not in covered
    ]


def _plain(words: Sequence[str]) -> tuple[str, ...]:
    """A name's words without a generation suffix, a possessive or a leading article."""
    kept = [w for w in words if w not in _SUFFIXES and w not in ("'s", "’s", ",", ".", "the", "The")]
    return tuple(kept or words)


def _known(
    tokens: tuple[str, ...],
    entity: Entity,
    known: Sequence[Referent],
    first_at: dict[int, int],
    by_entity: dict[Entity, Referent],
) -> Referent | None:
    """The referent that ``tokens`` name, among those that were named at least as fully."""
    matches = [r for r in known if _same(tokens, entity.kind, r)]
    if len(matches) < 2:
        return matches[0] if matches else None
    mentions = sorted(((e.first, r) for e, r in by_entity.items() if r in matches), key=lambda pair: pair[0])
    at = bisect_right([first for first, _ in mentions], entity.first)
    return mentions[at - 1][1] if at else mentions[0][1]


def _same(tokens: tuple[str, ...], kind: str, referent: Referent) -> bool:
    """Whether a shorter or equal name stands for ``referent``."""
    full = referent.tokens
    if tokens == full:
        return True
    if kind == "person" and referent.kind == "person":
        if len(tokens) == 1:
            return tokens[0] in (full[-1], full[0])
        return tokens[-1] == full[-1] and tokens[0][0] == full[0][0] and (tokens[0] == full[0] or len(tokens[0]) <= 2)
    if kind == "person" or referent.kind == "person":
        return len(tokens) == 1 and referent.kind == "person" and len(full) > 1 and tokens[0] == full[-1]
    if len(tokens) < len(full) and "organisation" in (kind, referent.kind) and full[-len(tokens) :] == tokens:
        return True
    if len(tokens) == 1 and tokens[0].isupper() and len(tokens[0]) > 2:
        return tokens[0] == "".join(w[0] for w in full if w[0].isupper())
    return False


def _describe(segmentation: Segmentation, named: Named) -> None:
    """Add to a person what the words around the name say: titles before it, an apposition after it."""
    referent = named.referent
    if referent.kind != "person":
        return
    titles, roles = listed("sources", "titles"), listed("sources", "roles")
    words, tags = segmentation.words, segmentation.tags
    i = named.first - 1
    start, _ = segmentation.sentences[segmentation.sentence_of[named.first]]
    before: list[str] = []
    while i >= start and named.first - i <= _NEAR and (words[i] in titles or tags[i].startswith(("NN", "JJ"))):
        before.append(words[i].lower().rstrip("."))
        i -= 1
    if any(word in titles or word in roles for word in before) or any(
        words[k] in titles for k in range(i + 1, named.first)
    ):
        referent.described.update(before)
    after: list[str] = []
    end = min(len(words), named.last + 1 + _NEAR)
    if named.last < len(words) and words[named.last] == ",":
        for k in range(named.last + 1, end):
            if words[k] in {",", ".", ";"} or tags[k].startswith(("VBD", "VBZ", "WP")):
                break
            after.append(words[k].lower())
        if any(word in roles for word in after):
            referent.described.update(w for w in after if len(w) > 2)
    for word in (*before, *after):
        if word in listed("sources", "male"):
            referent.gender = referent.gender or "m"
        elif word in listed("sources", "female"):
            referent.gender = referent.gender or "f"
