"""Words around numbers in Indonesian and English: multiples, shares, ranges, changes.

Knows words; must not know how they are found in a sentence. All words are lower case.
"""

from __future__ import annotations

from typing import Final, Literal

from risalah.languages.language import language_of
from risalah.quantities.amounts import FRACTION_SIGNS
from risalah.quantities.bounds import (
    MODIFIER_SIGNS,
    MODIFIERS_AFTER,
    MODIFIERS_BEFORE,
)
from risalah.quantities.scales import (
    INDONESIAN_LETTERS,
    MONEY_LETTERS,
    SCALES,
)

# Read by the finders under these names; their place is `risalah.quantities`.
__all__ = [
    "FRACTION_SIGNS",
    "INDONESIAN_LETTERS",
    "MODIFIERS_AFTER",
    "MODIFIERS_BEFORE",
    "MODIFIER_SIGNS",
    "MONEY_LETTERS",
    "SCALES",
]

NumberLanguage = Literal["id", "en"]
"""The languages that papers are read in."""

_INDONESIAN = language_of("id").numbers

ONES: Final = {"id": _INDONESIAN.ones}
VAGUE: Final = {
    "id": {
        word: (least, _INDONESIAN.vague_most.get(word)) for word, least in _INDONESIAN.vague.items()
    },
}
"""Words for an order of magnitude, with the least that each can mean and the most if it is set."""

TEENS: Final = _INDONESIAN.teens
TENS: Final = _INDONESIAN.tens
HALF_IDIOMS: Final = frozenset(_INDONESIAN.half_idioms)
"""Words after "setengah" with which it is no quantity: "setengah hati"."""

# "half" after an ordinal is no quantity: "the second half".
HALF_PERIODS: Final[frozenset[str]] = frozenset("first second latter last other better".split())

# What must follow "half" for it to be a quantity.
HALF_OF: Final[frozenset[str]] = frozenset("of the a an its their our all that this".split())

# "sepuluh kali lipat", "tenfold".
FOLDS: Final[dict[str, int]] = {
    "twofold": 2,
    "threefold": 3,
    "fourfold": 4,
    "fivefold": 5,
    "sixfold": 6,
    "sevenfold": 7,
    "eightfold": 8,
    "ninefold": 9,
    "tenfold": 10,
    "doubled": 2,
    "tripled": 3,
    "quadrupled": 4,
    "twice": 2,
    "thrice": 3,
}

# "kedua", "ketiga" … : all of two, or the second; either way it counts nothing new.
COLLECTIVES: Final[frozenset[str]] = frozenset(
    "kesatu kedua ketiga keempat kelima keenam ketujuh kedelapan kesembilan kesepuluh "
    "kesebelas keduanya ketiganya keempatnya".split()
)

# Words that may stand between a modifier and its number: "setidaknya terdapat lima pulau".
MODIFIER_GAPS: Final[frozenset[str]] = frozenset(
    "sebesar sebanyak sejumlah senilai seharga ada terdapat meliputi mencakup mencapai berjumlah "
    "menjadi memiliki mempunyai sebagai berada pada angka seluas sepanjang selama "
    "there are were is has have had of reached".split()
)
# Words that may follow "lebih" when it ends a quantity: "5 juta lebih dan …".
BEHIND_MORE: Final[frozenset[str]] = frozenset(
    "dan untuk yang pada di serta dalam sejak telah sudah".split()
)

# "tiga dari sepuluh", "satu di antara lima", "one in four", "two out of three": words between the
# two numbers of a share, and the numbers that shares are told in.
SHARE_LINKS: Final[frozenset[str]] = frozenset({"dari", "in"})
SHARE_PAIRS: Final[frozenset[tuple[str, str]]] = frozenset({("di", "antara"), ("out", "of")})
SHARE_WHOLES: Final[frozenset[int]] = frozenset({3, 4, 5, 6, 8, 10, 20, 100, 1000})

# A dash, or one of these, makes two numbers a range; "antara 5 dan 7" needs its first word.
RANGE_WORDS: Final[frozenset[str]] = frozenset("hingga sampai to until till sd atau or".split())
BETWEEN: Final[dict[str, str]] = {"antara": "dan", "between": "and"}
CHANGE_WORDS: Final[frozenset[str]] = frozenset(
    "naik meningkat bertambah tumbuh melonjak melesat turun menurun berkurang merosot anjlok "
    "berubah bergerak kenaikan peningkatan penurunan rise rises rose risen grew grown grow "
    "increase increased increases fell fall fallen drop dropped decline declined decreased "
    "jumped expanded".split()
)
MINUS_WORDS: Final[frozenset[str]] = frozenset({"minus", "negatif", "negative"})
MINUS_SIGNS: Final[frozenset[str]] = frozenset("-\u2212\u2013")
DASHES: Final[frozenset[str]] = frozenset("-\u2010\u2011\u2012\u2013\u2014\u2212~")
