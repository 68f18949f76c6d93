"""NLTK's averaged perceptron tagger with this project's features and weights, and a faster way through it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import lru_cache
from struct import Struct

from nltk.tag.perceptron import AveragedPerceptron, PerceptronTagger

from claimcheck.segmenting import features
from claimcheck.segmenting.weights import LARGEST, Weights, decode, pairs

_REMEMBERED = 8_192
_BITS = 16
_NOUGHT = 1 << 14
"""Added to each label's score so that none is negative: at most two dozen features of at most 45 each."""


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
    word in each place are added up once and remembered. All labels' weights are packed into 16-bit
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
        self._noughts = sum(_NOUGHT << (_BITS * place) for place in range(len(weights.labels)))
        self._field = lru_cache(len(weights.labels) * (2 * LARGEST + 1))(self._in_field)
        self._packed = lru_cache(2 * _REMEMBERED)(self._pack)
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
        known, noughts = self.tagdict, self._noughts
        fields, labels = self._fields, self._labels
        found = []
        for position, word in enumerate(words):
            tag = known.get(word)
            if tag is None:
                packed = (
                    noughts
                    + self._word(word, position == 0)
                    + self._previous(around[position + 1])
                    + self._second_previous(around[position])
                    + self._next(around[position + 3])
                    + self._second_next(around[position + 4])
                    + self._tags(previous, second)
                    + self._tag_and_word(previous, word)
                )
                scores = fields.unpack(packed.to_bytes(fields.size, "little"))
                tag = labels[scores.index(max(scores))]
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
        coded, packed = self._weights.coded, self._packed

        @lru_cache(_REMEMBERED)
        def summed(*arguments: object) -> int:
            return sum([packed(coded[name]) for name in names_of(*arguments) if name in coded])

        return summed

    def _pack(self, codes: str) -> int:
        """The weights in ``codes``, each in its label's field; a negative one borrows until all are added up."""
        return sum(map(self._field, pairs(codes)))

    def _in_field(self, pair: str) -> int:
        """One label's weight, a pair of characters, in the label's field."""
        label, weight = decode(pair)
        return weight << (_BITS * label)
