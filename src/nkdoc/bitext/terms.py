"""Where the glossary's concepts are used: names and terms found in the text, and the index made of them.

    Edition + Termbase ─ uses ─▶ Use (concept, place, anchor) ─ index_entries ─▶ groups by letter

A language that inflects gives `stems`, regular expressions for the beginnings of words; for others the printed form
and its aliases are looked for, with a plural or possessive ending. Of overlapping matches the longest counts, so that
“Republic of Artsakh” is no use of “Artsakh”.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from itertools import groupby
from typing import TYPE_CHECKING, NamedTuple

from nkdoc.bitext.units import Unit, units
from nkdoc.languages import nearest_locale
from nkdoc.languages.typography import typeset_text

if TYPE_CHECKING:
    from nkdoc.languages import Locale
    from nkdoc.model import Concept, Edition, Project, Term, Termbase

_NAMES = ("person", "place", "body", "event", "document")
"""Kinds in the order in which they claim a stretch of text that two concepts match alike; other kinds come after."""

THROUGHOUT = 12
"""A concept used under more headings than this has no list of places: it is spoken of throughout."""
_UNSURE = "not verified"
"""Stands in a name of the glossary that is not to be printed."""

_WORD = re.compile(r"[^\W_]+")
_WORD_START = re.compile(r"(?<!\w)\w")
_PARENTHESES = re.compile(r"\s*\(([^()]*)\)")
_ENDING = r"(?:['’]s|s['’]?|['’])?"
"""Plural and possessive, which the forms themselves do not show."""


class Match(NamedTuple):
    """A concept found at `text[start:end]`."""

    start: int
    end: int
    concept: str


@dataclass(frozen=True, slots=True)
class Use:
    """A match in a unit of the text; `anchor` is the id of the heading or section it stands under."""

    match: Match
    unit: Unit
    anchor: str


class Finder:
    """Finds the concepts of a termbase in texts of one language."""

    def __init__(self, termbase: Termbase, language: str) -> None:
        concepts = [one for one in termbase.concepts.values() if language in one.terms and not one.gap]
        surnames = Counter(_surname(concept, concept.terms[language].form) for concept in concepts)
        self._patterns: dict[str, list[tuple[re.Pattern[str], Concept]]] = {}
        for concept in concepts:
            for pattern in _patterns(concept, concept.terms[language], surnames):
                # A word is only compared with what may begin with its letter: most of the work is saved.
                first = pattern[0].casefold() if pattern[0].isalnum() else ""
                self._patterns.setdefault(first, []).append((_compiled(pattern), concept))

    def matches(self, text: str) -> tuple[Match, ...]:
        """Return the matches in reading order, none overlapping another."""
        longest_first = sorted(set(self._every_match(text)), key=lambda one: (one[0] - one[1], one[2], one[0], one[3]))
        kept: list[Match] = []
        for start, end, _, concept in longest_first:
            if all(start >= other.end or end <= other.start for other in kept):
                kept.append(Match(start, end, concept))
        return tuple(sorted(kept))

    def _every_match(self, text: str) -> Iterator[tuple[int, int, int, str]]:
        for word in _WORD_START.finditer(text):
            start = word.start()
            for first in (word.group().casefold(), ""):
                for pattern, concept in self._patterns.get(first, ()):
                    if match := pattern.match(text, start):
                        yield start, match.end(), _rank(concept), concept.id


@cache
def _compiled(pattern: str) -> re.Pattern[str]:
    """Compile once a process: there are more patterns than `re` itself remembers, and every page asks for an index."""
    return re.compile(pattern, re.IGNORECASE)


def _rank(concept: Concept) -> int:
    return _NAMES.index(concept.kind) if concept.kind in _NAMES else len(_NAMES)


def _patterns(concept: Concept, term: Term, surnames: Mapping[str, int]) -> Iterator[str]:
    """Yield the expressions that find a concept; a person's surname counts where no other person has it."""
    if term.stems:
        yield from (rf"(?:{stem})\w*" if "|" in stem else rf"{stem}\w*" for stem in term.stems)
        return
    forbidden = {form for form, _ in term.forbidden}
    forms = {form for written in (term.form, *term.aliases) for form in _variants(written)} - forbidden
    if (surname := _surname(concept, term.form)) and surnames[surname] == 1:
        forms.add(surname)
    for form in sorted(forms):
        yield rf"{re.escape(form)}{_ENDING}(?!\w)"


def _variants(form: str) -> Iterator[str]:
    """Yield a form without its parentheses, and an abbreviation that stands in them."""
    if bare := _PARENTHESES.sub("", form).strip():
        yield bare
    for inside in _PARENTHESES.findall(form):
        if re.fullmatch(r"[^\W\d_]{2,}", inside) and inside.isupper():
            yield inside


def _surname(concept: Concept, form: str) -> str:
    """Return the surname in a person's printed name, empty where it cannot be told.

    Ids of persons put it first: `de-waal-thomas` for Thomas de Waal. Another language's surname has as many parts.
    """
    if concept.kind != "person":
        return ""
    words = form.split()
    wanted = _surname_length(concept)
    taken: list[str] = []
    while words and wanted > 0:
        taken.insert(0, words.pop())
        wanted -= len(_WORD.findall(taken[0]))
    return " ".join(taken) if words else ""


def _surname_length(concept: Concept) -> int:
    """Return of how many parts the surname consists, from the printed name that the id was made of."""
    for term in concept.terms.values():
        words = term.form.split()
        for at in range(1, len(words)):
            if (slug := _slug(" ".join(words[at:]))) and concept.id.startswith(f"{slug}-"):
                return slug.count("-") + 1
    return 0


def _slug(text: str) -> str:
    plain = "".join(character for character in unicodedata.normalize("NFKD", text) if character.isascii())
    return "-".join(word.lower() for word in _WORD.findall(plain))


def uses(edition: Edition, finder: Finder) -> Iterator[Use]:
    """Yield the uses of concepts in an edition, in reading order, notes included, figures' data not."""
    for section in edition.sections:
        anchor = section.id
        for unit in units(section):
            if "note" in unit.containers:
                anchor = section.id
            elif unit.kind == "heading" and unit.anchor:
                anchor = unit.anchor
            for match in finder.matches(unit.text):
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
    anchors = {tag: _anchors(each, Finder(project.termbase, tag)) for tag, each in project.editions.items()}
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
        found.setdefault(use.match.concept, set()).add(use.anchor)
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
        form=typeset_text(_by_surname(concept, form), locale),
        translations=tuple((tag, _set(term.form, tag)) for tag, term in concept.terms.items() if tag != locale.tag),
        other_names=tuple(_other_names(concept, form, locale)),
        places=tuple(places) if len(places) <= THROUGHOUT else (),
    )


def _set(form: str, tag: str) -> str:
    """Return a form as its own language sets it; as it is where nkdoc does not speak that language."""
    locale = nearest_locale(tag)
    return typeset_text(form, locale) if locale is not None else form


def _by_surname(concept: Concept, form: str) -> str:
    """Return a person's name with the surname first, other names as they are."""
    surname = _surname(concept, form)
    return f"{surname}, {form.removesuffix(surname).strip()}" if surname else form


def _other_names(concept: Concept, form: str, locale: Locale) -> Iterator[str]:
    """Yield the names that either side uses, where they differ from the printed one and are beyond doubt."""
    known = {form}
    for names in concept.others.values():
        name = _name_in(names, locale) if isinstance(names, Mapping) else ""
        bare = _PARENTHESES.sub("", name).strip()
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
