"""References in every format: as expected, and as the formats' own readers read them."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import jsonschema
import pybtex.database
import pybtex.richtext
import pytest
import rispy
from hypothesis import given
from hypothesis import strategies as st

from golden import assert_golden
from risalah.publish.exports.reference import (
    FORMATS,
    Reference,
    apa_text,
    chicago,
    write_bibtex,
    write_csl,
    write_ris,
)

HERE = Path(__file__).parent
BASE = "https://teluk.example"
REFERENCES = (
    Reference(
        key="pelabuhan-teluk",
        kind="article-journal",
        title="Pelabuhan & perjanjian: 50% biaya {dan} C:\\arsip ~ 2^3 #1 $5 USD",
        path="sources/pelabuhan-teluk.html",
        lang="id",
        authors=(("Wirasta", "Ani Budi"), ("Lumbung", ""), ("Palwa*", "C.")),
        container="Jurnal Laut & Pesisir",
        volume="12",
        issue="3",
        pages="101-118",
        date=(2015, 3),
        doi="10.1234/jlp.v12i3_5",
    ),
    Reference(
        key="beras",
        kind="thesis",
        title="Beras, dipinjamkan?",
        path="sources/beras.html",
        lang="id",
        authors=(("Sagara", "Nirmala"),),
        date=(2019, 5, 7),
        url="https://arsip.example/beras?no=5&x=a_b",
    ),
    Reference("laporan", "report", "[An untitled report]", "sources/laporan.html", "en"),
    Reference(
        key="rice-lent",
        kind="webpage",
        title="In April 2017 Nusa Karang lent rice…",
        path="claims/rice-lent.html",
        lang="en",
        authors=(("Teluk", ""),),
        container="Teluk",
        note="Read from: Sagara, N. (2019). Lines 3-4 of the text.",
    ),
)
BY_KEY = {reference.key: reference for reference in REFERENCES}


def test_each_format_is_written_as_expected(update: bool) -> None:
    found = {f"references.{one.extension}": one.write(REFERENCES, BASE) for one in FORMATS}
    found["references.apa.txt"] = "".join(f"{apa_text(one, 'n.d.')}\n" for one in REFERENCES)
    found["references.chicago.html"] = "".join(f"{chicago(one, 'n.d.')}\n" for one in REFERENCES)
    assert_golden(HERE / "expected", found, update)


def test_each_format_has_an_extension_and_a_media_type_of_its_own() -> None:
    for of in ("label", "extension", "media_type"):
        assert len({getattr(one, of) for one in FORMATS}) == len(FORMATS)


# What these commands set, by the LaTeX kernel; pybtex leaves them as they are.
COMMANDS = {
    r"\textbackslash{}": "\\",
    r"\textbraceleft{}": "{",
    r"\textbraceright{}": "}",
    r"\textasciicircum{}": "^",
    r"\textasciitilde{}": "~",
    r"\$": "$",
}


def plain(latex: str) -> str:
    """The words that LaTeX sets."""
    stand_ins = {command: chr(0xE000 + i) for i, command in enumerate(COMMANDS)}
    for command, sign in stand_ins.items():
        latex = latex.replace(command, sign)
    words = str(pybtex.richtext.Text.from_latex(latex))
    for command, sign in stand_ins.items():
        words = words.replace(sign, COMMANDS[command])
    return words


def entries(bibtex: str) -> Any:
    return pybtex.database.parse_string(bibtex, "bibtex").entries


def test_pybtex_reads_every_entry_with_its_words() -> None:
    read = entries(write_bibtex(REFERENCES, BASE))
    assert list(read) == list(BY_KEY)
    for key, entry in read.items():
        reference = BY_KEY[key]
        assert plain(entry.fields["title"]) == reference.title
        assert plain(entry.fields.get("note", "")) == reference.note
        assert entry.fields.get("year", "") == reference.year
        assert entry.fields.get("url", "") == reference.address(BASE)
        people = entry.persons.get("author", [])
        assert [plain(" ".join(one.last_names)) for one in people] == [
            family for family, _ in reference.authors
        ]
    assert read["pelabuhan-teluk"].type == "article"
    assert read["pelabuhan-teluk"].fields["pages"] == "101--118"
    assert read["pelabuhan-teluk"].fields["langid"] == "indonesian"


WORDS = st.text(st.characters(codec="ascii", categories=("L", "N", "P", "S", "Zs")), min_size=1)


@given(WORDS)
def test_no_words_break_a_bibtex_file(words: str) -> None:
    title = f"a{words}z"
    hard = Reference("hard", "webpage", title, "hard.html", "en", ((words, ""),), note=title)
    read = entries(write_bibtex([hard, REFERENCES[1]], ""))
    assert list(read) == ["hard", "beras"]
    assert plain(read["hard"].fields["note"]).split() == title.split()


def test_rispy_reads_every_record_with_its_words() -> None:
    read = rispy.loads(write_ris(REFERENCES, BASE))
    assert [record["title"] for record in read] == [one.title for one in REFERENCES]
    assert [record["type_of_reference"] for record in read] == ["JOUR", "THES", "RPRT", "ELEC"]
    assert read[0]["authors"] == ["Wirasta, Ani Budi", "Lumbung", "Palwa, C."]
    assert (read[0]["start_page"], read[0]["end_page"]) == ("101", "118")
    assert [record.get("date") for record in read] == ["2015/03/", "2019/05/07", None, None]
    assert [record.get("urls", [""])[0] for record in read] == [
        one.address(BASE) for one in REFERENCES
    ]


def test_a_ris_line_is_a_tag_two_blanks_a_hyphen_and_a_blank() -> None:
    lines = write_ris(REFERENCES, BASE).split("\r\n")
    assert lines.pop() == ""
    for line in lines:
        assert line[:2].isalnum()
        assert line[2:6] == "  - "
        assert "\n" not in line


def test_every_csl_item_fits_the_schema() -> None:
    items = json.loads(write_csl(REFERENCES, BASE))
    jsonschema.validate(items, json.loads((HERE / "csl-data.json").read_text("utf-8")))
    assert [item["id"] for item in items] == list(BY_KEY)
    assert items[0]["issued"] == {"date-parts": [[2015, 3]]}
    assert items[0]["author"][1] == {"literal": "Lumbung"}


@pytest.mark.parametrize(
    "bad",
    [
        {"id": "a", "type": "journal", "title": "b"},
        {"type": "report", "title": "b"},
        {"id": "a", "type": "report", "issued": {"date-parts": [["May"]]}},
        {"id": "a", "type": "report", "doi": "10.1/2"},
    ],
)
def test_the_schema_refuses_what_is_no_csl(bad: dict[str, object]) -> None:
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate([bad], json.loads((HERE / "csl-data.json").read_text("utf-8")))
