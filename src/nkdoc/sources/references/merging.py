"""Records → content/references.yaml: what is new is added, what is there stays as it is, comments and all.

An entry whose key the file has is given the fields that it lacks; a value that differs stays. An entry that describes
the work of another one is not added. The text around what is added does not change by a character, and importing the
same file again changes nothing.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from nkdoc.base import yaml
from nkdoc.base.diagnostics import Collector, Diagnostic, Label, NkdocError, Severity, Warned
from nkdoc.base.span import Source
from nkdoc.model import Reference
from nkdoc.sources.references.duplicates import duplicates
from nkdoc.sources.references.record import Record
from nkdoc.sources.references.rules import DIFFERING_FIELD, DUPLICATE, REPEATED_KEY

HEAD = """\
# The references that the text cites: one entry for each, CSL's types and fields, a language-free key.
# Imported entries may be edited here; importing again only adds what is missing.
"""
_ORDER = ("type", "title", "author", "editor", "translator", "container-title", "issued")
"""The fields that open an entry; the others follow in the order of their file."""


class DamagedError(NkdocError):
    """The references that are there cannot be read, or would not be read as they are meant after the import."""

    exit_code = 1


@dataclass
class Merged:
    """The text of the file after the import, and the keys of the entries by what became of them."""

    text: str
    added: list[str] = field(default_factory=list)
    filled: list[str] = field(default_factory=list)
    unchanged: list[str] = field(default_factory=list)
    refused: list[str] = field(default_factory=list)


def merge(source: Source, known: Mapping[str, Reference], records: Iterable[Record]) -> Warned[Merged]:
    """Return the file with the records in it; `known` are its references. Raises DamagedError."""
    loaded = yaml.load_span(source.span(0))
    is_empty = loaded.value.data is None and not loaded.diagnostics
    if not isinstance(loaded.value.data, dict) and not is_empty:
        raise DamagedError(f"{source.path} cannot be read; “nkdoc check” says why")
    return _Merger(source, loaded.value, dict(known)).merge(records)


class _Merger:
    """Takes one record after the other and notes what is to be written where."""

    def __init__(self, source: Source, loaded: yaml.YamlValue, known: dict[str, Reference]) -> None:
        self.source = source
        self.loaded = loaded
        self.entries: dict[str, object] = dict(loaded.mapping)
        self.known = known
        self.findings = Collector()
        self.insertions: list[tuple[int, str]] = []
        self.merged = Merged(source.text)

    def merge(self, records: Iterable[Record]) -> Warned[Merged]:
        seen: set[str] = set()
        for record in records:
            if record.key in seen:
                message = f"the key “{record.key}” stands in another file of this import"
                self._refuse(record, REPEATED_KEY.at(record.span, message, about=record.key))
                continue
            seen.add(record.key)
            self.findings.add(*record.findings())
            if record.key in self.entries:
                self._fill(record)
            else:
                self._add(record)
        self.merged.text = self._written()
        return self.findings.warned(self.merged)

    def _refuse(self, record: Record, why: Diagnostic) -> None:
        self.findings.add(why)
        self.merged.refused.append(record.key)

    def _add(self, record: Record) -> None:
        reference = record.reference()
        twin = next((each for each in duplicates([*self.known.values(), reference]) if each.second is reference), None)
        if twin is not None:
            message = f"“{record.key}” is “{twin.first.key}” already: the same {twin.shared}"
            labels = [Label(twin.first.span, "the entry that is there")]
            hint = f"cite it as [@{twin.first.key}]"
            why = DUPLICATE.at(record.span, message, labels=labels, hint=hint, about=record.key, severity=Severity.NOTE)
            self._refuse(record, why)
            return
        self.known[record.key] = reference
        self.entries[record.key] = _ordered(record.fields)
        self.merged.added.append(record.key)

    def _fill(self, record: Record) -> None:
        """Give the entry of the same key what it lacks, unless it describes another work."""
        entry = self.entries[record.key]
        if not isinstance(entry, dict):
            return
        differing = [name for name, value in record.fields.items() if name in entry and entry[name] != value]
        span = self.loaded.key_span(record.key)
        if _is_other_work(entry, record.fields):
            message = f"“{record.key}” is another work in {self.source.path}"
            why = DIFFERING_FIELD.at(record.span, message, labels=[Label(span, "what is there")], about=record.key)
            self._refuse(record, why)
            return
        for name in differing:
            message = f"“{name}” of “{record.key}” is another one in {self.source.path}, which stays"
            labels = [Label(self.loaded.span(record.key, name), "what is there")]
            about = f"{record.key} {name}"
            self.findings.add(DIFFERING_FIELD.at(record.spans[name], message, labels=labels, about=about))
        lacking = {name: value for name, value in record.fields.items() if name not in entry and name != "custom"}
        custom = entry.get("custom")
        is_unresolved = isinstance(custom, dict) and custom.get("status") == "unresolved"
        at = None if is_unresolved else self._end_of(record.key)
        if not lacking or at is None:
            self.merged.unchanged.append(record.key)
            return
        indent = self.loaded.key_span(record.key, next(iter(entry))).position.column - 1
        self.insertions.append((at, yaml.written(lacking, indent)))
        self.entries[record.key] = {**entry, **lacking}
        self.merged.filled.append(record.key)

    def _end_of(self, key: str) -> int | None:
        """Return where lines can be added to an entry; None for one written in braces."""
        span = self.loaded.span(key)
        if span.text.startswith("{") or span.position.line == self.loaded.key_span(key).position.line:
            return None
        end = self.source.text.find("\n", span.end)
        return len(self.source.text) if end < 0 else end + 1

    def _written(self) -> str:
        """Return the whole text. Raises DamagedError where it would not be read as it is meant."""
        text = self.source.text
        if text and not text.endswith("\n"):
            text += "\n"
            self.insertions = [(at + (at == len(self.source.text)), lines) for at, lines in self.insertions]
        for at, lines in sorted(self.insertions, reverse=True):
            text = text[:at] + lines + text[at:]
        text = text or HEAD
        for key in self.merged.added:
            text += "\n" + yaml.written({key: self.entries[key]})
        if yaml.load(Source(self.source.path, text)).value.mapping != self.entries and self.entries:
            raise DamagedError(f"{self.source.path} would not be read as it is meant; nothing is changed")
        return text


def _ordered(fields: Mapping[str, object]) -> dict[str, object]:
    first = [name for name in _ORDER if name in fields]
    return {name: fields[name] for name in (*first, *(name for name in fields if name not in first))}


def _is_other_work(mine: Mapping[str, object], yours: Mapping[str, object]) -> bool:
    """Tell whether two entries of one key are of different works: another DOI, or another title and another date."""
    if mine.get("DOI") and yours.get("DOI"):
        return str(mine["DOI"]).lower() != str(yours["DOI"]).lower()
    both = [name for name in ("title", "issued") if mine.get(name) and yours.get(name)]
    return len(both) > 1 and all(str(mine[name])[:4] != str(yours[name])[:4] for name in both)
