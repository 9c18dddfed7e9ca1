"""What pandoc leaves of a page of MediaWiki as it stands: notes called by name, templates of sources, categories.

Pandoc drops the names of `<ref name="a">`, so a mark is put into each of them, which is found again in the tree; a note
is known by its name there and has the text that any of its calls has. Syntax is that of MediaWiki's help pages
(Help:Images, Help:Categories, Help:Cite).
"""

from __future__ import annotations

import re

from nkdoc.exchange.texts._cleaning import Losses
from nkdoc.exchange.texts._templates import is_list_of_notes, source_in, words_of
from nkdoc.exchange.texts._tree import Element, Elements, changed, elements, text_of, trimmed, words

# Each looks no further than to the next of its kind, or a page of unclosed ones would take minutes.
_VERBATIM = (
    r"<!--(?:(?!<!--).)*?-->"
    r"|<(?P<tag>nowiki|pre|source|syntaxhighlight|math|code)\b(?:[^<>/]|/(?!>))*>(?:(?!<(?P=tag)\b).)*?</(?P=tag)\s*>"
)
_REF = r"<ref\b(?P<attributes>(?:[^<>/\"']|\"[^\"<>]*\"|'[^'<>]*'|/(?!>))*)(?P<closed>/)?>"
_NAME = re.compile(r"\b(?P<key>name|group)\s*=\s*(?:\"(?P<double>[^\"]*)\"|'(?P<single>[^']*)'|(?P<bare>[^\s\"'/>]+))")
_LIST = re.compile(
    r"<references\b[^<>/]*>(?P<tags>(?:(?!<references\b).)*?)</references\s*>"
    r"|\{\{\s*reflist\b[^{}]*?\|\s*refs\s*=(?P<template>(?:[^{}]|\{\{[^{}]*\}\})*)\}\}",
    re.DOTALL | re.IGNORECASE,
)
"""Lists of notes that hold the notes' texts."""
_LISTED = "nkdoclistednotes"
_MARK = re.compile(r"nkdoc(\d+)note")
_CATEGORIES = frozenset((
    "category", "kategorie", "catégorie", "categoría", "categoria", "categorie", "kategoria", "kategori", "kategória",
    "kategorija", "luokka", "категория", "категорія", "катэгорыя", "категорија", "κατηγορία",
))  # fmt: skip
"""Names of MediaWiki's namespace 14 in its localisations (`$namespaceNames`), in small letters."""

_SPACE = r"\[\[\s*(?P<space>[^\W\d_][^\W_]*)\s*:"
_IS_PICTURE = re.compile(r"[^\[\]|\n]+\.(?:jpe?g|png|gif|svg|webp|tiff?|bmp)\s*[|\]]", re.IGNORECASE)
_ANY = re.compile(f"{_VERBATIM}|{_REF}|{_SPACE}", re.DOTALL | re.IGNORECASE)
_CATEGORY = "nkdoccategory:"
"""The mark that stands for the namespace of categories in any language; pandoc passes over some of them in silence."""


def with_marks(page: str) -> str:
    """Return a page with a mark in every note that has a name, and pictures in the namespace that pandoc knows."""
    names: dict[str, int] = {}

    def marked(match: re.Match[str]) -> str:
        if match["space"]:
            is_picture = _IS_PICTURE.match(page_with_lists, match.end())
            is_category = match["space"].lower() in _CATEGORIES
            return "[[File:" if is_picture else f"[[{_CATEGORY}" if is_category else match[0]
        if match["attributes"] is None:
            return match[0]
        attributes = _NAME.finditer(match["attributes"])
        given = {each["key"].lower(): each["double"] or each["single"] or each["bare"] or "" for each in attributes}
        if not given.get("name"):
            return "" if match["closed"] else match[0]
        key = f"{given.get('group', '')}\n{given['name'].strip()}"
        mark = f"<ref>nkdoc{names.setdefault(key, len(names))}note "
        return f"{mark}</ref>" if match["closed"] else mark

    def listed(match: re.Match[str]) -> str:
        return f"\n\n{_LISTED} {' '.join((match['tags'] or match['template'] or '').split())}\n\n"

    page_with_lists = _LIST.sub(listed, page)
    return _ANY.sub(marked, page_with_lists)


