"""The text uses a form that the glossary forbids.

    The Azeri army …          # write “Azerbaijani”: outside quotations

`content/glossary.yaml` lists under `forbidden` what is not to be printed for a person, place, body or term, and why.
The check leaves quotations alone, passages marked as another language or as a translation, code, and words that are
part of an approved form (“Совет Европы” is forbidden for one body and the name of another). Write the approved form,
or, where the form is right in this place after all, allow it with a reason.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from nkdoc.base.diagnostics import Label, Rule, Severity
from nkdoc.bitext.forms import Finder, Match, forbidden, matches
from nkdoc.bitext.terms import finder_of
from nkdoc.bitext.units import Unit, units
from nkdoc.model import Styled

if TYPE_CHECKING:
    from nkdoc.base.diagnostics import Diagnostic
    from nkdoc.model import Project, Section

RULE = Rule("NK420", "forbidden-form", Severity.ERROR, __doc__)

_QUOTED = re.compile(r'"[^"]*"|“[^”]*”|«[^»]*»|„[^“”]*[“”]|‘[^’]*’')
_QUOTATION = "quote"
"""The container of displayed quotations."""


def check(project: Project) -> Iterator[Diagnostic]:
    """Yield a finding for every forbidden form in the editions' own words."""
    for language, edition in project.editions.items():
        wrong = Finder(forbidden(project.termbase.concepts.values(), language))
        if wrong:
            right = finder_of(project.termbase, language)
            for section in edition.sections:
                yield from _in_section(section, wrong, right)


def _in_section(section: Section, wrong: Finder, right: Finder) -> Iterator[Diagnostic]:
    for unit in units(section):
        if _QUOTATION in unit.containers or unit.kind == "code":
            continue
        for match in wrong.every_match(unit.text):
            if not _is_others_words(unit, match.start, match.end) and not _is_approved(unit, match, right):
                yield _finding(unit, match)


def _is_others_words(unit: Unit, start: int, end: int) -> bool:
    """Tell whether the words are quoted, in another language, a translation or code."""
    others = [match.span() for match in _QUOTED.finditer(unit.text)]
    others += [(placed.start, placed.end) for placed in unit.marks.codes]
    others += [(placed.start, placed.end) for placed in unit.marks.styled if _is_of_others(placed.node)]
    return any(first <= start and end <= last for first, last in others)


def _is_of_others(node: object) -> bool:
    return isinstance(node, Styled) and (bool(node.attributes.language) or "translation" in node.attributes.classes)


def _is_approved(unit: Unit, wrong: Match, finder: Finder) -> bool:
    """Tell whether the words are part of a longer approved form, or the approved form of something else."""
    return any(
        right.start <= wrong.start
        and wrong.end <= right.end
        and (right.concept.id != wrong.concept.id or right.end - right.start > wrong.end - wrong.start)
        for right in matches(finder, unit.text)
    )


def _finding(unit: Unit, match: Match) -> Diagnostic:
    span, term = unit.locate(match.start, match.end), match.concept.terms[unit.language]
    form = match.form.written
    message = f"“{span.text}” is a form the glossary forbids: {dict(term.forbidden)[form]}"
    labels = [Label(match.concept.span, "the glossary's entry")]
    return RULE.at(span, message, labels=labels, hint=f"write “{term.form}”", block=unit.id, about=form)
