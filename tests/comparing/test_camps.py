"""Who stands on one side."""

from __future__ import annotations

import pytest

from claimcheck.comparing.camps import Camps, one_chain, same_source, unresolved
from claimcheck.model import NARRATOR, UNNAMED, Content, Source, Span, Statement
from tests.comparing.articles import described


def _statement(name: str, text: str = "", *, id_: str = "d1.s1", parent: str | None = None) -> Statement:
    """A statement by ``name``, introduced by the words ``text``."""
    source = Source(name, text or name, (), "person")
    content = Content("It rains.", (Span(0, 9),))
    return Statement(id_, "d1", 0, 1, "indirect", source, None, content, parent)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Ilsa Venn", "Ilsa Venn"),
        ("Ilsa Venn", "Venn"),
        ("Volodymyr Zelensky", "Volodymyr Zelenskyy"),
        ("Russia", "Russian government"),
        ("Moscow", "Russia"),
        ("Ilsa Venn's spokesman", "Ilsa Venn"),
        ("spokeswoman for Ilsa Venn", "Ilsa Venn"),
        ("the ministry", "ministry"),
    ],
)
def test_a_person_is_one_with_his_short_name_and_his_spokesman_and_a_country_with_its_capital(
    one: str, other: str
) -> None:
    assert same_source(one, other)
    assert same_source(other, one)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Ilsa Venn", "Piet Orr"),
        ("Ilsa Venn", "Marek Venn"),
        ("North Korea", "South Korea"),
        ("Russia", "Ukraine"),
        (UNNAMED, "Ilsa Venn"),
        (NARRATOR, "Ilsa Venn"),
        (UNNAMED, UNNAMED),
        ("government", "opposition"),
    ],
)
def test_others_are_two(one: str, other: str) -> None:
    assert not same_source(one, other)
    assert not same_source(other, one)


def test_who_is_described_by_anothers_name_is_on_that_others_side() -> None:
    camps = Camps([_statement("Piet Orr", "Col. Piet Orr, a spokesman for the Tarvik army"), _statement("Tarvik army")])
    assert camps.allied("Piet Orr", "Tarvik army")
    assert camps.allied("Tarvik army", "Piet Orr")


def test_state_media_are_on_their_countrys_side() -> None:
    camps = Camps([_statement("Korva News", "Russian state outlet Korva News"), _statement("Russia")])
    assert camps.allied("Korva News", "Russia")


def test_a_role_that_two_have_does_not_make_them_one_side() -> None:
    camps = Camps([_statement("Piet Orr", "minister Piet Orr"), _statement("Ilsa Venn", "minister Ilsa Venn")])
    assert not camps.allied("Piet Orr", "Ilsa Venn")


def test_who_was_never_heard_is_allied_with_nobody_else() -> None:
    assert not Camps([]).allied("Piet Orr", "Ilsa Venn")


@pytest.mark.parametrize("name", ["he", "She", "they", "It"])
def test_a_bare_pronoun_may_be_anybody(name: str) -> None:
    assert unresolved(name)


@pytest.mark.parametrize("name", ["Ilsa Venn", "officials", "Tarvik army"])
def test_a_name_or_a_description_is_somebody(name: str) -> None:
    assert not unresolved(name)


def test_a_report_and_what_it_reports_are_one_chain() -> None:
    outer, inner = _statement("Gazette"), _statement("Ilsa Venn", id_="d1.s2", parent="d1.s1")
    assert one_chain(outer, inner)
    assert one_chain(inner, outer)
    assert not one_chain(outer, _statement("Piet Orr", id_="d1.s3"))


@pytest.mark.parametrize(
    "text",
    [
        "Ilsa Venn said the bridge in Corva is open. Ilsa Venn's spokesman said the bridge in Corva is not open.",
        "Russia said Tarvik was in Russian hands. Moscow said its forces had not taken control of Tarvik.",
        "Venn, the mayor, said 40 people were killed. The mayor said 14 people were killed.",
    ],
)
def test_one_side_never_conflicts_with_itself(text: str) -> None:
    assert described(text) == []
