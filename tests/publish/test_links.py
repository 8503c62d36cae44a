"""Links that are sound, and what a page may not ask for."""

from __future__ import annotations

import pytest

from risalah.publish.links import check_links

SOUND = """<a href="b.html#x">b</a> <a href="https://example.org/">there</a>
<a href="mailto:a@example.org">write</a> <img src="data:image/png;base64,AA==">"""


def faults(html: str) -> list[str]:
    pages = {"a.html": html.encode(), "b.html": b'<p id="x">b</p>'}
    return [problem.message for problem in check_links(pages)]


def test_sound_links_are_passed() -> None:
    assert faults(SOUND) == []


@pytest.mark.parametrize(
    "html",
    [
        '<a href="//example.org/">there</a>',
        '<a href="javascript:alert(1)">there</a>',
        '<a href="JavaScript:alert(1)">there</a>',
        '<a href="c.html">nowhere</a>',
        '<a href="b.html#y">nowhere</a>',
        '<img src="https://example.org/x.png">',
        '<img src="//example.org/x.png">',
        '<svg><image xlink:href="https://example.org/x.png"/></svg>',
    ],
)
def test_links_to_nowhere_and_pictures_from_elsewhere_are_told(html: str) -> None:
    assert faults(html)
