"""Words by which a rendering keeps what a quote says: negation, hedges, percent, money.

For each sense the words of Indonesian and those of English that can carry it.
"""

from __future__ import annotations

from typing import Final

NEGATIONS: Final = {
    "id": (
        "tidak tak bukan belum tanpa jangan non nir anti absen absennya kurang minim sulit gagal "
        "ketidak kegagalan ketiadaan sedikit enggan jarang hanya menolak melebihi mustahil "
        "terbatas kekurangan hilang lemah lemahnya lambat lamban menghindari mencegah terhambat "
        "satu-satunya berhenti bebas selain padahal alih-alih daripada"
    ).split(),
    "en": (
        "not no nor neither never none nothing without cannot non lack lacks lacking absence "
        "absent fail fails failed failing failure little few fewer hardly rarely yet only unable "
        "instead rather less nobody avoid refuse refused limited poor less-than other short"
    ).split(),
}
"""Words of negation and words that can carry one; `STRONG` are those that must be answered."""

STRONG: Final = {
    "id": "tidak tak bukan belum tanpa jangan".split(),
    "en": "not never without neither nor cannot".split(),
}

NEGATIVE_PREFIXES: Final = ("un", "in", "im", "ir", "dis", "non", "mis", "il", "anti")
"""English prefixes that make a word negative; any long word with one may carry a negation."""

HEDGES: Final = {
    "more-than": (
        "more than",
        "over",
        "above",
        "exceed",
        "at least",
        "upwards of",
        "no fewer",
        "no less",
        "greater than",
        "beyond",
        "or more",
        "minimum",
        "hundreds",
        "thousands",
        "millions",
        "dozens",
        "surpass",
    ),
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
    "up-to": ("up to", "until", "as many as", "as much as", "at most", "maximum", "reaching", "to"),
}
"""For each modifier of a figure, the English words that keep it."""

PERCENT_EN: Final = ("per cent", "percent", "%")

MONEY_EN: Final = {
    "USD": ("usd", "dollar", "$"),
    "IDR": ("idr", "rupiah", "rp"),
    "CNY": ("cny", "yuan", "rmb", "renminbi"),
    "EUR": ("eur", "euro", "€"),
}
"""How English names a currency; other currencies keep their code."""
