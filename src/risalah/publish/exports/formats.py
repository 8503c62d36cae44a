"""The formats that references are published in, one row each: a new format is a file and a row.

Knows which there are; must not know what is cited.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from risalah.publish.exports.bibtex import write_bibtex
from risalah.publish.exports.csl import write_csl
from risalah.publish.exports.reference import Reference
from risalah.publish.exports.ris import write_ris


@dataclass(frozen=True, slots=True)
class Format:
    """A format for reference managers: its name, its files' extension, its media type, its writer.

    The writer takes references and the site's address, empty where it is not known.
    """

    label: str
    extension: str
    media_type: str
    write: Callable[[Sequence[Reference], str], str]

    def path(self, stem: str) -> str:
        """The file of something whose address without extension is `stem`."""
        return f"{stem}.{self.extension}"


FORMATS = (
    Format("BibTeX", "bib", "application/x-bibtex", write_bibtex),
    Format("RIS", "ris", "application/x-research-info-systems", write_ris),
    Format("CSL-JSON", "csl.json", "application/vnd.citationstyles.csl+json", write_csl),
)
