"""Which claim a denial denies: in its object, in the clause before it, or further back.

Rules over tokens after a verb of denying, found by trial on annotated news.
"""

from __future__ import annotations

from claimcheck.attributing.lemmas import lemma
from claimcheck.comparing.clauses import complement, end_of_clause, has_finite_verb
from claimcheck.comparing.scene import Story
from claimcheck.lexicons import listed

BACK = "pointing back"
"""The rule of a denial whose claim stands before it: "denied it", "rejected the accusation"."""
Found = tuple[range, str]
"""The tokens of a claim and the name of the rule that found it; no tokens where the denial points back."""
NOTHING: Found = (range(0), "")
SHORTEST = 3
"""Tokens in the shortest clause that is taken for a claim."""
_ASIDES = frozenset({"as", "after", "while", "when", "amid"})
"""Words after which a bare clause is over: "denies merger talks as shares jump"."""
_REACH = 8  # tokens between a claim noun and the verb that denies it


def claim_after(story: Story, after: int, rule: str) -> Found:
    """The claim in the object, from token ``after``, of a denial verb of kind ``rule``; :data:`NOTHING` without one."""
    words = story.segmentation.words
    _, last = story.segmentation.sentences[story.segmentation.sentence_of[after - 1]]
    if after + 1 < last and words[after].lower() in ("on", "against", "as"):
        after += 1
    if after >= last:
        return NOTHING
    for object_of in (_that_clause, _doing, _noun, _pronoun, _bare_clause):
        found = object_of(story, after, last, rule)
        if found is not None:
            return found
    return NOTHING


def _that_clause(story: Story, after: int, last: int, rule: str) -> Found | None:
    """ "denied that he took the money"."""
    if story.segmentation.words[after].lower() != "that" or not complement(story, after):
        return None
    clause = _clause(story, after + 1)
    if not has_finite_verb(story, clause.start, clause.stop):
        return None
    return clause, f"{rule} that" if rule == "denied" else rule


def _doing(story: Story, after: int, last: int, rule: str) -> Found | None:
    """ "denied taking the money", but not "denied boarding to passengers"."""
    words, tags = story.segmentation.words, story.segmentation.tags
    if tags[after] != "VBG" or lemma(words[after - 1]) != "deny" or words[min(after + 1, last - 1)].lower() == "to":
        return None
    return _clause(story, after, shortest=2), "denied doing"


def _noun(story: Story, after: int, last: int, rule: str) -> Found | None:
    """ "rejected the claim that he took the money", or "rejected the claim" alone, which points back."""
    words = story.segmentation.words
    noun = _claim_noun(story, after, last)
    if noun is None:
        return None
    link = words[noun + 1].lower() if noun + 1 < last else ""
    if link == "of" or (link == "that" and complement(story, noun + 1)):
        clause = _clause(story, noun + 2)
        said = bool(clause) and (link == "that" or _accuses(story, noun))
        return (clause, "denied the claim") if said else NOTHING
    # "rejected the accusation" points back; "rejected fears of a recession" or "his rival's claim" says whose or which
    return (range(0), BACK) if noun - after <= 1 else NOTHING


def _pronoun(story: Story, after: int, last: int, rule: str) -> Found | None:
    """ "denied it", "disputed this", "rejected that."."""
    words, tags = story.segmentation.words, story.segmentation.tags
    if words[after].lower() not in listed("denial", "pronouns"):
        return None
    alone = after + 1 >= last or not tags[after + 1].startswith(("NN", "VB", "MD", "JJ"))
    return (range(0), BACK) if alone else None


def _bare_clause(story: Story, after: int, last: int, rule: str) -> Found | None:
    """ "denied he took the money"."""
    words, tags = story.segmentation.words, story.segmentation.tags
    if lemma(words[after - 1]) != "deny" or tags[after] not in ("PRP", "NNP", "DT", "PRP$", "EX"):
        return None
    clause = _clause(story, after)
    aside = next((i for i in clause if words[i].lower() in _ASIDES), clause.stop)
    return (range(after, aside), "denied") if has_finite_verb(story, after, aside) else None


def _accuses(story: Story, noun: int) -> bool:
    """Whether the "of" after a claim noun says what is claimed: of doing something, or any accusation.

    An idea or notion of something is a proposal as often, and to reject it is to decide, not to deny.
    """
    words, tags = story.segmentation.words, story.segmentation.tags
    return tags[noun + 2] == "VBG" or lemma(words[noun]) in listed("denial", "accusations")


def _claim_noun(story: Story, first: int, last: int) -> int | None:
    """The position of a claim noun that heads the noun phrase at ``first``."""
    for i in range(first, min(first + 5, last)):
        tag = story.segmentation.tags[i]
        if tag.startswith(("NN", "VBZ")) and lemma(story.segmentation.words[i]) in listed("denial", "claim_nouns"):
            return i
        if not tag.startswith(("DT", "PRP$", "JJ", "NN", "POS", "VBG", "VBN", "RB")):
            return None
    return None


def claim_before(story: Story, verb: int, *, relative: bool = True) -> Found:
    """The clause before ", a claim that he denies" or, with ``relative``, ", which she denies"."""
    words, tags = story.segmentation.words, story.segmentation.tags
    first, _ = story.segmentation.sentences[story.segmentation.sentence_of[verb]]
    for i in range(verb - 1, max(first, verb - _REACH), -1):
        if words[i] != ",":
            continue
        opening = [words[k].lower() for k in range(i + 1, min(i + 4, verb))]
        noun = any(lemma(w) in listed("denial", "claim_nouns") for w in opening)
        subject = any(tags[k].startswith(("NN", "PRP")) for k in range(i + 2, verb))
        which = relative and subject and (opening[:1] == ["which"] or "something" in opening)
        if (noun and tags[i + 1] in ("DT", "NNS", "JJ")) or which:
            clause = range(_clause_start(story, first, i), i)
            if len(clause) > SHORTEST and has_finite_verb(story, clause.start, clause.stop):
                return clause, "claim, denied"
        return NOTHING
    return NOTHING


def denied_noun_before(story: Story, verb: int) -> bool:
    """Whether a claim noun and the denier's name stand right before the verb: "charges the ministry denies"."""
    words, tags = story.segmentation.words, story.segmentation.tags
    i = verb - 1
    while i > 0 and tags[i].startswith("NNP"):
        i -= 1
    if i == verb - 1:
        return False
    if tags[i] == "DT":
        i -= 1
    return i > 0 and tags[i].startswith("NN") and lemma(words[i]) in listed("denial", "claim_nouns")


def _clause_start(story: Story, first: int, last: int) -> int:
    """Where the clause that ends before ``last`` begins: after the last "that" in it, or at ``first``."""
    for i in range(last - 1, first, -1):
        if story.segmentation.words[i].lower() == "that" and complement(story, i):
            return i + 1
    return first


def _clause(story: Story, first: int, *, shortest: int = SHORTEST) -> range:
    """The clause from token ``first``; empty where it is too short to be a claim."""
    sentences, sentence_of = story.segmentation.sentences, story.segmentation.sentence_of
    if first >= len(sentence_of) or sentence_of[first] != sentence_of[first - 1]:
        return range(0)
    clause = range(first, min(end_of_clause(story, first), sentences[sentence_of[first]][1]))
    return clause if len(clause) >= shortest else range(0)
