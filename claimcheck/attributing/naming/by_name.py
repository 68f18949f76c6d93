"""From the words of a mention to the name in it: whose core it is, in apposition, or joined with another."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from claimcheck.attributing.naming.phrases import core_of, head_noun, sort_of, sort_of_name
from claimcheck.attributing.naming.referents import SUFFIXES, Named, Referent
from claimcheck.attributing.naming.vocabulary import domains, is_body_noun, is_role, titles
from claimcheck.lexicons import listed
from claimcheck.model import Segmentation, SourceKind

_LONGEST_PHRASE = 7  # tokens of a role and a name
_LONGEST_OFFICE = 6  # tokens between "and" and the second name
_OFFICE = ("NN", "JJ", "IN")
_LONGEST_NAME = 3  # words in a person's name


@dataclass(frozen=True, slots=True)
class Resolved:
    """Who a mention is; ``referent`` where the article names or describes them elsewhere too."""

    name: str
    kind: SourceKind
    referent: Referent | None = None


def of(referent: Referent) -> Resolved:
    """``referent`` as what a mention resolves to."""
    return Resolved(referent.name, sort_of_name(referent), referent)


class Lookup:
    """The named mentions of an article by their place."""

    def __init__(self, segmentation: Segmentation, named: Sequence[Named]) -> None:
        """Look up in ``named``, in text order."""
        self._segmentation = segmentation
        self._named = named
        self._starts = [one.first for one in named]

    def inside(self, first: int, last: int) -> list[Named]:
        """The named mentions inside the tokens ``first`` to ``last`` (half-open)."""
        at = bisect_left(self._starts, first)
        found = []
        while at < len(self._named) and self._named[at].first < last:
            if self._named[at].last <= last:
                found.append(self._named[at])
            at += 1
        return found

    def by_name(self, tokens: Sequence[int]) -> Resolved | None:
        """The person or body named by the core of the source, up to its first comma or relative clause."""
        words, tags = self._segmentation.words, self._segmentation.tags
        core = core_of(self._segmentation, tokens)
        while len(core) > 1 and words[core[-1]] in SUFFIXES:
            core = core[:-1]
        inside = self.inside(core[0], core[-1] + 1)
        around = self._around(core[0], core[-1])
        if around is not None and (around.referent.kind == "person" or 2 * len(core) >= around.last - around.first):
            return of(around.referent)
        pair = self._pair(inside) or self._bodies(inside, core)
        if pair is not None:
            return pair
        persons = [n for n in inside if n.referent.kind == "person" and not _possessive(words, n.last, core[-1])]
        head = head_noun(self._segmentation, core)
        if persons and (
            head is None or persons[-1].first <= head < persons[-1].last or self._titled(persons[-1], core)
        ):
            return of(persons[-1].referent)
        beside = self._apposed(tokens, core)
        if beside is not None:
            return beside
        if head is None or not (tags[head].startswith("NN") and words[head][0].isupper()):
            return None
        bodies = [n for n in inside if n.first <= head < n.last and not self._narrowed(n, core)]
        return of(bodies[-1].referent) if bodies else None

    def _narrowed(self, one: Named, core: Sequence[int]) -> bool:
        """Whether a plural is only some of those it names: "Establishment Republicans"."""
        word = self._segmentation.words[one.first]
        plural = one.last - one.first == 1 and word.endswith("s") and len(one.referent.tokens) > 1
        return plural and one.first - 1 in core and self._segmentation.tags[one.first - 1].startswith(("NN", "JJ"))

    def unfound(self, tokens: Sequence[int]) -> Resolved | None:
        """The name at ``tokens`` that is none of those found; ``None`` where the head is no name."""
        words, tags = self._segmentation.words, self._segmentation.tags
        core = core_of(self._segmentation, tokens)
        head = head_noun(self._segmentation, core)
        if head is None or not tags[head].startswith("NNP"):
            return None
        name = " ".join(words[i] for i in core if tags[i] not in ("DT", "PRP$", "POS"))
        placed = len(core) == 1 and core[0] > 0 and tags[core[0] - 1] == "IN"
        return Resolved(name, sort_of(self._segmentation, core, "place" if placed else None))

    def _bodies(self, inside: Sequence[Named], core: Sequence[int]) -> Resolved | None:
        """Two bodies or places that are the whole of ``core``, under both their names."""
        words, tags = self._segmentation.words, self._segmentation.tags
        if len(inside) != 2 or inside[1].last != core[-1] + 1 or inside[0].referent is inside[1].referent:
            return None
        one, other = inside
        joined = words[one.last : other.first] in (("and",), ("and", "the"))
        alike = one.referent.kind == other.referent.kind != "person"
        if not joined or not alike or any(tags[i] != "DT" for i in core if i < one.first):
            return None
        return Resolved(f"{one.referent.name} and {other.referent.name}", "group")

    def _titled(self, person: Named, core: Sequence[int]) -> bool:
        """Whether ``core`` is a role with its complement and the name: "Chairman of the bench Doreen Whitty"."""
        words, tags = self._segmentation.words, self._segmentation.tags
        head = head_noun(self._segmentation, core)
        said = words[core[0] if head is None else head].lower()
        role = is_role(said) and said not in listed("persons", "kin")
        at = person.first
        while at - 1 > core[0] and (_is_office(words[at - 1].lower().rstrip(".")) or tags[at - 1].startswith("JJ")):
            at -= 1
        led = at == person.first or tags[at - 1] not in ("IN", "TO", "DT", "PRP$")
        return role and led and tags[person.first - 1].startswith("NN") and person.last == core[-1] + 1

    def _around(self, first: int, last: int) -> Named | None:
        """The named mention that holds the tokens ``first`` to ``last``, both included."""
        at = bisect_right(self._starts, first) - 1
        one = self._named[at] if at >= 0 else None
        return one if one is not None and one.last > last else None

    def pairs(self) -> Iterator[tuple[int, int, str]]:
        """The pairs of persons named as one phrase: their first token, the one after their last, both names."""
        for one, other in pairwise(self._named):
            if one.referent.kind == other.referent.kind == "person":
                pair = self._pair((one, other))
                if pair is not None:
                    yield one.first, other.last, pair.name

    def _pair(self, inside: Sequence[Named]) -> Resolved | None:
        """Two persons who say the same, under both their names."""
        persons = [n for n in inside if n.referent.kind == "person"]
        for one, other in pairwise(persons):
            between = range(one.last + 1, other.first)
            joined = self._segmentation.words[one.last] == "and" and len(between) <= _LONGEST_OFFICE
            joined = joined and all(self._segmentation.tags[i].startswith(_OFFICE) for i in between)
            if joined and one.referent is not other.referent:
                return Resolved(f"{one.referent.name} and {other.referent.name}", "group")
        return None

    def _apposed(self, tokens: Sequence[int], core: Sequence[int]) -> Resolved | None:
        """The person named right after the core and a comma: "the keeper's daughter, Odile Farran"."""
        words, tags = self._segmentation.words, self._segmentation.tags
        comma = core[-1] + 1
        head = head_noun(self._segmentation, core)
        before = self._named_before(core, head)
        if before is not None:
            return before
        if comma >= len(words) or words[comma] != "," or head is None or tags[head].startswith("NNP"):
            return None
        if comma not in tokens:
            return self._named_after(comma + 1, head)
        named = [n for n in self.inside(comma + 1, tokens[-1] + 1) if n.first <= comma + 3]
        persons = [n for n in named if n.referent.kind == "person"]
        if persons or (named and is_body_noun(words[head].lower())):
            return of((persons or named)[0].referent)
        last = comma + 1
        while last in tokens and tags[last] == "NNP" and last - comma <= _LONGEST_NAME:
            last += 1
        name = " ".join(words[comma + 1 : last])
        return Resolved(name, "person") if last - comma > 2 and not named else None

    def _named_before(self, core: Sequence[int], head: int | None) -> Resolved | None:
        """Who is named right before a comma and a role that another comma closes: "Ada Holm, his mother, said"."""
        words = self._segmentation.words
        comma, after = core[0] - 1, core[-1] + 1
        if head is None or comma < 1 or words[comma] != "," or words[after : after + 1] not in ((",",), (".",)):
            return None
        at = bisect_left(self._starts, comma) - 1
        one = self._named[at] if at >= 0 and self._named[at].last == comma else None
        joined = words[after + 1 : after + 2] in (("and",), ("or",))
        if one is None or joined or one.referent.kind != "person" or not is_role(words[head].lower()):
            return None
        return of(one.referent)

    def _named_after(self, first: int, head: int) -> Resolved | None:
        """Who is named at ``first`` between commas, alone or after a role: "Her rival, the former judge Ada Holm,"."""
        words, tags = self._segmentation.words, self._segmentation.tags
        low = words[head].lower()
        for one in self.inside(first, first + _LONGEST_PHRASE):
            if any(not tags[i].startswith(("NN", "JJ", "DT")) for i in range(first, one.first)):
                return None
            fitting = is_role(low) if one.referent.kind == "person" else is_body_noun(low) or is_role(low)
            ended = one.last < len(words) and words[one.last] in (",", ".")
            if ended and fitting and (one.referent.kind == "person" or one.first == first):
                return of(one.referent)
        return None


def _is_office(word: str) -> bool:
    """Whether ``word``, in lower case, is what the person named after it is, and not whom they work for."""
    return is_role(word) or (word in titles() and word not in domains())


def _possessive(words: Sequence[str], after: int, last: int) -> bool:
    """Whether a possessive ending stands at ``after``, and the phrase that ends with ``last`` goes on after it."""
    return after < len(words) and words[after] in ("'s", "’s", "'", "’") and after <= last
