"""Reading annotated articles and laying their spans over tokens."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from claimcheck.segmenting import segment
from claimcheck.training.polnear import head_of, read_gold, tokens_in
from tests.training.corpora import articles, rows

TEXT = "Venn has not said so. He may have been told."


def _words(*spans: tuple[int, int]) -> list[str]:
    segmentation = segment(TEXT)
    return [segmentation.words[i] for i in tokens_in(segmentation, spans)]


@pytest.mark.parametrize(
    ("span", "expected"),
    [((0, 4), ["Venn"]), ((0, 5), ["Venn"]), ((2, 6), ["Venn", "has"]), ((4, 5), []), ((0, 8), ["Venn", "has"])],
)
def test_tokens_that_touch_a_span_are_in_it(span: tuple[int, int], expected: list[str]) -> None:
    assert _words(span) == expected


def test_several_spans_give_their_tokens_once_and_in_order() -> None:
    assert _words((13, 17), (0, 4), (0, 4)) == ["Venn", "said"]
    assert _words() == []


@pytest.mark.parametrize(
    ("cue", "head"),
    [("has not said", "said"), ("may have been told", "told"), ("said", "said")],
)
def test_the_head_of_a_cue_is_its_full_verb(cue: str, head: str) -> None:
    segmentation = segment(TEXT)
    start = TEXT.index(cue)
    assert segmentation.words[head_of(segmentation, tokens_in(segmentation, [(start, start + len(cue))]))] == head


def test_the_head_of_a_cue_without_a_verb_is_its_noun_and_of_a_mark_the_mark() -> None:
    segmentation = segment("In the view of Venn: no.")
    assert segmentation.words[head_of(segmentation, [1, 2])] == "view"
    colon = segmentation.words.index(":")
    assert head_of(segmentation, [colon]) == colon


def test_articles_are_read_in_the_order_of_the_file(tmp_path: Path) -> None:
    read = articles(tmp_path)
    assert [article.id for article in read] == [row["id"] for row in rows()]
    for article in read:
        (gold,) = article.attributions
        assert gold.head in gold.cue
        assert gold.source
        assert gold.content
        assert len(article.rows) == len(article.segmentation.words)


def test_an_attribution_without_a_content_is_left_out_and_one_without_a_cue_has_no_head(tmp_path: Path) -> None:
    path = tmp_path / "gold.jsonl"
    row = {
        "id": "a",
        "text": TEXT,
        "attributions": [
            {"cue": [], "source": [[0, 4]], "content": [[18, 20]]},
            {"cue": [[13, 17]], "source": [[0, 4]], "content": []},
            {"cue": [[13, 17]], "source": [], "content": [[18, 20]]},
        ],
    }
    path.write_text(json.dumps(row) + "\n", encoding="utf-8")
    (article,) = read_gold(path)
    cueless, gold = article.attributions
    assert (cueless.head, cueless.cue) == (-1, ())
    assert gold.source == ()
    assert article.with_cue == (gold,)
