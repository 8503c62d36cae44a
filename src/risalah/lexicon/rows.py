"""How the word lists of this folder are written: one entry a line, `id: form, form, …`.

Knows nothing of what the lists mean.
"""

from __future__ import annotations


def read_rows(block: str) -> dict[str, tuple[str, ...]]:
    """The entries of a list: each id with its forms, in the order of the lines."""
    rows: dict[str, tuple[str, ...]] = {}
    for line in block.strip().splitlines():
        key, _, forms = line.partition(":")
        rows[key.strip()] = tuple(form.strip() for form in forms.split(","))
    return rows


def read_words(block: str) -> frozenset[str]:
    """The words of a list, parted by white space."""
    return frozenset(block.split())
