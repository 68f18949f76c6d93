"""From the words of a source or another mention to who that is: names, pronouns and descriptions.

Everything is resolved in text order, so that a pronoun can look back at who spoke before it. What cannot be
resolved keeps its own words as its name; nothing is invented.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from claimcheck.attributing.extracting import Attribution
from claimcheck.attributing.naming.ahead import Ahead
from claimcheck.attributing.naming.appositions import said_after
from claimcheck.attributing.naming.by_description import Describing
from claimcheck.attributing.naming.by_name import Lookup, Resolved, of
from claimcheck.attributing.naming.by_pronoun import (
    FIRST,
    NEUTER,
    PLURAL,
    PRONOUNS,
    RELATIVE,
    SECOND,
    SINGULAR,
    body_meant,
    person_meant,
)
from claimcheck.attributing.naming.conversations import Conversation
from claimcheck.attributing.naming.descriptions import Description, described
from claimcheck.attributing.naming.discourse import OBJECT, SPEAKER, SUBJECT, WITHIN, Discourse
from claimcheck.attributing.naming.kin import MOST_PERSONS, joined, relative
from claimcheck.attributing.naming.phrases import core_of, is_people, phrase_before, sort_of, spans_of
from claimcheck.attributing.naming.referents import Named, Referent
from claimcheck.attributing.naming.speaking import Speaker, Speaking
from claimcheck.attributing.naming.vocabulary import is_role
from claimcheck.lexicons import listed
from claimcheck.model import Segmentation, Source

_PERSONS = SINGULAR - {"himself", "herself"}
_WRITTEN = frozenset(form for low in (*_PERSONS, "the") for form in (low, low.capitalize(), low.upper()))
_BEFORE = 4  # tokens before a mention in which its article is looked for
_SPOUSES = {"husband": "wife", "wife": "husband"}


class Resolver:
    """Resolves the sources of one article's attributions, handed over in text order, and then any mention."""

    def __init__(self, segmentation: Segmentation, named: Sequence[Named]) -> None:
        """Look up names among ``named``, the article's named mentions in text order."""
        self._segmentation = segmentation
        self._talk = Conversation(segmentation, named)
        named = self._talk.corrected(named)
        named = joined(named)
        self._persons = [r for r in dict.fromkeys(one.referent for one in named) if r.kind == "person"][:MOST_PERSONS]
        self._names = Lookup(segmentation, named)
        self._discourse = Discourse(segmentation, named)
        self._speaking = Speaking(segmentation, self._names, self._discourse, self._talk)
        self._describing = Describing(segmentation, named, self._discourse)
        self._ahead = Ahead(segmentation, named, self._discourse, self._describing)
        self._nominal: dict[str, Referent] = {}
        self._pronouns: dict[int, Referent] = {}
        self._telling = _telling(segmentation)
        self._read = 0
        for first, last, name in self._names.pairs():
            pair = self._nominal.setdefault(name, Referent(name, "group", (name,), [Description("pair")]))
            self._discourse.note(first, last, pair, self._discourse.weight(first, last))
            self._describing.add(first, pair)

    def source(self, attribution: Attribution, enclosing: Source | None) -> Source | None:
        """Who ``attribution`` is attributed to; ``None`` where the text gives no source.

        ``enclosing`` is the source of the attribution in whose content this one stands: an "I" or "we"
        inside somebody's words is that somebody. Later pronouns take who is found for a speaker.
        """
        tokens = attribution.source
        if not tokens:
            return None
        self._read_to(tokens[0])
        resolved = self._resolve(tokens, enclosing)
        word = self._segmentation.words[tokens[0]].lower()
        said = len(tokens) > 1 or word not in PRONOUNS
        if resolved.referent is not None or (said and resolved.kind != "narrator"):
            self._hear(tokens, resolved.referent or self._nominal_of(tokens, resolved))
        return self._source(resolved, tokens)

    def _hear(self, tokens: Sequence[int], referent: Referent) -> None:
        """Take ``referent`` for who speaks at ``tokens``."""
        if referent.kind == "other" and not referent.tokens[-1].endswith("s"):
            referent.kind = "organisation"
        self._discourse.note(tokens[0], tokens[-1] + 1, referent, SPEAKER)
        if len(tokens) == 1 and not self._segmentation.depths[tokens[0]]:
            self._pronouns[tokens[0]] = referent

    def who(self, tokens: Sequence[int], enclosing: Source | None = None) -> Source:
        """Whom or what the mention at ``tokens`` (at least one, in order) means, for any mention of the article.

        ``enclosing`` is who says the words that the mention stands in, where somebody does. To be asked after
        the sources of the attributions; asking changes no later answer.
        """
        self._read_to(tokens[0])
        return self._source(self._resolve(tokens, enclosing), tokens)

    def _source(self, resolved: Resolved, tokens: Sequence[int]) -> Source:
        spans = spans_of(self._segmentation, tokens)
        text = self._segmentation.text[spans[0].start : spans[-1].end]
        return Source(resolved.name, text, spans, resolved.kind)

    def _nominal_of(self, tokens: Sequence[int], resolved: Resolved) -> Referent:
        """The referent of a source that is no name, the same one for the same words."""
        if resolved.name not in self._nominal:
            referent = Referent(resolved.name, resolved.kind, (resolved.name,))
            core = core_of(self._segmentation, tokens)
            found = described(self._segmentation, core[0], core[-1] + 1)
            joined = any(self._segmentation.tags[i] == "CC" for i in core)
            if found is not None and not joined:
                referent.descriptions.append(found)
                self._describing.add(core[0], referent)
            self._nominal[resolved.name] = referent
        return self._nominal[resolved.name]

    def _read_to(self, token: int) -> None:
        """Take in the pronouns, descriptions and groups outside quotation marks before ``token``."""
        for i in range(bisect_left(self._telling, self._read), bisect_left(self._telling, token)):
            self._take_in(self._telling[i])
        self._read = max(self._read, token)

    def _take_in(self, i: int) -> None:
        """Take in the token ``i``, one of those that :func:`_telling` gives."""
        low = self._segmentation.words[i].lower()
        if low == "the":
            self._take_description(i, self._phrase_end(i))
        elif self._segmentation.depths[i]:
            return
        elif low in _PERSONS:
            if i not in self._pronouns:
                self._person(i, self._speaking.parties(i))
        elif is_people(low):
            apart = self._segmentation.tags[i - 1] == ","
            phrase = [*(() if apart else phrase_before(self._segmentation, i)), i]
            group = self._nominal_of(phrase, self._as_it_stands(phrase))
            self._discourse.note(phrase[0], i + 1, group, self._discourse.weight(i, i + 1))

    def _take_description(self, first: int, end: int) -> None:
        """Note whom the phrase at ``first`` describes; an apposition after it tells more of them."""
        found = None if self._names.inside(first, end) else self._describing.person(range(first, end))
        if found is None:
            return
        self._discourse.note(first, end, found, self._discourse.weight(first, end))
        self._describing.also(found, first, end)
        _, last = self._segmentation.sentences[self._segmentation.sentence_of[first]]
        for description in said_after(self._segmentation, end, last):
            if description is not None and (description.age or is_role(description.head)):
                self._describing.learn(found, description)

    def _phrase_end(self, first: int) -> int:
        tags = self._segmentation.tags
        end = first + 1
        while end < len(tags) and tags[end].startswith(("NN", "JJ", "POS", "CD")):
            end += 1
        return end

    def _resolve(self, tokens: Sequence[int], enclosing: Source | None) -> Resolved:
        words, depths = self._segmentation.words, self._segmentation.depths
        if len(tokens) > 1 and words[tokens[-1]] in ("'s", "’s", "'", "’"):
            tokens = tokens[:-1]
        first = tokens[0]
        pronoun = words[first].lower() if len(tokens) == 1 else ""
        named = self._talk.label(first)
        if named is not None:
            return of(named)
        label = None if depths[first] else self._speaking.speaker(first)
        speaker = label or enclosing
        spoken = speaker is not None and (depths[first] > 0 or label is not None)
        barred = frozenset({speaker.name}) if speaker is not None and spoken else frozenset[str]()
        barred |= self._speaking.parties(first)
        if pronoun in FIRST:
            heard = self._speaking.oneself(first, pronoun, speaker)
            if heard is not None:
                return heard
        elif pronoun in SECOND:
            addressed = self._speaking.addressed(first, speaker)
            if addressed is not None:
                return of(addressed)
        elif pronoun in SINGULAR:
            person = self._pronouns.get(first) or self._person(first, barred)
            if person is not None:
                return of(person)
        elif pronoun in PLURAL | NEUTER:
            body = body_meant(self._discourse, first, pronoun, barred)
            if body is not None:
                return of(body)
        elif pronoun in RELATIVE:
            before = phrase_before(self._segmentation, first)
            if before:
                return self._resolve(before, enclosing)
        return (
            self._names.by_name(tokens)
            or self._related(tokens, speaker)
            or self._by_description(tokens)
            or self._named_later(tokens)
            or self._names.unfound(tokens)
            or self._as_it_stands(tokens)
        )

    def _related(self, tokens: Sequence[int], speaker: Speaker | None) -> Resolved | None:
        """Whom "my wife", "your brother" or "her cousin" means."""
        words = self._segmentation.words
        core = core_of(self._segmentation, tokens)
        kin, whose = words[core[-1]].lower(), words[core[0]].lower()
        if len(core) < 2 or kin not in listed("persons", "kin"):
            return None
        owner: Referent | None = None
        if whose == "my" and speaker is not None:
            owner = next((r for r in self._persons if r.name == speaker.name), None)
        elif whose == "your":
            owner = self._speaking.addressed(core[0], speaker)
        elif whose == "the" and kin in _SPOUSES:
            married = [r for r in self._persons if any(one.head == _SPOUSES[kin] for one in r.descriptions)]
            owner = married[0] if len(married) == 1 else None
        elif whose in ("his", "her"):
            owner = self._pronouns.get(core[0]) or self._person(core[0], self._speaking.parties(core[0]))
        found = relative(owner, kin, self._persons) if owner is not None else None
        return of(found) if found is not None else None

    def _person(self, token: int, barred: frozenset[str]) -> Referent | None:
        """Whom "he" or "she" at ``token`` means; outside quotation marks that is kept for what comes after."""
        found = person_meant(self._segmentation, self._discourse, token, barred, self._pronouns, self._names.inside)
        if found is not None and not self._segmentation.depths[token]:
            self._pronouns[token] = found
            low = self._segmentation.words[token].lower()
            found.gender = found.gender or ("m" if low in ("he", "him", "his") else "f")
            weight = SUBJECT if low in ("he", "she") else WITHIN if self._possessive(token) else OBJECT
            self._discourse.note(token, token + 1, found, weight)
        return found

    def _possessive(self, token: int) -> bool:
        return self._segmentation.tags[token] == "PRP$"

    def _by_description(self, tokens: Sequence[int]) -> Resolved | None:
        """The person whom "the mayor" or "the NATO chief" describes, or the body that "the ministry" does."""
        core = core_of(self._segmentation, tokens)
        before = core[0] - 1
        while before > 0 and core[0] - before < _BEFORE and self._segmentation.tags[before] == "JJ":
            before -= 1
        if before >= 0 and self._segmentation.words[before].lower() == "the":
            core = [*range(before, core[0]), *core]
        found = self._describing.person(core) or self._describing.body(core)
        return of(found) if found is not None else None

    def _named_later(self, tokens: Sequence[int]) -> Resolved | None:
        """Whom a headline or the opening means that the text names further down."""
        found = self._ahead.meant(core_of(self._segmentation, tokens))
        return of(found) if found is not None else None

    def _as_it_stands(self, tokens: Sequence[int]) -> Resolved:
        """The source's own words, without an article before them."""
        core = core_of(self._segmentation, tokens)
        tags = self._segmentation.tags
        kept = core[1:] if len(core) > 1 and tags[core[0]] in ("DT", "CC") and tags[core[1]] != "IN" else core
        text = self._segmentation.text[self._segmentation.starts[kept[0]] : self._segmentation.ends[kept[-1]]]
        return Resolved(" ".join(text.split()), sort_of(self._segmentation, core, None))


def _telling(segmentation: Segmentation) -> list[int]:
    """Where descriptions and pronouns for persons stand, and plural nouns."""
    tags = segmentation.tags
    return [i for i, word in enumerate(segmentation.words) if word in _WRITTEN or tags[i] == "NNS"]
