"""Denials: a source rejects a claim that stands inside the denial or in the words of somebody else.

Rules over tokens, each with its own trust, found by trial on annotated news. Two steps: first the claim that
the denial itself repeats ("denied that he took the money"), then who makes that claim elsewhere in the text;
if nobody, its source is ``(unnamed)``.
"""

from __future__ import annotations

from collections.abc import Iterator

from claimcheck.attributing.lemmas import lemma
from claimcheck.comparing.camps import one_chain, same_source, unresolved
from claimcheck.comparing.clauses import has_finite_verb
from claimcheck.comparing.denials import Denial, denials
from claimcheck.comparing.scene import Clash, Story, Words, negated_cue
from claimcheck.grouping.labels import label
from claimcheck.grouping.terms import covered_weight
from claimcheck.lexicons import listed
from claimcheck.model import UNNAMED, Span, Statement

RESTATED = 0.6
"""A statement makes the denied claim when it has this share of the weight of the claim's terms."""
_FAR = 80  # sentences around a denial in which the claim is looked for
_LONGEST_LABEL = 14  # tokens of a claim that still make a label

_TRUST = {
    "denied that": 0.9,
    "denied doing": 0.7,
    "denied": 0.65,
    "denied the claim": 0.85,
    "claim, denied": 0.85,
    "dismissed": 0.65,
    "falsely claimed": 0.6,
}


def find(story: Story) -> Iterator[Clash]:
    """The clashes between each denial in ``story`` and the claim that it denies."""
    for denial in denials(story):
        if unresolved(denial.source):
            continue
        if denial.claim:
            yield _embedded(story, denial)
        else:
            yield from _pointing_back(story, denial)


def _embedded(story: Story, denial: Denial) -> Clash:
    """The clash between a denial and the claim that stands in it, or the same claim in somebody's words."""
    claim = story.span(denial.claim.start, denial.claim.stop)
    b = Words(denial.source, denial.statement, (_denying(story, denial, claim),))
    inside = Words(UNNAMED, denial.statement, (claim,))
    trust = _TRUST.get(denial.rule, 0.6)
    if denial.rule == "falsely claimed":
        claimed = story.said_at(denial.claim.start)
        if claimed is not None and claimed.source is not None:
            inside = Words(claimed.source.name, claimed, (claim,))
        because = "The article itself calls the claim false."
        return Clash("correction", "denial", "contradiction", inside, b, because, trust)
    verb = _rejects(story, denial)
    claimant = _claimant(story, denial, claim)
    if claimant is None:
        because = f"{denial.source} {verb} it; who makes the claim was not found in the text."
        return Clash("denial", "denial", "contradiction", inside, b, because, trust, label=_question(story, denial))
    a = _opening(story, claimant)
    because = f"{denial.source} {verb} what {a.source} says."
    trust = min(0.95, trust + 0.05)
    return Clash("denial", "denial", "contradiction", a, b, because, trust, label=_question(story, denial))


def _opening(story: Story, statement: Statement) -> Words:
    """The first sentence of a statement, as a side."""
    return Words(statement.source.name if statement.source else UNNAMED, statement, story.opening(statement))


def _denying(story: Story, denial: Denial, claim: Span) -> Span:
    """The stretch from the denier's name, where it stands before the verb, to the end of the claim."""
    if denial.rejection:
        return story.span(denial.rejection.start, denial.rejection.stop)
    sentence = story.sentence_span(story.segmentation.sentence_of[denial.verb])
    verb = story.segmentation.starts[denial.verb]
    source = denial.statement.source
    named = [s.start for s in (source.spans if source else ()) if sentence.start <= s.start < verb]
    start = min(*named, claim.start) if named else sentence.start
    end = max(claim.end, story.segmentation.ends[denial.verb])
    return Span(start, sentence.end if sentence.end - end <= 1 else end)


def _question(story: Story, denial: Denial) -> str:
    """What the denial is about, as a label: "whether he took the money", "taking the money"; a long claim is cut."""
    claim, tags = denial.claim, story.segmentation.tags
    last = min(claim.stop, claim.start + _LONGEST_LABEL)
    words = " ".join(story.span(claim.start, last).of(story.segmentation.text).split()).strip(" ,")
    if not tags[claim.start].startswith("NNP"):
        words = words[0].lower() + words[1:]
    words += " …" if last < claim.stop else ""
    return f"whether {words}" if has_finite_verb(story, claim.start, claim.stop) else words


def _rejects(story: Story, denial: Denial) -> str:
    """The denial's own verb where one word says it all and reads well in a sentence, else "rejects"."""
    verb = story.segmentation.words[denial.verb].lower()
    plain = lemma(verb) in listed("denial", "deny") and verb.endswith(("ed", "ies", "ts", "es"))
    return verb if plain else "rejects"


def _claimant(story: Story, denial: Denial, claim: Span) -> Statement | None:
    """The statement of another source, itself no denial, that best repeats the denied claim."""
    if denial.rule == "claim, denied":
        for holder in story.by_sentence.get(story.segmentation.sentence_of[denial.verb], ()):
            inside = any(piece.overlaps(claim) for piece in holder.content.spans)
            if inside and holder.source is not None and _may_clash(denial, holder):
                return holder
    wanted = story.terms((claim,))
    if len(wanted) < 2:
        return None
    best, best_score = None, RESTATED
    for statement in story.near(story.segmentation.sentence_of[denial.verb], _FAR):
        if statement.source is None or negated_cue(statement) or not _may_clash(denial, statement):
            continue
        if any(piece.overlaps(claim) for piece in statement.content.spans):
            continue
        score = covered_weight(wanted, story.terms(story.opening(statement)), story.weight)
        if score > best_score and statement.proposition.polarity == "affirmed":
            best, best_score = statement, score
    return best


def _may_clash(denial: Denial, statement: Statement) -> bool:
    """Whether the statement's source is another one than the denier."""
    name = statement.source.name if statement.source else ""
    return (
        statement.id != denial.statement.id
        and not same_source(name, denial.source)
        and not unresolved(name)
        and not one_chain(statement, denial.statement)
    )


def _pointing_back(story: Story, denial: Denial) -> Iterator[Clash]:
    """The clash of "he denied it" or "rejected the accusation" with the claim that stands just before it."""
    number = story.segmentation.sentence_of[denial.verb]
    here = story.segmentation.starts[denial.verb]
    before = sorted(story.near(number - 1, 1), key=lambda s: s.parent is None)  # what a whole sentence says comes first
    for statement in reversed(before):
        trust = _pointed_at(statement)
        if trust and statement.content.spans[0].start < here and _may_clash(denial, statement):
            a = _opening(story, statement)
            b = Words(denial.source, denial.statement, (story.sentence_span(number),))
            because = f"{denial.source} rejects what {a.source} says just before."
            about = label([(story.segmentation, a.spans)], story.weight)
            yield Clash("denial", "denial", "contradiction", a, b, because, trust, label=about)
            return


def _pointed_at(statement: Statement) -> float:
    """How surely a denial that points back means ``statement``, by its cue: not at all where that denies too."""
    if statement.cue is None or negated_cue(statement):
        return 0.0
    return {"claim": 0.7, "accuse": 0.7, "report": 0.6}.get(statement.cue.kind, 0.0)
