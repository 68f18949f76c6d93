"""Trains the part-of-speech tagger: an averaged perceptron in whole numbers, the same bits on any machine."""

from __future__ import annotations

import random
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np

from claimcheck.segmenting import features
from claimcheck.segmenting.layout import Layout, lay_out
from claimcheck.segmenting.perceptron import NewsTagger
from claimcheck.segmenting.splitter import read_splitter
from claimcheck.segmenting.weights import LARGEST, NAME, Weights, encode, read_weights, write_weights
from claimcheck.training.silver import SilverText, read_silver

if TYPE_CHECKING:
    from nltk.tokenize.punkt import PunktSentenceTokenizer

ROUNDS = 6
SEED = 20160901
RAREST = 3
"""Features seen less often than this are left out."""
KNOWN_FROM, KNOWN_SHARE = 20, 0.995
"""Words seen this often, with one tag in this share of cases, always get that tag."""
SCALE = 2
"""Whole steps to one unit of weight in the file."""
SMALLEST = 2
"""Weights of fewer steps than this are left out."""
STATIC, DYNAMIC = 20, 5

CARD = """Part-of-speech tagger: weights of an averaged perceptron (Collins 2002; Honnibal 2013), used through
nltk.tag.perceptron.PerceptronTagger.

Made from: the training part of PolNeAR (news on the United States election of 2016), {words} words in this
project's own tokens, with the parts of speech that Stanford CoreNLP gave them (Penn Treebank tags).
Made by: make train DATA=DIR (claimcheck/training/tagger.py), {rounds} rounds, after the splitter.
Holds: {labels} tags, {known} words with one tag, {features} features. Averaged weights are in halves, up to
{largest} of them either way; those under {smallest} halves are left out.
Size: {size} bytes.

Accuracy against CoreNLP's tags on the development part: {share:.4f} of {total} words.
"""

Ids = Any  # a numpy array of feature numbers


@dataclass(frozen=True, slots=True)
class Tagged:
    """A sentence as the tagger sees it; a tag is empty where the silver data has no word of that extent."""

    words: Sequence[str]
    tags: Sequence[str]


def tagged_sentences(texts: Iterable[SilverText], splitter: PunktSentenceTokenizer) -> Iterator[Tagged]:
    """The sentences of ``texts`` in this project's own sentences and tokens, tagged by the silver words."""
    for silver in texts:
        layout = lay_out(silver.text, splitter)
        tags = _tags_by_extent(silver, layout)
        for begin, end in layout.sentences:
            yield Tagged(layout.tagger_words((begin, end)), tags[begin:end])


def _tags_by_extent(silver: SilverText, layout: Layout) -> list[str]:
    extents = {(word.start, word.end): word.tag for sentence in silver.sentences for word in sentence}
    return [extents.get((token.start, token.end), "") for token in layout.tokens]


def known_words(sentences: Iterable[Tagged]) -> dict[str, str]:
    """The words that always, or nearly always, have one tag."""
    counts: dict[str, Counter[str]] = {}
    for sentence in sentences:
        for word, tag in zip(sentence.words, sentence.tags, strict=True):
            if tag:
                counts.setdefault(word, Counter())[tag] += 1
    known = {}
    for word in sorted(counts):
        tag, most = min(counts[word].items(), key=lambda item: (-item[1], item[0]))
        total = counts[word].total()
        if total >= KNOWN_FROM and most >= KNOWN_SHARE * total:
            known[word] = tag
    return known


def _static(words: Sequence[str], position: int) -> list[str]:
    around = [*features.START, *words, *features.END]
    return [
        *features.of_word(words[position], position == 0),
        *features.of_previous(around[position + 1]),
        *features.of_second_previous(around[position]),
        *features.of_next(around[position + 3]),
        *features.of_second_next(around[position + 4]),
    ]


def _dynamic(previous: str, second: str, word: str) -> list[str]:
    return features.of_tags(previous, second) + features.of_tag_and_word(previous, word)


def number_features(sentences: Sequence[Tagged]) -> dict[str, int]:
    """A number, from 1, for each feature that ``sentences`` show often enough; 0 stands for all others."""
    counts: Counter[str] = Counter()
    for sentence in sentences:
        tags = [features.START[1], features.START[0], *sentence.tags]
        for position, word in enumerate(sentence.words):
            counts.update(_static(sentence.words, position))
            counts.update(_dynamic(tags[position + 1], tags[position], word))
    names = sorted(name for name, count in counts.items() if count >= RAREST)
    return {name: number for number, name in enumerate(names, 1)}


