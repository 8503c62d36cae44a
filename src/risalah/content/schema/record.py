"""What every record of a content file is: closed, frozen, with its place; or else its problems."""

from collections.abc import Callable, Iterable, Iterator
from functools import cache
from typing import Annotated, Any, Self, TypeVar

from pydantic import (
    AfterValidator,
    BaseModel,
    ConfigDict,
    Field,
    PrivateAttr,
    TypeAdapter,
    ValidationError,
    ValidationInfo,
    model_validator,
)
from pydantic_core import PydanticCustomError

from risalah.content.place import Mapping, Place, value_at
from risalah.edtf import parse_edtf
from risalah.languages.language import LANGUAGES
from risalah.problem import Problem, nearest
from risalah.slug import LONGEST_SLUG

Slug = Annotated[
    str,
    Field(
        pattern=r"^[a-z0-9]+(?:-[a-z0-9]+)*$",
        max_length=LONGEST_SLUG,
        description="lower-case words and digits joined by hyphens; safe as a file name",
    ),
]


Switch = Annotated[bool, Field(strict=True)]

ADDRESS = r"""^https?://[^\s<>"{}|\\^`/?#]+(?:[/?#][^\s<>"{}|\\^`]*)?$"""

Address = Annotated[
    str,
    Field(
        pattern=ADDRESS,
        description="an address on the web, beginning with https:// or http://",
    ),
]


def _edtf(value: str) -> str:
    parse_edtf(value)
    return value


Edtf = Annotated[str, AfterValidator(_edtf), Field(description="a date in the EDTF subset")]


class ByLanguage(dict[str, str]):
    """Words by the code of their language; not changed once it is made."""

    def __hash__(self) -> int:  # type: ignore[override]
        return hash(frozenset(self.items()))


Words = Annotated[
    dict[str, Annotated[str, Field(min_length=1)]],
    AfterValidator(ByLanguage),
    Field(default_factory=dict),
]

GATHERED = "(by language)"
"""The key under which words stand together that a file has under the codes of their languages."""


class Record(BaseModel):
    """A mapping of a content file: closed, frozen, and it knows where it stands."""

    model_config = ConfigDict(extra="forbid", frozen=True)
    _source: Mapping | None = PrivateAttr(default=None)

    @model_validator(mode="wrap")
    @classmethod
    def _keep_place(cls, data: Any, handler: Any) -> Any:
        made = handler(data)
        if isinstance(data, Mapping):
            made._source = data
        return made

    def begin_at(self, place: Place) -> None:
        """Say where the file of a record begins of which nothing else is known."""
        self._source = Mapping(place)

    def place(self, *loc: int | str) -> Place:
        """Where the record, or the value at `loc` inside it, stands."""
        return Place("") if self._source is None else value_at(self._source, loc)[1]


def gather_words(data: Any, prefix: str = "") -> Any:
    """A mapping with its keys of languages, such as `en` or `title_en`, under one key."""
    if not isinstance(data, dict) or GATHERED in data:
        return data
    keys = [key for key in data if key.startswith(prefix) and key[len(prefix) :] in LANGUAGES]
    words = {key[len(prefix) :]: data[key] for key in keys if data[key] is not None}
    return {**{key: value for key, value in data.items() if key not in keys}, GATHERED: words}


def show_language_keys(prefix: str = "") -> Callable[[dict[str, Any]], None]:
    """Show the keys of languages in a record's JSON Schema as a file has them."""

    def show(schema: dict[str, Any]) -> None:
        del schema["properties"][GATHERED]
        words = {"minLength": 1, "type": "string"}
        schema["properties"] |= {f"{prefix}{code}": words for code in LANGUAGES}

    return show


def codes(languages: Iterable[str]) -> str:
    """Codes of languages as a message names them."""
    return ", ".join(f"`{code}`" for code in languages)


def write_words(languages: Iterable[str]) -> str:
    """The help where words lack one of the languages."""
    return f"write `{{{', '.join(f'{code}: …' for code in languages)}}}`"


class Translated(Record):
    """A record whose keys are also codes of languages: the words that an editor gives in each."""

    model_config = ConfigDict(json_schema_extra=show_language_keys())

    words: Words = Field(alias=GATHERED)

    @model_validator(mode="before")
    @classmethod
    def _gather(cls, data: Any) -> Any:
        return gather_words(data)

    def translation_in(self, lang: str) -> str | None:
        """The words in a language, if the editor gave any."""
        return self.words.get(lang)


