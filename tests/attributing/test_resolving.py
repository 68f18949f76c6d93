"""From the words of a source to who that is."""

from __future__ import annotations

import pytest

from claimcheck.attributing.entities import EntityKind
from claimcheck.attributing.extracting import Attribution
from claimcheck.attributing.names import gather
from claimcheck.attributing.resolving import Resolver, core_of, spans_of
from claimcheck.model import NARRATOR, Source, Span
from tests.attributing.articles import name, said, segmented, tokens, words

Names = dict[str, EntityKind]


def _resolved(text: str, names: Names, *sources: str, enclosing: Source | None = None) -> list[Source]:
    """Who each of ``sources`` is, resolved in text order; ``names`` are what the name finder found."""
    segmentation = segmented(text)
    entities = [name(segmentation, phrase, kind) for phrase, kind in names.items()]
    resolver = Resolver(segmentation, gather(segmentation, entities))
    found, after = [], 0
    for phrase in sources:
        positions = tokens(segmentation, phrase, after)
        after = text.index(phrase, after) + len(phrase)
        one = resolver.source(Attribution(-1, (), positions, positions, 1.0), enclosing)
        assert one is not None
        found.append(one)
    return found


def _who(text: str, names: Names, *sources: str) -> list[str]:
    return [one.name for one in _resolved(text, names, *sources)]


def test_no_words_are_no_source() -> None:
    segmentation = segmented("It was said that the ferry was late.")
    resolver = Resolver(segmentation, [])
    assert resolver.source(said(segmentation, cue="said", content="the ferry was late"), None) is None


def test_a_short_name_is_the_full_one_and_keeps_its_words() -> None:
    (late,) = _resolved("Venn said no. Ilsa Venn left.", {"Ilsa Venn": "person"}, "Venn")
    assert (late.name, late.text, late.spans) == ("Ilsa Venn", "Venn", (Span(0, 4),))


@pytest.mark.parametrize(("pronoun", "who"), [("He", "Piet Orr"), ("She", "Ilsa Venn")])
def test_a_pronoun_is_the_last_person_of_its_gender(pronoun: str, who: str) -> None:
    text = f"Mrs Ilsa Venn met Mr Piet Orr. Piet Orr left. {pronoun} said no."
    assert _who(text, {"Ilsa Venn": "person", "Piet Orr": "person"}, f"{pronoun}")[-1] == who


def test_a_pronoun_is_rather_who_spoke_last_than_who_was_named_last() -> None:
    text = "Ilsa Venn said the ferry was late, as Piet Orr knew. She said no."
    assert _who(text, {"Ilsa Venn": "person", "Piet Orr": "person"}, "Ilsa Venn", "She") == ["Ilsa Venn", "Ilsa Venn"]


def test_they_is_the_last_body_or_group_that_spoke() -> None:
    text = "The Harbour Union said no. Ilsa Venn said yes. They said never."
    names: Names = {"Harbour Union": "organisation", "Ilsa Venn": "person"}
    assert _who(text, names, "The Harbour Union", "Ilsa Venn", "They")[-1] == "Harbour Union"


def test_it_is_the_last_body_that_spoke() -> None:
    text = "The Harbour Union said no. Farmers said yes. It said never."
    assert _who(text, {"Harbour Union": "organisation"}, "The Harbour Union", "Farmers", "It")[-1] == "Harbour Union"


@pytest.mark.parametrize("pronoun", ["He", "They", "It"])
def test_a_pronoun_with_nobody_before_it_keeps_its_own_word(pronoun: str) -> None:
    assert _who(f"{pronoun} said the ferry was late.", {}, pronoun) == [pronoun]


def test_who_is_the_person_it_follows() -> None:
    text = "Ilsa Venn, who said the ferry was late, left."
    assert _who(text, {"Ilsa Venn": "person"}, "who") == ["Ilsa Venn"]


def test_i_inside_somebodys_words_is_that_somebody() -> None:
    speaker = Source("Ilsa Venn", "Venn", (Span(0, 4),), "person")
    (one,) = _resolved('"I say no," Venn said.', {}, "I", enclosing=speaker)
    assert (one.name, one.kind) == ("Ilsa Venn", "person")


def test_i_outside_all_quotation_is_the_article() -> None:
    (one,) = _resolved("I say no.", {}, "I")
    assert (one.name, one.kind) == (NARRATOR, "narrator")


@pytest.mark.parametrize("phrase", ["the mayor", "the Corva mayor"])
def test_a_description_is_the_person_it_was_given_to(phrase: str) -> None:
    text = f"Corva mayor Ilsa Venn left. Judge Piet Orr stayed. Later {phrase} said no."
    names: Names = {"Ilsa Venn": "person", "Piet Orr": "person"}
    assert _who(text, names, phrase) == ["Ilsa Venn"]


def test_a_role_of_the_same_family_will_do() -> None:
    text = "Secretary-General Ilsa Venn left. The alliance said no. Later the chief said no."
    assert _who(text, {"Ilsa Venn": "person"}, "the chief") == ["Ilsa Venn"]


@pytest.mark.parametrize("phrase", ["a mayor", "the pilot", "the Borrow mayor"])
def test_another_description_is_nobody_that_was_named(phrase: str) -> None:
    text = f"Corva mayor Ilsa Venn left. Later {phrase} said no."
    assert _who(text, {"Ilsa Venn": "person"}, phrase) != ["Ilsa Venn"]


def test_somebodys_spokesman_is_not_that_somebody() -> None:
    text = "Ilsa Venn left. Ilsa Venn's spokesman said no."
    assert _who(text, {"Ilsa Venn": "person"}, "Ilsa Venn's spokesman") == ["Ilsa Venn's spokesman"]


def test_what_nobody_is_named_by_keeps_its_words_without_the_article() -> None:
    (one,) = _resolved("The harbour crowd said no.", {}, "The harbour crowd")
    assert (one.name, one.text, one.kind) == ("harbour crowd", "The harbour crowd", "group")


def test_the_name_of_a_source_ends_at_its_first_comma() -> None:
    text = "Ilsa Venn, who runs the port with Piet Orr, said no."
    names: Names = {"Ilsa Venn": "person", "Piet Orr": "person"}
    assert _who(text, names, "Ilsa Venn, who runs the port with Piet Orr") == ["Ilsa Venn"]


@pytest.mark.parametrize(
    ("text", "phrase", "core"),
    [
        ("Venn, the mayor, spoke.", "Venn, the mayor", "Venn"),
        ("Venn (the mayor) spoke.", "Venn (the mayor)", "Venn"),
        ("The man who knows spoke.", "The man who knows", "The man"),
        ("The mayor of Corva spoke.", "The mayor of Corva", "The mayor of Corva"),
    ],
)
def test_the_core_of_a_source_is_its_noun_phrase(text: str, phrase: str, core: str) -> None:
    segmentation = segmented(text)
    assert words(segmentation, core_of(segmentation, tokens(segmentation, phrase))) == core


def test_neighbouring_tokens_make_one_span_and_a_gap_two() -> None:
    segmentation = segmented("one two three four")
    assert spans_of(segmentation, [0, 1, 3]) == (Span(0, 7), Span(14, 18))
    assert spans_of(segmentation, []) == ()
