"""Every threshold of layout analysis, with its unit in its name and its reason beside it.

Knows numbers; must not know how lines are read. Shares are parts of the width of a line's
column; a comment stands beside its number, or above it where it is long.
"""

# -- columns: what is usual around a line

# Prose lines before and after a line that show its column; fewer miss a ragged margin
WINDOW_LINES = 12
# Lines before and after that show the usual spacing; a page has twice as many
WINDOW_SPACING_LINES = 15
MAX_COLUMN_WIDTH = 190.0  # in mean letters: a wider line was never wrapped, as no page is so wide
MIN_WRAPPED_LINES = 2  # prose lines from which it shows whether lines are wrapped
MAX_LOWERED_SHARE = 0.125  # of lines that begin in lower case, where lines are paragraphs
MIN_CLOSED_SHARE = 0.75  # of lines that end with a sign that closes, where lines are paragraphs
MIN_MEASURED_LINES = 3  # prose lines from which the width of a column shows
MAX_MEASURED_CHARS = 4000  # a longer line counts a letter a character, to save time
MAX_WORD_CHARS = 60  # of a word whose width is measured
MAX_PROSE_CHARS = 400  # of a line that show whether it is prose or a row
MIN_BLANK_RULE_SPACES = 20  # spaces on a line of their own that stand for a rule
MIN_DRAWN_RULE_SIGNS = 5  # dashes in a row that draw a rule; fewer are punctuation
# In mean letters: the space before a word that would have had room on the line before
MIN_ROOM_WIDTH = 0.8
# Share of a column that its lines reach for certain, its margin being ragged
MAX_REACH_SHARE = 0.97

# -- ends of paragraphs

MAX_LAST_OPEN_SHARE = 0.6  # a last line without a stop fills no more, where lines are spaced
# The same where no lines are spaced: then only a very short line is surely a last one
MAX_LAST_OPEN_SHARE_TIGHT = 0.4
MAX_LAST_OPEN_SHARE_GAP = 0.85  # the same where a gap follows, which speaks for an end by itself
# A last line that ends with a stop fills no more, even if the next word had no room
MAX_LAST_CLOSED_SHARE = 0.75
# Stretches between the title and the first known heading: authors and their addresses
MAX_FRONT_STRETCHES = 30
MAX_QUOTATION_LINES = 40
MAX_KEYWORDS_LINES = 5
MAX_KEYWORDS_CHARS = 600  # of the first line of keywords; a longer one is a paragraph on a line

# -- headings

MAX_HEADING_LINES = 6
MAX_HEADING_CHARS = 240  # of one line of a heading
MAX_NUMBERED_CHARS = 120  # of a heading in sentence case behind a number such as 2.1.3
MAX_PLAIN_HEADING_WORDS = 12  # of a heading in sentence case that stands between gaps
MAX_SHORT_HEADING_WORDS = 6  # of one without gaps
# A heading in sentence case without gaps fills no more; a paragraph's last line often does
MAX_SHORT_HEADING_SHARE = 0.55
# The last line of a title fills no more, when nothing else shows that it ends
MAX_TITLE_END_SHARE = 0.65
# A line of a title that goes on below fills more: titles are broken early
MIN_TITLE_WRAPPED_SHARE = 0.62
# The same where lines are spaced and short lines are titles of their own
MIN_TITLE_WRAPPED_SHARE_SPACED = 0.76
MIN_CAPITALS_WRAPPED_SHARE = 0.6  # the same for capitals, whose next word is wide
# A heading right behind a full line that ends a sentence fills no more, if nothing else shows it
MAX_SHOWING_HEADING_SHARE = 0.7
# Before and after a title, where its noun is looked for in lower case: about two pages
NEAR_TITLE_CHARS = 8000

# -- exhibits

MAX_CAPTION_LINES = 5
MAX_CAPTION_CHARS = 300  # of a caption's first line; a longer one is prose about a table
MAX_CLOSED_CAPTION_CHARS = 150  # of a caption's title that ends like a sentence
MAX_BODY_LINES = 400
MAX_SOURCE_LINES = 5
MAX_SOURCE_CHARS = 300  # of the first line of a source without a caption
# The line before a caption with a title fills no more, when no gap parts them
MAX_BEFORE_CAPTION_SHARE = 0.7
MIN_CAPTION_WRAPPED_SHARE = 0.8  # a caption's line that goes on below fills at least as much
MIN_CAPTION_FULL_SHARE = 0.9  # a caption's line this full goes on even with a word that begins rows
# Lines of prose that go on below a table fill at least as much; cells rarely do
MIN_PROSE_SHARE = 0.72
MAX_CELL_CHARS = 220  # a longer line below a caption is no row

# -- page furniture

MIN_HEAD_CHARS = 6  # of a running head; a shorter line that comes again may be a cell
MAX_HEAD_CHARS = 160
MIN_HEAD_REPEATS = 3
MIN_PAGE_LINES = 12  # lines between two running heads, on the mean
MIN_NUMBERS_APART_LINES = 5  # lines between two page numbers; closer numbers count a list
MIN_PAGES = 3  # numbers in a row that count pages
MAX_PAGES = 400  # of a row of page numbers that are kept
MIN_NUMBER_INDENT_CHARS = 20  # before a page number that is set in the middle or to the right
NEAR_TABLE_LINES = 25  # lines after a caption in which a number set apart may be a cell
MAX_RECORD_CHARS = 200  # of a line of the journal's record

# -- footnotes

MAX_NOTE_LINES = 25
MAX_NOTE_NUMBER = 999
MAX_NUMBER_STEP = 3  # between two markers in a row: a marker or two may have been lost
MAX_MARKER_DISTANCE_LINES = 150  # from a marker to its note: two pages or so
MAX_NOTE_TITLE_CHARS = 60  # of a numbered heading that looks like a note
MAX_TITLE_TO_NOTE_LINES = 80  # from a numbered heading to the note with its number: the page

# -- lists and tables

MAX_ITEM_LINES = 80  # running lines from one marker of a list to the next
MAX_INLINE_LINES = 40  # lines in which the second marker of a list is looked for inside a sentence
MIN_TABLE_ROWS = 3  # fewer rows alike may be chance
MAX_TABLE_COLUMNS = 24
# From a sum of money to the scale word that a neighbouring cell parted from it
MAX_SCALE_DISTANCE_WORDS = 6
