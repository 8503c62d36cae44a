"""Words by which names are read in Indonesian and English; each list says in its file what it is.

Indonesian puts the head of a name first ("Kementerian Kesehatan", "Universitas Hasanuddin"),
English puts it last or before "of" ("Asian Development Bank", "Ministry of Health"). Must not
know how the words combine.
"""

from __future__ import annotations

from risalah.lexicon.lists import rows, words

# Titles and persons
OFFICES = words("names/offices")
REGION_OFFICES = words("names/region-offices")
POSTS = words("names/posts")
ADDRESSES = words("names/addresses")
SMALL_TITLES = words("names/small-titles")
TITLE_PREFIXES = words("names/title-prefixes")
PORTFOLIO = words("names/portfolio")
PORTFOLIO_NAMES = words("names/portfolio-names")
PARTICLES = words("names/particles")
ROMAN_NUMBERS = words("names/roman-numbers")
APPOSITIONS = SMALL_TITLES | words("names/appositions")
SAYING_VERBS = (
    words("claiming/saying") | words("claiming/saying-en") | words("claiming/saying-that")
)
VERBS = SAYING_VERBS | words("names/verbs-behind-names")
QUOTATION_CUES = words("names/quotation-cues")

# Bodies
PUBLIC_HEADS = words("names/public-heads")
NAMED_HEADS = words("names/named-heads")
BODY_HEADS = PUBLIC_HEADS | NAMED_HEADS
WEAK_HEADS = words("names/weak-heads")
GOVERNMENT_HEADS = words("names/government-heads")
ENGLISH_HEADS = words("names/english-heads")
WEAK_ENGLISH_HEADS = words("names/weak-english-heads")
COMPANY_MARKS = words("names/company-marks")
SMALL_WORDS = words("names/small-words")
ENGLISH_LINKS = words("names/english-links")
ACRONYM_LINKS = words("names/acronym-links")
STATE_FIRST_CUES = words("names/state-first-cues")
UNIONS = words("organisations/unions")

# Places
FOREIGN_PLACES = rows("places/foreign-places")
PLACE_HEADS = words("places/heads")
LAND_HEADS = words("places/land-heads")
COMPASS = words("places/compass")
SITES = words("places/sites")
WEST_CUES = words("places/the-west-cues")
GOVERNMENT_WORDS = words("places/government-words")
GOVERNMENT_LINKS = words("places/government-links")

# What is no actor
FEATURE_HEADS = words("places/feature-heads")
FEATURE_HEADS_EN = words("places/feature-heads-en")
INSTRUMENT_HEADS = words("names/instrument-heads")
LOOSE_INSTRUMENT_HEADS = words("names/loose-instrument-heads")
INSTRUMENT_HEADS_EN = words("names/instrument-heads-en")
LAW_HEADS = words("names/law-heads")
LAW_LINKS = words("names/law-links")
LAW_NUMBERING = words("names/law-numbering")
LANGUAGE_WORDS = words("names/language-words")
REFERENCE_HEADS = words("names/reference-heads")
ABBREVIATED = words("names/abbreviated")
ABBREVIATIONS = words("names/abbreviations")
NOT_NAMES = words("names/not-names")
OPENING_WORDS = words("function-words") | words("names/opening-words")
ENGLISH_TERMS = words("names/english-terms")
ACTOR_CUES = words("names/actor-cues")
THING_CUES = words("names/thing-cues")
