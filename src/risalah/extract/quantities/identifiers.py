"""Finds the names, codes and numbered references of a block whose digits measure nothing.

Law numbers, COVID-19, H7N9, AIM 2020, the 4.0 of Industri 4.0, Tabel 1, ke-29, URLs, telephone
numbers, and the list numbers of items and headings. Each pattern stands for itself; overlapping
finds are merged. A span covers every digit of the name. Knows nothing of dates, figures or
citations.
"""

import re
from collections.abc import Iterator, Sequence

from risalah.lexicon.lists import words as listed
from risalah.lexicon.pattern import lowered, one_of, verbose
from risalah.quantities.calendar import MONTHS
from risalah.span import Span

_LIST_HEAD = re.compile(
    r"""
    (?: (?i:bab|bagian|chapter|section) \s )?
    [(\[]? \d{1,3} (?: \. \d{1,3} ){0,4} (?: [.)\]] (?= \s | [^\W\d] | $ ) | (?= \s ) )
    """,
    re.VERBOSE,
)
_INLINE = re.compile(r"(?<![\w.,:/-])\(?(?P<number>\d{1,2})\)(?=\s+\S|$)")


def find_head(words: str) -> Span | None:
    """The list number at the head of an item or a heading: `1.`, `(2)`, `3.1`, `BAB 2`."""
    match = _LIST_HEAD.match(words)
    return Span(*match.span()) if match else None


def find_enumerators(words: str, taken: Sequence[Span] = ()) -> tuple[Span, ...]:
    """The list numbers inside running text: `1) … 2) …` or `(1) … (2) …`.

    A number in brackets counts as one only in company: the block must hold another, next to it
    in counting, and one of the run must be 1.
    """
    found = [
        (int(match["number"]), Span(*match.span()))
        for match in _INLINE.finditer(words)
        if not any(span.overlaps(Span(*match.span())) for span in taken)
    ]
    numbers = {number for number, _ in found}
    return tuple(
        span for number, span in found if numbers >= set(range(1, number + 1)) and len(numbers) > 1
    )


def find_identifiers(words: str) -> tuple[Span, ...]:
    """The spans of names and codes in `words`, ascending and apart."""
    lower = lowered(words)
    spans: list[Span] = []
    if _ADDRESSED.search(lower):
        spans.extend(Span(*m.span()) for m in _ADDRESS.finditer(lower))
    if _ANY_DIGIT.search(words):
        spans.extend(Span(*m.span()) for m in _NAMED.finditer(lower))
        spans.extend(Span(*m.span()) for m in _CAPITALS.finditer(words))
        spans.extend(_glued_names(words, lower))
        spans.extend(_dated_names(words, lower))
        spans.extend(_ordinals(lower))
    return _merged(spans)


# --- Parts of patterns, all for words in lower case -----------------------------------------------


_PLANS, _LAWS = listed("identifiers/plans"), listed("identifiers/laws")
_THINGS, _QUANTITY_LEADS = listed("dates/things"), listed("dates/quantity-leads")
_UNITS_GLUED = listed("identifiers/units-glued")


def _of(name: str) -> str:
    """A group that matches any entry of a list."""
    return one_of(listed(f"identifiers/{name}"))


