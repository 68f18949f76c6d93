"""Quotations that no cue attributes: whole quoted sentences that stand by themselves.

Their speaker is whoever spoke just before where the text shows that the same person goes on: the same
paragraph, or a paragraph that is nothing but quotation after one that ended in that speaker's words.
Else they have no source.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import replace

from claimcheck.attributing.extracting import Attribution
from claimcheck.model import Segmentation

LEAST_WORDS = 5
"""Shorter quotations are taken for titles of works and scare quotes."""
CONFIDENCE = 0.6
_ENDS = frozenset({".", "!", "?"})


def with_unclaimed(segmentation: Segmentation, claimed: Sequence[Attribution]) -> list[Attribution]:
    """``claimed``, and with it the quotations that no content in it touches.

    One that goes on with an interrupted sentence, or in the paragraph of the same speaker's words, is a further
    piece of their content; any other becomes an attribution of its own, without a cue.
    """
    taken = {i for one in claimed for i in (*one.content, *one.cue)}
    found = [*claimed]
    waiting = sorted(range(len(claimed)), key=lambda n: (-claimed[n].content[-1], -claimed[n].head))
    latest = -1
    for quoted in segmentation.quoted:
        first = bisect_left(segmentation.starts, quoted.span.start)
        last = bisect_left(segmentation.starts, quoted.span.end)
        tokens = range(first, last)
        if quoted.depth != 1 or any(i in taken for i in tokens):
            continue
        while waiting and found[waiting[-1]].content[-1] < first:
            latest = waiting.pop()
        before = found[latest] if latest >= 0 else None
        if before is not None and _is_second_half(segmentation, before, first):
            found[latest] = replace(before, content=(*before.content, *tokens))
        elif _is_sentence(segmentation, tokens):
            before = before if before is not None and _goes_on(segmentation, before, first, last) else None
            if before is not None and before.head >= 0 and _same_paragraph(segmentation, before, first):
                found[latest] = replace(before, content=(*before.content, *tokens))
            else:
                found.append(Attribution(-1, (), before.source if before else (), tuple(tokens), CONFIDENCE))
                latest = len(found) - 1
    return found


def _is_second_half(segmentation: Segmentation, one: Attribution, first: int) -> bool:
    """Whether the quotation at ``first`` goes on with one that its cue interrupts: "A," he said, "and B."."""
    if one.head < 0 or not segmentation.depths[one.content[-1]] or not one.content[-1] < one.head < first:
        return False
    if segmentation.sentence_of[one.head] != segmentation.sentence_of[first]:
        return False
    after = max((*one.cue, *(i for i in one.source if i < first))) + 1
    between = segmentation.words[after:first]
    return first - after <= 1 and all(not word[0].isalnum() for word in between)


def _is_sentence(segmentation: Segmentation, tokens: range) -> bool:
    """Whether a quotation holds a whole sentence: long enough, capitalised, a verb, a stop at its end."""
    words, tags = segmentation.words, segmentation.tags
    spoken = [i for i in tokens if words[i][0].isalnum()]
    return (
        len(spoken) >= LEAST_WORDS
        and words[spoken[0]][0].isupper()
        and any(tags[i] in {"VBD", "VBZ", "VBP", "MD"} for i in spoken)
        and any(words[i][-1] in _ENDS for i in tokens[-2:])
    )


def _goes_on(segmentation: Segmentation, previous: Attribution, first: int, last: int) -> bool:
    """Whether the quotation from ``first`` to ``last`` is by the speaker of ``previous``, as far as the text shows."""
    if previous.head >= first:
        return False
    if _same_paragraph(segmentation, previous, first):
        return True
    paragraphs = segmentation.paragraphs
    own = _paragraph_of(segmentation, first)
    alone = paragraphs[own][0] == first and paragraphs[own][1] - last <= 1
    quoted = segmentation.depths[previous.content[-1]] > 0 or segmentation.depths[previous.content[0]] > 0
    return alone and quoted and own == _paragraph_of(segmentation, previous.content[-1]) + 1


def _same_paragraph(segmentation: Segmentation, one: Attribution, token: int) -> bool:
    return _paragraph_of(segmentation, one.content[-1]) == _paragraph_of(segmentation, token)


def _paragraph_of(segmentation: Segmentation, token: int) -> int:
    """The number of the paragraph that holds ``token``."""
    return bisect_left(segmentation.paragraphs, (token + 1,)) - 1
