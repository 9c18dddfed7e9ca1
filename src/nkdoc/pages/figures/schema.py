"""Data file → what keeps it from being drawn as its author meant it."""

from __future__ import annotations

import difflib
from collections.abc import Iterator, Sequence
from dataclasses import replace

from nkdoc.base.span import Span
from nkdoc.model import Dataset
from nkdoc.pages.figures import Coherent, every_kind
from nkdoc.pages.figures.geography import SHAPE as GEOGRAPHY
from nkdoc.pages.figures.shapes import ANY, Fault, Path, Record, faults


def faults_of(dataset: Dataset, languages: Sequence[str]) -> Iterator[Fault]:
    """Yield the faults of a data file; an unknown kind is the only one of its file."""
    shape = _shape(dataset.kind)
    if shape is None:
        known = (*every_kind(), _OUTLINES)
        near = difflib.get_close_matches(dataset.kind, known, n=1)
        hint = f"did you mean “{near[0]}”?" if near else f"known kinds: {', '.join(known)}"
        yield Fault(("kind",), f"nkdoc draws no pictures of the kind “{dataset.kind}”", hint)
        return
    yield from faults(shape, dataset.fields, languages)
    if isinstance(kind := every_kind().get(dataset.kind), Coherent):
        yield from kind.faults(dataset.fields)


_OUTLINES = "geography"


def _shape(kind: str) -> Record | None:
    if kind == _OUTLINES:
        return GEOGRAPHY
    drawn = every_kind().get(kind)
    return replace(drawn.SHAPE, optional={**drawn.SHAPE.optional, **ANY}) if drawn is not None else None


def place(dataset: Dataset, path: Path) -> Span:
    """Return where `path` stands in the file, or the nearest value around it that has a place."""
    for length in range(len(path), 0, -1):
        if (span := dataset.spans.get(path[:length])) is not None:
            return span
    return dataset.source.line_span(1)
