"""Reports made by hand for the tests of the formats."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from claimcheck.model import (
    Conflict,
    ConflictType,
    Content,
    Control,
    Cue,
    CueKind,
    Document,
    Mention,
    Passage,
    Proposition,
    Quotation,
    Reason,
    Report,
    Side,
    Source,
    SourceKind,
    Span,
    Statement,
    Strength,
    Subject,
    words_of,
)

SEED = Path(__file__).parents[2] / "seeds" / "kupiansk.txt"


def span(text: str, words: str) -> Span:
    """Where ``words`` stand in ``text`` first."""
    start = text.index(words)
    return Span(start, start + len(words))


def statement(
    name: str,
    document: Document,
    source: str | None,
    cue: str | None,
    *contents: str,
    quotation: Quotation = "indirect",
    kind: SourceKind = "person",
    cue_kind: CueKind = "report",
    **more: Any,
) -> Statement:
    """A statement whose ``contents`` are words of the document, each where it stands first."""
    text = document.text
    spans = tuple(span(text, words) for words in contents)
    start = spans[0].start
    return Statement(
        id=name,
        document=document.id,
        sentence=text.count(". ", 0, start),
        line=text.count("\n", 0, start) + 1,
        quotation=quotation,
        source=None if source is None else Source(source, source, (), kind),
        cue=None if cue is None else Cue(cue, cue, cue_kind, cue_kind == "deny", (span(text, cue),)),
        content=Content(words_of(spans, text), spans),
        **more,
    )


def side(document: Document, said: Statement, words: str) -> Side:
    """The side on which ``words`` of one statement stand."""
    name = said.source.name if said.source is not None else "(unnamed)"
    source = said.source or Source(name, "", (), "anonymous")
    return Side(source, (Passage(said.id, (span(document.text, words),)),))


def conflict(
    name: str,
    subject: Subject,
    a: Side,
    b: Side,
    reason: str,
    *,
    type: ConflictType = "denial",
    strength: Strength = "contradiction",
    confidence: float = 0.8,
) -> Conflict:
    """A conflict for the one ``reason``."""
    return Conflict(
        id=name,
        subject=subject.id,
        label=subject.label,
        type=type,
        strength=strength,
        confidence=confidence,
        a=a,
        b=b,
        reasons=(Reason(type, reason, a.passages[0].spans, b.passages[0].spans),),
    )


def kupiansk() -> Report:
    """What a reader would note down of the sample article: three voices on who holds the town."""
    text = SEED.read_text(encoding="utf-8")
    document = Document("d1", "kupiansk.txt", "seeds/kupiansk.txt", text, sha256="0" * 64)
    said = _kupiansk_statements(document)
    town = Subject("t1", "control of Kupiansk", ("s1", "s2", "s3", "s4"))
    guarantees = Subject("t2", "security guarantees", ("s5", "s6"))
    answer = "The Russians kept going on about Kupiansk – the reality speaks for itself."
    seen = side(document, said[1], answer)
    why = "{} says that {} hold Kupiansk; Volodymyr Zelenskyy, speaking from there, says that what is"
    why += " to be seen shows otherwise."
    taken = side(document, said[0], "its forces had taken control")
    freed = side(document, said[2], 'had "liberated" the city of Kupiansk')
    found = (
        conflict("c1", town, taken, seen, why.format("Russia", "its forces"), type="control", confidence=0.8675),
        conflict("c2", town, seen, freed, why.format("Tass", "Russian forces"), type="control", confidence=0.84),
    )
    return Report((document,), said, (town, guarantees), found)


def _kupiansk_statements(document: Document) -> tuple[Statement, ...]:
    taken = "its forces had taken control"
    freed = 'Russian forces had "liberated" the city of Kupiansk in Ukraine’s Kharkiv region'
    held = Proposition(control=(Control("Kupiansk", "Russia", True, span(document.text, taken)),))
    city = Mention("Kupiansk", span(document.text, "city of Kupiansk"), "kupiansk")
    today = document.text[document.text.index('"Today') : document.text.index(" he said. ")]
    after = document.text[document.text.index('"The Russians') : document.text.index("\n\nRussian state")]
    fear = document.text[document.text.index('"I fear') : document.text.index(" he said.\n\nThe NATO")]
    ceasefire = "any sustainable ceasefire in Ukraine must include firm guarantees"
    return (
        statement("s1", document, "Russia", "claimed", taken, kind="place", cue_kind="claim", proposition=held),
        statement("s2", document, "Volodymyr Zelenskyy", "said", today, after, quotation="direct"),
        statement(
            "s3",
            document,
            "Tass",
            "reported",
            freed,
            quotation="mixed",
            kind="media",
            proposition=Proposition(places=(city,)),
        ),
        statement("s4", document, "Valery Gerasimov", "briefing", freed, quotation="mixed", parent="s3"),
        statement("s5", document, "Friedrich Merz", "added", ceasefire),
        statement("s6", document, "Mark Rutte", "said", fear, quotation="direct"),
    )


FLOOD = """Forty people drowned in Ostrel, the mayor, Ines Varga, said on Monday.

