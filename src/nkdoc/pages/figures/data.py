"""Read-only views of a data file, in one language: they answer with nothing where a value is not what it should be."""

from __future__ import annotations

import calendar
import datetime
import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from nkdoc.languages import Locale
from nkdoc.languages.typography import typeset_text
from nkdoc.model import Dataset
from nkdoc.pages.figures.svg import FULL_WIDTH
from nkdoc.pages.html import Html

_MOMENT = re.compile(r"(\d{4})-(\d\d)(?:-(\d\d))?")


class Moment(NamedTuple):
    """A day, or a whole month where `day` is None."""

    year: int
    month: int
    day: int | None

    @property
    def first(self) -> datetime.date:
        """The day, or the first of the month."""
        return datetime.date(self.year, self.month, self.day or 1)


def moment_of(value: object) -> Moment | None:
    """Return the moment that a text such as `2023-09-19` or `2022-12` names."""
    written = _MOMENT.fullmatch(value) if isinstance(value, str) else None
    if written is None:
        return None
    year, month = int(written[1]), int(written[2])
    day = int(written[3]) if written[3] else None
    if year < 1 or not 1 <= month <= 12:  # noqa: PLR2004 - months of a year
        return None
    if day is not None and not 1 <= day <= calendar.monthrange(year, month)[1]:
        return None
    return Moment(year, month, day)


@dataclass(frozen=True)
class Row:
    """One mapping of a data file."""

    fields: Mapping[str, object]
    locale: Locale

    def text(self, name: str) -> str:
        """Return a text in the edition's language, as it is set there; another language's before none."""
        value = self.fields.get(name)
        if isinstance(value, Mapping):
            value = value.get(self.locale.tag, next(iter(value.values()), ""))
        return typeset_text(value, self.locale) if isinstance(value, str) else ""

    def number(self, name: str) -> float | None:
        """Return a number."""
        value = self.fields.get(name)
        return value if isinstance(value, int | float) and not isinstance(value, bool) else None

    def moment(self, name: str) -> Moment | None:
        """Return a date or a month."""
        return moment_of(self.fields.get(name))

    def word(self, name: str) -> str:
        """Return a plain word."""
        value = self.fields.get(name)
        return value if isinstance(value, str) else ""

    def row(self, name: str) -> Row:
        """Return a mapping inside this one, empty where there is none."""
        value = self.fields.get(name)
        return Row(value if isinstance(value, Mapping) else {}, self.locale)

    def rows(self, name: str) -> tuple[Row, ...]:
        """Return the mappings of a list."""
        return tuple(Row(item, self.locale) for item in self.items(name) if isinstance(item, Mapping))

    def items(self, name: str) -> tuple[object, ...]:
        """Return the items of a list."""
        value = self.fields.get(name)
        return tuple(value) if isinstance(value, Sequence) and not isinstance(value, str) else ()

    def words(self, name: str) -> tuple[str, ...]:
        """Return the words of a list."""
        return tuple(item for item in self.items(name) if isinstance(item, str))

    def points(self, name: str) -> tuple[tuple[float, float], ...]:
        """Return the pairs of numbers of a list."""
        return tuple(_pairs(self.items(name)))


def _pairs(items: Sequence[object]) -> Iterator[tuple[float, float]]:
    for item in items:
        match item:
            case [int() | float() as x, int() | float() as y]:
                yield float(x), float(y)
            case _:
                continue


@dataclass(frozen=True)
class Picture(Row):
    """A whole data file about to be drawn. `name` begins the ids of its markup; see `figures.draw` for the rest."""

    name: str
    alt: str
    cite: Callable[[Sequence[str]], Html]
    datasets: Mapping[str, Dataset]
    width: float = FULL_WIDTH
    """Width in points of drawings that fill the page's own."""
    collation: Locale | None = None
    """The language whose alphabet sorts parties and reporters, where it is not the edition's."""

    def sort_key(self, row: Row, name: str) -> tuple[tuple[tuple[int, int], ...], str]:
        """Return where the text `name` of a row stands in the alphabet."""
        alphabet = self.collation or self.locale
        return alphabet.sort_key(Row(row.fields, alphabet).text(name))

    @property
    def description(self) -> str:
        """What a reader who cannot see the picture is told: the words of the document, else of the data file."""
        return self.alt or self.text("description")

    def marks(self, row: Row) -> Html:
        """Return the marks of the sources a row names."""
        keys = row.words("cite")
        return self.cite(keys) if keys else Html()
