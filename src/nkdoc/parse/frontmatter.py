"""Front matter: the YAML between two lines of `---` at a file's head."""

from __future__ import annotations

import difflib
import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from types import MappingProxyType

from nkdoc.base.diagnostics import Collector, Diagnostic, Rule, Severity, Warned
from nkdoc.base.span import Source, Span
from nkdoc.base.yaml.loading import YamlValue, frozen, load_span
from nkdoc.model import Field
from nkdoc.parse.context import Flavour

MISSING_FRONT_MATTER = Rule(
    "NK120",
    "missing-front-matter",
    Severity.ERROR,
    """A section's file must begin with its title, as a heading or in front matter:

    # Background

    ---
    id: background
    title: Background
    ---

The two lines of dashes stand alone, the first in the first line of the file. Without front matter the section's id is
the name of its file.
""",
)
UNCLOSED_FRONT_MATTER = Rule(
    "NK121",
    "unclosed-front-matter",
    Severity.ERROR,
    """The front matter begins with `---`, but no second line of `---` ends it, so nobody can tell where the text
begins. Add the line behind the last field.
""",
)
MISSING_FIELD = Rule(
    "NK122",
    "missing-field",
    Severity.ERROR,
    """The front matter lacks a field that every section needs: `id`, the anchor that is the same in every language,
or `title`, the heading that is printed. A section with `translation: none` needs a `reason` as well.
""",
)
UNKNOWN_FIELD = Rule(
    "NK123",
    "unknown-field",
    Severity.WARNING,
    """The front matter has a field that nkdoc does not know, so it has no effect; often it is misspelt.

Known are `id`, `title`, `summary`, `translation` and `reason`.
""",
)
WRONG_VALUE = Rule(
    "NK124",
    "wrong-field-value",
    Severity.ERROR,
    """A field of the front matter has a value of the wrong kind.

    id: war-2020          # small Latin letters, digits and hyphens, a letter first
    title: The war        # one line of text
    summary: One or two sentences.
    translation: none     # the only value; leave the field out where the section is translated
    reason: The chapter concerns readers of this language only.

Quotation marks make text of what YAML would read as something else: `title: "2020"`.
""",
)

FIELDS = ("id", "title", "summary", "translation", "reason")
_OPENING = re.compile(r"---[ \t]*\n")
_CLOSING = re.compile(r"^(?:---|\.\.\.)[ \t]*$", re.MULTILINE)
_TOML = re.compile(r"\+\+\+[ \t]*\n(?:.*\n)*?\+\+\+[ \t]*\n")
_ID = re.compile(r"[a-z][a-z0-9-]*")
_NUMBER = re.compile(r"^[\d_.-]+")
_APART = re.compile(r"\s+")


@dataclass(frozen=True, slots=True)
class FrontMatter:
    """The fields, with those every section has; `lines` is the number of lines before the text.

    `untitled` is the finding that the section has no title, unless the text begins with a heading that is one.
    """

    id: str
    title: str = ""
    summary: str = ""
    untranslated: str = ""
    fields: Mapping[str, Field] = field(default_factory=lambda: MappingProxyType({}))
    lines: int = 0
    untitled: Diagnostic | None = None


def parse_front_matter(source: Source, stem: str, flavour: Flavour = Flavour.NKDOC) -> Warned[FrontMatter]:
    """Read the front matter; where a field is missing or wrong, the id comes from `stem` and texts are empty.

    A page of another tool has its id from its path, and a title in any case.
    """
    read = _read(source, stem, flavour)
    front = read.value
    if flavour is Flavour.SITE:
        front = replace(front, id=path_id(stem), title=front.title or default_id(stem), untitled=None)
    return Warned(front, read.diagnostics)


def _read(source: Source, stem: str, flavour: Flavour) -> Warned[FrontMatter]:
    findings = Collector()
    opening = _OPENING.match(source.text)
    if opening is None and flavour is not Flavour.NKDOC and (toml := _TOML.match(source.text)):
        return findings.warned(_of_toml(toml.group(), stem, flavour))
    if opening is None:
        hint = f"begin it with “# The title”, or with ---, id: {default_id(stem)}, title: …, --- on lines of their own"
        message = "the file begins neither with its title nor with front matter"
        untitled = MISSING_FRONT_MATTER.at(source.line_span(1), message, hint=hint)
        return findings.warned(FrontMatter(default_id(stem), untitled=untitled))
    closing = _CLOSING.search(source.text, opening.end())
    if closing is None:
        if flavour is Flavour.NKDOC:
            message = "no second line of “---” ends the front matter"
            findings.add(UNCLOSED_FRONT_MATTER.at(source.line_span(1), message, hint="add it behind the last field"))
        return findings.warned(FrontMatter(default_id(stem)))
    loaded = load_span(Span(source, opening.end(), closing.start()))
    lines = source.position(closing.start()).line
    if flavour is not Flavour.NKDOC:
        return findings.warned(_lenient(loaded.value, stem, lines))
    value = findings.take(loaded)
    return findings.warned(_checked(value, findings, stem, lines, whole=bool(loaded.diagnostics)))


