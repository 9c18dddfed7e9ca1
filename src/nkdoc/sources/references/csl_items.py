"""The items of CSL-JSON and CSL-YAML → records.

Zotero and pandoc write the same data, of several ages: names of fields that CSL has since changed are read as those of
now. Zotero keeps fields of CSL that it has no box for as lines at the head of its note (`event-title: …`); they are
read from there, and the rest of the note stays private.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Mapping
from types import MappingProxyType

from nkdoc.base.span import Span
from nkdoc.languages.naming import tag_for
from nkdoc.sources import csl
from nkdoc.sources.references.record import PRIVATE, Record
from nkdoc.sources.references.values import (
    date_from_parts,
    date_of,
    doi_of,
    free_key,
    is_url,
    pages_of,
    safe_key,
    without_markup,
)

Place = Callable[..., Span]
"""Returns the place of the value at a path from the item."""

_RENAMED: Mapping[str, str] = MappingProxyType(
    {
        "event": "event-title", "shortTitle": "title-short", "journalAbbreviation": "container-title-short",
        "archive-location": "archive_location", "archive-collection": "archive_collection",
        "publisher_place": "publisher-place", "issuedate": "issued", "container": "container-title",
    }
)  # fmt: skip
"""Fields by the names that CSL 1.0.1 and programs give them."""
_BOOKKEEPING = frozenset(
    ("id", "type", "citation-key", "citation-label", "citation-number", "categories", "system_id", "note-link", "uri")
)
_OLD_TYPES = {"musical-score": "musical_score", "motion-picture": "motion_picture", "legal-case": "legal_case"}
_NOTED = re.compile(r"(?:\{:)?([A-Za-z][\w -]*?)\s*:\s*([^{}]+?)\}?")
_NEVER_NOTED = PRIVATE | {"custom", "type"}


def read(items: object, place: Place, wanted: Collection[str] | None = None) -> list[Record]:
    """Return the items as records, all or only those with a wanted key; `place` tells where their values stand."""
    records: list[Record] = []
    taken: set[str] = set()
    for at, item in enumerate(items if isinstance(items, list) else ()):
        if not isinstance(item, dict):
            continue

        def placed(*path: str | int, at: int = at) -> Span:
            return place(at, *path)

        original = _key(item, at)
        key = free_key(safe_key(original), taken)
        taken.add(key)
        if wanted is None or key in wanted:
            records.append(_Reader(item, placed, Record(key, original, placed("id"))).read())
    return records


def _key(item: Mapping[str, object], at: int) -> str:
    """Return the key of an item: the citation key where Zotero has one, as its id is an address."""
    for name in ("citation-key", "id"):
        value = item.get(name)
        if isinstance(value, (str, int)) and not isinstance(value, bool) and str(value).strip():
            return str(value).strip()
    return f"item-{at + 1}"


class _Reader:
    """Carries one item over, field by field."""

    def __init__(self, item: Mapping[str, object], place: Place, record: Record) -> None:
        self.item = item
        self.place = place
        self.record = record

    def read(self) -> Record:
        self._type()
        for name, value in self.item.items():
            if name in PRIVATE:
                self.record.private.append(name)
            elif name not in _BOOKKEEPING and value not in (None, "", [], {}):
                self._field(_RENAMED.get(name, name), value, name)
        self.noted()
        return self.record

    def lose(self, name: str, why: str, *, value: bool = True) -> None:
        self.record.lose(name, self.place(name), why, value=value)

    def _type(self) -> None:
        kind = str(self.item.get("type", ""))
        kind = _OLD_TYPES.get(kind, kind)
        if kind not in csl.TYPES:
            self.lose("type", f"CSL has no type “{kind}”; it is read as a document" if kind else "it has no type")
            kind = "document"
        self.record.put("type", kind, self.place("type"))

    def _field(self, name: str, value: object, original: str) -> None:
        if name not in csl.FIELDS:
            self.lose(original, "CSL has no such field", value=False)
        elif name in csl.NAME_FIELDS:
            self._names(name, value, original)
        elif name in csl.DATE_FIELDS:
            self._date(name, value, original)
        elif name == "custom":
            self.record.put(name, value if isinstance(value, dict) else None, self.place(original))
        else:
            self._text(name, value, original)

    def _names(self, name: str, value: object, original: str) -> None:
        names = []
        for each in value if isinstance(value, list) else [value]:
            parts = {"literal": each} if isinstance(each, str) else each if isinstance(each, dict) else {}
            kept = {
                part: " ".join(text.split())
                for part in csl.NAME_PARTS
                if isinstance(text := parts.get(part), str) and text.strip()
            }
            if "family" not in kept and "literal" not in kept:
                kept = {"literal": kept["given"]} if "given" in kept else {}
            if kept:
                names.append(kept)
            else:
                self.lose(original, "this is no name")
        self.record.put(name, names, self.place(original))

    def _date(self, name: str, value: object, original: str) -> None:
        made, lost = _date(value)
        self.record.put(name, made, self.place(original))
        if lost or not made:
            self.lose(original, lost or "this is no date")

    def _text(self, name: str, value: object, original: str) -> None:
        if isinstance(value, bool) or not isinstance(value, (str, int, float)):
            self.lose(original, "this is no text")
            return
        text = without_markup(str(value))
        made, why = _checked(name, text)
        self.record.put(name, made, self.place(original))
        if not made and text:
            self.lose(original, why)

    def noted(self) -> None:
        """Read the fields of CSL that stand as lines at the head of a note."""
        for line in str(self.item.get("note", "")).splitlines():
            match = _NOTED.fullmatch(line.strip())
            if match is None:
                break
            name = _noted_name(match[1])
            if name and name not in self.record.fields:
                value: object = match[2]
                if name in csl.NAME_FIELDS:
                    family, _, given = match[2].partition("||")
                    person = {"family": family.strip(), "given": given.strip()}
                    value = [person if given else {"literal": match[2]}]
                self._field(name, value, "note")


def read_note(note: str, place: Place, record: Record) -> None:
    """Put the fields of CSL that stand as lines at the head of a note into the record, where it has none of them."""
    _Reader({"note": note}, place, record).noted()


def _noted_name(word: str) -> str:
    """Return the field of CSL that a line of a note names; empty where it names none, or one that stays private."""
    plain = word.strip().replace(" ", "-")
    for name in (plain, plain.upper(), plain.lower(), plain.lower().replace("-", "_")):
        if name in csl.FIELDS and name not in _NEVER_NOTED:
            return name
    return ""


def _date(value: object) -> tuple[str, str]:
    """Return a CSL date as references.yaml has it, and what of it was left out."""
    if isinstance(value, list) and value and isinstance(value[0], dict):
        # Of pandoc's older YAML: a list of mappings with year, month and day.
        parts = [[each[part] for part in ("year", "month", "day") if part in each] for each in value]
        circa = any(bool(each.get("circa")) for each in value)
        return date_from_parts(parts, circa=circa), ""
    if isinstance(value, dict):
        circa = str(value.get("circa", "")).lower() not in ("", "0", "false")
        lost = "the season is left out" if value.get("season") else ""
        if "date-parts" in value:
            return date_from_parts(value["date-parts"], circa=circa), lost
        if "year" in value:
            return date_from_parts(
                [[value[part] for part in ("year", "month", "day") if part in value]], circa=circa
            ), ""
        text = value.get("circa") if isinstance(value.get("circa"), int) and value.get("circa") != 1 else None
        text = next((value[name] for name in ("edtf", "raw", "literal") if value.get(name)), text)
        if text is None:
            return "", ""
        made, why = date_of(str(text))
        return (f"{made}~" if made and circa and "~" not in made else made), why or lost
    return date_of(str(value))


def _checked(name: str, text: str) -> tuple[str, str]:
    """Return the text where it is what the field must hold, else the reason why not."""
    if name == "language":
        return tag_for(text), f"“{text}” is no language"
    if name == "URL":
        return (text if is_url(text) else ""), f"“{text}” is no web address"
    if name == "DOI":
        return doi_of(text), f"“{text}” is no DOI"
    if name in ("page", "page-first", "locator"):
        return pages_of(text), ""
    return text, ""
