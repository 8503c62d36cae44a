"""What must hold of any text and any YAML: true offsets, round trips, no other exception."""

from __future__ import annotations

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from risalah.content.place import Place
from risalah.content.schema.record import read_as
from risalah.content.schema.source import ClaimsFile
from risalah.content.yamltext import parse_yaml
from risalah.extract.drafts import render_claims, render_layout, render_numerals
from risalah.extract.names.instruments import index_instruments
from risalah.extract.names.registry import ActorEntry, Registry
from risalah.extract.paper import Reading, read_paper
from risalah.problem import Problem, Problems
from standing import assert_claims_stand

REGISTRY = Registry.of([ActorEntry("teluk-jernih", "region", ("Teluk Jernih", "TJ"), None)])
INSTRUMENTS = index_instruments({})
PLAIN = """PENDAHULUAN

Teluk Jernih menandatangani perjanjian dengan Indonesia pada 12 Maret
2014 (Wirasta, 2015: 7). Nilainya menca-
pai USD 2,4 miliar, lebih dari sepa-
ruh anggaran.

Pada 2016, Teluk Jernih mengirim 1.250 peti kemas ke negara-
negara lain.

KESIMPULAN

Penelitian ini menemukan bahwa waktu tunggu turun 27,5%.
"""

# Words that the finders look for, so that invented texts reach their corners.
PIECES = st.sampled_from(
    [
        *("Teluk Jernih", "TJ", "Indonesia", "Tiongkok", "PT. Bio", "Prof. A. Sari", "Presiden"),
        *("2016", "1.250", "27,5%", "USD 2,4 miliar", "9 Mei 2016", "12-15", "2013-2015", "199"),
        *("dua pertiga", "lebih dari", "sekitar", "pada", "tahun", "persen", "juta", "awal"),
        *("(Sari, 2015: 7)", "(Sari dkk., 2015)", "Sari (2015)", "[1]", "1)", "a.", "•", "Tabel 1"),
        *(
            "menyatakan",
            "menandatangani",
            "menurut",
            "bahwa",
            "dan",
            "di",
            "The",
            "said",
            "per cent",
        ),
        *(
            ".",
            ". ",
            ", ",
            ": ",
            "; ",
            "-",
            "–",
            "-\n",
            "\n",
            "\n\n",
            "\r\n",
            "  ",
            "\t",
            "\f",
            " ",
        ),
        *(
            "ABSTRAK",
            "PENDAHULUAN",
            "DAFTAR PUSTAKA",
            "“",
            "”",
            '"',
            "(",
            ")",
            "?",
            "!",
            "…",
            "1",
            "2",
        ),
        *("\u00ad", "\u2028", "\ufeff", "\x00", "\x85", "é", "中国", "😀", "٣", "½", "ﬁ"),
    ]
)
TEXTS = st.one_of(
    st.text(max_size=200),
    st.lists(PIECES, max_size=60).map("".join),
    st.lists(PIECES, max_size=60).map(" ".join),
)


def read(text: str) -> Reading:
    return read_paper("paper", text, REGISTRY, INSTRUMENTS)


def assert_true_to(text: str, reading: Reading) -> None:
    """Every quote stands at its spans, everything read stands in its quote, each numeral once."""
    assert_claims_stand(text, reading.claims)
    there = [(m.start(), m.end(), m.group()) for m in re.finditer(r"[0-9]+(?:[.,][0-9]+)*", text)]
    listed = [(n.start, n.end, n.text) for n in reading.numerals if n.text.isascii()]
    assert listed == there


@settings(max_examples=150)
@given(TEXTS)
def test_any_text_is_read_and_every_offset_is_true(text: str) -> None:
    assert_true_to(text, read(text))


@settings(max_examples=60)
@given(TEXTS)
def test_drafted_claims_come_back_from_yaml_as_they_were(text: str) -> None:
    if any(0xD800 <= ord(ch) <= 0xDFFF for ch in text):
        return  # no file holds half a surrogate pair
    reading = read(text)
    raw = text.encode()
    for render in (render_claims, render_layout):
        written = render(reading, "seeds/paper.txt", raw)
        value = parse_yaml(written.encode(), "claims.yaml")
        if render is render_claims:
            file, problems = read_as(ClaimsFile, value, Place("claims.yaml", 1, 1))
            assert problems == []
            assert file is not None
            assert file.claims == reading.claims


