from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest

from claimcheck.lexicons import load
from claimcheck.model import Proposition

Read = Callable[[str], Proposition]
Fires = Callable[[Proposition, str], bool]

NAMES = (
    "numbers",
    "bounds",
    "units",
    "calendar",
    "places",
    "negation",
    "hedges",
    "control",
    "blame",
    "demonyms",
    "spellings",
)
RULES: dict[str, Fires] = {
    "negation": lambda found, _: found.polarity == "negated",
    "hedges": lambda found, level: found.certainty == level,
    "control": lambda found, _: bool(found.control),
    "blame": lambda found, _: bool(found.blamed),
}


def _rule_examples(side: str) -> Iterator[tuple[str, str, str, str]]:
    for lexicon in RULES:
        for rule in load(lexicon)["rules"]:
            for text in rule[side]:
                yield lexicon, rule["name"], rule.get("level", ""), text


@pytest.mark.parametrize("name", NAMES)
def test_every_list_says_where_it_came_from(name: str) -> None:
    assert "typed in for this project" in load(name)["about"].lower()


@pytest.mark.parametrize("lexicon", RULES)
def test_every_rule_has_two_texts_that_fire_and_two_that_do_not(lexicon: str) -> None:
    for rule in load(lexicon)["rules"]:
        assert len(rule["fires"]) >= 2, rule["name"]
        assert len(rule["silent"]) >= 2, rule["name"]


@pytest.mark.parametrize(("lexicon", "name", "level", "text"), [*_rule_examples("fires")])
def test_a_rule_fires_on_its_texts(lexicon: str, name: str, level: str, text: str, proposition: Read) -> None:
    assert RULES[lexicon](proposition(text), level), name


@pytest.mark.parametrize(("lexicon", "name", "level", "text"), [*_rule_examples("silent")])
def test_a_rule_is_silent_on_the_others(lexicon: str, name: str, level: str, text: str, proposition: Read) -> None:
    found = proposition(text)
    assert found.certainty == "certain" if lexicon == "hedges" else not RULES[lexicon](found, level), name


@pytest.mark.parametrize("unit", load("units")["predicates"])
def test_a_predicate_names_the_unit_of_its_texts_only(unit: str, proposition: Read) -> None:
    examples = load("units")["predicate_examples"][unit]
    assert len(examples["fires"]) >= 2
    assert len(examples["silent"]) >= 2
    for text in examples["fires"]:
        assert unit in {quantity.unit for quantity in proposition(text).quantities}, text
    for text in examples["silent"]:
        units = {quantity.unit for quantity in proposition(text).quantities}
        assert (unit not in units) or unit == "people", text


@pytest.mark.parametrize("kind", sorted(set(load("bounds")["before"].values())))
def test_a_bound_changes_the_numbers_beside_it_only(kind: str, proposition: Read) -> None:
    lexicon = load("bounds")
    for text in lexicon["fires"][kind]:
        (quantity,) = proposition(text).quantities
        assert (quantity.low != quantity.high) == (kind != "exact"), text
    for text in lexicon["silent"][kind]:
        assert all(quantity.low == quantity.high for quantity in proposition(text).quantities), text


@pytest.mark.parametrize(("name", "field"), [("calendar", "times"), ("places", "places")])
def test_times_and_places_are_found_in_their_texts_only(name: str, field: str, proposition: Read) -> None:
    for text in load(name)["fires"]:
        assert getattr(proposition(text), field), text
    for text in load(name)["silent"]:
        assert not getattr(proposition(text), field), text


def test_a_list_that_is_not_there_is_an_error() -> None:
    with pytest.raises(FileNotFoundError):
        load("no-such-list")


def test_vague_counts_are_ranges_in_their_texts_only(proposition: Read) -> None:
    examples = load("numbers")["vague_examples"]
    for text in examples["fires"]:
        assert any(q.low != q.high for q in proposition(text).quantities), text
    for text in examples["silent"]:
        assert proposition(text).quantities == (), text
