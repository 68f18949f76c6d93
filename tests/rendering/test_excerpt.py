from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.model import Span, Spans
from claimcheck.rendering.excerpt import AROUND, LONGEST, WHOLE, excerpt, merged
from tests.rendering.reports import span

FILLER = "the river rose and the road was closed and nobody came for days " * 12


def flat(text: str, content: Spans, passage: Spans) -> str:
    """An excerpt as one string, clashing words in square brackets."""
    pieces = excerpt(text, content, passage)
    return "".join(f"[{piece.text}]" if piece.clashes else piece.text for piece in pieces)


def whole(text: str) -> Spans:
    return (Span(0, len(text)),)


def test_a_short_content_is_shown_whole_with_the_clash_marked() -> None:
    text = "the dam was sound, the board said"
    assert flat(text, (Span(0, 17),), (span(text, "was sound"),)) == "the dam [was sound]"


def test_pieces_of_a_content_are_joined_by_an_ellipsis_and_neighbours_by_a_space() -> None:
    text = '"It held," she said. "It holds."\n\n"It will."'
    content = (span(text, '"It held,"'), span(text, '"It holds."'), span(text, '"It will."'))
    assert flat(text, content, ()) == '"It held," … "It holds." "It will."'


def test_runs_of_blanks_become_one_and_never_stand_at_the_edge_of_a_clash() -> None:
    text = "it  had\n   been \r\n closed  for days"
    assert flat(text, whole(text), (span(text, "  had\n   been \r\n "),)) == "it [had been] closed for days"


def test_a_passage_beyond_the_content_is_shown() -> None:
    text = "Nobody denied that it fell."
    assert flat(text, (span(text, "it fell"),), whole(text)) == "[Nobody denied that it fell.]"


def test_a_passage_in_two_pieces_around_the_cue_is_one_clash() -> None:
    text = '"We held," he said, "the bridge."'
    parts = (span(text, '"We held,"'), span(text, '"the bridge."'))
    assert flat(text, parts, parts) == '["We held," … "the bridge."]'


def test_a_long_content_is_cut_at_words_around_the_clash() -> None:
    text = f"{FILLER}but the bridge held firm {FILLER}"
    result = flat(text, whole(text), (span(text, "the bridge held"),))
    assert "but [the bridge held] firm" in result
    assert result.startswith("… ")
    assert result.endswith(" …")
    assert len(result) < 2 * AROUND + 40
    assert set(result.strip("… ").replace("[", "").replace("]", "").split()) <= set(text.split())


def test_two_distant_clashes_keep_an_ellipsis_between_them() -> None:
    text = f"it held, {FILLER}it fell"
    assert "and … the road" in flat(text, whole(text), (span(text, "it held"), span(text, "it fell")))


@pytest.mark.parametrize(("opening", "closing"), [("“", "”"), ('"', '"'), ("«", "»")])
def test_a_cut_quotation_keeps_both_marks(opening: str, closing: str) -> None:
    text = f"{opening}{FILLER}but the bridge held {FILLER}{closing}"
    result = flat(text, whole(text), (span(text, "the bridge held"),))
    assert result.startswith(f"{opening}… ")
    assert result.endswith(f" …{closing}")


def test_a_cut_between_two_quotations_closes_one_and_opens_the_other() -> None:
    text = f'"it held {FILLER}" then "{FILLER} it fell"'
    result = flat(text, whole(text), (span(text, "it held"), span(text, "it fell")))
    assert result.count('"') == 2
    text = f"“it held {FILLER}” then “{FILLER} it fell”"
    result = flat(text, whole(text), (span(text, "it held"), span(text, "it fell")))
    assert result.count("“") == result.count("”")


def test_an_endless_clash_is_cut_in_its_middle() -> None:
    text = FILLER * 3
    result = flat(text, whole(text), whole(text.rstrip()))
    assert "] … [" in result
    assert len(result) < LONGEST + AROUND


def test_without_a_passage_the_beginning_is_kept() -> None:
    result = flat(FILLER, whole(FILLER), ())
    assert result.startswith("the river rose")
    assert result.endswith(" …")
    assert len(result) <= WHOLE + 2


def test_spans_that_touch_or_overlap_are_merged_and_empty_ones_dropped() -> None:
    assert merged([Span(4, 6), Span(0, 2), Span(2, 3), Span(5, 9), Span(7, 7)]) == [Span(0, 3), Span(4, 9)]


OFFSETS = st.lists(st.tuples(st.integers(0, 900), st.integers(0, 900)), max_size=4)


@given(OFFSETS, OFFSETS, st.text(alphabet='ab “”"\n…', min_size=900, max_size=900))
def test_any_spans_give_bounded_text_without_line_breaks(
    content: list[tuple[int, int]], passage: list[tuple[int, int]], text: str
) -> None:
    sides = [tuple(Span(min(pair), max(pair)) for pair in pairs) for pairs in (content, passage)]
    pieces = excerpt(text, sides[0], sides[1])
    assert all(piece.text and "\n" not in piece.text and "  " not in piece.text for piece in pieces)


@pytest.mark.parametrize("unit", ['"', "“", "A", " ", "said "])
def test_a_hundred_kilobytes_take_under_two_seconds(unit: str) -> None:
    text = unit * (100_000 // len(unit))
    start = time.perf_counter()
    excerpt(text, whole(text), (Span(50_000, 50_100),))
    assert time.perf_counter() - start < 2
