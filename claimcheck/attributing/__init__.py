"""From a segmented text to attributed statements: who says what, by which cue.

cue candidates -> arguments of each -> names -> sources resolved -> nested ones given their parents.
"""

from __future__ import annotations

from claimcheck.attributing.statements import attribute, narrate

__all__ = ["attribute", "narrate"]
