"""The denials in an article: by whom, and of what claim."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from claimcheck.attributing.lemmas import lemma
from claimcheck.comparing.camps import unresolved
from claimcheck.comparing.denied_claims import BACK, claim_after, claim_before, denied_noun_before
from claimcheck.comparing.scene import Story
from claimcheck.lexicons import listed, load
from claimcheck.model import NARRATOR, Statement

_NEAR = 40  # characters between a source and the verb of its denial
_CLOSE = 20  # characters between a source and the verb of its own cue
_NEVER = frozenset({"not", "n't", "n’t", "never", "nor", "neither"})
_HAVE = frozenset({"has", "have", "had"})


@dataclass(frozen=True, slots=True)
class Denial:
    """A denial at token ``verb``: by whom, and the tokens of the claim that it repeats (empty: it points back)."""

    verb: int
    rule: str
    source: str
    statement: Statement
    claim: range
    rejection: range = range(0)
    """The tokens that reject the claim, where they stand apart from it."""


def denials(story: Story) -> Iterator[Denial]:
    """Every denial in the article, in text order."""
    words, tags = story.segmentation.words, story.segmentation.tags
    two_words = {tuple(phrase) for phrase in load("denial")["phrases"]}
    openings = {first for first, _ in two_words}
    deny, mock, falsely = (listed("denial", key) for key in ("deny", "mock", "falsely"))
    for i, (word, tag) in enumerate(zip(words, tags, strict=True)):
        low = word.lower()
        base = lemma(low) if tag[:2] == "VB" else ""
        found = None
        if base in deny:
            found = _by_verb(story, i, i + 1, "denied")
        elif base in mock:
            found = _by_verb(story, i, i + 1, "dismissed")
        elif low in openings and i + 1 < len(words) and (low, words[i + 1].lower()) in two_words:
            found = _by_verb(story, i, i + 2, "dismissed")
        elif low in falsely:
            found = _falsely(story, i)
        if found is not None:
            yield found


def _by_verb(story: Story, verb: int, after: int, rule: str) -> Denial | None:
    """The denial by the verb at ``verb`` whose object begins at ``after``; ``None`` where it denies no claim."""
    if after < len(story.segmentation.words) and story.segmentation.words[after].lower() == "by":
        return _denied_by(story, verb, after + 1)
    if _not_denying(story, verb):
        return None
    who = _denier(story, verb)
    if who is None:
        return None
    source, statement = who
    claim, rule = claim_after(story, after, rule)
    if not claim and rule == "":
        claim, rule = claim_before(story, verb)
    if not claim and rule == "" and denied_noun_before(story, verb):
        rule = BACK
    if not claim and rule == "":
        return None
    return Denial(verb, rule, source, statement, claim)


def _denied_by(story: Story, verb: int, first: int) -> Denial | None:
    """The denial in "..., a claim rejected by the ministry": the clause before, and who is named after "by"."""
    claim, rule = claim_before(story, verb, relative=False)
    tags, words = story.segmentation.tags, story.segmentation.words
    last = first
    while last < len(tags) and tags[last].startswith(("NNP", "DT", "JJ", "NN", "POS")):
        last += 1
    named = [words[i] for i in range(first, last) if tags[i] != "DT"]
    if not claim or not named:
        return None
    narrated = story.narration[story.segmentation.sentence_of[verb]]
    return Denial(verb, rule, story.name_of(named), narrated, claim, range(claim.stop + 1, last))


def _not_denying(story: Story, verb: int) -> bool:
    """Whether the verb is itself negated, passive, an infinitive of purpose or a participle before a noun."""
    words, tags = story.segmentation.words, story.segmentation.tags
    before = [words[k].lower() for k in range(max(0, verb - 3), verb) if tags[k] != "RB" or words[k] in _NEVER]
    if not _NEVER.isdisjoint(before):
        return True
    passive = tags[verb] == "VBN" and bool({"was", "were", "been", "be", "is", "are", "being"} & set(before))
    wanted = before[-1:] == ["to"] and before[-2:-1] not in (["had"], ["went"], ["on"], ["began"], ["moved"])
    return passive or wanted


def _falsely(story: Story, adverb: int) -> Denial | None:
    """The article's own correction: "falsely claimed that ..."."""
    words = story.segmentation.words
    for verb in (adverb + 1, adverb - 1):
        if 0 <= verb < len(words) and lemma(words[verb]) in listed("denial", "claiming"):
            claimed = story.cued_at(verb) or story.cued_at(adverb)
            if claimed is None or claimed.source is None or story.segmentation.depths[adverb]:
                return None
            outer = story.said_at(adverb)
            if outer is not None and outer.id != claimed.id:
                return None
            tokens = story.tokens(claimed.content.spans[0])
            narrated = story.narration[story.segmentation.sentence_of[adverb]]
            return Denial(adverb, "falsely claimed", NARRATOR, narrated, tokens)
    return None


def _denier(story: Story, verb: int) -> tuple[str, Statement] | None:
    """Who denies by the verb at ``verb``, and the statement in which.

    The name right before it, else the source of its cue, else the speaker in whose words it stands, else a
    source that ends close before it.
    """
    cued = story.cued_at(verb)
    number = story.segmentation.sentence_of[verb]
    narrated = story.narration[number]
    subject = _subject_before(story, verb)
    own = (
        cued is not None
        and cued.source is not None
        and any(span.start < story.segmentation.starts[verb] <= span.end + _CLOSE for span in cued.source.spans)
    )
    if subject and not own:
        return subject, narrated
    if cued is not None:
        return (cued.source.name, cued) if cued.source else None
    said = story.said_at(verb)
    if said is not None and said.source is not None:
        return said.source.name, said
    here = story.segmentation.starts[verb]
    for statement in story.by_sentence.get(number, ()):
        source = statement.source
        if source and source.spans and 0 <= here - source.spans[-1].end <= _NEAR:
            return source.name, narrated
    return None


def _subject_before(story: Story, verb: int) -> str:
    """The proper noun right before a verb, as a name; empty where something else stands there."""
    words, tags = story.segmentation.words, story.segmentation.tags
    last = verb
    while last > 0 and (tags[last - 1] == "RB" or words[last - 1].lower() in _HAVE):
        last -= 1
    first = last
    while first > 0 and tags[first - 1].startswith("NNP"):
        first -= 1
    name = story.name_of(words[first:last]) if first < last else ""
    return "" if unresolved(name) else name
