"""Page furniture: page numbers, running heads, and the lines of a journal's own record.

Knows what stands on pages besides the paper. Must not know headings, tables or footnotes.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Sequence, Set

from risalah.extract.exhibits import is_caption_like
from risalah.extract.layout import Layout
from risalah.extract.stops import ends_sentence

LONGEST_HEAD = 160
REPEATS = 3
TABLE_NEAR = 25  # lines after a caption in which a number set apart may be a cell
DEEP = 20  # spaces before a page number that is set in the middle or to the right
LEAST_APART = 5  # lines between two page numbers
LEAST_PAGE = 12  # lines

PAGE_NUMBER = re.compile(
    r"""
    [-–—|•\[]\s{0,3}\d{1,4}\s{0,3}[-–—|•\]]                              # - 3 -
    | (?:hal(?:aman|\.)?|page|p\.)\s{0,3}\d{1,4}
      (?:\s{0,3}(?:of|dari|/)\s{0,3}\d{1,4})?                            # Halaman 3 dari 10
    | \d{1,4}\s{0,3}\|\s{0,3}(?:page|halaman|p\s?a\s?g\s?e)              # 3 | Page
    """,
    re.VERBOSE | re.IGNORECASE,
)
# A head with a page number set apart at either end of its line.
NUMBERED_HEAD = re.compile(
    r"(?:\d{1,4}|[ivxl]{1,6})\s{5,}[^\W\d].{3,90}|[^\W\d].{3,90}?\S\s{5,}\d{1,4}"
)
BARE_NUMBER = re.compile(r"\d{1,4}|[ivxl]{1,6}")
RECORD = re.compile(
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
MAIL_OR_LINK = re.compile(r"(?:[\w.+-]{1,60}@[\w.-]{1,60}|https?://\S{1,300}|www\.\S{1,300})[,;.]?")


def find_furniture(layout: Layout) -> frozenset[int]:
    """Indexes of the lines that are page furniture."""
    numbers = _page_numbers(layout)
    found = numbers | _running_heads(layout, numbers)
    return frozenset(found | _record_lines(layout, found))


def _page_numbers(layout: Layout) -> set[int]:
    found: set[int] = set()
    bare: list[tuple[int, int]] = []
    heads = _repeated(layout)
    for index in range(layout.count):
        if layout.length(index) > LONGEST_HEAD:
            continue
        words = layout.words(index)
        if NUMBERED_HEAD.fullmatch(words) and _is_set_apart(layout, index):
            found.add(index)
        if PAGE_NUMBER.fullmatch(words) or _is_indented_number(layout, index, words):
            found.add(index)
        elif BARE_NUMBER.fullmatch(words):
            if words.isdigit():
                bare.append((index, int(words)))
            elif _stands_at_page_end(layout, index) and _cuts_sentence(layout, index):
                found.add(index)
            if _parts_text(layout, index) or _is_by_head(layout, index, heads):
                found.add(index)
    found |= _ascending(layout, bare)
    return found


def _repeated(layout: Layout) -> frozenset[str]:
    """Short lines after a gap that come again, numbers apart."""
    counts: Counter[str] = Counter()
    for index in range(layout.count):
        opens = index == 0 or layout.has_gap(index)
        if opens and 6 <= layout.length(index) <= LONGEST_HEAD:
            counts[_numberless(layout.words(index))] += 1
    return frozenset(words for words, count in counts.items() if count > 1 and len(words) >= 6)


def _numberless(words: str) -> str:
    return re.sub(r"\W*\d+\W*|\s+", " ", words).strip().casefold()


def _is_by_head(layout: Layout, index: int, heads: Set[str]) -> bool:
    """Whether a number stands alone right below a head that comes again, a gap behind it."""
    if not 0 < index < layout.count - 1 or not layout.has_gap(index + 1):
        return False
    return not layout.has_gap(index) and _numberless(layout.words(index - 1)) in heads


def _is_indented_number(layout: Layout, index: int, words: str) -> bool:
    """Whether a number stands alone far from the margin, where no table is near."""
    start = layout.starts[index]
    if not (words.isdecimal() and len(words) <= 3 and start >= DEEP):
        return False
    near = range(max(0, index - TABLE_NEAR), index)
    return not layout.text[start - DEEP : start].strip(" \t") and not any(
        is_caption_like(layout.words(line)[:80]) for line in near
    )


def _ascending(layout: Layout, bare: Sequence[tuple[int, int]]) -> set[int]:
    """Bare numbers that count pages: each one more than one before it, a page's lines apart."""
    chains: dict[int, list[int]] = {}  # last number of a chain → its lines
    best: dict[int, list[int]] = {}
    for index, number in bare:
        chain = chains.get(number - 1, [])
        if chain and index - chain[-1] < LEAST_APART:
            chain = []
        chains[number] = [*chain[-400:], index]
        best[number] = chains[number]
    found: set[int] = set()
    for chain in best.values():
        if len(chain) >= 3:
            found.update(chain)
    for index, _ in bare:
        if _stands_at_page_end(layout, index) and _cuts_sentence(layout, index):
            found.add(index)
    return found


