"""A block stands in another kind of container than in the source: a paragraph became a list item, a bullet a number.

    The source says              The translation says
    - Download the archive.      Скачайте архив.

Reported are lists, their kind, depth and first number, the boxes of tasks (`[x]`), quotations, the kinds of divs and
admonitions, and tags of HTML or of components (`<div>`, `<Tabs>`) that the translation alone leaves open or closes
once too often. Set the block as the source has it.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from nkdoc.base.diagnostics import Rule, Severity
from nkdoc.bitext.flatten import TITLE
from nkdoc.bitext.pairs import matched, name, opening, shorten, source_label
from nkdoc.bitext.tagging import unbalanced

if TYPE_CHECKING:
    from nkdoc.base.diagnostics import Diagnostic
    from nkdoc.bitext.units import Bitext, Unit
    from nkdoc.model import Project

RULE = Rule("NK209", "container-kind", Severity.WARNING, __doc__)
_BOXES = ("item.done", "item.open")
_WORDS = {
    "list.bullet": "a bulleted list",
    "list.ordered": "a numbered list",
    "quote": "a quotation",
    "table": "a table",
    "definitions": "a definition list",
    "note": "a footnote",
    "div": "a div",
}
_SILENT = ("item", "detail", TITLE, *_BOXES)


def check(project: Project) -> Iterator[Diagnostic]:
    """Yield a finding for every block whose container differs; one for a whole list."""
    for bitext in project.bitexts:
        yield from compare(bitext)


def compare(bitext: Bitext) -> Iterator[Diagnostic]:
    """Yield the findings of one section."""
    told: set[tuple[tuple[int, ...], str]] = set()
    for pair in matched(bitext):
        here, there = pair.source[0], pair.target[0]
        difference = _difference(here, there)
        # Every further item of one list would say the same again.
        block = (there.path[:2], difference if here.containers != there.containers else here.id + difference)
        if difference and block not in told:
            told.add(block)
            yield RULE.at(
                opening(there), difference, labels=[source_label(opening(here))], hint="set it as the source has it",
                block=pair.id, about=f"{shorten(here.text)} {difference}",
            )  # fmt: skip
    if "</" in bitext.target.source.text:
        yield from _unbalanced(bitext)


def _unbalanced(bitext: Bitext) -> Iterator[Diagnostic]:
    """Yield a finding for every element that only the translation leaves open, or closes once too often."""
    there = unbalanced(sorted((unit for pair in bitext.pairs for unit in pair.target), key=lambda unit: unit.path))
    if not there:
        return
    here = unbalanced(sorted((unit for pair in bitext.pairs for unit in pair.source), key=lambda unit: unit.path))
    for name_, (_, closing, unit) in there.items():
        if name_ not in here:
            fault = f"“</{name_}>” closes nothing" if closing else f"“<{name_}>” is never closed"
            hint = f"add “<{name_}>” before it, or delete it" if closing else f"add “</{name_}>”, or delete it"
            yield RULE.at(
                opening(unit), f"{fault}; in the source each has its counterpart", hint=hint, block=unit.id, about=name_
            )


def _difference(here: Unit, there: Unit) -> str:
    """Return what differs, as a sentence, or an empty text."""
    if here.kind != there.kind:
        return f"the {name(there)} is a {name(here)} in the source"
    if _kinds(here) != _kinds(there):
        return f"the {name(there)} stands in {_described(there)}, in the source in {_described(here)}"
    if here.number != there.number and here.path[-2:] == there.path[-2:] and not any(here.path[-2:]):
        return f"the list starts with {there.number}, in the source with {here.number}"
    if _boxes(here) != _boxes(there):
        return "the task’s box is ticked in one language only"
    return ""


def _boxes(unit: Unit) -> tuple[str, ...]:
    return tuple(part for part in unit.containers if part in _BOXES)


def _kinds(unit: Unit) -> tuple[str, ...]:
    return tuple(part for part in unit.containers if part not in _SILENT)


def _described(unit: Unit) -> str:
    kinds = [_WORDS.get(part, f"a div “{part.removeprefix('div.')}”") for part in _kinds(unit)]
    return " in ".join(reversed(kinds)) if kinds else "running text"
