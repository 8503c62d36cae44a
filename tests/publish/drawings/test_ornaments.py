"""What is drawn once on each page."""

from __future__ import annotations

from risalah.publish.drawings.ornaments import without_idle_symbols


def test_a_symbol_stays_only_where_it_is_used() -> None:
    used = '<symbol id="s-a"><path d="M0 0"/></symbol>'
    idle = '<symbol id="s-b"><path d="M0 0"/></symbol>'
    bar = '<symbol id="bar1"><path d="M0 0"/></symbol>'
    page = f'<svg>{used}{idle}{bar}</svg><use href="#s-a"/>'
    assert without_idle_symbols(page) == f'<svg>{used}{bar}</svg><use href="#s-a"/>'
