"""Decisions → the Markdown files of the translation: each text in its place, no other byte of a file touched.

A text is written as its place asks: one line of YAML in the front matter, pipes escaped in a cell, the marks of quotes
and lists before each line of a paragraph. The edited file is parsed again, and a text that would not stay the one block
that it is (it begins like a heading, say, or holds an empty line) is left out.
"""

from __future__ import annotations

import json
import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from operator import attrgetter
from typing import TYPE_CHECKING

from nkdoc.base.decoding import as_written
from nkdoc.base.diagnostics import Collector, Label, Rule, Severity, Warned
from nkdoc.base.span import Source
from nkdoc.base.yaml.loading import load_span
from nkdoc.bitext.pairs import FRONT, opening, shorten
from nkdoc.bitext.units import Unit, units
from nkdoc.exchange.translators._markup import PARAGRAPHS, markdown, words_range
from nkdoc.exchange.translators._units import fragment_parts
from nkdoc.parse import parse_section

if TYPE_CHECKING:
    from nkdoc.base.diagnostics import Diagnostic
    from nkdoc.base.span import Span
    from nkdoc.base.world import World
    from nkdoc.exchange.translators._units import TranslationUnit
    from nkdoc.model import Section

NO_PLACE = Rule(
    "NK285",
    "no-place-for-unit",
    Severity.WARNING,
    """A unit that came back cannot be written into the translation's file: its text would not stay one block, or the
list or table that it belongs to is missing there and not translated as a whole.

Write the text without empty lines, and so that it does not begin like a heading, a list or a quotation; translate the
other parts of a missing list or table too; or put it in by hand.
""",
)

_FIRST_MARK = re.compile(r"\[\^[^\]\s]+\]:[ \t]*")
_NOTE_INDENT = "    "
_PLAIN_YAML = re.compile(r"[^\W\d_][^:#\n\"'\\{}\[\],&*!|>%@`]*", re.UNICODE)


@dataclass(frozen=True, slots=True)
class Edit:
    """A stretch of a file and what to write there; `units` are the kinds of the blocks that it adds.

    `about` is the unit it is for, `span` that unit's place in the file that came back.
    """

    start: int
    end: int
    text: str
    about: TranslationUnit
    span: Span
    adds: tuple[Shape, ...] = ()


Shape = tuple[object, ...]
"""What a block is, apart from its words and place."""


def edited(world: World, section: Section, edits: Sequence[Edit]) -> Warned[bytes | None]:
    """Return the file of a section with the edits made, None where none could be."""
    findings = Collector()
    data = world.read(section.source.path)
    kept = list(edits)
    if not fits(section, kept):
        kept = [edit for edit in edits if fits(section, [edit])]
        for edit in edits:
            if edit not in kept:
                findings.add(no_place(edit.about, edit.span, "it would not stay one block", text=edit.text))
        if not fits(section, kept):
            for edit in kept:
                findings.add(no_place(edit.about, edit.span, "the texts of this file spoil each other"))
            kept = []
    return findings.warned(as_written(applied(section.source.text, kept), data) if kept else None)


def replacements(unit: TranslationUnit, text: str, span: Span) -> tuple[Edit, ...] | None:
    """Return the edits that put a text into the blocks the unit has; None where it has another number of paragraphs."""
    blocks = unit.pair.target
    pieces = text.split(PARAGRAPHS) if len(blocks) > 1 else [text]
    if len(pieces) != len(blocks):
        return None
    return tuple(_replacement(block, piece, unit, span) for block, piece in zip(blocks, pieces, strict=True))


def _replacement(block: Unit, text: str, unit: TranslationUnit, span: Span) -> Edit:
    start, end = words_range(block)
    file = block.span.source.text
    if block.kind in FRONT:
        return Edit(start, end, front_value(text, file[start:end]), unit, span)
    if block.kind == "cell":
        return Edit(start, end, in_cell(text, file, start, end), unit, span)
    lines = file[start:end].split("\n")
    wrapped = wrap(text, max(map(len, lines))) if len(lines) > 1 else text
    return Edit(start, end, wrapped.replace("\n", "\n" + indent_at(file, start)), unit, span)


