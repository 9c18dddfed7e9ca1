"""The list of references: entries in their order, how many have which status, and where each is cited."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence

from nkdoc.languages import Locale
from nkdoc.languages.typography import typeset_text
from nkdoc.model import Project, Reference, Status
from nkdoc.pages.citations import Numbering, Style, status_meaning
from nkdoc.pages.edition.apparatus import Place
from nkdoc.pages.edition.marks import entry_html
from nkdoc.pages.edition.parts import BackLink, Bibliography, EntryView, StatusCount
from nkdoc.pages.html import Medium
from nkdoc.pages.html.scope import NO_BREAK_SPACE


def bibliography(
    project: Project,
    numbers: Numbering,
    style: Style,
    places: Mapping[str, Sequence[Place]],
    medium: Medium,
    order: Sequence[str] = (),
) -> Bibliography:
    """Return the list of the references that have a number, in the style's order or that of the keys in `order`.

    `places` says where each is cited.
    """
    locale = style.locale
    references = project.library.references
    entries = tuple(
        _entry(references[key], numbers[key], style, _back_links(places.get(key, ()), medium), medium)
        for key in order or style.ordered()
    )
    # Only a reference's own number is one of another text; the others merely follow.
    keeps_numbers = (
        style.is_numbered
        and project.config.citation_numbers == "note"
        and any(isinstance(references[key].custom.get("note"), int) for key in order or style.ordered())
    )
    counts = _counts(entries, locale)
    return Bibliography(entries, counts, _total(len(entries), locale), keeps_numbers, style.is_numbered)


def _entry(reference: Reference, number: int, style: Style, places: tuple[BackLink, ...], medium: Medium) -> EntryView:
    """Return an entry; the label of its status stands apart, where the page can hang it."""
    runs = style.entry(reference)
    label = ""
    if runs and runs[0].style == "label":
        label, runs = runs[0].text, runs[1:]
    content = entry_html(runs, style.locale, medium)
    shown = number if style.is_numbered else None
    return EntryView(f"ref-{reference.key}", shown, reference.status, label, content, places)


def _back_links(places: Sequence[Place], medium: Medium) -> tuple[BackLink, ...]:
    """Return a link to each place: numbers of chapters on paper, where room is short, headings on the screen.

    Page numbers would be better still on paper, but each of them costs the layout engine another look at its page:
    measured, the 364 marks of a long report made its PDF take 1.7 times as long.
    """
    turns: Counter[str] = Counter()
    links: list[BackLink] = []
    for place in places:
        name = place.chapter if medium == "print" else place.heading
        turns[name] += 1
        links.append(BackLink(f"#{place.id}", name, turns[name]))
    return tuple(links)


def _total(count: int, locale: Locale) -> str:
    return locale.ngettext("{count} reference", "{count} references", count).format(count=locale.format_number(count))


def _counts(entries: Iterable[EntryView], locale: Locale) -> tuple[StatusCount, ...]:
    """Return how many entries have each status that occurs, the surest first, and what the status means."""
    counted = Counter(entry.status for entry in entries)
    texts: Mapping[Status, str] = {
        "exact": locale.ngettext("{count} exact", "{count} exact", counted["exact"]),
        "supporting": locale.ngettext("{count} supporting", "{count} supporting", counted["supporting"]),
        "unresolved": locale.ngettext("{count} unresolved", "{count} unresolved", counted["unresolved"]),
    }

    def count(status: Status) -> str:
        # A number stays on the line of what it counts.
        text = texts[status].replace("{count} ", "{count}" + NO_BREAK_SPACE)
        return typeset_text(text.format(count=locale.format_number(counted[status])), locale)

    return tuple(
        StatusCount(status, count(status), status_meaning(status, locale)) for status in texts if counted[status]
    )
