"""The number of each reference: one for all editions, so that readers of two languages can compare notes."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import count
from types import MappingProxyType
from typing import TypeAlias

from nkdoc.model import CitationGroup, Dataset, Edition, Image, Library, NoteReference, Project, Section
from nkdoc.model.visiting import Node, visit

Numbering: TypeAlias = Mapping[str, int]
"""Number, from 1, by the key of the reference."""


def number_references(project: Project) -> Numbering:
    """Return the number of each reference, in the order of the numbers.

    `citation-numbers = "order"`: in the order of first citation in the source edition, notes and pictures read where
    they are called; then what only a translation cites. References that nobody cites have no number.
    `citation-numbers = "note"`: each reference's own `custom.note`; the rest follow after the highest of them.
    """
    if project.config.citation_numbers == "note":
        return by_note(project.library)
    editions = [project.source, *project.targets]
    cited = (key for edition in editions for key in cited_keys(edition, project.datasets))
    known = (key for key in cited if key in project.library.references)
    return MappingProxyType({key: number for number, key in enumerate(dict.fromkeys(known), 1)})


def by_note(library: Library) -> Numbering:
    """Return the numbers that references claim; of two that claim one, the second is numbered like the unclaimed."""
    claimed: dict[str, int] = {}
    for key, reference in library.references.items():
        note = reference.custom.get("note")
        if isinstance(note, int) and not isinstance(note, bool) and note >= 1 and note not in claimed.values():
            claimed[key] = note
    following = count(max(claimed.values(), default=0) + 1)
    rest = {key: next(following) for key in library.references if key not in claimed}
    return MappingProxyType(dict(sorted((claimed | rest).items(), key=lambda pair: pair[1])))


def cited_keys(edition: Edition, datasets: Mapping[str, Dataset]) -> Iterator[str]:
    """Yield the keys that an edition cites, in reading order, each as often as it is cited."""
    for section in edition.sections:
        yield from _Reader(section, datasets).keys(visit(section.blocks))


@dataclass
class _Reader:
    """Reads one section as a reader does: a note where it is first called."""

    section: Section
    datasets: Mapping[str, Dataset]

    def __post_init__(self) -> None:
        self.unread = {note.label: note for note in self.section.notes}

    def keys(self, nodes: Iterable[Node]) -> Iterator[str]:
        for node in nodes:
            match node:
                case CitationGroup():
                    yield from (citation.key for citation in node.citations)
                case NoteReference() if (note := self.unread.pop(node.label, None)) is not None:
                    yield from self.keys(visit(note.children))
                case Image() if node.url in self.datasets:
                    yield from dataset_keys(self.datasets[node.url].fields)
                case _:
                    pass


def dataset_keys(value: object) -> Iterator[str]:
    """Yield the keys that a data file cites (under `cite`, at any depth), in file order."""
    if isinstance(value, Mapping):
        for name, inner in value.items():
            if name == "cite":
                yield from (inner,) if isinstance(inner, str) else (key for key in inner or () if isinstance(key, str))
            else:
                yield from dataset_keys(inner)
    elif isinstance(value, (list, tuple)):
        for inner in value:
            yield from dataset_keys(inner)
