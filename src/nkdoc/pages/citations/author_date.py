"""The author-date style: (Petrova and Weiss 2019a, p. 12), and a list sorted by those names.

After chapter 15 of the Chicago Manual of Style, where two names are given and of more only the first. Languages whose
references are set in areas have square brackets and a comma before the year, after GOST R 7.0.5-2008, 7.4.2:
[Петрова и Вайс, 2019a, с. 12]. Works of one name and year are told apart by letters, in the order of their dates and
titles, which is the same in every edition; the letters are Latin in every script, so that readers can compare.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from nkdoc.languages import Locale
from nkdoc.languages.calendar import DateForm
from nkdoc.languages.typography import typeset_text
from nkdoc.model import Citation, CitationGroup, Reference
from nkdoc.pages.citations.entries import format_entry
from nkdoc.pages.citations.item import Item
from nkdoc.pages.citations.lettering import letters
from nkdoc.pages.citations.marks import MarkPart, format_narrative, locator_of
from nkdoc.pages.citations.names import listed, shown
from nkdoc.pages.citations.runs import Run, Runs, plain_text
from nkdoc.sources import csl


class Label(NamedTuple):
    """What a mark calls a work: its names, and its year with its letter."""

    names: Runs
    year: str


class HeadedItem(Item):
    """A reference in a sorted list: it begins with the words that it is sorted by.

    These are its authors, the first with the family name in front; else what published it; else its title.
    """

    @property
    def container_heads(self) -> bool:
        """Whether the whole that holds the item stands for an author."""
        return not self.names("author") and bool(self.reference.fields.get("container-title"))

    def text(self, field: str) -> str:
        """See Item.text; what heads the entry is not said again."""
        return "" if field == "container-title" and self.container_heads else super().text(field)

    def heading(self) -> Runs:
        """Return the names that the entry begins with; nothing where that is its title."""
        if self.container_heads:
            return (self.run(super().text("container-title")),)
        if self.locale.style.names == "family-first":
            return listed(self)
        first = self.names("author")[:1]
        if not first or first[0].literal:
            return listed(self)
        opening, *others = listed(self)
        inverted = opening._replace(text=self.set(_family_first(first[0])))
        if not others:
            return (inverted,)
        # What the comma of an inverted name opens, another one closes (Chicago Manual of Style, 14.76).
        comma = others[0].text if others[0].text.startswith(",") else f", {others[0].text.lstrip()}"
        return (inverted, others[0]._replace(text=comma), *others[1:])

    def et_al(self) -> Run:
        """See Item.et_al: in the edition's language, in which the mark in the sentence has it."""
        term = self.locale.terms.get("et-al")
        return Run("\u00a0" + (term.singular if term else super().et_al().text.strip()))

    def has_self_published(self) -> bool:
        """See Item.has_self_published: the entry begins with the body all the same."""
        return False


class DatedItem(HeadedItem):
    """The same with its year behind the names, letter and all; day and month stay where the date is."""

    def __init__(self, reference: Reference, locale: Locale, year: str) -> None:
        super().__init__(reference, locale)
        self._year = year

    def leading_year(self) -> str:
        """Return the year that follows the names; none in a layout whose imprint has it."""
        return self._year if self.locale.style.layout == "sentences" else ""

    def date(self, form: DateForm = "day", field: str = "issued") -> str:
        """See Item.date; of a date of publication what the year in front leaves."""
        period = self.period()
        if field != "issued":
            return super().date(form, field)
        if form == "year":
            return self._year
        if form != "day" or self.locale.style.layout != "sentences":
            return super().date(form, field)
        if period is None or not period.start.month or (period.end and period.end.year != period.start.year):
            return ""
        return super().date("day-month", field)


class NamedItem(HeadedItem):
    """A reference as the sentence names it: its container is what it may be named by."""

    def text(self, field: str) -> str:
        """See Item.text."""
        return Item.text(self, field)


def _family_first(name: csl.Name) -> str:
    """Return a name as a sorted list begins with it: de Waal, Thomas."""
    whole = shown(name, inverted=True, initials=False)
    family = " ".join(filter(None, (name.particle, name.family)))
    rest = whole.removeprefix(family).strip()
    return f"{family}, {rest}" if rest else family


