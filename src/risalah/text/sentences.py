"""Where running words fall into sentences: the one splitter, for papers and for briefs."""

import re
from collections import deque
from typing import Final

from risalah.lexicon import lists
from risalah.span import Span

MAX_ABBREVIATION_CHARS: Final = 12
MAX_BRACKET_CHARS: Final = 400
MAX_TAIL_CHARS: Final = 40  # of a line, in which the stop that ends it is looked for

OPENERS: Final = lists.words("text/sentence-openers")
VERBAL_OPENERS: Final = lists.words("text/verbal-openers")
FUNCTION_WORDS: Final = (
    OPENERS | lists.words("text/stopwords-id") | lists.words("text/stopwords-en")
)
SMALL_TITLE_WORDS: Final = lists.words("text/small-title-words")
ABBREVIATIONS: Final = lists.mapping("text/abbreviations")
COMPANY_ENDS: Final = lists.words("text/company-ends")

WIDE_STOPS: Final = "。！？"  # stops of Chinese and Japanese, which no space follows
CLOSERS: Final = "\"'”’»)\\]"
STOP: Final = re.compile(
    rf"""
    (?P<stop> [.?!…]{{1,8}} | [{WIDE_STOPS}] )    # one stop or a short row of them
    (?P<closers> [{CLOSERS}]{{0,4}} )             # quotes and brackets that close after it
    (?: \[ \^? \d{{1,3}} [\d,;\s–-]{{0,12}} \] ){{0,3}}   # a numbered reference: "ton.[12] Harga"
    """,
    re.VERBOSE,
)
LAST_STOP: Final = re.compile(rf"(?P<stop>[.?!…{WIDE_STOPS}])[{CLOSERS}]{{0,4}}$")
CITATION_AFTER_STOP: Final = re.compile(r"\s?(\([^()]{0,200}?\d{4}[^()]{0,60}\)[.,]?)")
GLUED_SENTENCE: Final = re.compile(r"[A-Z][a-z]+[ ,]")
SMALL_TITLE: Final = re.compile(r"drg?\.\s[A-Z]")  # "… belum melapor. dr. Sari"
INITIALS_IN_NAME: Final = re.compile(r"[A-Z][\w'’-]{1,30}\s.$")
TOKEN: Final = re.compile(r"(?:[^\W\d_][./]?)*$")
WORD: Final = re.compile(r"[^\W\d_]+")
BRACKET: Final = re.compile(r"[()]")
# A verb that wants its subject before it: "kelompok. berfokus pada".
PREDICATE: Final = re.compile(r"(?:ber|me(?=[lmnrwy]))[a-z]{4,}(?<!nya)$")
# White space, and signs of noise that stand alone.
BETWEEN: Final = re.compile(r"\s*(?:[~@¦¬]\s(?!\d))*")


def split_sentences(text: str) -> tuple[Span, ...]:
    """The sentences of running words, in order; white space between them belongs to none."""
    brackets = deque(_bracketed(text))
    found: list[Span] = []
    start, at = 0, 0
    while (stop := STOP.search(text, at)) is not None:
        at = stop.end()
        pair = _pair_around(brackets, stop.start())
        if pair is not None and not (pair.start == start and stop.end() > pair.end):
            continue
        end = _sentence_end(text, stop, start)
        if end is None:
            continue
        found.append(Span(start, end))
        at = end
        start = BETWEEN.match(text, end).end()  # type: ignore[union-attr]
    if start < len(text):
        found.append(Span(start, len(text)))
    return tuple(found)


def ends_sentence(text: str) -> bool:
    """Whether words that break off here (at a line end) are at the end of a sentence."""
    tail = text[-MAX_TAIL_CHARS:]
    stop = LAST_STOP.search(tail)
    if stop is None:
        return False
    return stop["stop"] != "." or not _is_abbreviated(tail, stop.start(), "")


def has_open_bracket(text: str) -> bool:
    """Whether a line breaks off inside round brackets."""
    tail = text[-MAX_BRACKET_CHARS:]
    return tail.rfind("(") > tail.rfind(")")


def _sentence_end(text: str, stop: re.Match[str], start: int) -> int | None:
    """Where the sentence from `start` on ends that `stop` may close, or None if it goes on."""
    end = stop.end()
    if end == len(text) or stop["stop"] in WIDE_STOPS:
        return end
    if not text[end].isspace():
        return end if _is_glued_sentence(text, stop) else None
    citation = CITATION_AFTER_STOP.match(text, end)
    if citation is not None:
        rest = text[citation.end() : citation.end() + 2].lstrip()
        closes = citation[1].endswith(".") or not rest or rest[0].isupper()
        return citation.end() if closes else None
    following = text[end : end + 60].lstrip()
    return end if not following or _opens_anew(text, stop, start, following) else None


