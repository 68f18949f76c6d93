"""The judge: what belongs together is one conflict, and what does not clash is none."""

from __future__ import annotations

import pytest

from claimcheck.comparing.judge import MOST_PASSAGES
from claimcheck.model import Conflict, Document, Report
from claimcheck.pipeline import report_on
from tests.comparing.articles import described, report, shown

FLOOD = "Mayor Piet Orr said that {} people were killed in the flood. "
BRIDGE = (
    "Mayor Piet Orr said the bridge in Corva is open. ",
    "Governor Ilsa Venn said the bridge in Corva is not open. ",
)
CLASHES = [
    "".join(BRIDGE),
    "Union leader Ilsa Venn said the port had dumped oil in the river. "
    "Port director Piet Orr denied that the port had dumped oil in the river.",
    "Minister Piet Orr said that 40 people were killed in the flood. "
    "Governor Ilsa Venn said that 14 people were killed in the flood.",
    "Russia said its forces had taken control of Tarvik. Ukraine said Tarvik remained under Ukrainian control.",
    "Mayor Piet Orr supported the new bridge. Governor Ilsa Venn opposed the new bridge.",
]


def _sides(conflict: Conflict) -> set[str]:
    return {conflict.a.source.name, conflict.b.source.name}


@pytest.mark.parametrize("text", CLASHES)
def test_two_passages_that_clash_are_one_conflict_by_whatever_rule(text: str) -> None:
    assert len(report(text).conflicts) == 1, described(text)


@pytest.mark.parametrize("text", CLASHES)
def test_the_order_of_the_two_sentences_makes_no_difference_to_who_conflicts(text: str) -> None:
    first, second = text.strip().split(". ", 1)
    swapped = f"{second.strip()} {first}."
    (one,), (other,) = report(text).conflicts, report(swapped).conflicts
    assert one.type == other.type
    assert _sides(one) == _sides(other)
    assert shown(text, one.a).strip(".") in (shown(swapped, other.a).strip("."), shown(swapped, other.b).strip("."))


@pytest.mark.parametrize(
    "text",
    [
        BRIDGE[0] + "Orr said the bridge in Corva is not open on Mondays.",
        FLOOD.format(40) + "Orr said that 42 people were killed in the flood.",
        "Piet Orr denied that the town had sold the mill. Orr said the town had not sold the mill.",
    ],
)
def test_what_one_source_says_twice_is_no_conflict(text: str) -> None:
    assert not [c for c in report(text).conflicts if len(_sides(c)) == 1]
    assert not [c for c in report(text).conflicts if "(unnamed)" not in _sides(c)], described(text)


@pytest.mark.parametrize(
    "text",
    [
        BRIDGE[0] + "Governor Ilsa Venn said the bridge in Corva is open.",
        FLOOD.format(40) + "Governor Ilsa Venn said that 40 people were killed in the flood.",
        "Piet Orr said the mill was not sold. Ilsa Venn agreed that the mill was not sold.",
        "Russia said Tarvik was in Russian hands. The rebels said Tarvik was in Russian hands.",
    ],
)
def test_speakers_who_agree_are_in_no_conflict(text: str) -> None:
    assert described(text) == []


def test_a_side_shows_three_passages_at_most() -> None:
    text = (
        "Russia said its forces had taken control of Tarvik. "
        + "Ukraine said Tarvik remained under Ukrainian control. " * 6
    )
    assert report(text).conflicts
    for conflict in report(text).conflicts:
        assert len(conflict.a.passages) <= MOST_PASSAGES
        assert len(conflict.b.passages) <= MOST_PASSAGES


def test_conflicts_are_numbered_the_strongest_first() -> None:
    text = CLASHES[4] + " " + CLASHES[0]
    conflicts = report(text).conflicts
    assert [c.id for c in conflicts] == [f"c{n}" for n in range(1, len(conflicts) + 1)]
    assert [c.strength for c in conflicts] == ["contradiction", "dispute"], described(text)


@pytest.mark.parametrize("text", CLASHES)
def test_every_passage_is_of_a_listed_statement_on_the_subject_of_the_conflict(text: str) -> None:
    found = report(text)
    listed = {s.id: s for s in found.statements}
    subjects = {s.id: s for s in found.subjects}
    for conflict in found.conflicts:
        subject = subjects[conflict.subject]
        assert subject.label == conflict.label
        for passage in (*conflict.a.passages, *conflict.b.passages):
            assert passage.statement in subject.statements
            assert passage.statement in listed


@pytest.mark.parametrize("text", CLASHES)
def test_every_conflict_says_why_in_a_sentence_and_how_sure_it_is(text: str) -> None:
    for conflict in report(text).conflicts:
        assert conflict.reasons
        assert conflict.reasons[0].text.endswith(".")
        assert 0.5 <= conflict.confidence <= 1.0


def _two(first: str, second: str) -> Report:
    return report_on([Document("d1", "a", "a", first), Document("d2", "b", "b", second)])


def test_two_articles_conflict_with_each_other() -> None:
    (conflict,) = _two(*BRIDGE).conflicts
    assert _sides(conflict) == {"Piet Orr", "Ilsa Venn"}


@pytest.mark.parametrize("text", [BRIDGE[0], FLOOD.format(40)])
def test_an_article_does_not_conflict_with_itself(text: str) -> None:
    assert _two(text, text).conflicts == ()


def test_a_report_of_nothing_has_no_conflicts() -> None:
    assert report_on([]).conflicts == ()
    assert report("").conflicts == ()
