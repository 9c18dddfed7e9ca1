"""References and the index of names for readers of both languages: one list each.

An entry is worded as in the source's edition; what nkdoc itself says of it, its status and its remarks, stands in both.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from nkdoc.bitext.terms import IndexEntry, IndexGroup, index_entries
from nkdoc.languages import Locale
from nkdoc.model import Project, Reference
from nkdoc.pages.citations import Numbering, Style, format_entry
from nkdoc.pages.edition.apparatus import Place
from nkdoc.pages.edition.marks import runs_as_html
from nkdoc.pages.edition.parts import Bibliography
from nkdoc.pages.edition.references import bibliography
from nkdoc.pages.html import Html, Medium, escape
from nkdoc.pages.parallel.parts import Both, NameView, ReferenceView, StatusView

Locales = tuple[Locale, Locale]


def bibliographies(
    project: Project,
    numbers: Numbering,
    styles: tuple[Style, Style],
    places: Mapping[str, Sequence[Place]],
    medium: Medium,
) -> tuple[Bibliography, Bibliography]:
    """Return the lists of references of the two editions, both in the order of the first."""
    order = list(styles[0].ordered())
    first, second = (bibliography(project, numbers, style, places, medium, order) for style in styles)
    return first, second


def references(
    project: Project, lists: tuple[Bibliography, Bibliography], target: Locale, medium: Medium
) -> tuple[ReferenceView, ...]:
    """Return one entry per reference, in the order of the numbers."""
    library = project.library.references
    return tuple(
        ReferenceView(
            id=mine.id,
            number=mine.number,
            content=mine.content,
            status=Both(escape(mine.label), escape(yours.label)),
            remark=_remark(library[mine.id.removeprefix("ref-")], target, medium),
            places=mine.places,
        )
        for mine, yours in zip(lists[0].entries, lists[1].entries, strict=True)
    )


def _remark(reference: Reference, locale: Locale, medium: Medium) -> Html:
    """Return what the target's edition says of a reference in its own words; nothing where it has none of its own."""
    runs = format_entry(reference, locale)
    if runs and runs[0].style == "label":
        runs = runs[1:]
    if reference.status == "unresolved":
        return runs_as_html([run for run in runs if run.text.strip()], locale, medium)
    own = [run for run in runs if run.style in ("label", "soft") and run.language in (None, "", locale.tag)]
    return Html(" ".join(runs_as_html([run], locale, medium) for run in own))


def statuses(lists: tuple[Bibliography, Bibliography]) -> tuple[StatusView, ...]:
    """Return the statuses that occur, counted and explained in both languages."""
    return tuple(
        StatusView(Both(escape(mine.text), escape(yours.text)), Both(escape(mine.meaning), escape(yours.meaning)))
        for mine, yours in zip(lists[0].counts, lists[1].counts, strict=True)
    )


def names(project: Project, languages: tuple[str, str], locales: Locales) -> tuple[NameView, ...]:
    """Return the concepts of the index with the forms that either edition prints, in the source's order."""
    mine, yours = (
        _by_concept(index_entries(project, project.editions[tag], locale))
        for tag, locale in zip(languages, locales, strict=True)
    )
    return tuple(_shared(mine, yours))


def _by_concept(groups: Iterable[IndexGroup]) -> dict[str, IndexEntry]:
    return {entry.concept: entry for group in groups for entry in group.entries}


def _shared(mine: Mapping[str, IndexEntry], yours: Mapping[str, IndexEntry]) -> Iterator[NameView]:
    for concept, entry in mine.items():
        if concept in yours:
            yield NameView(Both(_form(entry), _form(yours[concept])))


def _form(entry: IndexEntry) -> Html:
    others = f" [{', '.join(entry.other_names)}]" if entry.other_names else ""
    return escape(f"{entry.form}{others}")
