"""Quotations that no cue attributes: whole quoted sentences that stand by themselves.

They go on with the content before them where the text shows that the same person speaks on: in the same
paragraph, or in one that is nothing but quotation after one that ended in that speaker's words. One after a
paragraph that ended in an indirect report of somebody's words is that speaker's too. Else they have no source.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import replace
from itertools import groupby

from claimcheck.attributing.extracting import Attribution
from claimcheck.model import Segmentation

LEAST_WORDS = 5
"""Shorter quotations are taken for titles of works and scare quotes."""
CONFIDENCE = 0.6
UNSAID = 0.5
"""The same for one whose speaker is taken from the paragraph before."""
_ENDS = frozenset({".", "!", "?"})
_FINITE = ("VBD", "VBZ", "VBP", "MD")
_NOUN_PHRASE = ("NN", "JJ", "DT", "PRP", "POS", "CD")


def with_unclaimed(segmentation: Segmentation, claimed: Sequence[Attribution]) -> list[Attribution]:
    """``claimed``, and with it the quotations that no content in it touches.

    One that goes on with an interrupted sentence, or with the same speaker's words, is a further piece of their
    content; any other becomes an attribution of its own, without a cue.
    """
    taken = {i for one in claimed for i in (*one.content, *one.cue)}
    found = [*claimed]
    contents = [[*one.content] for one in claimed]  # which grow, while the quotations are gone through
    waiting = sorted(range(len(claimed)), key=lambda n: (-claimed[n].content[-1], claimed[n].head))
    latest = -1
    for quoted in segmentation.quoted:
        first = bisect_left(segmentation.starts, quoted.span.start)
        last = bisect_left(segmentation.starts, quoted.span.end)
        tokens = range(first, last)
        if quoted.depth != 1 or any(i in taken for i in tokens):
            continue
        while waiting and contents[waiting[-1]][-1] < first:
            latest = waiting.pop()
        if latest >= 0 and _is_second_half(segmentation, found[latest], contents[latest], first):
            contents[latest] += tokens
        elif _is_sentence(segmentation, tokens):
            own = _introduced(segmentation, tokens)
            if latest >= 0 and not own.source and _goes_on(segmentation, found[latest].head, contents[latest], tokens):
                contents[latest] += tokens
            else:
                if latest >= 0 and not own.source and _follows(segmentation, contents[latest], tokens):
                    own = replace(own, source=found[latest].source, confidence=UNSAID)
                latest = len(found)
                found.append(own)
                contents.append([*tokens])
    return [replace(one, content=tuple(content)) for one, content in zip(found, contents, strict=True)]


def _introduced(segmentation: Segmentation, tokens: range) -> Attribution:
    """A quotation as an attribution of its own: to whom the sentence before it names if it ends in a colon.

    "The mayor had this to say:" names its subject; "And from the mayor's deputy, Ada Holm:" the name before the colon.
    """
    colon = tokens[0] - 1
    if colon < 0 or segmentation.words[colon] != ":":
        return Attribution(-1, (), (), tuple(tokens), CONFIDENCE)
    first, _ = segmentation.sentences[segmentation.sentence_of[colon]]
    phrases = _noun_phrases(segmentation, first, colon)
    subject = next((p for p in phrases if segmentation.tags[p[-1] + 1].startswith(_FINITE)), None)
    source = subject or next((p for p in reversed(phrases) if segmentation.tags[p[-1]].startswith("NNP")), ())
    return Attribution(colon, (colon,), tuple(source), tuple(tokens), CONFIDENCE)


def _noun_phrases(segmentation: Segmentation, first: int, last: int) -> list[list[int]]:
    """The unbroken runs of nouns, and what goes before them, or pronouns, among the tokens ``first`` to ``last``."""
    runs = groupby(range(first, last), key=lambda i: segmentation.tags[i].startswith(_NOUN_PHRASE))
    phrases = ([*run] for nominal, run in runs if nominal)
    return [p for p in phrases if segmentation.tags[p[-1]].startswith(("NN", "PRP"))]


def _is_second_half(segmentation: Segmentation, one: Attribution, content: Sequence[int], first: int) -> bool:
    """Whether the quotation at ``first`` goes on with ``content``, which the cue interrupts: "A," he said, "and B."."""
    if one.head < 0 or not segmentation.depths[content[-1]] or not content[-1] < one.head < first:
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


def _goes_on(segmentation: Segmentation, head: int, content: Sequence[int], tokens: range) -> bool:
    """Whether a quotation is by the speaker of ``content``, whose cue is at ``head``, as far as the text shows."""
    if head >= tokens.start:
        return False
    if _paragraph_of(segmentation, tokens.start) == _paragraph_of(segmentation, content[-1]):
        return True
    quoted = segmentation.depths[content[-1]] > 0 or segmentation.depths[content[0]] > 0
    return quoted and _is_next_paragraph(segmentation, content, tokens)


def _follows(segmentation: Segmentation, content: Sequence[int], tokens: range) -> bool:
    """Whether a quotation is all of a paragraph, and the one before it ends in the sentence that holds ``content``."""
    _, last = segmentation.paragraphs[_paragraph_of(segmentation, content[-1])]
    ends = segmentation.sentence_of[content[-1]] == segmentation.sentence_of[last - 1]
    return ends and _is_next_paragraph(segmentation, content, tokens)


def _is_next_paragraph(segmentation: Segmentation, content: Sequence[int], tokens: range) -> bool:
    """Whether ``tokens`` are all of the paragraph after the one in which ``content`` ends."""
    own = _paragraph_of(segmentation, tokens.start)
    first, last = segmentation.paragraphs[own]
    alone = first == tokens.start and last - tokens.stop <= 1
    return alone and own == _paragraph_of(segmentation, content[-1]) + 1


def _paragraph_of(segmentation: Segmentation, token: int) -> int:
    """The number of the paragraph that holds ``token``."""
    return bisect_left(segmentation.paragraphs, (token + 1,)) - 1
