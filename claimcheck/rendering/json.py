"""A report as JSON: one object, its keys in a fixed order, the contract that ``report.schema.json`` states.

Offsets are half-open code points of a document's decoded text. The text itself is not repeated. The output
is UTF-8 with letters of every script as they are; characters that a terminal would obey or that cannot be
seen are written ``\\uXXXX``, so that a reader of the JSON gets them intact and a terminal never does.
"""

from __future__ import annotations

import json
import math
import re
from collections.abc import Iterable
from importlib import resources
from typing import Any

from claimcheck import __version__
from claimcheck.model import (
    Conflict,
    Control,
    Cue,
    Document,
    Mention,
    Problem,
    Proposition,
    Quantity,
    Reason,
    Report,
    Side,
    Source,
    Span,
    Statement,
)
from claimcheck.rendering.safe import HIDDEN

SCHEMA_VERSION = "1.0"

Object = dict[str, Any]

_HIDDEN = re.compile(f"[{HIDDEN}]")
_SURROGATE = re.compile(r"[\ud800-\udfff]")
_ENCODER = json.JSONEncoder(ensure_ascii=False, allow_nan=False)


def schema_text() -> str:
    """The JSON Schema (2020-12) of one report, as text."""
    return resources.files("claimcheck.rendering").joinpath("report.schema.json").read_text(encoding="utf-8")


def write_json(report: Report) -> str:
    """``report`` as one indented JSON object and a line break; each span stands on one line."""
    return _visible(_laid_out(to_dict(report), "\n")) + "\n"


def jsonl(report: Report) -> str:
    """``report`` as one JSON object on one line, the line break included."""
    return _visible(_ENCODER.encode(to_dict(report))) + "\n"


def to_dict(report: Report) -> Object:
    """``report`` as dicts, lists, strings, numbers and ``None``, keys in the contract's order."""
    whole = {
        "schema_version": SCHEMA_VERSION,
        "tool": {"name": "claimcheck", "version": __version__},
        "documents": [_document(document) for document in report.documents],
        "statements": [_statement(statement) for statement in report.statements],
        "subjects": [
            {"id": subject.id, "label": subject.label, "statements": list(subject.statements)}
            for subject in report.subjects
        ],
        "conflicts": [_conflict(conflict) for conflict in report.conflicts],
        "problems": [_problem(problem) for problem in report.problems],
    }
    return {key: _without_surrogates(value) for key, value in whole.items()}


def _laid_out(value: Any, line: str) -> str:
    """``value`` as the standard library's ``json`` writes it with an indent of 2, but pairs of offsets on one line.

    ``line`` is a line break with the indent so far. The library's own way is plain Python too, with a generator
    at each level, and takes three times as long.
    """
    inner = line + "  "
    if isinstance(value, dict) and value:
        rows = [f'"{key}": {_laid_out(item, inner)}' for key, item in value.items()]  # the contract's keys are words
        return "{" + inner + f",{inner}".join(rows) + line + "}"
    if isinstance(value, list) and value:
        if len(value) == 2 and all(type(item) is int for item in value):
            return f"[{value[0]}, {value[1]}]"
        return "[" + inner + f",{inner}".join([_laid_out(item, inner) for item in value]) + line + "]"
    return _ENCODER.encode(value)


def _visible(dumped: str) -> str:
    """``dumped`` with hidden characters escaped; its own line breaks are among them, those in strings are none."""
    lines = dumped.split("\n")
    return "\n".join([line if _is_plain(line) else _HIDDEN.sub(_escaped, line) for line in lines])


def _is_plain(line: str) -> bool:
    """Whether nothing in ``line`` can be hidden: most lines, and quicker than to look for it."""
    return line.isascii() and line.isprintable()


def _escaped(match: re.Match[str]) -> str:
    units = match.group().encode("utf-16-be")
    return "".join(f"\\u{units[i]:02x}{units[i + 1]:02x}" for i in range(0, len(units), 2))


