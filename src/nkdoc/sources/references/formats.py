"""A bibliography's file → records, by whichever reader fits."""

from __future__ import annotations

from collections.abc import Collection
from typing import TYPE_CHECKING, Literal

from nkdoc.base import yaml
from nkdoc.base.diagnostics import Collector, Diagnostic, Warned
from nkdoc.sources.references import bibtex, csl_items, json, ris
from nkdoc.sources.references.rules import UNREADABLE

if TYPE_CHECKING:
    from nkdoc.base.span import Source, Span
    from nkdoc.sources.references.record import Record

Format = Literal["bibtex", "json", "yaml", "ris"]

SUFFIXES: dict[str, Format] = {
    ".bib": "bibtex", ".bibtex": "bibtex", ".json": "json", ".csljson": "json", ".yaml": "yaml", ".yml": "yaml",
    ".ris": "ris",
}  # fmt: skip


def format_of(path: str, text: str = "") -> Format | None:
    """Return the format of a file, by its first characters where they leave no doubt, else by its name's ending."""
    start = text.lstrip()[:2]
    if start[:1] == "[" or (start[:1] == "{" and path.endswith((".json", ".csljson", ".bib"))):
        return "json"
    if text.lstrip().startswith("TY  -"):
        return "ris"
    return next((kind for suffix, kind in SUFFIXES.items() if path.lower().endswith(suffix)), None)


def read_records(source: Source, wanted: Collection[str] | None = None) -> Warned[list[Record]]:
    """Return the entries of a file, all or only those with a wanted key; faults are findings at their places."""
    match format_of(source.path, source.text):
        case "bibtex":
            return bibtex.read(source, wanted)
        case "json":
            return _json(source, wanted)
        case "yaml":
            return _yaml(source, wanted)
        case "ris":
            return ris.read(source, wanted)
        case _:
            return Warned([], (_unreadable(source.line_span(1), "this is no bibliography that nkdoc reads"),))


def is_ours(source: Source) -> bool:
    """Tell whether a YAML file is of nkdoc's own format: a mapping from key to entry."""
    if format_of(source.path, source.text) != "yaml":
        return False
    data = yaml.load_span(source.span(0)).value.data
    return isinstance(data, dict) and not isinstance(data.get("references"), list)


def _unreadable(span: Span, message: str) -> Diagnostic:
    return UNREADABLE.at(span, message, hint="formats: BibTeX (.bib), CSL-JSON (.json), CSL-YAML (.yaml), RIS (.ris)")


def _json(source: Source, wanted: Collection[str] | None) -> Warned[list[Record]]:
    try:
        data, spans = json.parse(source)
    except json.JsonFaultError as fault:
        at = min(fault.at, len(source.text))
        return Warned([], (_unreadable(source.span(at, min(at + 1, len(source.text))), f"not JSON: {fault}"),))
    root: tuple[str, ...] = ()
    if isinstance(data, dict):
        name = next((name for name in ("items", "references") if isinstance(data.get(name), list)), "")
        data, root = data.get(name), (name,)
    if not isinstance(data, list):
        return Warned([], (_unreadable(source.line_span(1), "the JSON holds no list of references"),))

    def place(*path: str | int) -> Span:
        for length in range(len(path), -1, -1):
            if (span := spans.get((*root, *path[:length]))) is not None:
                return span if length == len(path) else source.span(span.start, span.start + 1)
        return source.line_span(1)

    return Warned(csl_items.read(data, place, wanted))


def _yaml(source: Source, wanted: Collection[str] | None) -> Warned[list[Record]]:
    findings = Collector()
    loaded = findings.take(yaml.load_span(source.span(0)))
    data = loaded.data
    root: tuple[str, ...] = ()
    if isinstance(data, dict):
        data, root = data.get("references"), ("references",)
    if not isinstance(data, list):
        if not findings.warned(None).diagnostics:
            findings.add(_unreadable(source.line_span(1), "the YAML holds no list of references"))
        return findings.warned([])

    def place(*path: str | int) -> Span:
        return loaded.key_span(*root, *path) if isinstance(path[-1], str) else loaded.span(*root, *path)

    return findings.warned(csl_items.read(data, place, wanted))
