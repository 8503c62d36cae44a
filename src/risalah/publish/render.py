"""The templates: what a page's frame and view become.

Knows Jinja; must not know what any page says.
"""

from pathlib import Path
from traceback import extract_tb

from jinja2 import (
    Environment,
    FileSystemLoader,
    StrictUndefined,
    TemplateError,
    TemplateNotFound,
    TemplateSyntaxError,
)

from risalah.problem import Problem, Problems
from risalah.publish.drawings.ornaments import without_idle_symbols
from risalah.publish.edition import Edition
from risalah.publish.frame import Art, Frame, site_words


class PageRenderer:
    """The templates, ready to render the pages of one edition.

    A template gets its page's frame as `page` and its view as `view`; macros get what they show
    as arguments, and see nothing but the site's words.
    """

    def __init__(self, templates: Path, edition: Edition, art: Art) -> None:
        self.templates, self.edition = templates, edition
        self.environment = Environment(
            loader=FileSystemLoader(templates),
            undefined=StrictUndefined,
            autoescape=True,
            auto_reload=False,
            trim_blocks=True,
            lstrip_blocks=True,
        )
        self.environment.globals |= {"art": art, "site": site_words(edition), "ui": edition.ui}

    def render(self, template: str, frame: Frame, view: object) -> bytes:
        """The page that a template makes of its frame and its view."""
        try:
            text = self.environment.get_template(f"{template}.html").render(page=frame, view=view)
        except TemplateError as error:
            raise Problems([_template_problem(error, self.templates)]) from error
        return _printable(without_idle_symbols(text).encode("utf-8", "xmlcharrefreplace"))


def _template_problem(error: TemplateError, templates: Path) -> Problem:
    """What is wrong with a template, at its line."""
    if isinstance(error, TemplateNotFound):
        help = "copy the templates of the program into the project"
        return Problem(f"{templates.name}/{error.name}", 0, 0, "no such template", help)
    if isinstance(error, TemplateSyntaxError):
        path, line = f"{templates.name}/{error.name}", error.lineno
    else:
        frames = extract_tb(error.__traceback__)
        last = next(one for one in reversed(frames) if Path(one.filename).is_relative_to(templates))
        path = f"{templates.name}/{Path(last.filename).relative_to(templates).as_posix()}"
        line = last.lineno or 0
    return Problem(
        path, line, 1, f"the template cannot be set: {error.message}", "mend the template"
    )


_UNPRINTABLE = bytes({*range(0x20), 0x7F} - set(b"\t\n\f\r"))
"""Control characters, which a paper's text may hold and no page."""


def _printable(page: bytes) -> bytes:
    """A page with the sign of a lost character for each that HTML does not allow."""
    if len(page.translate(None, _UNPRINTABLE)) == len(page):
        return page
    return page.decode().translate(dict.fromkeys(_UNPRINTABLE, "\ufffd")).encode()
