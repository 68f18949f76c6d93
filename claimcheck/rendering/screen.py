"""From rich's objects to lines of text, and the marks around the words that clash."""

from __future__ import annotations

import io
from collections.abc import Iterable

from rich.console import Console, RenderableType
from rich.text import Text

from claimcheck.rendering.excerpt import Piece
from claimcheck.rendering.safe import shown


def printed(parts: Iterable[RenderableType], *, width: int, color: bool) -> str:
    """``parts`` with an empty line between them, as text; no blanks at line ends."""
    console = Console(
        file=io.StringIO(),
        width=width,
        color_system="standard" if color else None,
        force_terminal=color,
        no_color=not color,
        legacy_windows=False,
        force_jupyter=False,
        markup=False,
        emoji=False,
        highlight=False,
        _environ={},
    )
    blocks = []
    for part in parts:
        with console.capture() as capture:
            console.print(part)
        blocks.append("".join(f"{line.rstrip()}\n" for line in capture.get().removesuffix("\n").split("\n")))
    return "\n".join(blocks)


def marked(pieces: Iterable[Piece], style: str) -> Text:
    """``pieces`` as one text, those that clash between ``›`` and ``‹`` and in ``style``."""
    text = Text(overflow="fold")
    for piece in pieces:
        words = shown(piece.text)
        text.append(f"›{words}‹" if piece.clashes else words, style if piece.clashes else "")
    return text
