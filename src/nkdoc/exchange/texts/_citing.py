"""Zotero's citations in a text → pandoc's, and their data → the project's references.

Zotero's plugins keep a citation's data beside its words as JSON, `{"citationItems": [{"id", "uris", "itemData",
"locator", "label", "prefix", "suffix", "suppress-author"}]}` (citation-style-language/schema, csl-citation.json). In
the document a mark is put in the citation's place, which survives pandoc's reading as a word.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from nkdoc.base.diagnostics import Collector, Warned
from nkdoc.base.span import Source
from nkdoc.exchange.texts._tree import SPACE, Element, Elements, string, words

if TYPE_CHECKING:
    from nkdoc.base.world import World
    from nkdoc.sources.references.record import Record

CITATION = re.compile(r"(?:ADDIN\s+)?(?:ZOTERO_ITEM\s+)?CSL_CITATION\s*(?P<json>\{.*\})", re.DOTALL)
LIST = re.compile(r"(?:ADDIN\s+)?ZOTERO_BIBL|ADDIN\s+(?:Mendeley\s+Bibliography\s+)?CSL_BIBLIOGRAPHY")
"""What the plugins of Zotero and Mendeley write into fields; the list of sources is made anew by nkdoc."""
MARK = re.compile(r"nkdoc(\d+)citation")
_ADDRESS = re.compile(r".*/items/(?P<key>\w+)\Z")


@dataclass
class Citations:
    """The citations found in a document, in the order of their marks."""

    groups: list[list[dict[str, Any]]] = field(default_factory=list)
    unread: int = 0
    lists: int = 0

    def mark(self, code: str) -> str | None:
        """Return the mark for a field's code: empty for a list of sources, None for what is no citation."""
        if LIST.match(code.strip()):
            self.lists += 1
            return ""
        match = CITATION.match(code.strip())
        if match is None:
            return None
        try:
            # Behind the data LibreOffice's names of marks have one of their own.
            data, _ = json.JSONDecoder(strict=False).raw_decode(match["json"])
        except (ValueError, RecursionError):
            self.unread += 1
            return None
        items = data.get("citationItems") if isinstance(data, dict) else None
        good = [each for each in items if isinstance(each, dict)] if isinstance(items, list) else []
        if not good:
            self.unread += 1
            return None
        self.groups.append(good)
        return f"nkdoc{len(self.groups) - 1}citation"


def key_of(item: Mapping[str, Any]) -> str:
    """Return an item's key: its citation key, else the key of the library that its address ends with, else its id."""
    data = item.get("itemData")
    named = data.get("citation-key") if isinstance(data, dict) else None
    if isinstance(named, str) and named.strip():
        return named.strip()
    uris = item.get("uris") or item.get("uri")
    for address in (*(uris if isinstance(uris, list) else [uris]), item.get("id")):
        if match := _ADDRESS.match(str(address)):
            return match["key"]
    return str(item.get("id") or (data.get("id") if isinstance(data, dict) else "") or "source")


def with_citations(text: str, citations: Citations, keys: Mapping[str, str]) -> Elements | None:
    """Return a word with citations in place of its marks, None where it has none."""
    parts = MARK.split(text)
    if not parts[1:]:
        return None
    made: Elements = []
    for at, part in enumerate(parts):
        if at % 2 and int(part) < len(citations.groups):
            made.append(_cite(citations.groups[int(part)], keys))
        elif part:
            made.append(string(part))
    return made


def _cite(items: list[dict[str, Any]], keys: Mapping[str, str]) -> Element:
    made = [
        {
            "citationId": keys.get(key_of(item), key_of(item)),
            "citationPrefix": words(_plain(item.get("prefix"))),
            "citationSuffix": _suffix(item),
            "citationMode": {"t": "SuppressAuthor" if item.get("suppress-author") else "NormalCitation"},
            "citationNoteNum": 0,
            "citationHash": 0,
        }
        for item in items
    ]
    return {"t": "Cite", "c": [made, []]}


def _suffix(item: Mapping[str, Any]) -> Elements:
    from nkdoc.languages.locators import every_locator

    locator, label = _plain(item.get("locator")), str(item.get("label") or "page")
    terms = every_locator().terms.get(label, ())
    where = f"{terms[0]} {locator}" if terms else f"{label} {locator}"
    parts = [*([where] if locator else []), *([_plain(item.get("suffix")).lstrip(", ")] if item.get("suffix") else [])]
    return [string(","), SPACE, *words(", ".join(parts))] if parts else []


def _plain(value: object) -> str:
    """Return a text of an item without the HTML that Zotero allows in it."""
    from nkdoc.sources.references.values import without_markup

    return " ".join(without_markup(value).split()) if isinstance(value, str) else ""


# ---- references ---------------------------------------------------------------------------------------


@dataclass(frozen=True)
class Carried:
    """The bibliography with the citations' sources, None where it stays as it is, and the keys by those of items."""

    text: bytes | None
    keys: Mapping[str, str]
    added: int = 0


def carried(citations: Citations, name: str, world: World, known: Mapping[str, Any]) -> Warned[Carried]:
    """Return what becomes of `content/references.yaml`; `known` are all references of the project by key."""
    from nkdoc.base.decoding import read_source
    from nkdoc.sources.bibliography import load_library
    from nkdoc.sources.layout import REFERENCES
    from nkdoc.sources.references.formats import read_records
    from nkdoc.sources.references.merging import DamagedError, merge

    findings = Collector()
    items = dict(_items(citations))
    if not items:
        return Warned(Carried(None, {}))
    listed = [{**data, "citation-key": key} for key, data in items.items()]
    source = Source(f"{name}.citations.json", json.dumps(listed, ensure_ascii=False, indent=1))
    records = findings.take(read_records(source))
    there = read_source(world, REFERENCES).value if world.exists(REFERENCES) else Source(REFERENCES, "")
    if there is None:
        raise DamagedError(f"{REFERENCES} cannot be read; “nkdoc check” says why")
    own = load_library(there).value.references
    twins = _twins({**known, **own}, records)
    left = [record for record in records if record.key not in twins]
    merged = findings.take(merge(there, own, left))
    keys = {record.original_key: twins.get(record.key, record.key) for record in records}
    text = merged.text.encode() if merged.added or merged.filled else None
    return findings.warned(Carried(text, keys, len(merged.added)))


def _items(citations: Citations) -> Iterator[tuple[str, dict[str, Any]]]:
    for item in (each for group in citations.groups for each in group):
        if isinstance(data := item.get("itemData"), dict):
            yield key_of(item), data


def _twins(known: Mapping[str, Any], records: list[Record]) -> dict[str, str]:
    """Return the key of the project's own entry for each record that describes the same work under another key."""
    from nkdoc.sources.references.duplicates import duplicates

    made: dict[str, str] = {}
    for record in records:
        reference = record.reference()
        if record.key not in known:
            found = (each.first.key for each in duplicates([*known.values(), reference]) if each.second is reference)
            if (twin := next(found, None)) is not None:
                made[record.key] = twin
    return made
