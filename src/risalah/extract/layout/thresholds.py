"""Every threshold of layout analysis, with its unit in its name and its reason beside it.

Knows numbers; must not know how lines are read. Shares are parts of the width of a line's column.
"""

from __future__ import annotations

from typing import Final

# -- columns: what is usual around a line

WINDOW_LINES: Final = 12
"""Prose lines before and after a line that show its column; fewer miss a ragged margin."""
WINDOW_SPACING_LINES: Final = 15
"""Lines before and after that show the usual spacing; a page has twice as many."""
MAX_COLUMN_WIDTH: Final = 190.0
"""In mean letters: a wider line was never wrapped, as no page is so wide."""
MIN_WRAPPED_LINES: Final = 2
"""Prose lines from which it shows whether lines are wrapped."""
MAX_LOWERED_SHARE: Final = 0.125
"""Of lines that begin in lower case, where lines are paragraphs."""
MIN_CLOSED_SHARE: Final = 0.75
"""Of lines that end with a sign that closes, where lines are paragraphs."""
MIN_MEASURED_LINES: Final = 3
"""Prose lines from which the width of a column shows."""
MAX_MEASURED_CHARS: Final = 4000
"""A longer line counts a letter a character, to save time."""
MAX_WORD_CHARS: Final = 60
"""Of a word whose width is measured."""
MAX_PROSE_CHARS: Final = 400
"""Of a line that show whether it is prose or a row."""
MIN_BLANK_RULE_SPACES: Final = 20
"""Spaces on a line of their own that stand for a rule."""
MIN_DRAWN_RULE_SIGNS: Final = 5
"""Dashes in a row that draw a rule; fewer are punctuation."""
MIN_ROOM_WIDTH: Final = 0.8
"""In mean letters: the space before a word that would have had room on the line before."""
MAX_REACH_SHARE: Final = 0.97
"""Share of a column that its lines reach for certain, its margin being ragged."""

# -- ends of paragraphs

MAX_LAST_OPEN_SHARE: Final = 0.6
"""A last line without a stop fills no more, where lines are spaced."""
MAX_LAST_OPEN_SHARE_TIGHT: Final = 0.4
"""The same where no lines are spaced: then only a very short line is surely a last one."""
MAX_LAST_OPEN_SHARE_GAP: Final = 0.85
"""The same where a gap follows, which speaks for an end by itself."""
MAX_LAST_CLOSED_SHARE: Final = 0.75
"""A last line that ends with a stop fills no more, even if the next word had no room."""
MAX_FRONT_STRETCHES: Final = 30
"""Stretches between the title and the first known heading: authors and their addresses."""
MAX_QUOTATION_LINES: Final = 40
MAX_KEYWORDS_LINES: Final = 5
MAX_KEYWORDS_CHARS: Final = 600
"""Of the first line of keywords; a longer one is a paragraph on a line."""

# -- headings

MAX_HEADING_LINES: Final = 6
MAX_HEADING_CHARS: Final = 240
"""Of one line of a heading."""
MAX_NUMBERED_CHARS: Final = 120
"""Of a heading in sentence case behind a number such as 2.1.3."""
MAX_PLAIN_HEADING_WORDS: Final = 12
"""Of a heading in sentence case that stands between gaps."""
MAX_SHORT_HEADING_WORDS: Final = 6
"""Of one without gaps."""
MAX_SHORT_HEADING_SHARE: Final = 0.55
"""A heading in sentence case without gaps fills no more; a paragraph's last line often does."""
MAX_TITLE_END_SHARE: Final = 0.65
"""The last line of a title fills no more, when nothing else shows that it ends."""
MIN_TITLE_WRAPPED_SHARE: Final = 0.62
"""A line of a title that goes on below fills more: titles are broken early."""
MIN_TITLE_WRAPPED_SHARE_SPACED: Final = 0.76
"""The same where lines are spaced and short lines are titles of their own."""
MIN_CAPITALS_WRAPPED_SHARE: Final = 0.6
"""The same for capitals, whose next word is wide."""
MAX_SHOWING_HEADING_SHARE: Final = 0.7
"""A heading right behind a full line that ends a sentence fills no more, if nothing else shows."""
NEAR_TITLE_CHARS: Final = 8000
"""Before and after a title, where its noun is looked for in lower case: about two pages."""

# -- exhibits

MAX_CAPTION_LINES: Final = 5
MAX_CAPTION_CHARS: Final = 300
"""Of a caption's first line; a longer one is prose about a table."""
MAX_CLOSED_CAPTION_CHARS: Final = 150
"""Of a caption's title that ends like a sentence."""
MAX_BODY_LINES: Final = 400
MAX_SOURCE_LINES: Final = 5
MAX_SOURCE_CHARS: Final = 300
"""Of the first line of a source without a caption."""
MAX_BEFORE_CAPTION_SHARE: Final = 0.7
"""The line before a caption with a title fills no more, when no gap parts them."""
MIN_CAPTION_WRAPPED_SHARE: Final = 0.8
"""A caption's line that goes on below fills at least as much."""
MIN_CAPTION_FULL_SHARE: Final = 0.9
"""A caption's line this full goes on even with a word that begins rows."""
MIN_PROSE_SHARE: Final = 0.72
"""Lines of prose that go on below a table fill at least as much; cells rarely do."""
MAX_CELL_CHARS: Final = 220
"""A longer line below a caption is no row."""

# -- page furniture

MIN_HEAD_CHARS: Final = 6
"""Of a running head; a shorter line that comes again may be a cell."""
MAX_HEAD_CHARS: Final = 160
MIN_HEAD_REPEATS: Final = 3
MIN_PAGE_LINES: Final = 12
"""Lines between two running heads, on the mean."""
MIN_NUMBERS_APART_LINES: Final = 5
"""Lines between two page numbers; closer numbers count a list."""
MIN_PAGES: Final = 3
"""Numbers in a row that count pages."""
MAX_PAGES: Final = 400
"""Of a row of page numbers that are kept."""
MIN_NUMBER_INDENT_CHARS: Final = 20
"""Before a page number that is set in the middle or to the right."""
NEAR_TABLE_LINES: Final = 25
"""Lines after a caption in which a number set apart may be a cell."""
MAX_RECORD_CHARS: Final = 200
"""Of a line of the journal's record."""

# -- footnotes

MAX_NOTE_LINES: Final = 25
MAX_NOTE_NUMBER: Final = 999
MAX_NUMBER_STEP: Final = 3
"""Between two markers in a row: a marker or two may have been lost."""
MAX_MARKER_DISTANCE_LINES: Final = 150
"""From a marker to its note: two pages or so."""
MAX_NOTE_TITLE_CHARS: Final = 60
"""Of a numbered heading that looks like a note."""
MAX_TITLE_TO_NOTE_LINES: Final = 80
"""From a numbered heading to the note with its number: the page."""

# -- lists and tables

MAX_ITEM_LINES: Final = 80
"""Running lines from one marker of a list to the next."""
MAX_INLINE_LINES: Final = 40
"""Lines in which the second marker of a list is looked for inside a sentence."""
MIN_TABLE_ROWS: Final = 3
"""Fewer rows alike may be chance."""
MAX_TABLE_COLUMNS: Final = 24
MAX_SCALE_DISTANCE_WORDS: Final = 6
"""From a sum of money to the scale word that a neighbouring cell parted from it."""
