"""The longer ways of a reader: evidence beside the text, filters, search, keyboard and paper."""

from __future__ import annotations

import functools
import re
import threading
from collections.abc import Iterator
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect
from test_reading import opened

pytestmark = pytest.mark.browser

TOPIC = "topics/medical-diplomacy.html"


class Silent(SimpleHTTPRequestHandler):
    """Serves the site and says nothing."""

    def log_message(self, *words: object) -> None:
        pass


@pytest.fixture(scope="module")
def served(site: Path) -> Iterator[str]:
    """The site over http."""
    handler = functools.partial(Silent, directory=str(site))
    with ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}/"
        server.shutdown()


@pytest.fixture
def desk(browser: Browser) -> Iterator[Page]:
    with opened(browser, 1280) as context:
        yield context.new_page()


@pytest.fixture
def phone(browser: Browser) -> Iterator[Page]:
    with opened(browser, 320) as context:
        yield context.new_page()


def test_a_number_on_home_leads_to_its_words_in_the_paper(site: Path, desk: Page) -> None:
    desk.goto((site / "index.html").as_uri())
    desk.locator(".story .amount").first.click()
    desk.wait_for_url(re.compile("/claims/"))
    desk.locator(".gloss .source a").first.click()
    desk.wait_for_url(re.compile("-text.html"))
    assert desk.locator(".claim:target").count() == 1


def test_an_actor_leads_to_a_claim_in_another_paper(site: Path, desk: Page) -> None:
    desk.goto((site / "actors/indonesia.html").as_uri())
    papers = set(desk.locator("#list .meta").all_inner_texts())
    named = {match[0] for said in papers if (match := re.search(r"Paper \d+", said))}
    assert len(named) > 1
    desk.locator("#list a").last.click()
    desk.wait_for_url(re.compile("/claims/"))


def test_the_rail_opens_the_witness_of_the_sentence_in_focus(site: Path, desk: Page) -> None:
    desk.goto((site / TOPIC).as_uri())
    key = desk.locator(".cited .mark").nth(4)
    key.focus()
    row = desk.locator(key.get_attribute("href") or "")
    assert "active" in (row.get_attribute("class") or "")
    assert row.locator("q").is_visible()
    assert row.locator("q").get_attribute("lang") == "id"
    assert row.locator("> span").is_visible()
    assert ":~:text=" in (row.locator("p a").first.get_attribute("href") or "")
    assert desk.locator(".rail .active").count() == 1
    desk.keyboard.press("Escape")
    assert desk.locator(".rail .active").count() == 0


def test_a_key_unfolds_its_witness_on_a_phone_and_escape_closes_it(site: Path, phone: Page) -> None:
    phone.goto((site / TOPIC).as_uri())
    phone.locator(".cited .mark").nth(2).click()
    note = phone.locator(".inset")
    assert note.locator("q").is_visible()
    assert note.locator("a").last.is_visible()
    phone.keyboard.press("Escape")
    assert note.count() == 0


def test_the_skip_link_comes_first(site: Path, desk: Page) -> None:
    desk.goto((site / TOPIC).as_uri())
    desk.keyboard.press("Tab")
    assert desk.evaluate("document.activeElement.className") == "skip"
    desk.keyboard.press("Enter")
    assert desk.evaluate("document.activeElement.id") == "main"


@pytest.mark.parametrize("width", [320, 1280])
def test_without_scripts_every_witness_lies_open(site: Path, browser: Browser, width: int) -> None:
    with opened(browser, width, java_script_enabled=False) as context:
        page = context.new_page()
        page.goto((site / TOPIC).as_uri())
        quotes = page.locator(".rail q")
        assert quotes.count() > 20
        assert all(quotes.nth(i).is_visible() for i in range(quotes.count()))


def test_a_list_is_filtered_and_sorted_and_the_address_keeps_it(site: Path, desk: Page) -> None:
    desk.goto((site / "claims.html").as_uri())
    rows = desk.locator("#list > li")
    every = rows.count()
    desk.locator("input[name=kind][value=event]").check()
    desk.locator("select[name=sort]").select_option("date")
    shown = desk.locator("#list > li:visible").count()
    assert 0 < shown < every
    assert "kind=event" in desk.url
    assert "sort=date" in desk.url
    desk.reload()
    assert desk.locator("#list > li:visible").count() == shown
    desk.goto((site / "figures.html").as_uri())
    desk.locator("th[data-sort=value] button").click()
    assert desk.locator("th[aria-sort=ascending]").count() == 1
    assert "sort=value" in desk.url


@pytest.mark.parametrize("edition", ["", "id/"])
@pytest.mark.parametrize("words", ["vaksin", "masks", "ASEAN 2015"])
def test_search_finds_words_of_quotes_and_translations_in_both_editions(
    served: str, desk: Page, edition: str, words: str
) -> None:
    asked: list[str] = []
    desk.on("request", lambda request: asked.append(request.url))
    desk.goto(f"{served}{edition}search.html")
    desk.locator("#q").fill(words)
    desk.keyboard.press("Enter")
    desk.locator("#hits li").first.wait_for()
    assert desk.locator("#hits li").count() > 2
    assert re.search(r"\d", desk.locator("#status").inner_text())
    assert all(url.startswith(served) for url in asked)
    every = desk.locator("#status").inner_text()
    desk.locator("select").first.select_option(index=1)
    expect(desk.locator("#status")).not_to_have_text(every)
    assert len(re.findall("=", desk.url)) == 2


def test_search_says_why_it_cannot_run_and_offers_the_lists(site: Path, desk: Page) -> None:
    desk.goto((site / "search.html").as_uri())
    assert desk.locator("#status").inner_text()
    assert desk.locator("#instead a").first.is_visible()


def test_a_topic_brings_all_its_claims_in_place(served: str, desk: Page) -> None:
    desk.goto(served + TOPIC)
    rows = desk.locator("ol.claims > li")
    assert rows.count() == 0
    desk.locator("#claims").scroll_into_view_if_needed()
    shown = rows.filter(visible=True)
    expect(shown).to_have_count(12)
    whole = rows.count()
    assert whole > 12
    desk.locator("select[name=actor]").select_option("united-states")
    assert desk.url.endswith("?actor=united-states")
    assert 0 < shown.count() < 12
    desk.reload()
    expect(desk.locator("select[name=actor]")).to_have_value("united-states")
    desk.locator(".filters button[type=reset]").click()
    desk.get_by_role("button", name="Show all of them").click()
    expect(shown).to_have_count(whole)
    assert desk.evaluate("document.activeElement.closest('ol.claims') !== null")


def test_a_topic_on_disk_leads_to_the_list_of_its_claims(site: Path, desk: Page) -> None:
    desk.goto((site / TOPIC).as_uri())
    desk.locator("[data-rows] a").click()
    desk.wait_for_url(re.compile("-claims.html"))
    assert desk.locator("ol.claims > li").count() > 12


@pytest.mark.parametrize("lang", ["", "id/"])
def test_every_topic_prints_as_a_brief_of_two_to_four_pages(
    site: Path, desk: Page, lang: str
) -> None:
    for topic in sorted((site / lang / "topics").glob("*.html")):
        if topic.name.endswith("-claims.html"):
            continue
        desk.goto(topic.as_uri())
        pages = len(re.findall(rb"/Type\s*/Page\b", desk.pdf(prefer_css_page_size=True)))
        assert 2 <= pages <= 4, topic.name
