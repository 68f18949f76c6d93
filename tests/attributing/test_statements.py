"""The stage as a whole: who says what, by which cue, on short articles in plain news style."""

from __future__ import annotations

import pytest

from claimcheck.attributing import narrate
from claimcheck.attributing.statements import quotation_of
from claimcheck.model import NARRATOR, Document, Quotation, SourceKind, Statement
from tests.attributing.articles import segmented, statements, tokens


def _saying(text: str, words: str) -> Statement:
    """The statement with the shortest content that holds ``words``."""
    holders = [s for s in statements(text) if words in s.content.text]
    assert holders, [(s.source and s.source.name, s.content.text) for s in statements(text)]
    return min(holders, key=lambda s: len(s.content.text))


def _who(text: str, words: str) -> str:
    source = _saying(text, words).source
    return source.name if source else ""


@pytest.mark.parametrize(
    ("text", "words", "name"),
    [
        ("Mayor Piet Orr said the bridge was closed.", "the bridge was closed", "Piet Orr"),
        ("Piet Orr told reporters that the bridge was closed.", "the bridge was closed", "Piet Orr"),
        ("The bridge was closed, according to Piet Orr, the mayor.", "The bridge was closed", "Piet Orr"),
        ('Piet Orr said: "The bridge is closed for the winter."', "The bridge is closed", "Piet Orr"),
        ('"The bridge is closed for the winter," said Piet Orr.', "The bridge is closed", "Piet Orr"),
        ('"The bridge," said Piet Orr, "is closed for the winter."', "is closed for the winter", "Piet Orr"),
        ("The Harbour Union says the bridge is closed.", "the bridge is closed", "Harbour Union"),
        ("The ministry said the bridge was closed.", "the bridge was closed", "ministry"),
    ],
)
def test_the_source_is_named_whatever_the_form(text: str, words: str, name: str) -> None:
    assert _who(text, words) == name


@pytest.mark.parametrize(
    ("text", "words", "name"),
    [
        (
            "Mayor Piet Orr opened the hall on Monday. Orr said the roof was sound.",
            "the roof was sound",
            "Piet Orr",
        ),
        (
            'Mayor Piet Orr said the hall was open. "The roof is sound and dry," he said.',
            "The roof is sound",
            "Piet Orr",
        ),
        (
            "Governor Ilsa Venn said the hall was open. She added that the roof was sound.",
            "the roof was sound",
            "Ilsa Venn",
        ),
        (
            "The Harbour Union said the hall was open. It said the roof was sound.",
            "the roof was sound",
            "Harbour Union",
        ),
        (
            "Mayor Piet Orr opened the hall on Monday. The mayor said the roof was sound.",
            "the roof was sound",
            "Piet Orr",
        ),
    ],
)
def test_short_names_pronouns_and_descriptions_are_the_person_or_body_they_stand_for(
    text: str, words: str, name: str
) -> None:
    assert _who(text, words) == name


def test_a_paragraph_that_is_all_quotation_goes_on_with_its_speaker() -> None:
    text = (
        '"The roof is sound and the walls are dry," said Mayor Piet Orr.\n\n'
        '"We shall open the hall to everybody before the end of the month."\n'
    )
    one = _saying(text, "before the end of the month")
    assert one.source is not None
    assert one.cue is not None
    assert (one.source.name, one.cue.text, one.quotation) == ("Piet Orr", "said", "direct")
    assert [span.of(text)[:9] for span in one.content.spans] == ['"The roof', '"We shall']


def test_an_interrupted_quotation_is_one_content() -> None:
    text = '"The bridge is old," said Mayor Piet Orr, "and it will stay closed until spring."'
    one = _saying(text, "The bridge is old")
    assert one.source is not None
    assert one.source.name == "Piet Orr"
    assert "it will stay closed until spring" in one.content.text


def test_a_quotation_that_nobody_is_named_for_has_no_source() -> None:
    text = 'A crowd stood on the pier. "The ferry is late because of the fog again." Nobody moved.'
    one = _saying(text, "because of the fog")
    assert one.source is None
    assert one.confidence < 1


def test_a_denial_is_a_negated_cue_and_a_denied_denial_is_not() -> None:
    denied = _saying("Mayor Piet Orr denied that he had sold the hall.", "he had sold the hall")
    assert denied.cue is not None
    assert (denied.cue.lemma, denied.cue.kind, denied.cue.negated) == ("deny", "deny", True)
    kept = _saying("Mayor Piet Orr did not deny that he had sold the hall.", "he had sold the hall")
    assert kept.cue is not None
    assert not kept.cue.negated