def _without_surrogates(value: Any) -> Any:
    """``value`` with every lone surrogate in its strings, which strict parsers refuse, as ``\\u{dcff}``.

    Only a path whose bytes are not valid text has them; decoded documents never do.
    """
    if isinstance(value, str):
        return value if value.isascii() else _SURROGATE.sub(lambda match: f"\\u{{{ord(match.group()):x}}}", value)
    if isinstance(value, list):
        return [_without_surrogates(item) for item in value]
    if isinstance(value, dict):
        return {key: _without_surrogates(item) for key, item in value.items()}
    return value


def _number(value: float | None) -> float | None:
    """``value`` as JSON can hold it: no infinity and no NaN, whole numbers without a fraction."""
    if value is None or not math.isfinite(value):
        return None
    return int(value) if value == int(value) and abs(value) < 2**53 else value


def _confidence(value: float) -> float:
    return round(value, 3) if math.isfinite(value) else 0.0


def _span(span: Span) -> list[int]:
    return [span.start, span.end]


def _spans(spans: Iterable[Span]) -> list[list[int]]:
    return [_span(span) for span in spans]


def _document(document: Document) -> Object:
    return {
        "id": document.id,
        "name": document.name,
        "path": document.path,
        "title": document.title,
        "published": document.published,
        "outlet": document.outlet,
        "encoding": document.encoding,
        "chars": len(document.text),
        "sha256": document.sha256,
    }


def _statement(statement: Statement) -> Object:
    return {
        "id": statement.id,
        "document": statement.document,
        "sentence": statement.sentence,
        "line": statement.line,
        "quotation": statement.quotation,
        "source": None if statement.source is None else _source(statement.source),
        "cue": None if statement.cue is None else _cue(statement.cue),
        "content": {"text": statement.content.text, "spans": _spans(statement.content.spans)},
        "parent": statement.parent,
        "proposition": _proposition(statement.proposition),
        "confidence": _confidence(statement.confidence),
    }


def _source(source: Source) -> Object:
    return {
        "name": source.name,
        "text": source.text,
        "spans": _spans(source.spans),
        "kind": source.kind,
    }


def _cue(cue: Cue) -> Object:
    return {
        "text": cue.text,
        "lemma": cue.lemma,
        "kind": cue.kind,
        "negated": cue.negated,
        "spans": _spans(cue.spans),
    }


def _proposition(proposition: Proposition) -> Object:
    return {
        "polarity": proposition.polarity,
        "certainty": proposition.certainty,
        "quantities": [_quantity(quantity) for quantity in proposition.quantities],
        "times": [_mention(time) for time in proposition.times],
        "places": [_mention(place) for place in proposition.places],
        "control": [_control(control) for control in proposition.control],
        "blamed": [_mention(blamed) for blamed in proposition.blamed],
    }


def _quantity(quantity: Quantity) -> Object:
    return {
        "text": quantity.text,
        "span": _span(quantity.span),
        "low": _number(quantity.low),
        "high": _number(quantity.high),
        "unit": quantity.unit,
    }


def _mention(mention: Mention) -> Object:
    return {"text": mention.text, "span": _span(mention.span), "value": mention.value}


def _control(control: Control) -> Object:
    return {
        "place": control.place,
        "holder": control.holder,
        "held": control.held,
        "span": _span(control.span),
    }


def _conflict(conflict: Conflict) -> Object:
    return {
        "id": conflict.id,
        "subject": conflict.subject,
        "label": conflict.label,
        "type": conflict.type,
        "strength": conflict.strength,
        "confidence": _confidence(conflict.confidence),
        "found_by": list(conflict.found_by),
        "a": _side(conflict.a),
        "b": _side(conflict.b),
        "reasons": [_reason(reason) for reason in conflict.reasons],
    }


def _side(side: Side) -> Object:
    passages = [{"statement": passage.statement, "spans": _spans(passage.spans)} for passage in side.passages]
    return {"source": side.source.name, "passages": passages}


def _reason(reason: Reason) -> Object:
    return {
        "kind": reason.kind,
        "text": reason.text,
        "a": _spans(reason.a),
        "b": _spans(reason.b),
    }


def _problem(problem: Problem) -> Object:
    return {
        "path": problem.path,
        "code": problem.code,
        "message": problem.message,
        "stage": problem.stage,
    }
