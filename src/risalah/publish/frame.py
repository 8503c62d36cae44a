"""What every page has around its content: head, menus, footer, and the words for machines.

Knows what templates/base.html shows; must not know views.
"""

from dataclasses import dataclass, replace

from markupsafe import Markup

from risalah import addresses
from risalah.publish.edition import Edition, PageContext
from risalah.publish.exports.linked_data import jsonld_of
from risalah.publish.page_parts import Link, Words
from risalah.publish.pages import SINGLE_PAGES, Alternate, Head, Menu, Page


@dataclass(frozen=True, slots=True)
class Art:
    """Ready drawings: the signs, the lattice behind titles, the edge above the footer."""

    sprite: Markup
    lattice: Markup
    selvedge: Markup


@dataclass(frozen=True, slots=True)
class SiteWords:
    """What the site is called, and its licence."""

    title: str
    licence: Link


@dataclass(frozen=True, slots=True)
class MenuItem:
    """An entry of a menu; `current` is "page" on it and "true" on the pages below it."""

    href: str
    label: str
    current: str | None


@dataclass(frozen=True, slots=True)
class Frame:
    """What templates/base.html shows of a page.

    `root` leads to the site's root, where assets and search lie; `counterparts` to the page in
    other languages. `canonical`, `image` and `variants` (the page in each language, and as
    `x-default` in whichever) are full addresses, there only where the site's own is known.
    """

    lang: str
    title: str
    document_title: str
    description: str
    root: str
    home: str
    counterparts: tuple[Words, ...]
    nav: tuple[MenuItem, ...]
    foot: tuple[MenuItem, ...]
    hue: str | None
    canonical: str | None
    image: str | None
    variants: tuple[tuple[str, str], ...]
    alternates: tuple[Alternate, ...]
    jsonld: Markup


def site_words(edition: Edition) -> SiteWords:
    """What all pages of an edition say of the site."""
    site = edition.library.site
    return SiteWords(site.title, Link(site.licence.url, site.licence.name[edition.lang]))


def frame_of(context: PageContext, page: Page, head: Head) -> Frame:
    """The frame of a page."""
    site = context.library.site
    base = site.base_url.rstrip("/") if site.base_url else None
    home = page.path == addresses.HOME
    title = f"{site.title}: {head.description}" if home else f"{head.title} · {site.title}"
    return Frame(
        lang=context.lang,
        title=head.title,
        document_title=title,
        description=head.description,
        root=context.root,
        home=context.to(addresses.HOME),
        counterparts=_counterparts(context),
        nav=_menu(context, page, "nav"),
        foot=_menu(context, page, "foot"),
        hue=head.hue,
        canonical=f"{base}/{context.prefix}{page.path}" if base else None,
        image=f"{base}/{addresses.asset('preview.png')}" if base else None,
        variants=_variants(context, base, page.path) if base else (),
        alternates=tuple(replace(one, href=context.asset(one.href)) for one in head.alternates),
        jsonld=Markup(jsonld_of(context, head.about)),
    )


def _counterparts(context: PageContext) -> tuple[Words, ...]:
    """The page in every other language, each named in itself."""
    return tuple(
        Words(context.library.ui[lang]["frame"]["language"], lang, context.counterpart(lang))
        for lang in context.languages
        if lang != context.lang
    )


def _variants(edition: Edition, base: str, path: str) -> tuple[tuple[str, str], ...]:
    named = [(lang, lang) for lang in edition.languages]
    named.append(("x-default", edition.languages[0]))
    return tuple((name, f"{base}/{edition.folder(lang)}{path}") for name, lang in named)


def _menu(context: PageContext, page: Page, menu: Menu) -> tuple[MenuItem, ...]:
    labels = context.ui["nav"]
    return tuple(
        MenuItem(
            context.to(addresses.page(kind.name)), labels[kind.name], _current(page, kind.name)
        )
        for kind in SINGLE_PAGES
        if kind.menu == menu
    )


def _current(page: Page, name: str) -> str | None:
    if page.path == addresses.page(name):
        return "page"
    return "true" if page.part == name else None
