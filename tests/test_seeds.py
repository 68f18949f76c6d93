"""The sample articles: what must be reported on each, and what must not.

``expectations.json`` lists for each article the clashes that a reader sees in it, and pairs of passages that
only look like one (``not``). A clash with ``"found": true`` is reported today, under the right names, and must
stay so; all that is reported with some confidence must be one of those listed. After a change for the better,
``CLAIMCHECK_REWRITE_GOLDEN=1 pytest tests/test_seeds.py`` marks what is found by then; it never takes a mark
away.
"""

from __future__ import annotations

import json
import os
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import NotRequired, TypedDict

import jsonschema
import pytest

from claimcheck.model import Conflict, Document, Report, Side, Span, words_of
from claimcheck.pipeline import report_on
from claimcheck.rendering.json import schema_text, to_dict

SEEDS = Path(__file__).resolve().parents[1] / "seeds"
EXPECTATIONS = Path(__file__).with_name("expectations.json")
SURE = 0.5
"""A conflict from this confidence on has to be one of the clashes listed."""
OF_SHORTER, OF_LONGER = 0.5, 0.2
"""Passages are the same when they share these parts of the shorter and of the longer one."""


class Voice(TypedDict):
    """A side of a clash: ``text`` or any of ``also`` is a passage that makes it."""

    source: str
    text: str
    also: list[str]


class Listed(TypedDict):
    """A clash that a reader sees. ``found`` is true where it is reported."""

    subject: str
    type: str
    strength: str
    a: Voice
    b: Voice
    difficulty: str
    found: NotRequired[bool]


class Unlike(TypedDict):
    """Two passages that do not clash, and why."""

    a: str
    b: str
    why: str


Expected = TypedDict("Expected", {"clashes": list[Listed], "not": list[Unlike]})


@cache
def _expectations() -> dict[str, Expected]:
    expected: dict[str, Expected] = json.loads(EXPECTATIONS.read_text(encoding="utf-8"))
    return expected


@cache
def _text(name: str) -> str:
    return (SEEDS / name).read_text(encoding="utf-8")


@cache
def _report(name: str) -> Report:
    return report_on([Document("d1", name, name, _text(name))])


def _places(text: str, words: str) -> Iterator[Span]:
    """Where ``words`` stand in ``text``, white space and all."""
    start = text.find(words)
    while start >= 0:
        yield Span(start, start + len(words))
        start = text.find(words, start + 1)


def _same(one: Span, other: Span) -> bool:
    """Whether two stretches are the same passage for a reader."""
    shared = min(one.end, other.end) - max(one.start, other.start)
    shorter, longer = sorted((one.end - one.start, other.end - other.start))
    return shared >= OF_SHORTER * shorter and shared >= OF_LONGER * longer


def _spans(side: Side) -> list[Span]:
    return [span for passage in side.passages for span in passage.spans]


def _says(text: str, side: Side, *wanted: str) -> bool:
    """Whether a passage of ``side`` is one of those ``wanted``."""
    return any(_same(span, place) for span in _spans(side) for words in wanted for place in _places(text, words))


def _is(text: str, conflict: Conflict, listed: Listed, *, named: bool = False) -> bool:
    """Whether the passages of ``conflict`` are those of the clash ``listed``, its sides in either order.

    A denial may leave its claim without a source, if the claim is a clause inside the listed denial. With
    ``named``, the sources have to be the right ones as well.
    """
    return any(
        _says(text, second, *_passages(listed["b"]))
        and (not named or second.source.name == listed["b"]["source"])
        and _claims(text, first, listed, named)
        for first, second in ((conflict.a, conflict.b), (conflict.b, conflict.a))
    )


def _passages(voice: Voice) -> tuple[str, ...]:
    return (voice["text"], *voice["also"])


def _claims(text: str, side: Side, listed: Listed, named: bool) -> bool:
    """Whether ``side`` makes the claim of ``listed``."""
    unnamed = side.source.name == "(unnamed)"
    if _says(text, side, *_passages(listed["a"])):
        return unnamed or not named or side.source.name == listed["a"]["source"]
    denial = [place for words in _passages(listed["b"]) for place in _places(text, words)]
    return unnamed and any(place.covers(span) for span in _spans(side) for place in denial)


def _shown(text: str, conflict: Conflict) -> str:
    a, b = (" | ".join(words_of(p.spans, text) for p in side.passages) for side in (conflict.a, conflict.b))
    return (
        f"{conflict.type} {conflict.confidence} {conflict.label!r}: "
        f"{conflict.a.source.name} [{a}] / {conflict.b.source.name} [{b}]"
    )


def _all_shown(name: str) -> str:
    return "\n".join(_shown(_text(name), c) for c in _report(name).conflicts)


