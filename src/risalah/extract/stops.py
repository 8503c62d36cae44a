"""Stops: where running words fall into sentences.

Knows stops, abbreviations, brackets and quotes of Indonesian and English prose. Must not know
blocks, offsets of the raw text or any one paper.
"""

from __future__ import annotations

import re
from collections import deque

from risalah.lexicon.structure import (
    CLOSING_ABBREVIATIONS,
    COMPANY_ENDS,
    DEGREES,
    NUMBER_ABBREVIATIONS,
    OPEN_ABBREVIATIONS,
    SENTENCE_OPENERS,
    VERBAL_OPENERS,
)
from risalah.lexicon.words import STOPWORDS_EN, STOPWORDS_ID, TITLE_SMALL_WORDS
from risalah.span import Span

LONGEST_ABBREVIATION = 12
LONGEST_BRACKET = 400

CLOSERS = "\"'”’»)\\]"
STOP = re.compile(
    rf"""
    (?P<stop> [.?!…]{{1,8}} | [。！？] )    # one stop or a short row of them
    (?P<closers> [{CLOSERS}]{{0,4}} )       # quotes and brackets that close after it
    (?: \[ \^? \d{{1,3}} [\d,;\s–-]{{0,12}} \] ){{0,3}}   # a numbered reference: "ton.[12] Harga"
    """,
    re.VERBOSE,
)
LAST_STOP = re.compile(rf"(?P<stop>[.?!…。！？])[{CLOSERS}]{{0,4}}$")
CITATION_AFTER_STOP = re.compile(r"\s?(\([^()]{0,200}?\d{4}[^()]{0,60}\)[.,]?)")
GLUED_SENTENCE = re.compile(r"[A-Z][a-z]+[ ,]")
SMALL_TITLE = re.compile(r"drg?\.\s[A-Z]")  # "… belum melapor. dr. Sari"
INITIALS_IN_NAME = re.compile(r"[A-Z][\w'’-]{1,30}\s.$")
TOKEN = re.compile(r"(?:[^\W\d_][./]?)*$")
WORD = re.compile(r"[^\W\d_]+")
PREDICATE = re.compile(r"(?:ber|me(?=[lmnrwy]))[a-z]{4,}(?<!nya)$")  # "kelompok. berfokus pada"
BETWEEN = re.compile(r"\s*(?:[~@¦¬]\s(?!\d))*")  # white space, and signs of noise that stand alone


def split_sentences(words: str) -> tuple[Span, ...]:
    """The sentences of running words."""
    shut = deque(_bracketed(words))
    found: list[Span] = []
    start, at = 0, 0
    while (stop := STOP.search(words, at)) is not None:
        at = stop.end()
        pair = _pair_around(shut, stop.start())
        if pair is not None and not (pair.start == start and stop.end() > pair.end):
            continue
        end = _sentence_end(words, stop, start)
        if end is None:
            continue
        found.append(Span(start, end))
        at = end
        start = BETWEEN.match(words, end).end()  # type: ignore[union-attr]
    if start < len(words):
        found.append(Span(start, len(words)))
    return tuple(found)


def ends_sentence(words: str) -> bool:
    """Whether words that break off here (at a line end) have come to the end of a sentence."""
    tail = words[-40:]
    stop = LAST_STOP.search(tail)
    if stop is None:
        return False
    return stop["stop"] != "." or not _is_abbreviated(tail, stop.start(), "")


def has_open_bracket(words: str) -> bool:
    """Whether a line breaks off inside round brackets."""
    tail = words[-LONGEST_BRACKET:]
    return tail.rfind("(") > tail.rfind(")")


def _sentence_end(words: str, stop: re.Match[str], start: int) -> int | None:
    """Where the sentence that `stop` may close ends, or None if it goes on."""
    end = stop.end()
    if end == len(words):
        return end
    if stop["stop"] in "。！？":
        return end
    if not words[end].isspace():
        return end if _is_glued_sentence(words, stop) else None
    citation = CITATION_AFTER_STOP.match(words, end)
    if citation is not None:
        rest = words[citation.end() : citation.end() + 2].lstrip()
        if citation[1].endswith(".") or not rest or rest[0].isupper():
            return citation.end()
        return None
    following = words[end : end + 60].lstrip()
    if not following:
        return end
    if stop["stop"] == "." and _is_abbreviated(words, stop.start(), following):
        return None
    if stop["stop"] == "." and _is_enumerator(words, start, stop.start()):
        return None
    first = following[0]
    if first.islower():
        return end if _starts_in_lower_case(words, stop.start(), following) else None
    return None if first in ",;:)]%" else end


