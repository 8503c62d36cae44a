"""What a whole paper shows about its names, so that one block can be read with it.

Must know neither who is known beforehand nor how names are recognised.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace

from risalah.extract.names.acronyms import find_acronyms
from risalah.extract.names.registry import Known
from risalah.extract.names.words import NameWords


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """A paper's vocabulary as far as names go.

    `common`: words it also writes small; `proper`: how often a word is capitalised inside a
    sentence; `acronyms`: short forms with their long ones; `people`: single names that mean a
    person introduced by the full name.
    """

    common: frozenset[str] = frozenset()
    proper: Mapping[str, int] = field(default_factory=dict)
    acronyms: Mapping[str, str] = field(default_factory=dict)
    people: Mapping[str, Known] = field(default_factory=dict)

    @classmethod
    def of(cls, texts: Iterable[str]) -> Vocabulary:
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

    def introducing(self, persons: Iterable[tuple[str, Known]]) -> Vocabulary:
        """The same with the persons that the paper names, by the words it names them with.

        The first and the last word of a full name mean the person, unless two persons share them;
        a name of one word means its person, a short form that of the name it is explained with.
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
                if len(text) > 1 and (shared.setdefault(text, person) or person).id != person.id:
                    shared[text] = None
        people = alone | {text: known for text, known in shared.items() if known}
        return replace(self, people=people)
