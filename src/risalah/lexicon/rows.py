"""How the word lists of this folder are written: `id: form, form, …`, an entry a line.

A line without a colon goes on with the entry before it.
Knows nothing of what the lists mean.
"""

from __future__ import annotations


def read_rows(block: str) -> dict[str, tuple[str, ...]]:
    """The entries of a list: each id with its forms, in the order of the lines."""
    rows: dict[str, tuple[str, ...]] = {}
    key = ""
    for line in block.strip().splitlines():
        head, colon, tail = line.partition(":")
        if colon:
            key = head.strip()
        forms = (tail if colon else line).strip().rstrip(",").split(",")
        rows[key] = rows.get(key, ()) + tuple(form.strip() for form in forms)
    return rows


def read_words(block: str) -> frozenset[str]:
    """The words of a list, parted by white space."""
    return frozenset(block.split())
