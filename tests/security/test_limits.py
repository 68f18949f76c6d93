"""A hundred kilobytes of any one thing, which no article is, must not hold up the rest: a hang fails here."""

import pytest

from claimcheck.model import Document
from claimcheck.pipeline import report_on

SIZE = 100_000

UNITS = {
    "straight quotes": '"',
    "opening quotes": "“",
    "pairs of quotes": "“”",
    "apostrophes": "'",
    "one letter": "A",
    "letters": "A ",
    "spaces": " ",
    "line breaks": "\n",
    "brackets": "(",
    "dots": ".",
    "hyphens": "-",
    "digits": "7",
    "numbers": "40 ",
    "commas": "a,",
    "said": "said ",
    "denied": "denied that ",
    "not": "not ",
    "marks": "e\u0301",
    "names": "Dora Quill ",
    "short lines": "He said no.\n",
    "short quotes": '"No," he said. ',
    "one line of sentences": "Mayor Dora Quill said the new bridge was open on Friday, officials denied. ",
}


@pytest.fixture(scope="module", autouse=True)
def _loaded() -> None:
    report_on([Document("d1", "a", "a", "Quill said the models are loaded.")])


@pytest.mark.parametrize("unit", [pytest.param(unit, id=name) for name, unit in UNITS.items()])
@pytest.mark.timeout(60)
def test_much_of_one_thing_is_read_to_its_end(unit: str) -> None:
    text = (unit * (SIZE // len(unit) + 1))[:SIZE]
    report = report_on([Document("d1", "a", "a", text)])
    assert report.documents[0].text == text
    assert all(span.of(text) for statement in report.statements for span in statement.content.spans)
