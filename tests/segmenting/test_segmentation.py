from __future__ import annotations

import subprocess
import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.model import Segmentation
from claimcheck.segmenting import segment

PIECES = [
    "The ",
    "said ",
    "Mr. ",
    "U.S. ",
    '"',
    "“",
    "”",
    "‘",
    "’",
    "'",
    "''",
    "``",
    "«",
    "»",
    ".",
    "?",
    "!",
    "… ",
]
PIECES += [
    " ",
    "\n",
    "\r\n",
    "\r",
    "\u2028",
    "\u0085",
    "\x1c",
    "\u200b",
    "\x00",
    "é",
    "漢字",
    "👩‍👩‍👧",
    "5",
    ",",
    "(",
    "--",
]


def check(text: str, found: Segmentation) -> None:
    count = len(found.words)
    assert found.text == text
    assert len(found.starts) == len(found.ends) == len(found.tags) == count
    assert len(found.depths) == len(found.sentence_of) == count
    assert all(
        text[a:b] == word == word.strip() for a, b, word in zip(found.starts, found.ends, found.words, strict=True)
    )
    assert all(found.ends[i] <= found.starts[i + 1] for i in range(count - 1))
    for ranges in (found.sentences, found.paragraphs):
        assert [position for begin, end in ranges for position in range(begin, end)] == list(range(count))
        assert all(begin < end for begin, end in ranges)
    assert all(
        begin <= i < end for i, (begin, end) in ((i, found.sentences[s]) for i, s in enumerate(found.sentence_of))
    )
    for i, start in enumerate(found.starts):
        assert found.depths[i] == sum(q.span.start <= start < q.span.end for q in found.quoted)
    assert all(0 <= q.span.start < q.span.end <= len(text) for q in found.quoted)


@given(st.text())
def test_any_text_is_segmented_and_every_span_slices(text: str) -> None:
    found = segment(text)
    check(text, found)
    assert "".join(found.words) == "".join(text.split())


@given(st.lists(st.sampled_from(PIECES), max_size=40).map("".join))
def test_text_full_of_marks_is_segmented_and_every_span_slices(text: str) -> None:
    found = segment(text)
    check(text, found)
    assert "".join(found.words) == "".join(text.split())


@pytest.mark.parametrize("end", ["\r\n", "\r", "\u2028", "\u0085"])
def test_offsets_hold_with_any_separator(end: str) -> None:
    text = f"The pier is safe.{end}{end}“For now,” she said.{end}"
    found = segment(text)
    check(text, found)
    assert [text[q.span.start : q.span.end] for q in found.quoted] == ["“For now,”"]
    assert len(found.sentences) == 2


def test_depths_count_the_quotations_around_a_word() -> None:
    found = segment("She said “he wrote ‘no’ twice.” Then she left.")
    depths = dict(zip(found.words, found.depths, strict=True))
    assert (depths["said"], depths["“"], depths["wrote"], depths["‘"], depths["no"], depths["twice"]) == (
        0,
        1,
        1,
        2,
        2,
        1,
    )
    assert depths["left"] == 0


def test_straight_and_curly_marks_give_the_same_tags() -> None:
    straight = segment("\"We don't know,\" the mayor said. 'It's late.'")
    curly = segment("“We don’t know,” the mayor said. ‘It’s late.’")
    assert (straight.tags, straight.depths, straight.starts) == (curly.tags, curly.depths, curly.starts)


@pytest.mark.parametrize("text", ["", " ", "\n\r\n\u2028"])
def test_blank_text_has_no_words(text: str) -> None:
    assert segment(text) == Segmentation(text, (), (), (), (), (), (), (), (), ())


@pytest.mark.parametrize(
    "unit",
    [
        '"',
        "“",
        "”",
        "‘",
        "'",
        "''",
        "«",
        "“”",
        "“a ",
        "A",
        " ",
        "said ",
        ".",
        ". ",
        "a. ",
        ".” ",
        '."',
        "a\n",
        "(",
        "…",
        "\u2028",
    ],
)
def test_hostile_text_is_segmented_whole(unit: str) -> None:
    text = (unit * 40_000)[:40_000]
    found = segment(text)
    assert "".join(found.words) == "".join(text.split())


def test_the_hash_seed_changes_nothing() -> None:
    program = (
        "from claimcheck.segmenting import segment\n"
        "print(segment('“We don’t know,” Gov. Ona Brask said. \"Why?\" she asked. ‘It’s their pier.’'))"
    )
    outputs = {
        subprocess.run(
            [sys.executable, "-c", program],
            env={"PYTHONHASHSEED": seed, "PYTHONUTF8": "1"},
            capture_output=True,
            check=True,
            timeout=60,
        ).stdout
        for seed in ("0", "1")
    }
    assert len(outputs) == 1
