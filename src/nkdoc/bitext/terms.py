"""Where the glossary's concepts are used: names and terms found in the text, and the index made of them.

Edition + Termbase ─ uses ─▶ Use (concept, place, anchor) ─ index_entries ─▶ groups by letter
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from itertools import groupby
from typing import TYPE_CHECKING

from nkdoc.bitext.forms import Finder, Match, matches, printed, without_parentheses
from nkdoc.bitext.surnames import surname
from nkdoc.bitext.units import Unit, units
from nkdoc.languages import nearest_locale
from nkdoc.languages.typography import typeset_text

if TYPE_CHECKING:
    from nkdoc.languages import Locale
    from nkdoc.model import Concept, Edition, Project, Termbase

THROUGHOUT = 12
"""A concept used under more headings than this has no list of places: it is spoken of throughout."""
_UNSURE = "not verified"
"""Stands in a name of the glossary that is not to be printed."""


@dataclass(frozen=True, slots=True)
class Use:
    """A match in a unit of the text; `anchor` is the id of the heading or section it stands under."""

    match: Match
    unit: Unit
    anchor: str


@lru_cache(maxsize=8)
def finder_of(termbase: Termbase, language: str) -> Finder:
    """Return what finds the forms that an edition prints, made once for a termbase."""
    concepts = [concept for concept in termbase.concepts.values() if language in concept.terms and not concept.gap]
    return Finder(printed(concepts, language))


def uses(edition: Edition, finder: Finder) -> Iterator[Use]:
    """Yield the uses of concepts in an edition, in reading order, notes included, figures' data not."""
    for section in edition.sections:
        anchor = section.id
        for unit in units(section):
            if "note" in unit.containers:
                anchor = section.id
            elif unit.kind == "heading" and unit.anchor:
                anchor = unit.anchor
            for match in matches(finder, unit.text):
                yield Use(match, unit, anchor)


# ---- the index ----------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class IndexPlace:
    """A heading or section under which a concept is used; `continues` where it is also used under the one before."""

    anchor: str
    title: str
    continues: bool


@dataclass(frozen=True, slots=True)
class IndexEntry:
    """A line of the index.

    `form` is what this edition prints, persons by their surnames; `translations` are the other languages' forms with
    their tags; `other_names` are names that a side of the conflict uses for the same place. `places` is empty where
    the concept is used throughout.
    """

    concept: str
    form: str
    translations: tuple[tuple[str, str], ...]
    other_names: tuple[str, ...]
    places: tuple[IndexPlace, ...]
    pages: tuple[str, ...] = ()
    """Ids on the pages where the concept is named, for an index on paper (mentions.py)."""


@dataclass(frozen=True, slots=True)
class IndexGroup:
    """The entries that begin with one letter."""

    letter: str
    entries: tuple[IndexEntry, ...]


def index_entries(project: Project, edition: Edition, locale: Locale) -> tuple[IndexGroup, ...]:
    """Return the index of an edition: the concepts that every edition uses, in this language's alphabet.

    A concept that only one language's words show would stand in one edition's index alone, so it stands in none.
    """
    anchors = {tag: _anchors(each, finder_of(project.termbase, tag)) for tag, each in project.editions.items()}
    own = anchors.get(edition.language, {})
    shared = [concept for concept in own if all(concept in others for others in anchors.values())]
    headings = _headings(edition, locale)
    entries = [_entry(project.termbase.concepts[concept], own[concept], headings, locale) for concept in shared]
    entries.sort(key=lambda entry: locale.sort_key(entry.form))
    groups = groupby(entries, key=lambda entry: _letter(entry.form, locale))
    return tuple(IndexGroup(letter, tuple(group)) for letter, group in groups)


def _anchors(edition: Edition, finder: Finder) -> dict[str, set[str]]:
    found: dict[str, set[str]] = {}
    for use in uses(edition, finder):
        found.setdefault(use.match.concept.id, set()).add(use.anchor)
    return found


def _headings(edition: Edition, locale: Locale) -> dict[str, str]:
    """Return the anchors of an edition with their titles, in reading order."""
    titles: dict[str, str] = {}
    for section in edition.sections:
        titles[section.id] = typeset_text(section.title, locale)
        for unit in units(section):
            if unit.kind == "heading" and unit.anchor:
                titles[unit.anchor] = typeset_text(unit.text, locale)
    return titles


def _entry(concept: Concept, anchors: set[str], headings: Mapping[str, str], locale: Locale) -> IndexEntry:
    order = list(headings)
    places = [
        IndexPlace(anchor, title, continues=at > 0 and order[at - 1] in anchors)
        for at, (anchor, title) in enumerate(headings.items())
        if anchor in anchors
    ]
    form = concept.terms[locale.tag].form
    return IndexEntry(
        concept=concept.id,
        form=typeset_text(_by_surname(concept, locale.tag), locale),
        translations=tuple((tag, _set(term.form, tag)) for tag, term in concept.terms.items() if tag != locale.tag),
        other_names=tuple(_other_names(concept, form, locale)),
        places=tuple(places) if len(places) <= THROUGHOUT else (),
    )


def _set(form: str, tag: str) -> str:
    """Return a form as its own language sets it; as it is where nkdoc does not speak that language."""
    locale = nearest_locale(tag)
    return typeset_text(form, locale) if locale is not None else form


def _by_surname(concept: Concept, language: str) -> str:
    """Return a person's name with the surname first, other names as they are."""
    form = concept.terms[language].form
    last = surname(concept, language)
    return f"{last}, {form.removesuffix(last).strip()}" if last else form


def _other_names(concept: Concept, form: str, locale: Locale) -> Iterator[str]:
    """Yield the names that either side uses, where they differ from the printed one and are beyond doubt."""
    known = {form}
    for names in concept.others.values():
        name = _name_in(names, locale) if isinstance(names, Mapping) else ""
        bare = without_parentheses(name)
        if bare and bare not in known and _UNSURE not in name:
            known.add(bare)
            yield typeset_text(bare, locale)


def _name_in(names: Mapping[str, object], locale: Locale) -> str:
    """Return a side's name in the edition's language; languages in Latin letters share one form."""
    name = names.get(locale.tag)
    if name is None and locale.alphabet.isascii():
        name = names.get("latin")
    return name if isinstance(name, str) else ""


def _letter(form: str, locale: Locale) -> str:
    """Return the letter an entry stands under; figures and other scripts come under a sign of their own."""
    first = next((character for character in form.casefold() if character.isalnum()), "")
    plain = locale.folded.get(first, first)
    if plain not in locale.alphabet:
        plain = unicodedata.normalize("NFKD", plain)[:1]
    return plain.upper() if plain and plain in locale.alphabet else "#"
