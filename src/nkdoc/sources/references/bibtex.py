"""BibTeX and BibLaTeX: a file → its entries with the values spelt out; bibtexparser finds the blocks.

Strings are put together here (`pub # " Ltd"`), and what `crossref` and `xdata` lend is filled in. A field that is lent
keeps the place where it stands.
"""

from __future__ import annotations

import logging
import re
from collections.abc import Collection, Iterator, Mapping
from typing import TYPE_CHECKING

from nkdoc.base.diagnostics import Collector, Diagnostic, Warned
from nkdoc.sources.references.bibtex_fields import RawEntry, record_of
from nkdoc.sources.references.record import Record
from nkdoc.sources.references.rules import BROKEN_ENTRY, LOST_FIELD
from nkdoc.sources.references.values import free_key, safe_key

if TYPE_CHECKING:
    from bibtexparser.model import Block, Entry

    from nkdoc.base.span import Source, Span

_DEPTH = 8
"""So many entries may lend to each other in a row; a longer chain is a circle."""

_NOT_LENT = frozenset(
    ("ids", "crossref", "xref", "xdata", "entryset", "entrysubtype", "execute", "label", "options", "presort",
     "related", "relatedoptions", "relatedstring", "relatedtype", "shorthand", "shorthandintro", "sortkey")
)  # fmt: skip
"""Fields that no entry inherits (The biblatex Package, 3.2x, appendix B)."""
_WHOLES = {
    ("mvbook", "book"), ("mvbook", "inbook"), ("book", "inbook"), ("mvcollection", "collection"),
    ("mvcollection", "incollection"), ("collection", "incollection"), ("mvproceedings", "proceedings"),
    ("mvproceedings", "inproceedings"), ("proceedings", "inproceedings"), ("reference", "inreference"),
    ("book", "incollection"), ("proceedings", "conference"), ("periodical", "article"),
}  # fmt: skip
"""Kinds of parent and child where the parent's title is that of the whole (the same, appendix B)."""


def read(source: Source, wanted: Collection[str] | None = None) -> Warned[list[Record]]:
    """Return the entries of a file as records, all or only those with a wanted key."""
    findings = Collector()
    entries = {entry.key: entry for entry in _entries(source, findings)}
    records: list[Record] = []
    taken: set[str] = set()
    for entry in entries.values():
        if entry.kind in ("xdata", "set"):
            continue
        key = free_key(safe_key(entry.key), taken)
        taken.add(key)
        if wanted is None or key in wanted:
            whole = _inherited(entry, entries, findings)
            records.append(record_of(whole, key))
    return findings.warned(records)


def _entries(source: Source, findings: Collector) -> Iterator[RawEntry]:
    """Yield the entries in file order; what cannot be read is reported."""
    from bibtexparser.entrypoint import parse_string
    from bibtexparser.model import DuplicateBlockKeyBlock, DuplicateFieldKeyBlock, Entry, ParsingFailedBlock

    # The parser tells the log about every broken block; ours are findings.
    logging.getLogger("bibtexparser").addHandler(logging.NullHandler())
    library = parse_string(source.text, parse_stack=[])
    strings = {block.key.lower(): block.value for block in library.strings}
    for block in library.blocks:
        span = source.line_span((block.start_line or 0) + 1)
        match block:
            case Entry():
                yield _raw(block, source, strings)
            case DuplicateFieldKeyBlock():
                findings.add(_broken(span, "a field stands twice in this entry; the first counts"))
                if isinstance(block.ignore_error_block, Entry):
                    yield _raw(block.ignore_error_block, source, strings)
            case DuplicateBlockKeyBlock():
                findings.add(_broken(span, f"the key “{block.key}” stands here a second time; the first entry counts"))
            case ParsingFailedBlock():
                findings.add(_broken(span, f"this entry cannot be read: {_reason(block)}"))
            case _:
                pass


def _broken(span: Span, message: str) -> Diagnostic:
    return BROKEN_ENTRY.at(span, message, hint="mend it in the program that the file comes from")


