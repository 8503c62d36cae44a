"""Words by which a translation keeps what a quote says: negation, hedges, percent, money.

For each sense the words of Indonesian and those of English that can carry it.
"""

from __future__ import annotations

from typing import Final

NEGATING: Final = {
    "id": frozenset("tidak tak bukan belum tanpa jangan takkan".split()),
    "en": frozenset("not never without neither cannot no none nothing nobody".split()),
}
"""Words of plain negation: each must be answered in the other language."""

NEGATIVE: Final = {
    "id": frozenset(
        "non nir anti absen kurang minim sulit gagal kegagalan ketiadaan sedikit enggan jarang "
        "menolak mustahil terbatas kekurangan hilang lemah lambat lamban terhambat alih selain "
        "daripada melebihi satu-satu bebas kalah".split()
    ),
    "en": frozenset(
        "nor lack lacks lacked lacking absence absent fail fails failed failing failure little few "
        "hardly rarely unable instead nowhere refuse refuses refused".split()
    ),
}
"""Other words that can answer a negation."""

NEGATIVE_STEMS: Final = {
    "id": ("tidak", "ketidak", "keterbatas", "nir", "non"),
    "en": tuple(
        "un inabil inac inadeq incapab incomplet inconsist independ indirect ineffect ineffic "
        "inequal inequit inexpens inexperience informal infrequen insecur instab insuffic intoler "
        "invisib invalid involuntar incorrect imposs imperfect improb imbalanc irreg irrel "
        "irrespons irrevers illeg illog disagre disadvant dissatisf discontent dishonest dislike "
        "disorgan displeas disregard distrust disunit disproportion disinterest non asym".split()
    ),
}
"""Beginnings of words that are negative in themselves: ketidakpastian, uncertainty."""

NOT_NEGATIVE_STEMS_EN: Final = tuple("under undo unit unio uniq univ until unto unless".split())
"""Beginnings that only look like them."""

NO_NEGATION_BEFORE: Final = {"id": frozenset(["paling", "se"]), "en": frozenset[str]()}
"""Words after which a negation denies nothing: "paling tidak" is "at least"."""

HEDGES: Final = {
    "more-than": (
        "more than",
        "over",
        "above",
        "exceed",
        "upwards of",
        "greater than",
        "beyond",
        "hundreds",
        "thousands",
        "millions",
        "dozens",
        "surpass",
    ),
    "at-least": ("at least", "no fewer", "no less", "not less", "or more", "minimum"),
    "less-than": (
        "less than",
        "fewer than",
        "under",
        "below",
        "almost",
        "nearly",
        "close to",
        "short of",
        "not even",
    ),
    "about": (
        "about",
        "around",
        "some",
        "roughly",
        "approximately",
        "circa",
        "or so",
        "more or less",
    ),
    "up-to": ("up to", "until", "as many as", "as much as", "at most", "maximum", "as high as"),
}
"""For each modifier of a figure, the English words that keep it."""

HEDGED_ID: Final = (
    "sekitar kira kurang lebih melebihi hampir nyaris hingga sampai setidaknya sekurang minimal "
    "maksimal maksimum atas bawah ratusan ribuan puluhan jutaan miliaran kisaran diperkirakan"
).split()
"""Indonesian words that can stand behind a hedge of the translation."""

HEDGES_BEFORE_NUMBERS: Final = (
    "about",
    "around",
    "roughly",
    "approximately",
    "some",
    "nearly",
    "almost",
    "more than",
    "over",
    "less than",
    "fewer than",
    "under",
    "up to",
    "at least",
    "at most",
    "as many as",
)
"""English hedges; one that stands straight before a number needs an answer in the quote."""

PARTS_OF_TIME_EN: Final = {
    "early": ("early", "beginning", "start", "outset", "opening"),
    "mid": ("mid", "middle", "midway"),
    "late": ("late", "end", "close", "closing"),
}
"""For awal, pertengahan and akhir, the English words that keep them."""

PERCENT_ID: Final = ("persen", "prosen", "percent", "per cent", "%", "persentase", "per seratus")
PERCENT_EN: Final = ("per cent", "percent", "%")

MONEY_EN: Final = {
    "USD": ("usd", "dollar", "$"),
    "IDR": ("idr", "rupiah", "rp"),
    "CNY": ("cny", "yuan", "rmb", "renminbi"),
    "EUR": ("eur", "euro", "€"),
}
"""How English names a currency; other currencies keep their code."""
