"""How long things take and what they need: `make bench`, or `python bench/times.py --help`.

Three parts: this site as its editor builds it, the reading of texts, and the contest with Hugo on
invented projects. All of it happens in copies in a temporary folder (TMPDIR says where); nothing
of the project is changed.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
from pathlib import Path

from contest import MEASUREMENTS, contest
from parsing import parsing
from real_site import real_site
from report import Report

SIZES = (300, 3_000, 10_000, 30_000)


def main() -> None:
    """Measure and print, one line a measurement."""
    asked = arguments()
    report = Report(asked.only)
    fair = []
    try:
        for part in (real_site, parsing):
            with tempfile.TemporaryDirectory() as folder:
                part(Path(folder), asked.runs, report)
        for claims in asked.claims:
            with tempfile.TemporaryDirectory() as folder:
                fair.append(contest(Path(folder), claims, asked.runs, report))
    finally:
        if asked.json:
            report.write(asked.json)
    sys.exit(0 if all(fair) else "Hugo's pages are not ours; see above")


def arguments() -> argparse.Namespace:
    """What was asked for on the command line."""
    names = ", ".join(one.name for one in MEASUREMENTS)
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument(
        "--claims",
        type=numbers,
        default=SIZES,
        help="sizes of the invented projects, for example 300,3000 (the default: all of "
        f"{', '.join(map(str, SIZES))})",
    )
    parser.add_argument("--runs", type=int, default=3, help="runs of each measurement (3)")
    parser.add_argument(
        "--only",
        type=words,
        default=(),
        help="measurements by name or by how it begins, for example edit,nothing: "
        f"{names}; real-cold, real-drafts, real-nothing, real-note, real-serve; parse-",
    )
    parser.add_argument("--json", type=Path, help="also write what was measured to this file")
    return parser.parse_args()


def numbers(text: str) -> tuple[int, ...]:
    """Numbers with commas between them."""
    return tuple(int(one) for one in text.split(","))


def words(text: str) -> tuple[str, ...]:
    """Words with commas between them."""
    return tuple(text.split(","))


if __name__ == "__main__":
    main()
