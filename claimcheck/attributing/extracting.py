"""From features to attributions over token positions: cue candidates first, then each one's arguments."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from math import sqrt

from claimcheck.attributing.arguments import MAX_TOKENS, argument_features, window
from claimcheck.attributing.decoding import decode
from claimcheck.attributing.lemmas import lemma
from claimcheck.attributing.taggers import ARGUMENTS, HEADS, open_tagger
from claimcheck.lexicons import listed
from claimcheck.model import Segmentation

HEAD_LABEL = "H"
CANDIDATE = 0.08
"""A token is a candidate cue from this probability on: low, since a candidate without content drops out."""
THRESHOLD = 0.4
"""An attribution is kept from this confidence on; full F1 on the development articles is flat from .35 to .45."""
SOURCELESS = 0.8
"""The same for one without a source: seldom right, since most contents have one."""
LEAST_CONTENT = 0.1
"""A content that the best labelling leaves out is still taken from this probability on ..."""
SURE = 0.9
LEAST_IF_SURE = 0.002
"""... and nearly always where the cue is as sure as :data:`SURE`."""
CUE_ALONE = 0.6
"""How much a sure cue with a source is worth by itself, however the content's end is in doubt."""
LISTED = 0.6
"""A finite verb that the lexicon lists as one of saying is at least this likely a cue: what it attributes decides."""
MOST_CUES = 12
"""Candidates in one sentence, so that hostile text costs no more than its length; half in an endless one."""
_FINITE = frozenset({"VBD", "VBZ", "VBP"})


@dataclass(frozen=True, slots=True)
class Attribution:
    """One act of saying, as token positions in order. ``head`` is the cue's main word, -1 where there is none."""

    head: int
    cue: tuple[int, ...]
    source: tuple[int, ...]
    content: tuple[int, ...]
    confidence: float
    """How sure cue and content are together, or, where there is a source, how sure the cue is; 0 to 1."""


def candidates(segmentation: Segmentation, rows: Sequence[list[str]], least: float = CANDIDATE) -> dict[int, float]:
    """The tokens that may be a cue's main word, with their probability, in text order."""
    found = candidates_by(open_tagger(HEADS), segmentation, rows, least)
    for i, tag in enumerate(segmentation.tags):
        if tag in _FINITE and found.get(i, 0.0) < LISTED and lemma(segmentation.words[i]) in listed("cues", "saying"):
            found[i] = LISTED
    return _likeliest(segmentation, found)


def _likeliest(segmentation: Segmentation, found: Mapping[int, float]) -> dict[int, float]:
    """The likeliest :data:`MOST_CUES` of ``found`` in each sentence, in text order."""
    by_sentence: dict[int, list[int]] = {}
    for i in sorted(found):
        by_sentence.setdefault(segmentation.sentence_of[i], []).append(i)
    kept: list[int] = []
    for number, places in by_sentence.items():
        first, last = segmentation.sentences[number]
        most = MOST_CUES if last - first <= MAX_TOKENS else MOST_CUES // 2
        kept += sorted(sorted(places, key=lambda i: -found[i])[:most])
    return {i: found[i] for i in kept}


def candidates_by(
    tagger: object, segmentation: Segmentation, rows: Sequence[list[str]], least: float
) -> dict[int, float]:
    """:func:`candidates` by a given tagger (training compares several)."""
    found: dict[int, float] = {}
    for first, last in segmentation.sentences:
        tagger.set(rows[first:last])  # type: ignore[attr-defined]
        for i in range(first, last):
            chance = tagger.marginal(HEAD_LABEL, i - first)  # type: ignore[attr-defined]
            if chance >= least:
                found[i] = chance
    return found


def extract(segmentation: Segmentation, rows: Sequence[list[str]]) -> list[Attribution]:
    """All attributions of a document whose confidence reaches :data:`THRESHOLD`, by position of their cue."""
    heads = candidates(segmentation, rows)
    positions = frozenset(heads)
    found = (_attribution(segmentation, rows, head, chance, positions) for head, chance in heads.items())
    kept = _distinct([a for a in found if a is not None and a.confidence >= THRESHOLD])
    return [a for a in _share_sources(segmentation, kept) if a.source or a.confidence >= SOURCELESS]


def _share_sources(segmentation: Segmentation, found: list[Attribution]) -> list[Attribution]:
    """``found``, those without a source given that of the cue before them in the sentence.

    In "the minister urged calm, saying help was near" one source has both cues.
    """
    out: list[Attribution] = []
    for one in found:
        previous = out[-1] if out else None
        if (
            not one.source
            and previous is not None
            and segmentation.sentence_of[previous.head] == segmentation.sentence_of[one.head]
            and one.head not in previous.content
        ):
            out.append(replace(one, source=previous.source))
        else:
            out.append(one)
    return out


def _attribution(
    segmentation: Segmentation, rows: Sequence[list[str]], head: int, chance: float, heads: frozenset[int]
) -> Attribution | None:
    """The attribution of one candidate cue; ``None`` where it has no content."""
    tagger = open_tagger(ARGUMENTS)
    tagger.set(argument_features(segmentation, rows, head, lemma(segmentation.words[head]), heads))
    least = LEAST_CONTENT if chance < SURE else LEAST_IF_SURE
    found = decode(segmentation, tagger, window(segmentation, head), head, least)
    if found is None:
        return None
    confidence = max(sqrt(chance) * found.sure, CUE_ALONE * chance if found.source else 0.0)
    return Attribution(head, found.cue, found.source, found.content, confidence)


def _distinct(found: list[Attribution]) -> list[Attribution]:
    """``found`` without an attribution whose cue is part of a surer one's cue and whose content is the same."""
    kept: list[Attribution] = []
    by_cue: dict[int, list[Attribution]] = {}
    for one in sorted(found, key=lambda a: (-a.confidence, a.head)):
        content = frozenset(one.content)
        if any(not content.isdisjoint(other.content) for other in by_cue.get(one.head, ())):
            continue
        kept.append(one)
        for i in one.cue:
            by_cue.setdefault(i, []).append(one)
    return sorted(kept, key=lambda a: a.head)
