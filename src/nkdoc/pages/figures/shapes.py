"""What a data file must hold, as data, and what is wrong with one that does not.

Text        a text in every language          Keys      citation keys, a list
Number      a number                          Choice    one of some words
Moment      a date, a month or a year         Word      any one word
ListOf      a list of one shape               Record    a mapping with named fields
Numbers     a list of so many numbers         MapOf     a mapping whose names the author chooses
"""

from __future__ import annotations

import difflib
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Any, TypeAlias

from nkdoc.pages.figures.data import GREATEST, moment_of

Path: TypeAlias = tuple[str | int, ...]


@dataclass(frozen=True, slots=True)
class Text:
    """A mapping from every language of the project to text."""


@dataclass(frozen=True, slots=True)
class Word:
    """A single plain word or address."""


@dataclass(frozen=True, slots=True)
class Number:
    """A number within limits; `unknown` allows null."""

    least: float = 0
    most: float = float("inf")
    unknown: bool = False


@dataclass(frozen=True, slots=True)
class Numbers:
    """A list of `count` numbers."""

    count: int


@dataclass(frozen=True, slots=True)
class Moment:
    """A date, `2023-09-19`, or a month, `2022-12`; `day` demands a date, with `year` a year will do, `2022`."""

    day: bool = False
    year: bool = False


@dataclass(frozen=True, slots=True)
class Keys:
    """A list of citation keys, one at least."""


@dataclass(frozen=True, slots=True)
class Choice:
    """One of `words`."""

    words: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Flag:
    """True or false."""


@dataclass(frozen=True, slots=True)
class ListOf:
    """A list whose items all have one shape, one item at least."""

    item: Shape


@dataclass(frozen=True, slots=True)
class MapOf:
    """A mapping whose values all have one shape, one at least and `most` at most; the author chooses the names."""

    item: Shape
    most: int


@dataclass(frozen=True, slots=True)
class Record:
    """A mapping; only the fields named here may stand in it, and one of each set of `either`."""

    required: Mapping[str, Shape]
    optional: Mapping[str, Shape] = field(default_factory=lambda: MappingProxyType({}))
    either: tuple[tuple[str, ...], ...] = ()


Shape: TypeAlias = Text | Word | Number | Numbers | Moment | Keys | Choice | Flag | ListOf | MapOf | Record

HEAD: Mapping[str, Shape] = MappingProxyType({"kind": Word(), "title": Text(), "description": Text()})
"""What every data file begins with."""
ANY: Mapping[str, Shape] = MappingProxyType({"check": Flag()})
"""What every data file may hold: whether the text must bear out its figures and dates (NK511)."""


@dataclass(frozen=True, slots=True)
class Fault:
    """What is wrong at `path`; `language` is set where a text lacks just this one."""

    path: Path
    message: str
    hint: str = ""
    language: str = ""


def faults(shape: Shape, value: object, languages: Sequence[str], path: Path = ()) -> Iterator[Fault]:
    """Yield what keeps `value` from having the shape."""
    yield from _FAULTS[type(shape)](shape, value, languages, path)


def _text(_shape: Text, value: object, languages: Sequence[str], path: Path) -> Iterator[Fault]:
    if not isinstance(value, Mapping):
        yield Fault(path, "a text in every language is wanted here", f"write {{{_example(languages)}}}")
        return
    for tag in languages:
        if tag not in value:
            yield Fault(path, f"the text is missing in “{tag}”", f"add “{tag}: …”", language=tag)
        elif not isinstance(value[tag], str) or not value[tag].strip():
            hint = "put it between quotation marks" if value[tag] is not None else "write it after the colon"
            yield Fault((*path, tag), "text is wanted here", hint)
    for tag in value:
        if tag not in languages:
            yield Fault((*path, tag), f"“{tag}” is none of the project's languages", _near(str(tag), languages))


def _example(languages: Sequence[str]) -> str:
    return ", ".join(f"{tag}: …" for tag in languages)


def _word(_shape: Word, value: object, _languages: Sequence[str], path: Path) -> Iterator[Fault]:
    if not isinstance(value, str) or not value:
        yield Fault(path, "a word is wanted here")


