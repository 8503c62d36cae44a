"""Words cut short at a space, with an ellipsis where something is left out."""

from __future__ import annotations


def clipped(words: str, length: int) -> str:
    """As many words as fit into `length` characters."""
    words = " ".join(words.split())
    if len(words) <= length:
        return words
    return words[:length].rsplit(" ", 1)[0].rstrip(",;:") + " …"


def first_words(words: str, count: int) -> str:
    """The first `count` words."""
    parts = words.split()
    return " ".join(parts[:count]) + (" …" if len(parts) > count else "")
