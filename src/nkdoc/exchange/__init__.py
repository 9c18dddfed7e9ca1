"""Files of other tools ↔ ours: one folder for a kind of tool, one module in it for a format.

    sites/         folders of documentation of MkDocs, Docusaurus, Hugo, VitePress: taken as they are
    texts/         documents of Word, LibreOffice, the web and wikis: new sections, through pandoc
    translators/   PO, XLIFF, TMX, a table for Word: blocks to translation tools and reviewers, and back

A format is a module whose name has no underscore at its beginning, found by walking the folders, with

    SUFFIXES = (".po",)                         ends of its files' names, the first is the one written, its own
    HELP = "…"                                  one line for `nkdoc export --help`
    write(project, language) -> bytes           what `nkdoc export NAME` writes, where the format can be written
    bring(given) -> Warned[Changes | None]      what `nkdoc import FILE` reads, where the format can be read
    BEGINS = True                               where a project may begin with such a file

Modules are imported only once a format is asked for; libraries that are slow to import wait for the call.
"""

from __future__ import annotations

import pkgutil
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from importlib import import_module
from types import MappingProxyType, ModuleType
from typing import TYPE_CHECKING, Protocol, cast

if TYPE_CHECKING:
    from nkdoc.base.diagnostics import Warned
    from nkdoc.base.span import Source
    from nkdoc.base.world import World
    from nkdoc.model import Project


_HEAD = 4096
"""Bytes from which a format knows its files."""


@dataclass(frozen=True, slots=True)
class Wishes:
    """What the user asks of an import.

    `language` is the language of the text in the file where the file does not say it; `fuzzy` takes units in as well
    that nobody has called finished.
    """

    language: str = ""
    fuzzy: bool = False


@dataclass(frozen=True, slots=True)
class Given:
    """A file to be taken in: its path as the user wrote it, its bytes, and the project that takes it.

    `beside` returns the bytes of a file in its folder or below, by its path from there; None where there is none.
    """

    path: str
    data: bytes = field(repr=False)
    project: Project
    world: World
    wishes: Wishes = Wishes()
    beside: Callable[[str], bytes | None] = field(default=lambda _: None, repr=False)


@dataclass(frozen=True, slots=True)
class Changes:
    """What an import would do.

    `files` are the new bytes of files of the project, by path from its folder. `final` are path and id of blocks that a
    translator called final. `told` is a line on what was done; `left_out` says that a part of the file was not taken.
    """

    files: Mapping[str, bytes] = field(default_factory=lambda: MappingProxyType({}), repr=False)
    final: frozenset[tuple[str, str]] = frozenset()
    told: str = ""
    left_out: bool = False


class Written(Protocol):
    """A format that can be written."""

    SUFFIXES: tuple[str, ...]
    HELP: str

    def write(self, project: Project, language: str) -> bytes:
        """Return the file that holds the project's text and its translation into `language`."""


class Brought(Protocol):
    """A format that can be taken in."""

    SUFFIXES: tuple[str, ...]

    def bring(self, given: Given) -> Warned[Changes | None]:
        """Return what the file would change in the project, None where it cannot be read."""


def _modules() -> Iterator[tuple[str, str]]:
    """Yield name and dotted name of every module that may be a format."""
    for folder in sorted(pkgutil.iter_modules(__path__), key=lambda module: module.name):
        if folder.ispkg:
            inside = import_module(f"{__name__}.{folder.name}")
            for module in sorted(pkgutil.iter_modules(inside.__path__), key=lambda module: module.name):
                if not module.name.startswith("_"):
                    yield module.name, f"{inside.__name__}.{module.name}"


def _loaded(able: Callable[[ModuleType], bool]) -> Iterator[tuple[str, ModuleType]]:
    for name, dotted in _modules():
        module = import_module(dotted)
        if hasattr(module, "SUFFIXES") and able(module):
            yield name, module


def written() -> Mapping[str, Written]:
    """Return the formats that can be written, by name."""
    found = _loaded(lambda module: hasattr(module, "write"))
    return MappingProxyType({name: cast("Written", module) for name, module in found})


def brought(file_name: str, data: bytes) -> Brought | None:
    """Return the format of a file by the end of its name, and by its first bytes where several have it, or None.

    A format that shares its end with others tells its files by `claims(head)`, or, where their beginning does not tell,
    by `recognises(data)`; what a format recognises is left to no other.
    """
    found: list[ModuleType] = []
    for _, module in _loaded(lambda module: hasattr(module, "bring")):
        claims, recognises = (getattr(module, name, lambda _: True) for name in ("claims", "recognises"))
        if file_name.lower().endswith(module.SUFFIXES) and claims(data[:_HEAD]) and recognises(data):
            found.append(module)
    found.sort(key=lambda module: not hasattr(module, "recognises"))
    return cast("Brought", found[0]) if found else None


def may_begin(form: Brought | None) -> bool:
    """Tell whether a project may begin with a file of the format, which is then its first text."""
    return bool(getattr(form, "BEGINS", False))


def endings() -> tuple[str, ...]:
    """Return the ends of the names of files that can be taken in, sorted."""
    known = {suffix for _, module in _loaded(lambda module: hasattr(module, "bring")) for suffix in module.SUFFIXES}
    return tuple(sorted({f".{suffix.rpartition('.')[2]}" for suffix in known}))


def source_of(given: Given) -> Warned[Source | None]:
    """Return the file as text, with what is wrong with its characters."""
    from nkdoc.base.decoding import decode

    return decode(given.path, given.data)
