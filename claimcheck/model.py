"""What flows between the stages: plain frozen records, no behaviour beyond reading them.

Every offset is a half-open pair of Unicode code points into the decoded text of one document, and
``text[span.start:span.end]`` is the span, always. Token positions index the columns of a
:class:`Segmentation`.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Literal

Quotation = Literal["direct", "mixed", "indirect", "narration"]
SourceKind = Literal["person", "organisation", "place", "group", "media", "anonymous", "narrator"]
CueKind = Literal["report", "claim", "deny", "accuse", "demand", "attitude", "question", "document", "punctuation"]
ConflictType = Literal[
    "denial",
    "negation",
    "quantity",
    "time",
    "place",
    "control",
    "responsibility",
    "event",
    "identity",
    "prediction",
    "evaluation",
    "position",
    "sincerity",
]
Strength = Literal["contradiction", "dispute"]
Polarity = Literal["affirmed", "negated"]
Certainty = Literal["certain", "probable", "possible"]

NARRATOR = "(article)"
UNNAMED = "(unnamed)"


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A half-open stretch of a document's text, in code points."""

    start: int
    end: int

    def of(self, text: str) -> str:
        """The stretch of ``text`` that this span marks."""
        return text[self.start : self.end]

    def covers(self, other: Span) -> bool:
        """Whether ``other`` lies inside this span."""
        return self.start <= other.start and other.end <= self.end

    def overlaps(self, other: Span) -> bool:
        """Whether the two share at least one character."""
        return self.start < other.end and other.start < self.end


Spans = tuple[Span, ...]


def words_of(spans: Iterable[Span], text: str) -> str:
    """The words that ``spans`` mark in ``text``, pieces joined by `` … ``."""
    return " … ".join(span.of(text) for span in spans)


@dataclass(frozen=True, slots=True)
class Document:
    """One decoded text. ``encoding`` names what the bytes were read as, ``sha256`` their digest."""

    id: str
    name: str
    path: str
    text: str
    encoding: str = "utf-8"
    sha256: str = ""
    title: str | None = None
    published: str | None = None
    outlet: str | None = None


@dataclass(frozen=True, slots=True)
class Quoted:
    """A stretch between a pair of quotation marks, marks included. ``depth`` is 1 for the outermost."""

    span: Span
    depth: int = 1


@dataclass(frozen=True, slots=True)
class Segmentation:
    """A document's tokens as parallel columns, and ranges of token positions over them.

    ``sentences`` and ``paragraphs`` are half-open ranges of token positions that cover all tokens in
    order; ``sentence_of[i]`` is the sentence that holds token ``i``. ``depths[i]`` is how many pairs of
    quotation marks token ``i`` stands in (the marks themselves count as inside).
    """

    text: str
    words: tuple[str, ...]
    starts: tuple[int, ...]
    ends: tuple[int, ...]
    tags: tuple[str, ...]
    depths: tuple[int, ...]
    sentences: tuple[tuple[int, int], ...]
    paragraphs: tuple[tuple[int, int], ...]
    sentence_of: tuple[int, ...]
    quoted: tuple[Quoted, ...]


@dataclass(frozen=True, slots=True)
class Source:
    """Who a statement is attributed to: the words in the text, and the name they were resolved to."""

    name: str
    text: str
    spans: Spans
    kind: SourceKind


@dataclass(frozen=True, slots=True)
class Cue:
    """The word that attributes. ``negated`` is true where the source is said to deny the content."""

    text: str
    lemma: str
    kind: CueKind
    negated: bool
    spans: Spans


@dataclass(frozen=True, slots=True)
class Content:
    """What is attributed; several spans where the cue interrupts it."""

    text: str
    spans: Spans


@dataclass(frozen=True, slots=True)
class Quantity:
    """A bounded number: at least ``low``, at most ``high`` (``None``: unbounded) of ``unit``."""

    text: str
    span: Span
    low: float | None
    high: float | None
    unit: str


@dataclass(frozen=True, slots=True)
class Mention:
    """Words that name a time or a place, with a normal form to compare by."""

    text: str
    span: Span
    value: str


@dataclass(frozen=True, slots=True)
class Control:
    """Who holds a place. ``holder`` is ``None`` where it is only said that the place was lost or taken."""

    place: str
    holder: str | None
    held: bool
    span: Span


@dataclass(frozen=True, slots=True)
class Proposition:
    """What a statement says, normalised beside its words."""

    polarity: Polarity = "affirmed"
    certainty: Certainty = "certain"
    quantities: tuple[Quantity, ...] = ()
    times: tuple[Mention, ...] = ()
    places: tuple[Mention, ...] = ()
    control: tuple[Control, ...] = ()
    blamed: tuple[Mention, ...] = ()


@dataclass(frozen=True, slots=True)
class Statement:
    """An attribution, or a narrated sentence, as a unit to compare.

    ``sentence`` counts the document's sentences from 0, ``line`` its lines from 1. ``parent`` is the id of
    the statement that reports this one (Tass, where Tass cites Gerasimov).
    """

    id: str
    document: str
    sentence: int
    line: int
    quotation: Quotation
    source: Source | None
    cue: Cue | None
    content: Content
    parent: str | None = None
    proposition: Proposition = field(default_factory=Proposition)
    confidence: float = 1.0


@dataclass(frozen=True, slots=True)
class Article:
    """A document with what the stages have made of it; statements stand in text order."""

    document: Document
    segmentation: Segmentation
    statements: tuple[Statement, ...]


@dataclass(frozen=True, slots=True)
class Subject:
    """What several statements are about; ``statements`` are ids."""

    id: str
    label: str
    statements: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Passage:
    """The stretch of a statement that clashes."""

    statement: str
    spans: Spans


@dataclass(frozen=True, slots=True)
class Side:
    """One side of a conflict; its source's name may be ``(article)`` or ``(unnamed)``."""

    source: Source
    passages: tuple[Passage, ...]


@dataclass(frozen=True, slots=True)
class Reason:
    """Why two sides clash: the detector's name, one plain sentence, the words it rests on."""

    kind: str
    text: str
    a: Spans = ()
    b: Spans = ()


@dataclass(frozen=True, slots=True)
class Conflict:
    """Two sides whose statements on one subject clash."""

    id: str
    subject: str
    label: str
    type: ConflictType
    strength: Strength
    confidence: float
    a: Side
    b: Side
    reasons: tuple[Reason, ...]
    found_by: tuple[str, ...] = ("rules",)


@dataclass(frozen=True, slots=True)
class Problem:
    """Something that went wrong and did not stop the run. ``code`` is listed in ``errors``."""

    path: str
    code: str
    message: str
    stage: str


@dataclass(frozen=True, slots=True)
class Report:
    """The result of one run: everything the output formats show."""

    documents: tuple[Document, ...] = ()
    statements: tuple[Statement, ...] = ()
    subjects: tuple[Subject, ...] = ()
    conflicts: tuple[Conflict, ...] = ()
    problems: tuple[Problem, ...] = ()
