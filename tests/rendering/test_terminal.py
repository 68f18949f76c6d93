"""Golden files are rewritten with ``CLAIMCHECK_REWRITE_GOLDEN=1 pytest tests/rendering``; read the diff."""

from __future__ import annotations

import os
import re
import time
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from rich.cells import cell_len

from claimcheck.model import Document, Report, Subject
from claimcheck.rendering.safe import HIDDEN
from claimcheck.rendering.terminal import render
from tests.rendering.reports import conflict, flood, kupiansk, side, statement

GOLDEN = Path(__file__).parent / "golden"
REPORTS = {"kupiansk": kupiansk, "flood": flood}
ESCAPES = re.compile(r"\x1b\[[0-9;]*m")
HOSTILE = (
    "\x1b[2J\x1b]8;;http://x\x07\x9b1m\x90q\b\r\u202e\u2066\u200b\ufeff\U000e0041 [sic] [/b] [link=http://x] :warning:"
)


def written_with(words: str) -> Report:
    """A report in which ``words`` stand in body, title, names, path, cue, label and reason."""
    text = f"It {words} held. It {words} fell."
    document = Document("d1", f"{words}.txt", f"in/{words}", text, title=words)
    held, fell = f"{words} held", f"{words} fell"
    said = (
        statement("s1", document, f"Ann {words}", held, held),
        statement("s2", document, f"Bo {words}", fell, fell, parent="s1"),
    )
    subject = Subject("t1", f"bridge {words}", ("s1", "s2"))
    found = conflict("c1", subject, side(document, said[0], held), side(document, said[1], fell), f"Why {words}.")
    other = replace(document, id="d2")
    return Report((document, other), said, (subject,), (found,))


@pytest.mark.parametrize("width", [60, 80, 120])
@pytest.mark.parametrize("name", list(REPORTS))
def test_the_screen_looks_as_agreed(name: str, width: int) -> None:
    text = render(REPORTS[name](), width=width, color=False, statements=True, subjects=True)
    path = GOLDEN / f"{name}-{width}.txt"
    if os.environ.get("CLAIMCHECK_REWRITE_GOLDEN") == "1":
        path.parent.mkdir(exist_ok=True)
        path.write_text(text, encoding="utf-8", newline="\n")
    assert text == path.read_text(encoding="utf-8")


def test_the_summary_comes_first() -> None:
    first = "6 statements by 6 speakers on 2 subjects: 2 conflicts\n"
    assert render(kupiansk(), width=80, color=False).startswith(first)
    assert "by 2 speakers on 3 subjects in 2 texts: 3 conflicts\n" in render(flood(), width=80, color=False)


def test_no_conflict_is_said_plainly() -> None:
    text = render(replace(kupiansk(), conflicts=()), width=80, color=False)
    assert "on 2 subjects: no conflicts\n" in text
    assert "No conflicting statements found." in text


def test_an_empty_report_is_no_error() -> None:
    text = render(Report(), width=40, color=False, statements=True, subjects=True)
    assert text.startswith("0 statements by 0 speakers")


def test_quiet_shows_the_conflicts_alone() -> None:
    text = render(kupiansk(), width=80, color=False, quiet=True)
    assert text.startswith("╭─ contradiction · control of Kupiansk ─")
    assert text.endswith("╯\n")
    assert render(Report(), width=80, color=False, quiet=True) == ""


def test_without_colour_there_is_no_escape_sequence_and_the_same_text() -> None:
    for report in (kupiansk(), flood(), written_with("漢字")):
        plain = render(report, width=80, color=False, statements=True, subjects=True)
        colored = ESCAPES.sub("", render(report, width=80, color=True, statements=True, subjects=True))
        assert "\x1b" not in plain
        assert plain == "".join(f"{line.rstrip()}\n" for line in colored.split("\n")[:-1])


def test_a_wide_screen_has_columns_and_a_narrow_one_stacks_them() -> None:
    wide, narrow = (render(kupiansk(), width=width, color=False) for width in (72, 71))
    assert re.search("│ Russia +│ Volodymyr Zelenskyy +│", wide)
    assert " against " not in wide
    assert re.search("│ Russia +│\n", narrow)
    assert narrow.index("Tass, citing") < narrow.index(" against ") < narrow.index("│ Volodymyr Zelenskyy  ")