The dam "was sound, and always has been sound", the water board said. "Whoever says otherwise was not there."
A man who would not give his name said: "We heard it crack for weeks."
"""
REPLY = """The water board denied that forty people drowned. "Fourteen people drowned," it said.

Nobody had warned the town. The board insists: the town was warned twice, in writing: "On 3 May and 9 May."
"""


def flood() -> Report:
    """Two articles about one flood: numbers across them, an unnamed source, and an article's own voice."""
    first = Document("d1", "ostrel.txt", "in/ostrel.txt", FLOOD, sha256="1" * 64, title="The flood")
    second = Document("d2", "board.txt", "in/board.txt", REPLY, sha256="2" * 64, outlet="Ostrel Courier")
    board = "Ostrel water board"
    said = (
        statement("s1", first, "Ines Varga", "said", "Forty people drowned in Ostrel"),
        statement(
            "s2",
            first,
            board,
            "said",
            'The dam "was sound, and always has been sound"',
            '"Whoever says otherwise was not there."',
            quotation="mixed",
            kind="organisation",
        ),
        statement(
            "s3",
            first,
            None,
            ":",
            '"We heard it crack for weeks."',
            quotation="direct",
            cue_kind="punctuation",
        ),
        statement("s4", second, board, "denied", "that forty people drowned", kind="organisation", cue_kind="deny"),
        statement("s5", second, board, "said", '"Fourteen people drowned,"', quotation="direct"),
        statement(
            "s6",
            second,
            "(article)",
            None,
            "Nobody had warned the town.",
            quotation="narration",
            kind="narrator",
        ),
        statement("s7", second, board, "insists", "the town was warned twice, in writing", kind="organisation"),
    )
    drowned = Subject("t1", "people drowned in Ostrel", ("s1", "s4", "s5"))
    dam = Subject("t2", "state of the dam", ("s2", "s3"))
    warning = Subject("t3", "whether the town was warned", ("s6", "s7"))
    once, again = (
        side(second, said[3], "denied that forty people drowned"),
        side(second, said[4], "Fourteen people"),
    )
    answer = Side(Source(board, board, (), "organisation"), once.passages + again.passages)
    forty = side(first, said[0], "Forty people drowned")
    sound = side(first, said[1], "was sound, and always has been sound")
    crack = side(first, said[2], "We heard it crack for weeks.")
    told = side(second, said[6], "the town was warned twice")
    untold = side(second, said[5], "Nobody had warned the town.")
    cracked = "One calls the dam sound, the other heard it crack."
    number = "Forty is not fourteen, and the board denies forty."
    warned = "The article says nobody warned the town, the board says it did."
    found = (
        conflict("c1", dam, sound, crack, cracked, type="evaluation", strength="dispute", confidence=0.97),
        conflict("c2", drowned, forty, answer, number, type="quantity", confidence=0.6),
        conflict("c3", warning, untold, told, warned, type="negation", confidence=1.0),
    )
    return Report((first, second), said, (drowned, dam, warning), found)
