"""Long texts made of one piece over and over, and how long a stage takes over them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from time import process_time

from claimcheck.model import Segmentation, Span
from claimcheck.segmenting import segment

SLACK = 0.05
"""Seconds that are not told from what else the machine does."""


def tiled(unit: str, times: int) -> Segmentation:
    """The segmentation of ``unit``, ``times`` over: segmenting so much would take longer than what is measured."""
    one, length, size = segment(unit), len(unit), len(segment(unit).words)
    copies = range(times)
    return Segmentation(
        text=unit * times,
        words=one.words * times,
        starts=tuple(n * length + start for n in copies for start in one.starts),
        ends=tuple(n * length + end for n in copies for end in one.ends),
        tags=one.tags * times,
        depths=one.depths * times,
        sentences=tuple((n * size + a, n * size + b) for n in copies for a, b in one.sentences),
        paragraphs=tuple((n * size + a, n * size + b) for n in copies for a, b in one.paragraphs),
        sentence_of=tuple(n * len(one.sentences) + k for n in copies for k in one.sentence_of),
        quoted=tuple(
            replace(q, span=Span(n * length + q.span.start, n * length + q.span.end))
            for n in copies
            for q in one.quoted
        ),
    )


def cpu_seconds(run: Callable[[], object]) -> float:
    """Of CPU that ``run`` takes, at best of five."""
    taken = []
    for _ in range(5):
        before = process_time()
        run()
        taken.append(process_time() - before)
    return min(taken)
