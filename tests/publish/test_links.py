"""Links that are sound, what a page may not ask for, and what is looked up when pages change."""

from __future__ import annotations

from collections.abc import Mapping

import pytest

from risalah.problem import Problems
from risalah.publish.links import anchors_of, check_targets, targets_of

SOUND = """<a href="b.html#x">b</a> <a href="https://example.org/">there</a>
<a href="mailto:a@example.org">write</a> <img src="data:image/png;base64,AA==">
<a href="?q=1#here" id="here">here</a> <a href="b.html?q=1&amp;r=2#:~:text=b">words</a>
<script src="pagefind/pagefind.js"></script>"""
B = '<p id="x">b</p>'


def check_all(
    pages: Mapping[str, str], written: set[str] | None = None, known: tuple[str, ...] = ()
) -> list[str]:
    """The problems of a site of these pages, by default all of them new."""
    problems = check_targets(
        {name: targets_of(name, html) for name, html in pages.items()},
        pages.keys() if written is None else written,
        known,
        {*pages, "data/a.csv"},
        lambda name: anchors_of(pages[name]),
    )
    return [f"{problem.path}: {problem.message}" for problem in problems]


def test_sound_links_are_passed() -> None:
    assert check_all({"a.html": SOUND, "b.html": B}) == []


def test_what_a_page_links_to_is_told_from_the_top_of_the_site() -> None:
    html = '<a href="../b.html#x">b</a> <a href="#y">y</a> <a href="../data/a.csv#row=1">a</a>'
    assert targets_of("id/a.html", html) == ("b.html#x", "data/a.csv", "id/a.html#y")


@pytest.mark.parametrize(
    ("html", "message"),
    [
        ('<a href="c.html">nowhere</a>', "broken link to `c.html`: no such file"),
        ('<a href="b.html#y">nowhere</a>', "broken link to `b.html#y`: no anchor `y` there"),
        ('<a href="#y">nowhere</a>', "broken link to `a.html#y`: no anchor `y` there"),
        ('<a href="../b.html">above the site</a>', "broken link to `../b.html`: no such file"),
    ],
)
def test_links_to_nowhere_are_told(html: str, message: str) -> None:
    assert check_all({"a.html": html, "b.html": B}) == [f"site/a.html: {message}"]


@pytest.mark.parametrize(
    "html",
    [
        '<a href="//example.org/">there</a>',
        '<a href="javascript:alert(1)">there</a>',
        '<a href="JavaScript:alert(1)">there</a>',
        '<img src="https://example.org/x.png">',
        '<img src="//example.org/x.png">',
        '<svg><image xlink:href="https://example.org/x.png"/></svg>',
    ],
)
def test_what_a_page_may_not_ask_for_is_told(html: str) -> None:
    with pytest.raises(Problems):
        targets_of("a.html", html)


def test_a_page_that_went_is_missed_by_pages_that_are_as_they_were() -> None:
    pages = {"a.html": '<a href="b.html">b</a>', "c.html": '<a href="b.html">b</a>'}
    assert check_all(pages, written=set(), known=("b.html",)) == [
        "site/a.html: broken link to `b.html`: no such file",
        "site/c.html: broken link to `b.html`: no such file",
    ]


def test_a_part_that_went_is_missed_by_pages_that_are_as_they_were() -> None:
    pages = {"a.html": '<a href="b.html#x">b</a>', "b.html": '<p id="z">b</p>'}
    assert check_all(pages, written={"b.html"}, known=("b.html#x",)) == [
        "site/a.html: broken link to `b.html#x`: no anchor `x` there"
    ]


def test_a_link_of_the_last_site_that_no_page_has_any_more_is_no_problem() -> None:
    assert check_all({"a.html": "", "b.html": ""}, written={"a.html"}, known=("c.html",)) == []


def test_pages_that_nothing_touches_are_not_read() -> None:
    def unread(name: str) -> frozenset[str]:
        raise AssertionError(f"{name} is read")

    links = {"a.html": ("b.html#x",), "b.html": ()}
    assert check_targets(links, (), ("b.html#x",), links.keys(), unread) == []
