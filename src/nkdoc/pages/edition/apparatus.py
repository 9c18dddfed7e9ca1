"""The apparatus of one edition: hands out numbers, letters, marks and pictures in reading order and remembers them."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType
from urllib.parse import quote

from nkdoc.base.diagnostics import Collector, Rule, Severity
from nkdoc.languages import Locale
from nkdoc.model import Citation, CitationGroup, Dataset, Image, Link, Note, Project, Section
from nkdoc.model.visiting import plain_text
from nkdoc.pages import figures
from nkdoc.pages.citations import Numbering, style_of
from nkdoc.pages.citations.lettering import letters
from nkdoc.pages.edition.marks import MarkWriter
from nkdoc.pages.html import Html, Medium, NoteMark, Scope, Series, escape, tag, void
from nkdoc.pages.mentions import Spot, spot

UNLINKED_ADDRESS = Rule(
    "NK601",
    "unlinked-address",
    Severity.WARNING,
    """A link's address is of a kind that a page cannot safely lead to, so only its words are printed.

    [the report](report.pdf)          a file that no edition brings along
    [click](javascript:alert)         a program, not a place

An edition links to the web (`https://…`, `http://…`), to an e-mail address (`mailto:…`) and to places inside itself
(`#id`). Write the whole address, or take the link away.
""",
)

_CONTENT = "content"
"""Folder that the addresses of pictures start from."""

_LENGTH = re.compile(r"\d{1,4}(?:\.\d+)?(?:%|px|pt|mm|cm|em)")


@dataclass(frozen=True, slots=True)
class Place:
    """A citation mark in the text: its id, its chapter (number, or title where it has none), the heading above it."""

    id: str
    chapter: str
    heading: str


class EditionApparatus:
    """Implements `html.Apparatus` for one edition; `open_chapter` and `under` tell it where the text has come to.

    `widths` in points, by kind of picture, are those of drawings on pages narrower or wider than the reading edition's.
    `prefix` precedes the ids of citation marks, where several editions share a page.
    """

    has_foot = True
    """Whether its pages have room for the notes that a style of notes sets."""

    def __init__(
        self,
        project: Project,
        locale: Locale,
        medium: Medium,
        numbers: Numbering,
        widths: Mapping[str, float] = MappingProxyType({}),
        prefix: str = "",
    ) -> None:
        self.places: dict[str, list[Place]] = {}
        """Where each reference is cited, by key, in reading order."""
        self.marks: dict[Spot, str] = {}
        """The id of the mark that each citation of the text stands in."""
        self.findings = Collector()
        self._project = project
        self._locale = locale
        self._medium = medium
        self._numbers = numbers
        self._widths = widths
        self._prefix = prefix
        self.style = style_of(project, numbers, locale, has_foot=self.has_foot)
        """How the edition cites."""
        self._writer = MarkWriter(project.library, self.style, locale, medium)
        self._marks = 0
        self._series: Counter[Series] = Counter()
        self._section = ""
        self._chapter = ""
        self._heading = ""
        self._notes: Mapping[str, Note] = {}
        self._calls: Counter[str] = Counter()
        self._first_letter = 0

    def open_chapter(self, section: Section, number: str, *, continued: bool) -> None:
        """Start a chapter: its notes are lettered from a, or, `continued`, after those already on the same page."""
        self._first_letter = self._first_letter + len(self._calls) if continued else 0
        self._section = section.id
        self._chapter = number or section.title
        self._heading = section.title or section.id
        self._notes = {note.label: note for note in section.notes}
        self._calls = Counter()

    def under(self, heading: str) -> None:
        """Say that the text which follows stands under `heading`."""
        self._heading = heading

    def gettext(self, message: str) -> str:
        """See Apparatus.gettext."""
        return self._locale.gettext(message)

    def unlinked(self, link: Link) -> None:
        """See Apparatus.unlinked."""
        hint = "write the whole address, https://…, or #id for a place in this document"
        self.findings.add(UNLINKED_ADDRESS.at(link.span, f"“{link.url}” is not linked", hint=hint, about=link.url))

    # ---- citations --------------------------------------------------------------------------

    def cite(self, group: CitationGroup, scope: Scope) -> Html:
        """See Apparatus.cite."""
        known = tuple(one for one in group.citations if one.key in self._numbers)
        if not known:
            return Html("")
        self._marks += 1
        place = Place(f"{self._prefix}cite-{self._marks}", self._chapter, self._heading)
        self.marks.update((spot(citation.span), place.id) for citation in known)
        for key in dict.fromkeys(citation.key for citation in known):
            self.places.setdefault(key, []).append(place)
        return self._writer.write(CitationGroup(known, narrative=group.narrative), place.id, scope)

    # ---- notes ------------------------------------------------------------------------------

    def note(self, label: str) -> NoteMark | None:
        """See Apparatus.note."""
        if label not in self._notes:
            return None
        self._calls[label] += 1
        turn = self._calls[label]
        letter = letters(self._first_letter + list(self._calls).index(label))
        name = f"note-{self._section}-{letter}"
        return NoteMark(letter, name, f"{name}-call-{turn}", self._notes[label] if turn == 1 else None)

    # ---- figures and tables -----------------------------------------------------------------

    def number(self, series: Series) -> str:
        """See Apparatus.number."""
        self._series[series] += 1
        label = self.gettext("Figure {number}") if series == "figure" else self.gettext("Table {number}")
        return label.format(number=self._series[series])

    def picture(self, image: Image, scope: Scope) -> Html:
        """See Apparatus.picture."""
        alt = plain_text(image.alt)
        if image.url in self._project.datasets:
            return self._drawn(self._project.datasets[image.url], alt, scope)
        if f"{_CONTENT}/{image.url}" in self._project.assets:
            base = "" if self._medium == "print" else "../assets/"
            width = image.attributes.get("width") or ""
            style = f"width: {width}" if _LENGTH.fullmatch(width) else None
            return void("img", src=base + quote(image.url), alt=alt, style=style)
        return _stand_in(alt)

    def _drawn(self, dataset: Dataset, alt: str, scope: Scope) -> Html:
        """Return the drawing of a data file, or its description where nobody draws its kind."""
        width = self._widths.get(dataset.kind, figures.FULL_WIDTH)
        cite, datasets = self._citing(scope), self._project.datasets
        drawn = figures.draw(dataset, self._locale, alt=alt, cite=cite, datasets=datasets, width=width)
        return tag("div", drawn, class_="drawing") if drawn else _stand_in(alt)

    def _citing(self, scope: Scope) -> figures.Cite:
        """Return what sets the marks of a drawing's rows."""

        def cite(keys: Sequence[str]) -> Html:
            return self.cite(CitationGroup(tuple(map(Citation, keys))), scope)

        return cite


def _stand_in(alt: str) -> Html:
    """Return what stands where a picture is missing."""
    return tag("span", escape(alt), class_="stand-in")
