"""Number words of Indonesian and English: cardinals, scales, fractions, vague amounts, modifiers.

Knows words and what they are worth; must not know how they are found in a sentence.
All words are lower case; spelling variants that papers print stand beside the standard form.
"""

from __future__ import annotations

from fractions import Fraction
from typing import Final, Literal

from risalah.model import Bound

NumberLanguage = Literal["id", "en"]

ONES: Final[dict[NumberLanguage, dict[str, int]]] = {
    "id": {
        "nol": 0,
        "satu": 1,
        "dua": 2,
        "tiga": 3,
        "empat": 4,
        "lima": 5,
        "enam": 6,
        "tujuh": 7,
        "delapan": 8,
        "sembilan": 9,
    },
    "en": {
        "zero": 0,
        "one": 1,
        "two": 2,
        "three": 3,
        "four": 4,
        "five": 5,
        "six": 6,
        "seven": 7,
        "eight": 8,
        "nine": 9,
        "ten": 10,
        "eleven": 11,
        "twelve": 12,
        "thirteen": 13,
        "fourteen": 14,
        "fifteen": 15,
        "sixteen": 16,
        "seventeen": 17,
        "eighteen": 18,
        "nineteen": 19,
    },
}

# Words that stand for a whole ten, hundred … by themselves.
WHOLES: Final[dict[NumberLanguage, dict[str, int]]] = {
    "id": {
        "sepuluh": 10,
        "sebelas": 11,
        "selusin": 12,
        "seratus": 100,
        "seribu": 1_000,
        "sejuta": 1_000_000,
        "semiliar": 1_000_000_000,
        "semilyar": 1_000_000_000,
        "setriliun": 1_000_000_000_000,
    },
    "en": {
        "twenty": 20,
        "thirty": 30,
        "forty": 40,
        "fifty": 50,
        "sixty": 60,
        "seventy": 70,
        "eighty": 80,
        "ninety": 90,
    },
}

# Words that multiply what stands before them, within a group of three digits.
TEENS: Final = "belas"
TENS: Final = "puluh"
HUNDREDS: Final[frozenset[str]] = frozenset({"ratus", "hundred"})

# Words that multiply a whole group; both languages, since papers mix them.
SCALES: Final[dict[str, int]] = {
    "ribu": 10**3,
    "rb": 10**3,
    "thousand": 10**3,
    "juta": 10**6,
    "jt": 10**6,
    "million": 10**6,
    "mio": 10**6,
    "mn": 10**6,
    "miliar": 10**9,
    "milyar": 10**9,
    "milliar": 10**9,
    "miliyar": 10**9,
    "milyard": 10**9,
    "miliard": 10**9,
    "mlr": 10**9,
    "billion": 10**9,
    "bn": 10**9,
    "triliun": 10**12,
    "trilyun": 10**12,
    "trilliun": 10**12,
    "triliyun": 10**12,
    "trillion": 10**12,
    "tn": 10**12,
}

# Single letters are scales only beside a currency; M is miliar in Indonesian, million in English.
INDONESIAN_LETTERS: Final[dict[str, int]] = {
    "K": 10**3,
    "M": 10**9,
    "B": 10**9,
    "T": 10**12,
}
MONEY_LETTERS: Final[dict[str, int]] = {
    "k": 10**3,
    "K": 10**3,
    "m": 10**6,
    "M": 10**6,
    "b": 10**9,
    "B": 10**9,
    "T": 10**12,
    "t": 10**12,
}

# "ratusan juta", "jutaan", "hundreds of thousands": the least that the word can mean,
# and the most where the word sets it.
VAGUE: Final[dict[NumberLanguage, dict[str, tuple[int, int | None]]]] = {
    "id": {
        "belasan": (11, 19),
        "puluhan": (10, None),
        "ratusan": (100, None),
        "ribuan": (10**3, None),
        "jutaan": (10**6, None),
        "miliaran": (10**9, None),
        "milyaran": (10**9, None),
        "triliunan": (10**12, None),
        "trilyunan": (10**12, None),
    },
    "en": {
        "tens": (10, None),
        "dozens": (12, None),
        "hundreds": (100, None),
        "thousands": (10**3, None),
        "millions": (10**6, None),
        "billions": (10**9, None),
        "trillions": (10**12, None),
    },
}

FRACTIONS: Final[dict[NumberLanguage, dict[str, Fraction]]] = {
    "id": {
        "setengah": Fraction(1, 2),
        "setengahnya": Fraction(1, 2),
        "separuh": Fraction(1, 2),
        "separuhnya": Fraction(1, 2),
        "separo": Fraction(1, 2),
        "seperdua": Fraction(1, 2),
        "sepertiga": Fraction(1, 3),
        "sepertiganya": Fraction(1, 3),
        "seperempat": Fraction(1, 4),
        "seperempatnya": Fraction(1, 4),
        "seperlima": Fraction(1, 5),
        "seperenam": Fraction(1, 6),
        "sepertujuh": Fraction(1, 7),
        "seperdelapan": Fraction(1, 8),
        "sepersembilan": Fraction(1, 9),
        "sepersepuluh": Fraction(1, 10),
        "seperseratus": Fraction(1, 100),
        "seperseribu": Fraction(1, 1000),
    },
    "en": {"half": Fraction(1, 2)},
}

