"""From features to attributions over token positions: cue candidates, each one's arguments, which to keep."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from claimcheck.attributing.acceptance import acceptance
from claimcheck.attributing.arguments import MAX_TOKENS, argument_features, window
from claimcheck.attributing.decoding import Arguments, decode, runs
from claimcheck.attributing.lemmas import known_kind, lemma
from claimcheck.attributing.taggers import ARGUMENTS, HEADS, open_tagger
from claimcheck.lexicons import listed
from claimcheck.model import Segmentation

HEAD_LABEL = "H"
CANDIDATE = 0.1
"""A token is a candidate cue from this probability on: low, since what it attributes decides."""
ACCEPTED = 0.3
"""An attribution is kept from this confidence on; full F1 on the development articles is flat from .25 to .35."""
ACCEPTED_IF_LISTED = 0.1
"""The same where the cue is a word that the lexicon lists and nothing is quoted: in domains other than that of the
training articles such a one is surer than it seems, and F1 is still level where more is found."""
UNLISTED = 0.3
"""A candidate that the lexicon does not list is looked into from this probability on: below, few are accepted."""
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
    """The probability that a reader would mark just this, 0 to 1; set by hand for what no tagger found."""


def candidates(segmentation: Segmentation, rows: Sequence[list[str]]) -> dict[int, float]:
    """The tokens that may be a cue's main word, with their probability, in text order.

    They are those from :data:`CANDIDATE` on, and every finite verb that the lexicon lists as one of saying.
    """
    tagger = open_tagger(HEADS)
    saying, words, tags = listed("cues", "saying"), segmentation.words, segmentation.tags
    found: dict[int, float] = {}
    for first, last in segmentation.sentences:
        tagger.set(rows[first:last])
        for i in range(first, last):
            chance = tagger.marginal(HEAD_LABEL, i - first)
            if chance >= CANDIDATE or (tags[i] in _FINITE and lemma(words[i]) in saying):
                found[i] = chance
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


def findings(
    segmentation: Segmentation,
    rows: Sequence[list[str]],
    heads: Mapping[int, float],
    among: Iterable[int] | None = None,
) -> dict[int, Arguments]:
    """The arguments of each candidate in ``heads``, or of those ``among`` them, that has a content, in text order."""
    tagger = open_tagger(ARGUMENTS)
    found: dict[int, Arguments] = {}
    for head in heads if among is None else among:
        tagger.set(argument_features(segmentation, rows, head, lemma(segmentation.words[head]), heads.keys()))
        arguments = decode(segmentation, tagger, window(segmentation, head), head)
        if arguments is not None:
            found[head] = arguments
    return found


def extract(segmentation: Segmentation, rows: Sequence[list[str]]) -> list[Attribution]:
    """All attributions of a text whose confidence is high enough, by position of their cue."""
    heads = candidates(segmentation, rows)
    likely = [head for head, chance in heads.items() if chance >= UNLISTED or _is_listed(segmentation, head)]
    found = findings(segmentation, rows, heads, likely)
    sure = acceptance(segmentation, rows, heads, found)
    kept = [
        Attribution(head, one.cue, one.source, one.content, sure[head])
        for head, one in found.items()
        if sure[head] >= _least(segmentation, head, one.content)
    ]
    return _share_sources(segmentation, _apart(segmentation, _distinct(kept)))


def _least(segmentation: Segmentation, head: int, content: Sequence[int]) -> float:
    """The confidence from which an attribution with this cue and content is kept."""
    plain = not any(segmentation.depths[i] for i in content)
    return ACCEPTED_IF_LISTED if plain and _is_listed(segmentation, head) else ACCEPTED


def _is_listed(segmentation: Segmentation, head: int) -> bool:
    """Whether the lexicon lists the word at ``head`` as a cue."""
    return known_kind(lemma(segmentation.words[head])) is not None


def _apart(segmentation: Segmentation, found: list[Attribution]) -> list[Attribution]:
    """``found``, each without the pieces of its content that are another's: "A," she said, adding that B."""
    heads = {one.head for one in found}
    out: list[Attribution] = []
    for one in found:
        pieces = runs(one.content)
        own = [p for p in pieces if not any(i in heads and not segmentation.depths[i] for i in p)]
        out.append(replace(one, content=tuple(i for p in own for i in p)) if 0 < len(own) < len(pieces) else one)
    return out


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
