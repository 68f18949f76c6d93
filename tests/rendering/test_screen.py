from __future__ import annotations

import pytest
from rich.text import Text

from claimcheck.rendering.excerpt import Piece
from claimcheck.rendering.screen import marked, printed


def test_clashing_words_are_marked_without_colour() -> None:
    text = marked([Piece("it ", False), Piece("held", True), Piece(" firm", False)], "bold red")
    assert printed([text], width=80, color=False) == "it ›held‹ firm\n"
    assert printed([text], width=80, color=True) == "it \x1b[1;31m›held‹\x1b[0m firm\n"


@pytest.mark.parametrize("words", ["[sic]", "[/b]", "[link=http://x]x", ":warning:", "[bold]", "\\[x]"])
def test_what_looks_like_markup_is_printed_literally(words: str) -> None:
    assert printed([marked([Piece(words, True)], "bold")], width=80, color=False) == f"›{words}‹\n"


def test_parts_are_parted_by_an_empty_line_and_lines_have_no_blanks_at_their_end() -> None:
    assert printed([Text("one  "), Text("two")], width=80, color=False) == "one\n\ntwo\n"
    assert printed([], width=80, color=False) == ""


@pytest.mark.parametrize("variable", ["COLUMNS", "FORCE_COLOR", "NO_COLOR", "TERM"])
def test_the_environment_changes_nothing(variable: str, monkeypatch: pytest.MonkeyPatch) -> None:
    text = [marked([Piece("word " * 30, True)], "bold")]
    before = [printed(text, width=80, color=color) for color in (False, True)]
    monkeypatch.setenv(variable, "20")
    assert [printed(text, width=80, color=color) for color in (False, True)] == before
