"""Every report that a test makes in this process is held against the schema that the package ships."""

from __future__ import annotations

import json
from collections.abc import Sequence
from functools import wraps

import jsonschema

from claimcheck import pipeline
from claimcheck.model import Document, Report
from claimcheck.rendering.json import schema_text, to_dict

_VALIDATOR = jsonschema.Draft202012Validator(json.loads(schema_text()))
_report_on = pipeline.report_on


@wraps(_report_on)
def _checked(documents: Sequence[Document], *, narration: bool = False) -> Report:
    report = _report_on(documents, narration=narration)
    _VALIDATOR.validate(to_dict(report))
    return report


# before any test module imports it
pipeline.report_on = _checked
