"""``python -m claimcheck.training DATA``: remake everything under ``models/`` from the folder ``DATA``."""

from __future__ import annotations

import sys
from pathlib import Path

from claimcheck.attributing.taggers import ACCEPTANCE, ARGUMENTS, HEADS, NAMES
from claimcheck.training import attribution, names, splitter, tagger
from claimcheck.training.cards import write_card
from claimcheck.training.measuring import Tally, measure, table
from claimcheck.training.polnear import GoldArticle, read_gold

MODELS = Path(__file__).resolve().parent.parent / "models"
_GOLD = "the training part of PolNeAR 1.0 (Newell, Margolin, Ruths 2018; news on the US election of 2016)"
_OF_ATTRIBUTION = (
    (HEADS, "Cue finder: a linear-chain CRF that marks the main words of cues.", attribution.HEAD_PARAMETERS),
    (
        ARGUMENTS,
        "Argument finder: a linear-chain CRF that marks the source and the content of one cue.",
        attribution.ARGUMENT_PARAMETERS,
    ),
    (
        ACCEPTANCE,
        "Acceptance: a maximum-entropy classifier of what cue and argument finder make of a candidate.",
        attribution.ACCEPTANCE_PARAMETERS,
    ),
)


def main(data: Path) -> None:
    """Train in the order in which each model needs the ones before it; the same data gives the same bytes."""
    splitter.train(data, MODELS)
    tagger.train(data, MODELS)
    articles = list(read_gold(data / "attribution" / "polnear_train.jsonl"))
    silver = names.read_names(data / "silver" / "train.jsonl.gz")
    names.train(articles, silver, MODELS)
    crossed = attribution.train(articles, MODELS)
    dev = list(read_gold(data / "attribution" / "polnear_dev.jsonl"))
    write_name_card(dev, names.read_names(data / "silver" / "dev.jsonl.gz"))
    write_attribution_cards(dev, crossed, len(articles))


def write_name_card(dev: list[GoldArticle], silver: names.Names) -> None:
    """Measure the name finder under ``models/`` on the development articles and write its card."""
    write_card(
        MODELS / f"{NAMES}.crf",
        title="Name finder: a linear-chain CRF that marks persons, organisations, places and other names.",
        made_from=f"{_GOLD}, with the named entities that Stanford CoreNLP gave them.",
        module="claimcheck/training/names.py",
        parameters=names.PARAMETERS,
        figures=f"Names as CoreNLP marks them, whole and of the same kind, on the development part: "
        f"{names.measure(dev, silver)}.",
    )


def write_attribution_cards(dev: list[GoldArticle], crossed: Tally, trained_on: int) -> None:
    """Write the cards of the models of attribution: their figures together, on ``dev`` and over the folds."""
    found = measure(dev, attribution.with_names(dev, MODELS))
    figures = (
        f"All models of attribution together, on the development part ({len(dev)} articles):\n{table(found)}\n\n"
        f"Cross-validated over the {trained_on} training articles, each read by models of the {attribution.FOLDS - 1} "
        f"folds of {attribution.FOLDS} that it is not in (name finder, tagger and splitter apart):\n{table(crossed)}"
    )
    for name, title, parameters in _OF_ATTRIBUTION:
        write_card(
            MODELS / f"{name}.crf",
            title=title,
            made_from=f"{_GOLD}, with their annotated attributions.",
            module="claimcheck/training/attribution.py",
            parameters=parameters,
            figures=figures,
        )


if __name__ == "__main__":
    main(Path(sys.argv[1]))
