"""The stage as a whole: the statements of one or more articles in groups, each with its label."""

from __future__ import annotations

from collections.abc import Sequence

from claimcheck.grouping.clustering import cluster
from claimcheck.grouping.labels import label
from claimcheck.grouping.terms import Terms, terms_in, weights
from claimcheck.model import Article, Segmentation, Statement, Subject


def group(articles: Sequence[Article]) -> tuple[Subject, ...]:
    """The subjects on which two or more statements of ``articles`` stand, in order of their first statement.

    Ids are ``g1``, ``g2``, ... A statement is on one subject at most.
    """
    rows = [(article.segmentation, s) for article in articles for s in article.statements]
    bags = [terms_in(segmentation, statement.content.spans) for segmentation, statement in rows]
    weight = weights(bags)
    groups = cluster([_with_places(bag, row[1]) for bag, row in zip(bags, rows, strict=True)], weight)
    return tuple(
        Subject(f"g{n}", _label([rows[i] for i in members], weight), tuple(rows[i][1].id for i in members))
        for n, members in enumerate(groups, start=1)
    )


def _with_places(bag: Terms, statement: Statement) -> Terms:
    """A statement on who holds a place is about the control of it and nothing else, whatever its words."""
    held = frozenset(f"control of {c.place}".lower() for c in statement.proposition.control if c.place[:1].isupper())
    return held or bag


def _label(rows: Sequence[tuple[Segmentation, Statement]], weight: dict[str, float]) -> str:
    places = [c.place for _, s in rows for c in s.proposition.control if c.place[:1].isupper()]
    if places and len(places) * 2 >= len(rows):
        return f"control of {max(places, key=lambda p: (places.count(p), -places.index(p)))}"
    return label([(segmentation, s.content.spans) for segmentation, s in rows], weight)