def default_id(stem: str) -> str:
    """Return the id a file's name gives: the last part of `stem` without its number."""
    name = _APART.sub("-", stem.rsplit("/", 1)[-1])
    return _NUMBER.sub("", name) or name


def path_id(stem: str) -> str:
    """Return the id of a page of another tool: its whole path, for many pages have one name."""
    return "-".join(dict.fromkeys(map(default_id, stem.split("/"))))


def _of_toml(block: str, stem: str, flavour: Flavour) -> FrontMatter:
    """Return Hugo's front matter; of a page to be built its title and description are understood."""
    if flavour is not Flavour.SITE:
        return FrontMatter(default_id(stem), lines=block.count("\n"))
    try:
        data = tomllib.loads(block.split("\n", 1)[1].rstrip().removesuffix("+++"))
    except (tomllib.TOMLDecodeError, RecursionError):
        data = {}
    title, summary = (str(data.get(name) or "") for name in ("title", "description"))
    return FrontMatter(default_id(stem), title, summary, lines=block.count("\n"))


def _fields(value: YamlValue) -> Mapping[str, Field]:
    return MappingProxyType(
        {key: Field(frozen(each), value.span(key), value.key_span(key)) for key, each in value.mapping.items()}
    )


def _lenient(value: YamlValue, stem: str, lines: int) -> FrontMatter:
    """Return another tool's front matter, of which only title and description are understood."""
    data = value.mapping
    title, summary = (str(data.get(name) or "") for name in ("title", "description"))
    return FrontMatter(default_id(stem), title, summary, fields=_fields(value), lines=lines)


def _checked(value: YamlValue, findings: Collector, stem: str, lines: int, *, whole: bool) -> FrontMatter:
    """Return the fields; `whole` tells that the YAML is broken, which says enough about what is missing."""
    data = value.mapping
    if value.data is not None and not isinstance(value.data, dict):
        findings.add(WRONG_VALUE.at(value.span(), "the front matter must be lines of “key: value”"))
    for key in data:
        if key not in FIELDS:
            near = difflib.get_close_matches(key, FIELDS, 1)
            hint = f"did you mean “{near[0]}”?" if near else "known are " + ", ".join(FIELDS)
            findings.add(UNKNOWN_FIELD.at(value.key_span(key), f"unknown field “{key}”", hint=hint, about=key))
    top = value.whole.source.line_span(1)
    if "id" not in data and not whole:
        findings.add(MISSING_FIELD.at(top, "the front matter has no “id”", hint=f"add “id: {default_id(stem)}”"))
    untitled = MISSING_FIELD.at(top, "the front matter has no “title”", hint="add “title: …”")
    name = _text(value, findings, "id")
    if name and not _ID.fullmatch(name):
        hint = "use small Latin letters, digits and hyphens, a letter first"
        findings.add(WRONG_VALUE.at(value.span("id"), f"“{name}” cannot be an id", hint=hint, about=name))
    return FrontMatter(
        name or default_id(stem),
        _text(value, findings, "title"),
        _text(value, findings, "summary"),
        _untranslated(value, findings),
        _fields(value),
        lines,
        None if "title" in data or whole else untitled,
    )


def _text(value: YamlValue, findings: Collector, key: str) -> str:
    """Return a field that must be one line of text; empty where it is missing or wrong."""
    given = value.mapping.get(key, "")
    if isinstance(given, str) and (given.strip() or key not in value.mapping):
        return " ".join(given.split())
    message = f"“{key}” is empty" if given is None or given == "" else f"“{key}” must be text"
    hint = "write it, or delete the field" if key not in ("id", "title") else "write it in one line, in quotation marks"
    findings.add(WRONG_VALUE.at(value.span(key), message, hint=hint, about=key))
    return ""


def _untranslated(value: YamlValue, findings: Collector) -> str:
    """Return the reason for `translation: none`; empty where the section is translated."""
    data = value.mapping
    if "translation" not in data:
        if "reason" in data:
            hint = "add “translation: none”, or delete the reason"
            findings.add(
                WRONG_VALUE.at(value.key_span("reason"), "a “reason” stands without “translation: none”", hint=hint)
            )
        return ""
    if data["translation"] != "none":
        hint = "write “translation: none”, or delete the field"
        findings.add(WRONG_VALUE.at(value.span("translation"), "“translation” can only be “none”", hint=hint))
        return ""
    if "reason" not in data:
        hint = "add “reason: …”: why this section has no translation"
        findings.add(MISSING_FIELD.at(value.key_span("translation"), "“translation: none” gives no reason", hint=hint))
        return ""
    return _text(value, findings, "reason")
