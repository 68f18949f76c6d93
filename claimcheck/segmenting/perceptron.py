"""NLTK's averaged perceptron tagger with this project's features and weights, and a faster way through it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import lru_cache
from struct import Struct

from nltk.tag.perceptron import AveragedPerceptron, PerceptronTagger

from claimcheck.segmenting import features
from claimcheck.segmenting.weights import Weights

_REMEMBERED = 8_192
_NOUGHT = 1 << 12
"""Added to each sum so that none is negative: at most a dozen features of at most 45 each, seven times."""


class _ByLabel(Mapping[str, dict[str, int]]):
    """The weights as NLTK reads them: a feature's name to the weight of each label."""

    def __init__(self, weights: Weights) -> None:
        self._weights = weights

    def __getitem__(self, feature: str) -> dict[str, int]:
        return {self._weights.labels[label]: weight for label, weight in self._weights.of(feature)}

    def __contains__(self, feature: object) -> bool:
        return feature in self._weights.coded

    def __iter__(self) -> Iterator[str]:
        return iter(self._weights.coded)

    def __len__(self) -> int:
        return len(self._weights.coded)


class NewsTagger(PerceptronTagger):  # type: ignore[misc] # nltk is untyped
    """Tags the words of a sentence (Collins 2002; Honnibal 2013).

    ``tag`` is NLTK's own, on this project's features; ``tags`` gives the same labels several
    times faster: every feature depends on one word or on the tags before, so that the scores of a
    word in each place are added up once and remembered. All labels' scores are packed into the 16-bit
    fields of one whole number, so that adding two of them adds them for all labels.
    """

    def __init__(self, weights: Weights) -> None:
        """A tagger on ``weights``."""
        # not NLTK's own: it looks for a temporary folder to write to, and there may be none
        self.model = AveragedPerceptron()
        self.lang = "eng"
        self.decode_json_params((_ByLabel(weights), weights.known, weights.labels))
        self._labels = weights.labels
        self._weights = weights
        self._fields = Struct(f"<{len(weights.labels)}H")
        self._word = self._remembering(features.of_word)
        self._previous = self._remembering(features.of_previous)
        self._next = self._remembering(features.of_next)
        self._second_previous = self._remembering(features.of_second_previous)
        self._second_next = self._remembering(features.of_second_next)
        self._tags = self._remembering(features.of_tags)
        self._tag_and_word = self._remembering(features.of_tag_and_word)

    def tags(self, words: Sequence[str]) -> list[str]:
        """The labels of ``words``, one sentence; of equal scores the later label in the alphabet wins."""
        second, previous = features.START[1], features.START[0]
        around = [*features.START, *words, *features.END]
        found = []
        for position, word in enumerate(words):
            tag = self.tagdict.get(word)
            if tag is None:
                scores = self._unpacked(
                    self._word(word, position == 0)
                    + self._previous(around[position + 1])
                    + self._second_previous(around[position])
                    + self._next(around[position + 3])
                    + self._second_next(around[position + 4])
                    + self._tags(previous, second)
                    + self._tag_and_word(previous, word)
                )
                tag = self._labels[scores.index(max(scores))]
            found.append(tag)
            second, previous = previous, tag
        return found

    def normalize(self, word: str) -> str:
        """``word`` itself: the features do their own normalising."""
        return word

    def _get_features(self, i: int, word: str, context: Sequence[str], prev: str, prev2: str) -> dict[str, int]:
        names = [
            *features.of_word(word, i == 0),
            *features.of_previous(context[i + 1]),
            *features.of_second_previous(context[i]),
            *features.of_next(context[i + 3]),
            *features.of_second_next(context[i + 4]),
            *features.of_tags(prev, prev2),
            *features.of_tag_and_word(prev, word),
        ]
        return dict.fromkeys(names, 1)

    def _remembering(self, names_of: Callable[..., list[str]]) -> Callable[..., int]:
        """The summed weights of the features that ``names_of`` gives, packed, with a bounded memory."""

        @lru_cache(_REMEMBERED)
        def packed(*arguments: object) -> int:
            sums = self._weights.sums(names_of(*arguments))
            return int.from_bytes(self._fields.pack(*(_NOUGHT + weight for weight in sums)), "little")

        return packed

    def _unpacked(self, scores: int) -> tuple[int, ...]:
        return self._fields.unpack(scores.to_bytes(self._fields.size, "little"))
