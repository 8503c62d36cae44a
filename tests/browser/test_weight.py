"""What a page costs and how it is built, over the whole site; no browser is needed."""

from __future__ import annotations

import re
from functools import cache
from html.parser import HTMLParser
from pathlib import Path

KB = 1024
LISTS = re.compile(
    r"(?:id/)?(?:.+-(?:text|claims)|claims|comparisons|figures|network|timeline)\.html"
)
"""Reading views and full lists, which may weigh three times as much."""

FIRST = 14 * KB
"""Bytes that a server sends at once."""

VOID = frozenset({"br", "col", "hr", "img", "input", "link", "meta", "wbr"})
OPTIONAL = frozenset({"dd", "dt", "li", "option", "p", "tbody", "td", "tfoot", "th", "thead", "tr"})
"""Elements whose end HTML lets one leave out."""


@cache
def pages(site: Path) -> dict[str, str]:
    return {
        path.relative_to(site).as_posix(): path.read_text("utf-8")
        for path in sorted(site.rglob("*.html"))
    }


def test_every_page_is_light(site: Path) -> None:
    heavy = {}
    for name, html in pages(site).items():
        weight = len(html.encode())
        for asset in set(re.findall(r'(?:href|src)="[./]*assets/([\w.-]+\.(?:css|js))"', html)):
            weight += (site / "assets" / asset).stat().st_size
        if weight > (300 if LISTS.fullmatch(name) else 100) * KB:
            heavy[name] = weight
    assert heavy == {}


def test_a_topics_first_packets_hold_its_title_and_its_key_findings(site: Path) -> None:
    for name, html in pages(site).items():
        if "topics/" in name and not name.endswith("-claims.html"):
            first = html.encode()[:FIRST]
            assert b"<h1>" in first, name
            assert b'<ol class="glance">' in first, name
            assert b"</ol></section>" in first.partition(b'<ol class="glance">')[2], name


class Frame(HTMLParser):
    """Whether a page is well built: balanced, ids once, headings in order, nothing inline."""

    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []
        self.ids: set[str] = set()
        self.level = 0
        self.faults: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        for name, value in attrs:
            if name == "style" or name.startswith("on"):
                self.faults.append(f"inline {name}")
            if name == "id":
                if value in self.ids:
                    self.faults.append(f"two elements are called {value}")
                self.ids.add(value or "")
        if tag == "html" and dict(attrs).get("lang") not in {"en", "id"}:
            self.faults.append("no language")
        if re.fullmatch("h[1-6]", tag):
            level = int(tag[1])
            if level > self.level + 1:
                self.faults.append(f"{tag} under h{self.level}")
            self.level = level
        if tag not in VOID:
            self.open.append(tag)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.handle_starttag(tag, attrs)
        if tag not in VOID:
            self.open.pop()

    def handle_endtag(self, tag: str) -> None:
        while self.open and self.open[-1] != tag and self.open[-1] in OPTIONAL:
            self.open.pop()
        if not self.open or self.open.pop() != tag:
            self.faults.append(f"</{tag}> closes nothing")


def test_every_page_is_well_built(site: Path) -> None:
    faults = {}
    for name, html in pages(site).items():
        frame = Frame()
        frame.feed(html)
        if frame.faults or frame.open:
            faults[name] = (frame.faults or frame.open)[:3]
    assert faults == {}
