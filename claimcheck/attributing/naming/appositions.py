"""Descriptions that an article gives beside a name: titles and roles before it, appositions, ages, "who chairs"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from claimcheck.attributing.naming.descriptions import Description, described, noun_like
from claimcheck.attributing.naming.vocabulary import heads_a_body, is_body_noun, is_place_noun, is_role, plain, titles
from claimcheck.lexicons import listed, load
from claimcheck.model import Segmentation

_NEAR = 14  # tokens that an apposition before a name may be long
_BEFORE = ("NN", "JJ", "POS", "PRP$", "DT", "CD", "VBN", "VBG")
_PHRASE = ("NN", "JJ", "DT", "POS", "CD", "PRP$", "VBN", "VBG", "RB")
_LINKING = frozenset({"IN", "CC", "TO"})
_IS = frozenset({"is", "was", "are", "were", "became", "becomes", "been", "remains"})
_OPENING = frozenset({",", "(", "–", "—"})
_AGE = re.compile(r"\d{1,3}$")
_OLDEST = 120
_DASHES = (("-",), ("--",), ("–",), ("—",))
_STYLES = frozenset({"the", "Very", "Most", "Right", "Rt", "Hon"})
_ENDS = frozenset({",", ".", ";", "(", ")", "-RRB-", ":", "--", "–", "—", '"', "”", "''"})


def learnt(segmentation: Segmentation, first: int, last: int) -> Iterator[Description]:
    """What the words beside the name at tokens ``first`` to ``last`` (half-open) say of who or what bears it."""
    start, end = segmentation.sentences[segmentation.sentence_of[first]]
    before = (
        _kind_of_place(segmentation, first),
        _outlet(segmentation, first, last),
        _titled(segmentation, start, first),
        _apposed_before(segmentation, start, first, last),
    )
    after = said_after(segmentation, last, end) if last < end and _may_tell(segmentation.words[last]) else ()
    for found in (*before, *after):
        if found is not None and (found.age or is_place_noun(found.head) or _tells(found)):
            yield found


def _may_tell(word: str) -> bool:
    """Whether what somebody is may come after ``word``, the first after their name."""
    return word in _OPENING or word == "as" or word.lower() in _IS or word in load("persons")["verbs"]


def _kind_of_place(segmentation: Segmentation, first: int) -> Description | None:
    """From "the island of Lapu"."""
    noun = segmentation.words[first - 2].lower() if first > 1 and segmentation.words[first - 1] == "of" else ""
    return Description(noun) if is_place_noun(noun) else None


def _outlet(segmentation: Segmentation, first: int, last: int) -> Description | None:
    """From "(Newswire) -" in a dateline, "in an interview with Newswire" and "the music site Newswire"."""
    words = segmentation.words
    if first and words[first - 1] == "(" and words[last : last + 1] == (")",) and words[last + 1 : last + 2] in _DASHES:
        return Description("agency", frozenset({"outlet"}))
    before = tuple(word.lower() for word in words[max(0, first - 2) : first])
    interview = last - first == 1 and before == ("interview", "with")
    site = first > 1 and before[-1] in listed("sources", "sites") and segmentation.tags[first - 1].startswith("NN")
    told = last - first == 1 and before[-1:] == ("told",) and words[last : last + 1] in (("that",), ("on",), ("in",))
    told = told and not heads_a_body(words[first]) and words[first] not in listed("sources", "organisation")
    return Description("outlet") if interview or site or told else None


def _tells(description: Description) -> bool:
    head = description.head
    return (
        is_role(head)
        or head in titles()
        or is_body_noun(head)
        or head == "outlet"
        or head.endswith(("ist", "er", "or", "man", "woman", "ian", "logist"))
    )


def _is_title(word: str) -> bool:
    return word[0].isupper() and word.lower().rstrip(".") in titles()


def _titled(segmentation: Segmentation, start: int, first: int) -> Description | None:
    """From what stands right before a name: "Finance director Peter Adeyemi", "the Corva mayor Ilsa Venn"."""
    words, tags = segmentation.words, segmentation.tags
    if first > start and tags[first - 1] == "POS":
        return None
    i = first
    while (
        i > start and first - i <= _NEAR and (tags[i - 1].startswith(_BEFORE) or noun_like(words[i - 1], tags[i - 1]))
    ):
        i -= 1
        if tags[i] in ("DT", "PRP$"):
            break
    if i == first:
        return None
    if i > start + 1 and words[i - 1] == "of" and is_role(words[i - 2].lower()):
        i -= 2
        while i > start and tags[i - 1].startswith(("NN", "JJ")):
            i -= 1
    found = described(segmentation, i, first)
    if found is not None and found.head in ("mr", "mrs", "ms", "miss", "sir", "dame", "lady", "lord", "dr", "cllr"):
        closer = described(segmentation, i, first - 1)
        return closer or found
    return found


def _apposed_before(segmentation: Segmentation, start: int, first: int, last: int) -> Description | None:
    """From a phrase and a comma before a name: "the minister for schools, Adaeze Cole, ..."."""
    words, tags = segmentation.words, segmentation.tags
    comma = first - 1
    while comma > start and (_is_title(words[comma]) or words[comma] in _STYLES):
        comma -= 1
    if comma <= start or words[comma] != "," or not _closed(segmentation, last):
        return None
    i = comma
    while i > start and comma - i < _NEAR and (tags[i - 1].startswith(_BEFORE) or tags[i - 1] == "IN"):
        i -= 1
    for at in range(i, comma):
        if tags[at] in ("DT", "PRP$") or at == start or words[at - 1].lower() == "whose" or tags[at - 1] == "IN":
            found = described(segmentation, at, comma)
            listed_with = tags[at - 1] == "CC" and tags[at] != "PRP$"
            between = words[last : last + 1] == (",",)
            known = found is not None and (is_role(found.head) or (between and is_body_noun(found.head)))
            if known and not listed_with:
                return found
    return None


def _closed(segmentation: Segmentation, last: int) -> bool:
    """Whether what ends before ``last`` can be an apposition's end: a comma, a stop or a verb comes next."""
    words, tags = segmentation.words, segmentation.tags
    return last >= len(words) or words[last] in _ENDS or tags[last].startswith("VB") or tags[last] == "MD"


