"""Words by which names are read in Indonesian and English; each list says in its file what it is.

Indonesian puts the head of a name first ("Kementerian Kesehatan", "Universitas Hasanuddin"),
English puts it last or before "of" ("Asian Development Bank", "Ministry of Health").
"""

from risalah.lexicon.lists import rows, words

# Titles and persons
OFFICES = words("names/offices")
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
ENGLISH_LINKS = words("names/english-links")
ACRONYM_LINKS = words("names/acronym-links")
UNIONS = words("organisations/unions")

# Places
FOREIGN_PLACES = rows("places/foreign-places")
PLACE_HEADS = words("places/heads")
LAND_HEADS = words("places/land-heads")
COMPASS = words("places/compass")
WEST_CUES = words("places/the-west-cues")
GOVERNMENT_WORDS = words("places/government-words")

# What is no actor
FEATURE_HEADS = words("places/feature-heads")
INSTRUMENT_HEADS = words("names/instrument-heads")
INSTRUMENT_HEADS_EN = words("names/instrument-heads-en")
LAW_LINKS = words("names/law-links")
LANGUAGE_WORDS = words("names/language-words")
ABBREVIATED = words("names/abbreviated")
OPENING_WORDS = words("function-words") | words("names/opening-words")
ENGLISH_TERMS = words("names/english-terms")
