"""Data files → pictures: inline SVG and small HTML tables, in one edition's language.

    shapes      what a data file of each kind must hold, as data: the checks read it too
    data        read-only views of a data file's rows, in one language
    metrics     widths of text in Inter        svg         drawing with measured labels
    geography   outlines and projection        labelling   labels that do not cover each other
    lines       pictures that are tables, row by row
    series      series, figures and scale of a chart     plot        the field of charts over time
    days        columns by day                           columns     columns by year or month
    horizontal  bars by category
    mirror      drawings for languages that are written from right to left
    kinds/      one file per kind of picture, found by walking: SHAPE and draw(picture); lines(picture) where it is
                a table

Colours are fixed values in attributes, which is all that paper needs; on the screen, `figures.css` replaces them by
the variables of the colour scheme through the class of each element.
"""

from __future__ import annotations

import pkgutil
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from importlib import import_module
from pathlib import PurePosixPath
from types import MappingProxyType
from typing import Protocol, cast, runtime_checkable

from nkdoc.languages import Locale
from nkdoc.model import Dataset
from nkdoc.pages.figures import kinds
from nkdoc.pages.figures.data import Picture
from nkdoc.pages.figures.lines import Line as Line
from nkdoc.pages.figures.mirror import fixed, mirrored
from nkdoc.pages.figures.shapes import Fault, Record
from nkdoc.pages.figures.svg import FULL_WIDTH as FULL_WIDTH
from nkdoc.pages.html import Html


class Cite(Protocol):
    """Returns the mark that cites the references with the given keys."""

    def __call__(self, keys: Sequence[str]) -> Html:
        """Return the mark."""


class Kind(Protocol):
    """A module of `figures.kinds`."""

    SHAPE: Record
    """With `MIRRORED = False` beside it, what is drawn has one direction in every language, as a map has."""

    def draw(self, picture: Picture) -> Html:
        """Return the picture; rows that lack what they need are left out."""


@runtime_checkable
class Tabular(Kind, Protocol):
    """A module of `figures.kinds` whose pictures are tables."""

    def lines(self, picture: Picture) -> tuple[Line, ...]:
        """Return the rows of the table; those that lack what they need are left out."""


@runtime_checkable
class Coherent(Kind, Protocol):
    """A module of `figures.kinds` whose files may be wrong although each of their parts has its shape."""

    def faults(self, fields: Mapping[str, object]) -> Iterator[Fault]:
        """Yield what is wrong between the parts of a file."""


def _cite_nothing(keys: Sequence[str]) -> Html:
    del keys
    return Html()


@cache
def every_kind() -> Mapping[str, Kind]:
    """Return the kinds of pictures by name."""
    names = sorted(module.name for module in pkgutil.iter_modules(kinds.__path__))
    return MappingProxyType({name: cast("Kind", import_module(f"{kinds.__name__}.{name}")) for name in names})


def draw(
    dataset: Dataset,
    locale: Locale,
    *,
    alt: str = "",
    cite: Cite = _cite_nothing,
    datasets: Mapping[str, Dataset] = MappingProxyType({}),
    width: float = FULL_WIDTH,
) -> Html:
    """Return the markup of a data file's picture, empty where its kind is none that can be drawn.

    `alt` is what a reader who cannot see it is told, the file's own description where it is empty; `cite` sets the
    marks of rows that name their sources; `datasets` holds the other file that some pictures lean on; `width` in
    points is that of drawings which fill the page's own. Ids in the markup begin with the file's name and the language,
    so that two editions may share a page.
    """
    kind = every_kind().get(dataset.kind)
    if kind is None:
        return Html()
    drawn = kind.draw(Picture(dataset.fields, locale, _name(dataset, locale), alt, cite, datasets, width))
    if locale.direction == "ltr":
        return drawn
    return mirrored(drawn) if _is_mirrored(kind, locale) else fixed(drawn)


def lines(
    dataset: Dataset, locale: Locale, *, cite: Cite = _cite_nothing, collation: Locale | None = None
) -> tuple[Line, ...]:
    """Return the rows of a data file's picture, none where its kind is not one that is drawn as a table.

    With `collation` its alphabet sorts the rows, so that two editions have one order; see `draw` for the rest.
    """
    kind = every_kind().get(dataset.kind)
    if not isinstance(kind, Tabular):
        return ()
    rows = kind.lines(Picture(dataset.fields, locale, _name(dataset, locale), "", cite, {}, collation=collation))
    if not _is_mirrored(kind, locale):
        return rows
    return tuple(
        row._replace(cells=tuple(cell._replace(content=mirrored(cell.content)) for cell in row.cells)) for row in rows
    )


def _is_mirrored(kind: Kind, locale: Locale) -> bool:
    """Tell whether a picture is drawn from right to left in a language that is written so; a map never is."""
    return locale.direction == "rtl" and bool(getattr(kind, "MIRRORED", True))


def _name(dataset: Dataset, locale: Locale) -> str:
    return f"{PurePosixPath(dataset.path).stem}-{locale.tag}"
