from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.segmenting.paragraphs import find_paragraphs

WRAPPED = """\
The harbour board of Skell met on Monday to talk about the future of the
old pier, which has stood empty since the ferry stopped calling there two
winters ago, and about what it would cost to mend the sea wall behind it.

"Nobody wants to lose the pier," said Ona Brask, who chairs the board and
whose family ran the ferry. She said that a decision would be made before
the end of the year.
"""


def paragraphs(text: str) -> list[str]:
    return [span.of(text) for span in find_paragraphs(text)]


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r", "\n\n", "\r\n\r\n", "\n \t\n"])
def test_a_line_is_a_paragraph_whatever_ends_it(end: str) -> None:
    assert paragraphs(f"  The mayor left. {end}The council stayed.{end}") == [
        "The mayor left.",
        "The council stayed.",
    ]


@pytest.mark.parametrize("mark", ["\u2028", "\u0085", "\x0b", "\x0c"])
def test_other_separators_end_no_line(mark: str) -> None:
    assert paragraphs(f"The mayor{mark}left.") == [f"The mayor{mark}left."]


@pytest.mark.parametrize("text", ["", " \n\t\r\n ", "\u2028\u00a0"])
def test_blank_text_has_no_paragraph(text: str) -> None:
    assert paragraphs(text) == []


def test_a_wrapped_document_is_joined_to_its_blocks() -> None:
    found = paragraphs(WRAPPED)
    assert [line[:12] for line in found] == ["The harbour ", '"Nobody want']
    assert found == [block.strip() for block in WRAPPED.split("\n\n")]


@pytest.mark.parametrize("end", ["\r\n", "\r"])
def test_wrapping_is_seen_with_any_line_end(end: str) -> None:
    assert len(paragraphs(WRAPPED.replace("\n", end))) == 2


def test_a_short_line_above_wrapped_text_stays_apart() -> None:
    assert paragraphs("Pier faces the axe\nBy Nora Vickers\n" + WRAPPED)[:2] == [
        "Pier faces the axe",
        "By Nora Vickers",
    ]


def test_one_sentence_to_a_line_is_not_wrapped() -> None:
    lines = [
        "The harbour board of Skell met on Monday to talk about the old pier.",
        "The ferry stopped calling there two winters ago, the board was told.",
        "A decision will be made before the end of the year, its chair said.",
        "The sea wall behind the pier will be mended first, whatever happens.",
    ]
    assert paragraphs("\n".join(lines)) == lines


def test_long_lines_without_blank_lines_are_paragraphs() -> None:
    lines = ["word " * count + "end" for count in (40, 60, 35, 70)]
    assert paragraphs("\n".join(lines)) == lines


def test_a_list_of_short_items_is_not_wrapped() -> None:
    assert len(paragraphs("The board will\nmend the wall\nsell the pier\nbuy a ferry")) == 4


PIECES = ["a", "word ", "\n", "\r", "\u2028", "\u0085", " ", "long line of words " * 4, "."]


@given(st.lists(st.sampled_from(PIECES)).map("".join))
def test_paragraphs_hold_all_that_is_visible_in_order(text: str) -> None:
    spans = find_paragraphs(text)
    assert all(span.of(text) == span.of(text).strip() != "" for span in spans)
    assert all(before.end <= after.start for before, after in pairwise(spans))
    assert "".join("".join(span.of(text).split()) for span in spans) == "".join(text.split())
