"""The glossary: named instruments and concepts as the papers use them."""

from __future__ import annotations

from risalah.clip import clipped
from risalah.content.schema import TermRecord
from risalah.publish.edition import PageContext
from risalah.publish.rows import View, title_of
from risalah.publish.wording import fill


def glossary_view(context: PageContext) -> View:
    """What templates/glossary.html shows, each group in the order of the alphabet."""
    edition = context.edition
    words = edition.ui["glossary"]
    groups = []
    for kind in ("concept", "instrument"):
        terms = [term for term in edition.library.terms.values() if term.kind == kind]
        terms.sort(key=lambda term: term.name[edition.lang].casefold())
        if terms:
            groups.append(
                {
                    "id": kind,
                    "title": words[kind],
                    "terms": [_term(context, term) for term in terms],
                }
            )
    return {"title": words["title"], "lede": words["lede"], "groups": groups}


def _term(context: PageContext, term: TermRecord) -> View:
    edition = context.edition
    other_lang = "id" if edition.lang == "en" else "en"
    name, other = term.name[edition.lang], term.name[other_lang]
    forms = [alias for alias in term.aliases if alias not in (name, other)]
    claims = edition.index.by_term.get(term.id, ())
    used = None
    if claims:
        count = edition.count("claims", len(claims))
        label = f"{count['value']} {count['label']}"
        if len(claims) > 1:
            label = fill(edition.ui["glossary"]["first_of"], claims=label)
        used = {"href": context.claim(claims[0]), "label": label}
    return {
        "id": term.id,
        "name": name,
        "other": other if other != name else None,
        "other_lang": other_lang,
        "definition": term.definition[edition.lang],
        "aliases": ", ".join(forms) or None,
        "by": [
            {
                "href": context.claim(annotated),
                "label": clipped(title_of(context, annotated)[0], 90),
            }
            for name_ in term.by
            if (annotated := edition.library.claims.get(name_)) is not None
        ],
        "used": used,
    }
