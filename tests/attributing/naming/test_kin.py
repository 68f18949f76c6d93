"""Whom "my wife" or "your brother" means, where it is known whose."""

from __future__ import annotations

import pytest

from claimcheck.attributing.naming.descriptions import Description
from claimcheck.attributing.naming.kin import joined, relative
from claimcheck.attributing.naming.referents import Named, Referent
from claimcheck.model import Source
from tests.attributing.naming.answers import Names, meant


def _person(name: str, gender: str, *said: Description) -> Referent:
    return Referent(name, "person", tuple(name.split()), list(said), gender, [len(name)])


OWNER = _person("Marek Venn", "m")


@pytest.mark.parametrize(
    "other", [_person("Ilsa Venn", "f"), _person("Ilsa Orr", "f", Description("wife")), _person("Ilsa VENN", "f")]
)
def test_a_relative_is_the_one_so_called_or_of_the_same_family_name(other: Referent) -> None:
    assert relative(OWNER, "wife", [OWNER, other, _person("Piet Orr", "m")]) is other


@pytest.mark.parametrize(
    "others",
    [
        [_person("Piet Venn", "m")],
        [_person("Ilsa Orr", "f")],
        [_person("Ilsa Venn", "f"), _person("Ada Venn", "f")],
        [_person("Ilsa Venn", "f", Description("daughter"))],
    ],
)
def test_nobody_else_is_a_relative(others: list[Referent]) -> None:
    assert relative(OWNER, "wife", [OWNER, *others]) is None


def test_my_wife_is_the_speakers() -> None:
    names: Names = {"Marek Venn": "person", "Ilsa Venn": "person"}
    text = 'Ilsa Venn left. "My wife left," Marek Venn said.'
    speaker = Source("Marek Venn", "Marek Venn", (), "person")
    assert meant(text, names, "My wife", speaker) == "Ilsa Venn"
    assert meant(text, names, "My wife", Source("Piet Orr", "Piet Orr", (), "person")) == "My wife"


def test_her_brother_is_the_brother_of_whom_her_means() -> None:
    names: Names = {"Ilsa Venn": "person", "Marek Venn": "person"}
    assert meant("Marek Venn left. Ilsa Venn wept. Her brother slept.", names, "Her brother") == "Marek Venn"
    assert meant("Marek Venn left. Ilsa Venn wept. Her sister slept.", names, "Her sister") == "Her sister"


def test_mr_venn_is_the_husband_named_by_his_given_name() -> None:
    wife, family = _person("Ilsa Venn", "f"), Referent("Venn", "person", ("Venn",), [], "m", [9])
    husband = Referent("Marek", "person", ("Marek",), [Description("husband")], "m", [5])
    found = joined([Named(0, 2, wife), Named(5, 6, husband), Named(9, 10, family)])
    assert [one.referent.name for one in found] == ["Ilsa Venn", "Marek Venn", "Marek Venn"]


def test_mr_venn_is_nobody_elses_husband() -> None:
    family = Referent("Venn", "person", ("Venn",), [], "m", [9])
    husband = Referent("Marek", "person", ("Marek",), [Description("husband")], "m", [5])
    found = joined([Named(5, 6, husband), Named(9, 10, family)])
    assert [one.referent.name for one in found] == ["Marek", "Venn"]
