"""Where the arguments of a cue are looked for, and what the tagger sees of them."""

from __future__ import annotations

import pytest

from claimcheck.attributing.arguments import (
    MAX_ENDLESS,
    MAX_SENTENCES,
    MAX_TOKENS,
    argument_features,
    paragraph_of,
    voice,
    window,
)
from claimcheck.attributing.features import OF_TOKEN_ALONE, token_features
from claimcheck.model import Segmentation
from tests.attributing.articles import segmented, tokens, words


def _window(text: str, cue: str) -> str:
    segmentation = segmented(text)
    first, last = window(segmentation, tokens(segmentation, cue)[0])
    return segmentation.text[segmentation.starts[first] : segmentation.ends[last - 1]]


def test_without_quotation_marks_the_window_is_the_sentence_of_the_cue() -> None:
    assert _window("It rained. Venn said the ferry was late. Nobody came.", "said") == "Venn said the ferry was late."


def test_a_quotation_that_goes_on_after_the_cue_is_in_the_window() -> None:
    text = '"The ferry is late," Venn said. "It is the fog. It will lift." The crowd went home.'
    assert _window(text, "said") == text[: text.index(" The crowd")]


def test_a_quotation_before_the_cue_is_in_the_window() -> None:
    text = 'The crowd waited. "It is the fog. It will lift," Venn said.'
    assert _window(text, "said") == text[text.index('"It is') :]


def test_the_window_ends_with_the_paragraph() -> None:
    text = '"The ferry is late," Venn said.\n\n"It is the fog."'
    assert _window(text, "said") == '"The ferry is late," Venn said.'


def test_a_lone_carriage_return_ends_a_paragraph_too() -> None:
    text = '"It is the fog."\r"The ferry is late," Venn said.'
    assert _window(text, "said") == '"The ferry is late," Venn said.'


@pytest.mark.parametrize(
    "text",
    [
        'Venn said:\n\n"The ferry is late. It is the fog."',
        "The mayor then said this to the crowd:\n\n“The ferry is late.”",
    ],
)
def test_a_colon_at_the_end_of_a_paragraph_takes_in_the_quoted_beginning_of_the_next(text: str) -> None:
    assert _window(text + " The crowd went home.", "said") == text
    assert _window(text + "\n\nThe crowd went home.", "said") == text
    assert _window(text + '\n\n"It will lift soon."', "said") == text


@pytest.mark.parametrize(
    "text",
    [
        "Venn said:\n\nThe ferry is late. It is the fog.",
        'Venn said so.\n\n"The ferry is late. It is the fog."',
        'Venn said:\n\nNobody came. "The ferry is late."',
    ],
)
def test_without_a_colon_or_a_quotation_right_after_it_the_window_ends_with_the_paragraph(text: str) -> None:
    assert _window(text, "said") == text[: text.index("\n")]


@pytest.mark.parametrize("newline", ["\n", "\r\n"])
def test_hard_wrapped_lines_are_one_paragraph(newline: str) -> None:
    lines = (
        "The crowd waited on the pier for most of the day.",
        '"It is the fog that keeps the ferry in the harbour. It',
        'will lift in the evening," Venn said to the crowd that',
        'stood there. "Then it will sail to the island. It will',
        'be full." The crowd went home after that, as it was so',
        "cold that nobody could stand on the pier any longer.",
    )
    text = newline.join(lines)
    assert _window(text, "said") == text[text.index('"It is') : text.index(" The crowd went")]


def test_a_token_is_in_the_paragraph_that_holds_it() -> None:
    segmentation = segmented("It rained.\n\nVenn left. So did Moss.\n\nNobody came.")
    for paragraph in segmentation.paragraphs:
        assert all(paragraph_of(segmentation, i) == paragraph for i in range(*paragraph))


def test_in_an_endless_sentence_the_window_is_what_is_near_the_cue() -> None:
    segmentation = segmented("very " * 400 + "Venn said " + "so " * 400)
    head = segmentation.words.index("said")
    assert window(segmentation, head) == (head - MAX_ENDLESS, head + MAX_ENDLESS)


