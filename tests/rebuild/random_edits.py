"""Random edits of the small project, as an editor makes them: valid and not, and taken back."""

from __future__ import annotations

import os
import random
import shutil
from collections.abc import Callable
from pathlib import Path

import yaml

from workspace import Workspace

EDITS: dict[str, list[tuple[str, str, str]]] = yaml.safe_load(
    (Path(__file__).parent / "edits.yaml").read_text("utf-8")
)
SOURCES = ("content", "seeds", "templates")
DRAFTED = ("claims.yaml", "layout.yaml", "numerals.csv")
PAPER = "Pada 2019 Nusa Karang membuka 3 pelabuhan baru di Teluk Jernih.\n"

Sources = dict[str, bytes]


def sources_of(project: Workspace) -> Sources:
    """What the editor of a project wrote: every file but what is drafted and built."""
    tree = project.tree(*(f"{folder}/" for folder in SOURCES))
    return {name: data for name, data in tree.items() if not name.endswith(DRAFTED)}


def put_back(project: Workspace, sources: Sources) -> None:
    """Let a project hold just these sources, the drafts of gone papers left lying."""
    for name in sources_of(project).keys() - sources.keys():
        project.path(name).unlink()
    for name, data in sources.items():
        if not project.path(name).is_file() or project.path(name).read_bytes() != data:
            project.write(name, data)


