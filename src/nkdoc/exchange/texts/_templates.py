"""Templates of MediaWiki that name a source, `{{cite book |title=… |last=… |year=…}}` → its words.

Names of fields are those of the module Citation/CS1, which most wikis have for them.
"""

from __future__ import annotations

import html
import re
from collections.abc import Iterator, Mapping

from nkdoc.exchange.texts._tree import SPACE, Elements, string, words

_SOURCE = re.compile(r"(?:cite|vcite|citation|cit)\b.*", re.IGNORECASE | re.DOTALL)
_NOTES = re.compile(r"(?:reflist|notelist|references|примечания)\s*", re.IGNORECASE)
_INNER = re.compile(r"\{\{[^{}]*\}\}")
_LINK = re.compile(r"\[\[(?:[^\[\]|]*\|)?([^\[\]|]*)\]\]")
_OUTER_LINK = re.compile(r"\[(?:https?:)?//[^\s\[\]]+ ([^\[\]]*)\]")
_COMMENT = re.compile(r"<!--(?:(?!<!--).)*?-->", re.DOTALL)
_TAG = re.compile(r"<[^<>]*>|'{2,}")
_ADDRESS = re.compile(r"https?://\S+")
_PERSONS = 20
"""How many persons are looked for."""


def source_in(template: str) -> Elements:
    """Return the words of a template that names a source, none for another template."""
    name, fields = _read(template)
    named = {key: value for key, value in fields.items() if not key.isdigit()}
    if not (_SOURCE.fullmatch(name) or "title" in named):
        return []
    parts = [part for part in _parts(named) if part]
    made = words(" ".join(part if part.endswith((".", "?", "!", "…")) else f"{part}." for part in parts))
    url = named.get("url", "")
    if _ADDRESS.fullmatch(url):
        made += [*([SPACE] if made else []), {"t": "Link", "c": [["", ["uri"], []], [string(url)], [url, ""]]}]
    return made


def words_of(template: str) -> str:
    """Return what the fields of a template hold, set apart by commas."""
    return ", ".join(_read(template)[1].values())


def is_list_of_notes(template: str) -> bool:
    """Tell whether a template shows the page's notes, which nkdoc does by itself."""
    return _NOTES.fullmatch(_read(template)[0]) is not None


def _read(template: str) -> tuple[str, Mapping[str, str]]:
    """Return a template's name and its fields that hold something, those without a name by their number."""
    text = template.strip().removeprefix("{{").removesuffix("}}")
    text = _COMMENT.sub("", text)
    while (inner := _INNER.sub(_plain_template, text)) != text:
        text = inner
    text = _LINK.sub(r"\1", text)
    name, *given = text.split("|")
    fields: dict[str, str] = {}
    for number, each in enumerate(given, 1):
        key, equals, value = each.partition("=")
        key, value = (key.strip().lower(), value) if equals else (str(number), each)
        if plain := _plain(value):
            fields[key] = plain
    return " ".join(name.split()), fields


def _plain_template(match: re.Match[str]) -> str:
    """Return the last nameless field of a template inside another, which is what most of them show."""
    fields = [each for each in match[0][2:-2].split("|")[1:] if "=" not in each]
    return fields[-1] if fields else ""


def _plain(value: str) -> str:
    return " ".join(html.unescape(_TAG.sub("", _OUTER_LINK.sub(r"\1", value))).split())


def _parts(fields: Mapping[str, str]) -> Iterator[str]:
    """Yield who wrote it, its title, what it is in, who published it and when, and the pages."""
    yield ", ".join(_persons(fields)) or _first(fields, "vauthors", "authors", "people", "editor")
    yield _first(fields, "chapter", "contribution", "article")
    yield _first(fields, "title")
    whole = _first(fields, "journal", "work", "website", "newspaper", "magazine", "periodical", "encyclopedia")
    issue = f"({number})" if (number := _first(fields, "issue", "number")) else ""
    yield " ".join(filter(None, (whole, _first(fields, "volume"), issue)))
    made = (_first(fields, "publisher", "institution"), _first(fields, "year", "date"))
    yield ", ".join(filter(None, (*made, _first(fields, "pages", "page", "p", "pp"))))


def _first(fields: Mapping[str, str], *names: str) -> str:
    return next((fields[name] for name in names if name in fields), "")


def _persons(fields: Mapping[str, str]) -> Iterator[str]:
    for number in ("", *map(str, range(1, _PERSONS))):
        last = _first(fields, f"last{number}", f"surname{number}", f"author{number}", f"author-last{number}")
        first = _first(fields, f"first{number}", f"given{number}", f"author-first{number}")
        if last:
            yield f"{first} {last}" if first else last
