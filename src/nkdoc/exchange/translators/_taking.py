"""A file that came back → what it changes: decisions, edits of files that are there, files that are not."""

from __future__ import annotations

from collections.abc import Sequence
from types import MappingProxyType
from typing import TYPE_CHECKING

from nkdoc.base.diagnostics import Collector, Warned
from nkdoc.bitext.pairs import plural
from nkdoc.exchange import Changes
from nkdoc.exchange.translators._editing import Edit, by_path, edited, no_place, replacements
from nkdoc.exchange.translators._placing import Placing, new_file
from nkdoc.exchange.translators._returned import ReturnedFile, decide, languages
from nkdoc.exchange.translators._units import TranslationUnit, translation_units

if TYPE_CHECKING:
    from nkdoc.base.span import Span
    from nkdoc.exchange import Given
    from nkdoc.model import Section

_Text = tuple[TranslationUnit, str, "Span"]


def take(given: Given, file: ReturnedFile, *, only_missing: bool = False) -> Warned[Changes | None]:
    """Return what a file of units would change; `only_missing` lets translations that are there stand."""
    findings = Collector()
    decisions = findings.take(decide(given, file, only_missing=only_missing))
    if decisions is None:
        return findings.warned(None)
    language = languages(given, file)[1]
    sections = {section.source.path: section for section in given.project.editions[language].sections}
    known = by_path((unit, "", unit.place) for unit in translation_units(given.project, language))
    files: dict[str, bytes] = {}
    left = len(findings.warned(None).diagnostics)
    for path, texts in by_path(decisions.texts).items():
        if path not in sections:
            if data := new_file(texts[0][0].section, texts):
                files[path] = data.encode()
            else:
                findings.add(
                    *(no_place(unit, span, "the title of its file is not translated") for unit, _, span in texts[:1])
                )
        elif made := findings.take(_edited(given, sections[path], [unit for unit, _, _ in known[path]], texts)):
            files[path] = made
    left_out = decisions.left_out or len(findings.warned(None).diagnostics) > left
    changed = sum(len(texts) for path, texts in by_path(decisions.texts).items() if path in files)
    told = f"{plural(changed, 'text')} taken into {plural(len(files), 'file')}" if files else "nothing to change"
    return findings.warned(Changes(MappingProxyType(files), decisions.final, told, left_out))


def _edited(
    given: Given, section: Section, known: Sequence[TranslationUnit], texts: Sequence[_Text]
) -> Warned[bytes | None]:
    """Return the file of a section with its texts in place."""
    findings = Collector()
    edits: list[Edit] = []
    missing: list[_Text] = []
    for unit, text, span in texts:
        if not unit.pair.target:
            missing.append((unit, text, span))
        elif (found := replacements(unit, text, span)) is None:
            findings.add(no_place(unit, span, "it has another number of paragraphs than the project’s", text=text))
        else:
            edits += found
    if missing:
        placing = Placing(section, known, missing)
        edits += placing.edits()
        findings.add(*placing.refused)
    return findings.warned(findings.take(edited(given.world, section, edits)) if edits else None)
