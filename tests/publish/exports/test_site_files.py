"""Files for machines of a whole small site, as their own readers and rules take them."""

from __future__ import annotations

import csv
import hashlib
import io
import json
import re
import shutil
from collections.abc import Mapping
from pathlib import Path
from typing import Any
from urllib.parse import urljoin
from xml.etree import ElementTree

import html5lib
import jsonschema
import pybtex.database
import pytest
import rispy
from pyld import jsonld

from golden import assert_golden
from risalah.publish.exports.datapackage import DATASETS
from workspace import site_files

HERE = Path(__file__).parent
BASE = "https://teluk.example/riset"
GOLDEN = (
    "data/datapackage.json",
    "data/sources.bib",
    "data/sources.ris",
    "data/sources.csl.json",
    "data/tables/containers-by-harbour.csv",
    "data/charts/harbour-pact-containers.csv",
    "claims/rice-lent.json",
    "claims/rice-lent.bib",
    "topics/rice-loan.bib",
    "llms.txt",
    "robots.txt",
    "sitemap.xml",
)


@pytest.fixture(scope="module")
def files(small_built: Path, tmp_path_factory: pytest.TempPathFactory) -> Mapping[str, bytes]:
    """Every file of the small site, published at an address."""
    root = tmp_path_factory.mktemp("addressed") / "project"
    shutil.copytree(small_built, root, symlinks=True)
    with (root / "content" / "site.yaml").open("a", encoding="utf-8") as site:
        site.write(f"base_url: {BASE}/\n")
    return site_files(root)


@pytest.fixture(scope="module")
def pages(files: Mapping[str, bytes]) -> Mapping[str, str]:
    return {name: data.decode() for name, data in files.items() if name.endswith(".html")}


def test_the_files_are_the_expected_ones(files: Mapping[str, bytes], update: bool) -> None:
    found = {name.replace("/", "_"): files[name].decode() for name in GOLDEN}
    assert_golden(HERE / "expected_site", found, update)


def test_every_reference_file_is_read_by_its_reader(files: Mapping[str, bytes]) -> None:
    schema = json.loads((HERE / "csl-data.json").read_text("utf-8"))
    for name, data in files.items():
        if name.endswith(".bib"):
            assert len(pybtex.database.parse_string(data.decode(), "bibtex").entries) >= 1, name
        elif name.endswith(".ris"):
            assert all(record["title"] for record in rispy.loads(data.decode())), name
        elif name.endswith(".csl.json"):
            jsonschema.validate(json.loads(data), schema)


# ---- data package


def test_the_data_package_fits_the_profile(files: Mapping[str, bytes]) -> None:
    profile = json.loads((HERE / "datapackage.json").read_text("utf-8"))
    package = json.loads(files["data/datapackage.json"])
    jsonschema.validate(package, profile)
    names = [resource["name"] for resource in package["resources"]]
    assert len(set(names)) == len(names)


def test_every_resource_is_there_and_has_the_columns_and_types_that_are_said(
    files: Mapping[str, bytes],
) -> None:
    package = json.loads(files["data/datapackage.json"])
    for resource in package["resources"]:
        text = files[f"data/{resource['path']}"].decode(resource["encoding"])
        head, *rows = csv.reader(io.StringIO(text))
        assert all(len(row) == len(head) for row in rows), resource["name"]
        assert len(set(head)) == len(head), resource["name"]
        fields = resource.get("schema", {}).get("fields", [])
        assert [field["name"] for field in fields] in ([], head)
        for i, field in enumerate(fields):
            read = {"integer": int, "number": float, "string": str}[field["type"]]
            for row in rows:
                assert row[i] == "" or read(row[i]) is not None


def test_the_data_package_and_the_audit_name_the_texts_by_their_checksums(
    small_built: Path, files: Mapping[str, bytes]
) -> None:
    texts = [small_built / "seeds" / name for name in ("a_pelabuhan.txt", "b_beras.txt")]
    assert json.loads(files["data/datapackage.json"])["texts"] == [
        {"source": source, "sha256": hashlib.sha256(path.read_bytes()).hexdigest()}
        for source, path in zip(("pelabuhan-teluk", "beras-lumbung"), texts, strict=True)
    ]
    whole = hashlib.sha256(b"".join(path.read_bytes() for path in texts)).hexdigest()
    assert f"with the checksum {whole[:8]}." in files["about.html"].decode()
    assert f"dengan jumlah uji {whole[:8]}." in files["id/about.html"].decode()


