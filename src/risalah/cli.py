"""The commands: arguments in, words and exit codes out; no logic of their own.

Exit code 0 for success, 1 for problems in papers or content, 2 for wrong usage, 130 for Ctrl-C.
Each command imports what it runs when it runs, so that a build with nothing to do waits for no
library.
"""

from __future__ import annotations

import json
import sys
import time
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, NoReturn

import click

from risalah import __version__
from risalah.build_state import CACHE, BuildState, is_own_site
from risalah.engine.site_folder import SiteFolder
from risalah.files import decode_text, read_bytes, read_line, write_file
from risalah.problem import Problems, render_problem
from risalah.slug import slug

if TYPE_CHECKING:
    from risalah.content.schema.site import ActorRecord, TermRecord

FOLDER = click.Path(file_okay=False, path_type=Path)
FILE = click.Path(dir_okay=False, path_type=Path)

INTERRUPTED = 130
"""The exit code of a command that Ctrl-C has ended."""


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="risalah")
@click.option("--root", type=FOLDER, default=Path(), help="The project's folder.")
@click.pass_context
def main(context: click.Context, root: Path) -> None:
    """Scholarly papers in, a research brief that proves itself out."""
    context.obj = root.resolve()


@main.command()
@click.option("--out", type=FOLDER, help="Where to write.")
@click.option("--check", "only_check", is_flag=True, help="Write nothing; tell what would change.")
@click.option("--no-search", is_flag=True, help="Leave the search index as it is for now.")
@click.pass_obj
def build(root: Path, out: Path | None, only_check: bool, no_search: bool) -> None:
    """Parse what changed, check, render and write the site."""
    _need_content(root)
    target = (out or root / "site").resolve()
    _refuse_target(root, target)
    start = time.perf_counter()
    try:
        if not only_check and (count := _current(root, target)):
            seconds = time.perf_counter() - start
            click.echo(f"nothing changed; {count} files in {_near(target)} ({seconds:.2f} s)")
            return
    except Problems as error:
        _tell(root, error)
    from risalah.build import build as build_site
    from risalah.build import stale

    try:
        if only_check:
            names = stale(root, target)
            for name in names:
                click.echo(f"stale: {name}")
            click.echo("the site is not current" if names else "the site is current")
            sys.exit(1 if names else 0)
        done = build_site(root, target, click.echo, with_search=not no_search)
    except Problems as error:
        _tell(root, error)
    seconds = time.perf_counter() - start
    for path in done.redrafted:
        click.echo(f"drafted {path}")
    click.echo(
        f"{done.files} files in {_near(target)}, {len(done.changed)} changed ({seconds:.2f} s)"
    )


def _current(root: Path, out: Path) -> int:
    """The number of files of a site that no build would change; 0 where one would."""
    survey = SiteFolder(out, root / CACHE).survey()
    whole = not (survey.damaged or survey.foreign)
    return len(survey.sound) if whole and BuildState(root, out).is_current(survey.sound) else 0


@main.command()
@click.pass_obj
def check(root: Path) -> None:
    """Do everything but write: print the account of the content, or its problems."""
    from risalah.account import account_of
    from risalah.build import check as check_site

    _need_content(root)
    try:
        library, files = check_site(root, root / "site")
    except Problems as error:
        _tell(root, error)
    for line in account_of(library, files):
        click.echo(line)


@main.command()
@click.option("--port", type=click.IntRange(1, 65535), default=8000, show_default=True)
@click.option("--open", "open_page", is_flag=True, help="Show the site in the browser.")
@click.pass_obj
def serve(root: Path, port: int, open_page: bool) -> None:
    """Build, watch what changes, and show the site on this machine."""
    _need_content(root)
    out = (root / "site").resolve()
    _refuse_target(root, out)
    with suppress(KeyboardInterrupt):  # loading takes a while
        from risalah.serve.builder import serve as serve_site

        try:
            serve_site(root, out, port, click.echo, open_page=open_page)
        except Problems as error:
            _tell(root, error)
    sys.exit(INTERRUPTED)


@main.group()
def new() -> None:
    """Begin something new in content/."""


