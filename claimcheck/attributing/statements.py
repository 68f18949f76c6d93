"""The stage as a whole: attributions over tokens become statements with spans, names and kinds."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from claimcheck.attributing.entities import Entity, tagged_entities
from claimcheck.attributing.extracting import Attribution, extract
from claimcheck.attributing.features import add_names, token_features
from claimcheck.attributing.headlines import headlines
from claimcheck.attributing.inside import with_inner
from claimcheck.attributing.lemmas import kind_of, lemma
from claimcheck.attributing.naming import Resolver, by_titles, gather, spans_of
from claimcheck.attributing.nesting import Nested, nest
from claimcheck.attributing.turns import with_laid_out
from claimcheck.attributing.unclaimed import with_unclaimed
from claimcheck.model import (
    NARRATOR,
    Content,
    Cue,
    Document,
    Quotation,
    Segmentation,
    Source,
    Span,
    Statement,
    words_of,
)
from claimcheck.reading.lines import Lines

_NEGATIONS = frozenset({"not", "n't", "n’t", "never"})
_DENYING = "deny"


def attribute(document: Document, segmentation: Segmentation) -> tuple[Statement, ...]:
    """The attributed statements of ``document`` in text order; ids are ``DOCUMENT.s1``, ``DOCUMENT.s2``, ..."""
    rows = token_features(segmentation)
    entities = tagged_entities(segmentation, rows)
    add_names(rows, entities)
    nested = attributions(segmentation, rows, entities)
    resolver = Resolver(segmentation, gather(segmentation, by_titles(segmentation, entities)))
    lines = Lines(document.text)
    sources = _sources(resolver, nested)
    return tuple(
        _statement(document, segmentation, lines, n, _reported(one, source, sources), source)
        for n, (one, source) in enumerate(zip(nested, sources, strict=True))
    )


def attributions(segmentation: Segmentation, rows: Sequence[list[str]], entities: Sequence[Entity]) -> list[Nested]:
    """Who says what in a text, over token positions; ``rows`` are its token features, with the names ``entities``."""
    outer = with_laid_out(segmentation, extract(segmentation, rows), headlines(segmentation, entities))
    return nest(segmentation, with_inner(segmentation, entities, with_unclaimed(segmentation, outer)))


def _reported(one: Nested, source: Source | None, sources: Sequence[Source | None]) -> Nested:
    """``one`` without a parent of the same source: who goes on about their own words does not report them."""
    parent = sources[one.parent] if one.parent is not None else None
    same = source is not None and parent is not None and source.name == parent.name
    return replace(one, parent=None) if same else one


def narrate(document: Document, segmentation: Segmentation) -> tuple[Statement, ...]:
    """Every sentence of ``document`` as a statement of the article's own voice; ids are ``DOCUMENT.n1``, ..."""
    lines = Lines(document.text)
    narrator = Source(NARRATOR, "", (), "narrator")
    found = []
    for number, (first, last) in enumerate(segmentation.sentences):
        span = Span(segmentation.starts[first], segmentation.ends[last - 1])
        content = Content(span.of(document.text), (span,))
        found.append(
            Statement(
                id=f"{document.id}.n{number + 1}",
                document=document.id,
                sentence=number,
                line=lines.line_of(span.start),
                quotation="narration",
                source=narrator,
                cue=None,
                content=content,
            )
        )
    return tuple(found)


def _sources(resolver: Resolver, nested: Sequence[Nested]) -> list[Source | None]:
    """The resolved source of each attribution; those inside another's words know whose words they are."""
    sources: dict[int, Source | None] = {}
    for n in sorted(
        range(len(nested)), key=lambda n: (nested[n].attribution.source or nested[n].attribution.content)[0]
    ):
        parent = nested[n].parent
        enclosing = sources.get(parent) if parent is not None else None
        sources[n] = resolver.source(nested[n].attribution, enclosing)
    return [sources[n] for n in range(len(nested))]


def _statement(
    document: Document,
    segmentation: Segmentation,
    lines: Lines,
    n: int,
    nested: Nested,
    source: Source | None,
) -> Statement:
    one = nested.attribution
    spans = spans_of(segmentation, one.content)
    return Statement(
        id=f"{document.id}.s{n + 1}",
        document=document.id,
        sentence=segmentation.sentence_of[one.content[0]],
        line=lines.line_of(spans[0].start),
        quotation=quotation_of(segmentation, one.content),
        source=source,
        cue=_cue(segmentation, one),
        content=Content(words_of(spans, document.text), spans),
        parent=None if nested.parent is None else f"{document.id}.s{nested.parent + 1}",
        confidence=round(one.confidence, 6),
    )


def quotation_of(segmentation: Segmentation, content: Sequence[int]) -> Quotation:
    """Direct where all the content's words stand in quotation marks, indirect where none do, else mixed."""
    depths = [segmentation.depths[i] for i in content if any(c.isalnum() for c in segmentation.words[i])]
    if depths and all(depths):
        return "direct"
    return "mixed" if any(depths) else "indirect"


def _cue(segmentation: Segmentation, one: Attribution) -> Cue | None:
    if one.head < 0:
        return None
    spans = spans_of(segmentation, one.cue)
    base = lemma(segmentation.words[one.head])
    kind = kind_of(base)
    around = {segmentation.words[i].lower() for i in (*one.cue, max(0, one.head - 1), max(0, one.head - 2))}
    negated = (kind == _DENYING) != bool(around & _NEGATIONS)
    return Cue(words_of(spans, segmentation.text), base, kind, negated, spans)
