"""The stage as a whole: a text in, its :class:`~claimcheck.model.Segmentation` out."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from itertools import accumulate, chain

from claimcheck.model import Quoted, Segmentation, Span
from claimcheck.segmenting.layout import lay_out
from claimcheck.segmenting.splitter import packaged_splitter
from claimcheck.segmenting.tagger import packaged_tagger


def segment(text: str) -> Segmentation:
    """Paragraphs, sentences, tagged tokens and quotations of ``text``.

    Offsets are code points of ``text``; every token is ``text[start:end]``, holds no white space at
    either end, and lies in one sentence and one paragraph. Tags are Penn Treebank parts of speech. Any
    text is segmented; one without a visible character has no tokens. Raises nothing of its own.
    """
    layout = lay_out(text, packaged_splitter())
    tagger = packaged_tagger()
    starts = tuple(layout.starts)
    return Segmentation(
        text=text,
        words=tuple(layout.words()),
        starts=starts,
        ends=tuple(layout.ends),
        tags=tuple(chain.from_iterable(tagger.tags(layout.tagger_words(one)) for one in layout.sentences)),
        depths=_depths(starts, layout.pairing.quoted),
        sentences=tuple(layout.sentences),
        paragraphs=tuple(layout.paragraphs),
        sentence_of=tuple(number for number, (a, b) in enumerate(layout.sentences) for _ in range(a, b)),
        quoted=layout.pairing.quoted,
    )


def _depths(starts: Sequence[int], quoted: Sequence[Quoted]) -> tuple[int, ...]:
    """For each token how many quotations hold its first character."""
    changes = [0] * (len(starts) + 1)
    for quotation in quoted:
        span: Span = quotation.span
        changes[bisect_left(starts, span.start)] += 1
        changes[bisect_left(starts, span.end)] -= 1
    return tuple(accumulate(changes))[:-1]
