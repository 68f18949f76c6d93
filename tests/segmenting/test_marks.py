from __future__ import annotations

import pytest

from claimcheck.model import Span
from claimcheck.segmenting.marks import find_marks


def ways(text: str) -> list[tuple[str, bool, bool]]:
    return [(mark.text, mark.may_open, mark.may_close) for mark in find_marks(text, Span(0, len(text)))]


@pytest.mark.parametrize("text", ['"No', "“No", "‘No", "'No", "«No", "„No", "``No", '("No'])
def test_a_mark_before_a_word_may_open_only_or_either(text: str) -> None:
    [(_, may_open, _)] = ways(text)
    assert may_open


@pytest.mark.parametrize("text", ['no."', "no.”", "no.’", "no.'", "no.''"])
def test_a_mark_after_a_word_may_close_only(text: str) -> None:
    [(_, may_open, may_close)] = ways(text)
    assert may_close
    assert not may_open


@pytest.mark.parametrize("text", ["don't", "don’t", "the '90s", "'tis late", "O’Brask", "5'10\""])
def test_apostrophes_and_inches_are_no_marks(text: str) -> None:
    assert not any(mark == '"' or may_open for mark, may_open, _ in ways(text))


def test_the_first_guillemet_decides_which_one_opens() -> None:
    assert [may_open for _, may_open, _ in ways("«a» «b»")] == [True, False, True, False]
    assert [may_open for _, may_open, _ in ways("»a« »b«")] == [True, False, True, False]


@pytest.mark.parametrize("row", ['""""', "''''''", "“”“”“”", "“““““", "''''"])
def test_a_row_of_marks_quotes_nothing(row: str) -> None:
    assert ways(f"a {row} b") == []


@pytest.mark.parametrize("text", ["“‘No.’”", "\"'No.'\""])
def test_two_marks_in_a_row_are_two_marks(text: str) -> None:
    assert len(ways(text)) == 4
