"""Denials: a source rejects a claim, in its own words, somebody else's or nobody's."""

from __future__ import annotations

import pytest

from tests.comparing.articles import Row, described, found, report

UNNAMED = "(unnamed)"

FIRES: dict[str, list[tuple[str, Row]]] = {
    "denied that": [
        (
            "Port director Piet Orr denied that the port had dumped oil in the river.",
            (UNNAMED, "the port had dumped oil in the river", "Piet Orr", "denied that the port"),
        ),
        (
            "Piet Orr, the mayor of Corva, has denied that he took money from a builder.",
            (UNNAMED, "he took money from a builder", "Piet Orr", "denied that he took money"),
        ),
    ],
    "denied that, with the claim in another's words": [
        (
            "Union leader Ilsa Venn said the port had dumped oil in the river. "
            "Port director Piet Orr denied that the port had dumped oil in the river.",
            ("Ilsa Venn", "the port had dumped oil", "Piet Orr", "denied that the port"),
        ),
        (
            '"The council sold the old mill for a crown," said Ilsa Venn. '
            "Mayor Piet Orr denied that the council had sold the old mill.",
            ("Ilsa Venn", "The council sold the old mill", "Piet Orr", "denied that the council"),
        ),
    ],
    "denied doing": [
        (
            "Mayor Piet Orr denied taking money from a builder in Corva.",
            (UNNAMED, "taking money from a builder", "Piet Orr", "denied taking money"),
        ),
        (
            "The company denied dumping oil in the river last spring.",
            (UNNAMED, "dumping oil in the river", "company", "denied dumping oil"),
        ),
    ],
    "denied and a bare clause": [
        (
            "Mayor Piet Orr denied he had taken money from a builder.",
            (UNNAMED, "he had taken money from a builder", "Piet Orr", "denied he had taken"),
        ),
        (
            "Mayor Piet Orr denied the town had run out of money.",
            (UNNAMED, "the town had run out of money", "Piet Orr", "denied the town"),
        ),
    ],
    "denied the claim that": [
        (
            "Mayor Piet Orr denied the claim that he had taken money from a builder.",
            (UNNAMED, "he had taken money from a builder", "Piet Orr", "denied the claim"),
        ),
        (
            "The ministry denied reports that the dam above Corva had burst.",
            (UNNAMED, "the dam above Corva had burst", "ministry", "denied reports"),
        ),
        (
            "A spokesman for the port disputed the report that oil had leaked from a tanker.",
            (UNNAMED, "oil had leaked from a tanker", "spokesman for the port", "disputed the report"),
        ),
        (
            "Mayor Piet Orr rejected the allegation of taking money from a builder.",
            (UNNAMED, "taking money from a builder", "Piet Orr", "rejected the allegation"),
        ),
    ],
    "a claim that is waved away": [
        (
            "Mayor Piet Orr pushed back on the suggestion that the town had run out of money.",
            (UNNAMED, "the town had run out of money", "Piet Orr", "pushed back on"),
        ),
        (
            "Mayor Piet Orr brushed aside the suggestion that the town had run out of money.",
            (UNNAMED, "the town had run out of money", "Piet Orr", "brushed aside"),
        ),
        (
            "Mayor Piet Orr scoffed at the idea that the town would be sold.",
            (UNNAMED, "the town would be sold", "Piet Orr", "scoffed at"),
        ),
        (
            "Mayor Piet Orr dismissed claims that the town had run out of money.",
            (UNNAMED, "the town had run out of money", "Piet Orr", "dismissed claims"),
        ),
        (
            "Mayor Piet Orr brushed aside claims that the town had run out of money.",
            (UNNAMED, "the town had run out of money", "Piet Orr", "brushed aside claims"),
        ),
    ],
    "a claim, which somebody denies": [
        (
            "Ilsa Venn said the mayor had taken money from a builder, which Mayor Piet Orr denies.",
            ("Ilsa Venn", "the mayor had taken money from a builder", "Piet Orr", "which Mayor Piet Orr denies"),
        ),
        (
            "Critics say the town has run out of money, a claim that Mayor Piet Orr denies.",
            ("Critics", "the town has run out of money", "Piet Orr", "a claim that Mayor Piet Orr denies"),
        ),
    ],
    "the denial of a figure": [
        (
            "Governor Ilsa Venn said the army killed 40 people in Corva. "
            "Colonel Piet Orr denied killing 40 people in Corva.",
            ("Ilsa Venn", "the army killed 40 people in Corva", "Piet Orr", "denied killing 40 people"),
        ),
        (
            "The union said the army killed 40 people in Corva. "
            "Colonel Piet Orr denied that the army had killed 40 people in Corva.",
            ("union", "the army killed 40 people in Corva", "Piet Orr", "denied that the army had killed"),
        ),
    ],
    "falsely claimed": [
        (
            "Senator Ilsa Venn falsely claimed the bridge had been closed in May.",
            ("Ilsa Venn", "the bridge had been closed in May", "(article)", "falsely claimed"),
        ),
        (
            "Mayor Piet Orr falsely claimed that the town had paid its debts.",
            ("Piet Orr", "the town had paid its debts", "(article)", "falsely claimed"),
        ),
    ],
    "pointing back": [
        (
            "Ilsa Venn accused the mayor of taking money from a builder. Mayor Piet Orr rejected the accusation.",
            ("Ilsa Venn", "taking money from a builder", "Piet Orr", "rejected the accusation"),
        ),
        (
            "Ilsa Venn claimed that the mayor had taken money from a builder. Mayor Piet Orr denied it.",
            ("Ilsa Venn", "the mayor had taken money", "Piet Orr", "denied it"),
        ),
    ],
}

