"""Who a headline or an opening sentence means by a role before the article names them: "Minister: dam is safe".

Headlines leave out articles and names; the text below them tells both. Only what comes after is looked at: the
first one there who is described so, else, for a person, the first whom the text makes its subject.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence

from claimcheck.attributing.naming.by_description import Describing, agrees, may_be
from claimcheck.attributing.naming.descriptions import Description, described, fits
from claimcheck.attributing.naming.discourse import SUBJECT, Discourse
from claimcheck.attributing.naming.referents import Named, Referent
from claimcheck.attributing.naming.vocabulary import by_words, is_body_noun, is_role, stands_for_body, titles
from claimcheck.model import Segmentation

_LONGEST = 30  # tokens in a headline
_SHORT = 4  # tokens under which it is a byline or a place
_STOPS = frozenset(".?!:;,")
_QUOTES = frozenset("”\"'’»“")
_LEAD = 3  # sentences of the text in which "a prosecutor" may be named later
_MOST = 40  # names looked at after a headline
_NEAR = 2  # sentences after a headline in which the first subject is whom it means
_ARTICLES = frozenset({"the", "a", "an", "this", "that"})


class Ahead:
    """Whom the headlines and the opening of one article mean."""

    def __init__(
        self, segmentation: Segmentation, named: Sequence[Named], discourse: Discourse, describing: Describing
    ) -> None:
        """Look up who is meant among ``named``, the article's named mentions in text order; teach ``describing``."""
        self._segmentation = segmentation
        self._named = named
        self._starts = [one.first for one in named]
        self._discourse = discourse
        self._in_headlines: dict[int, Referent] = {}
        self._headlines = [p for p in segmentation.paragraphs if self._is_headline(*p)]
        for first, last in self._headlines:
            for head, wanted, found in self._read(first, last):
                self._in_headlines[head] = found
                if found.kind == "person":
                    describing.learn(found, wanted)
        bodies = [s for s in segmentation.sentences if not self._is_headline(*s)]
        self._lead = bodies[:_LEAD][-1][1] if bodies else 0

    def meant(self, core: Sequence[int]) -> Referent | None:
        """Whom the noun phrase ``core`` of a headline, or "a prosecutor" in the first sentences, means."""
        if core[-1] in self._in_headlines:
            return self._in_headlines[core[-1]]
        article = self._segmentation.words[core[0]].lower()
        wanted = described(self._segmentation, core[0], core[-1] + 1)
        at = bisect_left(self._headlines, (core[0] + 1,)) - 1
        if at >= 0 and wanted is not None and article not in _ARTICLES and core[-1] < self._headlines[at][1]:
            known = is_role(wanted.head) or is_body_noun(wanted.head)
            return self._meant_by(wanted, self._headlines[at][1], alone=False) if known else None
        if article == "the" and len(core) > 2 and wanted is not None and is_body_noun(wanted.head):
            body = self._body(wanted, core[-1])
            said = [self._segmentation.words[i].lower() for i in core[1:]]
            return body if body is not None and set(said) <= set(map(str.lower, body.tokens)) else None
        if core[0] >= self._lead or article not in ("a", "an"):
            return None
        return self._person(wanted, core[-1], new=True) if wanted is not None and is_role(wanted.head) else None

    def _is_headline(self, first: int, last: int) -> bool:
        words = self._segmentation.words
        end = last - 1
        while end > first and words[end][-1] in _QUOTES:
            end -= 1
        return _SHORT <= last - first <= _LONGEST and words[end][-1] not in _STOPS and words[first] != "By"

    def _read(self, first: int, last: int) -> Iterator[tuple[int, Description, Referent]]:
        """The heads of the bare noun phrases of a headline, with what they say and whom they mean."""
        words, tags = self._segmentation.words, self._segmentation.tags
        at, end = bisect_left(self._starts, first), bisect_left(self._starts, last)
        taken = {i for one in self._named[at:end] for i in range(one.first, one.last)}
        alone = not any(one.referent.kind == "person" for one in self._named[at:end])
        for i in range(first, last):
            low = words[i].lower()
            if i in taken or not tags[i].startswith("NN") or not (is_role(low) or is_body_noun(low)):
                continue
            if i + 1 < last and (self._goes_on(i + 1) or (low in titles() and i + 1 in taken)):
                continue
            start = i
            while start > first and tags[start - 1].startswith(("NN", "JJ")):
                start -= 1
            if start > first and words[start - 1].lower() in _ARTICLES:
                continue
            wanted = described(self._segmentation, start, i + 1)
            bare = alone and not any(words[at][0].isupper() for at in range(max(start, first + 1), i))
            found = self._meant_by(wanted, last, bare) if wanted is not None else None
            if wanted is not None and found is not None:
                yield i, wanted, found
                alone = False

    def _goes_on(self, at: int) -> bool:
        """Whether a noun phrase goes on at ``at``; the tagger takes the verb of a headline for a plural."""
        word, tag = self._segmentation.words[at].lower(), self._segmentation.tags[at]
        return tag in ("NN", "NNP", "POS") or (tag == "NNS" and is_role(word.removesuffix("s")))

    def _meant_by(self, wanted: Description, end: int, alone: bool) -> Referent | None:
        if not is_role(wanted.head):
            return self._body(wanted, end)
        found = self._person(wanted, end, new=False) or (self._body(wanted, end) if is_body_noun(wanted.head) else None)
        return found or (self._first_subject(wanted, end) if alone else None)

    def _after(self, token: int) -> list[Named]:
        """The names after ``token``."""
        at = bisect_left(self._starts, token)
        return list(self._named[at : at + _MOST])

    def _person(self, wanted: Description, token: int, new: bool) -> Referent | None:
        """The person named after ``token`` who is described as ``wanted``; with ``new``, not named before it."""
        gender = by_words([wanted.head])
        for one in self._after(token):
            who = one.referent
            if who.kind != "person" or (gender and who.gender not in ("", gender)) or (new and who.firsts[0] < token):
                continue
            if any(fits(wanted, said) is not None for said in who.descriptions[-_MOST:]):
                return who
        return None

    def _body(self, wanted: Description, token: int) -> Referent | None:
        """The body named after ``token`` that may be called ``wanted``."""
        for one in self._after(token):
            body = one.referent
            if body.kind not in ("organisation", "media", "other"):
                continue
            if stands_for_body(wanted.head, body.tokens, body.nouns) and agrees(wanted, body):
                return body
        return None

    def _is_subject(self, one: Named) -> bool:
        """Whether a name is a subject, after a time too: "On Monday Ada Holm left"."""
        tags = self._segmentation.tags
        finite = tags[one.last : one.last + 1] in (("VBD",), ("VBZ",), ("VBP",), ("MD",))
        return (finite and tags[one.first - 1] != "IN") or self._discourse.weight(one.first, one.last) == SUBJECT

    def _first_subject(self, wanted: Description, token: int) -> Referent | None:
        """The person first named as a subject in the sentences right after ``token``, if that may be ``wanted``."""
        if token >= len(self._segmentation.words):
            return None
        here = self._segmentation.sentence_of[token]
        gender = by_words([wanted.head])
        for one in self._after(token):
            if self._segmentation.sentence_of[one.first] >= here + _NEAR:
                return None
            who = one.referent
            if who.kind == "person" and self._is_subject(one):
                agreeing = not gender or who.gender in ("", gender)
                return who if agreeing and may_be(who, wanted) else None
        return None