_ANY_DIGIT = re.compile(r"\d")
_YEAR = r"(?:1[4-9]\d\d|20\d\d)"
_CODE = r"\d\w{0,12}(?:[./-]\w{1,12}){0,8}"
_LETTER_CODE = r"[a-z][\w.]{0,12}(?:[-/.]\w{1,12}){0,6}[-/.]\w{0,6}\d\w{0,12}(?:[-/.]\w{1,12}){0,4}"
_MONTH = one_of(MONTHS)
_DASH = r"[-\u2010-\u2015]"
_OF_YEAR = rf"(?:\s?(?:/|,?\s(?i:tahun|thn\.?|th\.?|of|year))\s?{_YEAR}(?!\w))"
_NUMBER = rf"(?:{_of('number-words')}\s?:?\s?)"
_ITEM = r"(?:\d{1,4}(?:\.\d{1,3}){0,3}[a-z]?(?!\w)|[ivxl]{1,6}[.:]\d{1,3}(?!\w))"
_SHORT_ITEM = r"\d{1,3}[a-z]?(?!\w)"
_NOT_A_DAY = rf"(?! \d{{1,2}} (?:\s?{_DASH}\s?\d{{1,2}})? \s {_MONTH} (?!\w) )"
_NOT_MEASURED = (
    r"(?![.,]?\d|\s?(?:%|persen|juta|miliar|milyar|triliun|ribu|percent|million|billion))"
)
_REST_OF_LIST = rf"""(?: \s?(?:,|{_DASH}|dan|and|&|dan/atau|s\.d\.|sampai|hingga|to)\s?{_SHORT_ITEM}
    (?= \s?[,.;:)({_DASH[1:-1]}] | \s?$ | \s(?:dan|and|,) ) ){{0,8}}"""
_CLOCK = r"(?:[01]?\d|2[0-4])[.:][0-5]\d(?![\d]|[.,]\d)"


# A URL broken by a space goes on when what follows the space is still a path.
_ADDRESS = verbose(
    r"""(?<![\w@]) (?: (?:https?://|www\.) [^\s<>",;\u201c\u201d]{1,400}
        (?: (?<=/) \s [\w.-]{1,80} /[^\s<>",;]{1,200} )?
      | 10\.\d{4,9}/[^\s<>"]{1,200}
      | \w[\w.+-]{0,63} (?: @ [\w-]{1,63} (?:\.[\w-]{1,63}){1,4}
          | (?<=\.com|\.org|\.net|\.edu|\.gov) (?!\w) (?:/[^\s<>"]{0,200})?
          | (?<=\.co\.id|\.go\.id|\.ac\.id|\.or\.id) (?!\w) (?:/[^\s<>"]{0,200})?
          | (?<=\.id|\.vn|\.cn|\.sg|\.my|\.io) (?!\w) (?:/[^\s<>"]{0,200})? )
    ) (?<![.,;:)\]])"""
)

_ADDRESSED = re.compile(r"://|www\.|@|10\.\d|\.[a-z]{2,3}(?!\w)")  # without one, no address

