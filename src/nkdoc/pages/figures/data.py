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

GREATEST = 1e15
"""The largest number, and the smallest below zero, that pictures show: every whole number up to it is exact."""
_MOMENT = re.compile(r"(\d{4})(?:-(\d\d)(?:-(\d\d))?)?")


class Moment(NamedTuple):
    """A day, a whole month where `day` is None, a whole year where `month` is None too."""

    year: int
    month: int | None
    day: int | None

    @property
    def first(self) -> datetime.date:
        """The day, or the first of the month or year."""
        return datetime.date(self.year, self.month or 1, self.day or 1)


def moment_of(value: object) -> Moment | None:
    """Return the moment that `2023-09-19`, `2022-12` or `2022` names; a year may be a number, too."""
    written = _MOMENT.fullmatch(str(value)) if isinstance(value, str | int) else None
    if written is None:
        return None
    year, month, day = (int(part) if part else None for part in written.groups())
    if not year or (month is not None and not 1 <= month <= 12):  # noqa: PLR2004 - months of a year
        return None
    if month and day is not None and not 1 <= day <= calendar.monthrange(year, month)[1]:
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
        """Return a number, None where it is too large to be drawn."""
        value = self.fields.get(name)
        if not isinstance(value, int | float) or isinstance(value, bool) or not abs(value) <= GREATEST:
            return None
        return value

    def flag(self, name: str, *, otherwise: bool = False) -> bool:
        """Return true or false, `otherwise` where neither is given."""
        value = self.fields.get(name)
        return value if isinstance(value, bool) else otherwise

    def moment(self, name: str) -> Moment | None:
        """Return a date, a month or a year."""
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
