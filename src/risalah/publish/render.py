"""The templates: what a page's frame and view become.

Knows Jinja; must not know what any page says.
"""

from collections.abc import Callable
from pathlib import Path
from traceback import extract_tb
from types import CodeType

from jinja2 import (
    BytecodeCache,
    Environment,
    FileSystemLoader,
    StrictUndefined,
    TemplateError,
    TemplateNotFound,
    TemplateSyntaxError,
)
from jinja2.bccache import Bucket

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
            loader=_Templates(templates),
            undefined=StrictUndefined,
            autoescape=True,
            auto_reload=False,
            bytecode_cache=_COMPILED,
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


class _Templates(FileSystemLoader):
    """Templates that are called by their path in the project, wherever that lies."""

    def __init__(self, folder: Path) -> None:
        super().__init__(folder)
        self.shown = folder.name

    def get_source(
        self, environment: Environment, template: str
    ) -> tuple[str, str, Callable[[], bool]]:
        """The words of a template, and its path."""
        source, _, is_current = super().get_source(environment, template)
        return source, f"{self.shown}/{template}", is_current


class _Compiled(BytecodeCache):
    """Compiled templates by their words, for all editions and builds of one process.

    They are kept in memory alone: code from a file of the cache is nothing to trust.
    """

    def __init__(self) -> None:
        self.known: dict[str, CodeType] = {}

    def load_bytecode(self, bucket: Bucket) -> None:
        """Take up a template that was compiled before."""
        bucket.code = self.known.get(bucket.key + bucket.checksum)

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Keep a template that was compiled."""
        if bucket.code is not None:
            self.known[bucket.key + bucket.checksum] = bucket.code


_COMPILED = _Compiled()


def _template_problem(error: TemplateError, templates: Path) -> Problem:
    """What is wrong with a template, at its line."""
    if isinstance(error, TemplateNotFound):
        help = "copy the templates of the program into the project"
        return Problem(f"{templates.name}/{error.name}", 0, 0, "no such template", help)
    if isinstance(error, TemplateSyntaxError):
        path, line = f"{templates.name}/{error.name}", error.lineno
    else:
        frames = reversed(extract_tb(error.__traceback__))
        last = next(one for one in frames if one.filename.startswith(f"{templates.name}/"))
        path, line = last.filename, last.lineno or 0
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