# What is called by a word of the lexicon, or has a shape that no quantity has. The first form that
# fits at a place is taken, so the longer ones stand first.
_FORMS = (
    # Resolutions and rules called by number: "Nomor 7 Tahun 2011", "12/34 tahun 1985"
    rf"(?:resolusi|resolution|putusan) \s (?:[a-z][\w-]{{1,30}}\s){{0,5}} {_NOT_A_DAY} {_NUMBER}?"
    rf"{_CODE}"
    rf"(?: \s?\(\d{{4}}\) | {_OF_YEAR} )?",
    rf"{_NUMBER} (?:{_CODE}|{_LETTER_CODE}) {_OF_YEAR}?",
    rf"\d{{1,4}} (?<![.,]\d)(?<![.,]\d\d) (?:/[\w.]{{1,8}}){{1,6}} \s(?:tahun|of)\s {_YEAR}",
    r"[a-z]{1,6}\.\d{1,3}(?:\.\d{1,3}){0,3}(?:/[\w.-]{1,15}){1,6}",
    rf"\d{{1,5}} (?!/{_MONTH}/) (?:/[a-z][\w.-]{{0,14}}){{1,5}} /\d{{2,4}} (?:/\d{{1,4}})? (?!\w)",
    rf"{_of('standards')} \s?[:-]?\s? \d{{1,6}} (?:[.:-]\d{{1,5}}){{0,4}} (?![.,]?\d)",
    # Parts of documents, and things that bear a number
    rf"{_of('laws')} \s {_NUMBER}? \d{{1,4}}/{_YEAR}(?!\w)",
    rf"{_of('numbered-parts')} \s?[-:]?\s? {_NOT_A_DAY} (?:\({_ITEM}\)|{_ITEM})"
    rf"{_NOT_MEASURED} {_REST_OF_LIST}",
    rf"{_of('numbered-things')} [\s-]? (?:ke-?)? \d{{1,3}}(?:\.\d)?[a-z]?(?!\w) {_NOT_MEASURED}",
    rf"{_of('versioned')} \s? v?\d\.\d {_NOT_MEASURED}",
    r"v \.?\s? \d{1,3}(?:\.\d{1,4}){1,3}",
    # The disease, however it is spelled or broken
    rf"{_of('viruses')} \s?{_DASH}?\s? (?:20)?19 (?!\d)",
    r"(?:2019-ncov | sars-?\s?cov-?\s?\d)",
    # Formulas, groups, idioms: "2+7", "3+x", "asean+3"
    r"\d{1,3}\s?\+\s?(?:\d{1,3}|[a-z])(?![\w%]|[.,]\d)",
    r"[a-z]{2,12}(?:\+|\s\+\s)\d{1,2}(?!\w)",
    r"(?:24/7|7/24|9/11) (?![\w/])",
    # Centuries
    r"abad \s? (?:ke\s?-?\s?)? \d{1,2} (?:\s?[-\u2013]\s?\d{1,2})? (?!\w)",
    r"\d{1,2}(?:st|nd|rd|th)[\s-]centur(?:y|ies)",
    # Places called after a day
    rf"{_of('places-named-by-date')} \s (?:[a-z][\w-]{{1,20}}\s)? \d{{1,2}} \s {_MONTH}"
    rf"(?:\s{_YEAR})? (?!\w)",
    # Chapter and verse, volume and issue, bearings
    r"q\.?s\.? [\s:]{0,2} \(?[a-z][\w'\u2019-]{1,20} (?:\s[a-z][\w'\u2019-]{1,20})? \)? [\s:,]{0,3}"
    r"[\[(]?\d{1,3}[\])]? (?:\s?[:/]\s?(?:ayat\s)?\d{1,3})? (?:\s?[-\u2013]\s?\d{1,3})?",
    rf"\d{{1,3}} \s?\(\d{{1,3}}(?:{_DASH}\d{{1,3}})?\) \s?[,:]\s? \d{{1,4}} {_DASH} \d{{1,4}}"
    r"(?!\w)",
    r"\d{1,3} \s?\u00b0 \s?\d{1,2}(?:[.,]\d{1,4})? \s?['\u2019\u2032] (?:\s?\d{1,2}(?:[.,]\d{1,4})?"
    r"\s?[\"\u201d\u2033])? (?:\s?(?:lu|ls|bt|bb|n|s|e|w)(?!\w))?",
    # Telephone numbers, codes, times of day
    rf"{_of('phone-words')} \s?[:.]?\s? [(+]?\d[\d\s().-]{{2,20}}\d"
    r"(?: \s?(?:ext\.?|pes\.?)\s?\d{1,5} )?",
    r"08\d\d [\s.-]? \d{2,4} (?:[\s.-]?\d{2,5}){1,3} (?!\w)",
    rf"{_of('codes')} [\s:.]{{0,3}} (?:\([^()]{{1,10}}\)\s?:?\s?)? [\dx][\dx.-]{{3,24}}",
    rf"{_of('clock-words')} \s {_CLOCK} (?: \s?(?:{_DASH}|hingga|sampai|to|s\.d\.)\s?{_CLOCK} )?"
    rf"(?: \s?{_of('time-zones')} )? (?!\w)",
    rf"(?:[01]?\d|2[0-4])(?:[.:][0-5]\d)? (?:{_DASH}{_CLOCK})? \s? {_of('time-zones')} (?!\w)",
)
_NAMED = verbose(
    rf"""(?<!\w) (?<!\d[.,]) (?: {" | ".join(_FORMS)} )
    | \#\w{{1,40}}
    | (?:\+\d{{1,3}}|\(0\d{{2,3}}\)) [\s.-]? \d{{2,4}} (?:[\s.-]?\d{{2,5}}){{1,3}} (?!\w)"""
)

