"""Control: who holds a place, claimed by two sides.

A claim that leaves the place out ("its forces had taken control") is about the place named last before it. An
answer need not say who holds the place: to speak from there with one's own people, or to wave the other
side's talk of it away, is to reject the claim.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from claimcheck.comparing.camps import Camps, same_source
from claimcheck.comparing.pairs import Entry, may_oppose, words
from claimcheck.comparing.scene import Clash, Story, Words, negated_cue
from claimcheck.interpreting import canonical
from claimcheck.interpreting.gazetteer import COUNTRIES, country_of
from claimcheck.lexicons import load
from claimcheck.model import Control, Spans, Statement

_TRUST = 0.85
_MOST = 200  # claims that each claim is held against
_BACK = 3  # sentences before a claim in which the place it leaves out is looked for


@dataclass(frozen=True, slots=True)
class Claim:
    """A source's claim that ``holder`` holds ``place``, or does not, with every passage that makes it."""

    place: str
    holder: str
    held: bool
    passages: tuple[Words, ...]

    @property
    def speaker(self) -> str:
        """The source that makes the claim."""
        return self.passages[0].source

    def holding(self) -> str:
        """Who holds the place by this claim, in words: the speaker's own side or another."""
        if same_source(self.holder, self.speaker):
            known = self.passages[0].statement.source
            return "the speaker's own side" if known and known.kind == "person" else "its own side"
        return self.holder or "the other side"

    def says(self) -> str:
        """The claim as a clause: "Russia says its own side holds Kupiansk"."""
        verb = "holds" if self.held else "does not hold"
        return f"{self.speaker} says {self.holding()} {verb} {self.place}"

    def answers(self) -> str:
        """The claim as an answer to one that named the place: "Ukraine says its own side does"."""
        return f"{self.speaker} says {self.holding()} {'does' if self.held else 'does not'}"


def find(entries: Sequence[Entry], camps: Camps) -> Iterator[Clash]:
    """The clashes over who controls which place among ``entries``."""
    claims = _claims(entries)
    answers = list(_rebuttals(entries))[:_MOST]
    answered: set[tuple[int, str]] = set()
    for n, claim in enumerate(claims):
        for k, other in enumerate(claims[n + 1 : n + 1 + _MOST], start=n + 1):
            if _incompatible(claim, other, camps):
                answered |= {(n, other.speaker), (k, claim.speaker)}
                yield _contest(claim, other, answers, camps)
        speakers = dict.fromkeys(part.source for part in answers if _rebuts(part, claim, camps))
        for speaker in speakers:
            if (n, speaker) not in answered:
                parts = [part for part in answers if part.source == speaker and _rebuts(part, claim, camps)]
                because = f"{claim.says()}; {speaker} waves the claim away."
                yield _clash(claim.place, claim.passages, parts, "rebuttal", because)


def _contest(one: Claim, other: Claim, answers: Sequence[Words], camps: Camps) -> Clash:
    """The clash of two claims; the one whose speaker waves the other away is the answer, side b."""
    a, b = (_with_answers(x, answers, y, camps) for x, y in ((one, other), (other, one)))
    if len(a) > len(one.passages) and len(b) == len(other.passages):
        one, other, a, b = other, one, b, a
    return _clash(one.place, a, b, "control", f"{one.says()}; {other.answers()}.")


def _with_answers(claim: Claim, answers: Sequence[Words], other: Claim, camps: Camps) -> list[Words]:
    """The passages of ``claim``, and those in which its speaker waves ``other`` away."""
    also = [part for part in answers if part.source == claim.speaker and _rebuts(part, other, camps)]
    return [*claim.passages, *(part for part in also if part not in claim.passages)]


def _claims(entries: Sequence[Entry]) -> list[Claim]:
    """The claims of ``entries``, those of one source that say the same made one, in text order."""
    gathered: dict[tuple[str, str, str, bool], dict[tuple[str, Spans], Words]] = {}
    contents = {statement.id: statement.content for _, statement in entries}
    for entry in entries:
        story, statement = entry
        told = statement.parent is not None and contents.get(statement.parent) == statement.content
        if statement.source is None or told:
            continue
        for control in statement.proposition.control:
            place = _place(story, statement, control)
            if place and (control.holder or not control.held):
                held = control.held != negated_cue(statement)
                key = statement.source.name, place, canonical(control.holder or ""), held
                passage = words(entry, (story.part(statement, control.span.start),))
                gathered.setdefault(key, {}).setdefault((statement.id, passage.spans), passage)
    return [Claim(place, holder, held, tuple(ps.values())) for (_, place, holder, held), ps in gathered.items()]


def _place(story: Story, statement: Statement, control: Control) -> str:
    """The place a claim is about, in its form to compare by.

    Where the claim leaves it out, the one that its speaker named last before, else the article shortly before.
    """
    if control.place[:1].isupper():
        return canonical(control.place)
    number = story.sentence_at(control.span.start)
    told = [story.told(n) for n in range(number, max(-1, number - _BACK - 1), -1)]
    for mentions in (statement.proposition.places, *(proposition.places for proposition in told)):
        before = [m for m in mentions if m.value not in COUNTRIES and m.span.end <= control.span.start]
        if before:
            return canonical(before[-1].value)
    return ""


def _incompatible(a: Claim, b: Claim, camps: Camps) -> bool:
    """Whether two claims come from two sides and cannot both be true."""
    if a.place != b.place or not may_oppose(a.passages[0].statement, b.passages[0].statement, camps):
        return False
    if a.held and b.held:
        pairs = ((a.holder, b.holder), (a.holder, b.speaker), (b.holder, a.speaker))
        return bool(a.holder and b.holder) and not any(camps.allied(x, y) for x, y in pairs)
    return a.held != b.held and bool(a.holder) and same_source(a.holder, b.holder)


def _rebuttals(entries: Sequence[Entry]) -> Iterator[Words]:
    """The sentences of ``entries`` that wave somebody's talk away."""
    phrases = load("denial")["rebuttals"]
    for entry in entries:
        story, statement = entry
        if statement.source is None:
            continue
        for piece in statement.content.spans:
            for number in range(story.sentence_at(piece.start), story.sentence_at(piece.end - 1) + 1):
                part = story.part(statement, max(piece.start, story.sentence_span(number).start))
                said = part.of(story.segmentation.text).lower().replace("’", "'")
                if any(phrase in said for phrase in phrases):
                    yield words(entry, (part,))


def _rebuts(part: Words, claim: Claim, camps: Camps) -> bool:
    """Whether a waving away names the place of ``claim`` and who claims or holds it."""
    if not may_oppose(part.statement, claim.passages[0].statement, camps):
        return False
    said = [word.strip(",.;:!?\"'“”’") for word in part.statement.content.text.split()]
    named = {country_of(word).lower() for word in said} | {word.lower() for word in said}
    return claim.place.lower() in named and bool({claim.holder.lower(), claim.speaker.lower()} & named)


def _clash(place: str, a: Sequence[Words], b: Sequence[Words], kind: str, because: str) -> Clash:
    return Clash(
        kind=kind,
        type="control",
        strength="contradiction",
        a=a[0],
        b=b[0],
        because=because,
        confidence=_TRUST,
        also_a=tuple(a[1:]),
        also_b=tuple(b[1:]),
        label=f"control of {place}",
    )
