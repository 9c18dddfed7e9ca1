r"""A row of the glossary is left out of the index: an edition has none of its forms, but a word that is much like one.

    ru: {form: Токмок}                        # the text says “в Токмоке”: the row is in no edition's index
    ru: {form: Токмок, stems: [Токмок]}       # found with any ending

The index lists what every edition names, by `form`, `aliases` and `stems`. Stems are regular expressions that match the
beginning of the word, without regard to case; languages that inflect need them. Where the words are something else,
give the form they must not be taken for to a row of its own, or a `stems` that does not match them.

The same is said of a row that has no form in one of the project's languages.
"""

from __future__ import annotations

import difflib
import re
from collections.abc import Iterator
from itertools import takewhile
from typing import TYPE_CHECKING

from nkdoc.base.diagnostics import Label, Rule, Severity
from nkdoc.bitext.forms import Finder, inflected, matches, without_parentheses
from nkdoc.bitext.terms import finder_of, uses
from nkdoc.bitext.units import units

if TYPE_CHECKING:
    from nkdoc.base.diagnostics import Diagnostic
    from nkdoc.base.span import Span
    from nkdoc.bitext.forms import Match
    from nkdoc.model import Concept, Edition, Project

RULE = Rule("NK129", "form-not-found", Severity.WARNING, __doc__)


def check(project: Project) -> Iterator[Diagnostic]:
    """Yield a finding for every row that an edition names in a form the glossary does not give."""
    concepts = [concept for concept in project.termbase.concepts.values() if not concept.gap]
    for tag, edition in project.editions.items() if concepts else ():
        yield from (_without_form(concept, tag) for concept in concepts if tag not in concept.terms)
        finder = finder_of(project.termbase, tag)
        found = {use.match.concept.id for use in uses(edition, finder)}
        lost = [concept for concept in concepts if tag in concept.terms and concept.id not in found]
        seen: set[str] = set()
        for match, place in _like(edition, Finder(inflected(lost, tag)), finder) if lost else ():
            if match.concept.id not in seen:
                seen.add(match.concept.id)
                yield _not_found(match, place, tag)


def _like(edition: Edition, likely: Finder, known: Finder) -> Iterator[tuple[Match, Span]]:
    """Yield words that are like a form, and are no form of another row."""
    for section in edition.sections:
        for unit in units(section):
            others = matches(known, unit.text)
            for match in likely.every_match(unit.text):
                if all(match.end <= other.start or other.end <= match.start for other in others):
                    yield match, unit.locate(match.start, match.end)


def _not_found(match: Match, place: Span, tag: str) -> Diagnostic:
    term, concept = match.concept.terms[tag], match.concept
    pairs = zip(place.text.split(), without_parentheses(match.form.written).split(), strict=False)
    stem = r"\w* ".join(re.escape(_shared(*pair)) for pair in pairs)
    message = f"the “{tag}” text never says “{match.form.written}”, so “{concept.id}” is left out of the index"
    hint = f"if this is it, add its stem to “{tag}”: stems: [{stem}]"
    labels = [Label(place, "a word that is much like it")]
    return RULE.at(term.span, message, labels=labels, hint=hint, about=concept.id)


def _shared(one: str, other: str) -> str:
    """Return the letters that both words begin with."""
    pairs = zip(one, other, strict=False)
    return "".join(letter for letter, _ in takewhile(lambda pair: pair[0].casefold() == pair[1].casefold(), pairs))


def _without_form(concept: Concept, tag: str) -> Diagnostic:
    near = difflib.get_close_matches(tag, concept.terms, n=1, cutoff=0.5)
    hint = f"add “{tag}: {{form: …}}”" + (f"; is that “{near[0]}”?" if near else "")
    message = f"“{concept.id}” has no form in “{tag}”, so it is left out of the index"
    return RULE.at(concept.span, message, hint=hint, about=concept.id)
