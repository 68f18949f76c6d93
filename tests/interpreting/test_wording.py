from __future__ import annotations

from claimcheck.interpreting.wording import read
from claimcheck.model import Span
from claimcheck.segmenting import segment

TEXT = 'Russian forces," he said, "had taken the town.'


def _pieces() -> tuple[Span, ...]:
    return Span(0, TEXT.index(",")), Span(TEXT.index("had"), len(TEXT))


def test_quotation_marks_are_left_out_and_offsets_kept() -> None:
    text = "They had “taken” the town."
    found = read((Span(0, len(text)),), segment(text))
    assert found.lower[:4] == ["they", "had", "taken", "the"]
    assert found.span(2, 4).of(text) == "taken” the"


def test_only_the_tokens_of_the_spans_are_read() -> None:
    found = read(_pieces(), segment(TEXT))
    assert "said" not in found.vocabulary
    assert "taken" in found.vocabulary


def test_a_span_outside_or_of_no_length_gives_no_tokens() -> None:
    assert len(read((Span(5, 5), Span(900, 950)), segment(TEXT))) == 0
