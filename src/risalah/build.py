"""The chain from papers and content to the site, written once, top to bottom.

content ← read;  drafts ← extract;  library ← load;  problems ← check;  files ← recipes;
index ← search;  site/ ← publish
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from risalah.build_state import (
    CACHE,
    SEARCH,
    TEMPLATES,
    BuildState,
    Watch,
    checksum_of,
    digest,
    inputs_of,
    program,
)
from risalah.content.checks import CHECKS, Check
from risalah.content.library import Library
from risalah.content.load import load
from risalah.content.reading import read_content
from risalah.content.record_store import RecordStore
from risalah.drafting import draft, sweep_drafts
from risalah.engine.ledger import Ledger, read_ledger, write_ledger
from risalah.engine.making import Inspected, Made, Stage, Workshop, cores, make
from risalah.engine.recipe import Recipe
from risalah.engine.site_folder import SiteFolder
from risalah.files import list_files, write_file
from risalah.problem import Problem, Problems
from risalah.publish.drawings.drawing_program import drawing
from risalah.publish.index import Index
from risalah.publish.links import anchors_of, check_targets, targets_of
from risalah.publish.recipes import Grounds, plan_site
from risalah.publish.search_files import SearchIndex, found_in

RECORDS = "records"
"""The folder of the cache in which the records of content files are kept."""

Say = Callable[[str], None]


@dataclass(frozen=True, slots=True)
class Built:
    """What a build did: how many files the site holds and which of them changed."""

    files: int
    changed: tuple[str, ...]
    redrafted: tuple[str, ...]


def build(
    root: Path, out: Path, say: Say, store: RecordStore | None = None, *, with_search: bool = True
) -> Built:
    """Make the site in `out` current; raises `Problems` and publishes nothing when content is bad.

    Without search the index stays as it was: a later build brings it up to date. Whoever builds
    again and again gives a `store`, which holds what was read.
    """
    folder = SiteFolder(out, root / CACHE)
    with folder.locked(say), folder.told():
        folder.sweep()
        sweep_drafts(root)
        watch = Watch(root)
        survey = folder.survey()
        stage, state = folder.stage(survey), BuildState(root, out)
        known, store = read_ledger(state.ledger), store or store_of(root)
        project, site = _composed(root, out, store, known, stage)
        search = SearchIndex(state.records, out, say)
        entries = site.entries | search.entry(site, known, stage, anew=with_search)
        touched = watch.touched()
        ledger = Ledger.of(entries, project.library.reads)
        redrafted = project.write_drafts()
        # templates are read as they are needed, and may not be those that were hashed any more
        write_ledger(state.ledger, Ledger() if TEMPLATES in touched else ledger)
        changed = folder.publish(stage, survey, ledger.files())
        if with_search and not touched:
            state.write(project.inputs, project.drafts, ledger.files())
        store.sweep()
    return Built(len(ledger.files()), changed, redrafted)


def store_of(root: Path, *, keeps: bool = True) -> RecordStore:
    """What a project keeps of the content files that it has read."""
    return RecordStore(root / CACHE / RECORDS, keeps)


def _composed(
    root: Path, out: Path, store: RecordStore, known: Ledger, stage: Stage
) -> tuple[Project, Made]:
    """A project and the files of its site, on the stage; raises `Problems`.

    Records from the store do not know their lines: where there is a problem, everything is read
    again without it.
    """
    try:
        project = Project.read(root, out, store, keep=store.keeps)
        return project, project.compose(known, stage, cores())
    except Problems:
        if not store.given:
            raise
    project = Project.read(root, out, keep=store.keeps)
    return project, project.compose(known, stage, cores())


@dataclass(frozen=True, slots=True)
class Project:
    """A project as it was read: its folder and the site's, its inputs' checksums, its content."""

    root: Path
    out: Path
    inputs: Mapping[str, str]
    drafts: Mapping[str, bytes]
    library: Library
    keep: bool

    @classmethod
    def read(
        cls, root: Path, out: Path, store: RecordStore | None = None, *, keep: bool = True
    ) -> Project:
        """Read a project; raises `Problems`. With `keep`, drafts and drawings are kept."""
        inputs = inputs_of(root)  # before anything is made of them: see `inputs_of`
        content = read_content(root, store)
        drafts = draft(root, content, keep=keep)
        return cls(root, out, inputs, drafts, load(content, drafts, store), keep)

    def write_drafts(self) -> tuple[str, ...]:
        """Put the drafted files into content/; the paths of those that were not there so."""
        return tuple(p for p, data in self.drafts.items() if write_file(self.root / p, data))

    def compose(self, known: Ledger, stage: Stage, processes: int) -> Made:
        """The checked files of the site but for the search index, on the stage.

        What `known` has and did not change is not made again. Raises `Problems`.
        """
        index, reads = Index(self.library, self.root / CACHE), self.library.reads
        shop = Workshop(reads, known, known.changed(reads), stage, _inspect, processes)
        grounds = self._grounds()
        checks = make(shop, tuple(_check_recipes(self.library, grounds)))
        with drawing(keeps=self.keep):
            pages = make(shop, plan_site(index, self.root / TEMPLATES, grounds))

        def anchors(name: str) -> frozenset[str]:
            written = pages.written.get(name)
            return written.anchors if written else anchors_of((self.out / name).read_text("utf-8"))

        links = {name: one.targets for name, one in pages.entries.items()}
        files = {name for one in pages.entries.values() for name in one.files}
        if broken := check_targets(links, pages.written.keys(), known.targets, files, anchors):
            raise Problems(broken)
        return Made({**checks.entries, **pages.entries}, pages.followed, pages.written)

    def _grounds(self) -> Grounds:
        used = [f"{path}\0{sha}" for path, sha in self.inputs.items() if path.startswith(TEMPLATES)]
        return Grounds(program(), digest(*(one.encode("utf-8", "surrogateescape") for one in used)))


def _check_recipes(library: Library, grounds: Grounds) -> Iterator[Recipe]:
    """A recipe a check and subject, which makes no file: it only may not fail."""
    ground = digest(grounds.program.encode(), library.words_digest().encode())
    for check in CHECKS:
        for subject in check.subjects(library):
            look = partial(_judge, library, check, subject)
            yield Recipe(f"{check.name} {subject}", ground, look, _pass)


def _judge(library: Library, check: Check, subject: str) -> tuple[Problem, ...]:
    return tuple(check.judge(library, subject))


def _pass(problems: tuple[Problem, ...]) -> dict[str, bytes]:
    if problems:
        raise Problems(problems)
    return {}


def _inspect(name: str, data: bytes) -> Inspected:
    """What is kept of a file of the site beside its bytes."""
    if not name.endswith(".html"):
        return Inspected()
    html = data.decode()
    return Inspected(targets_of(name, html), anchors_of(html), found_in(name, html))


# ---- without publishing


class Unpublished:
    """A stage of which nothing is published: it knows checksums only, or keeps the files."""

    def __init__(self, sound: Mapping[str, str], kept: dict[str, bytes] | None = None) -> None:
        self.sound, self.kept = sound, kept

    def put(self, name: str, data: bytes) -> str:
        """The checksum of a file."""
        if self.kept is not None:
            self.kept[name] = data
        return checksum_of(data)

    def holds(self, name: str, sha: str) -> bool:
        """Whether the site holds this file."""
        return self.sound.get(name) == sha


def check(root: Path, out: Path) -> tuple[Library, int]:
    """The library, and the number of files, of a site without a problem; nothing is written."""
    survey = SiteFolder(out, root / CACHE).survey()
    known = read_ledger(BuildState(root, out).ledger)
    store = store_of(root, keeps=False)
    project, made = _composed(root, out, store, known, Unpublished(survey.sound))
    return project.library, sum(len(one.files) for one in made.entries.values())


def files_of(root: Path, out: Path) -> dict[str, bytes]:
    """Every file of the site but for the search index, made anew; nothing is written."""
    files: dict[str, bytes] = {}
    Project.read(root, out, keep=False).compose(Ledger(), Unpublished({}, files), 1)
    return files


def stale(root: Path, out: Path) -> tuple[str, ...]:
    """Names of drafted files and pages that a build would change; nothing is written.

    Everything is made anew for it, whatever a former build kept.
    """
    project = Project.read(root, out, keep=False)
    made = project.compose(Ledger(), Unpublished({}), cores())
    wanted = {name: sha for one in made.entries.values() for name, sha in one.files.items()}
    there = {
        name: checksum_of(path.read_bytes()) for name, path in list_files(out, [SEARCH]).items()
    }
    names = sorted(
        name for name in wanted.keys() | there.keys() if wanted.get(name) != there.get(name)
    )
    redrafted = [path for path, data in project.drafts.items() if not _holds(root / path, data)]
    return (*redrafted, *(f"{out.name}/{name}" for name in names))


def _holds(path: Path, data: bytes) -> bool:
    return path.is_file() and path.read_bytes() == data