_QUANTITY_HEADS = ("rp", "usd", "ke", "idr", "eur", "us", "i", "ii", "iii", "iv")
# Names known by their capitals, in the words as printed.
_NOT_NUMBERED = one_of((*MONTHS, *listed("dates/year-prefixes"), *_QUANTITY_HEADS))
_CAPITALS = verbose(
    rf"""(?<![\w-]) (?:
        {_of("law-short-names")} \s (?:(?i:{_NUMBER}))? \d{{1,3}} {_OF_YEAR}? (?!\w)
      | (?i:{_of("streets")}) \s [A-Z][\w.'-]{{0,30}} (?:\s[A-Z][\w.'-]{{0,30}}){{0,5}}
        ,?\s (?:(?i:no\.?|nomor|kav\.?|km\.?|blok)\s?)? \d{{1,4}}[A-Za-z]? (?:{_DASH}\d{{1,4}})?
        (?!\w|[.,]\d)
      | {_of("ship-marks")} (?:\s[A-Z][\w'.]{{1,20}}){{1,4}} [\s-]\d{{1,6}} (?![\w%]|[.,]\d)
      | (?i:kapal) (?:\s[a-z]{{2,20}}){{0,2}} (?:\s[A-Z][\w'.]{{1,20}}){{1,4}} \s\d{{4,6}}
        (?![\w%]|[.,]\d)
      | (?!(?:Pada|Sejak|Per|Hingga|Sampai)\s) [A-Z]\w{{1,20}} \s \d{{1,4}}/(?:19|20)\d\d(?![\d/])
      | [A-Z]{{2,10}} \s \d{{1,3}}-[A-Z][a-z]{{1,15}}(?!\w)
      | (?<=,\s) [A-Z]\w{{2,20}} \s \d{{5}}(?!\d|[.,]\d)
      | [A-Z]{{1,3}}\.\d{{1,3}}(?:\.\d{{1,4}}){{1,4}}(?!\w)
      | (?!(?i:{_NOT_NUMBERED}){_DASH}) [A-Za-z]{{0,14}}[A-Z][A-Za-z]{{0,14}}-\d{{1,4}}[A-Z]?
        (?![\w%]|[.,]\d|\s?(?:%|persen))
      | @ (?! (?:Rp|IDR|USD)\.?\s?\d | \d[\d.,]*\s[a-z] ) \w{{1,40}} )"""  # "@12 botol": each
)


# --- Ordinals ------------------------------------------------------------------------------------

_ORDINAL = verbose(
    r"""(?<!\w) (?: ke\s?-\s?\d{1,4} (?!-?an)
      | (?P<english>\d{1,4}(?:st|nd|rd|th)) ) (?!\w|[.,]\d)"""
)
_MONTH_AFTER = verbose(rf"\s?[-,]?\s?(?:of\s)?{_MONTH}(?!\w)|\s?[-,\u2013]\s?\d|,?\s{_YEAR}")
_PARTS_OF_YEAR = listed("dates/quarter-words") | listed("dates/half-words")
_PART_BEFORE = verbose(rf"(?<!\w){one_of(_PARTS_OF_YEAR)}\s$")
_MONTH_BEFORE = verbose(rf"(?<!\w){_MONTH}\.?\s$")


def _ordinals(lower: str) -> Iterator[Span]:
    """ "ke-29", "27th"; a day of a month ("21st November") and a part of a year ("kuartal ke-4
    2021") are left to the dates.
    """
    for m in _ORDINAL.finditer(lower):
        if m["english"] and (
            _MONTH_AFTER.match(lower, m.end())
            or _MONTH_BEFORE.search(lower, max(0, m.start() - 14), m.start())
        ):
            continue
        part = _PART_BEFORE.search(lower, max(0, m.start() - 14), m.start())
        if part and _YEAR_AFTER.match(lower, m.end()):
            continue
        yield Span(*m.span())


