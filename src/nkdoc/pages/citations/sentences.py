"""The layout of sentences: Author. “Title.” *Container*, date. URL.

After the bibliography form of the Chicago Manual of Style (chapter 14), with names in natural order, since the list
is numbered and not sorted. The address ends an entry without a full stop, so that copying it takes nothing along.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from types import MappingProxyType

from nkdoc.pages.citations.item import Item
from nkdoc.pages.citations.names import listed
from nkdoc.pages.citations.runs import NO_BREAK_SPACE, Run, Runs, RunStyle, joined, stopped

WHOLE_TITLES = frozenset(
    (
        *("book", "collection", "classic", "manuscript", "pamphlet", "periodical", "report", "standard"),
        *("dataset", "legal_case", "map", "motion_picture", "software", "treaty"),
    )
)
"""Types whose title is that of a whole, set in italics; all others are parts, or laws, which are set plain."""
PLAIN_TITLES = frozenset(("legislation", "bill", "regulation", "hearing"))


def layout(item: Item) -> Runs:
    """Return the entry up to its address, which is not part of it."""
    details = _DETAILS.get(item.reference.type, _of_part)
    names = item.heading() or (() if item.has_self_published() else listed(item))
    followed = [*details(item), _archive(item), _doi(item)]
    head = [stopped(names), _title(item)]
    if year := item.leading_year():
        head.insert(1 if names else 2, stopped((Run(year),)))
    return joined([*head, *(stopped(_opened(item, piece)) for piece in followed)], " ")


def _archive(item: Item) -> Runs:
    """Return where the only copy is kept: collection, shelf mark, archive, its place."""
    return joined([(item.run(text),) for text in item.kept().values()], ", ")


def _opened(item: Item, piece: Runs) -> Runs:
    """Return a sentence with a capital where it opens with a word of ours or with what kind of thing the item is."""
    if not piece:
        return piece
    first = piece[0]
    word = re.split(rf"[ {NO_BREAK_SPACE}]", first.text)[0]
    if first.style != "plain" or not (first.text == item.text("genre") or item.is_term(word)):
        return piece
    return (first._replace(text=first.text[:1].upper() + first.text[1:]), *piece[1:])


def _doi(item: Item) -> Runs:
    """Return the DOI where the address is another one."""
    return (Run(f"doi:{doi}"),) if (doi := item.doi()) else ()


def _title(item: Item) -> Runs:
    kind = item.reference.type
    if kind in WHOLE_TITLES or kind in PLAIN_TITLES:
        return stopped(item.title("italic" if kind in WHOLE_TITLES else "plain"))
    return item.quoted_title(".") if item.locale.style.quote_titles else stopped(item.title())


def _texts(item: Item, *fields: str) -> list[Runs]:
    """Return the fields that the item has, as its own words."""
    return [(item.run(text),) for field in fields if (text := item.text(field))]


def _numbers(item: Item, *fields: str) -> list[Runs]:
    """Return the numbers that the item has, behind their abbreviations."""
    return [item.words(item.numbered(field)) for field in fields]


def _imprint(item: Item) -> Runs:
    return (item.run(item.imprint(item.between(": "))),)


def _container(item: Item) -> Runs:
    text = item.text("container-title")
    style: RunStyle = "italic" if item.locale.style.italic_containers else "plain"
    return (item.run(text, style),) if text else ()


def _date(item: Item) -> Runs:
    return (Run(item.date()),)


def _of_part(item: Item) -> Iterable[Runs]:
    """Article in a newspaper, page of a site, post, broadcast, interview and whatever else appears within something."""
    kind = ("genre",) if item.text("container-title") else ("genre", "medium")
    place = _texts(item, *kind, "event-title", "event-place")
    numbers = _numbers(item, "number", "volume", "issue")
    yield _by(item, "interviewer")
    yield joined([_container(item), *place, *numbers, _imprint(item), _date(item), *_numbers(item, "page")], ", ")


def _of_journal(item: Item) -> Iterable[Runs]:
    """*Journal* 12, no. 3 (2019): 10–22."""
    volume = joined([_container(item), *_texts(item, "volume")], " ")
    numbers = joined([volume, *_numbers(item, "issue", "number")], ", ")
    if not numbers:
        yield joined([*_texts(item, "publisher"), _date(item), *_numbers(item, "page")], ", ")
        return
    date = item.date()
    dated = (*numbers, Run(f" ({date})")) if date else numbers
    page = item.text("page")
    yield (*dated, Run(item.between(": ")), item.run(page)) if page else dated


def _of_whole(item: Item) -> Iterable[Runs]:
    """*Title*. 2nd ed. Trans. Name. Ed. Name. Series 3, Place: Publisher, year."""
    yield item.words(item.edition())
    yield _by(item, "translator")
    yield _by(item, "editor")
    numbers = _numbers(item, "number", "volume", "version")
    series = joined(_texts(item, "collection-title", "collection-number"), " ")
    within = _texts(item, "container-title")
    yield joined([*_texts(item, "genre"), *numbers, series, *within, _imprint(item), _date(item)], ", ")


def _of_chapter(item: Item) -> Iterable[Runs]:
    """“Title.” In *Book*, ed. Name, pp. 5–7. Place: Publisher, year."""
    container = _container(item)
    inside = (*item.words(item.term("in") + " "), *container) if container else ()
    event = item.text("event-title")
    held = _texts(item, "event-title", "event-place") if event and event not in item.text("container-title") else []
    yield joined([inside, _by(item, "editor"), *held, *_numbers(item, "volume", "page")], ", ")
    yield joined([_imprint(item), _date(item)], ", ")


def _of_law(item: Item) -> Iterable[Runs]:
    """Title. Court or gazette, number, date."""
    within = _texts(item, "genre", "container-title")
    numbers = _numbers(item, "number", "volume", "section", "page")
    yield joined([*within, _imprint(item), *numbers, _date(item)], ", ")


def _by(item: Item, field: str) -> Runs:
    """Return editors, translators or interviewers behind what they did; empty where there are none."""
    names = listed(item, field)
    return (*item.role(field), *names) if names else ()


_DETAILS: Mapping[str, Callable[[Item], Iterable[Runs]]] = MappingProxyType(
    {
        "article-journal": _of_journal,
        **dict.fromkeys(
            ("chapter", "paper-conference", "entry-encyclopedia", "entry-dictionary", "entry"), _of_chapter
        ),
        **dict.fromkeys(sorted(WHOLE_TITLES - {"legal_case", "treaty"}), _of_whole),
        **dict.fromkeys(("legal_case", "treaty", "legislation", "bill", "regulation", "hearing"), _of_law),
    }
)
"""What follows the title, one piece a sentence, by type; `_of_part` for all others."""
