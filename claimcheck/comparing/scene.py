"""What the detectors look at: the statements of the articles with their words, neighbours and terms."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from claimcheck.attributing import narrate
from claimcheck.grouping.terms import Terms, terms_in, weights
from claimcheck.interpreting import interpret
from claimcheck.lexicons import listed
from claimcheck.model import Article, ConflictType, Proposition, Segmentation, Span, Spans, Statement, Strength


@dataclass(frozen=True, slots=True)
class Words:
    """Some words of one statement: what a side of a clash says, and whose name stands on it."""

    source: str
    statement: Statement
    spans: Spans


@dataclass(frozen=True, slots=True)
class Clash:
    """Two sides that a detector holds to clash, before the judge has weighed it.

    ``kind`` names the detector's rule, ``because`` is one plain sentence. ``also_a`` and ``also_b`` are
    passages in which the same source says the same thing again.
    """

    kind: str
    type: ConflictType
    strength: Strength
    a: Words
    b: Words
    because: str
    confidence: float
    also_a: tuple[Words, ...] = ()
    also_b: tuple[Words, ...] = ()
    label: str = ""


_MARKS = '"“”„«»'
_LONGEST = 6  # sentences a content may reach from its cue


class Story:
    """One article, with look-ups by sentence and by position that the detectors share."""

    def __init__(self, article: Article) -> None:
        """Index ``article``."""
        self.article = article
        self.segmentation: Segmentation = article.segmentation
        self.statements: Sequence[Statement] = article.statements
        self._terms: dict[Spans, Terms] = {}
        self._told: dict[int, Proposition] = {}
        self.by_sentence: dict[int, list[Statement]] = {}
        for statement in article.statements:
            self.by_sentence.setdefault(self.sentence_at(self._anchor(statement)), []).append(statement)

    @staticmethod
    def _anchor(statement: Statement) -> int:
        """Where the act of saying stands: at its cue, else at the start of its content."""
        return statement.cue.spans[0].start if statement.cue else statement.content.spans[0].start

    @cached_property
    def narration(self) -> tuple[Statement, ...]:
        """Every sentence as a statement of the article's own voice."""
        return narrate(self.article.document, self.segmentation)

    def told(self, number: int) -> Proposition:
        """What sentence ``number`` as a whole says, worked out once."""
        if number not in self._told:
            self._told[number] = interpret(self.narration[number], self.segmentation)
        return self._told[number]

    def token_at(self, offset: int) -> int:
        """The position of the token that holds or follows the code point ``offset``."""
        return min(bisect_right(self.segmentation.ends, offset), len(self.segmentation.ends) - 1)

    def sentence_at(self, offset: int) -> int:
        """The number of the sentence that holds the code point ``offset``."""
        return self.segmentation.sentence_of[self.token_at(offset)]

    def cue_sentence(self, statement: Statement) -> int:
        """The number of the sentence in which ``statement`` is attributed."""
        return self.sentence_at(self._anchor(statement))

    def tokens(self, span: Span) -> range:
        """The positions of the tokens that begin inside ``span``."""
        starts = self.segmentation.starts
        return range(bisect_left(starts, span.start), bisect_left(starts, span.end))

    def span(self, first: int, last: int) -> Span:
        """The stretch from token ``first`` to the end of token ``last - 1``."""
        return Span(self.segmentation.starts[first], self.segmentation.ends[last - 1])

    def sentence_span(self, number: int) -> Span:
        """The stretch of sentence ``number``."""
        return self.span(*self.segmentation.sentences[number])

    def part(self, statement: Statement, offset: int) -> Span:
        """What ``statement`` says in the sentence at ``offset``, without the quotation marks around it."""
        sentence = self.sentence_span(self.sentence_at(offset))
        inside = (s for s in statement.content.spans if s.start < sentence.end and sentence.start < s.end)
        piece = next(inside, statement.content.spans[0])
        start, end = max(piece.start, sentence.start), min(piece.end, sentence.end)
        return _unquoted(self.segmentation.text, start, max(end, start + 1))

    def opening(self, statement: Statement) -> Spans:
        """The first sentence of what ``statement`` says: its passage, where the whole would be long."""
        return (self.part(statement, statement.content.spans[0].start),)

    def terms(self, spans: Spans) -> Terms:
        """The terms of ``spans``, worked out once."""
        if spans not in self._terms:
            self._terms[spans] = terms_in(self.segmentation, spans)
        return self._terms[spans]

    @cached_property
    def weight(self) -> dict[str, float]:
        """How telling each term is in this article."""
        return weights(self.terms((self.sentence_span(n),)) for n in range(len(self.segmentation.sentences)))

    def name_of(self, words: Sequence[str]) -> str:
        """The resolved name that ``words`` of the text stand for: a known source's, else the fullest in the text."""
        there = set(words)
        known = {s.source.name for s in self.statements if s.source and there >= set(s.source.name.split())}
        if known:
            return max(known, key=lambda name: (len(name), name))
        titles = listed("sources", "titles")
        plain = [word for word in words if word not in titles]
        if len(plain) == 1:
            every, tags = self.segmentation.words, self.segmentation.tags
            for i in range(1, len(every)):
                if every[i] == plain[0] and tags[i - 1] == "NNP" and every[i - 1] not in titles:
                    return f"{every[i - 1]} {every[i]}"
        return " ".join(plain or words)

    def near(self, sentence: int, reach: int) -> list[Statement]:
        """The statements attributed at most ``reach`` sentences before or after ``sentence``, in text order."""
        return [s for n in range(sentence - reach, sentence + reach + 1) for s in self.by_sentence.get(n, ())]

    def cued_at(self, token: int) -> Statement | None:
        """The statement whose cue covers the token at this position."""
        span = self.span(token, token + 1)
        for statement in self.by_sentence.get(self.segmentation.sentence_of[token], ()):
            if statement.cue and any(piece.overlaps(span) for piece in statement.cue.spans):
                return statement
        return None

    def said_at(self, token: int) -> Statement | None:
        """The statement with the shortest content that covers the token at this position."""
        span = self.span(token, token + 1)
        number = self.segmentation.sentence_of[token]
        holders = [s for s in self.near(number, _LONGEST) if any(piece.covers(span) for piece in s.content.spans)]
        return min(holders, key=lambda s: (len(s.content.text), s.id), default=None)


def _unquoted(text: str, start: int, end: int) -> Span:
    """The stretch without a quotation mark at its start or, where its partner is not inside, at its end."""
    if end - start > 2 and text[start] in _MARKS:
        start += 1
    if end - start > 1 and text[end - 1] in _MARKS and sum(text[start:end].count(mark) for mark in _MARKS) % 2:
        end -= 1
    return Span(start, end)


def negated_cue(statement: Statement) -> bool:
    """Whether the statement's source is said to deny its content."""
    return statement.cue is not None and statement.cue.negated
