"""Who the labels of an interview or transcript name, and who speaks to whom in it."""

from __future__ import annotations

from time import monotonic

import pytest

from claimcheck.attributing.naming.conversations import Conversation
from claimcheck.attributing.naming.referents import Referent, gather
from tests.attributing.articles import name, segmented, tokens
from tests.attributing.naming.answers import Names

COUSINS: Names = {"Ilsa Venn": "person", "Marek Venn": "person", "Piet Orr": "person"}
HEARING = (
    "Ilsa Venn chairs it. Marek Venn is a member. Piet Orr runs the mill.\n\n"
    "I. VENN: Is it safe?\n\nORR: It is.\n\nM. VENN: Was it?\n\nORR: You know that.\n\nI. VENN: Thank you."
)
TALK = (
    "Piet Orr, 70, spoke to Ilsa Venn of the Harbour Herald.\n\n"
    "Q: Do you miss it?\n\nA: I do.\n\nQ: And your wife?\n\nA: Less."
)


def _talk(text: str, names: Names) -> Conversation:
    segmentation = segmented(text)
    return Conversation(segmentation, gather(segmentation, [name(segmentation, n, k) for n, k in names.items()]))


def _name(found: Referent | None) -> str:
    return found.name if found is not None else ""


def _at(text: str, phrase: str) -> int:
    return tokens(segmented(text), phrase, text.index(phrase))[0]


@pytest.mark.parametrize(("label", "who"), [("I. VENN", "Ilsa Venn"), ("ORR", "Piet Orr"), ("M. VENN", "Marek Venn")])
def test_a_label_in_capitals_is_the_person_of_that_initial_and_family_name(label: str, who: str) -> None:
    assert _name(_talk(HEARING, COUSINS).label(_at(HEARING, label))) == who


def test_a_bare_family_name_is_whom_a_fuller_label_names() -> None:
    text = "Marek Venn and Ilsa Venn met.\n\nILSA VENN: No.\n\nORR: Yes.\n\nVENN: Never."
    names: Names = {"Ilsa Venn": "person", "Marek Venn": "person"}
    assert _name(_talk(text, names).label(_at(text, "VENN: Never"))) == "Ilsa Venn"


def test_a_title_in_a_label_tells_two_of_one_family_name_apart() -> None:
    text = "Judge Ilsa Venn sat. Dr Marek Venn spoke.\n\nDR VENN: No.\n\nJUDGE VENN: Yes.\n\nDR VENN: No."
    names: Names = {"Ilsa Venn": "person", "Marek Venn": "person"}
    talk = _talk(text, names)
    assert _name(talk.label(_at(text, "DR VENN"))) == "Marek Venn"
    assert _name(talk.label(_at(text, "JUDGE VENN"))) == "Ilsa Venn"


def test_q_and_a_are_who_the_introduction_says() -> None:
    names: Names = {"Piet Orr": "person", "Ilsa Venn": "person", "Harbour Herald": "organisation"}
    talk = _talk(TALK, names)
    assert _name(talk.label(_at(TALK, "Q:"))) == "Ilsa Venn"
    assert _name(talk.label(_at(TALK, "A:"))) == "Piet Orr"
    turned = TALK.replace(
        "Piet Orr, 70, spoke to Ilsa Venn of the Harbour Herald", "Ilsa Venn of the Harbour Herald met him"
    )
    assert _name(_talk("Piet Orr is 70. " + turned, names).label(_at("Piet Orr is 70. " + turned, "Q:"))) == "Ilsa Venn"


def test_a_label_that_names_nobody_known_is_an_outlet_or_itself() -> None:
    text = "It rained.\n\nTHE HARBOUR MIRROR: Why?\n\nORR: I know.\n\nHARBOUR MIRROR: How?\n\nORR: So."
    talk = _talk(text, {})
    outlet = talk.label(_at(text, "HARBOUR"))
    assert outlet is not None
    assert (outlet.name, outlet.kind) == ("Harbour Mirror", "media")
    assert _name(talk.label(_at(text, "ORR"))) == "ORR"


def test_a_question_is_put_to_who_speaks_next_and_an_answer_to_who_spoke_before() -> None:
    talk = _talk(HEARING, COUSINS)
    assert _name(talk.speaker(_at(HEARING, "Was it"))) == "Marek Venn"
    assert _name(talk.addressee(_at(HEARING, "Was it"))) == "Piet Orr"
    assert _name(talk.addressee(_at(HEARING, "You know"))) == "Marek Venn"


def test_outside_the_turns_nobody_speaks() -> None:
    talk = _talk(HEARING, COUSINS)
    assert talk.speaker(0) is talk.addressee(0) is talk.label(0) is None
    assert _talk("Ilsa Venn: left.", {"Ilsa Venn": "person"}).speaker(3) is None


def test_two_conversations_over_the_same_names_agree() -> None:
    segmentation = segmented(HEARING)
    named = gather(segmentation, [name(segmentation, n, k) for n, k in COUSINS.items()])
    one, other = Conversation(segmentation, named), Conversation(segmentation, named)
    assert [n.referent.name for n in one.corrected(named)] == [n.referent.name for n in other.corrected(named)]


def test_many_labels_are_read_in_their_length() -> None:
    text = "".join(f"SPEAKER {chr(65 + n % 26)}{chr(65 + n // 26 % 26)}: No.\n\n" for n in range(4_000))
    started = monotonic()
    _talk(text, {})
    assert monotonic() - started < 5
