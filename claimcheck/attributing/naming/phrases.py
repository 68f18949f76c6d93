"""The noun phrase of a source: its core, its head noun, its spans, and what kind of source its words name."""

from __future__ import annotations

from collections.abc import Sequence

from claimcheck.attributing.naming.referents import Referent
from claimcheck.attributing.naming.vocabulary import countries, is_medium, is_role, nationality, tells_a_body
from claimcheck.lexicons import listed
from claimcheck.model import Segmentation, SourceKind, Span

_NOUN_PHRASE = ("NN", "JJ", "DT", "PRP$", "POS", "CD")
_LONGEST = 40  # tokens that a noun phrase is looked back over
_STOP = frozenset({"IN", "TO", "WP", "WDT", "VBD", "VBZ", "VBG", "VBN", ","})
_MEDIA_WORDS = listed("sources", "media_nouns") | {"News"}
_KINDS: dict[str, SourceKind] = {"group": "group", "anonymous": "anonymous", "media": "media", "narrator": "narrator"}


def core_of(segmentation: Segmentation, tokens: Sequence[int]) -> list[int]:
    """The noun phrase of a source, without what follows its first comma, bracket, dash or relative pronoun."""
    core: list[int] = []
    for i in tokens:
        if core and (segmentation.tags[i] in {",", ":", "-LRB-", "WP", "WDT"} or segmentation.words[i] in "(–—"):
            break
        if core and i != core[-1] + 1:
            break
        core.append(i)
    return core


def spans_of(segmentation: Segmentation, tokens: Sequence[int]) -> tuple[Span, ...]:
    """The stretches of text that the tokens cover; neighbouring tokens make one stretch."""
    spans: list[Span] = []
    before = -2
    for i in tokens:
        if i == before + 1:
            spans[-1] = Span(spans[-1].start, segmentation.ends[i])
        else:
            spans.append(Span(segmentation.starts[i], segmentation.ends[i]))
        before = i
    return tuple(spans)


def phrase_before(segmentation: Segmentation, token: int) -> list[int]:
    """The noun phrase that ends before ``token`` in its sentence, a comma between them or not."""
    tags = segmentation.tags
    first, _ = segmentation.sentences[segmentation.sentence_of[token]]
    end = token - 1 if token > first and tags[token - 1] == "," else token
    start = end
    while start > first and end - start < _LONGEST and tags[start - 1].startswith(_NOUN_PHRASE):
        start -= 1
    return list(range(start, end))


def head_noun(segmentation: Segmentation, core: Sequence[int]) -> int | None:
    """The position of the head noun of a noun phrase: its last noun before a preposition; ``None`` without one."""
    head = None
    for i in core:
        tag = segmentation.tags[i]
        if tag in _STOP and (head is not None or segmentation.words[i - 1].lower() in listed("sources", "collective")):
            return head if head is not None else i - 1
        if tag == "POS":
            head = None
        elif (
            tag.startswith("NN")
            or (i == core[-1] and is_role(segmentation.words[i].lower()))
            or (tag in ("DT", "JJ", "CD", "PRP") and head is None and i == core[-1])
        ):
            head = i
    return head


def sort_of(segmentation: Segmentation, core: Sequence[int], entity: str | None) -> SourceKind:
    """The kind of source that the noun phrase ``core`` names; ``entity`` is the kind of name at its head."""
    head = head_noun(segmentation, core)
    if head is None:
        return "anonymous"
    word, tag = segmentation.words[head], segmentation.tags[head]
    low = word.lower()
    if low in listed("sources", "shares") or (tag == "CD" and len(core) > 1):
        return "group"
    if tag.startswith("NNP") or entity is not None:
        return _sort_of_words([segmentation.words[i] for i in core], word, tag, entity)
    if low in listed("sources", "anonymous") or low in listed("sources", "pronouns"):
        return "anonymous"
    if is_role(low):
        return "person" if segmentation.words[core[0]].lower() in ("the", "his", "her") else "anonymous"
    if low in listed("sources", "media_nouns"):
        return "media"
    if word.capitalize() in listed("sources", "organisation"):
        return "organisation"
    return "group" if tag == "NNS" or low in listed("sources", "collective") else "organisation"


def _sort_of_words(phrase: Sequence[str], head: str, tag: str, entity: str | None) -> SourceKind:
    """The kind of source that a name is, from its own words first, then from the name finder."""
    if is_medium(phrase) or not _MEDIA_WORDS.isdisjoint(phrase):
        return "media"
    if entity == "person":
        return "person"
    if " ".join(phrase) in countries() or head in countries():
        return "place"
    if tells_a_body(phrase):
        return "organisation"
    if tag == "NNPS" or (head.endswith("s") and nationality(head)):
        return "group"
    if is_role(head.lower()):
        return "person"
    if entity == "place":
        return "place"
    named = len(phrase) in (2, 3) and not any(word.isupper() for word in phrase)
    return "organisation" if entity in ("organisation", "other") or not named else "person"


def sort_of_name(referent: Referent) -> SourceKind:
    """The kind of source that somebody or something named is, by the whole name and what it is said to be."""
    if referent.kind in _KINDS:
        return _KINDS[referent.kind]
    if referent.kind != "person" and not referent.described.isdisjoint(listed("sources", "media_nouns") | {"news"}):
        return "media"
    people = len(referent.tokens) == 1 or is_people(referent.tokens[-1].lower())
    tag = "NNPS" if referent.kind == "other" and people and referent.tokens[-1].endswith("s") else "NNP"
    return _sort_of_words(referent.tokens, referent.tokens[-1], tag, referent.kind)


def is_country(name: str) -> bool:
    """Whether ``name`` is that of a country or a capital."""
    return name in countries()


def is_people(word: str) -> bool:
    """Whether a plural noun, in lower case, is one for people."""
    return (
        word in listed("sources", "anonymous") or word in listed("bodies", "people") or is_role(word.removesuffix("s"))
    )