def said_after(segmentation: Segmentation, last: int, end: int) -> Iterator[Description | None]:
    """From what comes after a name that ends before ``last``: an age, appositions, "who is", "is a"."""
    words, tags = segmentation.words, segmentation.tags
    if last >= end:
        return
    if words[last] == "as" or words[last].lower() in _IS:
        yield _role_only(segmentation, last + 1, end)
        return
    if words[last] in load("persons")["verbs"] and last + 1 < end and tags[last + 1] in ("DT", "PRP$", "NNP"):
        yield _doing(segmentation, words[last], last + 1, end)
        return
    if words[last] not in _OPENING:
        return
    i = last + 1
    if i < end and _AGE.match(words[i]) and int(words[i]) <= _OLDEST and (i + 1 >= end or words[i + 1] in _ENDS):
        yield Description("", age=words[i])
        i += 2
    for _ in range(2):
        if i >= end:
            return
        if tags[i].startswith("W"):
            yield _relative(segmentation, i, end)
            return
        stop = _phrase_end(segmentation, i, end)
        if stop == i or not _ended(segmentation, stop, end):
            return
        found = described(segmentation, i, stop)
        yield found
        if tags[stop - 1] == "NNP" and not (found and is_role(found.head)):
            return
        i = stop + 1


def _phrase_end(segmentation: Segmentation, i: int, end: int) -> int:
    """Where the noun phrase that begins at ``i`` ends, prepositional phrases and all."""
    tags = segmentation.tags
    stop = i
    while stop < end and stop - i < _NEAR:
        if not tags[stop].startswith(_PHRASE) and not (tags[stop] in _LINKING and stop > i) and tags[stop] != "$":
            break
        stop += 1
    while stop > i and tags[stop - 1] in _LINKING:
        stop -= 1
    return stop


def _ended(segmentation: Segmentation, stop: int, end: int) -> bool:
    """Whether an apposition may end at ``stop``: not where a verb makes the phrase a subject."""
    return stop >= end or segmentation.words[stop] in _ENDS or segmentation.tags[stop].startswith("W")


def _relative(segmentation: Segmentation, i: int, end: int) -> Description | None:
    """From ", who is now the chairman of Oakline" and ", who chairs the board"."""
    words = segmentation.words
    if words[i].lower() != "who":
        return None
    for at in range(i + 1, min(i + 4, end)):
        low = words[at].lower()
        if low in _IS:
            return _role_only(segmentation, at + 1, end)
        if low in load("persons")["verbs"]:
            return _doing(segmentation, low, at + 1, end)
    return None


def _doing(segmentation: Segmentation, verb: str, i: int, end: int) -> Description:
    """From what somebody does, with the noun phrase at ``i``: "chairs the board"."""
    named = described(segmentation, i, _phrase_end(segmentation, i, end))
    return Description(load("persons")["verbs"][verb], named.words if named else frozenset())


def _role_only(segmentation: Segmentation, i: int, end: int) -> Description | None:
    """A description after "is": only a role counts, else anything said of somebody would."""
    while i < end and segmentation.tags[i] == "RB":
        i += 1
    found = described(segmentation, i, _phrase_end(segmentation, i, end))
    return found if found is not None and is_role(found.head) else None


def words_of(descriptions: Sequence[Description]) -> frozenset[str]:
    """All words of ``descriptions``."""
    return frozenset(word for one in descriptions for word in one.words)


def in_full(description: Description, shorts: Mapping[str, tuple[str, ...]]) -> Description:
    """``description`` with the words that initials in it, explained in the article, stand for."""
    words = [w for word in sorted(description.modifiers) for w in shorts.get(word.upper(), ())] if shorts else []
    if not words:
        return description
    return replace(description, modifiers=description.modifiers | {plain(w.lower()) for w in words})
