"""Sources and mentions that hold a name."""

from __future__ import annotations

from claimcheck.model import Span
from tests.attributing.naming.answers import VENN_AND_ORR, Names, called, meant, resolved


def test_a_short_name_is_the_full_one_and_keeps_its_words() -> None:
    (late,) = resolved("Venn said no. Ilsa Venn left.", {"Ilsa Venn": "person"}, "Venn")
    assert (late.name, late.text, late.spans) == ("Ilsa Venn", "Venn", (Span(0, 4),))


def test_somebodys_spokesman_is_not_that_somebody() -> None:
    text = "Ilsa Venn left. Ilsa Venn's spokesman said no."
    assert called(text, {"Ilsa Venn": "person"}, "Ilsa Venn's spokesman") == ["Ilsa Venn's spokesman"]


def test_the_name_of_a_source_ends_at_its_first_comma() -> None:
    text = "Ilsa Venn, who runs the port with Piet Orr, said no."
    names: Names = {"Ilsa Venn": "person", "Piet Orr": "person"}
    assert called(text, names, "Ilsa Venn, who runs the port with Piet Orr") == ["Ilsa Venn"]


def test_two_persons_named_together_are_both() -> None:
    text = "Ilsa Venn and Marek Orr said no."
    (both,) = resolved(text, VENN_AND_ORR, "Ilsa Venn and Marek Orr")
    assert (both.name, both.kind) == ("Ilsa Venn and Marek Orr", "group")
    assert meant(text + " Later the couple left.", VENN_AND_ORR, "the couple") == both.name


def test_two_bodies_named_together_are_both_and_some_of_a_body_are_not_it() -> None:
    names: Names = {"Oakline": "organisation", "Zzyx": "organisation"}
    (both,) = resolved("Oakline and Zzyx said no.", names, "Oakline and Zzyx")
    assert (both.name, both.kind) == ("Oakline and Zzyx", "group")
    (some,) = resolved("Those in Oakline said no.", {"Oakline": "organisation"}, "Those in Oakline")
    assert (some.name, some.kind) == ("Those in Oakline", "group")


def test_the_name_after_a_role_and_its_complement_is_who_is_meant() -> None:
    text = "The head of the union Ilsa Venn said no. The head of Oakline Marek Orr said yes."
    names: Names = {**VENN_AND_ORR, "Oakline": "organisation"}
    assert called(text, names, "The head of the union Ilsa Venn", "The head of Oakline Marek Orr") == [
        "Ilsa Venn",
        "Marek Orr",
    ]


def test_a_title_before_the_name_is_the_persons_own() -> None:
    text = "Chairman of the Joint Staff Gen. Marek Orr said no."
    assert called(text, {"Marek Orr": "person"}, "Chairman of the Joint Staff Gen. Marek Orr") == ["Marek Orr"]


def test_somebodys_mother_is_not_that_somebody() -> None:
    text = "The mother of the young victim Ilsa Venn wept."
    assert called(text, {"Ilsa Venn": "person"}, "The mother of the young victim Ilsa Venn") != ["Ilsa Venn"]


def test_a_paper_and_its_name_after_a_comma_are_the_paper_of_that_name() -> None:
    text = "The paper, Ostrell Mirror, called for it."
    assert called(text, {"Ostrell Mirror": "organisation"}, "The paper, Ostrell Mirror") == ["Ostrell Mirror"]


def test_some_of_a_group_are_not_the_group() -> None:
    text = "Corva Republicans met. Cautious Republicans left."
    names: Names = {"Corva Republicans": "organisation", "Republicans": "organisation"}
    assert called(text, names, "Corva Republicans", "Cautious Republicans") == [
        "Corva Republicans",
        "Cautious Republicans",
    ]


def test_whose_adviser_somebody_is_says_nothing_of_who_that_is() -> None:
    text = "A top adviser for President Ilsa Venn said no. The son of Marek Orr said yes."
    found = called(text, VENN_AND_ORR, "A top adviser for President Ilsa Venn", "The son of Marek Orr")
    assert found == ["top adviser for President Ilsa Venn", "son of Marek Orr"]


def test_a_relation_before_a_name_between_commas_is_that_name() -> None:
    text = "Her rival, the former judge Ilsa Venn, left. Its owner, Oakline, wept."
    names: Names = {"Ilsa Venn": "person", "Oakline": "organisation"}
    assert meant(text, names, "Her rival") == "Ilsa Venn"
    assert meant(text, names, "Its owner") == "Oakline"


def test_a_relation_after_a_name_between_commas_is_that_name() -> None:
    assert meant("Ilsa Venn, his mother, left.", {"Ilsa Venn": "person"}, "his mother") == "Ilsa Venn"
    assert meant("Ilsa Venn, his mother, and Marek Orr left.", VENN_AND_ORR, "his mother") != "Marek Orr"


def test_a_relation_before_a_name_that_goes_on_is_not_that_name() -> None:
    text = "Its website, Oakline stressed, was down."
    assert meant(text, {"Oakline": "organisation"}, "Its website") != "Oakline"
    assert meant("Her rival, Oakline, left.", {"Oakline": "organisation"}, "Her rival") == "Oakline"
