"""Speech that the layout attributes: turns of a conversation and signed quotations."""

from __future__ import annotations

import pytest

from claimcheck.attributing.extracting import Attribution
from claimcheck.attributing.turns import CONFIDENCE, MOST_BETWEEN, laid_out, with_laid_out
from claimcheck.model import Segmentation
from tests.attributing.articles import said, segmented, words
from tests.attributing.tiling import SLACK, cpu_seconds, tiled

Spoken = tuple[str, str]
"""A source and what it says, words with a space between."""


def _shown(segmentation: Segmentation, found: list[Attribution]) -> list[Spoken]:
    return [(words(segmentation, one.source), words(segmentation, one.content)) for one in found]


def _laid_out(text: str) -> list[Spoken]:
    return _shown(segmented(text), laid_out(segmented(text)))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "HOLM: The mill is old.\n\nORR: Why close it?\n\nHOLM: It is old.",
            [("HOLM", "The mill is old ."), ("ORR", "Why close it ?"), ("HOLM", "It is old .")],
        ),
        (
            "Q: Why close it?\n\nA: It is old.",
            [("Q", "Why close it ?"), ("A", "It is old .")],
        ),
        (
            "DR. HOLM: The mill is old.\nMR. ORR: Why close it?",
            [("DR. HOLM", "The mill is old ."), ("MR. ORR", "Why close it ?")],
        ),
    ],
)
def test_labels_in_capitals_that_alternate_are_speakers(text: str, expected: list[Spoken]) -> None:
    assert _laid_out(text) == expected


@pytest.mark.parametrize(
    ("first", "second"), [("Ada Holm", "Piet Orr"), ("Question", "Answer"), ("The Mayor", "Marsh & Orr")]
)
def test_labels_in_small_letters_are_speakers_where_each_comes_again(first: str, second: str) -> None:
    text = f"{first}: Why close it?\n\n{second}: It is old.\n\n{first}: And then?\n\n{second}: We shall see."
    assert [source for source, _ in _laid_out(text)] == [first, second, first, second]


@pytest.mark.parametrize(
    "text",
    [
        "UPDATE: The dam is safe.\n\nThe rain fell all night.",
        "Minister: dam is safe\n\nThe minister was calm.",
        "UPDATE: The dam is safe.\n\nBREAKING: The dam is leaking.",
        "Ada Holm: The mill is old.\n\nPiet Orr: Why close it?",
        "Pictures: Ada Holm took them.\n\nMaps: Piet Orr drew them.\n\nWords: Ivo Moss wrote them.",
        "Holm: The mill is old.\n\nHolm: It is shut.\n\nOrr: Why?\n\nOrr: And when?",
        "HOLM: The mill is old.\n\nThe crowd went home.\n\nHOLM: It is old.",
        "The mill: it is old.\n\nthe bridge: it is older.\n\nThe mill: it is shut.\n\nthe bridge: it is open.",
        "The meeting ended at 10:30 on Monday.\n\nThe crowd went home at 11:15.",
        "HOLM:\n\nORR:",
        "",
    ],
)
def test_a_colon_without_labels_that_take_turns_attributes_nothing(text: str) -> None:
    assert _laid_out(text) == []


@pytest.mark.parametrize("verb", ["Said", "Added"])
def test_a_verb_of_saying_begins_no_label(verb: str) -> None:
    assert _laid_out(f"{verb} Ellis: it is old.\n\n{verb} Orr: why?\n\n{verb} Ellis: it is.\n\n{verb} Orr: no.") == []


def test_a_label_has_few_words_and_all_of_them_capitalised() -> None:
    long = "The Right Honourable Member For The Very Far North"
    for label in (long, "Ada of Corva"):
        assert _laid_out(f"{label}: Yes.\n\nOrr: No.\n\n{label}: Yes.\n\nOrr: No.") == []


@pytest.mark.parametrize("direction", ["(Applause.)", "[Laughter]", "(The crowd went home.)"])
def test_stage_directions_are_nobodys_words(direction: str) -> None:
    found = _laid_out(f"HOLM: The mill is old.\n\n{direction}\n\nORR: Why close it?")
    assert found == [("HOLM", "The mill is old ."), ("ORR", "Why close it ?")]


def test_a_paragraph_that_only_has_a_bracket_in_it_is_somebodys_words() -> None:
    found = _laid_out("HOLM: The mill is old.\n\nIt (the mill) is shut.\n\nORR: Why?")
    assert found[0] == ("HOLM", "The mill is old . It ( the mill ) is shut .")


def test_a_paragraph_without_a_label_goes_on_with_the_turn() -> None:
    found = _laid_out("HOLM: The mill is old.\n\nIt will close.\n\nIn May.\n\nORR: Why?")
    assert found == [("HOLM", "The mill is old . It will close . In May ."), ("ORR", "Why ?")]


