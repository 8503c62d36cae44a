"""Numbers as a reader of each language writes them."""

from __future__ import annotations

from risalah.publish.wording import printed_number


def test_a_printed_number_takes_the_pages_format_and_keeps_its_places() -> None:
    assert printed_number("49,96", 49.96, "en") == "49.96"
    assert printed_number("27.10", 27.1, "id") == "27,10"
    assert printed_number("7.727", 7727, "en") == "7,727"
    assert printed_number("40", 40, "id") == "40"
