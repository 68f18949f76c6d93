"""What people say that others said."""

from __future__ import annotations

import pytest

from claimcheck.attributing import inside
from claimcheck.attributing.entities import Entity, tagged_entities
from claimcheck.attributing.extracting import Attribution
from claimcheck.attributing.features import token_features
from claimcheck.attributing.inside import SURE_IF_QUOTED, with_inner
from claimcheck.model import Segmentation
from tests.attributing.articles import name, said, segmented, tokens, words

Found = tuple[str, str, str]
"""Source, cue and content, words with a space between."""


def _shown(segmentation: Segmentation, one: Attribution) -> Found:
    return (words(segmentation, one.source), words(segmentation, one.cue), words(segmentation, one.content))


def _inner(text: str, **outer: str) -> list[Found]:
    """What is found in the content of ``outer``, the words of its source, cue and content, by the packaged weights."""
    segmentation = segmented(text)
    known = said(segmentation, source=outer["source"], cue=outer["cue"], content=outer["content"])
    entities = tagged_entities(segmentation, token_features(segmentation))
    first, *added = with_inner(segmentation, entities, [known])
    assert first == known
    return [_shown(segmentation, one) for one in added]


@pytest.mark.parametrize(
    ("text", "content", "expected"),
    [
        (
            'Ada Holm said: "The mayor denied that the bridge was unsafe."',
            '"The mayor denied that the bridge was unsafe."',
            ("The mayor", "denied", "that the bridge was unsafe"),
        ),
        (
            'It rained. Ada Holm said: "We waited. Piet Orr said that the mill was closed. We went home."',
            '"We waited. Piet Orr said that the mill was closed. We went home."',
            ("Piet Orr", "said", "that the mill was closed"),
        ),
    ],
)
def test_in_a_direct_quotation_what_others_said_is_found(text: str, content: str, expected: Found) -> None:
    assert _inner(text, source="Ada Holm", cue="said", content=content) == [expected]


@pytest.mark.parametrize(
    ("text", "content", "expected"),
    [
        (
            "Ada Holm said that the union claimed that the mill would close in May.",
            "that the union claimed that the mill would close in May",
            ("the union", "claimed", "that the mill would close in May"),
        ),
        (
            "It rained. Ada Holm said the company had told residents that the mill was safe.",
            "the company had told residents that the mill was safe",
            ("the company", "told", "that the mill was safe"),
        ),
    ],
)
def test_in_an_indirect_content_what_others_said_is_found(text: str, content: str, expected: Found) -> None:
    ((source, cue, inner),) = _inner(text, source="Ada Holm", cue="said", content=content)
    assert (source, cue.split()[-1], inner) == expected


@pytest.mark.parametrize(
    "content",
    [
        '"I think that the mill will close in May."',
        '"We believe that the bridge is safe."',
        '"The mill will close in May."',
        '"It rained all day and the boats stayed in the harbour."',
    ],
)
def test_a_side_of_the_conversation_or_nobody_reports_nothing(content: str) -> None:
    assert _inner(f"Ada Holm said: {content}", source="Ada Holm", cue="said", content=content) == []


TEXT = "Holm said: “Moss told me that Orr claimed it rained. I know it.” The crowd left."
OUTER = "“Moss told me that Orr claimed it rained. I know it.”"


def _reading(
    monkeypatch: pytest.MonkeyPatch, *phrases: tuple[str, str, str], confidence: float = SURE_IF_QUOTED
) -> list[list[str]]:
    """Let what is extracted from an excerpt be these sources, cues and contents; returns the features it is given."""
    given: list[list[str]] = []

    def extract(inner: Segmentation, rows: list[list[str]]) -> list[Attribution]:
        given.extend(rows)
        return [
            Attribution(
                _in(inner, cue)[0],
                _in(inner, cue),
                _in(inner, source) if source else (),
                _in(inner, content),
                confidence,
            )
            for source, cue, content in phrases
        ]

    monkeypatch.setattr(inside, "extract", extract)
    return given