def _number(shape: Number, value: object, _languages: Sequence[str], path: Path) -> Iterator[Fault]:
    if value is None and shape.unknown:
        return
    if not isinstance(value, int | float) or isinstance(value, bool):
        yield Fault(path, "a number is wanted here", "digits only: 100617, 13.6")
    elif not abs(value) <= GREATEST:
        yield Fault(path, "the number is too large to be drawn")
    elif not shape.least <= value <= shape.most:
        limits = f"from {shape.least:g}" + ("" if shape.most == float("inf") else f" to {shape.most:g}")
        yield Fault(path, f"the number must be {limits}")


def _numbers(shape: Numbers, value: object, languages: Sequence[str], path: Path) -> Iterator[Fault]:
    if not isinstance(value, Sequence) or isinstance(value, str) or len(value) != shape.count:
        yield Fault(path, f"a list of {shape.count} numbers is wanted here")
        return
    for at, item in enumerate(value):
        yield from _number(Number(least=-float("inf")), item, languages, (*path, at))


def _moment(shape: Moment, value: object, _languages: Sequence[str], path: Path) -> Iterator[Fault]:
    moment = moment_of(value)
    forms = ["a date such as 2023-09-19"]
    forms += [] if shape.day else ["a month such as 2022-12"]
    forms += ["a year such as 2022"] if shape.year else []
    exact = moment is not None and (moment.day if shape.day else moment.month or shape.year)
    if not exact:
        yield Fault(path, f"{' or '.join(forms)} is wanted here")


def _keys(_shape: Keys, value: object, _languages: Sequence[str], path: Path) -> Iterator[Fault]:
    if not isinstance(value, Sequence) or isinstance(value, str) or not value:
        yield Fault(path, "a list of citation keys is wanted here", "write [nk001, nk002]")
        return
    for at, item in enumerate(value):
        if not isinstance(item, str):
            yield Fault((*path, at), "a citation key is wanted here")


def _choice(shape: Choice, value: object, _languages: Sequence[str], path: Path) -> Iterator[Fault]:
    if value not in shape.words:
        yield Fault(path, f"“{value}” is not among: {', '.join(shape.words)}", _near(str(value), shape.words))


def _flag(_shape: Flag, value: object, _languages: Sequence[str], path: Path) -> Iterator[Fault]:
    if not isinstance(value, bool):
        yield Fault(path, "true or false is wanted here")


def _list_of(shape: ListOf, value: object, languages: Sequence[str], path: Path) -> Iterator[Fault]:
    if not isinstance(value, Sequence) or isinstance(value, str) or not value:
        yield Fault(path, "a list is wanted here", "begin each item with a dash")
        return
    for at, item in enumerate(value):
        yield from faults(shape.item, item, languages, (*path, at))


def _map_of(shape: MapOf, value: object, languages: Sequence[str], path: Path) -> Iterator[Fault]:
    if not isinstance(value, Mapping) or not value:
        yield Fault(path, "lines of “name: value” are wanted here")
        return
    if len(value) > shape.most:
        yield Fault(path, f"{len(value)} stand here, and {shape.most} can be told apart", "make two pictures of it")
    for name, item in value.items():
        yield from faults(shape.item, item, languages, (*path, str(name)))


def _record(shape: Record, value: object, languages: Sequence[str], path: Path) -> Iterator[Fault]:
    if not isinstance(value, Mapping):
        yield Fault(path, "lines of “name: value” are wanted here")
        return
    known = {**shape.required, **shape.optional}
    for name, inner in known.items():
        if name in value:
            yield from faults(inner, value[name], languages, (*path, name))
        elif name in shape.required:
            yield Fault(path, f"“{name}” is missing")
    for names in shape.either:
        if sum(name in value for name in names) != 1:
            yield Fault(path, f"one of these is wanted here: “{'”, “'.join(names)}”")
    for name in value:
        if name not in known:
            yield Fault((*path, name), f"there is no field “{name}” here", _near(str(name), tuple(known)))


def _near(name: str, known: Sequence[str]) -> str:
    near = difflib.get_close_matches(name, known, n=1)
    return f"did you mean “{near[0]}”?" if near else f"known are: {', '.join(known)}"


_FAULTS: Mapping[type, Callable[[Any, object, Sequence[str], Path], Iterator[Fault]]] = MappingProxyType(
    {
        Text: _text,
        Word: _word,
        Number: _number,
        Numbers: _numbers,
        Moment: _moment,
        Keys: _keys,
        Choice: _choice,
        Flag: _flag,
        ListOf: _list_of,
        MapOf: _map_of,
        Record: _record,
    }
)
