"""A text falls into blocks: whole paragraphs, headings apart, furniture and notes lifted out.

The cases are pairs of files in `cases/layout`: a text as it comes out of a PDF, and its blocks, one
sentence a line. With the variable REWRITE_CASES set they are rewritten; CI refuses to.
"""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from hostile import assert_linear
from hypothesis import given
from hypothesis import strategies as st

from risalah.extract.layout.blocks import Block, Document, find_sentences
from risalah.extract.layout.document import parse_document
from risalah.span import Span
from risalah.text.repair import Repairer

LAYOUTS = sorted((Path(__file__).parent / "cases" / "layout").glob("*.txt"))
PIECES = [
    *("\n", "\n\n", "\r\n", "\f", "  ", " ", "\t", "-", ". ", ".1 ", ".2 ", ".3\n", ": ", "; "),
    *("“", "”", "(", ")", "\n1 ", "\n2Ibid. ", "\n3. ", "\n- ", "\n\n\n\n", "¹", "²", "³"),
    *("\n(1)\n", "\n(2) ", "____\n", "\n12\n", "\nTabel 1\n", "\nSumber: ", "\nKata kunci: "),
    *("Kata", "kata", "KATA", "dan", "BAB I", "Abstrak", "DAFTAR PUSTAKA", "2020", "3,5", "PT."),
    *("dkk.", "中文。", "negara-", "ISSN ", "Kata Besar", "kata yang panjang di dalam baris"),
]
TEXTS = st.lists(st.sampled_from(PIECES), max_size=60).map("".join) | st.text(max_size=200)


def render(document: Document) -> str:
    lines = []
    for block in document.blocks:
        label = f" {document.text[slice(*block.label)]}" if block.label else ""
        lines.append(f"{block.kind} {block.lang}{label}")
        lines.extend(f"  {quote}" for quote in quotes(block))
    numbers = " ".join(str(marker.number) for marker in document.markers)
    return "\n".join([*lines, f"markers {numbers or 'none'}"]) + "\n"


def quotes(block: Block) -> list[str]:
    return [block.words.text[start:end] for start, end in find_sentences(block)]


def kinds(text: str) -> list[tuple[str, str]]:
    return [(block.kind, block.words.text) for block in parse_document(text).blocks]


@pytest.mark.parametrize("path", LAYOUTS, ids=lambda path: path.stem)
def test_layout_case(path: Path) -> None:
    found = render(parse_document(path.read_bytes().decode("utf-8")))
    expected = path.with_suffix(".blocks")
    if os.environ.get("REWRITE_CASES"):
        assert not os.environ.get("CI"), "expectations are never rewritten in CI"
        expected.write_text(found, encoding="utf-8")
    assert found == expected.read_text(encoding="utf-8")


PROSE = (
    "Perdagangan antara kedua negara terus tumbuh dari\n"
    "tahun ke tahun sejak perjanjian itu ditandatangani\n"
    "oleh para menteri di Jakarta. Nilai ekspor naik dan\n"
    "nilai impor turun{cut}sehingga neraca perdagangan\n"
    "menjadi surplus untuk pertama kali sejak krisis yang\n"
    "melanda kawasan itu. Para pengamat menyambut baik.\n"
)


@pytest.mark.parametrize(
    ("cut", "kind"),
    [
        ("\n\n\n\n\n", None),
        ("\n - 17 -\n\n\n", "furniture"),
        ("\n\nTabel 2\nNilai Ekspor\n\n2019 3.4 0.3\n2020 4.4 1.0\n\nSumber: BPS.\n\n", "table"),
    ],
)
def test_a_page_end_or_a_table_does_not_cut_a_sentence(cut: str, kind: str | None) -> None:
    blocks = parse_document(PROSE.format(cut=cut)).blocks
    [paragraph] = [block for block in blocks if block.kind == "paragraph"]
    whole = "Nilai ekspor naik dan nilai impor turun sehingga neraca perdagangan menjadi surplus"
    assert whole in paragraph.words.text
    assert kind is None or kind in {block.kind for block in blocks}


def test_blank_lines_between_all_lines_end_no_paragraph() -> None:
    text = PROSE.format(cut=" ").replace("\n", " \n\n")
    assert [kind for kind, _ in kinds(text)] == ["paragraph"]


def test_words_doubled_over_a_page_end_are_read_once() -> None:
    text = PROSE.format(cut="\n\n\n\nimpor turun ")
    assert "nilai impor turun sehingga" in kinds(text)[0][1]


def test_a_table_keeps_its_lines() -> None:
    text = "Kata.\n\nTabel 1. Ekspor\nTahun Nilai\n2019 3.4\n2020 4.4\n\nSumber: BPS.\n"
    [table] = [block for block in parse_document(text).blocks if block.kind == "table"]
    assert [text[slice(*line)] for line in table.lines] == ["Tahun Nilai", "2019 3.4", "2020 4.4"]


