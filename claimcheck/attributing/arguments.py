"""From a cue to what it attributes, and to whom: one sequence model, run once per cue.

The tokens around one cue are labelled as its source, its content, more of the cue, or none of these, the
way semantic-role labellers find the arguments of a verb (He et al. 2017 do it with one network; here it is
a linear-chain CRF over features relative to the cue). So linking needs no stage of its own. The model knows
true cues only, each with a content; whether a candidate is one is decided afterwards, from what was found
(:mod:`claimcheck.attributing.acceptance`).
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence, Set

from claimcheck.attributing.features import OF_TOKEN_ALONE, bucket
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
_BE = frozenset({"be", "is", "are", "was", "were", "been", "being", "'s", "’s", "get", "gets", "got"})
_HAVE = frozenset({"have", "has", "had", "'ve", "’ve", "'d", "’d"})
_AUXILIARY_WITHIN = 4
_SUBJECT = 12  # tokens of a subject that are passed over to see what stands before it
_NOMINAL = ("NN", "JJ", "DT", "PRP", "POS", "CD", "IN", "WP", "CC")
_TELLING = frozenset({"by", "to", "that", "of"})
"""Words that tell source from content after a passive, or an addressee from either."""


def window(segmentation: Segmentation, head: int) -> tuple[int, int]:
    """The half-open range of tokens in which the arguments of the cue at token ``head`` are looked for.

    It is the cue's sentence, and on either side the sentences of its paragraph as far as they are quoted; after
    a sentence that ends its paragraph in a colon, the quoted beginning of the next paragraph.
    """
    sentences, depths = segmentation.sentences, segmentation.depths
    own = segmentation.sentence_of[head]
    first, last = sentences[own]
    if last - first > MAX_TOKENS:
        return max(first, head - MAX_ENDLESS), min(last, head + MAX_ENDLESS)
    begins, ends = paragraph_of(segmentation, head)
    for start, end in reversed(sentences[max(0, own - MAX_SENTENCES) : own]):
        if not depths[end - 1] or head - start > MAX_TOKENS or end <= begins:
            break
        first = start
    if last == ends and last < len(depths) and segmentation.words[last - 1] == ":":
        _, ends = paragraph_of(segmentation, last)
    for start, end in sentences[own + 1 : own + 1 + MAX_SENTENCES]:
        if not depths[start] or end - head > MAX_TOKENS or start >= ends:
            break
        last = end
    return max(first, head - MAX_TOKENS), min(last, head + MAX_TOKENS)


def paragraph_of(segmentation: Segmentation, token: int) -> tuple[int, int]:
    """The half-open range of tokens of the paragraph that holds ``token``."""
    return segmentation.paragraphs[bisect_left(segmentation.paragraphs, (token + 1,)) - 1]


def voice(segmentation: Segmentation, head: int) -> str:
    """The tag of the token at ``head``; for a participle whether it is passive, perfect or bare.

    "was told", "has told" and "the man told" put source and content on different sides.
    """
    if segmentation.tags[head] != "VBN":
        return segmentation.tags[head]
    first, _ = segmentation.sentences[segmentation.sentence_of[head]]
    for i in range(head - 1, max(first, head - _AUXILIARY_WITHIN) - 1, -1):
        word = segmentation.words[i].lower()
        if word in _BE:
            return "passive"
        if word in _HAVE:
            return "perfect"
        if not segmentation.tags[i].startswith("RB"):
            break
    return "bare"


def argument_features(
    segmentation: Segmentation, rows: Sequence[list[str]], head: int, lemma: str, heads: Set[int]
) -> list[list[str]]:
    """The features of each token in the :func:`window` of ``head``, in order, given the cue's ``lemma``.

    ``rows`` are the document's token features, ``heads`` the positions of all candidate cues.
    """
    first, last = window(segmentation, head)
    walk = _Walk(segmentation, rows, head, lemma, heads)
    before = walk.features("L", range(head - 1, first - 1, -1))
    after = walk.features("R", range(head + 1, last))
    return [*reversed(before), [*rows[head][OF_TOKEN_ALONE:], "K", "K=" + lemma], *after]


def _clauses_around(segmentation: Segmentation, head: int) -> str:
    """Whether a verb follows the cue in its sentence, and what stands before its subject: a clause, a mark, nothing.

    "The mill will close, the owner confirmed on Friday": a clause and its comma before the subject and no verb after
    the cue put the content before it, whatever the cue.
    """
    tags, depths = segmentation.tags, segmentation.depths
    start, end = segmentation.sentences[segmentation.sentence_of[head]]
    end = min(end, head + MAX_ENDLESS)
    verb_after = any(tags[i] in _VERBS for i in range(head + 1, end) if depths[i] == depths[head])
    i = head - 1
    while i >= start and (tags[i] in _VERBS or tags[i].startswith("RB")):
        i -= 1
    while i >= start and head - i <= _SUBJECT and tags[i].startswith(_NOMINAL):
        i -= 1
    if i < start:
        before = "start"
    elif tags[i] not in {",", "''", "``", ":"}:
        before = "other"
    else:
        clause = any(tags[k] in _VERBS for k in range(max(start, i - MAX_ENDLESS), i))
        before = "clause" if clause else "mark"
    return f"{int(verb_after)}{before}"


class _Walk:
    """The features of the tokens on either side of one cue, gathered walking away from it."""

    def __init__(
        self, segmentation: Segmentation, rows: Sequence[list[str]], head: int, lemma: str, heads: Set[int]
    ) -> None:
        self._segmentation, self._rows, self._head, self._lemma, self._heads = segmentation, rows, head, lemma, heads
        self._voice = voice(segmentation, head)
        self._sentence = segmentation.sentence_of[head]
        start, end = segmentation.sentences[self._sentence]
        # a cue that ends its sentence has its content before it, one that begins it after
        ahead, behind = bucket(end - 1 - head), bucket(head - start)
        follower = segmentation.words[head + 1].lower() if head + 1 < end else ""
        leader = segmentation.words[head - 1].lower() if head > start else ""
        self._ahead = ahead
        around = _clauses_around(segmentation, head)
        after = segmentation.tags[head + 1] if head + 1 < end else "."
        self._of_cue = (
            f"t{ahead} {behind}",
            "x" + follower,
            "y" + leader,
            f"V{self._voice}{lemma}",
            f"z{around}{self._voice}",
            f"z{around}{after}{ahead}",
        )

    def features(self, side: str, positions: range) -> list[list[str]]:
        """The features of the tokens at ``positions``, nearest first; ``side`` is ``L`` or ``R`` of the cue."""
        words, tags, depths, sentence_of = (
            self._segmentation.words,
            self._segmentation.tags,
            self._segmentation.depths,
            self._segmentation.sentence_of,
        )
        rows, head, heads, own, vocal = self._rows, self._head, self._heads, self._sentence, self._voice
        key, ahead, depth_before = side + self._lemma, self._ahead, depths[head]
        of_cue = [side + feature for feature in self._of_cue]
        quote, path = f"{side}q{depth_before}", side
        commas = verbs = clauses = cues = marks = 0  # passed on the way from the cue, counted up to 3 or so
        out: list[list[str]] = []
        for i in positions:
            word, tag, depth = words[i].lower(), tags[i], depths[i]
            if depth != depth_before:
                marks += marks < 4
                depth_before = depth
            distance = abs(i - head)
            near = bucket(distance)
            further = sentence_of[i] - own
            quoted, between = f"{quote}{depth}{marks}", f"{side}{commas}{verbs}{clauses}{cues}"
            row = [
                *rows[i][OF_TOKEN_ALONE:],
                side + near,
                key,
                key + near,
                f"{key}m{marks}{depth}",
                f"{side}t{ahead}{depth}",
                *of_cue,
                quoted,
                f"{quoted}s{further}",
                between,
                between + tag,
                f"{side}{vocal} {tag}{near}",
                f"{side}V{vocal}{word if word in _TELLING else verbs}",
                f"{side}w{word}",
                f"{side}{word}{commas}",
                f"o{side}{cues}",
                f"v{side}{verbs}",
                f"c{side}{commas}{further}",
            ]
            if distance <= _PATH:
                path = f"{path} {tag}"
                row += (path, key + path, vocal + path)
            if tag == ",":
                commas += commas < 3
            elif tag in _VERBS:
                verbs += verbs < 3
            if word in _CLAUSE_WORDS:
                clauses += clauses < 2
            if i in heads:
                row.append("head" + side)
                cues += cues < 2
            out.append(row)
        return out
