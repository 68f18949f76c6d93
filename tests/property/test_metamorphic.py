"""What must not change what is found: typography, layout, company, and the machine."""

import os
import re
from collections.abc import Callable
from functools import cache
from pathlib import Path

import pytest

from claimcheck import Report, Side, analyze, analyze_files

ROOT = Path(__file__).resolve().parents[2]
SEEDS = sorted((ROOT / "seeds").glob("*.txt"))
NEUTRAL = "The museum opens at nine and closes at five."

Found = list[tuple[str, str, str, tuple[str, ...]]]

every_seed = pytest.mark.parametrize("path", SEEDS, ids=lambda path: path.stem)


def found(report: Report) -> Found:
    """The conflicts of ``report`` without their ids and offsets, in an order that no offset decides."""
    return sorted(
        (one.type, one.strength, one.label, tuple(sorted((one.a.source.name, one.b.source.name))))
        for one in report.conflicts
    )


@cache
def text_of(path: Path) -> str:
    return path.read_text(encoding="utf-8")


@cache
def as_it_is(path: Path) -> Found:
    return found(analyze(text_of(path)))


def curled(text: str) -> str:
    text = re.sub(r'(?:(?<=[\s(\[—–])|\A)"(?=\S)', "“", text).replace('"', "”")
    return re.sub(r"(?<=\w)'", "’", text)


def straightened(text: str) -> str:
    return re.sub("[“”]", '"', text).replace("’", "'")


def spaced(text: str) -> str:
    return "\n" + text.replace("\n\n", "\n\n\n") + "\n\n"


def with_carriage_returns(text: str) -> str:
    return text.replace("\n", "\r\n")


def lengthened(text: str) -> str:
    return f"{text.rstrip()}\n\n{NEUTRAL}\n"


def interrupted(text: str) -> str:
    """A neutral paragraph after the one in the middle."""
    paragraphs = text.split("\n\n")
    middle = len(paragraphs) // 2
    return "\n\n".join((*paragraphs[:middle], NEUTRAL, *paragraphs[middle:]))


def test_the_seeds_hold_conflicts_to_lose() -> None:
    assert sum(len(as_it_is(path)) for path in SEEDS) > 5
    assert as_it_is(ROOT / "seeds" / "kupiansk.txt")


@every_seed
@pytest.mark.parametrize("change", [curled, straightened, spaced, with_carriage_returns, lengthened, interrupted])
def test_a_change_that_means_nothing_changes_no_conflict(path: Path, change: Callable[[str], str]) -> None:
    assert found(analyze(change(text_of(path)))) == as_it_is(path)


@every_seed
def test_another_article_beside_it_changes_no_conflict(path: Path) -> None:
    calm = ROOT / "seeds" / "calm.txt"
    apart = analyze_files([path, calm])
    assert found(apart) == sorted(as_it_is(path) + as_it_is(calm))


def documents_of(side: Side, report: Report) -> set[str]:
    named = {passage.statement for passage in side.passages}
    return {statement.document for statement in report.statements if statement.id in named}


@every_seed
def test_an_article_does_not_contradict_its_copy(path: Path, tmp_path: Path) -> None:
    copy = tmp_path / "copy.txt"
    copy.write_bytes(path.read_bytes())
    report = analyze_files([path, copy], across=True)
    for conflict in report.conflicts:
        # What the article holds against itself it may hold against the copy too, and nothing more.
        assert documents_of(conflict.a, report) & documents_of(conflict.b, report), conflict.label
    assert set(found(report)) <= set(as_it_is(path))


MACHINES = (
    {"PYTHONHASHSEED": "0"},
    {"PYTHONHASHSEED": "1"},
    {"LC_ALL": "C", "TZ": "Asia/Kathmandu"},
    {"LC_ALL": "tr_TR.UTF-8", "TZ": "America/New_York", "PYTHONHASHSEED": "7"},
)


def test_the_machine_changes_no_byte(output: Callable[..., bytes]) -> None:
    written = {output("--json", "--narration", ROOT / "seeds", environ=environ) for environ in MACHINES}
    assert len(written) == 1


def test_the_order_of_the_files_in_a_folder_is_the_same_everywhere(tmp_path: Path) -> None:
    for name in ("b.txt", "a.txt", "B.txt", "c.md"):
        (tmp_path / name).write_text("Quill said no.\n")
    names = [document.name for document in analyze_files([tmp_path]).documents]
    assert names == [os.path.basename(one) for one in sorted(os.listdir(tmp_path))]