# --- Letters and digits in one word --------------------------------------------------------------

_GLUED = verbose(
    r"""(?<![\w.,]) (?: (?P<head>[A-Za-z]{1,20})\d{1,4}(?:\.\d(?!\d))?[A-Za-z0-9]{0,12}
      | \d{1,4}[GDKP] ) (?: -\d{1,3} )? (?![\w%]|[.,]\d)"""
)
_YEAR_AFTER = verbose(rf"\s?[-/]?\s?(?:tahun\s)?{_YEAR}(?!\w)")


def _glued_names(words: str, lower: str) -> Iterator[Span]:
    """H1N1, B2C, G20, 5G, PM2.5; never a sum of money, a quantity, or the quarter of a year."""
    for m in _GLUED.finditer(words):
        head = (m["head"] or "").lower()
        plain = len(head) > 0 and m[0][len(head) :].isdigit()
        word = len(head) > 3 and not (m["head"] or "").isupper()
        if head in MONTHS or (plain and (word or (len(head) > 1 and head in _UNITS_GLUED))):
            continue
        if plain and head in ("q", "h", "tw", "sem") and _YEAR_AFTER.match(lower, m.end()):
            continue
        yield Span(*m.span())


# --- Names that end in a year --------------------------------------------------------------------

_YEARS = verbose(
    rf"{_YEAR} (?<![\w.,/:-]\d{{4}}) (?:\s?{_DASH}\s?{_YEAR})? (?!\w|[.,]\d|\s?[%/+]|-an)"
)
_NAME_BEFORE = verbose(
    r"""(?<![\w-]) (?: [A-Z][\w'\u2019&./-]{0,40} \s
        (?: (?:of|for|on|in|and|the|dan|untuk) \s (?=[A-Z]) )? ){1,8} $"""
)
_LAW_BEFORE = verbose(rf"(?<!\w){_of('laws')}\s[^.;:()]{{0,140}}$")
_YEAR_WORD_BEFORE = verbose(r"(?:^|\s)(?P<word>[Tt]ahun)\s$")
_ABOUT_LAW = verbose(
    r"\s(?:(?P<article>(?:pasal|article)\s\d{1,3})|tentang|mengenai|concerning|on\sthe)(?!\w)"
)
_NOT_A_NAME = (
    listed("dates/prepositions")
    | listed("dates/events")
    | listed("dates/weekdays")
    | listed("dates/year-words")
    | {*MONTHS, "dan", "and", "the", "tanggal", "bulan", "on"}
)
_PLAN_AFTER = re.compile(r"\s(?:Agenda|Vision|Plan|Strategy|Roadmap|Goals)(?!\w)")
_BRACKETED = re.compile(r"(?P<long>[^.;:()]{0,120})\((?P<short>[\w-]{2,20})\)\s$")
_NUMBER_AFTER = re.compile(r"\s\d+[.,]\d")
_PART_OF_YEAR = re.compile(r"q[1-4]|h[12]|[ivx]{1,3}|tw\.?")
_SENTENCE_START = re.compile(r"(?:^|[.!?:;]\s?)$")
_DATED_BEFORE = verbose(rf"(?<!\w){one_of(listed('dates/things'))}\s$")
_PLACE_BEFORE = verbose(r"(?<!\w)(?:di|in|at)\s$")
_LOOK_BACK = 160


