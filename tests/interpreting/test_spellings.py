from __future__ import annotations

import pytest

from claimcheck.interpreting import canonical, same_name


@pytest.mark.parametrize(
    ("name", "form"),
    [
        ("Kiev", "Kyiv"),
        ("Kupyansk", "Kupiansk"),
        ("Odessa", "Odesa"),
        ("Kharkov", "Kharkiv"),
        ("the  Kharkov region", "the Kharkiv region"),
        ("Volodymyr Zelensky", "Volodymyr Zelenskyy"),
        ("Erdoğan", "Erdogan"),
        ("U.S.", "United States"),
        ("Tarvik", "Tarvik"),
        ("", ""),
    ],
)
def test_known_spellings_become_one_form(name: str, form: str) -> None:
    assert canonical(name) == form
    assert canonical(form) == form


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("Kiev", "Kyiv"),
        ("Zelensky", "Zelenskiy"),
        ("Pavlo Tarnovskiy", "Pavlo Tarnovskyy"),
        ("Khamarin", "Hamarin"),
        ("Velmorashvili", "Velmorashvilli"),
    ],
)
def test_spellings_of_one_name_are_the_same(a: str, b: str) -> None:
    assert same_name(a, b)
    assert same_name(b, a)


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("North Korea", "South Korea"),
        ("Iran", "Iraq"),
        ("Austria", "Australia"),
        ("Slovakia", "Slovenia"),
        ("Niger", "Nigeria"),
        ("Anna Varga", "Varga"),
        ("Tarvik", ""),
    ],
)
def test_names_that_only_look_alike_are_not(a: str, b: str) -> None:
    assert not same_name(a, b)
