"""The base form of a cue and the kind of saying it stands for."""

from __future__ import annotations

from typing import get_args

import pytest

from claimcheck.attributing.lemmas import kind_of, known_kind, lemma
from claimcheck.lexicons import load
from claimcheck.model import CueKind


@pytest.mark.parametrize(
    ("word", "base"),
    [
        ("said", "say"),
        ("says", "say"),
        ("told", "tell"),
        ("denied", "deny"),
        ("denies", "deny"),
        ("denying", "deny"),
        ("claims", "claim"),
        ("accused", "accuse"),
        ("accusing", "accuse"),
        ("wrote", "write"),
        ("Insisted", "insist"),
        ("dismisses", "dismiss"),
        ("urged", "urge"),
        ("urging", "urge"),
    ],
)
def test_every_form_of_a_cue_has_one_base(word: str, base: str) -> None:
    assert lemma(word) == base


@pytest.mark.parametrize(
    ("word", "base"), [("sailed", "sail"), ("sailing", "sail"), ("ferries", "ferry"), ("passes", "pass")]
)
def test_a_word_that_is_not_listed_loses_its_ending(word: str, base: str) -> None:
    assert lemma(word) == base


@pytest.mark.parametrize("word", ["stopped", "stopping"])
def test_a_word_that_is_not_listed_loses_its_doubled_letter(word: str) -> None:
    assert lemma(word) == "stop"


@pytest.mark.parametrize("word", ["", "a", "s", "ed", "as", "is", ":", "—", "2019", "İ", "ﬁed"])
def test_short_and_strange_words_have_a_base_without_an_error(word: str) -> None:
    assert isinstance(lemma(word), str)


@pytest.mark.parametrize(
    ("base", "kind"),
    [
        ("say", "report"),
        ("claim", "claim"),
        ("deny", "deny"),
        ("accuse", "accuse"),
        ("urge", "demand"),
        ("wonder", "question"),
        ("murmur-softly", "report"),
        (":", "punctuation"),
        ("—", "punctuation"),
    ],
)
def test_a_cue_has_the_kind_of_its_lemma_and_an_unknown_one_reports(base: str, kind: CueKind) -> None:
    assert kind_of(base) == kind


def test_the_kind_of_a_word_that_is_not_listed_is_not_known() -> None:
    assert known_kind("bicycle") is None
    assert known_kind("deny") == "deny"


def test_every_listed_lemma_is_its_own_base_and_has_a_kind_of_the_model() -> None:
    for lemmas in load("cues")["kinds"].values():
        for base in lemmas:
            if " " not in base:
                assert known_kind(base) in get_args(CueKind), base
                assert lemma(base) in (base, load("cues")["irregular"].get(base)), base


def test_the_list_says_where_it_came_from() -> None:
    assert "for this project" in load("cues")["about"]