@new.command("source")
@click.argument("text", type=FILE)
@click.option("--id", "source", help="The id of the source; taken from the file's name if absent.")
@click.pass_obj
def new_source(root: Path, text: Path, source: str | None) -> None:
    """Copy a paper's TEXT into seeds/ and lay out its folder in content/sources/."""
    from risalah.scaffold import scaffold

    _need_content(root)
    try:
        made = scaffold(root, text, source)
    except Problems as error:
        _tell(root, error)
    for path in made:
        click.echo(f"made {path}")
    click.echo("next: fill in source.yaml, then `risalah build`")


@main.command()
@click.argument("text", type=FILE)
@click.option("--ledger", is_flag=True, help="Print the account of the numerals as CSV.")
@click.pass_obj
def parse(root: Path, text: Path, ledger: bool) -> None:
    """Print what is read from TEXT, a paper's plain text; nothing is written."""
    from risalah.content.reading import read_names
    from risalah.drafter import instruments_of, registry_of
    from risalah.extract.drafts import render_claims, render_numerals, render_unregistered
    from risalah.extract.paper import read_paper

    try:
        raw = read_bytes(text, str(text))
        words = decode_text(raw, str(text))
        actors: tuple[ActorRecord, ...] = ()
        terms: tuple[TermRecord, ...] = ()
        if (root / "content" / "site.yaml").is_file():
            actors, terms = read_names(root)
    except Problems as error:
        _tell(root, error)
    reading = read_paper(
        slug(text.stem) or "text", words, registry_of(actors), instruments_of(terms)
    )
    if ledger:
        _print(render_numerals(reading.numerals))
        return
    _print(render_claims(reading, text.as_posix(), raw))
    for table, reason in reading.remarks.unread:
        _print(f"# not read: {table}: {reason}\n")
    if reading.unregistered:
        _print("# unregistered; check kind and names, then paste into actors.yaml:\n")
        _print(render_unregistered(reading))


@main.command()
@click.pass_obj
def schema(root: Path) -> None:
    """Write the JSON Schemas of the content files into schema/."""
    from risalah.content.schema import json_schemas

    for name, value in json_schemas().items():
        whole = {"$schema": "https://json-schema.org/draft/2020-12/schema", **value}
        path = root / "schema" / f"{name}.schema.json"
        data = json.dumps(whole, indent=2, ensure_ascii=False) + "\n"
        if write_file(path, data.encode()):
            click.echo(f"wrote {path.relative_to(root).as_posix()}")


def _print(text: str) -> None:
    click.echo(text.encode("utf-8", "surrogatepass"), nl=False)


def _near(path: Path) -> str:
    here = Path.cwd()
    return path.relative_to(here).as_posix() if path.is_relative_to(here) else path.as_posix()


def _need_content(root: Path) -> None:
    if not (root / "content" / "site.yaml").is_file():
        raise click.UsageError(
            f"{root} holds no content/site.yaml; run in the project's folder or give --root"
        )


def _refuse_target(root: Path, target: Path) -> None:
    """Refuse an output folder that holds the project itself or its sources."""
    kept = [root / name for name in ("content", "seeds", "templates", "src", "tests", ".git")]
    if (
        target == root
        or root.is_relative_to(target)
        or any(target.is_relative_to(folder) for folder in kept)
    ):
        raise click.UsageError(f"--out {target} would replace files of the project")
    if target.exists() and not target.is_dir():
        raise click.UsageError(f"--out {target} is a file; name an empty folder")
    if target.is_dir() and any(target.iterdir()) and not is_own_site(target):
        raise click.UsageError(
            f"{target} holds files that this program did not write; "
            "move them away, or build elsewhere with `--out`"
        )


def _tell(root: Path, error: Problems) -> NoReturn:
    """Print all problems, sorted by place, and leave with exit code 1."""
    for problem in error.problems:
        path = root / problem.path
        line = read_line(path, problem.line) if problem.line else None
        click.echo(render_problem(problem, line), err=True)
    count = len(error.problems)
    click.echo(f"{count} problem{'' if count == 1 else 's'}; nothing was written", err=True)
    sys.exit(1)