def _stands_at_page_end(layout: Layout, index: int) -> bool:
    after = index + 1 < layout.count and layout.has_page_end(index + 1)
    return after or layout.has_page_end(index) or index in (0, layout.count - 1)


def _is_set_apart(layout: Layout, index: int) -> bool:
    """Whether a line stands at a page's end, or by a gap where no table is near."""
    if _stands_at_page_end(layout, index):
        return True
    by_gap = layout.has_gap(index) or (index + 1 < layout.count and layout.has_gap(index + 1))
    near = range(max(0, index - TABLE_NEAR), index)
    return by_gap and not any(is_caption_like(layout.words(line)[:80]) for line in near)


def _cuts_sentence(layout: Layout, index: int) -> bool:
    """Whether the lines round this one belong together, or nothing is on one side."""
    if index == 0 or index + 1 >= layout.count:
        return True
    following = layout.words(index + 1)
    return (
        not ends_sentence(layout.words(index - 1))
        or layout.has_page_end(index + 1)
        or (following[:1].isupper() and layout.new_page[index] == 1)
    )


def _parts_text(layout: Layout, index: int) -> bool:
    """Whether a line stands between gaps in mid-sentence, or is a number between running prose."""
    if not 0 < index < layout.count - 1:
        return False
    if not (layout.has_gap(index) and layout.has_gap(index + 1)):
        return False
    goes_on = layout.text[layout.starts[index + 1]].islower()
    if goes_on and not ends_sentence(layout.words(index - 1)):
        return True
    between = layout.prose[index - 1] and layout.prose[index + 1]
    return bool(between) and layout.words(index).isdecimal()


def _running_heads(layout: Layout, numbers: set[int]) -> set[int]:
    """Lines that come again, numbers apart, near the ends of pages or in mid-sentence."""
    places: dict[str, list[int]] = defaultdict(list)
    for index in range(layout.count):
        if not 6 <= layout.length(index) <= LONGEST_HEAD:
            continue
        if _is_near_page_end(layout, index, numbers):
            words = layout.words(index)
            if not ends_sentence(words) and words[:1] not in "-•●–":
                places[_numberless(words)].append(index)
    found: set[int] = set()
    for words, indexes in places.items():
        apart = (indexes[-1] - indexes[0]) / max(len(indexes) - 1, 1)
        if len(indexes) < REPEATS or len(words) < 6 or apart < LEAST_PAGE:
            continue
        if is_caption_like(words):
            continue
        found.update(indexes)
    return found


def _is_near_page_end(layout: Layout, index: int, numbers: set[int]) -> bool:
    last = layout.count - 1
    for near in range(max(0, index - 1), min(last + 1, index + 3)):
        if near in numbers or layout.has_page_end(near):
            return True
    return (
        0 < index < last
        and layout.text[layout.starts[index + 1]].islower()
        and not layout.text[layout.starts[index]].islower()
        and not ends_sentence(layout.words(index - 1))
    )


def _record_lines(layout: Layout, others: Set[int]) -> set[int]:
    """Lines of the journal's record: DOI, ISSN, dates of receipt, mail addresses."""
    found: set[int] = set()
    for index in range(layout.count):
        if layout.length(index) > 200:
            continue
        words = layout.words(index)
        starts_anew = (
            index == 0 or index - 1 in found or index - 1 in others or _is_closed(layout, index)
        )
        if starts_anew and (RECORD.match(words) or MAIL_OR_LINK.fullmatch(words)):
            found.add(index)
    return found


def _is_closed(layout: Layout, index: int) -> bool:
    before = layout.words(index - 1)
    return ends_sentence(before) or layout.has_gap(index)
