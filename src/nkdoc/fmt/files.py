"""Files of a project → what to write in their place: byte order mark and line ends stay what they are."""

from __future__ import annotations

import codecs
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from nkdoc.base.config import read_config
from nkdoc.base.decoding import read_source
from nkdoc.base.diagnostics import Diagnostic, NkdocError, Severity, Warned, worst
from nkdoc.fmt import Formatted, format_source
from nkdoc.sources.layout import section_files

if TYPE_CHECKING:
    from nkdoc.base.world import World

_LINE_END = re.compile(rb"\r\n?|\n")


@dataclass(frozen=True, slots=True)
class SectionFile:
    """A file that can be formatted: its language, and the stem that pairs it with its translations."""

    path: str
    language: str
    stem: str


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
        path: SectionFile(path, language, stem)
        for language in config.value.languages
        for path, stem in section_files(world, language)
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
    formatted = format_source(read.value, section.language, section.stem, counts=counts)
    return Warned(FormattedFile(formatted, _as_written(formatted.text, data)))


def _as_written(text: str, data: bytes) -> bytes:
    """Return the text with the byte order mark and the line ends of `data`, the file it was made from."""
    mark = codecs.BOM_UTF8 if data.startswith(codecs.BOM_UTF8) else b""
    ends = _LINE_END.findall(data)
    lines = text.encode().split(b"\n")
    if len(ends) != len(lines) - 1:  # a change joined two lines
        ends = [max(ends, key=ends.count)] * (len(lines) - 1)
    return mark + b"".join(line + end for line, end in zip(lines, [*ends, b""], strict=True))
