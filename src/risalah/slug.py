"""Names as ids: safe in addresses and as file names, and the same wherever they are made."""

from __future__ import annotations

import re
import unicodedata

LONGEST_SLUG = 80


def slug(name: str) -> str:
    """A name as an id: Latin letters without accents, digits, single hyphens; maybe empty."""
    return re.sub(r"[^a-z0-9]+", "-", ascii_of(name).lower().replace("'", "")).strip("-")


def ascii_of(name: str) -> str:
    """The name's Latin letters without accents and whatever else of it is ASCII."""
    return unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode("ascii")
