"""The project: everything the stages after parsing may read, and what they make of it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType

from nkdoc.base.config import Config
from nkdoc.base.settings import SETTINGS_FILES
from nkdoc.base.span import Source
from nkdoc.model.bitext import Bitext
from nkdoc.model.fonts import OwnFonts
from nkdoc.model.sync import BlockFreshness, Lock
from nkdoc.model.tables import Dataset, Library, Termbase
from nkdoc.model.tree import Edition


@dataclass(frozen=True, slots=True)
class Project:
    """Everything the stages after parsing may read.

    `assets` maps image paths to their bytes; `bitexts` are the source's sections aligned with their translations;
    `lock` is what the translations were confirmed against, None where the project keeps no lock, and `freshness` what
    follows from it; `labels` are compiled catalogues of the project's own, by language.
    """

    config: Config
    editions: Mapping[str, Edition]
    library: Library
    termbase: Termbase
    datasets: Mapping[str, Dataset]
    assets: Mapping[str, bytes]
    sources: Mapping[str, Source]
    bitexts: tuple[Bitext, ...] = field(default=(), repr=False)
    lock: Lock | None = field(default=None, repr=False)
    freshness: tuple[BlockFreshness, ...] = field(default=(), repr=False)
    fonts: OwnFonts = field(default=OwnFonts(), repr=False)
    labels: Mapping[str, bytes] = field(default_factory=lambda: MappingProxyType({}), repr=False)

    @property
    def settings(self) -> Source | None:
        """The file that holds the settings, None where the project has none."""
        return next((self.sources[path] for path in SETTINGS_FILES if path in self.sources), None)

    @property
    def source(self) -> Edition:
        """The edition the others are translated from."""
        return self.editions[self.config.source_language]

    @property
    def targets(self) -> tuple[Edition, ...]:
        """The translations, in the configuration's order."""
        return tuple(
            self.editions[tag]
            for tag in self.config.languages
            if tag != self.config.source_language and tag in self.editions
        )


@dataclass(frozen=True, slots=True)
class Artifact:
    """A file to be written: `path` POSIX, below the output folder; `note` is what to say beside its name."""

    path: str
    data: bytes = field(repr=False)
    target: str = ""
    note: str = ""
