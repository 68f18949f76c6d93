"""How many marked mentions of written articles are resolved to the right name and the right kind.

The articles were written for this project; ``[[She|Ilsa Venn]]`` marks a mention and whom it means. The floors
stand a little below what was measured on them, which is more than on articles that nobody has looked at.
"""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from pathlib import Path
from typing import TypedDict

import pytest

from claimcheck.attributing.naming.mentions import resolve_mentions
from claimcheck.model import NARRATOR, Source, Span
from tests.attributing.articles import segmented, statements

MENTIONS = Path(__file__).resolve().with_name("mentions.json")


NAMES = 0.95


KINDS = 0.95


_MARKED = re.compile(r"\[\[([^|\]]*)\|([^\]]*)\]\]")


_ARTICLE = re.compile(r"^(?:the|an?) ")


class Written(TypedDict):
    """An article with marked mentions; ``kinds`` of those that are no persons."""

    name: str
    kinds: dict[str, str]
    text: str


@dataclass(frozen=True, slots=True)
class Result:
    """A mention as marked, and what it was resolved to."""

    article: str
    mention: str
    name: str
    kind: str
    found: Source

    @property
    def named(self) -> bool:
        """Whether the name is the one marked, an article before it aside."""
        return _bare(self.found.name) == _bare(self.name)

    def __str__(self) -> str:
        """What should be found and what was."""
        wanted = f"{self.article}: {self.mention} is {self.name} ({self.kind})"
        return f"{wanted} -- {self.found.name} ({self.found.kind})"


def _bare(name: str) -> str:
    return _ARTICLE.sub("", name.casefold())


def _unmarked(marked: str) -> tuple[str, list[tuple[Span, str]]]:
    """The text without marks, and the marked mentions with whom they mean."""
    text, mentions, last = "", [], 0
    for mark in _MARKED.finditer(marked):
        text += marked[last : mark.start()]
        mentions.append((Span(len(text), len(text) + len(mark[1])), mark[2]))
        text += mark[1]
        last = mark.end()
    return text + marked[last:], mentions


def _results(article: Written) -> list[Result]:
    text, mentions = _unmarked(article["text"])
    found = resolve_mentions(segmented(text), statements(text), [span for span, _ in mentions])
    kinds = {NARRATOR: "narrator", **article["kinds"]}
    return [
        Result(article["name"], span.of(text), name, kinds.get(name, "person"), source)
        for (span, name), source in zip(mentions, found, strict=True)
    ]


@pytest.fixture(scope="module")
def results() -> list[Result]:
    articles: list[Written] = json.loads(MENTIONS.read_text(encoding="utf-8"))
    return [result for article in articles for result in _results(article)]


def test_most_mentions_are_resolved_to_the_right_name(results: list[Result]) -> None:
    wrong = [result for result in results if not result.named]
    share = 1 - len(wrong) / len(results)
    assert share >= NAMES, f"{share:.3f} of {len(results)}\n" + "\n".join(map(str, wrong))


def test_most_mentions_are_of_the_right_kind(results: list[Result]) -> None:
    wrong = [result for result in results if result.found.kind != result.kind]
    share = 1 - len(wrong) / len(results)
    assert share >= KINDS, f"{share:.3f} of {len(results)}\n" + "\n".join(map(str, wrong))


def test_every_mention_keeps_its_own_words(results: list[Result]) -> None:
    assert all(result.found.text == result.mention for result in results)


def test_asking_twice_or_in_another_order_gives_the_same() -> None:
    text, mentions = _unmarked(
        "[[Ilsa Venn|a]] met [[Marek Orr|b]]. [[She|a]] left. [[He|b]] stayed and [[he|b]] slept."
    )
    spans = [span for span, _ in mentions]
    one_way = resolve_mentions(segmented(text), statements(text), spans)
    other_way = resolve_mentions(segmented(text), statements(text), spans[::-1])
    assert one_way == other_way[::-1]


def test_no_mention_is_no_work_and_one_without_a_token_is_refused() -> None:
    text = "Ilsa Venn left.  "
    assert resolve_mentions(segmented(text), (), []) == []
    with pytest.raises(ValueError, match="no token"):
        resolve_mentions(segmented(text), (), [Span(16, 17)])