SILENT: dict[str, list[str]] = {
    "denied that": [
        "Mayor Piet Orr did not deny that he had taken money from a builder.",
        "Mayor Piet Orr never denied that the town had run out of money.",
    ],
    "denied that, with the claim in another's words": [
        "Union leader Ilsa Venn said the port had dumped oil in the river. Port director Piet Orr did not deny that.",
        "Union leader Ilsa Venn said the port had dumped oil in the river. Port director Piet Orr agreed that it had.",
    ],
    "denied doing": [
        "Mayor Piet Orr refused to deny taking money from a builder.",
        "The airline denied funding for a second terminal.",
    ],
    "denied and a bare clause": [
        "The judge denied Smith a hearing on Monday.",
        "The ministry denied the town money for a new school.",
    ],
    "denied the claim that": [
        "The insurer denied the claim on Monday.",
        "The council rejected the budget by 12 votes to three.",
        "The ministry dismissed the two officers who had run the camp.",
    ],
    "a claim that is waved away": [
        "Mayor Piet Orr pushed back the start of the race by an hour.",
        "Mayor Piet Orr brushed snow aside and walked home.",
        "The council ruled out a bridge at Corva before the vote in May.",
    ],
    "a claim, which somebody denies": [
        "Ilsa Venn runs the port of Corva, which denies entry to small boats.",
        "Critics say the town has run out of money, a claim that Mayor Piet Orr repeats.",
    ],
    "the denial of a figure": [
        "Governor Ilsa Venn said the army killed 40 people in Corva. Colonel Piet Orr denied Smith a medal.",
        "Governor Ilsa Venn said the army killed 40 people in Corva. "
        "Colonel Piet Orr did not deny killing 40 people in Corva.",
    ],
    "falsely claimed": [
        "The form had been wrongly filled in, the clerk said.",
        "Ilsa Venn said the report falsely claimed that the bridge had been closed.",
    ],
    "pointing back": [
        "Ilsa Venn said the bridge was long. Mayor Piet Orr crossed it and denied nothing.",
        "Ilsa Venn claimed that the bridge was safe. Mayor Piet Orr rejected a request for a second bridge.",
    ],
}

