"""The layout of areas: Автор. Заголовок // Издание. – 2023. – 20 сентября. – URL.

After GOST R 7.0.5 and 7.0.100: areas are set apart by a full stop and a dash; `//` stands before the whole that holds
the item, `/` before those responsible, `:` before the publisher. Abbreviations start with a capital in the item's
language (Т. or Vol.), dates are in the edition's.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from nkdoc.pages.citations.item import Item
from nkdoc.pages.citations.names import listed
from nkdoc.pages.citations.runs import NO_BREAK_SPACE, Run, Runs, joined

AREA = f".{NO_BREAK_SPACE}– "
_WITHIN = f"{NO_BREAK_SPACE}// "
_RESPONSIBLE = f"{NO_BREAK_SPACE}/ "


def layout(item: Item) -> Runs:
    """Return the entry up to its address, which is not part of it."""
    names = item.heading() or (() if item.has_self_published() else listed(item))
    described = joined([names, _title(item)], ". ")
    whole = joined([described, _container(item)], _WITHIN)
    return joined([whole, *_areas(item)], AREA)


def _title(item: Item) -> Runs:
    """Return the title, what kind of thing it is, and who else is responsible."""
    kind = item.text("genre")
    titled = joined([item.title(), (item.run(kind),) if kind else ()], f"{NO_BREAK_SPACE}: ")
    others = joined([_role(item, field) for field in ("editor", "translator", "interviewer")], "; ")
    if item.reference.type in ("chapter", "paper-conference") or not others:
        return titled
    return joined([titled, others], _RESPONSIBLE)


def _role(item: Item, field: str) -> Runs:
    names = listed(item, field, family_first=False)
    return (*item.role(field), *names) if names else ()


def _container(item: Item) -> Runs:
    """Return the whole that holds the item, with those who edited it."""
    text = item.text("container-title") or item.text("event-title")
    if not text:
        return ()
    editors = _role(item, "editor") if item.reference.type in ("chapter", "paper-conference") else ()
    return joined([(item.run(text),), editors], _RESPONSIBLE)


def _areas(item: Item) -> Iterator[Runs]:
    """Yield what follows: edition, imprint with its year, volume and issue, day, pages, series, DOI."""
    yield item.words(item.edition())
    yield _imprint(item)
    numbers = (item.numbered(field, plural=False) for field in ("volume", "issue", "number", "section", "version"))
    yield joined([item.words(_capital(number)) for number in numbers if number], ", ")
    yield _day(item)
    yield item.words(_capital(item.numbered("page", plural=False)))
    if pages := item.text("number-of-pages"):
        yield item.words(f"{pages}{NO_BREAK_SPACE}{item.term('number-of-pages')}")
    if series := " ".join(filter(None, (item.text("collection-title"), item.text("collection-number")))):
        yield (item.run(f"({series})"),)
    kept = item.kept()
    archive = ("archive", "archive-place", "archive_collection", "archive_location", "call-number")
    yield joined([(item.run(kept[field]),) for field in archive if field in kept], ". ")
    if doi := item.doi():
        yield (Run(f"DOI{NO_BREAK_SPACE}{doi}"),)


def _imprint(item: Item) -> Runs:
    """Return place, publisher and year: Москва : Наука, 2003."""
    where = item.imprint(f"{NO_BREAK_SPACE}: ") or item.text("event-place")
    year = item.date("year")
    return joined([(item.run(where),), (Run(year),)], ", ")


def _day(item: Item) -> Runs:
    """Return day and month, or the month alone; the year stands before them. Nothing where only the year is known."""
    period = item.period()
    if period is None or not period.start.month or (period.end is not None and period.end.year != period.start.year):
        return ()
    return (Run(item.date("day-month")),)


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]


def address(runs: Iterable[Run], url: str) -> Runs:
    """Return the entry with its address as the last area."""
    return joined([tuple(runs), (Run(f"URL:{NO_BREAK_SPACE}"), Run(url, url=url))] if url else [tuple(runs)], AREA)