def _reason(block: Block) -> str:
    """Return why the parser gave up, in its own words, without the text that it quotes."""
    error = str(getattr(block, "error", ""))
    return " ".join(error.partition("Note:")[0].split())[:160] or "its braces or quotation marks do not match"


def _raw(entry: Entry, source: Source, strings: Mapping[str, str]) -> RawEntry:
    start = (entry.start_line or 0) + 1
    made = RawEntry(entry.entry_type.lower(), entry.key.strip(), source.line_span(start))
    for each in entry.fields:
        name = each.key.lower()
        if name not in made.values:
            made.values[name] = value_of(str(each.value), strings)
            line = each.start_line + 1
            made.spans[name] = _field_span(source, line, each.key)
    return made


def _field_span(source: Source, line: int, name: str) -> Span:
    """Return the place of a field's name on its line, the line where it cannot be told."""
    found = re.search(rf"(?<![\w-]){re.escape(name)}(?=\s*=)", source.line(line))
    start = source.line_starts[min(line, len(source.line_starts)) - 1]
    return source.span(start + found.start(), start + found.end()) if found else source.line_span(line)


_TOKEN = re.compile(r"\s*(#|[^\s#{\"][^\s#]*)")


def value_of(text: str, strings: Mapping[str, str], depth: int = 0) -> str:
    """Return a value with its enclosing marks gone and its strings put in: `jan # " 5"` → `jan 5`."""
    parts: list[str] = []
    at = 0
    while at < len(text):
        if text[at] in '{"':
            end = _end_of(text, at)
            parts.append(text[at + 1 : end])
            at = end + 1
            continue
        token = _TOKEN.match(text, at)
        if token is None:
            at += 1
            continue
        at = token.end()
        word = token[1]
        if word != "#":
            known = strings.get(word.lower())
            parts.append(value_of(known, strings, depth + 1) if known is not None and depth < _DEPTH else word)
    return "".join(parts).strip()


def _end_of(text: str, start: int) -> int:
    """Return where the value that opens at `start` closes; braces inside it are balanced."""
    closing = "}" if text[start] == "{" else '"'
    depth = 0
    at = start + 1
    while at < len(text):
        character = text[at]
        if character == "\\":
            at += 1
        elif not depth and character == closing:
            return at
        elif character in "{}":
            depth += 1 if character == "{" else -1
        at += 1
    return len(text)


# ---- what entries lend each other --------------------------------------------------------------------


def _inherited(entry: RawEntry, entries: Mapping[str, RawEntry], findings: Collector, depth: int = 0) -> RawEntry:
    """Return the entry with the fields that its `xdata` and `crossref` lend it."""
    made = RawEntry(entry.kind, entry.key, entry.span, dict(entry.values), dict(entry.spans))
    for name, rename in (("xdata", _same), ("crossref", _to_whole)):
        for key in filter(None, (each.strip() for each in entry.values.get(name, "").split(","))):
            parent = entries.get(key)
            if parent is None or depth >= _DEPTH:
                message = f"“{name}” of “{entry.key}”: the file has no entry “{key}”"
                findings.add(LOST_FIELD.at(entry.spans[name], message, about=f"{entry.key} {name}"))
                continue
            whole = _inherited(parent, entries, findings, depth + 1)
            for lent, value in whole.values.items():
                target = rename(lent, whole.kind, entry.kind)
                if lent not in _NOT_LENT and target and target not in made.values:
                    made.values[target] = value
                    made.spans[target] = whole.spans[lent]
        made.values.pop(name, None)
    return made


def _same(name: str, _parent: str, _child: str) -> str:
    return name


def _to_whole(name: str, parent: str, child: str) -> str:
    """Return what a parent's field is in its child: the title of a book is the book title of its chapter."""
    if (parent, child) not in _WHOLES:
        return "" if name in ("title", "subtitle", "titleaddon") and parent != child else name
    if name in ("title", "subtitle", "titleaddon"):
        into = "journal" if child == "article" else "main" if child in ("book", "collection", "proceedings") else "book"
        return into + name
    if name == "author":
        return "bookauthor" if child == "inbook" else name if child == "book" else ""
    return "" if name in ("shorttitle", "indextitle", "sorttitle") else name
