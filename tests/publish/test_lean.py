"""What is left out of the files for the browser, and what must not be."""

from __future__ import annotations

from risalah.publish.lean import lean_svg
from risalah.publish.sprite import without_idle_symbols
from risalah.publish.wording import printed_number


def test_a_symbol_stays_only_where_it_is_used() -> None:
    used = '<symbol id="s-a"><path d="M0 0"/></symbol>'
    idle = '<symbol id="s-b"><path d="M0 0"/></symbol>'
    bar = '<symbol id="bar1"><path d="M0 0"/></symbol>'
    page = f'<svg>{used}{idle}{bar}</svg><use href="#s-a"/>'
    assert without_idle_symbols(page) == f'<svg>{used}{bar}</svg><use href="#s-a"/>'


def test_a_disc_a_word_and_a_line_are_said_in_short() -> None:
    svg = (
        '<svg><g><g fill="red"><path transform="translate(3,4)"'
        ' d="M2.5,0A2.5,2.5,0,1,1,-2.5,0A2.5,2.5,0,1,1,2.5,0"/></g>'
        '<text class="dim" transform="translate(1,-2)">a</text>'
        '<line transform="translate(1,2)" x2="5" y2="0"/>'
        '<line transform="translate(1,4)" x2="5" y2="0"/></g></svg>'
    )
    assert lean_svg(svg) == (
        '<svg><g fill="red"><circle cx="3" cy="4" r="2.5"/></g>'
        '<text class="dim" x="1" y="-2">a</text><path d="M1 2l5 0M1 4l5 0"/></svg>'
    )


def test_words_on_several_lines_stay_where_they_stand() -> None:
    svg = '<svg><text transform="translate(3,4)"><tspan x="0">a</tspan></text></svg>'
    assert lean_svg(svg) == svg


def test_a_printed_number_takes_the_pages_format_and_keeps_its_places() -> None:
    assert printed_number("49,96", 49.96, "en") == "49.96"
    assert printed_number("27.10", 27.1, "id") == "27,10"
    assert printed_number("7.727", 7727, "en") == "7,727"
    assert printed_number("40", 40, "id") == "40"
