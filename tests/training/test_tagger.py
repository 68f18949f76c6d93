from __future__ import annotations

from claimcheck.segmenting.perceptron import NewsTagger
from claimcheck.segmenting.splitter import packaged_splitter
from claimcheck.training.silver import SilverText, SilverWord
from claimcheck.training.tagger import Tagged, accuracy, fit, known_words, tagged_sentences

SENTENCES = [
    Tagged(["The", "pier", "is", "old", "."], ["DT", "NN", "VBZ", "JJ", "."]),
    Tagged(["The", "old", "pier", "fell", "."], ["DT", "JJ", "NN", "VBD", "."]),
    Tagged(["Ships", "pass", "the", "pier", "."], ["NNS", "VBP", "DT", "NN", "."]),
] * 8


def silent(_: str) -> None:
    """Takes a progress line and shows nothing."""


def test_fitting_twice_gives_the_same_weights() -> None:
    assert fit(SENTENCES, silent) == fit(SENTENCES, silent)


def test_a_fitted_tagger_gives_back_what_it_saw() -> None:
    tagger = NewsTagger(fit(SENTENCES, silent))
    right, total = accuracy(tagger, SENTENCES)
    assert right == total == sum(len(sentence.words) for sentence in SENTENCES)


def test_words_are_known_by_one_tag_only_where_they_are_common_and_clear() -> None:
    common = [Tagged(["the", "left"], ["DT", "VBD" if turn % 2 else "JJ"]) for turn in range(30)]
    assert known_words([*common, Tagged(["rare"], ["JJ"])]) == {"the": "DT"}


def test_words_without_a_silver_word_of_the_same_extent_have_no_tag() -> None:
    text = "We don’t know."
    words = (
        SilverWord(0, 2, "PRP"),
        SilverWord(3, 8, "VBP"),
        SilverWord(9, 13, "VB"),
        SilverWord(13, 14, "."),
    )
    [sentence] = tagged_sentences([SilverText("skell-1", text, (words,))], packaged_splitter())
    assert sentence == Tagged(["We", "do", "n't", "know", "."], ["PRP", "", "", "VB", "."])
    assert accuracy(NewsTagger(fit(SENTENCES, silent)), [sentence])[1] == 3


def test_a_word_that_was_never_tagged_takes_no_part_in_learning() -> None:
    weights = fit([*SENTENCES, Tagged(["the", "pier"], ["", ""])], silent)
    assert "" not in weights.labels
