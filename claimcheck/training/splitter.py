"""Trains the sentence splitter: Punkt's parameters, learnt from news texts without their silver sentences."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from claimcheck import lexicons
from claimcheck.segmenting.layout import lay_out
from claimcheck.segmenting.paragraphs import find_paragraphs
from claimcheck.segmenting.splitter import NAME, parameters_from, parameters_to, splitter_on
from claimcheck.training.silver import SilverText, read_silver

if TYPE_CHECKING:
    from nltk.tokenize.punkt import PunktParameters, PunktSentenceTokenizer

RAREST = 3
"""Words seen less often than this tell the splitter nothing about where they are written with a capital."""

_PLAIN = str.maketrans({"“": '"', "”": '"', "‘": "'", "’": "'", "…": " "})

CARD = """Sentence splitter: parameters of the Punkt algorithm (Kiss and Strunk 2006), used by
nltk.tokenize.punkt.PunktSentenceTokenizer.

Made from: the texts of the training part of PolNeAR (news on the United States election of 2016), without
their annotations. What is kept is single words and pairs of words, no text.
Made by: make train DATA=DIR (claimcheck/training/splitter.py).
Holds: {abbreviations} abbreviations, {collocations} collocations, {starters} sentence starters, {words} words
with their orthographic contexts; words seen fewer than {rarest} times are left out.
Size: {size} bytes.

Sentence ends after the corrections in claimcheck/segmenting/sentences.py, on the development part ({texts}
texts) against Stanford CoreNLP, itself not free of errors ("(R-Ky.)", headings, "..." he asked):
precision {precision:.4f}, recall {recall:.4f}, F1 {f1:.4f} ({found} found, {silver} in the silver data).
"""


def fit(texts: Iterable[str]) -> PunktParameters:
    """Punkt's parameters learnt from the paragraphs of ``texts``, without words too rare to tell anything.

    To the words that it finds to start sentences those of the closed classes in the lexicon are added.
    """
    from nltk.tokenize.punkt import PunktTrainer  # noqa: PLC0415 - importing nltk takes a third of a second

    trainer = PunktTrainer()
    counts: Counter[str] = Counter()
    for text in texts:
        for paragraph in find_paragraphs(text):
            plain = paragraph.of(text).translate(_PLAIN)
            trainer.train(plain, finalize=False)
            counts.update(word.strip("\"'().,;:?!") for word in plain.lower().split())
    trainer.finalize_training()
    parameters = trainer.get_params()
    parameters.abbrev_types = {word for word in parameters.abbrev_types if word[:1].isalpha()}
    parameters.sent_starters |= set(lexicons.load("boundaries")["starters"])
    for word in list(parameters.ortho_context):
        if counts[word] < RAREST or not word[:1].isalpha():
            del parameters.ortho_context[word]
    return parameters


def sentence_ends(texts: Sequence[SilverText], splitter: PunktSentenceTokenizer) -> tuple[int, int, int]:
    """How many sentence ends agree with the silver data, how many were found, how many it has."""
    agreed = found = silver = 0
    for text in texts:
        layout = lay_out(text.text, splitter)
        ends = {layout.tokens[end - 1].end for _, end in layout.sentences}
        truth = {sentence[-1].end for sentence in text.sentences}
        agreed += len(ends & truth)
        found += len(ends)
        silver += len(truth)
    return agreed, found, silver


def train(data: Path, models: Path) -> None:
    """Remakes ``splitter.json`` and its card ``splitter.txt`` in ``models`` from the texts in ``data``.

    The same data give the same bytes. Raises ``OSError`` where the data is missing.
    """
    parts = parameters_to(fit(silver.text for silver in read_silver(data, "train")))
    body = json.dumps(parts, ensure_ascii=False, indent=0) + "\n"
    (models / NAME).write_text(body, encoding="utf-8")
    texts = list(read_silver(data, "dev"))
    agreed, found, silver = sentence_ends(texts, splitter_on(parameters_from(json.loads(body))))
    card = CARD.format(
        abbreviations=len(parts["abbreviations"]),
        collocations=len(parts["collocations"]),
        starters=len(parts["sentence_starters"]),
        words=sum(len(words.split(" ")) for words in parts["orthography"].values()),
        rarest=RAREST,
        size=len(body.encode("utf-8")),
        texts=len(texts),
        precision=agreed / found,
        recall=agreed / silver,
        f1=2 * agreed / (found + silver),
        found=found,
        silver=silver,
    )
    (models / "splitter.txt").write_text(card, encoding="utf-8")