def wrap(text: str, width: int) -> str:
    """Return a text in lines of at most `width` characters, broken between words that no tag holds together.

    No line begins with what could be the mark of a block.
    """
    parts = fragment_parts(text)
    if markdown(parts) != text:
        return text
    words = [""]
    for part in parts:
        if isinstance(part, str):
            first, *more = part.split(" ")
            words[-1] += first
            words += more
        else:
            words[-1] += part.text
    lines = [words[0]]
    for word in words[1:]:
        long = len(lines[-1]) + 1 + len(word) > width
        if long and word[:1].isalpha() and not lines[-1].endswith((" ", "\\")):
            lines.append(word)
        else:
            lines[-1] += f" {word}"
    return "\n".join(lines)


def front_value(text: str, before: str = "") -> str:
    """Return a text as a value of the front matter, quoted as `before` is."""
    single = "'" + text.replace("'", "''") + "'"
    double = json.dumps(text, ensure_ascii=False)
    plain = [text] if _PLAIN_YAML.fullmatch(text) or before[:1] not in ("'", '"') else []
    for way in ([single] if before.startswith("'") else [] if before.startswith('"') else plain) + [double]:
        if load_span(Source("", f"text: {way}\n").span(0)).value.mapping.get("text") == text:
            return way
    return double


def in_cell(text: str, file: str, start: int, end: int) -> str:
    """Return a text as a table cell has it; a row that ends before the cell gets one."""
    written = text.replace("|", "\\|")
    if start < end:
        return written
    if file[start : start + 1] in ("", "\n"):
        line = file[file.rfind("\n", 0, start) + 1 : start].rstrip()
        return f" {written} |" if line.endswith("|") else f" | {written}"
    return f" {written} " if file[start - 1 : start] == "|" == file[start : start + 1] else written


def indent_at(file: str, at: int) -> str:
    """Return what stands before the further lines of a block that begins at `at`: quotation marks, and spaces."""
    before = _FIRST_MARK.sub(_NOTE_INDENT, file[file.rfind("\n", 0, at) + 1 : at])
    return "".join(one if one in ">\t" else " " for one in before)


def applied(text: str, edits: Iterable[Edit]) -> str:
    """Return the text with the edits made; of edits at one place the first stands first."""
    made: list[str] = []
    at = 0
    for edit in sorted(edits, key=attrgetter("start", "end")):
        made += (text[at : edit.start], edit.text)
        at = max(edit.end, edit.start)
    return "".join((*made, text[at:]))


def fits(section: Section, edits: Sequence[Edit]) -> bool:
    """Tell whether the section has the blocks after the edits that it has now, and those that the edits add."""
    source = Source(section.source.path, applied(section.source.text, edits))
    after = [shape(unit) for unit in units(parse_section(source, section.language, section.stem).value)]
    before = [shape(unit) for unit in units(section)]
    if not any(edit.adds for edit in edits):
        return after == before
    return Counter(after) == Counter(before) + Counter(each for edit in edits for each in edit.adds)


def shape(unit: Unit) -> Shape:
    """Return what a block is, apart from its words and place."""
    level = unit.level if unit.kind == "heading" else 0
    return (unit.kind, level, unit.containers, unit.anchor, unit.column, unit.info)


def no_place(unit: TranslationUnit, span: Span, why: str, *, text: str = "") -> Diagnostic:
    """Return the finding that a unit could not be written."""
    quoted = f": “{shorten(text)}”" if text else ""
    labels = [Label(opening(unit.pair.source[0]), "the source")]
    message = f"“{unit.key}” was not written: {why}{quoted}"
    hint = "mend the text in the translation tool, or put it in by hand"
    return NO_PLACE.at(span, message, labels=labels, hint=hint, block=unit.pair.id, about=unit.key)


def by_path(
    texts: Iterable[tuple[TranslationUnit, str, Span]],
) -> Mapping[str, Sequence[tuple[TranslationUnit, str, Span]]]:
    """Return the texts by the file they are for, in order."""
    found: dict[str, list[tuple[TranslationUnit, str, Span]]] = defaultdict(list)
    for unit, text, span in texts:
        found[unit.path].append((unit, text, span))
    return found