def _dated_names(words: str, lower: str) -> Iterator[Span]:
    """SDG 2030, Digital Talent Plan 2015-2019, UUD 1945, Peraturan … Tahun 2010 Pasal 8.

    The span holds the year with what names it. A name of an event ("Pemilu 2019") is a date, and so
    is a span of years after any name that is no plan ("Soekarno 1945-1967").
    """
    for m in _YEARS.finditer(words):
        ruled = _year_of_law(words, lower, m)
        if ruled:
            yield ruled
            continue
        back = max(0, m.start() - _LOOK_BACK)
        if _PLAN_AFTER.match(words, m.end()) or _plan_in_brackets(lower, back, m.start()):
            yield Span(*m.span())
            continue
        name = _NAME_BEFORE.search(words, back, m.start())
        if name is None:
            continue
        parts = re.split(r"[\s-]+", lower[name.start() : name.end()].strip())
        last = parts[-1].strip(".")
        if last in _NOT_A_NAME or _PART_OF_YEAR.fullmatch(last) or _is_cell(words, parts, m):
            continue
        planned = not _PLANS.isdisjoint(parts) or parts[0] in _LAWS
        event = not listed("dates/events").isdisjoint(parts)
        if planned or not (len(m[0]) > 4 or event or _is_plain(words, lower, name, parts)):
            led_in = len(parts) > 1 and parts[0] in listed("dates/uncounted")
            yield Span(name.start() + (len(parts[0]) + 1 if led_in else 0), m.end())


def _plan_in_brackets(lower: str, back: int, end: int) -> bool:
    """Whether a plan's short name stands in brackets before the year: "(RPJMN) 2020-2024"."""
    if lower[max(0, end - 2) : end] != ") ":
        return False
    found = _BRACKETED.search(lower, back, end)
    return found is not None and (
        found["short"] in _PLANS or not _PLANS.isdisjoint(found["long"].split()[-7:])
    )


def _is_cell(words: str, parts: list[str], year: re.Match[str]) -> bool:
    """Whether the year begins a row of figures, or the word before it ends a sentence."""
    ends = len(parts[-1]) > 4 and parts[-1].endswith(".")
    return ends or _NUMBER_AFTER.match(words, year.end()) is not None


def _is_plain(words: str, lower: str, name: re.Match[str], parts: list[str]) -> bool:
    """Whether the capitals before a year name nothing that bears it.

    A place after "di", what has data ("data BPS 2020", "Jumlah Penduduk 2020" in a caption), or the
    first word of a sentence.
    """
    if _DATED_BEFORE.search(lower, max(0, name.start() - 30), name.start()):
        return True
    begins = _SENTENCE_START.search(words, max(0, name.start() - 4), name.start()) is not None
    titled = parts[0] in listed("identifiers/title-heads") and not begins and len(parts) > 1
    if parts[0] in _THINGS or (begins and parts[0] in _QUANTITY_LEADS):
        return not titled
    if len(parts) > 1:
        return False
    first = words[name.start() : name.end()].strip()
    placed = _PLACE_BEFORE.search(lower, max(0, name.start() - 6), name.start()) is not None
    return placed or (begins and not first.isupper())


def _year_of_law(words: str, lower: str, year: re.Match[str]) -> Span | None:
    """ "Tahun 2010 Pasal 8" after the name of a rule; never "pada tahun 2014"."""
    word = _YEAR_WORD_BEFORE.search(words, max(0, year.start() - 8), year.start())
    if word is None:
        return None
    about = _ABOUT_LAW.match(lower, year.end())
    start = word.start("word")
    law = _LAW_BEFORE.search(lower, max(0, start - _LOOK_BACK), start)
    if law is None or not (about or word["word"] == "Tahun"):
        return None
    if law[0].split()[-1] in listed("dates/prepositions"):
        return None
    article = about is not None and about["article"] is not None
    return Span(start, about.end() if about and article else year.end())


def _merged(spans: list[Span]) -> tuple[Span, ...]:
    merged: list[Span] = []
    for span in sorted(spans):
        if merged and span.start < merged[-1].end:
            merged[-1] = Span(merged[-1].start, max(span.end, merged[-1].end))
        else:
            merged.append(span)
    return tuple(merged)
