"""The one reader of the word lists in `lists/`.

A list is a UTF-8 file `lists/<name>.txt`; the name may contain a folder ("names/offices"). Each
line holds one entry, which may be several words, or an entry, a tab and its value. Entries are
sorted by code point and never repeated. Blank lines and lines that begin with `#` are comments.
The header says what the list is, and in a line that begins with `# Reason:` why it may hold
entries that no test uses.
"""

from collections.abc import Mapping
from functools import cache
from pathlib import Path
from types import MappingProxyType

FOLDER = Path(__file__).parent / "lists"


@cache
def words(name: str) -> frozenset[str]:
    """The entries of the list. Raises `ValueError` when one has a value or a line is wrong."""
    return frozenset(_read(name, valued=False))


@cache
def mapping(name: str) -> Mapping[str, str]:
    """Each entry of the list with its value, in the order of the file."""
    return MappingProxyType(_read(name, valued=True))


@cache
def rows(name: str) -> Mapping[str, tuple[str, ...]]:
    """Each entry with its values, which commas separate, in the order of the file."""
    return MappingProxyType({key: tuple(v.split(", ")) for key, v in mapping(name).items()})


def _read(name: str, *, valued: bool) -> dict[str, str]:
    path = FOLDER / f"{name}.txt"
    return parse_list(path.read_text("utf-8"), valued=valued, shown=path.as_posix())


def parse_list(text: str, *, valued: bool, shown: str) -> dict[str, str]:
    """Entries and values ("" in a list without) of a file's text, in its order.

    Raises `ValueError` as `shown:line: message` at the first wrong line.
    """
    found: dict[str, str] = {}
    before = ""
    for number, line in enumerate(text.split("\n"), 1):
        if not line or line[0] == "#":
            continue
        entry, tab, value = line.partition("\t")
        if entry <= before or bool(value) != valued or bool(tab) != valued or line != line.strip():
            raise ValueError(f"{shown}:{number}: {_fault(entry, before, valued)}: `{line}`")
        found[entry] = value
        before = entry
    return found


def _fault(entry: str, before: str, valued: bool) -> str:
    """What is wrong with a line."""
    if entry == before:
        return "entry repeated"
    if entry < before:
        return f"expected an entry that sorts behind `{before}`"
    return "expected an entry, a tab and its value" if valued else "expected an entry alone"
