"""From text to paragraphs, sentences, words with parts of speech, and quotations."""

from __future__ import annotations

from claimcheck.segmenting.segmentation import segment

__all__ = ["segment"]
