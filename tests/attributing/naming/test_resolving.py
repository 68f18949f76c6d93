"""From the words of a source to who that is: what the parts do together."""

from __future__ import annotations

from time import monotonic

import pytest

from claimcheck.attributing.entities import Entity
from claimcheck.attributing.extracting import Attribution
from claimcheck.attributing.naming.referents import gather
from claimcheck.attributing.naming.resolving import Resolver
from claimcheck.model import NARRATOR, Source, Span
from tests.attributing.articles import name, said, segmented, tokens
from tests.attributing.naming.answers import VENN_AND_ORR, Names, called, meant, resolved


def test_no_words_are_no_source() -> None:
    segmentation = segmented("It was said that the ferry was late.")
    resolver = Resolver(segmentation, [])
    assert resolver.source(said(segmentation, cue="said", content="the ferry was late"), None) is None


def test_who_is_the_person_it_follows() -> None:
    text = "Ilsa Venn, who said the ferry was late, left."
    assert called(text, {"Ilsa Venn": "person"}, "who") == ["Ilsa Venn"]


def test_i_inside_somebodys_words_is_that_somebody() -> None:
    speaker = Source("Ilsa Venn", "Venn", (Span(0, 4),), "person")
    (one,) = resolved('"I say no," Venn said.', {}, "I", enclosing=speaker)
    assert (one.name, one.kind) == ("Ilsa Venn", "person")


def test_i_outside_all_quotation_is_the_article() -> None:
    (one,) = resolved("I say no.", {}, "I")
    assert (one.name, one.kind) == (NARRATOR, "narrator")


def test_what_nobody_is_named_by_keeps_its_words_without_the_article() -> None:
    (one,) = resolved("The harbour crowd said no.", {}, "The harbour crowd")
    assert (one.name, one.text, one.kind) == ("harbour crowd", "The harbour crowd", "group")


def test_he_inside_somebodys_words_is_not_that_somebody() -> None:
    text = 'Piet Orr met Marek Venn. "He lied," Marek Venn said.'
    names: Names = {"Marek Venn": "person", "Piet Orr": "person"}
    assert meant(text, names, "He", Source("Marek Venn", "Marek Venn", (), "person")) == "Piet Orr"
    assert meant(text, names, "He", Source("Piet Orr", "Piet Orr", (), "person")) == "Marek Venn"


def test_the_name_before_a_colon_speaks_in_a_transcript() -> None:
    text = "VENN: I say no. He lied.\n\nORR: I say yes."
    names: Names = {"VENN": "person", "ORR": "person"}
    segmentation = segmented(text)
    resolver = Resolver(segmentation, gather(segmentation, [name(segmentation, n, k) for n, k in names.items()]))
    assert resolver.who(tokens(segmentation, "I")).name == "VENN"
    assert resolver.who(tokens(segmentation, "I", text.rindex("I say"))).name == "ORR"


def test_asking_who_changes_no_later_answer() -> None:
    text = "Ilsa Venn met Marek Orr. She left. He slept and he woke."
    segmentation = segmented(text)
    named = gather(segmentation, [name(segmentation, phrase, kind) for phrase, kind in VENN_AND_ORR.items()])
    mentions = [tokens(segmentation, word) for word in ("She", "He", "he woke")]
    one, other = Resolver(segmentation, named), Resolver(segmentation, named)
    one_way = [one.who(mention[:1]) for mention in mentions]
    assert [other.who(mention[:1]) for mention in mentions[::-1]] == one_way[::-1]
    assert [one.who(mention[:1]) for mention in mentions] == one_way


@pytest.mark.parametrize(
    "text",
    [
        "he " * 13_000,
        "the mayor of " * 3_000,
        "Ilsa Venn, " * 3_600,
        '"He lied," she said. ' * 1_900,
        "Marek Venn saw " + "him " * 10_000,
        "farmers " * 5_000,
        "Ilsa Venn met the veteran " * 1_500,
    ],
    ids=lambda text: text[:20],
)
def test_hostile_text_is_read_in_its_length(text: str) -> None:
    segmentation = segmented(text)
    entities = [Entity(i, i + 2, "person") for i, word in enumerate(segmentation.words) if word == "Ilsa"]
    started = monotonic()
    resolver = Resolver(segmentation, gather(segmentation, entities))
    for i, word in enumerate(segmentation.words):
        if word.lower() in ("he", "she", "him"):
            resolver.source(Attribution(-1, (), (i,), (i,), 1.0), None)
    resolver.who([len(segmentation.words) - 1])
    assert monotonic() - started < 5
