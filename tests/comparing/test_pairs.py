"""Which statements may be held against each other."""

from __future__ import annotations

from dataclasses import replace

from claimcheck.comparing.camps import Camps
from claimcheck.comparing.pairs import Entry, may_oppose, opposed, words
from claimcheck.comparing.scene import Story
from claimcheck.grouping.clustering import NEIGHBOURS
from claimcheck.model import Article, Content, Document, Source, Span, Statement
from claimcheck.segmenting import segment

TEXT = "rain " * 400
STORY = Story(Article(Document("d1", "t", "t", TEXT), segment(TEXT), ()))


def _statement(number: int, name: str | None, parent: str | None = None) -> Statement:
    source = None if name is None else Source(name, name, (), "person")
    content = Content("rain", (Span(5 * number, 5 * number + 4),))
    return Statement(f"d1.s{number}", "d1", 0, 1, "indirect", source, None, content, parent)


def _may(one: Statement, other: Statement) -> bool:
    return may_oppose(one, other, Camps([one, other]))


def test_two_named_sources_may_oppose_each_other() -> None:
    assert _may(_statement(1, "Ilsa Venn"), _statement(2, "Piet Orr"))


def test_one_source_a_missing_one_and_a_pronoun_may_not() -> None:
    venn = _statement(1, "Ilsa Venn")
    assert not _may(venn, _statement(2, "Venn"))
    assert not _may(venn, _statement(2, None))
    assert not _may(venn, _statement(2, "she"))


def test_a_report_does_not_oppose_what_it_reports() -> None:
    assert not _may(_statement(1, "Gazette"), _statement(2, "Ilsa Venn", parent="d1.s1"))


def test_many_statements_make_pairs_of_neighbours_and_not_all_pairs() -> None:
    entries: list[Entry] = [(STORY, _statement(n, f"Speaker{n} Name{n}")) for n in range(400)]
    pairs = sum(1 for _ in opposed(entries, Camps(statement for _, statement in entries)))
    assert pairs <= 4 * NEIGHBOURS * len(entries)


def test_statements_that_share_words_of_the_text_do_not_oppose_each_other() -> None:
    assert not _may(_statement(1, "Ilsa Venn"), _statement(1, "Piet Orr"))


def test_a_side_is_the_whole_content_unless_a_part_is_given() -> None:
    entry = (STORY, _statement(1, "Ilsa Venn"))
    assert words(entry).spans == (Span(5, 9),)
    assert words(entry, (Span(5, 7),)).spans == (Span(5, 7),)
    assert words(entry).source == "Ilsa Venn"
    assert words((STORY, replace(entry[1], source=None))).source == ""
