"""What every test of this folder needs: a text as one statement, and what it is read as."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from claimcheck.interpreting import interpret
from claimcheck.interpreting.wording import Wording, read
from claimcheck.model import Content, Proposition, Source, Span, Statement
from claimcheck.segmenting import segment

SPEAKER = "Korvania"


def stated(text: str, *spans: Span, speaker: str | None = SPEAKER) -> Statement:
    """``text`` as a statement by ``speaker``; all of it unless ``spans`` say which part."""
    source = None if speaker is None else Source(speaker, speaker, (), "place")
    return Statement("s1", "d1", 0, 1, "indirect", source, None, Content(text, spans or (Span(0, len(text)),)))


@pytest.fixture(scope="session")
def proposition() -> Callable[[str], Proposition]:
    """From a text to its proposition, said by Korvania."""
    return lambda text: interpret(stated(text), segment(text))


@pytest.fixture(scope="session")
def wording() -> Callable[[str], Wording]:
    """From a text to its wording."""
    return lambda text: read((Span(0, len(text)),), segment(text))
