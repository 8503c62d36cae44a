"""References in words: APA 7 and Chicago (author-date).

Knows the two styles; must not know files or pages.
"""

from functools import lru_cache

from markupsafe import Markup, escape

from risalah.publish.exports.reference import Reference


def apa(ref: Reference, undated: str) -> Markup:
    """APA 7: Author, A. A. (Year). Title. *Container*, *volume*(issue), pages. Address"""
    names = [f"{family}, {_initials(given)}" if given else family for family, given in ref.authors]
    lead = _stop(_joined(names, ", ", ", & "))
    date = f"({ref.year or undated})."
    alone = ref.kind in {"webpage", "thesis", "report"} or not ref.container
    title: Markup = Markup("<i>%s</i>%s") % _ended(ref.title) if alone else escape(_stop(ref.title))
    out = (
        Markup(f"{escape(lead)} {escape(date)} {title}")
        if lead
        else Markup(f"{title} {escape(date)}")
    )
    if ref.container and ref.kind == "webpage":
        if ref.container not in names:
            out += escape(f" {ref.container}.")
    elif ref.container:
        out += Markup(" <i>{}</i>").format(ref.container)
        if ref.volume:
            out += Markup(", <i>{}</i>").format(ref.volume)
            out += escape(f"({ref.issue})") if ref.issue else Markup("")
        out += escape(f", {ref.pages.replace('-', '–')}." if ref.pages else ".")
    return out + escape("".join(f" {words}" for words in (ref.note, _address(ref)) if words))


def chicago(ref: Reference, undated: str) -> Markup:
    """Chicago author-date: Author, First, and Second. Year. “Title.” *Container* 1 (2): pages."""
    names = [
        (f"{family}, {given}" if i == 0 else f"{given} {family}") if given else family
        for i, (family, given) in enumerate(ref.authors)
    ]
    lead = _stop(_joined(names, ", ", ", and "))
    title, date = "".join(_ended(ref.title)), _stop(ref.year or undated)
    out = escape(f"{lead} {date} “{title}”" if lead else f"“{title}” {date}")
    if ref.container:
        out += Markup(f" <i>{escape(ref.container)}</i>")
        if ref.volume:
            out += escape(f" {ref.volume}" + (f" ({ref.issue})" if ref.issue else ""))
        out += escape(f": {ref.pages.replace('-', '–')}." if ref.pages else ".")
    address = f"{_address(ref)}." if _address(ref) else ""
    return out + escape("".join(f" {words}" for words in (ref.note, address) if words))


def _address(ref: Reference) -> str:
    """Where to find it: by its DOI, else by its address."""
    return f"https://doi.org/{ref.doi}" if ref.doi else ref.url


@lru_cache(maxsize=256)
def apa_text(ref: Reference, undated: str) -> str:
    """The APA form without markup."""
    return str(apa(ref, undated).striptags())


def _initials(given: str) -> str:
    return " ".join(f"{part[0]}." for part in given.replace(".", " ").split())


def _joined(names: list[str], between: str, last: str) -> str:
    if len(names) < 2:
        return "".join(names)
    return between.join(names[:-1]) + last + names[-1]


def _ended(title: str) -> tuple[str, str]:
    """A title without its stop, and the stop; none where it breaks off, asks or calls."""
    bare = title.rstrip(".")
    return bare, "" if bare.endswith(("…", "?", "!")) else "."


def _stop(words: str) -> str:
    return words if not words or words.endswith((".", "…")) else f"{words}."
