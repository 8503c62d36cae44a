"""Words that show how words are built and which language a text is in; must not know layout."""

from __future__ import annotations

from risalah.lexicon.lists import words

STOPWORDS_ID = words("stopwords-id")
STOPWORDS_EN = words("stopwords-en")
TITLE_SMALL_WORDS = words("title-small-words")
PREFIXES = words("repair/prefixes")
SUFFIXES = words("repair/suffixes")
BOUND_FORMS = words("repair/bound-forms")
HYPHENATED_FORMS = words("repair/hyphenated-forms")
COMPOUND_TAILS = words("repair/compound-tails")
SOUND_CHANGING_PAIRS = words("repair/sound-changing-pairs")
JOINED_WORDS = words("repair/joined-words")
