"""The text uses a form that the glossary forbids.

    The Azeri army …          # write “Azerbaijani”: outside quotations

`content/glossary.yaml` lists under `forbidden` what is not to be printed for a person, place, body or term, and why.
The check leaves quotations alone, passages marked as another language or as a translation, code, and words that are
part of an approved form (“Совет Европы” is forbidden for one body and the name of another). Write the approved form,
or, where the form is right in this place after all, allow it with a reason.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import cache, partial
from typing import TYPE_CHECKING, NamedTuple

from nkdoc.base.diagnostics import Label, Rule, Severity
from nkdoc.bitext.terms import Finder, Match
from nkdoc.bitext.units import Unit, units
from nkdoc.languages.lexicon import lexicon_for
from nkdoc.model import Styled

if TYPE_CHECKING:
    from nkdoc.base.diagnostics import Diagnostic
    from nkdoc.model import Concept, Project, Section, Termbase

RULE = Rule("NK420", "forbidden-form", Severity.ERROR, __doc__)

_QUOTED = re.compile(r'"[^"]*"|“[^”]*”|«[^»]*»|„[^“”]*[“”]|‘[^’]*’')
_QUOTATION = "quote"
"""The container of displayed quotations."""


class Forbidden(NamedTuple):
    """A form not to be printed for a concept."""

    pattern: re.Pattern[str]
    concept: Concept
    form: str
    why: str


def check(project: Project) -> Iterator[Diagnostic]:
    """Yield a finding for every forbidden form in the editions' own words."""
    for language, edition in project.editions.items():
        forbidden = forms_of(project.termbase, language)
        if forbidden:
            # Most texts have no such form at all, and a finder takes long to make.
            finder = cache(partial(Finder, project.termbase, language))
            for section in edition.sections:
                yield from _in_section(section, forbidden, finder)


def forms_of(termbase: Termbase, language: str) -> tuple[Forbidden, ...]:
    """Return the forbidden forms of a language."""
    endings = lexicon_for(language).term_endings
    return tuple(
        Forbidden(_pattern(form, endings), concept, form, why)
        for concept in termbase.concepts.values()
        if language in concept.terms
        for form, why in concept.terms[language].forbidden
    )


def _pattern(form: str, endings: str) -> re.Pattern[str]:
    """Return what finds a form as whole words, with an ending; capitals count where it has any, any space is one."""
    words = r"\s+".join(re.escape(word) for word in form.split())
    return re.compile(rf"(?<![\w-]){words}{endings}(?![\w-])", 0 if form != form.lower() else re.IGNORECASE)


def _in_section(
    section: Section, forbidden: tuple[Forbidden, ...], finder: Callable[[], Finder]
) -> Iterator[Diagnostic]:
    for unit in units(section):
        if _QUOTATION in unit.containers or unit.kind == "code":
            continue
        for entry in forbidden:
            for start, end in (match.span() for match in entry.pattern.finditer(unit.text)):
                if _is_others_words(unit, start, end) or _is_approved(finder().matches(unit.text), start, end, entry):
                    continue
                yield _finding(unit, start, end, entry)


def _is_others_words(unit: Unit, start: int, end: int) -> bool:
    """Tell whether the words are quoted, in another language, a translation or code."""
    others = [match.span() for match in _QUOTED.finditer(unit.text)]
    others += [(one.start, one.end) for one in unit.marks.codes]
    others += [(one.start, one.end) for one in unit.marks.styled if _is_of_others(one.node)]
    return any(first <= start and end <= last for first, last in others)


def _is_of_others(node: object) -> bool:
    return isinstance(node, Styled) and (bool(node.attributes.language) or "translation" in node.attributes.classes)


def _is_approved(matches: tuple[Match, ...], start: int, end: int, entry: Forbidden) -> bool:
    """Tell whether the words are part of a longer approved form, or the approved form of something else."""
    return any(
        match.start <= start
        and end <= match.end
        and (match.concept != entry.concept.id or match.end - match.start > end - start)
        for match in matches
    )


def _finding(unit: Unit, start: int, end: int, entry: Forbidden) -> Diagnostic:
    span = unit.locate(start, end)
    approved = entry.concept.terms[unit.language].form
    message = f"“{span.text}” is a form the glossary forbids: {entry.why}"
    labels = [Label(entry.concept.span, "the glossary's entry")]
    return RULE.at(span, message, labels=labels, hint=f"write “{approved}”", block=unit.id, about=entry.form)
