"""How long papers take to be read: the real ones, and long invented texts."""

from __future__ import annotations

from pathlib import Path

from measure import run
from programs import risalah_command
from report import PROJECT, Report

SENTENCE = (
    "Pada {year}, Teluk Jernih mengirim {number} peti kemas ke Indonesia (Wirasta, {year}: 7). "
)


def parsing(folder: Path, runs: int, report: Report) -> None:
    """Measure what of it was asked for."""
    claims = "".join(SENTENCE.format(year=1990 + i % 30, number=i + 100) for i in range(2000))
    texts = {path.stem: path.read_text("utf-8") for path in sorted(PROJECT.glob("seeds/*.txt"))}
    texts |= {"2,000-claims": claims, "5-MB": "Daun jatuh di tepi kolam.\n\n" * 185_000}
    wanted = {name: text for name, text in texts.items() if report.wants(f"parse-{name}")}
    if wanted:
        report.head(f"texts, with `risalah parse`; medians of {runs}")
    for name, text in wanted.items():
        path = folder / "text.txt"
        path.write_text(text, encoding="utf-8")
        command = [*risalah_command(PROJECT), "parse", str(path)]
        out = folder / "out"
        report.tell(f"parse-{name}", name, [run(command, out) for _ in range(runs)])
