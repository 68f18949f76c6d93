"""Who any mention of an article is, not only the sources of its statements."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence

from claimcheck.attributing.entities import tagged_entities
from claimcheck.attributing.extracting import Attribution
from claimcheck.attributing.features import token_features
from claimcheck.attributing.naming.finding import by_titles
from claimcheck.attributing.naming.referents import gather
from claimcheck.attributing.naming.resolving import Resolver
from claimcheck.model import Segmentation, Source, Span, Statement


def resolve_mentions(
    segmentation: Segmentation, statements: Sequence[Statement], mentions: Sequence[Span]
) -> list[Source]:
    """Whom or what each of ``mentions``, code points of the article, means, in their order.

    ``statements`` are the article's: they tell who speaks where. A mention without a token raises ``ValueError``.
    """
    entities = tagged_entities(segmentation, token_features(segmentation))
    resolver = Resolver(segmentation, gather(segmentation, by_titles(segmentation, entities)))
    spoken = sorted((s for s in statements if s.source is not None and s.source.spans), key=lambda s: _first(s.source))
    by_id = {s.id: s for s in statements}
    for statement in spoken:
        assert statement.source is not None
        tokens = tuple(i for span in statement.source.spans for i in _tokens(segmentation, span))
        parent = by_id.get(statement.parent) if statement.parent else None
        resolver.source(Attribution(-1, (), tokens, tokens, 1.0), parent.source if parent else None)
    inside = _Inside(segmentation, statements)
    found = []
    for mention in mentions:
        tokens = tuple(_tokens(segmentation, mention))
        if not tokens:
            raise ValueError(f"no token in the mention from {mention.start} to {mention.end}")
        found.append(resolver.who(tokens, inside.speaker(mention)))
    return found


def _first(source: Source | None) -> int:
    return source.spans[0].start if source is not None else 0


def _tokens(segmentation: Segmentation, span: Span) -> range:
    """The tokens that ``span`` touches."""
    return range(bisect_right(segmentation.ends, span.start), bisect_left(segmentation.starts, span.end))


class _Inside:
    """Whose words a stretch of text stands in."""

    def __init__(self, segmentation: Segmentation, statements: Sequence[Statement]) -> None:
        statements = [one for one in statements if not _is_retold(segmentation, one)]
        self._pieces = sorted(
            ((span.start, -span.end, n) for n, s in enumerate(statements) for span in s.content.spans), key=lambda p: p
        )
        self._starts = [start for start, _, _ in self._pieces]
        self._statements = statements

    def speaker(self, mention: Span) -> Source | None:
        """The source of the innermost statement whose content holds ``mention``, of the last few that begin before."""
        at = bisect_left(self._starts, mention.start + 1)
        for _, end, n in reversed(self._pieces[max(0, at - _NESTED) : at]):
            if -end >= mention.end:
                return self._statements[n].source
        return None


def _is_retold(segmentation: Segmentation, statement: Statement) -> bool:
    """Whether a statement inside a quotation is retold by who is quoted, whose "I" it holds: "She asked if I knew"."""
    if statement.source is None or not statement.source.spans:
        return False
    here, there = (_tokens(segmentation, one.spans[0]) for one in (statement.source, statement.content))
    depths = segmentation.depths
    return bool(here) and bool(there) and 0 < depths[here[0]] == depths[there[-1]]


_NESTED = 20
