"""From a statement to its proposition: what it says, normalised beside its words."""

from __future__ import annotations

from claimcheck.interpreting.blame import blamed
from claimcheck.interpreting.certainty import certainty
from claimcheck.interpreting.control import control
from claimcheck.interpreting.places import places
from claimcheck.interpreting.polarity import polarity
from claimcheck.interpreting.quantities import quantities
from claimcheck.interpreting.times import times
from claimcheck.interpreting.wording import read
from claimcheck.model import NARRATOR, UNNAMED, Proposition, Segmentation, Statement


def interpret(statement: Statement, segmentation: Segmentation) -> Proposition:
    """What ``statement`` says, read from the tokens of its content's spans in ``segmentation`` alone.

    Spans are code points of the document. Nothing is raised: what no rule understands is left at its default.
    """
    wording = read(statement.content.spans, segmentation)
    if not len(wording):
        return Proposition()
    name = statement.source.name if statement.source else ""
    speaker = "" if name in {NARRATOR, UNNAMED} else name
    return Proposition(
        polarity=polarity(wording),
        certainty=certainty(wording),
        quantities=quantities(wording),
        times=times(wording),
        places=places(wording),
        control=control(wording, speaker),
        blamed=blamed(wording, speaker),
    )
