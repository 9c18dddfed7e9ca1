"""The tables beside the tree: bibliography, glossary, data files."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Literal, get_args

from nkdoc.base.span import Source, Span
from nkdoc.model.tree import span_field

Status = Literal["exact", "supporting", "unresolved"]


@dataclass(frozen=True, slots=True)
class Reference:
    """One entry of references.yaml.

    `fields` is the entry as CSL-JSON data (frozen mappings and tuples) without `custom`; `custom` holds
    note, kind, status, evidence, dead-link and claim as the file has them.
    """

    key: str
    type: str
    fields: Mapping[str, object]
    custom: Mapping[str, object]
    span: Span = span_field()

    @property
    def language(self) -> str:
        """BCP 47 tag of the item itself, empty where unknown."""
        return str(self.fields.get("language", ""))

    @property
    def status(self) -> Status | None:
        """How surely this is the source that another text cites; None where the entry makes no such claim."""
        status = self.custom.get("status")
        return next((each for each in get_args(Status) if each == status), None)


@dataclass(frozen=True, slots=True)
class Library:
    """The shared bibliography, in file order."""

    references: Mapping[str, Reference]


@dataclass(frozen=True, slots=True)
class Term:
    """How one language writes a concept; `stems` are regular expressions matched without regard to case."""

    form: str
    aliases: tuple[str, ...] = ()
    stems: tuple[str, ...] = ()
    forbidden: tuple[tuple[str, str], ...] = ()
    usage: str = ""
    role: str = ""
    span: Span = span_field()


@dataclass(frozen=True, slots=True)
class Concept:
    """One entry of glossary.yaml; `terms` by language; `others` names of the same place used by either side."""

    id: str
    kind: str
    terms: Mapping[str, Term]
    others: Mapping[str, object]
    gap: bool = False
    unverified: bool = False
    note: str = ""
    latitude: float | None = None
    longitude: float | None = None
    span: Span = span_field()


@dataclass(frozen=True, slots=True, eq=False)
class Termbase:
    """The shared glossary, in file order. It equals itself alone, so that what is made of it can be kept for it."""

    concepts: Mapping[str, Concept]


@dataclass(frozen=True, slots=True)
class Dataset:
    """One file of content/data: `kind` chooses the drawing, `fields` is the whole file as frozen data."""

    path: str
    kind: str
    fields: Mapping[str, object]
    source: Source
    spans: Mapping[tuple[str | int, ...], Span] = field(default_factory=lambda: MappingProxyType({}), compare=False)
    """Places of the values, by their path in the file."""