OTHER_SENSES = [
    "The town denied housing to 40 families last year.",
    "Mayor Piet Orr neither confirmed nor denied that the town was broke.",
    "Mayor Piet Orr could not deny that the town was broke.",
    '"I do not deny that the town is broke," Mayor Piet Orr said.',
    "Mayor Piet Orr rejected calls for his resignation.",
    "Ilsa Venn contested the election in 2019.",
    "Mayor Piet Orr ruled out raising taxes before the vote.",
    "The officials denied entry to 40 travellers.",
    "The two countries met over the disputed territory of Corva.",
    "Ilsa Venn was denied a visa.",
    "The judge dismissed the case against Ilsa Venn.",
    "The body rejected the new heart within days.",
    "Prisoners were denied water for two days.",
    "The disputed goal gave Corva the cup.",
    "To deny that the sea is rising would be foolish.",
]


@pytest.mark.parametrize(("rule", "text", "row"), [(rule, *one) for rule in FIRES for one in FIRES[rule]])
def test_a_denial_conflicts_with_what_it_denies(rule: str, text: str, row: Row) -> None:
    assert len(found(text, "denial", row)) == 1, (rule, described(text))


@pytest.mark.parametrize(("rule", "text"), [(rule, text) for rule in SILENT for text in SILENT[rule]])
def test_what_denies_nothing_conflicts_with_nothing(rule: str, text: str) -> None:
    assert described(text) == [], rule


@pytest.mark.parametrize("text", OTHER_SENSES)
def test_the_other_senses_of_these_verbs_are_no_denials(text: str) -> None:
    assert described(text) == []


OTHER_WORDINGS: list[tuple[str, Row]] = [
    (
        "Russia has repeatedly denied targeting civilians.",
        (UNNAMED, "targeting civilians", "Russia", "denied targeting civilians"),
    ),
    (
        "Ilsa Venn said Mayor Piet Orr had denied that the town was broke.",
        (UNNAMED, "the town was broke", "Piet Orr", "had denied that the town was broke"),
    ),
    (
        "Mayor Piet Orr dismissed fears that the dam above Corva would burst.",
        (UNNAMED, "the dam above Corva would burst", "Piet Orr", "dismissed fears"),
    ),
]


@pytest.mark.parametrize(("text", "row"), OTHER_WORDINGS)
def test_denials_in_other_wordings_fire(text: str, row: Row) -> None:
    assert found(text, "denial", row), described(text)


def test_to_reject_doing_something_is_no_denial() -> None:
    assert described("Parliament rejected giving the army more money this year.") == []


def test_to_deny_somebody_a_thing_in_ing_is_no_denial() -> None:
    assert described("The airline denied boarding to 12 passengers on Friday.") == []


def test_every_rule_has_two_texts_that_fire_and_two_that_do_not() -> None:
    assert FIRES.keys() == SILENT.keys()
    assert all(len(FIRES[rule]) >= 2 and len(SILENT[rule]) >= 2 for rule in FIRES)


@pytest.mark.parametrize(
    "text",
    [
        "Critics say the town has run out of money, a claim that Mayor Piet Orr denies.",
        "Farmers say the mill has poisoned the river, something that mill owner Ilsa Venn denies.",
    ],
)
def test_a_claim_named_before_its_denial_is_a_conflict_whoever_makes_it(text: str) -> None:
    assert [c.type for c in report(text).conflicts] == ["denial"]


def test_a_denial_is_a_contradiction_with_a_reason_that_names_the_denier() -> None:
    text = FIRES["denied that"][0][0]
    (conflict,) = report(text).conflicts
    assert conflict.strength == "contradiction"
    assert "Piet Orr" in conflict.reasons[0].text


def test_a_denied_claim_is_labelled_by_the_question_it_is_about() -> None:
    (conflict,) = report(FIRES["denied that"][0][0]).conflicts
    assert conflict.label == "whether the port had dumped oil in the river"


def test_the_denied_clause_ends_before_what_is_said_beside_it() -> None:
    text = "Mayor Piet Orr denied that the town had run out of money, saying its debts were paid."
    (conflict,) = report(text).conflicts
    claim = conflict.a.passages[0].spans[0].of(text)
    assert claim == "the town had run out of money"


def test_who_denies_what_he_said_himself_is_not_in_conflict_with_himself() -> None:
    text = "Piet Orr said the town had sold the mill. Piet Orr later denied that the town had sold the mill."
    assert not [c for c in report(text).conflicts if c.a.source.name == c.b.source.name]
