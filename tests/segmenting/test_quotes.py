from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.segmenting.paragraphs import find_paragraphs
from claimcheck.segmenting.quotes import pair_quotes


def quoted(text: str) -> list[str]:
    return [quotation.span.of(text) for quotation in pair_quotes(text, find_paragraphs(text)).quoted]


def depths(text: str) -> list[int]:
    return [quotation.depth for quotation in pair_quotes(text, find_paragraphs(text)).quoted]


@pytest.mark.parametrize(
    ("opening", "closing"),
    [
        ('"', '"'),
        ("“", "”"),
        ("”", "”"),
        ("„", "“"),
        ("„", "”"),
        ("“", '"'),
        ("‘", "’"),
        ("'", "'"),
        ("«", "»"),
        ("« ", " »"),
        ("»", "«"),
        ("‹", "›"),
        ("``", "''"),
        ("''", "''"),
        ("＂", "＂"),
    ],
)
def test_marks_of_each_style_pair_up(opening: str, closing: str) -> None:
    first, second = f"{opening}The pier is safe,{closing}", f"{opening}For now.{closing}"
    assert quoted(f"{first} Brask said. {second}") == [first, second]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("“He said ‘never’ to me,” Brask said.", ["“He said ‘never’ to me,”", "‘never’"]),
        ("'He said \"never\" to me,' Brask said.", ["'He said \"never\" to me,'", '"never"']),
        ("\"They call it the 'old pier',\" she said.", ["\"They call it the 'old pier',\"", "'old pier'"]),
        ("«On dit ‹jamais› ici», dit-elle.", ["«On dit ‹jamais› ici»", "‹jamais›"]),
    ],
)
def test_a_quotation_in_a_quotation_is_one_deeper(text: str, expected: list[str]) -> None:
    assert quoted(text) == expected
    assert depths(text) == [1, 2]


@pytest.mark.parametrize(
    "text",
    [
        "The board's pier and the dogs' bowl don't matter to O'Brask.",
        "It’s the ’90s again, and the players’ union isn’t pleased.",
        "Back in the '90s they told 'em 'twas rock 'n' roll.",
        "The mast is 5'10\" tall and the boom 6'2\" long.",
    ],
)
def test_apostrophes_and_inches_quote_nothing(text: str) -> None:
    assert quoted(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "'The players' union isn't pleased,'",
        "‘The players’ union isn’t pleased,’",
        "'It's the '90s and we're goin' home,'",
    ],
)
def test_apostrophes_do_not_end_a_single_quotation(text: str) -> None:
    assert quoted(f"{text} she said.") == [text]


@pytest.mark.parametrize("stray", ['"', "“", "”", "‘", "'", "«", "»", "„", "``"])
@pytest.mark.parametrize("place", [0, 7, 20])
def test_a_stray_mark_costs_no_good_quotation(stray: str, place: int) -> None:
    good = [f"“The pier is safe {number},”" for number in range(20)]
    sentences = [f"{quotation} Brask said." for quotation in good]
    sentences.insert(place, f"The {stray} board met.")
    assert quoted(" ".join(sentences)) == good
    assert quoted("\n\n".join(sentences)) == good


@pytest.mark.parametrize("stray", ['The "board met.', 'The board" met.', 'The " board met.'])
def test_a_stray_straight_mark_spoils_its_own_paragraph_at_most(stray: str) -> None:
    good = [f'"The pier is safe {number},"' for number in range(20)]
    paragraphs = [f"Then {quotation} Brask said." for quotation in good]
    paragraphs.insert(9, stray)
    assert quoted("\n".join(paragraphs)) == good


@pytest.mark.parametrize(("opening", "closing"), [('"', '"'), ("“", "”"), ("‘", "’"), ("'", "'")])
def test_a_speech_runs_on_over_paragraphs_that_open_again(opening: str, closing: str) -> None:
    parts = [f"{opening}The pier is old.", f"{opening}The wall is older.", f"{opening}We mend both,{closing}"]
    assert quoted("\n\n".join(parts) + " Brask said.\n\nShe left.") == parts


@pytest.mark.parametrize(
    "text",
    ["“The pier is old.\n\nThe board met.", "The board met. “The pier is old.\n\n‘Yes,’ she said."],
)
def test_a_quotation_left_open_does_not_run_on_without_a_new_mark(text: str) -> None:
    assert not any("pier" in quotation for quotation in quoted(text))


def test_marks_say_which_way_they_face() -> None:
    text = "“No,” she said."
    assert pair_quotes(text, find_paragraphs(text)).marks == {0: True, 4: False}


@given(st.text(st.sampled_from(list("\"“”„‘’'«»‹›` \na.s,5(")), max_size=60))
def test_quotations_lie_in_order_and_never_cross(text: str) -> None:
    quotations = pair_quotes(text, find_paragraphs(text)).quoted
    assert all(before.span.start <= after.span.start for before, after in pairwise(quotations))
    for before in quotations:
        for after in quotations:
            if before.span.overlaps(after.span):
                assert before.span.covers(after.span) or after.span.covers(before.span)
    assert all(
        quotation.depth == sum(other.span.covers(quotation.span) for other in quotations) for quotation in quotations
    )