def test_prose_about_a_table_is_no_caption() -> None:
    assert kinds("Tabel 3 menunjukkan bahwa ekspor naik.\n") == [
        ("paragraph", "Tabel 3 menunjukkan bahwa ekspor naik.")
    ]


def test_items_whose_markers_were_set_apart_are_items_still() -> None:
    text = (
        "Ada empat jenis diplomasi:\n\n(1) Diplomasi niaga yaitu mencari pasar;\n\n"
        "(2) Diplomasi budaya yaitu bertukar seni;\n\nDiplomasi medis yaitu memberi obat; serta\n"
        "Layanan konsuler yaitu alat negara.\n\n(3)\n\n(4)\n\nPenutup\n\nKata terakhir.\n"
    )
    found = kinds(text)
    assert [kind for kind, _ in found] == [
        *("paragraph", "item", "item", "item", "item"),
        *("furniture", "furniture", "heading", "paragraph"),
    ]
    assert found[3][1] == "Diplomasi medis yaitu memberi obat; serta"


def test_a_list_that_runs_inside_a_sentence_stays_there() -> None:
    text = "Ada dua hal: (1)\nharga yang naik; dan (2)\nmutu yang turun di pasar.\n"
    assert [kind for kind, _ in kinds(text)] == ["paragraph"]


def test_numbers_are_no_footnotes_without_a_row_of_them() -> None:
    text = "Era Industri 4.0 tiba. Nilainya 3.5 Naik lagi. Lihat No.1 dan B2C pada COVID-19.\n"
    document = parse_document(text)
    assert document.markers == ()
    assert document.blocks[0].words.text == text.strip()


def test_markers_are_told_from_the_figures_they_are_glued_to() -> None:
    text = (
        "Ekspor naik pada 2020.1 Impor turun.2 Skor terbaik adalah 3,5.3 Menariknya, wabah itu\n"
        "(H7N9)4 reda.5 Semua senang.6\n"
    )
    document = parse_document(text)
    assert [marker.number for marker in document.markers] == [1, 2, 3, 4, 5, 6]
    assert "pada 2020. Impor" in document.blocks[0].words.text
    assert "adalah 3,5. Menariknya, wabah itu (H7N9) reda. Semua" in document.blocks[0].words.text


def test_sections_are_named_by_their_headings() -> None:
    text = "PENDAHULUAN\n\nKata pertama.\n\nKESIMPULAN\n\nKata terakhir.\n"
    document = parse_document(text)
    assert [block.section for block in document.blocks] == [
        *("PENDAHULUAN", "PENDAHULUAN"),
        *("KESIMPULAN", "KESIMPULAN"),
    ]


@pytest.mark.parametrize("text", ["", " \n\t", "\ufeff", "\f\f", "(" * 10_000, "\x00", "中文" * 50])
def test_odd_texts_are_documents(text: str) -> None:
    assert parse_document(text).text == text


@given(TEXTS)
def test_quotes_verify_and_offsets_hold(text: str) -> None:
    document = parse_document(text)
    repairer = Repairer(text)
    for block in document.blocks:
        assert repairer.repair(block.spans).text == block.words.text
        for sentence in find_sentences(block):
            quote = block.words.text[sentence.start : sentence.end]
            assert repairer.repair(block.words.span(sentence)).text == quote


@given(TEXTS)
def test_no_digit_is_lost_and_none_is_read_twice(text: str) -> None:
    document = parse_document(text)
    spans = [span for block in document.blocks for span in block.spans]
    spans += [block.label for block in document.blocks if block.label]
    spans += [marker.span for marker in document.markers]
    for at, char in enumerate(text):
        if char in "0123456789":
            assert sum(span.start <= at < span.end for span in spans) == 1, at


@given(TEXTS)
def test_blocks_come_in_order(text: str) -> None:
    starts = [block.spans[0] for block in parse_document(text).blocks]
    assert starts == sorted(starts)
    assert all(isinstance(start, Span) for start in starts)


@pytest.mark.parametrize(
    "piece",
    [
        "(",
        "(\n",
        "1. Kata\n",
        "kata.1 ",
        "A. ",
        "- kata\n",
        "Tabel 1\n",
        "12\n",
        "a-\n",
        '"Kata\n',
        "\f",
    ],
)
def test_hostile_repetition_takes_linear_time(piece: str) -> None:
    def read(text: str) -> object:
        return [find_sentences(block) for block in parse_document(text).blocks]

    assert_linear(read, piece, length=20_000 * len(piece), plenty=10)
