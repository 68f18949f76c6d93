"""Whom headlines and openings mean before they name them."""

from __future__ import annotations

from time import monotonic

from claimcheck.attributing.naming.referents import gather
from claimcheck.attributing.naming.resolving import Resolver
from tests.attributing.articles import segmented
from tests.attributing.naming.answers import Names, meant

TWO: Names = {"Ilsa Venn": "person", "Marek Orr": "person"}


def test_a_role_in_a_headline_is_who_the_text_describes_so() -> None:
    text = "Minister: mill is safe again\n\nMarek Orr doubts it. Ilsa Venn, the water minister, does not."
    assert meant(text, TWO, "Minister") == "Ilsa Venn"
    text = "Mill is safe, says water boss\n\nIt was shut. Ilsa Venn, chief executive of the water company, left."
    assert meant(text, {"Ilsa Venn": "person"}, "water boss") == "Ilsa Venn"


def test_a_role_in_a_headline_that_nobody_is_given_is_the_first_subject() -> None:
    text = "Singer deletes angry post\n\nOn Monday Ilsa Venn took it down. Later the singer wept."
    assert meant(text, {"Ilsa Venn": "person"}, "Singer") == "Ilsa Venn"
    assert meant(text, {"Ilsa Venn": "person"}, "the singer") == "Ilsa Venn"


def test_the_first_subject_with_another_role_is_not_meant() -> None:
    text = "Singer deletes angry post\n\nThe judge Ilsa Venn took note of it on Monday."
    assert meant(text, {"Ilsa Venn": "person"}, "Singer") == "Singer"
    text = "Singer deletes angry post\n\nIt rained. It snowed. It rained. Ilsa Venn left."
    assert meant(text, {"Ilsa Venn": "person"}, "Singer") == "Singer"


def test_a_noun_for_a_body_in_a_headline_is_the_body_named_below() -> None:
    text = "Thief took gnomes, say police\n\nThe yard was robbed, Orrin Police said."
    assert meant(text, {"Orrin Police": "organisation"}, "police") == "Orrin Police"
    text = "Strike is on, says union\n\nThe Dockers Union voted."
    assert meant(text, {"Dockers Union": "organisation"}, "union") == "Dockers Union"
    text = "Strike is on, says union\n\nThe Harbour Bank closed."
    assert meant(text, {"Harbour Bank": "organisation"}, "union") == "union"


def test_somebody_in_the_opening_is_who_is_described_so_next() -> None:
    text = "Two men robbed it, a prosecutor said. The prosecutor, Ilsa Venn, sat down."
    assert meant(text, {"Ilsa Venn": "person"}, "a prosecutor") == "Ilsa Venn"
    text = "Ilsa Venn, the prosecutor, sat down. It rained. It snowed. It rained. Later a prosecutor said no."
    assert meant(text, {"Ilsa Venn": "person"}, "a prosecutor") == "prosecutor"


def test_a_body_of_several_words_may_be_named_later() -> None:
    text = "Marek Orr chairs the parish council. Lower Orrin Parish Council met."
    names: Names = {"Marek Orr": "person", "Lower Orrin Parish Council": "organisation"}
    assert meant(text, names, "the parish council") == "Lower Orrin Parish Council"
    other = text.replace("the parish council", "the youth council")
    assert meant(other, names, "the youth council") == "youth council"


def test_many_headlines_are_read_in_their_length() -> None:
    segmentation = segmented("Minister meets angry union boss\n\n" * 3_000)
    started = monotonic()
    Resolver(segmentation, gather(segmentation, []))
    assert monotonic() - started < 5
