"""The labels of a project's own: templates/labels/zh.po and the like → compiled catalogues, by language."""

from __future__ import annotations

import re
from types import MappingProxyType
from typing import TYPE_CHECKING

from nkdoc.base.decoding import read_source
from nkdoc.base.diagnostics import Collector, Rule, Severity, Warned

if TYPE_CHECKING:
    from collections.abc import Mapping

    from nkdoc.base.world import World

FOLDER = "templates/labels"
BAD_LABELS = Rule(
    "NK414",
    "unusable-labels",
    Severity.ERROR,
    """A file of labels in `templates/labels/` cannot be read, or a translation in it lacks a field of its message.

    msgid "(accessed {date})"
    msgstr "(abgerufen am {datum})"      # the field is {date}

Such a translation is left out. `nkdoc theme eject labels/de.po` begins a file in the right form.
""",
)


def read_labels(world: World) -> Warned[Mapping[str, bytes]]:
    """Return the catalogues of the project, by the tags in small letters that their files are named after."""
    findings = Collector()
    made: dict[str, bytes] = {}
    for path in world.files(FOLDER):
        if not path.endswith(".po") or (source := findings.take(read_source(world, path))) is None:
            continue
        from nkdoc.languages.label_files import compiled_labels

        tag = path.removeprefix(f"{FOLDER}/").removesuffix(".po").replace("_", "-")
        try:
            made[tag.lower()], faults = compiled_labels(source.text, tag)
        except ValueError as fault:
            message = f"this cannot be read as PO: {fault}"
            findings.add(BAD_LABELS.at(source.line_span(1), message, about=path))
        else:
            findings.add(*(BAD_LABELS.at(source.line_span(line), words, about=words) for line, words in faults))
    return findings.warned(MappingProxyType(made))


def blank(path: str) -> bytes | None:
    """Return a file of labels to be filled in for a path such as `labels/zh.po`; None for any other path."""
    from nkdoc.languages import WORDING, is_language
    from nkdoc.languages.label_files import blank_labels

    match = re.fullmatch(r"labels/([\w-]+)\.po", path)
    return blank_labels(match[1], WORDING) if match and is_language(match[1]) else None
