"""What a reader does: from a folder on disk, on a phone and on a desktop, in both languages."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Literal

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, BrowserContext, Page

pytestmark = pytest.mark.browser

WIDTHS = {"phone": 320, "desktop": 1280}
SCHEMES: tuple[Literal["light"], Literal["dark"]] = ("light", "dark")
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
ALIKE = 12
"""Rows of a long list that axe looks at; the others are built as these are."""

PAGES = (
    "index.html",
    "404.html",
    "about.html",
    "actors.html",
    "claims.html",
    "comparisons.html",
    "data.html",
    "figures.html",
    "glossary.html",
    "network.html",
    "search.html",
    "sources.html",
    "timeline.html",
    "topics.html",
    "actors/*.html",
    "claims/*.html",
    "sources/*.html",
    "sources/*-text.html",
    "topics/*.html",
)


class Watch:
    """Hears what a page says and asks for."""

    def __init__(self, page: Page) -> None:
        self.page = page
        self.said: list[str] = []
        self.asked: list[str] = []
        page.on("console", lambda message: self.said.append(f"{message.type}: {message.text}"))
        page.on("pageerror", lambda error: self.said.append(str(error)))
        page.on("request", lambda request: self.asked.append(request.url))

    @contextmanager
    def unheard(self) -> Iterator[None]:
        """What a tool of ours says and asks for inside is not the page's own."""
        said, asked = len(self.said), len(self.asked)
        yield
        del self.said[said:], self.asked[asked:]

    def assert_quiet(self) -> None:
        """No errors, no request that leaves this machine, nothing wider than the window."""
        assert self.said == []
        assert [url for url in self.asked if not url.startswith(("file:", "data:"))] == []
        wide, window = self.page.evaluate("[document.documentElement.scrollWidth, innerWidth]")
        assert wide <= window, f"{self.page.url} is {wide} px wide"


def opened(browser: Browser, width: int, **more: object) -> BrowserContext:
    size = {"width": width, "height": 900}
    return browser.new_context(viewport=size, reduced_motion="reduce", **more)  # type: ignore[arg-type]


@pytest.fixture(params=WIDTHS)
def watch(request: pytest.FixtureRequest, browser: Browser) -> Iterator[Watch]:
    """A page on a phone and on a desktop."""
    with opened(browser, WIDTHS[request.param]) as context:
        yield Watch(context.new_page())


def path_of(site: Path, pattern: str) -> Path:
    """The first page of a kind, by name; the second of many, lest the first be special."""
    if "*" not in pattern:
        return site / pattern
    texts = "-text" in pattern
    kept = [page for page in sorted(site.glob(pattern)) if ("-text" in page.name) == texts]
    assert kept, f"no page {pattern}"
    return kept[min(1, len(kept) - 1)]


def follow(page: Page, selector: str) -> None:
    """Click the first visible link of a kind and wait for its page."""
    link = page.locator(f"main {selector}").locator("visible=true").first
    target = link.evaluate("link => link.href.split('#')[0]")
    link.click()
    page.wait_for_url(re.compile(re.escape(target)))


@pytest.mark.parametrize("edition", ["", "id/"])
def test_a_reader_goes_from_home_to_topic_to_claim_to_source(
    site: Path, watch: Watch, edition: str
) -> None:
    page = watch.page
    page.goto((site / edition / "index.html").as_uri())
    watch.assert_quiet()
    for selector, folder in (
        ('a[href^="topics/"]', "topics"),
        ('a[href^="../claims/"]', "claims"),
        ('a[href^="../sources/"]', "sources"),
    ):
        follow(page, selector)
        assert f"/{edition}{folder}/" in page.url
        assert page.locator("h1").count() == 1
        watch.assert_quiet()


def test_a_reader_without_scripts_goes_the_same_way(site: Path, browser: Browser) -> None:
    with opened(browser, 320, java_script_enabled=False) as context:
        page = context.new_page()
        page.goto((site / "index.html").as_uri())
        for folder in ("topics", "claims", "sources"):
            before = "" if folder == "topics" else "../"
            link = page.locator(f'main a[href^="{before}{folder}/"]').locator("visible=true").first
            link.click()
            page.wait_for_url(re.compile(f"/{folder}/"))
            assert page.locator("h1").is_visible()


@pytest.mark.parametrize("pattern", PAGES)
def test_a_kind_of_page_fits_is_quiet_and_shuts_no_reader_out_on_a_phone(
    site: Path, browser: Browser, pattern: str
) -> None:
    """The first edition is looked at whole, the others in what is not alike."""
    path = path_of(site, pattern)
    told = []
    with opened(browser, WIDTHS["phone"]) as context:
        watch = Watch(context.new_page())
        for edition in (site, site / "id"):
            watch.page.goto((edition / path.relative_to(site)).as_uri())
            watch.assert_quiet()
            if edition != site:
                leave_out_what_is_alike(watch.page)
            told += violations(watch)
    assert told == []


@pytest.mark.parametrize("pattern", PAGES)
def test_a_kind_of_page_does_so_on_a_desktop_and_its_language_is_switched(
    site: Path, browser: Browser, pattern: str
) -> None:
    path = path_of(site, pattern)
    counterpart = site / "id" / path.relative_to(site)
    told = []
    with opened(browser, WIDTHS["desktop"]) as context:
        watch = Watch(context.new_page())
        page = watch.page
        page.goto(path.as_uri())
        for lang, other in (("en", counterpart), ("id", path)):
            assert page.locator("html").get_attribute("lang") == lang
            watch.assert_quiet()
            leave_out_what_is_alike(page)
            told += violations(watch)
            page.locator("a.lang").click()
            page.wait_for_url(other.as_uri())
    assert told == []


def leave_out_what_is_alike(page: Page) -> None:
    """Take the later rows of long lists away: they are built as the first are."""
    page.evaluate(
        "n => document.querySelectorAll("
        "'tbody, ol, .compare, .cautions, .reading, .terms').forEach("
        "list => [...list.children].slice(n).forEach(row => row.remove()))",
        ALIKE,
    )


def violations(watch: Watch) -> list[tuple[str, str, str, str]]:
    """What axe finds against WCAG 2.2 AA, target size among it, and good practice.

    Contrast, names, roles, landmarks and headings, in both themes.
    """
    # no style sheet is fetched a second time: from a file the browser refuses that, aloud
    options = {"runOnly": {"type": "tag", "values": RULES}, "preload": False}
    told: list[tuple[str, str, str, str]] = []
    page = watch.page
    for scheme in SCHEMES:
        page.emulate_media(color_scheme=scheme)
        with watch.unheard():
            found = Axe().run(page, options=options).response["violations"]
        for one in found:
            told += [(page.url, scheme, one["id"], node["html"][:160]) for node in one["nodes"][:3]]
    page.emulate_media(color_scheme="light")
    return told
