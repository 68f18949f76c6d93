"""The small text file beside each model: made from what, by which command, with which figures, at what size."""

from __future__ import annotations

from pathlib import Path

CARD = """\
{title}

Made from: {made_from}
No text is kept: features are single words, parts of speech and places relative to one another.
Made by: make train DATA=DIR ({module}), python-crfsuite, L-BFGS, {parameters}.
Size: {size} bytes.

{figures}
"""


def write_card(
    weights: Path, *, title: str, made_from: str, module: str, parameters: dict[str, float], figures: str
) -> None:
    """Write the card of the model at ``weights``, with the same name and the ending ``.txt``."""
    listed = ", ".join(f"{name} {value:g}" for name, value in sorted(parameters.items()))
    card = CARD.format(
        title=title,
        made_from=made_from,
        module=module,
        parameters=listed,
        size=weights.stat().st_size,
        figures=figures,
    )
    weights.with_suffix(".txt").write_text(card, encoding="utf-8")
