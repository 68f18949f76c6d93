"""The tokens of a statement's content as plain columns: what every module of this stage reads.

Built once per statement. Quotation marks are left out, so that ``had "liberated" the city`` reads as one
verb group; offsets still point into the document.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from dataclasses import dataclass

from claimcheck.model import Segmentation, Span, Spans

_MARKS = frozenset('"“”„‟«»`') | {"``", "''", "‘", "’", "'"}
_BASE_VERBS = frozenset({"VB", "VBP", "FW"})
_FINITE = frozenset({"VBD", "VBZ", "MD"})
_END = frozenset(".!?;") | {"…", "..."}


@dataclass(frozen=True, slots=True)
class Wording:
    """Parallel columns over a content's tokens; ``lower`` has straight apostrophes and lower case.

    ``breaks`` are the positions at which a new piece or sentence begins, in order, and ``openings`` the same
    to look up in: no phrase reaches across one.
    """

    text: str
    words: list[str]
    lower: list[str]
    tags: list[str]
    starts: list[int]
    ends: list[int]
    breaks: tuple[int, ...]
    openings: frozenset[int]
    vocabulary: frozenset[str]

    def __len__(self) -> int:
        """How many tokens there are."""
        return len(self.words)

    def word(self, at: int) -> str:
        """The lower-cased word at ``at``, empty outside the content."""
        return self.lower[at] if 0 <= at < len(self.lower) else ""

    def tag(self, at: int) -> str:
        """The Penn tag at ``at``, empty outside the content."""
        return self.tags[at] if 0 <= at < len(self.tags) else ""

    def opens_as_name(self, at: int) -> bool:
        """Whether a sentence's first word, tagged as a verb, stands as a subject: ``Tarvik fell``."""
        verb = self.tags[at] in _BASE_VERBS and self.words[at][0].isupper()
        return verb and at in self.openings and self.tag(at + 1) in _FINITE

    def span(self, first: int, last: int) -> Span:
        """The characters of tokens ``first`` up to, not including, ``last``, cut at the next break."""
        return Span(self.starts[first], self.ends[min(self.sentence(first)[1], last) - 1])

    def sentence(self, at: int) -> tuple[int, int]:
        """The half-open range of positions between the breaks around ``at``."""
        after = bisect_right(self.breaks, at)
        first = self.breaks[after - 1] if after else 0
        return first, (self.breaks[after] if after < len(self.breaks) else len(self.words))

    def matches(self, phrase: tuple[str, ...], at: int) -> bool:
        """Whether the words of ``phrase`` stand from position ``at`` on."""
        return at >= 0 and tuple(self.lower[at : at + len(phrase)]) == phrase


def read(spans: Spans, segmentation: Segmentation) -> Wording:
    """The wording of ``spans`` (code points) in ``segmentation``'s text."""
    kept: list[int] = []
    breaks: list[int] = []
    for span in spans:
        first = bisect_left(segmentation.starts, span.start)
        last = bisect_left(segmentation.starts, span.end)
        _add_piece(range(first, last), segmentation, kept, breaks)
    words = [segmentation.words[i] for i in kept]
    lower = [word.lower().replace("’", "'") for word in words]
    return Wording(
        segmentation.text,
        words,
        lower,
        [segmentation.tags[i] for i in kept],
        [segmentation.starts[i] for i in kept],
        [segmentation.ends[i] for i in kept],
        tuple(breaks),
        frozenset(breaks),
        frozenset(lower),
    )


def _add_piece(piece: range, segmentation: Segmentation, kept: list[int], breaks: list[int]) -> None:
    """Append a piece's tokens but quotation marks to ``kept``; a break where a sentence or a piece begins."""
    sentence_of, words = segmentation.sentence_of, segmentation.words
    sentence = -1
    for i in piece:
        word = words[i]
        if word in _MARKS and segmentation.tags[i] != "POS":
            continue
        if sentence_of[i] != sentence:
            sentence = sentence_of[i]
            if not (kept and _continues(kept[-1], i, segmentation)):
                breaks.append(len(kept))
        kept.append(i)


def _continues(before: int, at: int, segmentation: Segmentation) -> bool:
    """Whether a piece goes on with the sentence that the cue interrupted: no full stop between the two."""
    if segmentation.sentence_of[before] != segmentation.sentence_of[at]:
        return False
    return segmentation.words[before] not in _END
