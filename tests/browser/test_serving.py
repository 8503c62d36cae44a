"""What an editor sees in the open page while `risalah serve` runs beside it."""

from __future__ import annotations

import threading
from collections.abc import Iterator

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, expect

from risalah.serve.showing import Showing
from risalah.serve.web import Site, open_site
from workspace import Workspace

pytestmark = pytest.mark.browser

PAGE = "sources/pelabuhan-teluk-text.html"
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
PROBLEM = {
    "place": "content/sources/a/notes.yaml:9:14",
    "message": "the translation says `1,250`, the paper <b>`12.500`</b>",
    "excerpt": "9 |     will berth 1,250 ships.\n                 ^",
    "help": "write 12,500",
}


@pytest.fixture
def site(small: Workspace) -> Iterator[Site]:
    """The front of a site, without a builder."""
    with open_site(small.root / "site", Showing(), 0) as server:
        threading.Thread(target=server.serve_forever, args=(0.01,)).start()
        server.showing.show([])
        yield server
        server.shutdown()


@pytest.fixture(params=["light", "dark"])
def page(request: pytest.FixtureRequest, browser: Browser) -> Iterator[Page]:
    size = {"width": 1000, "height": 400}
    with browser.new_context(viewport=size, color_scheme=request.param) as context:  # type: ignore[arg-type]
        yield context.new_page()


def opened(page: Page, site: Site, name: str) -> list[str]:
    """Open a page; what it complains about is collected."""
    said: list[str] = []
    page.on("console", lambda message: said.append(message.text))
    page.on("pageerror", lambda error: said.append(str(error)))
    with page.expect_response("**/.risalah/events*"):
        page.goto(f"http://127.0.0.1:{site.server_port}/{name}")
    return said


def test_problems_appear_over_the_page_and_go(site: Site, page: Page) -> None:
    said = opened(page, site, PAGE)
    site.showing.hinder([PROBLEM, {**PROBLEM, "excerpt": "", "help": ""}])
    panel = page.get_by_role("alert")
    expect(panel).to_be_visible()
    expect(panel.locator("h2")).to_have_text("2 problems")
    expect(panel.locator(".place").first).to_have_text(PROBLEM["place"])
    expect(panel.locator(".message").first).to_have_text(PROBLEM["message"])
    assert panel.locator("pre").evaluate("element => element.textContent") == PROBLEM["excerpt"]
    expect(panel.get_by_text("help: write 12,500")).to_be_visible()
    expect(panel).to_have_css("position", "fixed")
    assert said == []  # axe itself says more
    results = Axe().run(page, options={"runOnly": RULES})
    assert results.violations_count == 0, results.generate_report()

    site.showing.show([])
    expect(panel).to_have_count(0)


def test_escape_and_the_button_put_problems_away(site: Site, page: Page) -> None:
    opened(page, site, PAGE)
    panel = page.get_by_role("alert")
    site.showing.hinder([PROBLEM])
    expect(panel).to_be_visible()
    page.keyboard.press("Escape")
    expect(panel).to_have_count(0)
    site.showing.hinder([PROBLEM, PROBLEM])
    panel.get_by_role("button", name="Close").click()
    expect(panel).to_have_count(0)


def test_a_changed_page_loads_itself_anew_where_it_was_read(
    site: Site, page: Page, small: Workspace
) -> None:
    said = opened(page, site, PAGE)
    page.evaluate("scrollTo({ top: 700, behavior: 'instant' })")
    top = page.evaluate("scrollY")
    assert top > 300
    small.edit(f"site/{PAGE}", "</main>", "<p id=added>Added.</p></main>")
    with page.expect_response("**/.risalah/events*"):
        site.showing.show([PAGE])
    expect(page.locator("#added")).to_have_text("Added.")
    assert page.evaluate("scrollY") == top
    assert said == []


def test_a_page_that_did_not_change_stays(site: Site, page: Page) -> None:
    opened(page, site, PAGE)
    page.evaluate("window.same = true")
    site.showing.show(["index.html"])
    site.showing.hinder([PROBLEM])
    expect(page.get_by_role("alert")).to_be_visible()
    assert page.evaluate("window.same")
