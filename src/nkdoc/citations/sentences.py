"""The layout of sentences: Author. “Title.” *Container*, date. URL.

After the bibliography form of the Chicago Manual of Style (chapter 14), with names in natural order, since the list
is numbered and not sorted. The address ends an entry without a full stop, so that copying it takes nothing along.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from types import MappingProxyType

from nkdoc.citations.item import Item
from nkdoc.citations.names import listed
from nkdoc.citations.runs import Run, Runs, RunStyle, joined, plain_text, stopped

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
    names = () if item.has_self_published() else listed(item)
    pieces = [stopped(names), _title(item), *(stopped(piece) for piece in details(item))]
    return joined(pieces, " ")


def _title(item: Item) -> Runs:
    kind = item.reference.type
    if kind in WHOLE_TITLES or kind in PLAIN_TITLES:
        return stopped(item.title("italic" if kind in WHOLE_TITLES else "plain"))
    return item.quoted_title(".")


def _words(item: Item, *texts: str) -> list[Runs]:
    return [(item.run(text),) for text in texts if text]


def _container(item: Item) -> Runs:
    text = item.text("container-title")
    style: RunStyle = "italic" if item.locale.style.italic_containers else "plain"
    return (item.run(text, style),) if text else ()


def _date(item: Item) -> list[Runs]:
    return [(Run(date),)] if (date := item.date()) else []


def _of_part(item: Item) -> Iterable[Runs]:
    """Article in a newspaper, page of a site, post, broadcast, interview and whatever else appears within something."""
    fields = ("genre", "medium") if not item.text("container-title") else ("genre",)
    place = _words(item, *(item.text(field) for field in fields), item.text("event-title"), item.text("event-place"))
    numbers = _words(item, item.numbered("number"), item.numbered("volume"), item.numbered("issue"))
    yield _by(item, "interviewer")
    yield joined(
        [_container(item), *place, *numbers, *_words(item, item.imprint(": ")), *_date(item),
         *_words(item, item.numbered("page"))],
        ", ",
    )  # fmt: skip


def _of_journal(item: Item) -> Iterable[Runs]:
    """*Journal* 12, no. 3 (2019): 10–22."""
    volume = joined([_container(item), *_words(item, item.text("volume"))], " ")
    numbers = joined([volume, *_words(item, item.numbered("issue"), item.numbered("number"))], ", ")
    if not numbers:
        yield joined([*_words(item, item.text("publisher")), *_date(item), *_words(item, item.numbered("page"))], ", ")
        return
    date = item.date()
    dated = (*numbers, Run(f" ({date})")) if date else numbers
    page = item.text("page")
    yield (*dated, Run(": "), item.run(page)) if page else dated


def _of_book(item: Item) -> Iterable[Runs]:
    """*Title*. 2nd ed. Series 3, Place: Publisher, year."""
    yield (item.run(item.edition()),)
    yield _by(item, "translator")
    if item.names("author"):
        yield _by(item, "editor")
    series = joined(_words(item, item.text("collection-title"), item.text("collection-number")), " ")
    numbers = _words(item, item.text("genre"), item.numbered("number"), item.numbered("volume"), item.text("version"))
    imprint = _words(item, item.text("container-title"), item.imprint(": "))
    yield joined([*numbers, series, *imprint, *_date(item)], ", ")


def _of_chapter(item: Item) -> Iterable[Runs]:
    """“Title.” In *Book*, ed. Name, pp. 5–7. Place: Publisher, year."""
    container = _container(item)
    inside = (Run(item.term("in").capitalize() + " "), *container) if container else ()
    yield joined([inside, _by(item, "editor"), *_words(item, item.numbered("volume"), item.numbered("page"))], ", ")
    yield joined([*_words(item, item.imprint(": ")), *_date(item)], ", ")


def _of_law(item: Item) -> Iterable[Runs]:
    """Title, number, court or gazette, date."""
    numbers = _words(
        item, item.numbered("number"), item.numbered("volume"), item.numbered("section"), item.numbered("page")
    )
    court = _words(item, item.text("container-title"), item.imprint(": "))
    yield joined([*numbers, *court, *_date(item)], ", ")


def _by(item: Item, field: str) -> Runs:
    """Return editors, translators or interviewers behind what they did; empty where there are none."""
    names = listed(item, field)
    if not names:
        return ()
    role = item.locale.gettext("interview by") if field == "interviewer" else item.term(field, plain_text(names))
    return (Run(f"{role} "), *names)


_DETAILS: Mapping[str, Callable[[Item], Iterable[Runs]]] = MappingProxyType(
    {
        "article-journal": _of_journal,
        **dict.fromkeys(
            ("chapter", "paper-conference", "entry-encyclopedia", "entry-dictionary", "entry"), _of_chapter
        ),
        **dict.fromkeys(sorted(WHOLE_TITLES - {"legal_case", "treaty"}), _of_book),
        **dict.fromkeys(("legal_case", "treaty", "legislation", "bill", "regulation", "hearing"), _of_law),
    }
)
"""What follows the title, one piece a sentence, by type; `_of_part` for all others."""
