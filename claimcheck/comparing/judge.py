"""The judge: runs the detectors, drops what one side says to itself, makes one conflict of what belongs together."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from claimcheck.comparing import control, denial, negation, position, quantity
from claimcheck.comparing.camps import Camps, same_source
from claimcheck.comparing.pairs import Entry
from claimcheck.comparing.scene import Clash, Story, Words
from claimcheck.grouping.labels import label
from claimcheck.grouping.terms import weights
from claimcheck.model import (
    NARRATOR,
    UNNAMED,
    Article,
    Conflict,
    Passage,
    Reason,
    Side,
    Source,
    SourceKind,
    Statement,
    Subject,
)

MOST_PASSAGES = 3
"""A side shows its source's claim this often at most."""
_BY_LIKENESS = frozenset({"negation", "position"})
"""Types found by likeness of words: another detector's find on the same passages says more."""
_STRENGTHS = ("contradiction", "dispute")


@dataclass(frozen=True, slots=True)
class Verdict:
    """What comparing adds to a report; ``narrated`` are the sentences that a conflict rests on."""

    conflicts: tuple[Conflict, ...]
    subjects: tuple[Subject, ...]
    narrated: tuple[Statement, ...]


def compare(articles: Sequence[Article], subjects: Sequence[Subject]) -> Verdict:
    """The conflicts in ``articles``, strongest first, as ``c1``, ``c2``, ...; ``subjects`` with those they are on.

    Statements of two articles are held against each other as well, where there are several.
    """
    stories = [Story(article) for article in articles]
    clashes = _merged(c for c in _clashes(stories, subjects) if not same_source(c.a.source, c.b.source))
    ranked = sorted(clashes, key=lambda c: (_STRENGTHS.index(c.strength), -c.confidence))
    book = _Subjects(stories, subjects)
    conflicts = tuple(_conflict(f"c{n}", clash, book) for n, clash in enumerate(ranked, start=1))
    used = {w.statement.id: w.statement for c in ranked for w in (c.a, c.b, *c.also_a, *c.also_b)}
    narrated = sorted((s for s in used.values() if s.quotation == "narration"), key=lambda s: (s.document, s.sentence))
    return Verdict(conflicts, book.subjects(), tuple(narrated))


def _clashes(stories: Sequence[Story], subjects: Sequence[Subject]) -> Iterator[Clash]:
    """What the detectors find: structure within each article, pairs within each subject and over all statements."""
    for story in stories:
        yield from denial.find(story)
    entries = [(story, statement) for story in stories for statement in story.statements]
    weight = weights(story.terms(statement.content.spans) for story, statement in entries)
    camps = Camps(statement for _, statement in entries)
    place = {statement.id: entry for entry in entries for statement in (entry[1],)}
    for subject in subjects:
        members: list[Entry] = [place[name] for name in subject.statements]
        yield from negation.find(members, weight, camps)
    yield from quantity.find(entries, weight, camps)
    yield from control.find(entries, camps)
    yield from position.find(entries, weight, camps)


def _merged(clashes: Iterable[Clash]) -> list[Clash]:
    """``clashes`` without doubles, in text order: of those between the same two passages the one best grounded."""
    kept: dict[frozenset[tuple[str, int]], list[Clash]] = {}
    for clash in sorted(clashes, key=lambda c: (c.type in _BY_LIKENESS, -c.confidence)):
        near = kept.setdefault(frozenset((_place(clash.a), _place(clash.b))), [])
        if not any(_same(clash, other) for other in near):
            near.append(clash)
    found = [clash for near in kept.values() for clash in near]
    return sorted(found, key=lambda c: (c.a.statement.document, c.a.spans, c.b.spans))


def _place(side: Words) -> tuple[str, int]:
    """The document and sentence of a side, by which doubles are looked up."""
    return side.statement.document, side.statement.sentence


def _same(one: Clash, other: Clash) -> bool:
    """Whether two clashes have both sides' passages in common, in either order."""
    straight = _meet(one.a, other.a) and _meet(one.b, other.b)
    return straight or (_meet(one.a, other.b) and _meet(one.b, other.a))


def _meet(one: Words, other: Words) -> bool:
    if one.statement.document != other.statement.document:
        return False
    return any(a.overlaps(b) for a in one.spans for b in other.spans)


def _conflict(name: str, clash: Clash, book: _Subjects) -> Conflict:
    subject = book.subject_of(clash)
    return Conflict(
        id=name,
        subject=subject.id,
        label=subject.label,
        type=clash.type,
        strength=clash.strength,
        confidence=round(clash.confidence, 3),
        a=_side(clash.a, clash.also_a),
        b=_side(clash.b, clash.also_b),
        reasons=(Reason(clash.kind, clash.because, clash.a.spans, clash.b.spans),),
    )


def _side(first: Words, also: Sequence[Words]) -> Side:
    shown = (first, *also)[:MOST_PASSAGES]
    return Side(_source(first), tuple(Passage(w.statement.id, w.spans) for w in shown))


def _source(side: Words) -> Source:
    """The source of a side: its statement's, unless the side's words are somebody else's."""
    known = side.statement.source
    if known is not None and known.name == side.source:
        return known
    kind: SourceKind = {NARRATOR: "narrator", UNNAMED: "anonymous"}.get(side.source, "person")  # type: ignore[assignment]
    return Source(side.source, "", (), kind)


class _Subjects:
    """The subjects found by grouping, to which conflicts add their statements and, at need, new ones."""

    def __init__(self, stories: Sequence[Story], subjects: Sequence[Subject]) -> None:
        self._subjects = list(subjects)
        self._stories = {story.article.document.id: story for story in stories}
        self._of = {name: n for n, subject in enumerate(subjects) for name in subject.statements}

    def subjects(self) -> tuple[Subject, ...]:
        """All subjects, those of the conflicts included."""
        return tuple(self._subjects)

    def subject_of(self, clash: Clash) -> Subject:
        """The subject of a clash: the one its label names, the one both sides are on, else a new one."""
        names = tuple(dict.fromkeys(w.statement.id for w in (clash.a, clash.b, *clash.also_a, *clash.also_b)))
        numbers = {self._of.get(name, -1) for name in names}
        if clash.label:
            found = next((n for n, s in enumerate(self._subjects) if s.label == clash.label), None)
        else:
            found = numbers.pop() if len(numbers) == 1 and -1 not in numbers else None
        if found is None:
            text = clash.label or self._label(clash)
            self._subjects.append(Subject(f"g{len(self._subjects) + 1}", text, names))
            return self._subjects[-1]
        known = self._subjects[found]
        merged = tuple(dict.fromkeys((*known.statements, *names)))
        self._subjects[found] = replace(known, statements=merged)
        return self._subjects[found]

    def _label(self, clash: Clash) -> str:
        rows = [(self._stories[w.statement.document], w.spans) for w in (clash.a, clash.b)]
        return label([(story.segmentation, spans) for story, spans in rows], rows[0][0].weight)
