"""What is read of a page for search, on sample pages and against what Pagefind reads of them."""

from __future__ import annotations

import json
import re
from dataclasses import asdict

import pytest

from risalah.publish.search_record import (
    END_OF_WEIGHT,
    SENTENCES,
    UNREAD,
    WEIGHTS,
    SearchRecord,
    record_of,
)
from workspace import PROJECT

HEADINGS = re.compile("|".join(word.strip() for word in (*WEIGHTS.values(), END_OF_WEIGHT)))


def page(main: str, lang: str = "en") -> str:
    return (
        f'<!doctype html>\n<html lang="{lang}" class="x"><head><title>Frame</title></head><body>'
        f'<nav>Frame</nav><main id="main" data-pagefind-body>{main}</main><footer>Frame</footer>'
    )


def read(main: str) -> SearchRecord:
    record = record_of("a.html", page(main))
    assert record is not None
    return record


def words(main: str) -> str:
    return " ".join(HEADINGS.sub("", read(main).content).split())


@pytest.mark.parametrize(
    ("main", "expected"),
    [
        ("<p>One</p><p>Two!</p><div>Three</div>", "One. Two! Three."),
        ("<h1>One</h1><h2>Two?</h2>three", "One. Two? three"),
        ("<p>One <b>t</b>w<i>o</i></p>", "One two."),
        ("one<br>two", "one two"),
        ("<table><tr><th>a<td>b<td>c<tr><th>d<td>e</table>f", "a. b. c. d. e. f"),
        ("<table><caption>a</caption><thead><tr><th>b</th></tr></thead></table>", "a. b."),
        ("<ul><li>a<li>b</ul>c", "a. b. c"),
        ("<dl><div><dt>Paper</dt><dd>One</dd></div><dt>Two<dd>3</dl>", "Paper: One. Two. 3."),
        ("<p>Rice &amp; &lt;corn&gt;&nbsp;&#39;x&#39;</p>", "Rice & <corn> 'x'"),
        ("<p>&amp;lt; stays</p>", "&lt; stays."),
        ("<p>a <!-- not <p>this --> b</p>", "a b."),
        ("<p>a<span data-pagefind-ignore> b <span>c</span> d</span>, e</p>", "a, e."),
        ("<div>a<section data-pagefind-ignore><section>b</section>c</section>d</div>", "a d."),
        ('<p>a</p><div class="x" data-pagefind-ignore><div>b</div><p>c</div><p>d</p>', "a. d."),
        ("<p>a<svg><g><title>b</title><svg></svg></g></svg>c</p>", "ac."),
        ("<script>var a='<p>b'</script><p>c</p><nav><a>d</a></nav>", "c."),
        ("<p>12 <a href='#'>34</a>\n\n  56</p>\n", "12 34 56."),
        ("<p></p><div><p> </p></div>", ""),
    ],
)
def test_text_reads_in_sentences(main: str, expected: str) -> None:
    assert words(main) == expected


def test_a_heading_counts_for_more() -> None:
    content = read("<h1>Rice</h1><p>loan</p><h3>Corn</h3>").content
    assert content == (
        "___PAGEFIND_AUTO_WEIGHT___7 Rice. ___END_PAGEFIND_WEIGHT___ loan. "
        "___PAGEFIND_AUTO_WEIGHT___5 Corn. ___END_PAGEFIND_WEIGHT___"
    )


def test_marks_hold_names_or_values() -> None:
    record = read(
        '<h1 data-pagefind-meta="title, quote">Some <b>rice</b>'
        "<span data-pagefind-ignore>of 2020</span> &amp;\n corn</h1>"
        '<span hidden data-pagefind-meta="titleLang:id"></span>'
        '<span hidden data-pagefind-filter="Topic:Rice: a loan, and more"></span>'
        '<span data-pagefind-filter="Topic">Corn <span>&amp; rice</span></span>'
        '<p data-pagefind-filter="Kind:topic">Words</p>'
    )
    title = "Some rice & corn"
    assert record.meta == {"title": title, "quote": title, "titleLang": "id"}
    assert record.filters == {
        "Topic": ["Rice: a loan, and more", "Corn & rice"],
        "Kind": ["topic"],
    }


def test_the_first_heading_is_the_title_of_a_page_that_marks_none() -> None:
    assert read("<h1>First</h1><h1>Second</h1>").meta == {"title": "First"}
    assert read('<h1>First</h1><p data-pagefind-meta="title">T</p>').meta == {"title": "T"}


def test_only_marked_pages_are_searched() -> None:
    assert record_of("a.html", "<html lang='en'><main>Words</main>") is None
    assert record_of("a.html", page("<p>Words</p>").encode()) == read("<p>Words</p>")
    assert read("<p>Words</p>").language == "en"


def test_a_record_can_be_kept_as_json() -> None:
    record = read('<h1>Rice</h1><span data-pagefind-filter="Kind:topic"></span>')
    assert SearchRecord(**json.loads(json.dumps(asdict(record)))) == record


def test_templates_mark_for_search_as_it_is_read() -> None:
    """On blocks and spans with an end tag, by the attributes that are known, in double quotes."""
    tag = re.compile(r"<(\w+)\b([^<>]*?data-pagefind-[^<>]*)>")
    known = re.compile(r'data-pagefind-(?:ignore(?=\s|$)|body|(?:meta|filter)="[^"\[\]]*")')
    for path in sorted((PROJECT / "templates").glob("*.html")):
        text = re.sub(r"{%.*?%}|{{.*?}}", "", path.read_text("utf-8"), flags=re.DOTALL)
        for name, attributes in tag.findall(text):
            assert name in {*SENTENCES, *UNREAD, "span"}, f"{path.name}: <{name}{attributes}>"
            assert "data-pagefind-" not in known.sub("", attributes), f"{path.name}: {attributes}"
