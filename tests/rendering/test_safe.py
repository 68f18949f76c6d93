from __future__ import annotations

import re
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.rendering.safe import HIDDEN, shown, single_line

HOSTILE = st.text(alphabet=st.characters(exclude_categories=())) | st.text(
    alphabet="\x1b\x07\x9b\x9d\x90\b\r\n\t[]m;1\u202e\u2066\u200b\u200d\ufe0f\u0301\ud800👩❤a"
)


@pytest.mark.parametrize(
    ("raw", "visible"),
    [
        ("\x1b[31mred", "␛[31mred"),
        ("\x1b]8;;http://x\x07link", "␛]8;;http://x␇link"),
        ("\x1bPq\x1b\\", "␛Pq␛\\"),
        ("\x9b31m", "\\u{9b}31m"),
        ("back\b\b\b\bover", "back␈␈␈␈over"),
        ("nul\0", "nul␀"),
        ("del\x7f", "del␡"),
        ("gnp.\u202eexe", "gnp.\\u{202e}exe"),
        ("\u2066x\u2069", "\\u{2066}x\\u{2069}"),
        ("Var\u200bga", "Var\\u{200b}ga"),
        ("\ufeffstart", "\\u{feff}start"),
        ("caf\udce9.txt", "caf\\u{dce9}.txt"),
        ("\U000e0041", "\\u{e0041}"),
    ],
)
def test_what_a_terminal_obeys_or_the_eye_cannot_see_is_shown(raw: str, visible: str) -> None:
    assert shown(raw) == visible


@pytest.mark.parametrize("text", ["Kupiansk – “so” it’s…", "漢字", "عربي", "e\u0301", "☃ 🙂", "[sic] [/b] :warning:"])
def test_letters_of_every_script_and_would_be_markup_stay_as_they_are(text: str) -> None:
    assert shown(text) == text


@pytest.mark.parametrize("break_", ["\n", "\r\n", "\r", "\t", "\u2028", "\u2029"])
def test_a_line_break_or_tab_becomes_one_space(break_: str) -> None:
    assert shown(f"one{break_}two") == "one two"


def test_a_joined_emoji_is_shown_as_its_members_and_a_joiner_between_letters_as_itself() -> None:
    assert shown("👩\u200d👩\u200d👧") == "👩👩👧"
    assert shown("❤\ufe0f\u200d🔥") == "❤🔥"
    assert shown("kil\u200dled") == "kil\\u{200d}led"


def test_a_soft_hyphen_is_left_out_and_a_run_of_selectors_is_not() -> None:
    assert shown("presi\xaddent") == "president"
    assert shown("a\ufe0f\ufe0f\ufe0e") == "a\\u{fe0f}\\u{fe0e}"


def test_a_stack_of_marks_cannot_grow_over_other_lines() -> None:
    assert shown("a" + "\u0301" * 6) == "a" + "\u0301" * 4 + "\\u{301}" * 2


@given(HOSTILE)
def test_no_hidden_character_is_ever_left_raw(text: str) -> None:
    assert not re.search(f"[{HIDDEN}]", shown(text))
    shown(text).encode("utf-8")


@given(HOSTILE)
def test_a_single_line_has_no_blanks_at_its_ends_and_no_two_in_a_row(text: str) -> None:
    line = single_line(text)
    assert line == " ".join(line.split())


@pytest.mark.parametrize("unit", ["\x1b", "\u200d", "\u0301", "\r", "👩\u200d", "a"])
def test_a_hundred_kilobytes_take_well_under_two_seconds(unit: str) -> None:
    start = time.perf_counter()
    single_line(unit * 100_000)
    assert time.perf_counter() - start < 2