@dataclass
class AuthorDate:
    """The style for the references that have a number in `numbers`, in the edition of `locale`."""

    references: Mapping[str, Reference]
    numbers: Mapping[str, int]
    locale: Locale
    is_raised: bool = False
    is_numbered: bool = False
    labels: Mapping[str, Label] = field(init=False)

    def __post_init__(self) -> None:
        known = [self.references[key] for key in self.numbers if key in self.references]
        self.labels = labels_of(known, self.locale)

    def mark(self, group: CitationGroup) -> tuple[MarkPart, ...]:
        """Return the parts of a group's mark, brackets included; works of one name follow each other by year."""
        opening, closing = ("[", "]") if self.locale.style.layout == "areas" else ("(", ")")
        parts: list[MarkPart] = []
        known = [citation for citation in group.citations if citation.key in self.labels]
        before: Citation | None = None
        between = typeset_text("a; a", self.locale)[1:-1]
        for citation in known:
            bare = group.narrative or citation.suppress_author or self._continues(before, citation)
            if parts:
                parts.append(MarkPart(", " if bare and not citation.suppress_author else between))
            parts += self._cited(citation, bare=bare)
            before = citation
        return (MarkPart(opening), *parts, MarkPart(closing)) if parts else ()

    def _continues(self, before: Citation | None, citation: Citation) -> bool:
        """Tell whether a work is another one of the same names, with nothing said between the two."""
        if before is None or citation.prefix or before.locator or before.suffix:
            return False
        return plain_text(self.labels[before.key].names) == plain_text(self.labels[citation.key].names)

    def _cited(self, citation: Citation, *, bare: bool) -> Iterator[MarkPart]:
        label = self.labels[citation.key]
        if citation.prefix:
            yield MarkPart(f"{citation.prefix.rstrip()} ")
        if not bare:
            for run in label.names:
                yield MarkPart(run.text, citation.key, run.language, run.style)
            yield MarkPart((", " if self.locale.style.layout == "areas" else " ") if label.year else "", citation.key)
        yield MarkPart(label.year, citation.key)
        if locator := locator_of(citation, self.locale):
            yield MarkPart(f", {locator}")
        if suffix := citation.suffix.strip():
            yield MarkPart(suffix if suffix[0] in ",;:.)" else f" {suffix}")

    def named(self, reference: Reference) -> Runs:
        """Return what a sentence calls the source, which its year follows."""
        label = self.labels.get(reference.key)
        return label.names if label else format_narrative(reference, self.locale)

    def ordered(self) -> Iterable[str]:
        """Return the keys in the order of the list: by names, then by year and title."""
        return sorted_keys(self.references, self.labels, self.locale)

    def entry(self, reference: Reference) -> Runs:
        """Return an entry of the list."""
        item = DatedItem(reference, self.locale, self.labels[reference.key].year)
        return format_entry(reference, self.locale, item)


def _sort_key(reference: Reference, locale: Locale) -> tuple[object, ...]:
    item = Item(reference, locale)
    names = [f"{name.family or name.literal} {name.given}".strip() for name in item.names("author")]
    title = str(reference.fields.get("title", ""))
    head = names or [str(reference.fields.get("container-title", "")) or title or reference.key]
    return (tuple(map(locale.sort_key, head)), _when(reference), locale.sort_key(title), reference.key)


def sorted_keys(references: Mapping[str, Reference], keys: Iterable[str], locale: Locale) -> list[str]:
    """Return the keys in the order of a list that begins with names: by these, then by date and title."""
    known = [key for key in keys if key in references]
    return sorted(known, key=lambda key: _sort_key(references[key], locale))


def _when(reference: Reference) -> tuple[int, int, int]:
    period = csl.parse_date(reference.fields.get("issued"))
    start = period.start if period else csl.PartialDate(9999)
    return start.year, start.month, start.day


def labels_of(references: Sequence[Reference], locale: Locale) -> dict[str, Label]:
    """Return the label of each reference by key; those that would be alike have letters behind the year."""
    labels = {each.key: Label(_names(each, locale), _year(each, locale)) for each in references}
    alike: dict[tuple[str, str], list[Reference]] = {}
    for each in references:
        label = labels[each.key]
        if label.year:
            alike.setdefault((plain_text(label.names), label.year), []).append(each)
    for (_, year), several in alike.items():
        if len(several) > 1:
            in_order = sorted(several, key=lambda each: (_when(each), str(each.fields.get("title", "")), each.key))
            for at, each in enumerate(in_order):
                joint = "" if year[-1:].isdigit() else "-"
                labels[each.key] = labels[each.key]._replace(year=f"{year}{joint}{letters(at)}")
    return labels


def _names(reference: Reference, locale: Locale) -> Runs:
    """Return the names that a mark has: a body, a newspaper or a title upright, without quotation marks."""
    runs = format_narrative(reference, locale, NamedItem(reference, locale))
    if any(run.style == "quoted" for run in runs):
        runs = tuple(run for run in runs if run.style == "quoted")
    return tuple(run._replace(style="plain") for run in runs)


def _year(reference: Reference, locale: Locale) -> str:
    if reference.status == "unresolved":
        return ""
    return Item(reference, locale).date("year") or locale.gettext("n.d.")
