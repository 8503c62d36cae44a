"""What was read from a paper as the text of its drafted files: claims, layout, numerals.

Knows the published form of these files; must not know where they are written.
"""

import csv
import hashlib
import io
import json
import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import fields

from risalah.extract.layout.blocks import find_sentences
from risalah.extract.names.registry import known_names
from risalah.extract.paper import Reading
from risalah.extract.remarks import Remarks
from risalah.model import (
    RUNNING_TEXT,
    CellOf,
    CitationIn,
    Claim,
    DateIn,
    FigureIn,
    NamedIn,
    Numeral,
)

_PLAIN = re.compile(r"[A-Za-z\u00c0-\u024f](?:[\w .()/&+%'’–-]{0,120}[\w.)%’])?")
_LOOKS_TYPED = re.compile(r"(?i)(?:y|n|yes|no|on|off|true|false|null|none|nan|inf|\.inf|\.nan)$")
_UNPRINTABLE = re.compile(
    "[\x7f-\x9f\u00ad\u2028\u2029\ud800-\udfff\ufdd0-\ufdef\ufeff\ufffe\uffff]"
)

Listed = NamedIn | DateIn | FigureIn | CitationIn | CellOf
_LISTED: Mapping[str, Sequence[str]] = {
    "actors": ("id", "text", "at"),
    "instruments": ("id", "text", "at"),
    "dates": ("edtf", "text", "at", "mod"),
    "figures": ("value", "high", "unit", "text", "at", "mod", "per", "inclusive"),
    "citations": ("text", "authors", "year", "pages", "kind", "note"),
    "cells": ("table", "row", "column"),
}
"""What a claim lists, and what is written of each entry, in the order of the file."""
_ALWAYS_QUOTED = frozenset({"edtf", "year", "pages"})


def render_claims(reading: Reading, text_path: str, raw: bytes) -> str:
    """claims.yaml of a paper; `raw` are the bytes of the text at `text_path`."""
    out = [
        "# yaml-language-server: $schema=../../../schema/claims.schema.json\n"
        f"# Drafted by `risalah build` from {text_path}. "
        "Do not edit: corrections go into notes.yaml.\n",
        _head(reading.source, text_path, raw),
        "claims:\n" if reading.claims else "claims: []\n",
    ]
    out.extend(map(_claim, reading.claims))
    return "".join(out)


def render_layout(reading: Reading, text_path: str, raw: bytes) -> str:
    """layout.yaml of a paper: its blocks and footnote markers, for the reading view."""
    document = reading.document
    numbers = {id(block): number for number, block in document.footnotes.items()}
    out = [
        "# yaml-language-server: $schema=../../../schema/layout.schema.json\n"
        "# Drafted by `risalah build`. Do not edit.\n",
        _head(reading.source, text_path, raw),
        "blocks:\n" if document.blocks else "blocks: []\n",
    ]
    for block in document.blocks:
        pairs = ", ".join(f"[{span.start}, {span.end}]" for span in block.spans)
        note = f", note: {numbers[id(block)]}" if id(block) in numbers else ""
        if block.kind in RUNNING_TEXT:
            note += f", sentences: {len(find_sentences(block))}"
        out.append(
            f"- {{kind: {block.kind}, lang: {_word(block.lang)}, section: {_word(block.section)}, "
            f"spans: [{pairs}]{note}}}\n"
        )
    markers = ", ".join(f"[{m.number}, {m.span.start}, {m.span.end}]" for m in document.markers)
    out.append(f"markers: [{markers}]\n")
    out.append(_remarks(reading.remarks))
    return "".join(out)


def _remarks(remarks: Remarks) -> str:
    """What the paper's apparatus lacks, as the last key of layout.yaml."""
    numbers = ", ".join(map(str, remarks.missing_notes))
    years = (
        _flow(author=_quoted(author), years="[" + ", ".join(map(_quoted, of)) + "]")
        for author, of in remarks.several_years
    )
    tables = (
        _flow(table=_quoted(table), reason=_quoted(reason)) for table, reason in remarks.unread
    )
    return (
        f"remarks:\n  missing_notes: [{numbers}]\n"
        f"  several_years: [{', '.join(years)}]\n"
        f"  unlisted: [{', '.join(map(_quoted, remarks.unlisted))}]\n"
        f"  unread: [{', '.join(tables)}]\n"
    )


def render_numerals(numerals: Iterable[Numeral]) -> str:
    """The numeral ledger as CSV: start, end, text, class."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(["start", "end", "text", "class"])
    writer.writerows((n.start, n.end, n.text, n.cls) for n in numerals)
    return out.getvalue()


def render_unregistered(reading: Reading) -> str:
    """Whom the paper names and no editor lists, as comments to paste into actors.yaml.

    Whom the lexicon does not know goes by the paper's words in both languages.
    """
    rows = []
    for id, (kind, words) in reading.unregistered.items():
        known = known_names().get(id)
        names = _flow(
            en=_quoted(known.english if known else words),
            id=_quoted(known.indonesian if known else words),
        )
        iso = known.iso if known else None
        rows.append(f"# - {_flow(id=_word(id), kind=kind, iso=iso and _word(iso), name=names)}\n")
    return "".join(rows)


def _head(source: str, text_path: str, raw: bytes) -> str:
    digest = hashlib.sha256(raw).hexdigest()
    return f"source: {_word(source)}\ntext: {_word(text_path)}\nsha256: {_word(digest)}\n"


def _claim(claim: Claim) -> str:
    spans = ", ".join(f"[{start}, {end}]" for start, end in claim.spans)
    lines = [
        f"- id: {_word(claim.id)}\n",
        f"  kind: {claim.kind}\n",
        f"  lang: {claim.lang}\n",
        f"  section: {_word(claim.section)}\n",
        f"  spans: [{spans}]\n",
        f"  quote: {_quoted(claim.quote)}\n",
    ]
    for key, written in _LISTED.items():
        items: Sequence[Listed] = getattr(claim, key)
        lines += [f"  {key}:\n"] if items else []
        for item in items:  # without what is as it usually is
            usual = {field.name: field.default for field in fields(item)}
            values = {key: getattr(item, key) for key in written}
            told = {k: _scalar(k, value) for k, value in values.items() if value != usual[k]}
            lines.append(f"  - {_flow(**told)}\n")
    return "".join(lines)


def _scalar(key: str, value: object) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, int | float):
        return _number(value)
    if isinstance(value, tuple):
        return "[" + ", ".join(map(_word, value)) + "]"
    return _quoted(str(value)) if key in _ALWAYS_QUOTED else _word(str(value))


def _flow(**pairs: str | None) -> str:
    return "{" + ", ".join(f"{key}: {value}" for key, value in pairs.items() if value) + "}"


def _number(value: int | float) -> str:
    """A number in plain decimal digits, never with an exponent; YAML reads it back the same."""
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    return str(value) if isinstance(value, int) else format(value, "f").rstrip("0")


def _word(text: str) -> str:
    """A scalar for a flow mapping: plain where every reader of YAML takes it for words."""
    if _PLAIN.fullmatch(text) and ": " not in text and not _LOOKS_TYPED.match(text):
        return text
    return _quoted(text)


def _quoted(text: str) -> str:
    """A double-quoted YAML scalar on one line; JSON's escapes are YAML's."""
    plain = json.dumps(text, ensure_ascii=False)
    return _UNPRINTABLE.sub(lambda found: f"\\u{ord(found.group()):04x}", plain)