# The lower number of a fraction as a word: dua *pertiga*, two *thirds*.
DENOMINATORS: Final[dict[NumberLanguage, dict[str, int]]] = {
    "id": {
        "perdua": 2,
        "pertiga": 3,
        "pertiganya": 3,
        "perempat": 4,
        "perempatnya": 4,
        "perlima": 5,
        "perenam": 6,
        "pertujuh": 7,
        "perdelapan": 8,
        "persembilan": 9,
        "persepuluh": 10,
        "perseratus": 100,
    },
    "en": {
        "half": 2,
        "halves": 2,
        "third": 3,
        "thirds": 3,
        "quarter": 4,
        "quarters": 4,
        "fourth": 4,
        "fourths": 4,
        "fifth": 5,
        "fifths": 5,
        "sixth": 6,
        "sixths": 6,
        "seventh": 7,
        "sevenths": 7,
        "eighth": 8,
        "eighths": 8,
        "ninth": 9,
        "ninths": 9,
        "tenth": 10,
        "tenths": 10,
    },
}
FRACTION_SIGNS: Final[dict[str, Fraction]] = {
    "½": Fraction(1, 2),
    "⅓": Fraction(1, 3),
    "⅔": Fraction(2, 3),
    "¼": Fraction(1, 4),
    "¾": Fraction(3, 4),
    "⅕": Fraction(1, 5),
}

# "setengah hati" is no quantity; neither is "half" after an ordinal ("the second half").
HALF_IDIOMS: Final[frozenset[str]] = frozenset(
    "hati matang jadi mati tiang sadar telanjang dewa badan baya lingkaran formal resmi".split()
)
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

# Words before a quantity, the longest phrase wins.
MODIFIERS_BEFORE: Final[dict[str, Bound]] = {
    # more than
    "lebih": "more-than",
    "lebih dari": "more-than",
    "lebih daripada": "more-than",
    "di atas": "more-than",
    "diatas": "more-than",
    "melebihi": "more-than",
    "melampaui": "more-than",
    "lebih besar dari": "more-than",
    "lebih banyak dari": "more-than",
    "lebih tinggi dari": "more-than",
    "minimal": "at-least",
    "minimum": "at-least",
    "setidaknya": "at-least",
    "setidak-tidaknya": "at-least",
    "sedikitnya": "at-least",
    "sekurangnya": "at-least",
    "sekurang-kurangnya": "at-least",
    "paling sedikit": "at-least",
    "paling kurang": "at-least",
    "paling tidak": "at-least",
    "tidak kurang dari": "at-least",
    "tak kurang dari": "at-least",
    "more than": "more-than",
    "greater than": "more-than",
    "higher than": "more-than",
    "over": "more-than",
    "above": "more-than",
    "exceeding": "more-than",
    "exceeded": "more-than",
    "exceeds": "more-than",
    "at least": "at-least",
    "a minimum of": "at-least",
    "no less than": "at-least",
    "no fewer than": "at-least",
    "not less than": "at-least",
    # less than
    "kurang dari": "less-than",
    "kurang daripada": "less-than",
    "di bawah": "less-than",
    "dibawah": "less-than",
    "lebih kecil dari": "less-than",
    "lebih rendah dari": "less-than",
    "lebih sedikit dari": "less-than",
    "hampir": "less-than",
    "nyaris": "less-than",
    "mendekati": "less-than",
    "less than": "less-than",
    "fewer than": "less-than",
    "lower than": "less-than",
    "under": "less-than",
    "below": "less-than",
    "nearly": "less-than",
    "almost": "less-than",
    # about
    "sekitar": "about",
    "sekitaran": "about",
    "di sekitar": "about",
    "kurang lebih": "about",
    "lebih kurang": "about",
    "kira-kira": "about",
    "kira kira": "about",
    "kisaran": "about",
    "berkisar": "about",
    "diperkirakan": "about",
    "about": "about",
    "around": "about",
    "approximately": "about",
    "roughly": "about",
    "some": "about",
    "circa": "about",
    "an estimated": "about",
    # up to
    "hingga": "up-to",
    "sampai": "up-to",
    "sampai dengan": "up-to",
    "maksimal": "up-to",
    "maksimum": "up-to",
    "paling banyak": "up-to",
    "paling lama": "up-to",
    "paling tinggi": "up-to",
    "paling besar": "up-to",
    "setinggi-tingginya": "up-to",
    "sebanyak-banyaknya": "up-to",
    "tidak lebih dari": "up-to",
    "tak lebih dari": "up-to",
    "tidak melebihi": "up-to",
    "up to": "up-to",
    "as much as": "up-to",
    "at most": "up-to",
    "a maximum of": "up-to",
    "no more than": "up-to",
    "not more than": "up-to",
}
MODIFIER_SIGNS: Final[dict[str, Bound]] = {
    ">": "more-than",
    "≥": "at-least",
    "<": "less-than",
    "≤": "up-to",
    "±": "about",
    "~": "about",
    "≈": "about",
}
# Words that may stand between a modifier and its number: "setidaknya terdapat lima pulau".
MODIFIER_GAPS: Final[frozenset[str]] = frozenset(
    "sebesar sebanyak sejumlah senilai seharga ada terdapat meliputi mencakup mencapai berjumlah "
    "menjadi memiliki mempunyai sebagai berada pada angka seluas sepanjang selama "
    "there are were is has have had of reached".split()
)
# Words after a quantity.
MODIFIERS_AFTER: Final[dict[str, Bound]] = {
    "atau lebih": "at-least",
    "ke atas": "more-than",
    "keatas": "more-than",
    "lebih": "more-than",
    "or more": "at-least",
    "and above": "more-than",
    "atau kurang": "less-than",
    "ke bawah": "less-than",
    "kebawah": "less-than",
    "or less": "less-than",
    "or fewer": "less-than",
}
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
