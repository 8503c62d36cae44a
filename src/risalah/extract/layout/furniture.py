"""Page furniture: page numbers, running heads, and the lines of a journal's own record.

Knows what stands on pages besides the paper. Must not know headings, tables or footnotes.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence, Set
from typing import Final

from risalah.extract.layout import limits
from risalah.extract.layout.lines import Line
from risalah.extract.layout.titles import read_cue

PAGE_NUMBER: Final = re.compile(
    r"""
    [-–—|•\[]\s{0,3}\d{1,4}\s{0,3}[-–—|•\]]                              # - 3 -
    | (?:hal(?:aman|\.)?|page|p\.)\s{0,3}\d{1,4}
      (?:\s{0,3}(?:of|dari|/)\s{0,3}\d{1,4})?                            # Halaman 3 dari 10
    | \d{1,4}\s{0,3}\|\s{0,3}(?:page|halaman|p\s?a\s?g\s?e)              # 3 | Page
    """,
    re.VERBOSE | re.IGNORECASE,
)
# A head with a page number set apart at either end of its line.
NUMBERED_HEAD: Final = re.compile(
    r"(?:\d{1,4}|[ivxl]{1,6})\s{5,}[^\W\d].{3,90}|[^\W\d].{3,90}?\S\s{5,}\d{1,4}"
)
BARE_NUMBER: Final = re.compile(r"\d{1,4}|[ivxl]{1,6}")
NO_LETTERS: Final = re.compile(r"\W*\d+\W*|\s+")
ITEM_SIGNS: Final = "-•●–"
RECORD: Final = re.compile(
    r"""
    (?: (?:e-|p-)?issn | doi | https?://(?:dx\.)?doi\.org | copyright | ©
      | e-?mail | surel | telp | telepon | phone | fax | telp/fax | narahubung
      | received | accepted | revised | published(?:\s+online)? | submitted | available\s+online
      | diterima | disetujui | direvisi | dipublikasikan | diterbitkan | naskah\s+(?:diterima|masuk)
      | corresponding\s+author | penulis\s+korespondensi | korespondensi | article\s+history
      | riwayat\s+artikel | how\s+to\s+cite | cara\s+mengutip | lisensi | license | this\s+is\s+an
      \s+open\s+access
    )
    (?: \s{0,3} [:=] | \s+\d | \s{0,3}© | \s+(?:article|(?:c|\(c\))) | https?:// | (?<=org) )
    """,
    re.VERBOSE | re.IGNORECASE,
)
MAIL_OR_LINK: Final = re.compile(
    r"(?:[\w.+-]{1,60}@[\w.-]{1,60}|https?://\S{1,300}|www\.\S{1,300})[,;.]?"
)


def find_furniture(lines: Sequence[Line]) -> frozenset[int]:
    """Indexes of the lines that are page furniture."""
    numbers = frozenset(_page_numbers(lines))
    found = numbers | _running_heads(lines, numbers)
    return found | _record_lines(lines, found)


def _page_numbers(lines: Sequence[Line]) -> Iterator[int]:
    bare: list[tuple[int, int]] = []  # line and number
    heads = _repeated(lines)
    for line in lines:
        if line.length > limits.MAX_HEAD_CHARS:
            continue
        if PAGE_NUMBER.fullmatch(line.words) or _is_indented_number(lines, line):
            yield line.index
        elif BARE_NUMBER.fullmatch(line.words):
            if line.words.isdigit():
                bare.append((line.index, int(line.words)))
            if _is_bare_page_number(lines, line, heads):
                yield line.index
        elif NUMBERED_HEAD.fullmatch(line.words) and _is_set_apart(lines, line):
            yield line.index
    yield from _counted_pages(bare)


def _is_bare_page_number(lines: Sequence[Line], line: Line, heads: Set[str]) -> bool:
    """Whether a number that stands alone is a page's, by where it stands."""
    if _is_at_page_end(lines, line) and _cuts_sentence(lines, line):
        return True
    return _parts_text(lines, line) or _is_below_head(lines, line, heads)


def _repeated(lines: Sequence[Line]) -> frozenset[str]:
    """Short lines after a gap that come again, numbers apart."""
    counts = Counter(
        _without_numbers(line.words)
        for line in lines
        if (line.index == 0 or line.has_gap)
        and limits.MIN_HEAD_CHARS <= line.length <= limits.MAX_HEAD_CHARS
    )
    return frozenset(
        words
        for words, count in counts.items()
        if count > 1 and len(words) >= limits.MIN_HEAD_CHARS
    )


def _without_numbers(words: str) -> str:
    return NO_LETTERS.sub(" ", words).strip().casefold()


def _is_below_head(lines: Sequence[Line], line: Line, heads: Set[str]) -> bool:
    """Whether a number stands alone right below a head that comes again, a gap behind it."""
    if line.index == 0 or line.has_gap or not _gap_follows(lines, line):
        return False
    return _without_numbers(lines[line.index - 1].words) in heads


def _gap_follows(lines: Sequence[Line], line: Line) -> bool:
    return line.index + 1 < len(lines) and lines[line.index + 1].has_gap


def _is_indented_number(lines: Sequence[Line], line: Line) -> bool:
    """Whether a number stands alone far from the margin, where no table is near."""
    if not (line.words.isdecimal() and line.length <= 3):
        return False
    return line.indent >= limits.MIN_NUMBER_INDENT_CHARS and not _is_near_table(lines, line)


def _is_near_table(lines: Sequence[Line], line: Line) -> bool:
    """Whether a caption, a source line or a note stands shortly before a line."""
    return any(
        near.cue for near in lines[max(0, line.index - limits.NEAR_TABLE_LINES) : line.index]
    )


def _counted_pages(bare: Sequence[tuple[int, int]]) -> Iterator[int]:
    """Lines of bare numbers that count pages: each one more than one before, a page's lines apart.

    `bare` are lines and the numbers that stand alone on them.
    """
    chains: dict[int, list[int]] = {}  # last number of a chain → its lines
    for index, number in bare:
        chain = chains.get(number - 1, [])
        if chain and index - chain[-1] < limits.MIN_NUMBERS_APART_LINES:
            chain = []
        chains[number] = [*chain[-limits.MAX_PAGES :], index]
    for chain in chains.values():
        if len(chain) >= limits.MIN_PAGES:
            yield from chain


def _is_at_page_end(lines: Sequence[Line], line: Line) -> bool:
    last = len(lines) - 1
    if line.ends_page or line.index in (0, last):
        return True
    return lines[line.index + 1].ends_page


def _is_set_apart(lines: Sequence[Line], line: Line) -> bool:
    """Whether a line stands at a page's end, or by a gap where no table is near."""
    if _is_at_page_end(lines, line):
        return True
    by_gap = line.has_gap or _gap_follows(lines, line)
    return by_gap and not _is_near_table(lines, line)


def _cuts_sentence(lines: Sequence[Line], line: Line) -> bool:
    """Whether the lines round this one belong together, or nothing is on one side."""
    if line.index in (0, len(lines) - 1) or not lines[line.index - 1].is_closed:
        return True
    following = lines[line.index + 1]
    return following.ends_page or (following.words[0].isupper() and line.starts_page)


def _parts_text(lines: Sequence[Line], line: Line) -> bool:
    """Whether a line stands between gaps in mid-sentence, or is a number between running prose."""
    if line.index == 0 or not line.has_gap or not _gap_follows(lines, line):
        return False
    before, following = lines[line.index - 1], lines[line.index + 1]
    if following.begins_lower and not before.is_closed:
        return True
    return before.is_prose and following.is_prose and line.words.isdecimal()


def _running_heads(lines: Sequence[Line], numbers: Set[int]) -> frozenset[int]:
    """Lines that come again, numbers apart, near the ends of pages or in mid-sentence."""
    places: dict[str, list[int]] = defaultdict(list)
    for line in lines:
        fits = limits.MIN_HEAD_CHARS <= line.length <= limits.MAX_HEAD_CHARS
        may_be_head = fits and not line.is_closed and line.words[0] not in ITEM_SIGNS
        if may_be_head and _is_near_page_end(lines, line, numbers):
            places[_without_numbers(line.words)].append(line.index)
    found: set[int] = set()
    for words, indexes in places.items():
        if (
            len(indexes) < limits.MIN_HEAD_REPEATS
            or len(words) < limits.MIN_HEAD_CHARS
            or read_cue(words)
        ):
            continue
        if (indexes[-1] - indexes[0]) / (len(indexes) - 1) >= limits.MIN_PAGE_LINES:
            found.update(indexes)
    return frozenset(found)


def _is_near_page_end(lines: Sequence[Line], line: Line, numbers: Set[int]) -> bool:
    """Whether a line stands near a page's end, or comes between a sentence and its rest."""
    near = lines[max(0, line.index - 1) : line.index + 3]
    if any(other.index in numbers or other.ends_page for other in near):
        return True
    if line.index in (0, len(lines) - 1) or line.begins_lower:
        return False
    return lines[line.index + 1].begins_lower and not lines[line.index - 1].is_closed


def _record_lines(lines: Sequence[Line], others: Set[int]) -> frozenset[int]:
    """Lines of the journal's record: DOI, ISSN, dates of receipt, mail addresses."""
    found: set[int] = set()
    for line in lines:
        before = line.index - 1
        if line.length > limits.MAX_RECORD_CHARS or not (
            RECORD.match(line.words) or MAIL_OR_LINK.fullmatch(line.words)
        ):
            continue
        follows = before < 0 or before in found or before in others
        if follows or line.has_gap or lines[before].is_closed:
            found.add(line.index)
    return frozenset(found)
