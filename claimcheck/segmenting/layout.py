"""A text laid out in words: its tokens as columns, in sentences and paragraphs, before any is tagged."""

from __future__ import annotations

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
    """The tokens of a text, and the half-open ranges of token positions that its parts take up."""

    text: str
    tokens: list[Span]
    sentences: list[tuple[int, int]]
    paragraphs: list[tuple[int, int]]
    pairing: Pairing

    def tagger_words(self, sentence: tuple[int, int]) -> list[str]:
        """The words of ``sentence`` as the tagger knows them: plain apostrophes, `` and '' for quotes."""
        return [tagger_word(self.text, token, self.pairing.marks) for token in self.tokens[sentence[0] : sentence[1]]]


def lay_out(text: str, splitter: PunktSentenceTokenizer) -> Layout:
    """The paragraphs, sentences, tokens and quotations of ``text``; any text has some layout."""
    paragraphs = find_paragraphs(text)
    pairing = pair_quotes(text, paragraphs)
    layout = Layout(text, [], [], [], pairing)
    for paragraph in paragraphs:
        first = len(layout.tokens)
        for sentence in find_sentences(text, paragraph, pairing.marks, splitter):
            begin = len(layout.tokens)
            layout.tokens.extend(find_tokens(text, sentence, pairing.marks))
            layout.sentences.append((begin, len(layout.tokens)))
        layout.paragraphs.append((first, len(layout.tokens)))
    return layout


def tagger_word(text: str, token: Span, marks: dict[int, bool]) -> str:
    """The word at ``token`` in the tagger's spelling; unpaired double marks open after white space."""
    word = token.of(text)
    opens = marks.get(token.start)
    if opens is None and word in _DOUBLE:
        opens = word in "“„``" or token.start == 0 or text[token.start - 1].isspace()
    if opens is not None:
        return "``" if opens else "''"
    return word.translate(_PLAIN)


_DOUBLE = frozenset(("''", "``", '"', "＂", "“", "”", "„", "‟", "«", "»"))
_PLAIN = str.maketrans({"‘": "'", "’": "'", "ʼ": "'", "＇": "'"})
