"""`nkdoc refs list|check|import`: the shared bibliography, and other programs' bibliographies brought into it."""

from __future__ import annotations

import argparse
import json
import sys
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING

from nkdoc import report
from nkdoc.base.diagnostics import NkdocError
from nkdoc.commands import _shared

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from nkdoc.base.diagnostics import Diagnostic, Warned
    from nkdoc.base.world import DiskWorld
    from nkdoc.model import Library, Project, Reference
    from nkdoc.sources.references.merging import Merged
    from nkdoc.sources.references.record import Record

NAME = "refs"
HELP = "the references: list, check, import"

SCHEMA = "nkdoc/references/1"


def configure(parser: argparse.ArgumentParser) -> None:
    """Declare the arguments."""
    below = parser.add_subparsers(dest="action", required=True, metavar="list|check|import")
    listing = below.add_parser("list", help="every reference, with how often each edition's source cites it")
    listing.add_argument("--format", choices=("text", "json"), default="text", help="a table, or data for programs")
    listing.add_argument("--output", type=Path, metavar="FILE", help="write the list to FILE")
    checking = below.add_parser("check", help="report references that are unused, double, faulty or lack fields")
    _shared.add_report_options(checking)
    importing = below.add_parser("import", help="bring BibTeX, CSL-JSON, CSL-YAML or RIS into content/references.yaml")
    importing.add_argument("files", nargs="+", type=Path, metavar="FILE", help="a bibliography of another program")
    importing.add_argument("--cited", action="store_true", help="only the entries that the text cites")
    importing.add_argument("--dry-run", action="store_true", help="say what would happen and change nothing")
    importing.add_argument("--format", choices=report.names(), default="text", help="how findings are reported")
    importing.add_argument("--output", type=Path, metavar="FILE", help="write the report to FILE")


def run(arguments: argparse.Namespace) -> int:
    """Do one of the three; 1 where the check fails or a file could not be read."""
    world = _shared.open_world(arguments)
    if arguments.action == "import":
        return _import(world, arguments)
    project, library, findings = _load(world)
    if arguments.action == "list":
        return _list(project, library, arguments)
    return _check(project, library, findings, arguments)


def _load(world: DiskWorld) -> tuple[Project, Library, tuple[Diagnostic, ...]]:
    """Return the project, all of its references, those nobody cites too, and what reading them found."""
    from nkdoc.base.diagnostics import Collector, Family
    from nkdoc.compile import load
    from nkdoc.sources.references.library import read_library

    loaded = load(world)
    project = loaded.value
    if project is None:
        raise NkdocError("the project cannot be read; “nkdoc check” says why")
    findings = Collector()
    library = findings.take(read_library(world, project.config.bibliography, project.sources.get))
    found = [each for each in loaded.diagnostics if each.code in Family.SYNTAX]
    return project, library, (*found, *findings.warned(None).diagnostics)


# ---- list -------------------------------------------------------------------------------------------


def _list(project: Project, library: Library, arguments: argparse.Namespace) -> int:
    from nkdoc.pages.citations.numbering import cited_keys

    cited = Counter(cited_keys(project.source, project.datasets))
    rows = [_row(reference, cited[reference.key]) for reference in library.references.values()]
    if arguments.format == "json":
        text = json.dumps({"schema": SCHEMA, "references": rows}, ensure_ascii=False, indent=1) + "\n"
    else:
        text = "".join(_table(rows))
    _shared.write_out(text, arguments)
    return 0


def _row(reference: Reference, cited: int) -> dict[str, object]:
    """Return what a list shows of a reference."""
    from nkdoc.sources import csl

    period = csl.parse_date(reference.fields.get("issued"))
    names = reference.fields.get("author", ())
    parsed = [csl.parse_name(name) for name in names] if isinstance(names, tuple) else []
    return {
        "key": reference.key,
        "type": reference.type,
        "author": [name.literal or f"{name.particle} {name.family}".strip() for name in parsed if name],
        "year": period.start.year if period else None,
        "title": str(reference.fields.get("title", "")),
        "language": reference.language,
        "status": reference.status,
        "cited": cited,
        "path": reference.span.path,
        "line": reference.span.position.line,
    }


def _table(rows: Iterable[Mapping[str, object]]) -> Iterator[str]:
    """Yield the lines of a table as wide as the terminal."""
    width = _shared.style_for(sys.stdout).width
    lines = [("key", "cited", "year", "author", "title")]
    for row in rows:
        authors = row["author"] if isinstance(row["author"], list) else []
        who = authors[0] + (" …" if authors[1:] else "") if authors else ""
        lines.append((str(row["key"]), str(row["cited"]), str(row["year"] or ""), who, str(row["title"])))
    widest = [min(30, max(len(line[at]) for line in lines)) for at in range(4)]
    for line in lines:
        cells = [_cut(cell, size).ljust(size) for cell, size in zip(line, widest, strict=False)]
        head = "  ".join(cells)
        yield f"{head}  {_cut(line[4], max(20, width - len(head) - 2))}".rstrip() + "\n"


def _cut(text: str, width: int) -> str:
    return text if len(text) <= width else text[: width - 1] + "…"


# ---- check ------------------------------------------------------------------------------------------


def _check(project: Project, library: Library, read: tuple[Diagnostic, ...], arguments: argparse.Namespace) -> int:
    from dataclasses import replace

    from nkdoc.base.diagnostics import Family, ordered
    from nkdoc.checks import examine
    from nkdoc.compile import is_failure
    from nkdoc.report import report_of

    whole = replace(project, library=library)
    found = [*examine(whole, read).findings, *_double(library), *_lacking(library), *_unused(project, library)]
    about = ordered(finding for finding in found if finding.code in Family.CITATIONS and _is_of_references(finding))
    findings = _shared.selected(arguments, about)
    _shared.publish(report_of(project, findings), arguments, _shared.project_root(arguments.project))
    return 1 if is_failure(findings, strict=arguments.strict) else 0


