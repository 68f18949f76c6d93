"""From grouped statements to conflicts: one module a kind of clash, and the judge that weighs them."""

from __future__ import annotations

from claimcheck.comparing.judge import compare

__all__ = ["compare"]
