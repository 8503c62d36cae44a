"""Word lists as parts of regular expressions."""

import re
from collections.abc import Iterable


def one_of(words: Iterable[str]) -> str:
    """A group that matches any of `words`, the longest first; a space matches any one space."""
    ordered = sorted(set(words), key=lambda word: (-len(word), word))
    return "(?:" + "|".join(re.escape(word).replace("\\ ", r"\s") for word in ordered) + ")"


def verbose(pattern: str) -> re.Pattern[str]:
    """The compiled pattern, in which blanks and line breaks do not count."""
    return re.compile(pattern, re.VERBOSE)


def lowered(text: str) -> str:
    """`text` in lower case with every character in its place, so that offsets stay true."""
    lower = text.lower()
    return lower if len(lower) == len(text) else text.translate(_ASCII_LOWER)


_ASCII_LOWER = {ord(letter): ord(letter.lower()) for letter in "ABCDEFGHIJKLMNOPQRSTUVWXYZ"}