class Editor:
    """Edits a project at random; the same numbers give the same edits."""

    def __init__(self, project: Workspace, numbers: random.Random) -> None:
        self.project = project
        self.numbers = numbers
        self.version = 0
        """Of the program, which an edit may change as well."""
        self.good: list[Sources] = [sources_of(project)]

    def edit(self) -> str:
        """Make one edit; what it was."""
        kinds: dict[Callable[[], str], int] = {
            self._toggle: 12,
            self._file_lost_or_back: 2,
            self._paper: 1,
            self._folder_renamed: 1,
            self._cut: 1,
            self._lines: 1,
            self._same_size_and_time: 1,
            self._revert: 2,
            self._program: 1,
            self._site: 2,
            self._cache: 2,
        }
        kind = self.numbers.choices(list(kinds), list(kinds.values()))[0]
        return kind()

    def mend(self) -> None:
        """Take back all that made the content bad."""
        put_back(self.project, self.good[-1])

    def is_good(self) -> None:
        """Remember the content as good."""
        self.good = [*self.good[-12:], sources_of(self.project)]

    def _toggle(self) -> str:
        name = self.numbers.choice(list(EDITS))
        changes = EDITS[name]
        texts = {path: self._text(path) for path, _, _ in changes}
        there = all(old in texts[path] for path, old, _ in changes if old)
        for path, old, new in changes if there else reversed(changes):
            one, other = (old, new) if there else (new, old)
            if one and one in texts[path]:
                texts[path] = texts[path].replace(one, other)
            elif not one:
                texts[path] += other
        for path, text in texts.items():
            if self.project.path(path).is_file():
                self.project.write(path, text)
        return name if there else f"{name}, taken back"

    def _text(self, path: str) -> str:
        return self.project.read(path) if self.project.path(path).is_file() else ""

    def _file_lost_or_back(self) -> str:
        sources = sources_of(self.project)
        lost = sorted(self.good[0].keys() - sources.keys())
        if lost and self.numbers.random() < 0.6:
            name = self.numbers.choice(lost)
            self.project.write(name, self.good[0][name])
            return f"{name} is back"
        name = self._one(sources)
        self.project.path(name).unlink()
        return f"{name} is gone"

    def _one(self, sources: Sources) -> str:
        """A file, one of content/ more likely than one of the many templates."""
        inside = [name for name in sorted(sources) if name.startswith("content")]
        return self.numbers.choice([*sorted(sources), *inside])

    def _paper(self) -> str:
        folder = "content/sources/kapal-baru"
        if self.project.path(folder).is_dir():
            shutil.rmtree(self.project.path(folder))
            return "paper taken out"
        self.project.write("seeds/kapal.txt", PAPER)
        head = 'id: kapal-baru\ntext: seeds/kapal.txt\nnumber: "002"\nidentified: none\n'
        label = "label: {en: Paper on ships, id: Makalah tentang kapal}\n"
        self.project.write(f"{folder}/source.yaml", head + label + "topics: [harbour-pact]\n")
        self.project.write(f"{folder}/notes.yaml", "[]\n")
        return "paper added"

    def _folder_renamed(self) -> str:
        """A topic or a paper gets another id, with all that refers to it."""
        one, other = self.numbers.choice(
            [
                ("content/topics/rice-loan", "content/topics/loan-of-rice"),
                ("content/sources/beras-lumbung", "content/sources/lumbung-beras"),
            ]
        )
        if not self.project.path(one).is_dir():
            one, other = other, one
        if not self.project.path(one).is_dir() or self.project.path(other).exists():
            return "nothing"
        self.project.path(one).rename(self.project.path(other))
        old, new = Path(one).name, Path(other).name
        for name, data in sources_of(self.project).items():
            if name.startswith("content") and old.encode() in data:
                self.project.write(name, data.replace(old.encode(), new.encode()))
        return f"{old} is {new} now"

    def _cut(self) -> str:
        """A file that was saved by half."""
        sources = sources_of(self.project)
        name = self._one(sources)
        self.project.write(name, sources[name][: self.numbers.randrange(len(sources[name]) + 1)])
        return f"{name} is cut"

    def _lines(self) -> str:
        """What changes places in a file and no value."""
        sources = sources_of(self.project)
        names = [name for name in sorted(sources) if name.endswith(".yaml")]
        name = self.numbers.choice(names)
        self.project.write(name, b"# a remark\n\n" + sources[name])
        return f"lines of {name}"

    def _same_size_and_time(self) -> str:
        """An edit that the disk's first marks do not give away."""
        path = self.project.path("content/about.en.md")
        if not path.is_file():
            return "nothing"
        times, text = path.stat(), path.read_text("utf-8")
        path.write_text(text.replace("invented", "INVENTED") if "invented" in text else
                        text.replace("INVENTED", "invented"), "utf-8")  # fmt: skip
        os.utime(path, ns=(times.st_atime_ns, times.st_mtime_ns))
        return "same size and time"

    def _revert(self) -> str:
        put_back(self.project, self.numbers.choice(self.good))
        return "as it was before"

    def _program(self) -> str:
        self.version = self.numbers.randrange(3)
        return f"program {self.version}"

    def _site(self) -> str:
        """Somebody else writes into the site."""
        site = self.project.path("site")
        names = sorted(path.relative_to(site) for path in site.rglob("*") if path.is_file())
        path = site / self.numbers.choice(names)
        what = self.numbers.choice(["lost", "other", "strange", "link"])
        if what == "lost":
            path.unlink()
        elif what == "other":
            path.write_bytes(path.read_bytes()[:-1] + b"?")
        elif what == "strange":
            (path.parent / "strange" / "thing").mkdir(parents=True, exist_ok=True)
        elif not path.with_name("link").is_symlink():
            path.with_name("link").symlink_to(path.name)
        return f"{path.relative_to(site)} in the site: {what}"

    def _cache(self) -> str:
        """A file of the cache is lost or cut."""
        cache = self.project.path(".cache")
        files = sorted(path for path in cache.rglob("*") if path.is_file())
        files = [path for path in files if "spare" not in path.parts] or [cache]
        path = self.numbers.choice(files)
        if self.numbers.random() < 0.5 or path == cache:
            shutil.rmtree(path) if path.is_dir() else path.unlink()
            return f"{path.name} lost"
        if path.suffix != ".json":
            return "nothing"
        path.write_bytes(path.read_bytes()[: path.stat().st_size // 2])
        return f"{path.name} cut"