def test_the_shared_side_is_shown_once_beside_several_voices() -> None:
    text = render(kupiansk(), width=80, color=False, quiet=True)
    assert text.count("╭─") == 1
    assert text.count("›The Russians kept going on") == 1
    assert "Tass, citing Valery Gerasimov" in text


def test_the_file_is_named_where_there_are_several() -> None:
    text = render(flood(), width=80, color=False)
    assert re.search("─ board.txt ─╯", text)
    assert "said · ostrel.txt, line 1" in text
    assert "kupiansk.txt" not in render(kupiansk(), width=80, color=False)


def test_a_language_model_is_named_where_one_found_it() -> None:
    found = replace(kupiansk().conflicts[0], found_by=("rules", "llm"))
    assert "language model" in render(replace(kupiansk(), conflicts=(found,)), width=120, color=False)
    assert "language model" not in render(kupiansk(), width=120, color=False)


@pytest.mark.parametrize("color", [False, True])
@pytest.mark.parametrize("width", [40, 80, 200])
def test_hostile_text_never_reaches_the_terminal_raw(width: int, color: bool) -> None:
    text = render(written_with(HOSTILE), width=width, color=color, statements=True, subjects=True)
    assert not re.search(f"[{HIDDEN}]", ESCAPES.sub("", text).replace("\n", ""))
    assert "http://x" in text or width == 40
    assert "\x1b]" not in text


@pytest.mark.parametrize("words", ["[sic]", "[/b]", "[link=http://x]", ":warning:"])
def test_markup_and_emoji_codes_are_printed_literally(words: str) -> None:
    text = render(written_with(words), width=120, color=False, statements=True, subjects=True)
    assert f"Ann {words}" in text
    assert f"bridge {words}" in text
    assert f"Why {words}." in text
    assert f"›{words} held‹" in text


FOREIGN = [
    "漢字かな交じり文" * 5,
    "👩\u200d👩\u200d👧👍🏽🇺🇦❤\ufe0f" * 5,
    "مرحبا بالعالم " * 4,
    "e\u0301a\u0308" * 20,
    "x" * 250,
]


@pytest.mark.parametrize("width", [40, 80, 200])
@pytest.mark.parametrize("words", FOREIGN)
def test_columns_line_up_whatever_the_script(words: str, width: int) -> None:
    text = render(written_with(words.strip()), width=width, color=False, quiet=True)
    lines = text.split("\n")[:-1]
    assert {cell_len(line) for line in lines} == {min(width, 140)}


WORDS = st.text(
    alphabet=st.sampled_from("ab 漢é\u0301👩\u200d👧👍🏽🇺🇦❤\ufe0f\x1b\u202e\nع–“”[]:"),
    min_size=1,
    max_size=60,
)


@settings(max_examples=60, deadline=None)
@given(WORDS | st.text(min_size=1, max_size=80), st.integers(40, 200))
def test_nothing_is_wider_than_the_screen(words: str, width: int) -> None:
    text = render(written_with(words), width=width, color=False, statements=True, subjects=True)
    assert max(cell_len(line) for line in text.split("\n")) <= width


@pytest.mark.parametrize("unit", ["said ", '"', "\x1b", "\u200d", "漢"])
def test_a_hundred_kilobytes_in_one_statement_take_under_two_seconds(unit: str) -> None:
    body = unit * (100_000 // len(unit))
    document = Document("d1", "a.txt", "a.txt", f"It held {body} fell.")
    said = [statement(name, document, name, "held", f"{body} fell") for name in ("s1", "s2")]
    subject = Subject("t1", "the bridge", ("s1", "s2"))
    found = conflict("c1", subject, side(document, said[0], "fell"), side(document, said[1], body), "Why.")
    start = time.perf_counter()
    render(Report((document,), tuple(said), (subject,), (found,)), width=80, color=False)
    assert time.perf_counter() - start < 2
