"""How some files of the site are made: in two steps, so that the second can be left out.

Knows the two steps; must not know pages nor content.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True, slots=True)
class Recipe:
    """What makes the files of one subject: a page, a claim's references, a set of data.

    `name` is the recipe's own, the address of its first file. `look` reads the content, by the
    recorder alone, and returns a plain value that holds all that the files show; `write` makes the
    files, by their addresses, of that value and of what `ground` is a digest of: the program, the
    templates, the site's words.
    """

    name: str
    ground: str
    look: Callable[[], Any]
    write: Callable[[Any], Mapping[str, bytes]]
