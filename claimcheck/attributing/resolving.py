"""From the words of a source to who that is: names, pronouns, short names and descriptions.

Each source is resolved in text order, so that a pronoun can look back at who spoke before it. What cannot be
resolved keeps its own words as its name; nothing is invented.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from claimcheck.attributing.extracting import Attribution
from claimcheck.attributing.names import Named, Referent
from claimcheck.attributing.sorts import head_noun, sort_of
from claimcheck.lexicons import listed, load
from claimcheck.model import NARRATOR, Segmentation, Source, SourceKind, Span

SINGULAR = frozenset({"he", "she", "him", "her", "his"})
PLURAL = frozenset({"they", "them", "their"})
NEUTER = frozenset({"it", "its"})
RELATIVE = frozenset({"which", "who", "that", "whose"})
FIRST = frozenset({"i", "we", "me", "us", "my", "our"})
_MALE = frozenset({"he", "him", "his"})
_BODIES = frozenset({"organisation", "media", "place"})
_MANY = _BODIES | {"group", "anonymous"}
_NOUN_PHRASE = ("NN", "JJ", "DT", "PRP$", "POS", "CD")
_DEFINITE = frozenset({"the", "this", "that", "whose", "its", "their", "his", "her"})
_FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
_LONGEST_NAME = 3  # words in a person's name
_MOST_NAMES = 400  # names that a description looks back over
_REACH = 120  # tokens that a pronoun or description looks back


@dataclass(frozen=True, slots=True)
class _Resolved:
    name: str
    kind: SourceKind
    referent: Referent | None = None


class Resolver:
    """Resolves the sources of one article's attributions, handed over in text order."""

    def __init__(self, segmentation: Segmentation, named: Sequence[Named]) -> None:
        """Look up names among ``named``, the article's named mentions in text order."""
        self._segmentation = segmentation
        self._named = named
        self._starts = [one.first for one in named]
        self._spoken: list[tuple[int, _Resolved]] = []

    def source(self, attribution: Attribution, enclosing: Source | None) -> Source | None:
        """Who ``attribution`` is attributed to; ``None`` where the text gives no source.

        ``enclosing`` is the source of the attribution in whose content this one stands: an "I" or "we"
        inside somebody's words is that somebody.
        """
        tokens = attribution.source
        if not tokens:
            return None
        resolved = self._resolve(tokens, enclosing)
        self._spoken.append((tokens[0], resolved))
        spans = spans_of(self._segmentation, tokens)
        text = self._segmentation.text[spans[0].start : spans[-1].end]
        return Source(resolved.name, text, spans, resolved.kind)

    def _resolve(self, tokens: Sequence[int], enclosing: Source | None) -> _Resolved:
        words = [self._segmentation.words[i] for i in tokens]
        pronoun = words[0].lower() if len(words) == 1 else ""
        if pronoun in FIRST:
            if enclosing is not None:
                return _Resolved(enclosing.name, enclosing.kind)
            if not self._segmentation.depths[tokens[0]]:
                return _Resolved(NARRATOR, "narrator")
        elif pronoun in SINGULAR:
            found = self._person_before(tokens[0], "m" if pronoun in _MALE else "f")
            if found is not None:
                return found
        elif pronoun in PLURAL | NEUTER:
            found = self._last_spoken(tokens[0], _MANY if pronoun in PLURAL else _BODIES)
            if found is not None:
                return found
        elif pronoun in RELATIVE:
            before = self._phrase_before(tokens[0])
            if before:
                return self._resolve(before, enclosing)
        return self._by_name(tokens) or self._by_description(tokens) or self._as_it_stands(tokens)

    def _named_in(self, first: int, last: int) -> list[Named]:
        """The named mentions inside the tokens ``first`` to ``last`` (half-open)."""
        at = bisect_left(self._starts, first)
        found = []
        while at < len(self._named) and self._named[at].first < last:
            if self._named[at].last <= last:
                found.append(self._named[at])
            at += 1
        return found

    def _by_name(self, tokens: Sequence[int]) -> _Resolved | None:
        """The person or body named by the core of the source, up to its first comma or relative clause."""
        words, tags = self._segmentation.words, self._segmentation.tags
        core = core_of(self._segmentation, tokens)
        inside = self._named_in(core[0], core[-1] + 1)
        persons = [n for n in inside if n.referent.kind == "person" and not _possessive(words, n.last)]
        head = head_noun(self._segmentation, core)
        if persons and (head is None or persons[-1].first <= head < persons[-1].last):
            referent = persons[-1].referent
            return _Resolved(referent.name, sort_of(self._segmentation, core, referent.kind), referent)
        beside = self._apposed(tokens, core)
        if beside is not None:
            return beside
        if head is None or not tags[head].startswith("NNP"):
            return None
        bodies = [n for n in inside if n.first <= head < n.last]
        if not bodies:
            name = " ".join(words[i] for i in core if tags[i] not in ("DT", "PRP$", "POS"))
            return _Resolved(name, sort_of(self._segmentation, core, None))
        referent = bodies[-1].referent
        return _Resolved(referent.name, sort_of(self._segmentation, core, referent.kind), referent)

    def _apposed(self, tokens: Sequence[int], core: Sequence[int]) -> _Resolved | None:
        """The person named right after the core and a comma: "the keeper's daughter, Odile Farran"."""
        words, tags = self._segmentation.words, self._segmentation.tags
        comma = core[-1] + 1
        head = head_noun(self._segmentation, core)
        if comma >= len(words) or words[comma] != "," or head is None or tags[head].startswith("NNP"):
            return None
        if comma not in tokens:
            after = [n for n in self._named_in(comma + 1, comma + 2 + _LONGEST_NAME) if n.first == comma + 1]
            ended = after and after[0].last < len(words) and words[after[0].last] == ","
            return self._of(after[0].referent) if ended and after[0].referent.kind == "person" else None
        named = [n for n in self._named_in(comma + 1, tokens[-1] + 1) if n.first <= comma + 3]
        persons = [n for n in named if n.referent.kind == "person"]
        if persons:
            return self._of(persons[0].referent)
        last = comma + 1
        while last in tokens and tags[last] == "NNP" and last - comma <= _LONGEST_NAME:
            last += 1
        name = " ".join(words[comma + 1 : last])
        return _Resolved(name, "person") if last - comma > 2 and not named else None

    def _of(self, referent: Referent) -> _Resolved:
        return _Resolved(referent.name, "person", referent)

    def _person_before(self, token: int, gender: str) -> _Resolved | None:
        """The person that a pronoun at ``token`` most likely means: who spoke last, else who was named last.

        A person named earlier in the pronoun's own sentence comes first.
        """
        first, _ = self._segmentation.sentences[self._segmentation.sentence_of[token]]
        here = [n.referent for n in self._named_in(first, token)]
        near = self._named_in(max(0, token - _REACH), first)
        recent = [(n.first, n.referent) for n in near if self._leads(n)]
        recent += [(at, r.referent) for at, r in self._spoken_near(token) if r.referent]
        by_recency = [referent for _, referent in sorted(recent, key=lambda pair: -pair[0])]
        for referent in (*here, *by_recency, *(n.referent for n in reversed(near))):
            if referent.kind == "person" and referent.gender in ("", gender):
                referent.gender = gender
                return self._of(referent)
        return None

    def _leads(self, named: Named) -> bool:
        """Whether a mention is the first person in its sentence, before the verb, and not in somebody's words.

        Such a one is likely the topic.
        """
        first, _ = self._segmentation.sentences[self._segmentation.sentence_of[named.first]]
        leader = next((n for n in self._named_in(first, named.last) if n.referent.kind == "person"), named)
        if leader.first != named.first or self._segmentation.depths[named.first]:
            return False
        return not any(tag in _FINITE for tag in self._segmentation.tags[first : named.first])

    def _last_spoken(self, token: int, kinds: frozenset[str]) -> _Resolved | None:
        """Who spoke last before ``token``, among sources of ``kinds``."""
        return next((resolved for _, resolved in self._spoken_near(token) if resolved.kind in kinds), None)

    def _spoken_near(self, token: int) -> Iterator[tuple[int, _Resolved]]:
        """The sources shortly before ``token`` with their places, the last first."""
        for at, resolved in reversed(self._spoken):
            if at < token - _REACH:
                return
            if at < token:
                yield at, resolved

    def _phrase_before(self, token: int) -> list[int]:
        """The noun phrase that a relative pronoun at ``token`` follows, a comma between them or not."""
        tags = self._segmentation.tags
        first, _ = self._segmentation.sentences[self._segmentation.sentence_of[token]]
        end = token - 1 if token > first and tags[token - 1] == "," else token
        start = end
        while start > first and tags[start - 1].startswith(_NOUN_PHRASE):
            start -= 1
        return list(range(start, end))

    def _by_description(self, tokens: Sequence[int]) -> _Resolved | None:
        """The person whom "the mayor" or "the NATO chief" describes, by the titles given with the names."""
        words = self._segmentation.words
        if words[tokens[0]].lower() not in _DEFINITE:
            return None
        core = core_of(self._segmentation, tokens)
        head = head_noun(self._segmentation, core)
        if head is None or words[head].lower() not in listed("sources", "roles") or head != core[-1]:
            return None
        heads = _family(words[head].lower())
        extra = {words[i].lower() for i in core[1:-1]}
        best: tuple[int, int, Referent] | None = None
        here = bisect_left(self._starts, tokens[0])
        for one in self._named[max(0, here - _MOST_NAMES) : here]:
            described = one.referent.described
            if heads & described and (not extra or extra & described):
                fit = len(extra & described)
                if best is None or (fit, one.first) >= best[:2]:
                    best = (fit, one.first, one.referent)
        return self._of(best[2]) if best else None

    def _as_it_stands(self, tokens: Sequence[int]) -> _Resolved:
        """The source's own words, without an article before them."""
        core = core_of(self._segmentation, tokens)
        kept = core[1:] if len(core) > 1 and self._segmentation.tags[core[0]] in ("DT", "CC") else core
        text = self._segmentation.text[self._segmentation.starts[kept[0]] : self._segmentation.ends[kept[-1]]]
        return _Resolved(" ".join(text.split()), sort_of(self._segmentation, core, None))


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


def _possessive(words: Sequence[str], after: int) -> bool:
    """Whether a possessive ending stands at ``after``."""
    return after < len(words) and words[after] in ("'s", "’s", "'", "’")


def _family(role: str) -> set[str]:
    """The roles that may stand for ``role`` in a description: the chief of a body may be its director."""
    families: list[list[str]] = load("sources")["role_families"]
    return {role}.union(*(family for family in families if role in family))