def test_after_many_paragraphs_or_the_last_label_nobody_goes_on() -> None:
    between = "\n\n".join(["It rained."] * MOST_BETWEEN)
    text = f"HOLM: The mill is old.\n\n{between}\n\nORR: Why?\n\nThe crowd went home."
    assert _laid_out(text) == [("HOLM", "The mill is old ."), ("ORR", "Why ?")]


def test_a_colon_later_in_a_paragraph_is_no_label() -> None:
    found = _laid_out("HOLM: One thing. Orr: I mean him.\n\nORR: Why?")
    assert [source for source, _ in found] == ["HOLM", "ORR"]


@pytest.mark.parametrize("dash", ["-", "--", "–", "—", "―", "‒"])
@pytest.mark.parametrize("between", [" ", "\n", "\n\n"])
def test_a_quotation_is_signed_after_a_dash_in_its_paragraph_or_the_next(dash: str, between: str) -> None:
    text = f"“We shall stay on the farm.”{between}{dash} Ada Holm, a farmer\n\nThe rain fell."
    assert _laid_out(text) == [("Ada Holm , a farmer", "“ We shall stay on the farm . ”")]


@pytest.mark.parametrize(
    "rest",
    [
        "— Ada Holm was firm.",
        "— Holm would not sell.",
        "— the farmer from Corva",
        "— Firmly so",
        "— Ada Holm, a farmer and the owner of the mill, the ferry, the pier and all the land around it",
        "—",
        "Ada Holm",
        "\n\nThe rain fell — Ada Holm, a farmer",
    ],
)
def test_what_is_more_or_less_than_a_dash_and_a_name_is_no_signature(rest: str) -> None:
    assert _laid_out(f"“We shall stay on the farm.” {rest}") == []


@pytest.mark.parametrize(
    "text",
    ["They said “We shall stay.” — Ada Holm", "It is called “the old one” — Ada Holm, a farmer"],
)
def test_only_a_quotation_that_begins_its_paragraph_is_signed(text: str) -> None:
    assert _laid_out(text) == []


def test_the_mark_is_the_cue_and_what_it_attributes_is_fairly_sure() -> None:
    for text, mark in (("Q: Why?\n\nA: So.", ":"), ("“We shall stay.” — Ada Holm", "—")):
        segmentation = segmented(text)
        for one in laid_out(segmentation):
            assert words(segmentation, one.cue) == segmentation.words[one.head] == mark
            assert one.confidence == CONFIDENCE


def test_turns_and_signatures_stand_in_text_order() -> None:
    text = "“It is old.” — Ada Holm\n\nQ: Why?\n\nA: So.\n\n“It is not.” — Piet Orr"
    assert [source for source, _ in _laid_out(text)] == ["Ada Holm", "Q", "A", "Piet Orr"]


CONVERSATION = "HOLM: Venn said the mill is old.\n\nORR: Why?"


@pytest.mark.parametrize(
    ("cue", "content"), [(":", "Venn said the mill is old"), ("said", "HOLM: Venn")], ids=["same mark", "over a label"]
)
def test_of_two_readings_of_a_label_the_layouts_holds(cue: str, content: str) -> None:
    segmentation = segmented(CONVERSATION)
    found = with_laid_out(segmentation, [said(segmentation, cue=cue, content=content)])
    assert found == laid_out(segmentation)


@pytest.mark.parametrize(("cue", "content"), [("said", "the mill is old"), ("is", "old")])
def test_what_touches_no_label_is_kept_in_the_order_of_cues(cue: str, content: str) -> None:
    segmentation = segmented(CONVERSATION)
    other = said(segmentation, source="Venn", cue=cue, content=content)
    first, second = laid_out(segmentation)
    assert with_laid_out(segmentation, [other]) == [first, other, second]


def test_without_a_layout_what_was_found_stays() -> None:
    segmentation = segmented("Venn said the mill is old.")
    found = [said(segmentation, source="Venn", cue="said", content="the mill is old")]
    assert with_laid_out(segmentation, found) == found
    assert with_laid_out(segmented(""), []) == []


@pytest.mark.parametrize(
    ("unit", "each"),
    [
        ("HOLM: Yes.\n\nORR: No.\n\n", 2),
        ("Holm: Yes.\n\n(Rain.)\n\n", 0),
        ("“It is.” — Ada Holm\n\n“It is not.”\n\n— Piet Orr\n\n", 2),
        ("He said “yes” — and “no” — ", 0),
    ],
)
def test_the_time_taken_grows_with_the_length(unit: str, each: int) -> None:
    """10,000 short paragraphs, or quotations in one paragraph."""
    half, whole = tiled(unit, 2_500), tiled(unit, 5_000)
    assert len(laid_out(whole)) == 5_000 * each
    seconds = cpu_seconds(lambda: with_laid_out(whole, []))
    assert seconds < 2
    assert seconds < 2.6 * cpu_seconds(lambda: with_laid_out(half, [])) + SLACK