def _is_glued_sentence(words: str, stop: re.Match[str]) -> bool:
    """Whether a sentence follows with no space, as in "vaksin.Selain itu"."""
    before = words[max(0, stop.start() - 3) : stop.start()]
    return (
        stop["stop"] == "."
        and len(before) == 3
        and before.isalpha()
        and before.islower()
        and GLUED_SENTENCE.match(words, stop.end()) is not None
    )


def _starts_in_lower_case(words: str, stop: int, following: str) -> bool:
    """Whether what follows a stop in lower case is a new sentence all the same.

    After a whole word and before a content word it is; a preposition, a conjunction or a verb goes
    on with the sentence, and the stop was noise.
    """
    before = words[max(0, stop - 4) : stop]
    found = WORD.match(following)
    if SMALL_TITLE.match(following):
        return True
    return (
        found is not None
        and before.isalpha()
        and len(before) == 4
        and len(found[0]) > 3
        and found[0] not in TITLE_SMALL_WORDS
        and not _is_predicate(found[0])
    )


def _is_predicate(word: str) -> bool:
    """Whether a word in lower case is a verb that wants its subject before it."""
    opens = word in SENTENCE_OPENERS or word in VERBAL_OPENERS
    return not opens and PREDICATE.match(word) is not None


def _is_abbreviated(words: str, stop: int, following: str) -> bool:
    """Whether the full stop at `stop` belongs to an abbreviation and ends no sentence.

    `following` is what comes after it, empty at the end of a line.
    """
    start = stop
    while start and stop - start < LONGEST_ABBREVIATION and not words[start - 1].isspace():
        start -= 1
    token = TOKEN.search(words[start:stop])[0]  # type: ignore[index]
    if len(token) == 1 and words[max(0, start - 2) : start - 1].isdigit():
        return False  # "Rp600 M."
    folded = token.casefold()
    next_word = WORD.match(following)
    opens = next_word is not None and (
        next_word[0].casefold() in SENTENCE_OPENERS
        or next_word[0].casefold() in STOPWORDS_ID
        or next_word[0].casefold() in STOPWORDS_EN
    )
    if folded in OPEN_ABBREVIATIONS:
        return True
    if folded in NUMBER_ABBREVIATIONS:
        numbered = following[:1].isdigit() or (not following and token[:1].isupper())
        return numbered or _is_initial(token, opens)
    if folded in DEGREES and INITIALS_IN_NAME.search(words, 0, start + 1):
        return not opens  # "Ambika M.A. Shan"; a degree stands behind a comma
    if folded in CLOSING_ABBREVIATIONS:
        if next_word is not None and next_word[0].casefold() in COMPANY_ENDS:
            return True  # "Co. Ltd."
        return not following[:1].isupper() and following != ""
    return _is_initial(token, opens)


def _is_initial(token: str, opens: bool) -> bool:
    """Whether `token` ends in a single capital, and what follows is no opening of a sentence."""
    last = token.rpartition(".")[2]
    return len(last) == 1 and last.isalpha() and last.isupper() and not opens


def _is_enumerator(words: str, start: int, stop: int) -> bool:
    """Whether the stop belongs to a list number at the sentence's start or after a colon."""
    head = words[max(start, stop - 6) : stop]
    number = head.split()[-1] if head.split() else ""
    if not (number.isdigit() and len(number) < 3):
        return False
    before = words[start : stop - len(number)].rstrip()
    return not before or before[-1] in ":;"


def _bracketed(words: str) -> list[Span]:
    """The outermost short pairs of round brackets, in order."""
    pairs: list[Span] = []
    opened: list[int] = []
    for at, sign in ((m.start(), m[0]) for m in re.finditer(r"[()]", words)):
        if sign == "(":
            opened.append(at)
        elif opened:
            begin = opened.pop()
            if at - begin <= LONGEST_BRACKET:
                while pairs and pairs[-1].start > begin:
                    pairs.pop()
                pairs.append(Span(begin, at))
    return pairs


def _pair_around(pairs: deque[Span], at: int) -> Span | None:
    """The pair of brackets that `at` lies in; drops the pairs that end before it."""
    while pairs and pairs[0].end < at:
        pairs.popleft()
    return pairs[0] if pairs and pairs[0].start < at < pairs[0].end else None
