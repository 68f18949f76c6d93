"""From a segmented text to attributed statements: who says what, by which cue.

``extracting`` leads: candidate cues, the ``arguments`` of each and how they are ``decoding``-ed, ``acceptance`` of
what was found. To that come what the layout attributes (``turns``, ``headlines``), quotations left over
(``unclaimed``), what contents attribute in turn (``inside``, by way of an ``excerpt``), and who reports whom
(``nesting``). ``naming`` says who the sources are; ``statements`` puts it all together.
"""

from __future__ import annotations

from claimcheck.attributing.statements import attribute, narrate

__all__ = ["attribute", "narrate"]
