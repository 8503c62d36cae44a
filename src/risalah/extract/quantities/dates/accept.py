"""Accepts the dates that show by the words around them that they are dates.

A date with a month is one; digits that look like a year must show that they are no quantity, page
or code. Knows the words around a date and the rules for that, a table; must not know how dates are
written.
"""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from risalah.extract.quantities.dates.forms import (
    LIST_GAP,
    MAX_GAP,
    MODIFIER,
    PART_WORD,
    WEEKDAY,
    WEEKDAY_AND_TIME,
    YEAR_WORD,
    DateItem,
    any_of,
)
from risalah.lexicon.lists import words as listed
from risalah.lexicon.pattern import verbose

_LEAD = verbose(
    rf"""
    (?: (?<!\w) (?P<open>
        {any_of("since")} | {any_of("until")}(?:\s(?:pada|di|in))? ) \s )?
    (?: (?<!\w) (?P<about>{any_of("about")}) \s )?
    (?: (?<!\w) (?:the\s)? (?P<mod>{MODIFIER}) (?:nya)? [\s-] (?:dari\s|of\s|in\s)? (?:the\s)? )?
    (?: (?<!\w) {any_of("about")} \s )?
    (?P<parts> (?: (?<!\w) (?: {PART_WORD} | {WEEKDAY},? ) [\s:]{{1,2}} ){{0,3}} )
    (?P<unit> (?<!\w) (?: {YEAR_WORD} [\s:]{{1,2}} | tahun ) )?
    $
    """
)
_NEXT_WORD = re.compile(
    r"\s?(?P<mark>[=.,;:)\]/!?'\"\u201d\u2019\u2013\u2014-]?)\s?(?P<word>[^\s,.;:()]{0,40})"
)
_LAST_WORDS = re.compile(r"[^\s,.;:()\[\]\u201c\"]+|[,.;:()\[\]\u201c\"]")
_WEEKDAY_BEFORE = verbose(rf"(?<!\w){WEEKDAY_AND_TIME},?\s\(?$")
_LEAD_REACH, _WORDS_REACH, _WEEKDAY_REACH = 70, 80, 20
"""Characters before a date in which the lead, the words before that, and a weekday stand."""


@dataclass(frozen=True, slots=True)
class Surroundings:
    """A date and what stands around it: its lead, the words and marks before that in lower case,
    the mark and the word behind the date, whether a weekday stands directly before it, and whether
    it is a range with a dash. `last` is the word or mark before the lead; empty at the beginning.
    """

    item: DateItem
    lead: re.Match[str]
    before: tuple[str, ...]
    mark: str
    following: str
    on_weekday: bool
    dashed: bool
    last: str


def read_lead(lower: str, item: DateItem) -> re.Match[str]:
    """The words that lead up to the date: `open` (since or until), `about`, `mod` (early or late),
    `parts` (names of parts of time) and `unit` (the word for a year); each may be missing.
    """
    found = _LEAD.search(lower, max(0, item.first.start - _LEAD_REACH), item.first.start)
    assert found is not None  # every part is optional
    return found


def read_surroundings(words: str, lower: str, item: DateItem) -> Surroundings:
    """What stands around the date; `lower` is `words` in lower case."""
    lead = read_lead(lower, item)
    after = _NEXT_WORD.match(words, item.last.end)
    assert after is not None  # every part is optional
    weekday = _WEEKDAY_BEFORE.search(
        lower, max(0, item.first.start - _WEEKDAY_REACH), item.first.start
    )
    before = _LAST_WORDS.findall(lower[max(0, lead.start() - _WORDS_REACH) : lead.start()])
    return Surroundings(
        item,
        lead,
        tuple(before),
        after["mark"],
        after["word"],
        weekday is not None,
        item.is_range and not lower[item.first.end].isspace(),
        before[-1].rstrip("-") if before else "",
    )


_OPENERS = frozenset("([;")
_CLOSERS = frozenset(")],;:-=")
_STOPS = frozenset(",.;)")
_CODE_LEADS = listed("dates/code-leads")
_QUANTITY_LEADS = listed("dates/quantity-leads")
_COUNTED = listed("dates/counted-nouns")
_PREPOSITIONS = listed("dates/prepositions")
_VERB = re.compile(r"(?:me|ber|ter|di)[a-z]{3,}|[a-z]{2,}ed")
_PLAUSIBLE = range(1800, 2061)
_EARLIEST_RANGE = 1400
_SHORT = len("90-an")
_CELLS = re.compile(r"[\s\d.,%+-]{1,60}")


def accept(words: str, lower: str, items: Sequence[DateItem]) -> list[DateItem]:
    """The items that are dates; in a list of years ("2015, 2016, dan 2017") one proof is enough."""
    verdicts = [_verdict(words, lower, item) for item in items]
    for i in range(len(items) - 1):
        pair = verdicts[i : i + 2]
        if None in pair and False not in pair and _counts_up(lower, items[i], items[i + 1]):
            verdicts[i : i + 2] = True, True
    forth, back = range(1, len(items)), range(len(items) - 2, -1, -1)
    for i, neighbour in [(i, i - 1) for i in forth] + [(i, i + 1) for i in back]:
        if verdicts[i] is None and verdicts[neighbour]:
            left, right = items[min(i, neighbour)], items[max(i, neighbour)]
            verdicts[i] = _in_a_list(lower, left, right) or None
    return [item for item, verdict in zip(items, verdicts, strict=True) if verdict]


