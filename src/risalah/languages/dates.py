"""Dates in words, by the patterns of each language."""

from __future__ import annotations

from risalah.edtf import DateExpr, Moment
from risalah.languages.language import Language, language_of
from risalah.model import DateModifier


def date_words(expr: DateExpr, lang: str, mod: DateModifier | None = None) -> str:
    """The date as a reader of `lang` writes it; `mod` qualifies the first end that is given."""
    language, start, end = language_of(lang), expr.start, expr.end
    if start is None:
        assert end is not None
        return language.dates.until.format(date=_moment_words(end, language))
    if not expr.interval:
        return _moment_words(start, language, mod)
    if end is None:
        return language.dates.since.format(date=_moment_words(start, language, mod))
    return _closed_words(start, end, language, mod)


def _moment_words(moment: Moment, language: Language, mod: DateModifier | None = None) -> str:
    dates = language.dates
    text = _fill(getattr(dates, moment.precision), moment, language)
    if mod is not None:
        text = getattr(dates, mod).format(date=text)
    text = dates.definite.get(moment.precision, "{date}").format(date=text)
    return dates.about.format(date=text) if moment.about else text


def _closed_words(start: Moment, end: Moment, language: Language, mod: DateModifier | None) -> str:
    """Both ends, saying once what they share; the dash is spaced where an end has a space."""
    dates = language.dates
    shared = _shared_pattern(start, end, language)
    if shared and not (mod or start.about or end.about):
        return _fill(shared, start, language, end)
    left, right = _moment_words(start, language, mod), _moment_words(end, language)
    pattern = dates.wide_range if " " in left + right else dates.range
    return pattern.format(start=left, end=right)


def _shared_pattern(start: Moment, end: Moment, language: Language) -> str:
    """The pattern of two days or months in one year; empty for any other two ends."""
    if start.year != end.year or start.precision != end.precision:
        return ""
    if start.precision == "month":
        return language.dates.months
    if start.precision == "day":
        same = start.part == end.part
        return language.dates.days if same else language.dates.days_of_two_months
    return ""


def _fill(pattern: str, moment: Moment, language: Language, end: Moment | None = None) -> str:
    fields = _fields(moment, language)
    if end is not None:
        fields |= {f"end_{name}": value for name, value in _fields(end, language).items()}
    return pattern.format(**fields)


def _fields(moment: Moment, language: Language) -> dict[str, str]:
    """What a pattern may name of a date."""
    fields = {"year": str(moment.year), "day": str(moment.day)}
    match moment.precision:
        case "month" | "day":
            fields["month"] = language.months[moment.part - 1]
        case "half" | "quarter":
            fields["nth"] = language.dates.ordinals[moment.part - 1]
    return fields