class Perceptron:
    """Whole-numbered weights and their running sum, by feature number and label (Collins 2002)."""

    def __init__(self, numbers: dict[str, int], labels: Sequence[str]) -> None:
        """Weights of nought for each of ``labels`` and each feature that has a number."""
        self.numbers = numbers
        self.labels = labels
        self.place = {label: place for place, label in enumerate(labels)}
        self.weights = np.zeros((len(numbers) + 1, len(labels)), dtype=np.int32)
        self.weighted = np.zeros((len(numbers) + 1, len(labels)), dtype=np.int64)
        self.seen = 0

    def ids(self, sentence: Tagged) -> Ids:
        """The numbers of the features that depend on words only, a row for each word."""
        rows = np.zeros((len(sentence.words), STATIC), dtype=np.int32)
        for position in range(len(sentence.words)):
            names = _static(sentence.words, position)
            rows[position, : len(names)] = [self.numbers.get(name, 0) for name in names]
        return rows

    def learn(self, sentence: Tagged, rows: Ids, known: dict[str, str]) -> int:
        """Goes through ``sentence`` once, correcting the weights at each mistake; how many it made."""
        second, previous = features.START[1], features.START[0]
        ids = np.zeros(STATIC + DYNAMIC, dtype=np.int32)
        mistakes = 0
        for row, word, tag in zip(rows, sentence.words, sentence.tags, strict=True):
            guess = known.get(word)
            if guess is None:
                ids[:STATIC] = row
                ids[STATIC:] = [self.numbers.get(name, 0) for name in _dynamic(previous, second, word)]
                guess = self.labels[int(self.weights[ids].sum(axis=0).argmax())]
                self.seen += 1
                if tag and guess != tag:
                    mistakes += 1
                    self._correct(ids, self.place[tag], self.place[guess])
            second, previous = previous, guess
        return mistakes

    def _correct(self, ids: Ids, right: int, wrong: int) -> None:
        self.weights[ids, right] += 1
        self.weights[ids, wrong] -= 1
        self.weighted[ids, right] += self.seen
        self.weighted[ids, wrong] -= self.seen
        self.weights[0] = 0
        self.weighted[0] = 0

    def averaged(self) -> Any:
        """The mean of the weights over all words seen, in steps of 1/``SCALE``, rounded half up."""
        total = self.weights.astype(np.int64) * self.seen - self.weighted
        return np.clip((2 * SCALE * total + self.seen) // (2 * self.seen), -LARGEST, LARGEST)


def fit(sentences: Sequence[Tagged], report: Callable[[str], None] = print) -> Weights:
    """The tagger's weights from ``sentences``; the same for the same sentences, bit for bit."""
    labels = sorted({tag for sentence in sentences for tag in sentence.tags if tag}, reverse=True)
    known = known_words(sentences)
    perceptron = Perceptron(number_features(sentences), labels)
    rows = [perceptron.ids(sentence) for sentence in sentences]
    chance = random.Random(SEED)
    for turn in range(ROUNDS):
        order = sorted(range(len(sentences)), key=lambda _: chance.random())
        mistakes = sum(perceptron.learn(sentences[i], rows[i], known) for i in order)
        report(f"round {turn + 1}: {mistakes} mistakes")
    return Weights(labels, known, _coded(perceptron))


def _coded(perceptron: Perceptron) -> dict[str, str]:
    averaged = perceptron.averaged()
    coded = {}
    for name, number in perceptron.numbers.items():
        row = averaged[number]
        kept = [(int(label), int(row[label])) for label in np.flatnonzero(np.abs(row) >= SMALLEST)]
        if kept:
            coded[name] = encode(kept)
    return coded


def accuracy(tagger: NewsTagger, sentences: Iterable[Tagged]) -> tuple[int, int]:
    """How many words get their silver tag, of how many that have one."""
    right = total = 0
    for sentence in sentences:
        for tag, truth in zip(tagger.tags(sentence.words), sentence.tags, strict=True):
            right += tag == truth
            total += truth != ""
    return right, total


def train(data: Path, models: Path) -> None:
    """Remakes ``tagger.json`` and its card ``tagger.txt`` in ``models`` from the silver data in ``data``.

    Uses the splitter in ``models``. Raises ``OSError`` where either is missing.
    """
    splitter = read_splitter(models)
    sentences = list(tagged_sentences(read_silver(data, "train"), splitter))
    weights = fit(sentences)
    write_weights(weights, models / NAME)
    tagger = NewsTagger(read_weights((models / NAME).read_text(encoding="utf-8")))
    right, total = accuracy(tagger, tagged_sentences(read_silver(data, "dev"), splitter))
    card = CARD.format(
        labels=len(weights.labels),
        known=len(weights.known),
        features=len(weights.coded),
        size=(models / NAME).stat().st_size,
        rounds=ROUNDS,
        largest=LARGEST,
        smallest=SMALLEST,
        words=sum(len(sentence.words) for sentence in sentences),
        share=right / total,
        total=total,
    )
    (models / "tagger.txt").write_text(card, encoding="utf-8")