def _opens_anew(text: str, stop: re.Match[str], start: int, following: str) -> bool:
    """Whether a new sentence begins with `following`, the words after a stop and a space."""
    at = stop.start()
    if stop["stop"] == "." and _is_abbreviated(text, at, following):
        return False
    if stop["stop"] == "." and _is_enumerator(text, start, at):
        return False
    if following[0].islower():
        return _opens_in_lower_case(text, at, following)
    return following[0] not in ",;:)]%"


def _is_glued_sentence(text: str, stop: re.Match[str]) -> bool:
    """Whether a sentence follows with no space, as in "vaksin.Selain itu"."""
    before = text[max(0, stop.start() - 3) : stop.start()]
    if stop["stop"] != "." or len(before) < 3 or not (before.isalpha() and before.islower()):
        return False
    return GLUED_SENTENCE.match(text, stop.end()) is not None


def _opens_in_lower_case(text: str, stop: int, following: str) -> bool:
    """Whether what follows a stop in lower case is a new sentence all the same.

    After a whole word and before a content word it is; a preposition, a conjunction or a verb goes
    on with the sentence, and the stop was noise.
    """
    if SMALL_TITLE.match(following):
        return True
    before = text[max(0, stop - 4) : stop]
    found = WORD.match(following)
    if found is None or len(before) < 4 or not before.isalpha():
        return False
    word = found[0]
    return len(word) > 3 and word not in SMALL_TITLE_WORDS and not _is_predicate(word)


def _is_predicate(word: str) -> bool:
    """Whether a word in lower case is a verb that wants its subject before it."""
    opens = word in OPENERS or word in VERBAL_OPENERS
    return not opens and PREDICATE.match(word) is not None


def _is_abbreviated(text: str, stop: int, following: str) -> bool:
    """Whether the full stop at `stop` belongs to an abbreviation and ends no sentence.

    `following` is what comes after it, empty at the end of a line.
    """
    start = stop
    while start and stop - start < MAX_ABBREVIATION_CHARS and not text[start - 1].isspace():
        start -= 1
    token = TOKEN.search(text[start:stop])[0]  # type: ignore[index]
    if len(token) == 1 and text[max(0, start - 2) : start - 1].isdigit():
        return False  # "Rp600 M."
    first = WORD.match(following)
    next_word = first[0].casefold() if first else ""
    opens = next_word in FUNCTION_WORDS
    kind = ABBREVIATIONS.get(token.casefold())
    if kind == "number":
        numbered = following[:1].isdigit() or (not following and token[:1].isupper())
        return numbered or _is_initial(token, opens)
    if kind == "degree" and INITIALS_IN_NAME.search(text, 0, start + 1):
        return not opens  # "Ambika M.A. Shan"; a degree stands behind a comma
    if kind in ("degree", "closing"):
        goes_on = following != "" and not following[:1].isupper()
        return goes_on or next_word in COMPANY_ENDS  # "Co. Ltd."
    return kind == "open" or _is_initial(token, opens)


def _is_initial(token: str, opens: bool) -> bool:
    """Whether `token` ends in a single capital, and what follows is no opening of a sentence."""
    last = token.rpartition(".")[2]
    return len(last) == 1 and last.isalpha() and last.isupper() and not opens


def _is_enumerator(text: str, start: int, stop: int) -> bool:
    """Whether the stop belongs to a list number at the sentence's start or after a colon."""
    head = text[max(start, stop - 6) : stop]
    number = head.split()[-1] if head.split() else ""
    if not (number.isdigit() and len(number) < 3):
        return False
    before = text[start : stop - len(number)].rstrip()
    return not before or before[-1] in ":;"


def _bracketed(text: str) -> list[Span]:
    """The outermost short pairs of round brackets, in order."""
    pairs: list[Span] = []
    opened: list[int] = []
    for bracket in BRACKET.finditer(text):
        if bracket[0] == "(":
            opened.append(bracket.start())
        elif opened:
            begin = opened.pop()
            if bracket.start() - begin <= MAX_BRACKET_CHARS:
                while pairs and pairs[-1].start > begin:
                    pairs.pop()
                pairs.append(Span(begin, bracket.start()))
    return pairs


def _pair_around(pairs: deque[Span], at: int) -> Span | None:
    """The pair of brackets that `at` lies in; drops the pairs that end before it."""
    while pairs and pairs[0].end < at:
        pairs.popleft()
    return pairs[0] if pairs and pairs[0].start < at < pairs[0].end else None
