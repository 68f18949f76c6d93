"""Who is in the reader's mind at a token."""

from __future__ import annotations

import pytest

from claimcheck.attributing.naming.discourse import OBJECT, SPEAKER, SUBJECT, WITHIN, Discourse
from claimcheck.attributing.naming.referents import gather
from tests.attributing.articles import name, segmented, tokens


def _discourse(text: str) -> Discourse:
    segmentation = segmented(text)
    return Discourse(segmentation, gather(segmentation, [name(segmentation, n) for n in ("Ilsa Venn", "Marek Orr")]))


def _ranked(text: str, mention: str) -> list[str]:
    (token,) = tokens(segmented(text), mention, text.rindex(mention))
    return [referent.name for referent in _discourse(text).ranked(token, lambda _: 1.0)]


@pytest.mark.parametrize(
    ("text", "phrase", "weight"),
    [
        ("Ilsa Venn met Marek Orr.", "Ilsa Venn", SUBJECT),
        ("Ilsa Venn met Marek Orr.", "Marek Orr", OBJECT),
        ("In Ilsa Venn's boat Marek Orr slept.", "Ilsa Venn", WITHIN),
    ],
)
def test_a_mention_weighs_by_its_place(text: str, phrase: str, weight: float) -> None:
    positions = tokens(segmented(text), phrase)
    assert _discourse(text).weight(positions[0], positions[-1] + 1) == weight


def test_a_subject_comes_before_an_object_and_a_near_sentence_before_a_far_one() -> None:
    assert _ranked("Ilsa Venn met Marek Orr. Then they left.", "they") == ["Ilsa Venn", "Marek Orr"]
    assert _ranked("Ilsa Venn left. Marek Orr stayed. Then they slept.", "they") == ["Marek Orr", "Ilsa Venn"]


def test_who_is_named_later_or_is_not_admitted_is_left_out() -> None:
    text = "Ilsa Venn left. Then they met Marek Orr."
    assert _ranked(text, "they") == ["Ilsa Venn"]
    assert _discourse(text).ranked(len(segmented(text).words) - 1, lambda _: 0.0) == []


def test_who_spoke_last_in_a_paragraph_is_its_speaker() -> None:
    text = "Ilsa Venn met Marek Orr. They left."
    segmentation, discourse = segmented(text), _discourse(text)
    (token,) = tokens(segmentation, "They")
    assert discourse.speaker(token) is None
    (orr,) = [
        one for one in gather(segmentation, [name(segmentation, "Marek Orr")]) if one.referent.name == "Marek Orr"
    ]
    discourse.note(orr.first, orr.last, orr.referent, SPEAKER)
    assert discourse.speaker(token) is orr.referent
