"""From statements to subjects: what several of them are about."""

from __future__ import annotations

from claimcheck.grouping.subjects import group

__all__ = ["group"]
