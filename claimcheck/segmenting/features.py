"""What the tagger looks at: names of features of a word, of its neighbours, and of the tags before it."""

from __future__ import annotations

import re

_DIGIT = re.compile(r"\d")
_LONGEST = 24
START = ("-START-", "-START2-")
END = ("-END-", "-END2-")


def normal(word: str) -> str:
    """``word`` in lower case with every digit as 0, cut at a length that no ordinary word has."""
    low = word[:_LONGEST].lower()
    return low if low.isalpha() else _DIGIT.sub("0", low)


def shape(word: str) -> str:
    """What ``word`` is written with, as one short class: small letters, capitals, figures, mixed."""
    if word.islower():
        return "x" if word.isalpha() else "x-"
    if word.isupper():
        return "X" if len(word) == 1 else "XX" if word.isalpha() else "X."
    if word[:1].isdigit():
        return "0" if word.isdigit() else "0,"
    if word[:1].isupper():
        return "Xx" if word.isalpha() else "Xx-"
    return "?"


def of_word(word: str, is_first: bool) -> list[str]:
    """The features of the word to tag; ``is_first`` in its sentence, where a capital says little."""
    low = normal(word)
    first = "1" if is_first else "0"
    names = ["b", f"w {low}", f"c {first}{shape(word)}", f"1 {low[-1:]}", f"2 {low[-2:]}", f"3 {low[-3:]}"]
    names += [f"4 {low[-4:]}", f"p {low[:1]}", f"q {low[:3]}", f"k {first}{shape(word)} {low[-3:]}"]
    if "-" in low[1:]:
        names.append(f"h {low.rpartition('-')[2][-4:]}")
    return names


def of_previous(word: str) -> list[str]:
    """The features of the word before."""
    low = normal(word)
    return [f"-w {low}", f"-3 {low[-3:]}", f"-c {shape(word)}"]


def of_next(word: str) -> list[str]:
    """The features of the word after."""
    low = normal(word)
    return [f"+w {low}", f"+3 {low[-3:]}", f"+c {shape(word)}"]


def of_second_previous(word: str) -> list[str]:
    """The features of the second word before."""
    return [f"-- {normal(word)}"]


def of_second_next(word: str) -> list[str]:
    """The features of the second word after."""
    return [f"++ {normal(word)}"]


def of_tags(previous: str, second_previous: str) -> list[str]:
    """The features of the two tags before."""
    return [f"t {previous}", f"u {second_previous}", f"v {previous} {second_previous}"]


def of_tag_and_word(previous: str, word: str) -> list[str]:
    """The features of the tag before together with the word to tag."""
    low = normal(word)
    return [f"y {previous} {low}", f"z {previous} {low[-3:]}"]
