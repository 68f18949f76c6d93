"""Where the clause that a denial denies begins and ends.

The cuts were found by trial on annotated news: after the complement "that" (not a relative one), up to a
semicolon, dash or closing quotation mark, a comma before an -ing form, a subordinator or a conjunction with a
finite verb, or a comma before the speaker and the verb of saying.
"""

from __future__ import annotations

from claimcheck.attributing.lemmas import known_kind, lemma
from claimcheck.comparing.scene import Story

_FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
_STOPS = frozenset({";", "--", "—", "–", ".", "!", "?", ":"})
_SUBORDINATORS = frozenset(
    [
        "who",
        "which",
        "where",
        "when",
        "while",
        "although",
        "though",
        "because",
        "after",
        "before",
        "but",
        "and",
        "as",
        "saying",
        "adding",
        "calling",
        "with",
        "insisting",
    ]
)
_TRAILERS = frozenset({"following", "amid", "despite", "although", "though"})
_AFTERTHOUGHTS = frozenset({"after", "before", "since"})
"""Words that begin an afterthought: ", hours after the board met"."""
_SAYING = frozenset(["said", "says", "told", "added", "wrote"])


def end_of_clause(story: Story, first: int) -> int:
    """The position after the last token of the clause that begins at token ``first``."""
    segmentation = story.segmentation
    _, last = segmentation.sentences[segmentation.sentence_of[first]]
    depth = segmentation.depths[first]
    for i in range(first, last):
        word, tag = segmentation.words[i].lower(), segmentation.tags[i]
        if i > first and (word in _STOPS or tag == ":" or segmentation.depths[i] < depth):
            return i
        if word in _TRAILERS and i > first:
            return i
        if word in ("and", "but") and i > first and words_say(story, i + 1, last):
            return i
        if word == "," and i + 1 < last and _cuts(story, i + 1, last):
            return i
    return last


def words_say(story: Story, i: int, last: int) -> bool:
    """Whether a verb of saying in the past or present follows at ``i``, an adverb before it or not."""
    words, tags = story.segmentation.words, story.segmentation.tags
    if i < last and tags[i] == "RB":
        i += 1
    return i < last and tags[i] in ("VBD", "VBZ", "VBG") and known_kind(lemma(words[i])) is not None


def _cuts(story: Story, i: int, last: int) -> bool:
    """Whether the comma before token ``i`` ends the clause."""
    words, tags = story.segmentation.words, story.segmentation.tags
    word = words[i].lower()
    if tags[i] == "VBG" or word in _SUBORDINATORS - {"and", "as"}:
        return True
    if tags[i].startswith(("NN", "CD", "DT", "RB")) and any(
        words[k].lower() in _AFTERTHOUGHTS for k in range(i + 1, min(i + 3, last))
    ):
        return True
    if word in ("and", "as"):
        return any(tags[k] in _FINITE for k in range(i + 1, min(i + 7, last)))
    return any(words[k].lower() in _SAYING for k in range(i, min(i + 5, last)))


def has_finite_verb(story: Story, first: int, last: int) -> bool:
    """Whether a finite verb stands among the tokens ``first`` to ``last`` (half-open)."""
    return any(story.segmentation.tags[i] in _FINITE for i in range(first, last))


def complement(story: Story, that: int) -> bool:
    """Whether the "that" at this position opens a complement clause, not a relative one."""
    tags = story.segmentation.tags
    return that + 1 < len(tags) and tags[that + 1] not in _FINITE
