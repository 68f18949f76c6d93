"""How many of the attributions in ten short articles are found, and how many of their names are right.

The floors stand a little below what was measured, so that a change for the worse shows. The articles and
their attributions were written for this project.
"""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from pathlib import Path
from typing import TypedDict

import pytest

from claimcheck.model import Statement
from tests.attributing.articles import statements

ARTICLES = Path(__file__).resolve().parents[1] / "attributions.json"
ALIKE = 0.5
"""A content is found from this likeness on: Jaccard's index of the sets of words."""

CONTENTS = 0.88
FULL = 0.88
NAMES = 0.90
TRUE = 0.72
"""Of the statements found, the share that was written down."""

_WORD = re.compile(r"\w+")


class Attributed(TypedDict):
    """An attribution as written down; ``resolved`` is null where the source has no name."""

    source: str | None
    resolved: str | None
    cue: str | None
    content: list[str]
    negated: bool


class Written(TypedDict):
    """An article with its attributions."""

    name: str
    text: str
    attributions: list[Attributed]


@dataclass(frozen=True, slots=True)
class Result:
    """An attribution as written down, and the statement that was found for it."""

    article: str
    gold: Attributed
    found: Statement | None

    @property
    def full(self) -> bool:
        """Whether content, source and cue are those written down."""
        if self.found is None:
            return False
        source = self.found.source.text if self.found.source else ""
        cue = self.found.cue.text if self.found.cue else ""
        goes_on = self.gold["source"] is None and self.named
        return (goes_on or _meet(source, self.gold["source"])) and _meet(cue, self.gold["cue"])

    @property
    def named(self) -> bool:
        """Whether the source has the name written down."""
        return bool(self.found and self.found.source and self.found.source.name == self.gold["resolved"])

    def __str__(self) -> str:
        """What should be found and what was."""
        wanted = (
            f"{self.gold['resolved'] or self.gold['source']} {self.gold['cue']}: {' … '.join(self.gold['content'])}"
        )
        if self.found is None:
            return f"{self.article}: {wanted} -- not found"
        who = self.found.source.name if self.found.source else None
        return f"{self.article}: {wanted} -- {who} {self.found.cue and self.found.cue.text}: {self.found.content.text}"


def _bag(text: str) -> frozenset[str]:
    return frozenset(word.lower() for word in _WORD.findall(text))


def _meet(found: str, wanted: str | None) -> bool:
    """Whether the two share a word, or a mark where there is no word, or are both nothing."""
    if not found or not wanted:
        return not found and not wanted
    return bool(_bag(found) & _bag(wanted)) or found.strip() == wanted.strip()


def _source_of(statement: Statement) -> str | None:
    return statement.source.text if statement.source else None


def _matched(article: Written) -> list[Result]:
    """Each attribution of ``article`` with the statement most like it, each used once.

    Of several with the same content it is the one with the same source.
    """
    told = statements(article["text"])
    bags = [_bag(s.content.text) for s in told]
    wanted = [_bag(" ".join(one["content"])) for one in article["attributions"]]
    likeness = sorted(
        (-len(a & b) / len(a | b), _source_of(told[n]) != article["attributions"][k]["source"], k, n)
        for n, a in enumerate(bags)
        for k, b in enumerate(wanted)
        if a & b
    )
    of_gold: dict[int, Statement] = {}
    used: set[int] = set()
    for score, _, k, n in likeness:
        if -score >= ALIKE and k not in of_gold and n not in used:
            of_gold[k] = told[n]
            used.add(n)
    return [Result(article["name"], one, of_gold.get(k)) for k, one in enumerate(article["attributions"])]


def _articles() -> list[Written]:
    articles: list[Written] = json.loads(ARTICLES.read_text(encoding="utf-8"))
    return articles


@pytest.fixture(scope="module")
def results() -> list[Result]:
    return [result for article in _articles() for result in _matched(article)]


def _listed(results: list[Result]) -> str:
    return "\n".join(map(str, results))


def test_the_articles_hold_what_they_say_they_hold() -> None:
    for article in _articles():
        for one in article["attributions"]:
            for words in (*one["content"], one["source"] or "", one["cue"] or ""):
                assert words in article["text"], (article["name"], words)


def test_most_contents_are_found(results: list[Result]) -> None:
    missed = [r for r in results if r.found is None]
    share = 1 - len(missed) / len(results)
    assert share >= CONTENTS, f"{share:.3f} of {len(results)}\n{_listed(missed)}"


def test_most_are_found_with_their_source_and_their_cue(results: list[Result]) -> None:
    wrong = [r for r in results if not r.full]
    share = 1 - len(wrong) / len(results)
    assert share >= FULL, f"{share:.3f} of {len(results)}\n{_listed(wrong)}"


def test_most_names_are_the_right_ones(results: list[Result]) -> None:
    named = [r for r in results if r.found is not None and r.gold["resolved"] is not None]
    wrong = [r for r in named if not r.named]
    share = 1 - len(wrong) / len(named)
    assert share >= NAMES, f"{share:.3f} of {len(named)}\n{_listed(wrong)}"


def test_few_are_found_that_nobody_wrote_down(results: list[Result]) -> None:
    right = {(r.article, r.found.id) for r in results if r.found}
    told = [(article["name"], s) for article in _articles() for s in statements(article["text"])]
    extra = [f"{name}: {s.cue and s.cue.text}: {s.content.text}" for name, s in told if (name, s.id) not in right]
    share = 1 - len(extra) / len(told)
    assert share >= TRUE, f"{share:.3f} of {len(told)}\n" + "\n".join(extra)


def test_what_is_denied_is_told_from_what_is_claimed(results: list[Result]) -> None:
    wrong = [r for r in results if r.found and r.found.cue and r.found.cue.negated != r.gold["negated"]]
    assert len(wrong) <= 2, _listed(wrong)