def _is_found(name: str, listed: Listed) -> bool:
    return any(_is(_text(name), conflict, listed, named=True) for conflict in _report(name).conflicts)


@pytest.fixture(scope="module", autouse=True)
def _marked() -> None:
    """Mark what is found where that is asked for."""
    if os.environ.get("CLAIMCHECK_REWRITE_GOLDEN") != "1":
        return
    expected = _expectations()
    for name, listed in expected.items():
        for clash in listed["clashes"]:
            if _is_found(name, clash):
                clash["found"] = True
    EXPECTATIONS.write_text(json.dumps(expected, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")


def _numbered(*, found: bool) -> list[tuple[str, int]]:
    return [
        (name, n)
        for name, listed in _expectations().items()
        for n, clash in enumerate(listed["clashes"])
        if clash.get("found", False) is found
    ]


def test_every_sample_article_has_its_expectations() -> None:
    assert sorted(_expectations()) == sorted(path.name for path in SEEDS.glob("*.txt"))


@pytest.mark.parametrize("name", _expectations())
def test_expected_passages_stand_in_the_article(name: str) -> None:
    expected = _expectations()[name]
    for clash in expected["clashes"]:
        for voice in (clash["a"], clash["b"]):
            for words in (voice["text"], *voice["also"]):
                assert words in _text(name), words
    for pair in expected["not"]:
        assert pair["a"] in _text(name), pair
        assert pair["b"] in _text(name), pair


@pytest.mark.parametrize("name", _expectations())
def test_the_report_is_valid_by_the_schema(name: str) -> None:
    jsonschema.validate(to_dict(_report(name)), json.loads(schema_text()))


@pytest.mark.parametrize(("name", "number"), _numbered(found=True))
def test_a_clash_that_was_found_is_still_found(name: str, number: int) -> None:
    listed = _expectations()[name]["clashes"][number]
    assert _is_found(name, listed), f"{listed}\nreported:\n{_all_shown(name)}"


@pytest.mark.parametrize("name", _expectations())
def test_nothing_is_reported_that_a_reader_would_not_see(name: str) -> None:
    wrong = [
        _shown(_text(name), conflict)
        for conflict in _report(name).conflicts
        if conflict.confidence >= SURE
        and not any(_is(_text(name), conflict, listed) for listed in _expectations()[name]["clashes"])
    ]
    assert not wrong, "\n".join(wrong)


@pytest.mark.parametrize("name", _expectations())
def test_passages_that_only_look_like_a_clash_are_not_reported_as_one(name: str) -> None:
    text = _text(name)
    wrong = [
        f"{pair['why']}: {_shown(text, conflict)}"
        for pair in _expectations()[name]["not"]
        for conflict in _report(name).conflicts
        for first, second in ((conflict.a, conflict.b), (conflict.b, conflict.a))
        if _says(text, first, pair["a"]) and _says(text, second, pair["b"])
    ]
    assert not wrong, "\n".join(wrong)


def test_an_article_without_conflicts_has_none() -> None:
    assert not _report("calm.txt").conflicts, _all_shown("calm.txt")


KUPIANSK = "kupiansk.txt"
CONTROL = {
    ("Russia", "its forces had taken control"),
    ("Tass", 'had "liberated" the city'),
}


def test_kupiansk_is_claimed_by_russia_and_by_tass_and_answered_by_zelenskyy() -> None:
    text, conflicts = _text(KUPIANSK), _report(KUPIANSK).conflicts
    claimed = set()
    for conflict in conflicts:
        said = {
            side.source.name: " | ".join(words_of(passage.spans, text) for passage in side.passages)
            for side in (conflict.a, conflict.b)
        }
        answer = said.pop("Volodymyr Zelenskyy", "")
        assert "the reality speaks for itself" in answer, _shown(text, conflict)
        assert "I am in the Kupiansk sector" in answer, _shown(text, conflict)
        claimed |= {(who, words) for who, words in CONTROL if words in said.get(who, "")}
        assert conflict.label == "control of Kupiansk"
    assert claimed == CONTROL, _all_shown(KUPIANSK)
    assert len(conflicts) == len(CONTROL), _all_shown(KUPIANSK)
    assert len({conflict.subject for conflict in conflicts}) == 1


def test_tass_reports_what_gerasimov_said() -> None:
    statements = {s.id: s for s in _report(KUPIANSK).statements}
    (cited,) = [s for s in statements.values() if s.source and s.source.name == "Valery Gerasimov"]
    assert cited.parent is not None
    outlet = statements[cited.parent].source
    assert outlet is not None
    assert outlet.name == "Tass"
    assert outlet.kind == "media"


def test_bystanders_are_in_no_conflict_over_kupiansk() -> None:
    names = {side.source.name for c in _report(KUPIANSK).conflicts for side in (c.a, c.b)}
    assert not {"Friedrich Merz", "Mark Rutte"} & names
