"""The stage as a whole: subjects with ids, labels and members."""

from __future__ import annotations

import pytest

from claimcheck.grouping import group
from tests.grouping.articles import article

BRIDGE = (
    ("Ilsa Venn", "The bridge at Corva was closed for repairs."),
    ("Piet Orr", "Bread prices rose by a tenth in Lund."),
    ("Ivo Lund", "Repairs had closed the bridge at Corva."),
    ("Anna Moss", "The price of bread in Lund rose by a tenth."),
)


def test_subjects_are_numbered_in_order_of_their_first_statement() -> None:
    found = group([article(*BRIDGE)])
    assert [(s.id, s.statements) for s in found] == [("g1", ("d1.s1", "d1.s3")), ("g2", ("d1.s2", "d1.s4"))]
    assert "bridge" in found[0].label.lower()


def test_the_same_statements_give_the_same_subjects() -> None:
    assert group([article(*BRIDGE)]) == group([article(*BRIDGE)])


def test_statements_of_two_articles_are_grouped_together() -> None:
    found = group([article(*BRIDGE[:2]), article(*BRIDGE[2:], document="d2")])
    assert [s.statements for s in found] == [("d1.s1", "d2.s1"), ("d1.s2", "d2.s2")]


def test_a_statement_alone_is_no_subject() -> None:
    assert group([article(*BRIDGE[:2])]) == ()
    assert group([]) == ()


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Korvan troops took control of Tarvik.", "Tarvik is in our hands."),
        ("The rebels hold the city of Tarvik.", "Government troops have retaken Tarvik."),
    ],
)
def test_claims_on_who_holds_a_place_are_about_the_control_of_it(one: str, other: str) -> None:
    found = group([article(("Piet Orr", one), ("Ilsa Venn", other), ("Anna Moss", "Bread prices rose in Lund."))])
    assert [(s.label, s.statements) for s in found] == [("control of Tarvik", ("d1.s1", "d1.s2"))]


def test_claims_on_two_places_are_two_subjects() -> None:
    found = group(
        [
            article(
                ("Piet Orr", "Korvan troops took control of Tarvik."),
                ("Ilsa Venn", "The rebels hold the town of Brenholt."),
                ("Ivo Lund", "Tarvik is in our hands."),
                ("Anna Moss", "Government troops have retaken Brenholt."),
            )
        ]
    )
    assert [s.label for s in found] == ["control of Tarvik", "control of Brenholt"]