def test_every_data_set_has_rows_in_the_small_site(files: Mapping[str, bytes]) -> None:
    for one in DATASETS:
        assert files[f"data/{one.path}"].count(b"\n") > 1, one.name


# ---- JSON-LD


SCRIPT = re.compile(r'<script type="application/ld\+json">(.*?)</script>', re.DOTALL)
CONTEXT = {
    "@vocab": "https://schema.org/",
    "sameAs": {"@type": "@id"},
    "datePublished": {"@type": "https://schema.org/Date"},
}
TERMS = {
    "Claim": {"text", "appearance", "description"},
    "ScholarlyArticle": {"name", "description", "author", "datePublished", "sameAs"},
    "WebPage": set(),
    "WebSite": {"name"},
    "Periodical": {"name"},
    "Person": {"familyName", "givenName"},
}
ANYWHERE = {"inLanguage", "isPartOf"}


def test_the_json_ld_of_every_page_is_expanded_to_schema_org(pages: Mapping[str, str]) -> None:
    kinds = set()
    for name, page in pages.items():
        (written,) = SCRIPT.findall(page)
        data = json.loads(written)
        assert data.pop("@context") == "https://schema.org"
        (node,) = jsonld.expand(data, {"expandContext": CONTEXT})
        assert node["@id"] == f"{BASE}/{name}"
        kinds |= assert_known(node)
    assert kinds == TERMS.keys()


def assert_known(node: Mapping[str, Any]) -> set[str]:
    """The types below a node; each has only properties of its own."""
    (kind,) = (str(one).removeprefix("https://schema.org/") for one in node["@type"])
    kinds = {kind}
    for term, values in node.items():
        if term.startswith("@"):
            continue
        assert term.removeprefix("https://schema.org/") in TERMS[kind] | ANYWHERE, (kind, term)
        for value in values:
            if "@type" in value and "@value" not in value:
                kinds |= assert_known(value)
    return kinds


# ---- sitemap, llms.txt, robots.txt


SITEMAP = "{http://www.sitemaps.org/schemas/sitemap/0.9}"
LINK = "{http://www.w3.org/1999/xhtml}link"


def test_the_sitemap_has_every_page_with_all_its_variants(
    files: Mapping[str, bytes], pages: Mapping[str, str]
) -> None:
    root = ElementTree.fromstring(files["sitemap.xml"])
    assert root.tag == f"{SITEMAP}urlset"
    variants = {}
    for url in root:
        assert url.tag == f"{SITEMAP}url"
        loc, *links = url
        assert loc.tag == f"{SITEMAP}loc"
        assert {link.tag for link in links} == {LINK}
        assert {link.get("rel") for link in links} == {"alternate"}
        variants[loc.text] = {link.attrib["hreflang"]: link.attrib["href"] for link in links}
    listed = {f"{BASE}/{name}" for name in pages if not name.endswith("404.html")}
    assert variants.keys() == listed
    assert len(root) == len(listed) <= 50_000
    for address, others in variants.items():
        assert others.keys() == {"en", "id", "x-default"}
        assert address in (others["en"], others["id"])
        assert all(variants[str(other)] == others for other in others.values())


def test_robots_names_the_sitemap(files: Mapping[str, bytes]) -> None:
    assert f"Sitemap: {BASE}/sitemap.xml" in files["robots.txt"].decode().splitlines()


def test_llms_txt_is_a_title_a_summary_and_lists_of_links_that_lead_somewhere(
    files: Mapping[str, bytes],
) -> None:
    title, blank, summary, *rest = files["llms.txt"].decode().split("\n")
    assert title.startswith("# ")
    assert blank == ""
    assert summary.startswith("> ")
    assert rest.pop() == ""
    assert sum(line.startswith("## ") for line in rest) == 3
    for line in rest:
        link = re.fullmatch(r"- \[[^]]+\]\((?P<to>[^)]+)\): .+", line)
        assert link or line == "" or line.startswith("## "), line
        if link:
            assert link["to"] in files


# ---- pages


def test_every_page_is_read_without_a_complaint_by_a_strict_reader(
    pages: Mapping[str, str],
) -> None:
    for name, page in pages.items():
        parser = html5lib.HTMLParser()
        parser.parse(page)
        assert parser.errors == [], (name, parser.errors[:3])


def test_every_page_names_itself_and_its_variants(pages: Mapping[str, str]) -> None:
    for name, page in pages.items():
        (canonical,) = re.findall(r'<link rel="canonical" href="([^"]*)"', page)
        assert canonical == urljoin(f"{BASE}/", name)