class Local(Translated):
    """The same words in every language of the site; words in other languages do no harm.

    The codes of the site's languages are the context of the validation.
    """

    @model_validator(mode="after")
    def _complete(self, info: ValidationInfo) -> Self:
        wanted: tuple[str, ...] = info.context or ()
        if missing := [code for code in wanted if code not in self.words]:
            context = {"missing": codes(missing), "help": write_words(wanted)}
            raise PydanticCustomError("no_words", "no words in a language", context)
        return self

    def __getitem__(self, lang: str) -> str:
        return self.words[lang]


# ---- a value read as a record


T = TypeVar("T")


def read_as(
    kind: type[T], value: object, place: Place, languages: tuple[str, ...] = ()
) -> tuple[T | None, list[Problem]]:
    """`value` typed as `kind`, or every problem it has; `place` stands for an empty file.

    `languages` are those of the site: words that lack one of them are a problem.
    """
    try:
        adapter = adapter_of(kind)  # type: ignore[arg-type]
        return adapter.validate_python(value, context=languages), []
    except ValidationError as error:
        return None, list(_problems(error, value, place))


@cache
def adapter_of(kind: Any) -> TypeAdapter[Any]:
    """What reads and writes the values of a type; it takes long to make."""
    return TypeAdapter(kind)


@cache
def list_adapter_of(kind: Any) -> TypeAdapter[Any]:
    """What reads and writes lists of the values of a type."""
    return TypeAdapter(list[kind])


def _problems(error: ValidationError, value: object, place: Place) -> Iterator[Problem]:
    for item in error.errors(include_url=False):
        loc = tuple(step for step in item["loc"] if step != GATHERED)
        _, at = value_at(value, loc)
        key = next((str(step) for step in reversed(loc) if isinstance(step, str)), "")
        if item["type"] == "extra_forbidden":
            holder, _ = value_at(value, loc[:-1])
            if isinstance(holder, Mapping) and key in holder.keys_at:
                at = holder.keys_at[key]
        yield (at if at.path else place).problem(*_wording(item, key))


_EXPECTED = {
    "string_type": "words",
    "int_type": "a whole number",
    "float_type": "a number",
    "bool_type": "true or false",
    "tuple_type": "a list",
    "list_type": "a list",
    "dict_type": "a mapping",
    "model_type": "a mapping",
    "model_attributes_type": "a mapping",
    "dataclass_type": "a mapping",
}
_WORDINGS = {
    "missing": ("`{key}` is missing", "add `{key}:`"),
    "no_words": ("`{key}`: no words in {missing}", "{help}"),
    "literal_error": ("`{key}`: expected {expected}, found {found}", "choose one of these"),
    "string_pattern_mismatch": ("`{key}`: {found} does not match {pattern}", "mend the form"),
    "value_error": ("`{key}`: {error}", "mend the value"),
}
"""Message and help by the kind of mistake; the blanks are pydantic's words about it."""


def _wording(item: Any, key: str) -> tuple[str, str]:
    """The message and the help for one of pydantic's mistakes."""
    kind, value, context = item["type"], item["input"], item.get("ctx", {})
    found = _shown(value)
    if kind == "extra_forbidden":
        return f"unknown key `{key}`", _help_for_key(key, value)
    if context.get("pattern") == ADDRESS:
        return f"`{key}`: {found} is no address on the web", "write `https://…`"
    if kind in _EXPECTED:
        unquoted = kind == "string_type" and isinstance(value, int | float)
        help = 'quote it: "…"' if unquoted else ""
        return f"`{key}`: expected {_EXPECTED[kind]}, found {found}", help
    message, help = _WORDINGS.get(kind, (f"`{{key}}`: {item['msg'].lower()}", ""))
    blanks = {**context, "key": key, "found": found}
    return message.format(**blanks), help.format(**blanks)


def _help_for_key(key: str, value: object) -> str:
    if value is None and " " in key:
        return "put words that hold a comma into quotes"
    return nearest(key, _known_keys()) or "remove it"


def _shown(found: object) -> str:
    if isinstance(found, str | int | float):
        return f"`{found}`"
    if found is None:
        return "nothing"
    kinds = {dict: "a mapping", list: "a list"}
    return next((kinds[kind] for kind in kinds if isinstance(found, kind)), "something else")


@cache
def _known_keys() -> frozenset[str]:
    names = {*LANGUAGES}
    waiting: list[type[Record]] = [Record]
    while waiting:
        kind = waiting.pop()
        waiting += kind.__subclasses__()
        names.update(field.alias or name for name, field in kind.model_fields.items())
    return frozenset(names - {GATHERED})
