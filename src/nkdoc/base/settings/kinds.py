"""What a setting may hold: each kind takes the value out of an entry, or reports what it expects and gives None."""

from __future__ import annotations

import datetime
import difflib
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Generic, Protocol, TypeVar

from nkdoc.base.diagnostics import Rule
from nkdoc.base.paths import is_inside
from nkdoc.base.settings.table import BAD_CONFIG

T = TypeVar("T")
T_co = TypeVar("T_co", covariant=True)

PAIR = 2
NO_TEXTS: Mapping[str, str] = MappingProxyType({})
_STEM = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
_PLACE = re.compile(r"[^*?\\]+?|(?:[^*?\\]+/)?(?:\*\*/)?\*[^*?/\\]*\.md")
_TAG = re.compile(r"[a-z]{2,3}(-[A-Za-z0-9]{2,8})*")


Report = Callable[[Rule, tuple[str, ...], str, str], None]
"""Takes a rule, the keys that lead to what breaks it, a message and a hint."""


@dataclass(frozen=True, slots=True)
class Entry:
    """A value of the file with the keys that lead to it; `languages` are the project's."""

    path: tuple[str, ...]
    value: object
    languages: tuple[str, ...]
    report: Report

    @property
    def key(self) -> str:
        """The last of the keys that lead to the value."""
        return self.path[-1]

    def fault(self, message: str, hint: str = "") -> None:
        """Report what is wrong with the value."""
        self.report(BAD_CONFIG, self.path, message, hint)


class Kind(Protocol[T_co]):
    """What a setting may hold."""

    def read(self, entry: Entry) -> T_co | None:
        """Return the value of the entry, or None with a fault reported where it does not fit."""


def setting(kind: Kind[T], default: T, about: str) -> T:
    """Declare a field of a dataclass as a setting; `about` says in a line what it does."""
    return field(default_factory=lambda: default, metadata={"kind": kind, "about": about})


@dataclass(frozen=True, slots=True)
class Text:
    """Any text."""

    def read(self, entry: Entry) -> str | None:
        """See Kind.read."""
        if isinstance(entry.value, str):
            return entry.value
        entry.fault(f"“{entry.key}” must be text in quotes")
        return None


@dataclass(frozen=True, slots=True)
class Texts:
    """A list of texts."""

    def read(self, entry: Entry) -> tuple[str, ...] | None:
        """See Kind.read."""
        if isinstance(entry.value, list) and all(isinstance(each, str) for each in entry.value):
            return tuple(entry.value)
        entry.fault(f"“{entry.key}” must be a list of texts", f'for instance {entry.key} = ["…", "…"]')
        return None


@dataclass(frozen=True, slots=True)
class Stem:
    """What files are called, without an ending."""

    def read(self, entry: Entry) -> str | None:
        """See Kind.read."""
        if isinstance(entry.value, str) and _STEM.fullmatch(entry.value):
            return entry.value
        entry.fault(f"“{entry.key}” must be small letters, digits and hyphens", "such as “annual-report”")
        return None


@dataclass(frozen=True, slots=True)
class Tags:
    """One or more tags of languages (BCP 47), each once."""

    def read(self, entry: Entry) -> tuple[str, ...] | None:
        """See Kind.read."""
        tags = entry.value
        if isinstance(tags, list) and tags and all(isinstance(tag, str) and is_tag(tag) for tag in tags):
            return tuple(dict.fromkeys(tags))
        entry.fault(f"“{entry.key}” must be a list of language tags", 'for instance ["en", "ru"]')
        return None


@dataclass(frozen=True, slots=True)
class Flag:
    """True or false."""

    def read(self, entry: Entry) -> bool | None:
        """See Kind.read."""
        if isinstance(entry.value, bool):
            return entry.value
        entry.fault(f"“{entry.key}” must be true or false")
        return None


@dataclass(frozen=True, slots=True)
class Length:
    """Millimetres, from 0 to `most`."""

    most: float

    def read(self, entry: Entry) -> float | None:
        """See Kind.read."""
        value = entry.value
        if isinstance(value, int | float) and not isinstance(value, bool) and 0 <= value <= self.most:
            return float(value)
        entry.fault(f"“{entry.key}” must be a number of millimetres from 0 to {self.most:g}")
        return None


@dataclass(frozen=True, slots=True)
class Share:
    """A number from 0 to 1."""

    def read(self, entry: Entry) -> float | None:
        """See Kind.read."""
        value = entry.value
        if isinstance(value, int | float) and not isinstance(value, bool) and 0 <= value <= 1:
            return float(value)
        entry.fault(f"“{entry.key}” must be a number from 0 to 1")
        return None


@dataclass(frozen=True, slots=True)
class Choice(Generic[T]):
    """One of several words."""

    words: tuple[T, ...]

    def read(self, entry: Entry) -> T | None:
        """See Kind.read."""
        for word in self.words:
            if word == entry.value:
                return word
        entry.fault(f"“{entry.key}” is “{entry.value}”", f"choose one of: {', '.join(map(str, self.words))}")
        return None


