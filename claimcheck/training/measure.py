"""``python -m claimcheck.training.measure DATA``: how well and how fast attributions are found, as a table.

For each annotated development file in ``DATA``: the scores of :mod:`claimcheck.training.measuring`, and words per
second of CPU and peak memory of one process of the program over all its articles, start-up included. The
cross-validated figures are those of the last training, from the card of the acceptance model.
"""

from __future__ import annotations

import json
import resource
import subprocess
import sys
import time
from pathlib import Path
from tempfile import TemporaryDirectory

from claimcheck.attributing.taggers import ACCEPTANCE, ARGUMENTS, HEADS, NAMES, open_tagger
from claimcheck.segmenting import segment
from claimcheck.training.__main__ import MODELS
from claimcheck.training.attribution import with_names
from claimcheck.training.measuring import measure, table
from claimcheck.training.polnear import read_gold


def main(data: Path) -> None:
    """Print the table."""
    print(f"weights loaded in {loading():.0f} ms of CPU")
    for path in sorted((data / "attribution").glob("*dev.jsonl")):
        articles = list(read_gold(path))
        print(f"\n{path.stem}: {len(articles)} articles\n{table(measure(articles, with_names(articles, MODELS)))}")
        print(speed([article.segmentation.text for article in articles]))
    print(
        "\nFrom the last training:\n" + (MODELS / f"{ACCEPTANCE}.txt").read_text(encoding="utf-8").partition("\n\n")[2]
    )


def loading() -> float:
    """Milliseconds of CPU that opening all weights takes, the libraries being there."""
    import nltk.tag.perceptron  # noqa: PLC0415 - what they are loaded into
    import nltk.tokenize.punkt  # noqa: F401, PLC0415
    import pycrfsuite  # noqa: F401, PLC0415

    before = time.process_time()
    segment("He said so.")
    for name in (NAMES, HEADS, ARGUMENTS, ACCEPTANCE):
        open_tagger(name)
    return 1000 * (time.process_time() - before)


def speed(texts: list[str]) -> str:
    """Words per second of CPU, and peak memory, of one process of the program over ``texts``."""
    with TemporaryDirectory() as folder:
        for n, text in enumerate(texts):
            (Path(folder) / f"{n:05}.txt").write_text(text, encoding="utf-8", newline="")
        before = resource.getrusage(resource.RUSAGE_CHILDREN)
        command = [sys.executable, "-m", "claimcheck", folder, "--format", "json"]
        report = subprocess.run(command, stdout=subprocess.PIPE, check=True).stdout
        after = resource.getrusage(resource.RUSAGE_CHILDREN)
    seconds = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    words = sum(len(text.split()) for text in texts)
    statements = len(json.loads(report)["statements"])
    return (
        f"{words} words, {statements} statements: {words / seconds:.0f} words per second of CPU, "
        f"peak {after.ru_maxrss / 1024:.0f} MB"
    )


if __name__ == "__main__":
    main(Path(sys.argv[1]))