def test_what_is_not_said_is_negated_by_the_cue() -> None:
    one = _saying("Mayor Piet Orr never said that the hall was sold.", "the hall was sold")
    assert one.cue is not None
    assert one.cue.negated


@pytest.mark.parametrize(
    ("text", "words", "kind"),
    [
        ("Officials said the hall was closed.", "the hall was closed", "anonymous"),
        ("Two witnesses said the hall was closed.", "the hall was closed", "anonymous"),
        ("Mayor Piet Orr said the hall was closed.", "the hall was closed", "person"),
        ("Russia said the border was closed.", "the border was closed", "place"),
        ("The Corva Gazette reported that the hall was closed.", "the hall was closed", "media"),
        ("The Harbour Union said the hall was closed.", "the hall was closed", "organisation"),
    ],
)
def test_a_source_has_its_kind(text: str, words: str, kind: SourceKind) -> None:
    source = _saying(text, words).source
    assert source is not None
    assert source.kind == kind


def test_who_cites_an_authority_reports_what_that_authority_said() -> None:
    text = "The Corva Gazette reported that the bridge had been closed, citing a briefing from General Ivo Lund."
    outer, inner = (s for s in statements(text) if "the bridge had been closed" in s.content.text)
    by_name = {s.source.name: s for s in (outer, inner) if s.source}
    assert by_name.keys() == {"Corva Gazette", "Ivo Lund"}
    assert by_name["Ivo Lund"].parent == by_name["Corva Gazette"].id
    assert by_name["Corva Gazette"].parent is None


def test_what_is_said_inside_somebodys_words_has_a_parent() -> None:
    text = "Mayor Piet Orr said that engineers had warned him that the bridge would fall."
    inner = _saying(text, "the bridge would fall")
    assert inner.parent == _saying(text, "engineers had warned").id or inner.parent is None


@pytest.mark.parametrize(
    ("text", "phrase", "quotation"),
    [
        ('Orr said: "The hall is open."', '"The hall is open."', "direct"),
        ('Orr said the hall was "as dry as bread" again.', 'the hall was "as dry as bread" again', "mixed"),
        ("Orr said the hall was open.", "the hall was open", "indirect"),
    ],
)
def test_how_much_of_the_content_is_quoted(text: str, phrase: str, quotation: Quotation) -> None:
    segmentation = segmented(text)
    assert quotation_of(segmentation, tokens(segmentation, phrase)) == quotation


def test_ids_count_the_statements_in_text_order_and_lines_count_from_one() -> None:
    text = "Mayor Piet Orr said the hall was closed.\n\nGovernor Ilsa Venn said the bridge was closed.\n"
    first, second = statements(text)
    assert (first.id, first.line, first.sentence) == ("d1.s1", 1, 0)
    assert (second.id, second.line, second.sentence) == ("d1.s2", 3, 1)


@pytest.mark.parametrize("end", ["\n\n", "\r\n\r\n", "\r\r"])
def test_line_ends_of_every_kind_are_counted_alike(end: str) -> None:
    text = f"Mayor Piet Orr said the hall was closed.{end}Governor Ilsa Venn said the bridge was closed.{end}"
    assert [s.line for s in statements(text)] == [1, 3]


@pytest.mark.parametrize(
    "text",
    [
        "Mayor Piet Orr said the hall was closed.",
        '👩🏽 "The bridge," said Piet Orr, "is closed for the winter."',
        "Мэр сказал: «Мост закрыт». İlsa Venn said the bridge was closed.",
    ],
)
def test_every_span_slices_the_text(text: str) -> None:
    for one in statements(text):
        assert one.content.text == " … ".join(span.of(text) for span in one.content.spans)
        if one.source is not None:
            assert one.source.text == text[one.source.spans[0].start : one.source.spans[-1].end]
        if one.cue is not None:
            assert one.cue.text == " … ".join(span.of(text) for span in one.cue.spans)


def test_narration_is_every_sentence_in_the_articles_own_voice() -> None:
    text = "The hall is old. Mayor Piet Orr said it was closed."
    told = narrate(Document("d1", "t", "t", text), segmented(text))
    assert [(s.id, s.content.text, s.quotation) for s in told] == [
        ("d1.n1", "The hall is old.", "narration"),
        ("d1.n2", "Mayor Piet Orr said it was closed.", "narration"),
    ]
    assert {s.source.name for s in told if s.source} == {NARRATOR}


def test_an_empty_text_has_no_statements() -> None:
    assert statements("") == ()
    assert narrate(Document("d1", "t", "t", ""), segmented("")) == ()