def _is_of_references(finding: Diagnostic) -> bool:
    """Tell whether a finding about citations is none about the glossary."""
    from nkdoc.sources.layout import GLOSSARY

    return finding.span is None or finding.span.path != GLOSSARY


def _double(library: Library) -> Iterator[Diagnostic]:
    from nkdoc.base.diagnostics import Label
    from nkdoc.sources.references.duplicates import duplicates
    from nkdoc.sources.references.rules import DUPLICATE

    for first, second, shared in duplicates(library.references.values()):
        message = f"“{second.key}” has the same {shared} as “{first.key}”"
        labels = [Label(first.span, "the first")]
        hint = "cite one of the two and delete the other"
        yield DUPLICATE.at(second.span, message, labels=labels, hint=hint, about=second.key)


def _lacking(library: Library) -> Iterator[Diagnostic]:
    from nkdoc.sources.references.missing import missing_fields
    from nkdoc.sources.references.rules import MISSING_FIELD

    for reference in library.references.values():
        for choice in missing_fields(reference):
            names = " or ".join(f"“{name}”" for name in choice)
            message = f"“{reference.key}” ({reference.type}) has no {names}"
            yield MISSING_FIELD.at(reference.span, message, about=f"{reference.key} {choice[0]}")


def _unused(project: Project, library: Library) -> Iterator[Diagnostic]:
    """Yield one note for each of other programs' files that says how much of it is cited nowhere."""
    from nkdoc.base.diagnostics import Severity
    from nkdoc.bitext.pairs import plural
    from nkdoc.checks.nk302_uncited_reference import RULE, uncited

    foreign: dict[str, list[Reference]] = {}
    for reference in uncited(project.source, library):
        if reference.span.path in project.config.bibliography:
            foreign.setdefault(reference.span.path, []).append(reference)
    for path, found in foreign.items():
        keys = ", ".join(reference.key for reference in found[:5]) + (", …" if found[5:] else "")
        message = f"{path}: cited nowhere: {plural(len(found), 'reference')} ({keys})"
        yield RULE.at(found[0].span, message, about=path, severity=Severity.NOTE)


# ---- import -----------------------------------------------------------------------------------------


def _import(world: DiskWorld, arguments: argparse.Namespace) -> int:
    from nkdoc.base.decoding import read_source
    from nkdoc.base.diagnostics import Collector, ordered
    from nkdoc.base.span import Source
    from nkdoc.build.write import write_artifacts
    from nkdoc.compile import is_failure
    from nkdoc.model import Artifact
    from nkdoc.report import Report
    from nkdoc.sources.bibliography import load_library
    from nkdoc.sources.layout import REFERENCES
    from nkdoc.sources.references.merging import DamagedError, merge

    findings = Collector()
    records = [record for path in arguments.files for record in findings.take(_records(path))]
    if arguments.cited:
        cited = _cited(world)
        records = [record for record in records if record.key in cited]
    there = world.exists(REFERENCES)
    source = read_source(world, REFERENCES).value if there else Source(REFERENCES, "")
    if source is None:
        raise DamagedError(f"{REFERENCES} cannot be read; “nkdoc check” says why")
    known = load_library(source)
    merged = findings.take(merge(source, known.value.references, records))
    if not arguments.dry_run and (merged.added or merged.filled):
        write_artifacts(world.root, [Artifact(REFERENCES, merged.text.encode())])
    found = ordered(findings.warned(None).diagnostics)
    if found:
        _shared.publish(Report(found), arguments, world.root)
    _tell(merged, records, dry=arguments.dry_run)
    return 1 if is_failure(found, strict=False) else 0


def _cited(world: DiskWorld) -> set[str]:
    """Return the keys that any edition cites."""
    from nkdoc.compile import load
    from nkdoc.pages.citations.numbering import cited_keys

    project = load(world).value
    editions = project.editions.values() if project is not None else ()
    return {key for edition in editions for key in cited_keys(edition, project.datasets if project else {})}


def _records(path: Path) -> Warned[list[Record]]:
    """Return the records of a file that the user named, wherever it lies."""
    from nkdoc.base.decoding import decode
    from nkdoc.base.diagnostics import Collector
    from nkdoc.sources.references.formats import read_records

    try:
        data = path.read_bytes()
    except OSError as fault:
        raise NkdocError(f"{path}: {fault.strerror or fault}") from fault
    findings = Collector()
    source = findings.take(decode(path.as_posix(), data))
    records = findings.take(read_records(source)) if source is not None else []
    return findings.warned(records)


def _tell(merged: Merged, records: Iterable[Record], *, dry: bool) -> None:
    """Say on stderr what became of the entries, and which private fields stayed behind."""
    from nkdoc.sources.layout import REFERENCES

    what = "would be added to" if dry else "added to"
    counts = [
        f"{len(merged.added)} {what} {REFERENCES}",
        f"{len(merged.filled)} completed",
        f"{len(merged.unchanged)} unchanged",
        f"{len(merged.refused)} left out",
    ]
    sys.stderr.write(", ".join(counts) + "\n")
    private = Counter(name for record in records for name in record.private)
    if private:
        told = ", ".join(f"{count} {name}" for name, count in sorted(private.items()))
        sys.stderr.write(f"private fields, which stay where they are: {told}\n")
