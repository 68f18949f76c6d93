"""From a cue to what it attributes, and to whom: one sequence model, run once per cue.

The tokens around one cue are labelled as its source, its content, more of the cue, or none of these, the
way semantic-role labellers find the arguments of a verb (He et al. 2017 do it with one network; here it is
a linear-chain CRF over features relative to the cue). So linking needs no stage of its own, a candidate
that attributes nothing is one without content, and nested attributions come out of the same mechanism.
"""

from __future__ import annotations

from collections.abc import Sequence, Set
from dataclasses import dataclass

from claimcheck.attributing.features import bucket
from claimcheck.model import Segmentation

MAX_SENTENCES = 6
"""How many sentences of a quotation are followed on either side of the cue's own."""
MAX_TOKENS = 250
"""How far from the cue, in tokens, its arguments may reach."""

MAX_ENDLESS = 100
"""The same in a sentence of more than :data:`MAX_TOKENS` tokens."""

CONTENT = ("CB", "CI", "CE")
SOURCE = ("SB", "SI")
CUE = "K"
OUTSIDE = "O"

_VERBS = frozenset({"VBD", "VBZ", "VBP", "VB", "VBN", "VBG", "MD"})
_CLAUSE_WORDS = frozenset({"that", "who", "which", "whose", "if", "whether", "but", "and", "while", "because", "as"})
_PATH = 5  # tokens from the cue within which the tags between are told apart


def window(segmentation: Segmentation, head: int) -> tuple[int, int]:
    """The half-open range of tokens in which the arguments of the cue at token ``head`` are looked for.

    It is the cue's sentence, and on either side the sentences of its paragraph as far as they are quoted.
    """
    sentences, depths = segmentation.sentences, segmentation.depths
    own = segmentation.sentence_of[head]
    first, last = sentences[own]
    if last - first > MAX_TOKENS:
        return max(first, head - MAX_ENDLESS), min(last, head + MAX_ENDLESS)
    for start, end in reversed(sentences[max(0, own - MAX_SENTENCES) : own]):
        if not depths[end - 1] or head - start > MAX_TOKENS or _starts_paragraph(segmentation, end):
            break
        first = start
    for start, end in sentences[own + 1 : own + 1 + MAX_SENTENCES]:
        if not depths[start] or end - head > MAX_TOKENS or _starts_paragraph(segmentation, start):
            break
        last = end
    return max(first, head - MAX_TOKENS), min(last, head + MAX_TOKENS)


def _starts_paragraph(segmentation: Segmentation, token: int) -> bool:
    """Whether a line break stands before ``token``."""
    gap = segmentation.text[segmentation.ends[token - 1] : segmentation.starts[token]]
    return "\n" in gap or "\r" in gap


@dataclass(slots=True)
class _Passed:
    """What lies between the cue and the token in hand."""

    commas: int = 0
    verbs: int = 0
    clauses: int = 0
    heads: int = 0
    marks: int = 0


def argument_features(
    segmentation: Segmentation, rows: Sequence[list[str]], head: int, lemma: str, heads: Set[int]
) -> list[list[str]]:
    """The features of each token in the :func:`window` of ``head``, in order, given the cue's ``lemma``.

    ``rows`` are the document's token features, ``heads`` the positions of all candidate cues.
    """
    first, last = window(segmentation, head)
    before = _one_side(segmentation, rows, head, "L" + lemma, heads, range(head - 1, first - 1, -1))
    after = _one_side(segmentation, rows, head, "R" + lemma, heads, range(head + 1, last))
    return [*reversed(before), [*rows[head], "K", "K=" + lemma], *after]


def _one_side(
    segmentation: Segmentation,
    rows: Sequence[list[str]],
    head: int,
    key: str,
    heads: Set[int],
    positions: range,
) -> list[list[str]]:
    """Features of the tokens on one side of the cue, walking away from it; ``key`` is the side and the lemma."""
    words, tags, depths, sentence_of = (
        segmentation.words,
        segmentation.tags,
        segmentation.depths,
        segmentation.sentence_of,
    )
    side, own, cue_depth, cue_tag = key[0], sentence_of[head], depths[head], tags[head]
    start, end = segmentation.sentences[own]
    # a cue that ends its sentence has its content before it, one that begins it after
    ahead, behind = bucket(end - 1 - head), bucket(head - start)
    follower = words[head + 1].lower() if head + 1 < end else ""
    leader = words[head - 1].lower() if head > start else ""
    passed, depth_before, path = _Passed(), cue_depth, side
    out: list[list[str]] = []
    for i in positions:
        word, tag, depth = words[i].lower(), tags[i], depths[i]
        if depth != depth_before:
            passed.marks += 1
            depth_before = depth
        distance = abs(i - head)
        near = bucket(distance)
        quoted = f"{side}q{cue_depth}{depth}{min(passed.marks, 4)}"
        between = f"{side}{min(passed.commas, 3)}{min(passed.verbs, 3)}{min(passed.clauses, 2)}{min(passed.heads, 2)}"
        row = [
            *rows[i],
            side + near,
            key,
            key + near,
            f"{key}{min(passed.marks, 3)}{depth}",
            f"{side}t{ahead}{depth}",
            f"{side}t{ahead} {behind}",
            f"{side}x{follower}",
            f"{side}y{leader}",
            quoted,
            f"{quoted}s{sentence_of[i] - own}",
            between,
            between + tag,
            f"{side}{cue_tag} {tag}{near}",
            f"{side}w{word}",
            f"{side}{word}{min(passed.commas, 2)}",
            f"o{side}{min(passed.heads, 2)}",
            f"v{side}{min(passed.verbs, 3)}",
            f"c{side}{min(passed.commas, 3)}{sentence_of[i] - own}",
        ]
        if distance <= _PATH:
            path = f"{path} {tag}"
            row += (path, f"{key}{path}")
        if tag == ",":
            passed.commas += 1
        elif tag in _VERBS:
            passed.verbs += 1
        if word in _CLAUSE_WORDS:
            passed.clauses += 1
        if i in heads:
            row.append("head" + side)
            passed.heads += 1
        out.append(row)
    return out
