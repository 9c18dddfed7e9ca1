"""The project's bibliography: content/references.yaml, then the files that the setting `bibliography` names."""

from __future__ import annotations

import posixpath
from collections.abc import Callable, Collection, Iterable, Iterator
from types import MappingProxyType
from typing import TYPE_CHECKING

from nkdoc.base.decoding import read_source
from nkdoc.base.diagnostics import Collector, Diagnostic, Label, Warned
from nkdoc.base.world import CONTENT
from nkdoc.model import Library, Reference
from nkdoc.sources.bibliography import load_library
from nkdoc.sources.bibliography_rules import without_language
from nkdoc.sources.layout import DATA, REFERENCES
from nkdoc.sources.references import formats
from nkdoc.sources.references.record import collect
from nkdoc.sources.references.rules import REPEATED_KEY, UNNAMED

if TYPE_CHECKING:
    from nkdoc.base.span import Source
    from nkdoc.base.world import World


def read_library(
    world: World,
    named: Iterable[str],
    read: Callable[[str], Source | None],
    wanted: Collection[str] | None = None,
) -> Warned[Library]:
    """Return the references of the project, all of its own and, of the `named` files, those with a wanted key.

    A file in another program's format is somebody's whole library: only what the text cites is looked at.
    """
    findings = Collector()
    references: dict[str, Reference] = {}
    paths = [path for path in dict.fromkeys((REFERENCES, *named)) if path != REFERENCES or world.exists(path)]
    for path in paths:
        source = read(path)
        if source is None:
            continue
        for key, reference in findings.take(references_of(source, wanted)).items():
            if key in references:
                findings.add(_repeated(reference, references[key]))
            else:
                references[key] = reference
    findings.add(*_unnamed(world, paths, references))
    return findings.warned(Library(MappingProxyType(references)))


def references_of(source: Source, wanted: Collection[str] | None = None) -> Warned[dict[str, Reference]]:
    """Return the references of one file by key; of one in nkdoc's own format always all."""
    findings = Collector()
    if source.path == REFERENCES or formats.is_ours(source):
        return findings.warned(dict(findings.take(load_library(source)).references))
    records = findings.take(formats.read_records(source, wanted))
    made = collect(records, findings)
    findings.add(*without_language(source, tuple(each for each in made.values() if not each.language)))
    return findings.warned(made)


def _repeated(second: Reference, first: Reference) -> Diagnostic:
    message = f"“{second.key}” is in {first.span.path} already, which counts"
    labels = [Label(first.span, "the entry that counts")]
    return REPEATED_KEY.at(second.span, message, labels=labels, hint="delete one of the two", about=second.key)


# ---- files that nobody named ---------------------------------------------------------------------------


def _unnamed(world: World, named: Collection[str], known: Collection[str]) -> Iterator[Diagnostic]:
    """Yield a note for each bibliography beside the text that has no part in the project."""
    for path in (*world.files(".", deep=False), *world.files(CONTENT)):
        if path in named or not path.lower().endswith((".bib", ".ris", ".json")) or path.startswith(f"{DATA}/"):
            continue
        source = read_source(world, path).value
        if source is None or (path.lower().endswith(".json") and not _is_csl(source)):
            continue
        records = formats.read_records(source).value
        if records and not all(record.key in known for record in records):
            name = posixpath.basename(path)
            message = f"{path} has {len(records)} references and no part in the document"
            hint = f'add bibliography = "{path}" under [tool.nkdoc], or run: nkdoc refs import {path}'
            yield UNNAMED.at(source.line_span(1), message, hint=hint, about=name)


def _is_csl(source: Source) -> bool:
    """Tell whether a JSON file is a list of references, as Zotero exports it, and not some program's settings."""
    head = source.text.lstrip()[:2000]
    return head.startswith("[") and '"type"' in head and ('"id"' in head or '"citation-key"' in head)
