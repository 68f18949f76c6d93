"""Speech that the layout attributes: turns of a transcript or interview, and quotations signed with a name.

"SMITH: We are closing." and "Q: Why?" begin a paragraph; "— Ada Holm, farmer" follows a quotation. The colon
or dash is the cue. A colon alone proves little ("UPDATE: ..."), so a text has turns only where several
labels alternate.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Sequence
from itertools import pairwise

from claimcheck.attributing.arguments import paragraph_of
from claimcheck.attributing.extracting import Attribution
from claimcheck.attributing.lemmas import lemma
from claimcheck.lexicons import listed
from claimcheck.model import Segmentation

CONFIDENCE = 0.9
LONGEST_LABEL = 7
"""Tokens before the colon of a turn."""
LONGEST_SIGNATURE = 14
MOST_BETWEEN = 4
"""Paragraphs without a label that a turn may run on for before the next one."""
DASHES = frozenset({"-", "--", "–", "—", "―", "‒"})
_FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})

Label = tuple[int, int]
"""The tokens of a paragraph's label: its first, and the colon after its last."""


def laid_out(segmentation: Segmentation) -> list[Attribution]:
    """The turns and signed quotations of a text, in text order."""
    return sorted([*_turns(segmentation), *_signed(segmentation)], key=lambda one: one.content[0])


def with_laid_out(
    segmentation: Segmentation, found: Sequence[Attribution], headlines: Sequence[Attribution] = ()
) -> list[Attribution]:
    """``found`` and what the layout attributes, by position of the cue; where two read one mark, the layout's holds.

    ``headlines`` are attributed by layout too, where no turn is.
    """
    layout = laid_out(segmentation)
    turned = {i for one in layout for i in one.cue}
    layout += [one for one in headlines if one.head not in turned]
    labels = {i for one in layout for i in (*one.cue, *one.source)}
    kept = [one for one in found if labels.isdisjoint((*one.cue, *one.content))]
    return sorted([*kept, *layout], key=lambda one: one.head)


def _turns(segmentation: Segmentation) -> list[Attribution]:
    """One attribution for each paragraph that begins with a speaker's label, and for those that go on with it."""
    labels = {n: label for n, p in enumerate(segmentation.paragraphs) if (label := _label(segmentation, p)) is not None}
    spoken = _conversation(segmentation, labels)
    turns: list[Attribution] = []
    for n, upcoming in pairwise([*spoken, len(segmentation.paragraphs) + MOST_BETWEEN]):
        first, colon = labels[n]
        last = upcoming if upcoming - n <= MOST_BETWEEN else n + 1
        content = [i for p in range(n, last) for i in _speech(segmentation, p) if i > colon]
        if content:
            turns.append(Attribution(colon, (colon,), tuple(range(first, colon)), tuple(content), CONFIDENCE))
    return turns


def _speech(segmentation: Segmentation, paragraph: int) -> range:
    """The tokens of a paragraph; none where it is a stage direction in brackets."""
    first, last = segmentation.paragraphs[paragraph]
    inner = first + 1 if segmentation.depths[first] and not segmentation.words[first][0].isalnum() else first
    return range(0) if segmentation.words[min(inner, last - 1)] in "([" else range(first, last)


def _label(segmentation: Segmentation, paragraph: tuple[int, int]) -> Label | None:
    """The label that ``paragraph`` begins with: capitalised words and a colon."""
    words = segmentation.words
    first, last = paragraph
    if first < last and not words[first][0].isalnum() and segmentation.depths[first]:
        first += 1
    for i in range(first, min(last - 1, first + LONGEST_LABEL + 1)):
        if words[i] == ":":
            return (first, i) if i > first and lemma(words[first]) not in listed("cues", "saying") else None
        if not (words[i][0].isupper() or words[i] in {".", "&", "-"}):
            return None
    return None


def _conversation(segmentation: Segmentation, labels: dict[int, Label]) -> list[int]:
    """The paragraphs among ``labels`` whose labels are speakers': two or more that take turns.

    Surely a speaker's is a label in capitals, or one that comes again; then the label next to it is one too.
    """
    texts = {n: " ".join(segmentation.words[first:colon]) for n, (first, colon) in labels.items()}
    texts = {n: text for n, text in texts.items() if text.lower() not in listed("layout", "notices")}
    often = Counter(texts.values())
    sure = {n for n, text in texts.items() if often[text] > 1 or text.isupper()}
    spoken = [n for n in texts if n in sure or n - 1 in sure or n + 1 in sure]
    turns = sum(texts[a] != texts[b] for a, b in pairwise(spoken))
    return spoken if turns and (turns > 1 or all(texts[n].isupper() for n in spoken)) else []


def _signed(segmentation: Segmentation) -> list[Attribution]:
    """One attribution for each quotation that begins its paragraph and is followed by a dash and a name."""
    words = segmentation.words
    begins = {first for first, _ in segmentation.paragraphs}
    found: list[Attribution] = []
    for quoted in segmentation.quoted:
        first = bisect_left(segmentation.starts, quoted.span.start)
        dash = bisect_left(segmentation.starts, quoted.span.end)
        if quoted.depth != 1 or first not in begins or dash >= len(words) or words[dash] not in DASHES:
            continue
        _, last = paragraph_of(segmentation, dash)
        name = _signature(segmentation, dash + 1, last)
        if name:
            found.append(Attribution(dash, (dash,), name, tuple(range(first, dash)), CONFIDENCE))
    return found


def _signature(segmentation: Segmentation, first: int, last: int) -> tuple[int, ...]:
    """The tokens from ``first`` to the paragraph's end if they are no more than a name, with who that is."""
    words, tags = segmentation.words, segmentation.tags
    if not 0 < last - first <= LONGEST_SIGNATURE or not words[first][0].isupper():
        return ()
    if any(tags[i] in _FINITE for i in range(first, last)) or not tags[first].startswith("NN"):
        return ()
    while last > first and not words[last - 1][-1].isalnum():
        last -= 1
    return tuple(range(first, last))
