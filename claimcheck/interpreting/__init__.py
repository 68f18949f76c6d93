"""From a statement's words to what it says: how many, when, where, who holds what, whether it is so."""

from __future__ import annotations

from claimcheck.interpreting.proposition import interpret
from claimcheck.interpreting.quantities import compatible
from claimcheck.interpreting.spellings import canonical, same_name

__all__ = ["canonical", "compatible", "interpret", "same_name"]
