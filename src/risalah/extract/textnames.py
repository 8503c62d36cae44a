"""What a whole paper tells about its names, so that one block can be read with it.

Knows neither who is known beforehand nor how names are recognised.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from risalah.extract.acronyms import find_acronyms
from risalah.extract.namewords import NameWords
from risalah.extract.registry import Known


@dataclass(frozen=True, slots=True)
class TextNames:
    """A paper's vocabulary as far as names go.

    `common`: words it also writes small; `proper`: how often a word stands capitalised inside a
    sentence; `acronyms`: short forms with their long ones; `people`: single names that stand for
    a person introduced by the full name.
    """

    common: frozenset[str] = frozenset()
    proper: Mapping[str, int] = field(default_factory=dict)
    acronyms: Mapping[str, str] = field(default_factory=dict)
    people: Mapping[str, Known] = field(default_factory=dict)

    @classmethod
    def of(cls, texts: Iterable[str]) -> TextNames:
        """The vocabulary of a paper's blocks; nobody is introduced yet."""
        blocks = tuple(texts)
        common: set[str] = set()
        proper: Counter[str] = Counter()
        for words in map(NameWords.of, blocks):
            for text, gap, initial in zip(words.texts, words.gaps, words.initial, strict=True):
                if text.islower():
                    if gap != "-":
                        common.add(text)
                elif not initial and text[0].isupper():
                    proper[text] += 1
        return cls(frozenset(common), proper, find_acronyms(blocks))

    def introducing(self, persons: Iterable[tuple[str, Known]]) -> TextNames:
        """The same with the persons that the paper names, by the words it names them with.

        The first and the last word of a full name stand for the person, unless two persons share
        them; a name of one word stands for itself, a short form for the name it is explained with.
        """
        shared: dict[str, Known | None] = {}
        alone: dict[str, Known] = {}
        short = {full: form for form, full in self.acronyms.items()}
        for name, person in persons:
            if name in short:
                alone[short[name]] = person
            texts = NameWords.of(name).texts
            if len(texts) == 1:
                alone.setdefault(texts[0], person)
                continue
            for text in (texts[0], texts[-1]):
                known = shared.setdefault(text, person) if len(text) > 1 else None
                if known is not None and known.id != person.id:
                    shared[text] = None
        people = alone | {text: known for text, known in shared.items() if known}
        return TextNames(self.common, self.proper, self.acronyms, people)
