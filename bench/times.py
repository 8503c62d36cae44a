"""How long things take, in seconds: `make bench`, or `python bench/times.py CLAIMS`.

Builds happen in copies in a temporary folder; nothing of the project is changed. The invented
project has as many claims as asked for, 10,000 otherwise. Where Hugo is installed it sets the
same claims' pages from the same YAML, so that the two can be compared: Hugo's are those pages
alone, Risalah's also the lists, drawings, data files and the search index of the site.
"""

from __future__ import annotations

import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from counterpart import write_counterpart
from synthetic import write_project

PROJECT = Path(__file__).parent.parent
SENTENCE = (
    "Pada {year}, Teluk Jernih mengirim {number} peti kemas ke Indonesia (Wirasta, {year}: 7). "
)
NEEDED = ("content", "seeds", "templates")


def main() -> None:
    """Measure and print, one line a measurement."""
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder) / "project"
        for name in NEEDED:
            shutil.copytree(PROJECT / name, root / name)
        texts = sorted((root / "seeds").glob("*.txt"))
        tell(f"parse {len(texts)} papers, one process each", lambda: parse(root, texts))
        tell("cold build", lambda: risalah(root, "build"))
        tell("nothing changed", lambda: risalah(root, "build"))
        edit_a_claim(root)
        tell("one edited claim", lambda: risalah(root, "build"))
        long = Path(folder) / "long.txt"
        long.write_text(
            "".join(SENTENCE.format(year=1990 + i % 30, number=i + 100) for i in range(2000)),
            encoding="utf-8",
        )
        tell("parse a text of 2,000 claims", lambda: parse(root, [long]))
        long.write_text("Daun jatuh di tepi kolam.\n\n" * 185_000, encoding="utf-8")
        tell("parse a text of 5 MB", lambda: parse(root, [long]))
    with tempfile.TemporaryDirectory() as folder:
        many(Path(folder), int(sys.argv[1]) if len(sys.argv) > 1 else 10_000)


def many(folder: Path, claims: int) -> None:
    """Measure an invented project, and Hugo with the same claims."""
    root = folder / "project"
    write_project(root, claims)
    tell(f"{claims:,} claims: cold build from the texts", lambda: risalah(root, "build"))
    keys = (root / ".cache" / "drafts.json").read_bytes()
    for made in ("site", ".cache"):
        shutil.rmtree(root / made)
    (root / ".cache").mkdir()
    (root / ".cache" / "drafts.json").write_bytes(keys)
    tell(f"{claims:,} claims: cold build from YAML", lambda: risalah(root, "build"))
    tell(f"{claims:,} claims: nothing changed", lambda: risalah(root, "build"))
    edit_a_claim(root)
    tell(f"{claims:,} claims: one edited claim", lambda: risalah(root, "build"))
    tell(f"{claims:,} claims: all but writing and search", lambda: risalah(root, "check"))
    hugo = shutil.which("hugo")
    if hugo is None:
        print("          hugo is not installed, nothing to compare with")
        return
    write_counterpart(root, folder / "hugo")
    command = [hugo, "--quiet", "--source", str(folder / "hugo")]
    tell(f"{claims:,} claims: Hugo, cold", lambda: subprocess.run(command, check=True))


def tell(name: str, work: Callable[[], object]) -> None:
    """Print how long `work` takes."""
    start = time.perf_counter()
    work()
    print(f"{time.perf_counter() - start:8.2f} s  {name}", flush=True)


def risalah(root: Path, *arguments: str) -> None:
    """Run a command; its output is shown only when it fails."""
    command = [sys.executable, "-m", "risalah", "--root", str(root), *arguments]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    if done.returncode:
        sys.exit(done.stdout + done.stderr)


def parse(root: Path, texts: list[Path]) -> None:
    """Parse texts as an editor does."""
    for text in texts:
        risalah(root, "parse", str(text))


def edit_a_claim(root: Path) -> None:
    """Add a caution to one claim."""
    path = sorted((root / "content" / "sources").glob("*/notes.yaml"))[0]
    notes = path.read_text("utf-8").rstrip("\n").split("\n- on:")
    plain = next(i for i, note in enumerate(notes) if i and "caution:" not in note)
    notes[plain] += "\n  caution: {en: Edited., id: Disunting.}"
    path.write_text("\n- on:".join(notes) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
