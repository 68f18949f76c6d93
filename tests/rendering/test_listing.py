from __future__ import annotations

from claimcheck.model import Report
from claimcheck.rendering import listing
from claimcheck.rendering.screen import printed
from tests.rendering.reports import flood, kupiansk


def test_statements_stand_in_text_order_with_line_speaker_cue_form_and_words() -> None:
    text = printed(listing.statements(kupiansk()), width=100, color=False)
    assert " line 3  Russia · claimed · paraphrased\n         its forces had taken control\n" in text
    assert "Valery Gerasimov, cited by Tass · briefing · partly quoted" in text
    assert text.index("Russia") < text.index("Tass") < text.index("Friedrich Merz")


def test_statements_are_never_shortened() -> None:
    text = printed(listing.statements(kupiansk()), width=100, color=False)
    assert 'The time for action is now,"' in text


def test_several_texts_have_a_list_each() -> None:
    text = printed(listing.statements(flood()), width=80, color=False)
    assert text.index("Statements in ostrel.txt") < text.index("Statements in board.txt")
    assert "Source not named · quoted" in text


def test_subjects_name_their_statements_and_where_they_stand() -> None:
    text = printed(listing.subjects(flood()), width=80, color=False)
    assert "people drowned in Ostrel · 3 statements" in text
    assert "line 1  Ines Varga in ostrel.txt: Forty people drowned in Ostrel" in text


def test_nothing_found_is_said_plainly() -> None:
    assert printed(listing.statements(Report()), width=80, color=False) == "No statements found.\n"
    assert printed(listing.subjects(Report()), width=80, color=False) == "No subjects found.\n"
