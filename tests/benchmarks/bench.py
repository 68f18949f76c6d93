"""Prints speed, start-up and memory as CPU seconds of the processes that do the work; asserts nothing.

Start-up is set beside what importing the libraries alone costs, which no program that uses them can beat.
"""

import os
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).resolve().parents[2]
SEEDS = ROOT / "seeds"
LIBRARIES = "import typer, rich.console, nltk, rapidfuzz"
COMMAND = ("-m", "claimcheck")
COPIES = 8
RUNS = 3


class Cost(NamedTuple):
    """What a process took: seconds of CPU, its own and the system's for it, and its peak memory in MiB."""

    seconds: float
    mebibytes: float


def cost(*arguments: str) -> Cost:
    """The least of a few runs of Python with ``arguments``, each in a process of its own."""
    return min(_once(arguments) for _ in range(RUNS))


def _once(arguments: tuple[str, ...]) -> Cost:
    with open(os.devnull, "wb") as nowhere:
        process = subprocess.Popen([sys.executable, *arguments], cwd=ROOT, stdout=nowhere)
        _, status, used = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        raise SystemExit(f"python {' '.join(arguments)}: exit status {process.returncode}")
    return Cost(used.ru_utime + used.ru_stime, used.ru_maxrss / (2**20 if sys.platform == "darwin" else 2**10))


def main() -> None:
    """Measure and print."""
    libraries = cost("-c", LIBRARIES)
    version = cost(*COMMAND, "--version")
    seed = cost(*COMMAND, str(SEEDS / "kupiansk.txt"))
    articles = [path.read_bytes() for path in sorted(SEEDS.glob("*.txt"))]
    words = COPIES * sum(len(article.split()) for article in articles)
    with tempfile.TemporaryDirectory() as folder:
        for number in range(COPIES):
            for index, article in enumerate(articles):
                Path(folder, f"{number}-{index}.txt").write_bytes(article)
        batch = cost(*COMMAND, folder)
    print(f"libraries alone        {libraries.seconds:8.2f} s CPU   {libraries.mebibytes:6.0f} MiB")
    print(f"claimcheck --version   {version.seconds:8.2f} s CPU   {version.mebibytes:6.0f} MiB")
    print(f"seeds/kupiansk.txt     {seed.seconds:8.2f} s CPU   {seed.mebibytes:6.0f} MiB")
    print(f"{COPIES * len(articles)} articles           {batch.seconds:8.2f} s CPU   {batch.mebibytes:6.0f} MiB")
    print(f"words per CPU second   {words / (batch.seconds - version.seconds):8.0f}   ({words} words)")


if __name__ == "__main__":
    main()
