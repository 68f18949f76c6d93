import pytest

from claimcheck.reading.lines import Lines


@pytest.mark.parametrize(
    ("text", "offset", "line"),
    [
        ("", 0, 1),
        ("a\nb", 1, 1),
        ("a\nb", 2, 2),
        ("a\r\nb", 2, 1),
        ("a\r\nb", 3, 2),
        ("a\rb\rc", 4, 3),
        ("a\n\rb", 3, 3),
        ("a\u2028b\u0085c\x0bd\x0ce", 8, 1),
    ],
)
def test_lines_end_at_the_three_line_ends_only(text: str, offset: int, line: int) -> None:
    assert Lines(text).line_of(offset) == line


def test_what_follows_the_last_line_end_is_a_line() -> None:
    assert len(Lines("a\nb\n")) == 3
    assert len(Lines("")) == 1