def _in(inner: Segmentation, phrase: str) -> tuple[int, ...]:
    """The positions of ``phrase``, whose tokens have a space between, in an excerpt."""
    wanted = tuple(phrase.split())
    first = next(i for i in range(len(inner.words)) if inner.words[i : i + len(wanted)] == wanted)
    return tuple(range(first, first + len(wanted)))


def _added(
    monkeypatch: pytest.MonkeyPatch, *phrases: tuple[str, str, str], confidence: float = SURE_IF_QUOTED
) -> list[Attribution]:
    _reading(monkeypatch, *phrases, confidence=confidence)
    segmentation = segmented(TEXT)
    return with_inner(segmentation, [], [said(segmentation, source="Holm", cue="said", content=OUTER)])[1:]


def test_what_is_found_inside_has_its_positions_in_the_text(monkeypatch: pytest.MonkeyPatch) -> None:
    segmentation = segmented(TEXT)
    (one,) = _added(monkeypatch, ("Moss", "told", "that Orr claimed it rained"))
    assert one.source == tokens(segmentation, "Moss")
    assert (one.head,) == one.cue == tokens(segmentation, "told")
    assert one.content == tokens(segmentation, "that Orr claimed it rained")
    assert one.confidence == SURE_IF_QUOTED


@pytest.mark.parametrize("source", ["I", "me", ""])
def test_a_first_person_or_no_source_is_left_out(monkeypatch: pytest.MonkeyPatch, source: str) -> None:
    assert _added(monkeypatch, (source, "know", "it rained")) == []


@pytest.mark.parametrize("source", ["Moss", "that Orr"])
def test_any_other_source_stays(monkeypatch: pytest.MonkeyPatch, source: str) -> None:
    assert len(_added(monkeypatch, (source, "know", "it rained"))) == 1


def test_one_with_quoted_words_must_be_surer(monkeypatch: pytest.MonkeyPatch) -> None:
    phrase = ("Moss", "told", "that Orr claimed it rained")
    assert _added(monkeypatch, phrase, confidence=SURE_IF_QUOTED - 0.01) == []


def test_a_cue_that_an_outer_one_has_is_not_found_again(monkeypatch: pytest.MonkeyPatch) -> None:
    _reading(monkeypatch, ("Moss", "told", "that Orr claimed it rained"), ("Orr", "claimed", "it rained"))
    segmentation = segmented(TEXT)
    outer = said(segmentation, source="Holm", cue="said", content=OUTER)
    known = said(segmentation, source="Orr", cue="claimed", content="it rained")
    found = with_inner(segmentation, [], [outer, known])
    assert found[:2] == [outer, known]
    assert [segmentation.words[one.head] for one in found[2:]] == ["told"]


def _named(rows: list[list[str]]) -> list[str]:
    """The words whose features tell that they are part of a name."""
    named = [row for row in rows if any(feature.startswith("n=") for feature in row)]
    return [feature.removeprefix("w=") for row in named for feature in row if feature.startswith("w=")]


def test_names_of_the_text_that_stand_in_the_content_as_a_whole_are_known_inside(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    given = _reading(monkeypatch)
    segmentation = segmented(TEXT)
    entities: list[Entity] = [name(segmentation, "Moss"), name(segmentation, "Orr"), name(segmentation, "Holm")]
    with_inner(segmentation, entities, [said(segmentation, source="Holm", cue="said", content=OUTER)])
    assert _named(given) == ["moss", "orr"]
    given.clear()
    across = [
        Entity(0, tokens(segmentation, "Moss")[0] + 1, "person"),
        Entity(tokens(segmentation, "know")[0], len(segmentation.words), "person"),
    ]
    with_inner(segmentation, across, [said(segmentation, source="Holm", cue="said", content=OUTER)])
    assert _named(given) == []


def test_without_attributions_or_with_short_ones_there_is_nothing_inside() -> None:
    assert with_inner(segmented(TEXT), [], []) == []
    assert with_inner(segmented(""), [], []) == []
    segmentation = segmented("Holm said no.")
    short = [said(segmentation, source="Holm", cue="said", content="no")]
    assert with_inner(segmentation, [], short) == short
