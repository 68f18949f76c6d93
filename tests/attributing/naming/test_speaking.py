"""Who says "I" and whom "you" means."""

from __future__ import annotations

from claimcheck.model import Source
from tests.attributing.naming.answers import Names, meant, resolved

NAMES: Names = {"Ilsa Venn": "person", "Marek Orr": "person"}


def test_a_document_or_a_body_says_no_i() -> None:
    text = 'Ilsa Venn told the officers, according to a report: "I know it."'
    report = Source("report", "a report", (), "organisation")
    assert meant(text, {"Ilsa Venn": "person"}, "I", report) == "Ilsa Venn"
    assert meant(text.replace("I know", "We know"), {"Ilsa Venn": "person"}, "We", report) == "report"


def test_i_in_a_turn_is_its_speaker_and_he_is_not() -> None:
    text = "Ilsa Venn met Marek Orr.\n\nVENN: I left. He knows.\n\nORR: Yes.\n\nVENN: Me too."
    assert meant(text, NAMES, "I") == "Ilsa Venn"
    assert meant(text, NAMES, "Me") == "Ilsa Venn"
    assert meant(text, NAMES, "He") == "He"


def test_you_in_a_question_is_who_spoke_before() -> None:
    text = "'It is safe,' Ilsa Venn said. 'Would you sleep there?' Marek Orr asked."
    asker = Source("Marek Orr", "Marek Orr", (), "person")
    segmented_text = text.replace("Would you sleep there?", "You would sleep there.")
    assert resolved(text, NAMES, "Ilsa Venn", "you", enclosing=asker)[1].name == "Ilsa Venn"
    assert resolved(segmented_text, NAMES, "Ilsa Venn", "You", enclosing=asker)[1].name == "You"


def test_who_is_spoken_to_in_the_second_person_is_one_person_unnamed() -> None:
    (one,) = resolved("You cannot coach for that.", {}, "You")
    assert one.kind == "anonymous"
