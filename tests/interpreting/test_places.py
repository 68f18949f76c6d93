from __future__ import annotations

from collections.abc import Callable

import pytest

from claimcheck.model import Proposition

Read = Callable[[str], Proposition]


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("They met in Tarvik.", ["Tarvik"]),
        ("They met near the eastern town of Velmora.", ["Velmora"]),
        ("Shelling hit Ukraine's Orvanik region.", ["Ukraine", "Orvanik"]),
        ("They met in Springfield, Ill., on Monday.", ["Springfield", "Illinois"]),
        ("They fled from Kiev.", ["Kyiv"]),
        ("The US left.", ["United States"]),
        ("Jordan scored twice.", []),
        ("They met in Jordan.", ["Jordan"]),
        ("They met U.S. troops.", []),
        ("They met in Congress on Friday.", []),
        ("They learned it from Varga.", []),
    ],
)
def test_places_are_told_from_other_names(text: str, values: list[str], proposition: Read) -> None:
    found = proposition(text).places
    assert [place.value for place in found] == values
    assert all(place.span.of(text) == place.text for place in found)
