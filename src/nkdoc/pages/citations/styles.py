"""Which style an edition cites in: numbers, names with years, notes, or a file of CSL."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Protocol

from nkdoc.base.config import CSL_STYLE
from nkdoc.languages import Locale
from nkdoc.model import CitationGroup, Project, Reference
from nkdoc.pages.citations.author_date import AuthorDate
from nkdoc.pages.citations.entries import format_entry
from nkdoc.pages.citations.marks import MarkPart, format_mark, format_narrative
from nkdoc.pages.citations.noted import Notes
from nkdoc.pages.citations.runs import Runs


class Style(Protocol):
    """How the marks and the list of one edition look."""

    locale: Locale
    is_raised: bool
    """Marks are small raised figures, not words in the sentence."""
    is_numbered: bool
    """Entries stand in the order of their numbers and show them."""

    def mark(self, group: CitationGroup) -> tuple[MarkPart, ...]:
        """Return the parts of a group's mark; nothing where no source is known."""

    def named(self, reference: Reference) -> Runs:
        """Return what a sentence calls the source."""

    def ordered(self) -> Iterable[str]:
        """Return the keys of the references in the order of the list."""

    def entry(self, reference: Reference) -> Runs:
        """Return an entry of the list; the label of its status comes first, where it has one."""


@dataclass
class Numeric:
    """Numbers in the order of first citation, or those of the notes of the text's source."""

    references: Mapping[str, Reference]
    numbers: Mapping[str, int]
    locale: Locale
    is_raised: bool = True
    is_numbered: bool = True

    def mark(self, group: CitationGroup) -> tuple[MarkPart, ...]:
        """See Style.mark."""
        return format_mark(group, self.numbers, self.locale)

    def named(self, reference: Reference) -> Runs:
        """See Style.named."""
        return format_narrative(reference, self.locale)

    def ordered(self) -> Iterable[str]:
        """See Style.ordered."""
        return sorted((key for key in self.numbers if key in self.references), key=lambda key: self.numbers[key])

    def entry(self, reference: Reference) -> Runs:
        """See Style.entry."""
        return format_entry(reference, self.locale)


def style_of(project: Project, numbers: Mapping[str, int], locale: Locale, *, has_foot: bool = True) -> Style:
    """Return the style that the project's editions cite in.

    Where a page has no foot for notes (`has_foot` is false), sources have numbers instead. A style of CSL that cannot
    be used, which is an error of the project, gives way to numbers as well.
    """
    references = project.library.references
    name = project.config.citation_style
    if name == "author-date":
        return AuthorDate(references, numbers, locale)
    if name == "notes" and has_foot:
        return Notes(references, numbers, locale)
    if name.endswith(CSL_STYLE) and name in project.sources:
        from nkdoc.pages.citations.csl_engine import CslStyle
        from nkdoc.pages.citations.csl_style import UnusableStyleError

        try:
            return CslStyle(project.sources[name].text, references, numbers, locale)
        except UnusableStyleError:
            pass
    return Numeric(references, numbers, locale)
