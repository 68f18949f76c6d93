"""Who says the words at a token, and to whom: in a turn, after a label or inside quotation marks."""

from __future__ import annotations

from bisect import bisect_left

from claimcheck.attributing.naming.by_name import Lookup, Resolved, of
from claimcheck.attributing.naming.by_pronoun import ONESELF
from claimcheck.attributing.naming.conversations import Conversation
from claimcheck.attributing.naming.discourse import Discourse
from claimcheck.attributing.naming.referents import Referent
from claimcheck.model import NARRATOR, Segmentation, Source

_PERSONAL = frozenset({"person", "anonymous"})
_LABEL = 6  # tokens of a speaker's label before its colon

Speaker = Source | Resolved


class Speaking:
    """Who speaks in one article."""

    def __init__(self, segmentation: Segmentation, names: Lookup, discourse: Discourse, talk: Conversation) -> None:
        """Ask ``talk`` first, the article's conversation, then ``names`` and ``discourse``."""
        self._segmentation = segmentation
        self._names = names
        self._discourse = discourse
        self._talk = talk

    def oneself(self, token: int, pronoun: str, speaker: Speaker | None) -> Resolved | None:
        """Who says "I" or "we" at ``token``: a body or a document says no "I", somebody in it does."""
        if speaker is not None and (speaker.kind in _PERSONAL or pronoun not in ONESELF):
            return Resolved(speaker.name, speaker.kind)
        if not self._segmentation.depths[token] and speaker is None:
            return Resolved(NARRATOR, "narrator")
        heard = self._talk.speaker(token) or self._discourse.speaker(token)
        _, last = self._segmentation.sentences[self._segmentation.sentence_of[token]]
        if heard is None and pronoun in ONESELF and self._segmentation.depths[last - 1]:
            heard = self._discourse.heard(token)
        if speaker is not None and (heard is None or heard.kind not in _PERSONAL):
            heard = next(iter(self._discourse.ranked(token, lambda r: float(r.kind == "person"))), None)
        if heard is not None and (heard.kind in _PERSONAL or pronoun not in ONESELF):
            return of(heard)
        return Resolved(speaker.name, speaker.kind) if speaker is not None else None

    def parties(self, token: int) -> frozenset[str]:
        """The names of who talk to each other where ``token`` is said in a turn: "he" is neither."""
        parties = self._talk.speaker(token), self._talk.addressee(token)
        return frozenset(party.name for party in parties if party is not None)

    def speaker(self, token: int) -> Resolved | None:
        """Who says ``token`` in a turn or after a label."""
        speaker = self._talk.speaker(token)
        return of(speaker) if speaker is not None else self._label_of(token)

    def addressed(self, token: int, speaker: Speaker | None) -> Referent | None:
        """Whom "you" means: the other in a conversation, and in a question who spoke before."""
        addressee = self._talk.addressee(token)
        if addressee is not None or not self._segmentation.depths[token]:
            return addressee
        _, last = self._segmentation.sentences[self._segmentation.sentence_of[token]]
        asked = "?" in self._segmentation.words[token:last]
        heard = self._discourse.heard(token) if asked else None
        if heard is None or heard.kind != "person" or (speaker is not None and heard.name == speaker.name):
            return None
        return heard

    def _label_of(self, token: int) -> Resolved | None:
        """Who speaks in a transcript's paragraph that begins with a name and a colon, if ``token`` is after them."""
        words = self._segmentation.words
        at = bisect_left(self._segmentation.paragraphs, (token + 1,)) - 1
        first, last = self._segmentation.paragraphs[at]
        colon = next((i for i in range(first, min(last, first + _LABEL)) if words[i] == ":"), token)
        if colon >= token or not words[first][0].isupper():
            return None
        inside = [n for n in self._names.inside(first, colon) if n.referent.kind == "person"]
        if inside and inside[-1].last == colon:
            return of(inside[-1].referent)
        shouted = all(word.isupper() or not word[0].isalpha() for word in words[first:colon])
        name = " ".join(words[first:colon])
        return Resolved(name, "person") if shouted and colon > first else None