@pytest.mark.parametrize(
    ("text", "cue", "expected"),
    [
        ("Venn was told of it.", "told", "passive"),
        ("The plan which was then announced failed.", "announced", "passive"),
        ("Venn got told.", "told", "passive"),
        ("Venn had been told.", "told", "passive"),
        ("Venn has told us.", "told", "perfect"),
        ("Venn has now spoken.", "spoken", "perfect"),
        ("The man told by Venn left.", "told", "bare"),
        ("It was raining. The plan announced by Venn failed.", "announced", "bare"),
        ("Venn is sure that words spoken by Moss hurt.", "spoken", "bare"),
    ],
)
def test_a_participle_is_passive_after_be_perfect_after_have_and_else_bare(text: str, cue: str, expected: str) -> None:
    segmentation = segmented(text)
    assert voice(segmentation, tokens(segmentation, cue)[0]) == expected


@pytest.mark.parametrize(
    ("text", "cue", "tag"), [("Venn told us.", "told", "VBD"), ("Venn is saying so.", "saying", "VBG")]
)
def test_any_other_word_has_its_tag_for_a_voice(text: str, cue: str, tag: str) -> None:
    segmentation = segmented(text)
    assert voice(segmentation, tokens(segmentation, cue)[0]) == tag


def test_a_long_quotation_is_followed_for_some_sentences_only() -> None:
    text = 'Venn said: "Fog. ' + "It is the fog again. " * 40 + '"'
    segmentation = segmented(text)
    head = segmentation.words.index("said")
    first, last = window(segmentation, head)
    assert segmentation.sentence_of[last - 1] - segmentation.sentence_of[head] <= MAX_SENTENCES
    assert first <= head < last


def test_far_sentences_are_left_out_however_few_they_are() -> None:
    text = 'Venn said: "' + ("It is " + "very " * 200 + "foggy. ") * 4 + '"'
    segmentation = segmented(text)
    head = segmentation.words.index("said")
    _, last = window(segmentation, head)
    own = segmentation.sentence_of[head]
    farther = [end for _, end in segmentation.sentences[own + 1 :] if end - head > MAX_TOKENS]
    assert farther
    assert last < farther[-1]


def _features(segmentation: Segmentation, cue: str) -> dict[str, list[str]]:
    head = tokens(segmentation, cue)[0]
    rows = argument_features(segmentation, token_features(segmentation), head, "say", {head})
    first, _ = window(segmentation, head)
    return {segmentation.words[first + n]: row for n, row in enumerate(rows)}


def test_there_is_one_row_a_token_of_the_window_in_order() -> None:
    segmentation = segmented('"The ferry is late," Venn said. "It is the fog."')
    head = segmentation.words.index("said")
    own = token_features(segmentation)
    rows = argument_features(segmentation, own, head, "say", {head})
    first, last = window(segmentation, head)
    assert [row[0] for row in rows] == [own[i][OF_TOKEN_ALONE] for i in range(first, last)]


def test_a_token_knows_its_side_of_the_cue_and_the_cue_its_lemma() -> None:
    rows = _features(segmented("Venn said the ferry was late."), "said")
    assert "Lsay" in rows["Venn"]
    assert "Rsay" in rows["ferry"]
    assert "K=say" in rows["said"]


def test_another_candidate_is_marked_as_one() -> None:
    segmentation = segmented("Venn said the pilot claimed the ferry was late.")
    heads = {segmentation.words.index("said"), segmentation.words.index("claimed")}
    rows = argument_features(segmentation, token_features(segmentation), min(heads), "say", heads)
    assert "headR" in rows[segmentation.words.index("claimed")]
    assert not any("headR" in row for i, row in enumerate(rows) if segmentation.words[i] != "claimed")


def test_features_of_the_document_are_not_changed() -> None:
    segmentation = segmented("Venn said the ferry was late.")
    rows = token_features(segmentation)
    before = [list(row) for row in rows]
    argument_features(segmentation, rows, 1, "say", {1})
    assert rows == before


def test_the_window_of_a_lone_word_is_that_word() -> None:
    segmentation = segmented("said")
    assert words(segmentation, range(*window(segmentation, 0))) == "said"
