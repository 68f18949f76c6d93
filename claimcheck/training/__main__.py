"""``python -m claimcheck.training DATA``: remake everything under ``models/`` from the folder ``DATA``."""

from __future__ import annotations

import sys
from pathlib import Path

from claimcheck.attributing.entities import tagged_entities
from claimcheck.attributing.features import add_names
from claimcheck.attributing.taggers import ARGUMENTS, HEADS, NAMES
from claimcheck.training import attribution, names, splitter, tagger
from claimcheck.training.cards import write_card
from claimcheck.training.measuring import measure
from claimcheck.training.polnear import read_gold

MODELS = Path(__file__).resolve().parent.parent / "models"
_GOLD = "the training part of PolNeAR 1.0 (Newell, Margolin, Ruths 2018; news on the US election of 2016)"


def main(data: Path) -> None:
    """Train in the order in which each model needs the ones before it; the same data gives the same bytes."""
    splitter.train(data, MODELS)
    tagger.train(data, MODELS)
    articles = list(read_gold(data / "attribution" / "polnear_train.jsonl"))
    names.train(articles, names.read_names(data / "silver" / "train.jsonl.gz"), MODELS)
    attribution.train(articles, MODELS)
    write_cards(data)


def write_cards(data: Path) -> None:
    """Measure the taggers under ``models/`` on the development articles and write their cards."""
    dev = list(read_gold(data / "attribution" / "polnear_dev.jsonl"))
    silver = names.read_names(data / "silver" / "dev.jsonl.gz")
    found = names.measure(dev, silver)
    write_card(
        MODELS / f"{NAMES}.crf",
        title="Name finder: a linear-chain CRF that marks persons, organisations, places and other names.",
        made_from=f"{_GOLD}, with the named entities that Stanford CoreNLP gave them.",
        module="claimcheck/training/names.py",
        parameters=names.PARAMETERS,
        figures=f"Names as CoreNLP marks them, whole and of the same kind, on the development part: {found}.",
    )
    for article in dev:
        add_names(article.rows, tagged_entities(article.segmentation, article.rows))
    scores = measure(dev)
    figures = (
        "With both attribution taggers, on the development part:\n"
        f"contents {scores['content']};\nwith source and cue {scores['full']}."
    )
    for name, title, parameters in (
        (
            HEADS,
            "Cue finder: a linear-chain CRF that marks the main words of cues.",
            attribution.HEAD_PARAMETERS,
        ),
        (
            ARGUMENTS,
            "Argument finder: a linear-chain CRF that marks the source and the content of one cue.",
            attribution.ARGUMENT_PARAMETERS,
        ),
    ):
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
