"""Whether a candidate cue attributes anything: how likely a reader would mark just what was found for it.

A maximum-entropy classifier (a CRF over sequences of one) over the cue finder's and the argument finder's own
probabilities and what they found: cue, voice, source or none, form and edges of the content. It is fitted on
findings in articles that neither tagger had seen, as in stacked generalisation (Wolpert 1992), so that it knows
how far to trust them.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Mapping, Sequence
from math import log

from claimcheck.attributing.arguments import voice
from claimcheck.attributing.decoding import Arguments
from claimcheck.attributing.features import bucket
from claimcheck.attributing.lemmas import known_kind, lemma
from claimcheck.attributing.taggers import ACCEPTANCE, open_tagger
from claimcheck.model import Segmentation

RIGHT, WRONG = "1", "0"
_LEAST = 1e-4  # probabilities are told apart down to this
_SHORT = 4  # letters of the first words of a content that are told apart


def acceptance(
    segmentation: Segmentation, rows: Sequence[list[str]], heads: Mapping[int, float], found: Mapping[int, Arguments]
) -> dict[int, float]:
    """For each of the arguments ``found``, by their cue's head, the probability that they are an attribution.

    ``rows`` are the document's token features, ``heads`` the candidate cues with the cue finder's probability.
    """
    tagger = open_tagger(ACCEPTANCE)
    sure: dict[int, float] = {}
    for head, features in acceptance_features(segmentation, rows, heads, found).items():
        tagger.set([features])
        sure[head] = float(tagger.marginal(RIGHT, 0))
    return sure


def acceptance_features(
    segmentation: Segmentation, rows: Sequence[list[str]], heads: Mapping[int, float], found: Mapping[int, Arguments]
) -> dict[int, list[str]]:
    """What the classifier sees of each of ``found``; parameters as for :func:`acceptance`."""
    around = _Around(segmentation, heads, found)
    return {
        head: [*_of_finding(segmentation, rows, head, heads[head], one), *around.features(head, one)]
        for head, one in found.items()
    }


class _Around:
    """What the other findings of a text say of one: annotators mark the outer of two that nest."""

    def __init__(self, segmentation: Segmentation, heads: Mapping[int, float], found: Mapping[int, Arguments]) -> None:
        self._sentence_of, self._heads, self._found = segmentation.sentence_of, heads, found
        self._order = sorted(found)
        self._holder: dict[int, float] = {}  # for each token the likeliest cue whose content holds it
        for head, one in found.items():
            for i in one.content:
                self._holder[i] = max(self._holder.get(i, 0.0), heads[head])

    def features(self, head: int, one: Arguments) -> list[str]:
        """How likely a cue has this one in its content, or is in it; for one without a source, who spoke before."""
        first, last = bisect_left(self._order, one.content[0]), bisect_left(self._order, one.content[-1] + 1)
        inner = max((self._heads[i] for i in self._order[first:last]), default=0.0)
        return [
            f"in={_level(self._holder[head]) if head in self._holder else '-'}",
            f"of={_level(inner) if inner else '-'}",
            f"sh={'-' if one.source else self._shares(head)}",
        ]

    def _shares(self, head: int) -> bool:
        """Whether the cue before this one in its sentence has a source, and not this one in its content."""
        at = bisect_left(self._order, head) - 1
        if at < 0 or self._sentence_of[self._order[at]] != self._sentence_of[head]:
            return False
        before = self._found[self._order[at]]
        return bool(before.source) and head not in before.content


def _of_finding(
    segmentation: Segmentation, rows: Sequence[list[str]], head: int, chance: float, found: Arguments
) -> list[str]:
    """What one finding shows by itself; ``chance`` is the cue finder's probability."""
    base, vocal = lemma(segmentation.words[head]), voice(segmentation, head)
    kind = known_kind(base)
    cue_level, form = _level(chance, 2), _form(segmentation, found.content)
    return [
        "bias",
        "l=" + base,
        "v=" + vocal,
        f"k={kind}",
        f"kv={kind}{vocal}",
        f"p={cue_level}",
        f"pS={cue_level}{bool(found.source)}",
        f"pQ={cue_level}{form}",
        f"pk={cue_level}{kind}",
        f"cs={_level(found.begins)}",
        f"mid={_level(found.inside)}",
        f"ce={_level(found.ends)}",
        f"lp={round(log(max(found.joint, 1e-9)))}",
        f"n={bucket(len(found.content))}",
        "Q=" + form,
        f"Qk={form}{kind}",
        f"d={segmentation.depths[head]}",
        *_of_content(segmentation, head, found.content, form),
        *_of_source(segmentation, rows, head, base, vocal, found),
    ]


def _level(chance: float, steps: int = 1) -> int:
    """A probability as a whole number: its log odds, times ``steps``."""
    bounded = min(max(chance, _LEAST), 1 - _LEAST)
    return round(log(bounded / (1 - bounded)) * steps)


def _form(segmentation: Segmentation, content: Sequence[int]) -> str:
    """Whether all of the content's tokens stand in quotation marks (``d``), some (``m``) or none (``i``)."""
    quoted = sum(segmentation.depths[i] > 0 for i in content)
    return "d" if quoted == len(content) else "m" if quoted else "i"


def _of_content(segmentation: Segmentation, head: int, content: Sequence[int], form: str) -> list[str]:
    """Where the content stands and how it begins, and the words next to it and to the cue."""
    words, tags = segmentation.words, segmentation.tags
    start, end = segmentation.sentences[segmentation.sentence_of[head]]
    first, last = content[0], content[-1]
    word = words[first].lower()
    side = "R" if first > head else "L" if last < head else "B"
    after = words[last + 1] if last + 1 < len(words) else ""
    return [
        "f=" + (word if len(word) <= _SHORT else "*"),
        "f2=" + (word + form if len(word) <= _SHORT + 1 else "*"),
        "ft=" + tags[first],
        "side=" + side,
        f"side={side}{form}",
        f"gap={side}{bucket(min(abs(first - head), abs(head - last)))}",
        "nx=" + ("w" if after.isalpha() else after),
        "pv=" + (_topicless(segmentation, first - 1) if first else ""),
        "hw=" + (_topicless(segmentation, head - 1) if head > start else "<"),
        "ht=" + (tags[head - 1] if head > start else "<"),
        "hn=" + (tags[head + 1] if head + 1 < end else ">"),
    ]


def _topicless(segmentation: Segmentation, i: int) -> str:
    """The word at ``i``, but no noun: which one it is depends on what the news is about."""
    return "*" if segmentation.tags[i].startswith("NN") else segmentation.words[i].lower()


def _of_source(
    segmentation: Segmentation, rows: Sequence[list[str]], head: int, base: str, vocal: str, found: Arguments
) -> list[str]:
    """What the source is, and where it stands."""
    if not found.source:
        return ["st=0", "sl=0" + base, "st0" + vocal]
    first, last = found.source[0], found.source[-1]
    sort, word = segmentation.tags[last], _topicless(segmentation, last)
    names = ["se" + feature for feature in rows[last] if feature.startswith("n=")]
    place = f"R{bucket(first - head)}" if first > head else f"L{bucket(abs(head - last))}"
    return ["st=" + sort, "sw=" + word, "ss=" + place, "sl=" + sort + base, f"sp={_level(found.sourced)}", *names]
