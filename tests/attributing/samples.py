"""Articles of many genres with every attribution and every mention of a name marked by hand.

The files in ``tests/samples`` hold the text with its mentions marked ``[[She|Lottie Grange]]`` and the
attributions as strings of the plain text, in the order in which their contents begin. All articles, people,
bodies and places were made up for this project.

What was marked, after Newell et al. 2018 (PolNeAR): who said, wrote, thinks, wants, fears or denies what, in
headlines too. A content that is indirect keeps its ``that``, one that is direct its marks. A source is the whole
noun phrase. Where a quotation stands alone, source and cue are null, and ``resolved`` is null too unless the
text around leaves no doubt who speaks. In a transcript the label before the colon is the source. ``negated`` is
true where the source denies, doubts having said, or does not intend the content.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import TypedDict

from claimcheck.model import SourceKind, Span, Spans

FOLDER = Path(__file__).resolve().parents[1] / "samples"

_MARKED = re.compile(r"\[\[([^|\[\]]+)\|([^|\[\]]+)\]\]")


class Written(TypedDict):
    """An attribution as it stands in a file."""

    source: str | None
    resolved: str | None
    cue: str | None
    content: list[str]
    negated: bool
    parent: int | None


class File(TypedDict):
    """An article as it stands in a file."""

    name: str
    text: str
    names: dict[str, SourceKind]
    attributions: list[Written]


@dataclass(frozen=True, slots=True)
class Mentioned:
    """Words of the plain text that refer to the person or body called ``name``."""

    span: Span
    name: str


@dataclass(frozen=True, slots=True)
class Attributed:
    """An attribution in code points of the plain text.

    ``resolved`` is a name of the article, or an unnamed source's own words; ``parent`` the index of the
    attribution whose content this one stands in.
    """

    source: Span | None
    resolved: str | None
    cue: Span | None
    content: Spans
    negated: bool
    parent: int | None


@dataclass(frozen=True, slots=True)
class Sample:
    """An article: its plain text and all that is marked in it."""

    name: str
    text: str
    names: Mapping[str, SourceKind]
    mentions: tuple[Mentioned, ...]
    attributions: tuple[Attributed, ...]


def plain(marked: str) -> tuple[str, tuple[Mentioned, ...]]:
    """``marked`` without its marks, and what they marked there."""
    pieces: list[str] = []
    mentions: list[Mentioned] = []
    length = end = 0
    for mark in _MARKED.finditer(marked):
        before = marked[end : mark.start()]
        start = length + len(before)
        length = start + len(mark[1])
        pieces += (before, mark[1])
        mentions.append(Mentioned(Span(start, length), mark[2]))
        end = mark.end()
    return "".join((*pieces, marked[end:])), tuple(mentions)


def _places(text: str, words: str, after: int = 0) -> list[Span]:
    """Where ``words`` stand in ``text`` as whole words, from the code point ``after`` on."""
    left = r"(?<!\w)" if words[0].isalnum() else ""
    right = r"(?!\w)" if words[-1].isalnum() else ""
    found = re.compile(left + re.escape(words) + right).finditer(text, after)
    return [Span(match.start(), match.end()) for match in found]


def _first(text: str, words: str, after: int) -> Span:
    found = _places(text, words, after)
    if not found:
        raise ValueError(f"not in the text from {after} on: {words!r}")
    return found[0]


def _gap(a: Span, b: Span) -> int:
    return max(a.start - b.end, b.start - a.end, 0)


def _nearest(text: str, words: str, to: Iterable[Span], outside: Iterable[Span]) -> Span:
    """The place of ``words`` nearest to any span of ``to``; one inside ``outside`` only if there is no other."""
    goals, barred = tuple(to), tuple(outside)
    found = _places(text, words)
    if not found:
        raise ValueError(f"not in the text: {words!r}")
    return min(found, key=lambda s: (any(s.overlaps(b) for b in barred), min(_gap(s, g) for g in goals), s.start))


def _content(text: str, pieces: Iterable[str], after: int) -> Spans:
    spans: list[Span] = []
    for piece in pieces:
        spans.append(_first(text, piece, after))
        after = spans[-1].end
    return tuple(spans)


def _attributions(text: str, written: Iterable[Written]) -> tuple[Attributed, ...]:
    """Each content is sought from the one before on, its cue next to it, and the source next to the cue."""
    located: list[Attributed] = []
    start = 0
    for one in written:
        content = _content(text, one["content"], start)
        cue = _nearest(text, one["cue"], content, content) if one["cue"] else None
        near, own = ((cue,), (*content, cue)) if cue else (content, content)
        source = _nearest(text, one["source"], near, own) if one["source"] else None
        located.append(Attributed(source, one["resolved"], cue, content, one["negated"], one["parent"]))
        start = content[0].start
    return tuple(located)


def load(path: Path) -> Sample:
    """The article in the file at ``path``; raises ``ValueError`` where its text lacks words it names."""
    file: File = json.loads(path.read_text(encoding="utf-8"))
    text, mentions = plain(file["text"])
    return Sample(file["name"], text, file["names"], mentions, _attributions(text, file["attributions"]))


@lru_cache(maxsize=1)
def samples() -> tuple[Sample, ...]:
    """All articles, by the names of their files."""
    return tuple(load(path) for path in sorted(FOLDER.glob("*.json")))