def _counts_up(lower: str, left: DateItem, right: DateItem) -> bool:
    """Whether a year follows a year with nothing but figures between, as in a table."""
    first, second = left.first.year, right.first.year
    if first is None or second != first + 1 or left.is_range:
        return False
    return _CELLS.fullmatch(lower, left.last.end, right.first.start) is not None


def _in_a_list(lower: str, left: DateItem, right: DateItem) -> bool:
    gap = lower[left.last.end : right.first.start]
    return gap == " " or (len(gap) < MAX_GAP and LIST_GAP.fullmatch(gap) is not None)


def _verdict(words: str, lower: str, item: DateItem) -> bool | None:
    """True: a date. False: surely none. None: nothing says so, but a neighbour may."""
    if not (item.first.bare and item.last.bare) and item.first.precision != "decade":
        return True
    around = read_surroundings(words, lower, item)
    return next((verdict for _, applies, verdict in _RULES if applies(around)), None)


def _is_day(it: Surroundings) -> bool:
    return it.item.first.precision == "day"


def _is_decade(it: Surroundings) -> bool:
    return it.item.first.precision == "decade"


def _is_plausible(it: Surroundings) -> bool:
    return it.item.first.year in _PLAUSIBLE


def _is_odd(it: Surroundings) -> bool:
    """Whether the year is no round number, as quantities often are."""
    return (it.item.first.year or 0) % 100 != 0


def _counts_nothing(it: Surroundings) -> bool:
    """Whether what follows cannot be counted by the number."""
    word = it.following
    if it.mark or not word or word[0].isupper():
        return True
    return word in listed("dates/uncounted") or _VERB.match(word) is not None


def _counts(it: Surroundings) -> bool:
    word = it.following.lower()
    return not it.mark and (word in _COUNTED or word.startswith("%"))


def _is_compared(it: Surroundings) -> bool:
    links = it.last in listed("dates/comparing-links")
    return links and not listed("dates/comparing").isdisjoint(it.before[-2:-1])


def _is_led(it: Surroundings) -> bool:
    opened = it.lead["open"] is not None and not it.lead["about"]
    return it.last in _PREPOSITIONS or opened


def _is_led_strongly(it: Surroundings) -> bool:
    opened = it.lead["open"] in listed("dates/since")
    return it.lead["mod"] is not None or it.last in listed("dates/strong-prepositions") or opened


def _is_among_numbers(it: Surroundings) -> bool:
    return (it.following[:1].isdigit() and not it.mark) or it.last[:1].isdigit()


def _is_of_event(it: Surroundings) -> bool:
    """Whether one of the last words, up to a stop, names something that has a year."""
    for word in reversed(it.before[-5:]):
        if word in listed("dates/events") or word in listed("dates/things"):
            return True
        if not word[0].isalnum():
            return False
    return False


_RULES: tuple[tuple[str, Callable[[Surroundings], object], bool | None], ...] = (
    ("behind the word for a year", lambda it: it.lead["unit"], True),
    ("compared with: `dibandingkan dengan 2019`", _is_compared, True),
    (
        "a day in numerals behind what leads to a date",
        lambda it: _is_day(it) and (it.last in _PREPOSITIONS or it.lead["parts"] or it.on_weekday),
        True,
    ),
    ("any other day in numerals may be a fraction", _is_day, False),
    (
        "before what it could count, but since then",
        lambda it: _counts(it) and it.lead["open"] in listed("dates/strong-prepositions"),
        True,
    ),
    ("before what it counts", _counts, False),
    (
        "a decade in four digits, or behind what leads to one",
        lambda it: (
            _is_decade(it)
            and (
                it.item.last.end - it.item.first.start > _SHORT
                or it.lead["mod"]
                or it.lead["parts"]
            )
        ),
        True,
    ),
    ("any other decade may be a rough number: `90-an`", _is_decade, False),
    ("behind a word for a code, page or sum", lambda it: it.last in _CODE_LEADS, False),
    (
        "alone in brackets",
        lambda it: it.last in _OPENERS and (it.mark in _CLOSERS or not it.following),
        True,
    ),
    ("behind a word that leads to nothing but dates", _is_led_strongly, True),
    (
        "behind a preposition, and counting nothing",
        lambda it: _is_led(it) and (_counts_nothing(it) or (_is_plausible(it) and _is_odd(it))),
        True,
    ),
    ("behind a preposition, perhaps a quantity", _is_led, None),
    ("a range of years with a dash", lambda it: it.dashed and _is_plausible(it), True),
    ("behind a word for quantities", lambda it: it.last in _QUANTITY_LEADS, False),
    (
        "a range of early years with a dash, counting nothing",
        lambda it: (
            it.dashed and _counts_nothing(it) and (it.item.first.year or 0) >= _EARLIEST_RANGE
        ),
        True,
    ),
    ("too early or too late", lambda it: not _is_plausible(it), None),
    ("among other numbers", _is_among_numbers, None),
    ("behind an event or a thing that has a year", _is_of_event, True),
    ("behind an article", lambda it: it.lead["parts"].endswith("the ") and _is_odd(it), True),
    (
        "behind a hedge and at a stop: `sekitar 1965.`",
        lambda it: it.lead["about"] and it.mark in _STOPS and _is_odd(it),
        True,
    ),
    ("behind a hedge", lambda it: it.lead["about"], None),
    ("counting nothing", _counts_nothing, True),
)
"""Rules for bare dates and decades: the reason, the test, the verdict where it applies.

The first rule that applies decides; where none does, nothing is known.
"""
