"""Files of a project → what to write in their place: byte order mark and line ends stay what they are."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from nkdoc.base.decoding import as_written, read_source
from nkdoc.base.diagnostics import Diagnostic, NkdocError, Severity, Warned, worst
from nkdoc.fmt import Formatted, format_source
from nkdoc.sources.layout import section_files
from nkdoc.sources.settings import read_config

if TYPE_CHECKING:
    from nkdoc.base.world import World


@dataclass(frozen=True, slots=True)
class SectionFile:
    """A file that can be formatted: its language, and the stem that pairs it with its translations."""

    path: str
    language: str
    stem: str
    is_page: bool = False
    """Whether it is a page of another tool's site."""


@dataclass(frozen=True, slots=True)
class FormattedFile:
    """A section as the guide asks for it, and its bytes."""

    formatted: Formatted
    data: bytes


def sections_of(world: World) -> Mapping[str, SectionFile]:
    """Return every section of the project by path. Raises NkdocError where its settings cannot be read."""
    config = read_config(world)
    if worst(config.diagnostics) == Severity.ERROR:
        raise NkdocError("the project's configuration cannot be read; see “nkdoc check”")
    return {
        path: SectionFile(path, language, stem, language in config.value.content)
        for language in config.value.languages
        for path, stem in section_files(world, language, config.value)
    }


def format_file(
    world: World, section: SectionFile, counts: Callable[[Diagnostic], bool]
) -> Warned[FormattedFile | None]:
    """Return the file formatted, or None with the reason why it cannot be; `counts` as for `format_source`."""
    read = read_source(world, section.path)
    errors = tuple(finding for finding in read.diagnostics if finding.severity == Severity.ERROR)
    if read.value is None or errors:
        return Warned(None, errors)
    data = world.read(section.path)
    formatted = format_source(read.value, section.language, section.stem, counts=counts, is_page=section.is_page)
    return Warned(FormattedFile(formatted, as_written(formatted.text, data)))