@dataclass(frozen=True, slots=True)
class ChoiceOrFile:
    """One of several words, or the path of a file whose name ends with `suffix`."""

    words: tuple[str, ...]
    suffix: str

    def read(self, entry: Entry) -> str | None:
        """See Kind.read."""
        value = entry.value
        if isinstance(value, str) and (value in self.words or value.endswith(self.suffix)):
            return value
        near = difflib.get_close_matches(str(value), self.words, n=1)
        hint = f"did you mean “{near[0]}”?" if near else f"choose one of: {', '.join(self.words)}, FILE{self.suffix}"
        entry.fault(f"“{entry.key}” is “{value}”", hint)
        return None


@dataclass(frozen=True, slots=True)
class Paths:
    """The path of a file of the project, or a list of them."""

    def read(self, entry: Entry) -> tuple[str, ...] | None:
        """See Kind.read."""
        found = [entry.value] if isinstance(entry.value, str) else entry.value
        if isinstance(found, list) and all(isinstance(path, str) and path for path in found):
            return tuple(dict.fromkeys(found))
        entry.fault(f"“{entry.key}” must be the path of a file, or a list of them")
        return None


@dataclass(frozen=True, slots=True)
class Day:
    """A date."""

    def read(self, entry: Entry) -> datetime.date | None:
        """See Kind.read."""
        if isinstance(entry.value, datetime.date) and not isinstance(entry.value, datetime.datetime):
            return entry.value
        hint = f"for instance {entry.key} = 2026-11-22, without quotes"
        entry.fault(f"“{entry.key}” must be a date", hint)
        return None


@dataclass(frozen=True, slots=True)
class Pairs:
    """A list of pairs of the project's languages, each once."""

    def read(self, entry: Entry) -> tuple[tuple[str, str], ...] | None:
        """See Kind.read."""
        value, known = entry.value, entry.languages
        if not isinstance(value, list) or not all(isinstance(pair, list) and len(pair) == PAIR for pair in value):
            example = f'for instance {entry.key} = [["{known[0]}", "{known[-1]}"]]' if known else ""
            entry.fault(f"“{entry.key}” must be a list of pairs of languages", example)
            return None
        for one, other in value:
            if one not in known or other not in known or one == other:
                entry.fault(f"“{entry.key}” has the pair “{one}”, “{other}”", f"name two of: {', '.join(known)}")
                return None
        return tuple(dict.fromkeys((one, other) for one, other in value))


@dataclass(frozen=True, slots=True)
class PerLanguage:
    """One text for every language, or a table with one text per language."""

    def read(self, entry: Entry) -> Mapping[str, str] | None:
        """See Kind.read."""
        value = entry.value
        if isinstance(value, str):
            return MappingProxyType(dict.fromkeys(entry.languages, value))
        if not isinstance(value, dict) or not all(isinstance(text, str) for text in value.values()):
            entry.fault(f"“{entry.key}” must be text, or a table with one text per language")
            return None
        for tag in value:
            if tag not in entry.languages:
                entry.fault(f"“{entry.key}” has a value for “{tag}”, which is not one of the languages")
        if value and (missing := [tag for tag in entry.languages if tag not in value]):
            entry.fault(f"“{entry.key}” has no value for “{'”, “'.join(missing)}”")
        return MappingProxyType(dict(value))


@dataclass(frozen=True, slots=True)
class PlacePerLanguage:
    """A table with the place of each language's text: a folder, or a glob of its files such as `docs/**/*.fr.md`."""

    def read(self, entry: Entry) -> Mapping[str, str] | None:
        """See Kind.read."""
        found = PerLanguage().read(entry)
        for place in found.values() if found is not None else ():
            if not is_inside(place) or not place.strip() or _PLACE.fullmatch(place) is None:
                hint = "a folder of the project, docs/fr, or files below one, docs/**/*.fr.md"
                entry.fault(f"“{entry.key}” has “{place}”, which is no place of text", hint)
                return None
        return found


@dataclass(frozen=True, slots=True)
class CodesPerPath:
    """A table from globs of paths to the codes of findings, or their beginnings."""

    def read(self, entry: Entry) -> Mapping[str, tuple[str, ...]] | None:
        """See Kind.read."""
        table = entry.value
        if isinstance(table, dict) and all(isinstance(codes, list) for codes in table.values()):
            wrong = [code for codes in table.values() for code in codes if not is_code(code)]
            if not wrong:
                return MappingProxyType({glob: tuple(codes) for glob, codes in table.items()})
            entry.fault(f"“{entry.key}” has “{wrong[0]}”, which is no code", "such as NK203, or NK2 for all of them")
            return None
        entry.fault(f"“{entry.key}” must be a table of lists of codes", '"docs/api/**" = ["NK203"]')
        return None


def is_code(text: object) -> bool:
    """Tell whether `text` has the form of a finding's code or of the beginning of one."""
    return isinstance(text, str) and re.fullmatch(r"NK\d{0,3}", text) is not None


def is_tag(text: str) -> bool:
    """Tell whether `text` has the form of a language tag (BCP 47)."""
    return _TAG.fullmatch(text) is not None