def settled(blocks: Elements, losses: Losses) -> Elements:
    """Return the blocks with whole notes, the words of sources, and without categories, which are told."""
    named = changed(blocks, _named)
    texts = {name: each["c"] for each in elements(named) if (name := _name(each)) and each["c"]}
    categories: dict[str, None] = {}

    def change(element: Element) -> Elements | None:
        if name := _name(element):
            # The first call has the text, wherever it stands in the page.
            return [{**element, "c": texts.pop(name, [])}]
        if element["t"] == "Str" and _MARK.search(element["c"]):
            # Pandoc reads no note that holds a list.
            return [{"t": "Str", "c": _MARK.sub("", element["c"])}]
        if element["t"] == "Link" and (category := _category(element)) is not None:
            categories[category] = None
            return []
        if element["t"] == "Link" and element["c"][2][1] == "wikilink" and text_of(element["c"][1]).startswith(":"):
            return words(text_of(element["c"][1])[1:])
        return [_with_caption(element)] if element["t"] == "Image" else None

    made: Elements = changed(changed(named, _without_listed), change)
    if categories:
        losses.lose(f"left out: the categories of the page, {', '.join(categories)}")
    for each in texts.values():
        losses.lose(f"left out: a note that nothing calls, “{text_of(each)}”")
    return _with_sources(made)


def _name(element: Element) -> str:
    """Return the name that a note is known by, empty for anything else."""
    return str(element.get("name", "")) if element["t"] == "Note" else ""


def _without_listed(element: Element) -> Elements | None:
    return [] if element["t"] == "Para" and element["c"][:1] == [{"t": "Str", "c": _LISTED}] else None


def _named(element: Element) -> Elements | None:
    """Return a note with its name instead of the mark."""
    if element["t"] != "Note" or not element["c"] or element["c"][0]["t"] not in ("Para", "Plain"):
        return None
    first, *others = element["c"]
    match = _MARK.fullmatch(first["c"][0].get("c", "")) if first["c"] and first["c"][0]["t"] == "Str" else None
    if match is None:
        return None
    rest = trimmed(first["c"][1:])
    content = [{"t": "Para", "c": rest}, *others] if rest else others
    return [{"t": "Note", "c": content, "name": match[1]}]


def _category(element: Element) -> str | None:
    """Return the name of the category that a link puts the page into, None for another link."""
    url = element["c"][2][0]
    return url.removeprefix(_CATEGORY).strip() if url.startswith(_CATEGORY) else None


def _with_caption(image: Element) -> Element:
    """Return a picture with what stands behind its last bar, for before it are options in the wiki's language."""
    attributes, alternative, target = image["c"]
    at = max((at for at, each in enumerate(alternative) if each["t"] == "Str" and "|" in each["c"]), default=None)
    if at is None:
        return image
    last = {"t": "Str", "c": alternative[at]["c"].rpartition("|")[2]}
    return {"t": "Image", "c": [attributes, [*([last] if last["c"] else []), *alternative[at + 1 :]], target]}


def _with_sources(blocks: Elements) -> Elements:
    """Return the blocks with words in place of templates that name a source, and of any that a note consists of."""

    def written(element: Element) -> Elements | None:
        if element["t"] in ("RawBlock", "RawInline") and element["c"][0] == "mediawiki":
            if is_list_of_notes(element["c"][1]):
                return []
            inlines = source_in(element["c"][1])
            return None if not inlines else inlines if element["t"] == "RawInline" else [{"t": "Para", "c": inlines}]
        if element["t"] == "Note" and not text_of(element["c"]):
            return [{**element, "c": [*element["c"], *_rest(element["c"])]}]
        return None

    made: Elements = changed(blocks, written)
    return made


def _rest(blocks: Elements) -> Elements:
    """Return the words of the templates in a note that has no others."""
    raw = [each["c"][1] for each in elements(blocks) if each["t"] in ("RawBlock", "RawInline")]
    text = " ".join(filter(None, map(words_of, raw)))
    return [{"t": "Para", "c": words(text)}] if text else []