@settings(max_examples=40)
@given(st.lists(PIECES, max_size=40).map(" ".join))
def test_reading_is_a_function_of_the_text_alone(text: str) -> None:
    first, second = read(text), read(text)
    assert render_claims(first, "a", b"") == render_claims(second, "a", b"")
    assert render_numerals(first.numerals) == render_numerals(second.numerals)


@pytest.mark.parametrize(
    "variant",
    [
        PLAIN.replace("\n", "\r\n"),
        PLAIN.replace("\n", "\r"),
        "\ufeff" + PLAIN,
        "\ufeff" + PLAIN.replace("\n", "\r\n"),
        PLAIN.replace("\n", " \n"),
        PLAIN.rstrip("\n"),
        "\n\n\n" + PLAIN,
    ],
    ids=["CRLF", "CR", "BOM", "BOM and CRLF", "trailing spaces", "no last line end", "blank lines"],
)
def test_line_ends_and_a_byte_order_mark_change_no_quote(variant: str) -> None:
    plain, other = read(PLAIN), read(variant)
    assert [claim.quote for claim in other.claims] == [claim.quote for claim in plain.claims]
    assert [claim.id for claim in other.claims] == [claim.id for claim in plain.claims]
    assert len(plain.claims) == 4
    assert_true_to(variant, other)


def test_a_text_with_no_claim_at_all_is_read() -> None:
    text = "Daun jatuh di tepi kolam.\n\nAngin berhenti.\n"
    reading = read(text)
    assert reading.claims == ()
    assert reading.numerals == ()
    assert "claims: []\n" in render_claims(reading, "seeds/paper.txt", text.encode())


def test_a_long_text_is_read() -> None:
    text = "Daun jatuh di tepi kolam ketika angin berhenti.\n\n" * 5_000 + PLAIN * 500
    reading = read(text)
    assert len(reading.claims) >= 4 * 500
    assert_true_to(text, reading)


YAML = st.one_of(
    st.text(max_size=120),
    st.lists(
        st.sampled_from(
            [
                *(
                    "a",
                    "b: ",
                    "- ",
                    "  ",
                    "\n",
                    "[",
                    "]",
                    "{",
                    "}",
                    ", ",
                    ": ",
                    "'",
                    '"',
                    "|\n",
                    ">-\n",
                ),
                *("&x ", "*x", "<<: ", "!include ", "!!python/name:os.system ", "!t ", "# c", "? "),
                *(
                    "no",
                    "12:30",
                    "010",
                    "9" * 5000,
                    "{urlpath: a, flatten: b}",
                    "1_000",
                    "2021-08-17",
                    "true",
                    "null",
                    "~",
                    "1.5",
                    "=",
                    "%",
                ),
                *(
                    "---\n",
                    "...\n",
                    "\t",
                    "\x00",
                    "\x85",
                    "\ufeff",
                    "../x",
                    "/etc/passwd",
                    "@",
                    "`",
                ),
            ]
        ),
        max_size=30,
    ).map("".join),
)


@settings(max_examples=300)
@given(YAML)
def test_any_yaml_is_a_value_or_problems(text: str) -> None:
    for problem in problems_of(text.encode("utf-8", "surrogatepass")):
        assert problem.path == "content/actors.yaml"
        assert problem.line >= 1
        assert problem.message == problem.message.strip().rstrip(".")


@settings(max_examples=100)
@given(st.binary(max_size=60))
def test_any_bytes_are_a_value_or_problems(raw: bytes) -> None:
    assert all(problem.message for problem in problems_of(raw))


def problems_of(raw: bytes) -> tuple[Problem, ...]:
    """The problems of a content file, or none."""
    try:
        parse_yaml(raw, "content/actors.yaml")
    except Problems as error:
        return error.problems
    return ()
