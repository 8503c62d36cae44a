"""How long things take, in seconds: `make bench`.

Builds happen in copies in a temporary folder; nothing of the project is changed.
"""

from __future__ import annotations

import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

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
        root = Path(folder) / "project"
        for name in NEEDED:
            shutil.copytree(PROJECT / name, root / name)
        add_claims(root)
        tell("cold build with 2,000 more claims", lambda: risalah(root, "build"))


def tell(name: str, work: Callable[[], None]) -> None:
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


def add_claims(root: Path) -> None:
    """Add one source with 2,000 claims."""
    lines = [SENTENCE.format(year=1990 + i % 30, number=i + 100) for i in range(2000)]
    text = root.parent / "bench.txt"
    text.write_text("PENDAHULUAN\n\n" + "\n\n".join(lines) + "\n", encoding="utf-8")
    risalah(root, "new", "source", str(text), "--id", "bench")


if __name__ == "__main__":
    main()
