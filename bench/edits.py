"""The edits that are measured: one place of one file each, another text at every turn.

Knows how the files of a project and those of its counterpart for Hugo are written.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

CAUTION = "\n  caution: {{en: This was {words}., id: Ini disunting.}}"
LINE = "\n  line: {{en: A place that was {words}., id: Tempat yang disunting.}}"
COMMENT = "<!-- {words} -->"


@dataclass(frozen=True, slots=True)
class Edit:
    """A place in a file; what an edit writes there stands between `before` and `after`."""

    path: Path
    before: str
    after: str
    pattern: str

    def make(self, turn: int) -> str:
        """Write the file with this turn's words, and return these."""
        words = "again " * turn + "edited"
        text = self.before + self.pattern.format(words=words) + self.after
        self.path.write_text(text, encoding="utf-8")
        return words


def after_first(path: Path, place: str, pattern: str) -> Edit:
    """The edit that adds to a file right after what first matches `place`."""
    text = path.read_text("utf-8")
    found = re.search(place, text, re.MULTILINE)
    if found is None:
        raise ValueError(f"{path}: nothing matches {place}")
    return Edit(path, text[: found.end()], text[found.end() :], pattern)


def edits_of_project(root: Path) -> dict[str, Edit]:
    """The edits of a project, by name: a caution, a heading, the frame, a line on an actor."""
    content = root / "content"
    return {
        "note": after_first(noted_file(root), r"^  name: .*", CAUTION),
        "brief": after_first(first_of(content, "topics/*/brief.en.md"), r"^## .*", " {words}"),
        "template": after_first(root / "templates" / "base.html", r"</footer>", COMMENT),
        "actor": after_first(content / "actors.yaml", r"^  name: .*", LINE),
    }


def edits_of_counterpart(folder: Path) -> dict[str, Edit]:
    """The same for Hugo, as far as the pages of the claims show it."""
    claims = first_of(folder, "sources/*.yaml")
    return {
        "note": after_first(claims, r"^  - slug: .*", '\n    caution: "This was {words}."'),
        "template": after_first(folder / "layouts" / "baseof.html", r"</footer>", COMMENT),
        "actor": after_first(folder / "data" / "actors.yaml", r'^\S+: {"en": "', "{words} "),
    }


def noted_file(root: Path) -> Path:
    """The file of notes whose first named claim the edited note belongs to."""
    return first_of(root / "content", "sources/*/notes.yaml")


def page_of_note(root: Path) -> str:
    """The address of the page of the claim with the edited note."""
    found = re.search(r"^  name: (\S+)", noted_file(root).read_text("utf-8"), re.MULTILINE)
    if found is None:
        raise ValueError(f"{noted_file(root)}: no note has a name")
    return f"claims/{found[1]}.html"


def first_of(folder: Path, pattern: str) -> Path:
    """The first file below a folder that fits."""
    return min(folder.glob(pattern))
