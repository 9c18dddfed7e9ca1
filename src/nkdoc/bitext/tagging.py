"""Tags, shortcodes and the first lines of code blocks: what in them must be the same in every language."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from typing import TYPE_CHECKING, NamedTuple

from nkdoc.bitext.addresses import canonical
from nkdoc.parse import readable
from nkdoc.parse.markup import BRACES, TAG, is_component

if TYPE_CHECKING:
    from nkdoc.bitext.units import Unit

_PAIR = re.compile(
    rf"""(?P<name>[\w:@.#-]+)(?:\s*=\s*(?:"(?P<a>[^"]*)"|'(?P<b>[^']*)'|(?P<c>{BRACES}|[^\s"'=<>`]+)))?"""
)
_SHORTCODE = re.compile(r"\{[{%][<%-]*\s*(?P<name>/?\s*[\w./-]+)(?P<rest>.*?)[/\s]*[>%-]*[%}]\}", re.DOTALL)
_CODE = re.compile(r"(`+).*?\1", re.DOTALL)
_OPAQUE = re.compile(r"<(?:script|style|textarea|svg|[!?])", re.IGNORECASE)
_ADDRESSES = frozenset({"href", "src", "to", "url", "link", "action", "poster"})
_LAYOUT = frozenset({"class", "classname", "style", "key", "lang", "width", "height", "align", "slot", "target", "rel"})
_TOLD = frozenset({"colspan", "rowspan", "start", "datetime"})
"""Attributes of HTML's own elements that change what is said."""
_WORDS = re.compile(r"\s|[^\x00-\x7f]")
_DIGITS = re.compile(r"\d+")
# fmt: off
_PAIRED = frozenset({
    "a", "article", "aside", "b", "blockquote", "center", "code", "details", "div", "dl", "em", "figure", "footer",
    "header", "i", "kbd", "main", "mark", "nav", "ol", "section", "small", "span", "strong", "sub", "summary", "sup",
    "table", "u", "ul", "video",
})
# fmt: on
"""Elements of HTML whose end tags may not be left out (HTML Standard, 13.1.2.4)."""


class Tag(NamedTuple):
    """A tag or shortcode: its name, whether it closes, whether it stands alone, and its attributes as written."""

    name: str
    closing: bool
    alone: bool
    attributes: Mapping[str, str]
    written: str

    @property
    def is_component(self) -> bool:
        """Whether it is none of HTML's elements."""
        return is_component(self.name)


def tags(text: str) -> Iterator[Tag]:
    """Yield the tags of a text."""
    for match in TAG.finditer(text):
        if match["name"]:
            yield Tag(match["name"], bool(match["closing"]), bool(match["alone"]), _pairs(match["rest"]), match.group())


def _pairs(text: str) -> dict[str, str]:
    return {hit["name"]: hit["a"] or hit["b"] or hit["c"] or "" for hit in _PAIR.finditer(text)}


def parting(here: str, there: str, languages: tuple[str, ...]) -> tuple[str, str] | None:
    """Return the first tags of two blocks that differ, as written, one of them perhaps empty; None where none do."""
    if here == there:
        return None
    mine, yours = ([tag for tag in tags(text) if not tag.closing] for text in (here, there))
    lacking, added = (_names(one) - _names(other) for one, other in ((mine, yours), (yours, mine)))
    if lacking or added:
        return _named(mine, lacking), _named(yours, added)
    for one, other in zip(_sorted(mine), _sorted(yours), strict=False):
        if one.name == other.name and _differ(one, other, languages):
            return one.written, other.written
    return None


def shortcodes_part(here: str, there: str, languages: tuple[str, ...]) -> bool:
    """Tell whether two shortcodes or Liquid tags differ in more than what each language has for itself."""
    mine, yours = _SHORTCODE.fullmatch(here), _SHORTCODE.fullmatch(there)
    if mine is None or yours is None:
        return here != there
    if mine["name"].split() != yours["name"].split():
        return True
    one, other = (
        Tag("X", closing=False, alone=True, attributes=_pairs(each["rest"]), written="") for each in (mine, yours)
    )
    return _differ(one, other, languages)


def _names(found: Iterable[Tag]) -> Counter[str]:
    return Counter(tag.name for tag in found if tag.is_component)


def _named(found: Iterable[Tag], names: Counter[str]) -> str:
    return next((tag.written for tag in found if tag.name in names), "")


def _sorted(found: Iterable[Tag]) -> list[Tag]:
    """Return the tags by name, so that those of one name answer one another in their order."""
    return sorted(found, key=lambda tag: tag.name)


def _differ(one: Tag, other: Tag, languages: tuple[str, ...]) -> bool:
    names = one.attributes.keys() | other.attributes.keys()
    if not one.is_component:
        names &= _TOLD
    for name in names:
        low = name.lower().removeprefix(":")
        # What people read is a text of its own, and missed as such.
        if low in _LAYOUT or low in readable.NAMES or (low in _ADDRESSES and not one.is_component):
            continue
        if name not in one.attributes or name not in other.attributes:
            return True
        if _values_differ(low, one.attributes[name], other.attributes[name], languages):
            return True
    return False


def _values_differ(name: str, one: str, other: str, languages: tuple[str, ...]) -> bool:
    if one == other:
        return False
    if name in _ADDRESSES or "/" in one:
        return canonical(one, languages).place != canonical(other, languages).place
    if _WORDS.search(one) or _WORDS.search(other):
        return sorted(_DIGITS.findall(one)) != sorted(_DIGITS.findall(other))
    return {one, other} != set(languages)


# ---- balance ---------------------------------------------------------------------------------------


class Unbalanced(NamedTuple):
    """A tag without its counterpart: its name, whether it closes, and the unit it stands in."""

    name: str
    closing: bool
    unit: Unit


def unbalanced(units: Iterable[Unit]) -> dict[str, Unbalanced]:
    """Return for every element the first tag that is never closed, or that closes nothing."""
    opened: dict[str, list[Unit]] = {}
    found: dict[str, Unbalanced] = {}
    for unit in units:
        for tag in _unit_tags(unit):
            if tag.alone or not (tag.is_component or tag.name.lower() in _PAIRED):
                continue
            stack = opened.setdefault(tag.name, [])
            if not tag.closing:
                stack.append(unit)
            elif stack:
                stack.pop()
            else:
                found.setdefault(tag.name, Unbalanced(tag.name, closing=True, unit=unit))
    for name, left in opened.items():
        if left:
            found.setdefault(name, Unbalanced(name, closing=False, unit=left[0]))
    return found


def _unit_tags(unit: Unit) -> Iterator[Tag]:
    if unit.kind == "code":
        return tags(unit.text) if unit.info == "{=html}" and not _OPAQUE.match(unit.text) else iter(())
    raw = unit.span.text
    return tags(_CODE.sub("", raw)) if "<" in raw else iter(())


# ---- fences ----------------------------------------------------------------------------------------

_INFO_PART = re.compile(r"""[\w-]+=(?:"[^"]*"|'[^']*')|\{[^{}]*\}|\[[^\[\]]*\]|[^\s{}\[\],]+""")
_TITLE = re.compile(
    r"""(?:(?:title|caption|label|name|tab|filename)=)?(?:"(?P<a>[^"]*)"|'(?P<b>[^']*)'|\[(?P<c>[^\[\]]*)\])"""
)
_RANGES = re.compile(r"\{[\d,\s-]+\}")


def info_parts(info: str, own: re.Pattern[str], *, with_lines: bool) -> list[str]:
    """Return what a fence's first line says behind the language, in order; `own` are the languages' own tags.

    Titles of words are the same however they are translated, those of files are as written; the ranges of marked lines
    are left out unless `with_lines`.
    """
    found = []
    for part in _INFO_PART.findall(info)[0 if info[:1] in "{[" else 1 :]:
        title = _TITLE.fullmatch(part)
        if title is not None:
            value = title["a"] or title["b"] or title["c"] or ""
            key, _, given = part.partition("=")
            found.append(own.sub("\0", part) if _is_file(value) else f"{key if given else ''}\0")
        elif _RANGES.fullmatch(part):
            if with_lines:
                found.append(",".join(sorted(part[1:-1].replace(" ", "").split(","))))
        else:
            found.append(own.sub("\0", part))
    return sorted(found)


def _is_file(value: str) -> bool:
    return not _WORDS.search(value) and ("." in value.strip(".") or "/" in value)
