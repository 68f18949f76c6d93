"""The Punkt parameters that the splitter runs on, as a small JSON file and in memory."""

from __future__ import annotations

import json
from functools import cache, lru_cache
from importlib.resources import files
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from nltk.tokenize.punkt import PunktParameters, PunktSentenceTokenizer

NAME = "splitter.json"


@cache
def packaged_splitter() -> PunktSentenceTokenizer:
    """The sentence tokenizer on the parameters that come with the package; read once."""
    data = files("claimcheck").joinpath("models", NAME).read_text(encoding="utf-8")
    return splitter_on(parameters_from(json.loads(data)))


def read_splitter(models: Path) -> PunktSentenceTokenizer:
    """The sentence tokenizer on the parameters in the folder ``models``. Raises ``OSError`` without them."""
    return splitter_on(parameters_from(json.loads((models / NAME).read_text(encoding="utf-8"))))


def splitter_on(parameters: PunktParameters) -> PunktSentenceTokenizer:
    """A Punkt tokenizer (Kiss and Strunk 2006) on ``parameters``, for which ``…`` may end a sentence."""
    from nltk.tokenize.punkt import (  # noqa: PLC0415 - importing nltk takes a third of a second
        PunktLanguageVars,
        PunktSentenceTokenizer,
    )

    class NewsLanguage(PunktLanguageVars):  # type: ignore[misc] # nltk is untyped
        sent_end_chars = (".", "?", "!", "…")

    class NewsSplitter(PunktSentenceTokenizer):  # type: ignore[misc]
        @lru_cache(4_096)  # noqa: B019 - one splitter lives as long as the process
        def text_contains_sentbreak(self, text: str) -> bool:
            return bool(super().text_contains_sentbreak(text))

    return NewsSplitter(parameters, lang_vars=NewsLanguage())


def parameters_to(parameters: PunktParameters) -> dict[str, Any]:
    """``parameters`` as JSON, sorted throughout; words of one orthographic context share a string."""
    contexts: dict[int, list[str]] = {}
    for word, context in sorted(parameters.ortho_context.items()):
        if context:
            contexts.setdefault(context, []).append(word)
    return {
        "abbreviations": sorted(parameters.abbrev_types),
        "collocations": sorted([first, second] for first, second in parameters.collocations),
        "sentence_starters": sorted(parameters.sent_starters),
        "orthography": {str(context): " ".join(words) for context, words in sorted(contexts.items())},
    }


def parameters_from(data: dict[str, Any]) -> PunktParameters:
    """The inverse of :func:`parameters_to`. Raises ``KeyError`` where a part is missing."""
    from nltk.tokenize.punkt import PunktParameters  # noqa: PLC0415 - importing nltk takes a third of a second

    parameters = PunktParameters()
    parameters.abbrev_types.update(data["abbreviations"])
    parameters.collocations.update((first, second) for first, second in data["collocations"])
    parameters.sent_starters.update(data["sentence_starters"])
    for context, words in data["orthography"].items():
        parameters.ortho_context.update(dict.fromkeys(words.split(" "), int(context)))
    return parameters
