"""A text laid out in words: its tokens as columns, in sentences and paragraphs, before any is tagged."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from claimcheck.model import Span
from claimcheck.segmenting.paragraphs import find_paragraphs
from claimcheck.segmenting.quotes import Pairing, pair_quotes
from claimcheck.segmenting.sentences import find_sentences
from claimcheck.segmenting.tokens import find_tokens

if TYPE_CHECKING:
    from nltk.tokenize.punkt import PunktSentenceTokenizer


@dataclass(frozen=True, slots=True)
class Layout:
    """The tokens of a text, as columns of offsets, and the half-open ranges of positions that its parts take up."""

    text: str
    starts: list[int]
    ends: list[int]
    sentences: list[tuple[int, int]]
    paragraphs: list[tuple[int, int]]
    pairing: Pairing

    @property
    def tokens(self) -> list[Span]:
        """The tokens, in order."""
        return [Span(start, end) for start, end in zip(self.starts, self.ends, strict=True)]

    def words(self) -> list[str]:
        """The tokens' words, in order."""
        return [self.text[start:end] for start, end in zip(self.starts, self.ends, strict=True)]

    def tagger_words(self, sentence: tuple[int, int]) -> list[str]:
        """The words of ``sentence`` as the tagger knows them: plain apostrophes, `` and '' for quotes."""
        first, last = sentence
        columns = zip(self.starts[first:last], self.ends[first:last], strict=True)
        return [tagger_word(self.text, start, end, self.pairing.marks) for start, end in columns]


def lay_out(text: str, splitter: PunktSentenceTokenizer) -> Layout:
    """The paragraphs, sentences, tokens and quotations of ``text``; any text has some layout."""
    paragraphs = find_paragraphs(text)
    pairing = pair_quotes(text, paragraphs)
    layout = Layout(text, [], [], [], [], pairing)
    for paragraph in paragraphs:
        first = len(layout.starts)
        for sentence in find_sentences(text, paragraph, pairing.marks, splitter):
            begin = len(layout.starts)
            for start, end in find_tokens(text, sentence, pairing.marks):
                layout.starts.append(start)
                layout.ends.append(end)
            layout.sentences.append((begin, len(layout.starts)))
        layout.paragraphs.append((first, len(layout.starts)))
    return layout


def tagger_word(text: str, start: int, end: int, marks: Mapping[int, bool]) -> str:
    """The word ``text[start:end]`` in the tagger's spelling; unpaired double marks open after white space."""
    word = text[start:end]
    if word.isascii() and word.isalnum():
        return word
    opens = marks.get(start)
    if opens is None and word in _DOUBLE:
        opens = word in "“„``" or start == 0 or text[start - 1].isspace()
    if opens is not None:
        return "``" if opens else "''"
    return word.translate(_PLAIN)


_DOUBLE = frozenset(("''", "``", '"', "＂", "“", "”", "„", "‟", "«", "»"))
_PLAIN = str.maketrans({"‘": "'", "’": "'", "ʼ": "'", "＇": "'"})
