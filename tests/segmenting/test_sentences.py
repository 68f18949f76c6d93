from __future__ import annotations

import pytest

from claimcheck.segmenting.layout import lay_out
from claimcheck.segmenting.splitter import packaged_splitter


def sentences(text: str) -> list[str]:
    layout = lay_out(text, packaged_splitter())
    return [text[layout.tokens[begin].start : layout.tokens[end - 1].end] for begin, end in layout.sentences]


@pytest.mark.parametrize(
    "text",
    [
        "Lt. Gov. Ana Ruiz met Sen. Bo Lee and Dr. Q. Dahl on Monday.",
        "Mr. J. K. Petrov climbed Mt. Ardle with Mrs. Petrov.",
        "The U.S. Senate and the U.N. mission agreed.",
        "The Ardle vs. Borrow match was No. 5 of the year.",
        "It happened on Sept. 11 at 5 p.m. in Skell.",
        "Prices rose by 2.5 per cent, to 3.75 crowns.",
        "He waited ... and then he left.",
        "He waited… and then he left.",
        "Yahoo! said that it would appeal.",
    ],
)
def test_abbreviations_figures_and_ellipses_end_no_sentence(text: str) -> None:
    assert sentences(text) == [text]


@pytest.mark.parametrize(
    "text",
    [
        '"Is the pier safe?" he asked.',
        "“Is the pier safe?” the mayor asked.",
        "“Never!” Gov. Ona Brask said.",
        "'Is it safe?' she wondered.",
        "“Is it…” Brask began.",
        '"Is it safe?" Mayor Thea Lindgate of Skell asked.',
    ],
)
def test_who_spoke_stays_with_a_question_or_cry(text: str) -> None:
    assert sentences(f"{text} Nobody knew.") == [text, "Nobody knew."]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("They left the U.S.", "The talks failed."),
        ("He called it “safe.”", "She laughed."),
        ('She said she was "from the U.S."', "He left."),
        ("“The pier is safe.”", "“For now.”"),
        ('"The pier is safe."', '"For now."'),
        ("Il a dit.", "« Bonjour. »"),
        ("''It is safe,'' he said.", "''For now.''"),
        ("(The pier is safe.)", "The wall is not."),
        ("It was late…", "The ferry had gone."),
        ("Is it safe?", "Nobody knew."),
    ],
)
def test_a_full_stop_ends_a_sentence_and_keeps_its_closing_marks(first: str, second: str) -> None:
    assert sentences(f"{first} {second}") == [first, second]


def test_a_sentence_never_crosses_paragraphs() -> None:
    assert sentences("Pier faces the axe\nThe board met") == ["Pier faces the axe", "The board met"]
