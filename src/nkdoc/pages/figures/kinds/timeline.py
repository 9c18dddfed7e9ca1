"""Dated events, statements and agreements as one column: a table, so that it breaks over pages and reflows on screens.

    events: date (a day, a month or a year), end (a span's last day), type, text, cite,
            reckoned (true where the text gives the date in other words, such as "two weeks before")

The three types differ by the shape of their marks; statements and agreements say in a word what they are.
"""

from __future__ import annotations

from types import MappingProxyType

from nkdoc.pages.figures.data import Moment as Day
from nkdoc.pages.figures.data import Picture, Row
from nkdoc.pages.figures.lines import Cell, Line, bodies
from nkdoc.pages.figures.shapes import HEAD, Choice, Flag, Keys, ListOf, Moment, Record, Text
from nkdoc.pages.figures.svg import COLOURS
from nkdoc.pages.html import Html, escape, tag

TYPES = ("event", "statement", "agreement")

SHAPE = Record(
    required=MappingProxyType(
        {
            **HEAD,
            "events": ListOf(
                Record(
                    MappingProxyType({"date": Moment(year=True), "type": Choice(TYPES), "text": Text()}),
                    MappingProxyType({"cite": Keys(), "end": Moment(day=True), "reckoned": Flag()}),
                )
            ),
        }
    )
)


def draw(picture: Picture) -> Html:
    """Return the table."""
    rows = lines(picture)
    return tag("table", bodies(rows), class_="timeline", aria_label=picture.text("title")) if rows else Html()


def lines(picture: Picture) -> tuple[Line, ...]:
    """Return one row an event, before the first of a year one with the year; a date stands once for all on it."""
    rows: list[Line] = []
    previous: tuple[Day, Day | None] | None = None
    year: int | None = None
    for at, event in enumerate(picture.rows("events")):
        moment = event.moment("date")
        if moment is None or event.word("type") not in TYPES:
            continue
        if moment.year != year:
            year = moment.year
            rows.append(Line((at, 0), (_year(moment, picture),), "year"))
            previous = None
        span = (moment, event.moment("end"))
        date = _date(span, picture) if span != previous else Html()
        rows.append(Line((at, 1), _event(event, date, picture), event.word("type")))
        previous = span
    return tuple(rows)


def _year(moment: Day, picture: Picture) -> Cell:
    return Cell(escape(picture.locale.format_date(moment.first, "year")), scope="rowgroup", columns=3)


def _date(span: tuple[Day, Day | None], picture: Picture) -> Html:
    moment, end = span
    if moment.month is None:
        return Html()
    if moment.day is None:
        text = picture.locale.format_date(moment.first, "month-name")
        return tag("time", escape(text[:1].upper() + text[1:]), datetime=f"{moment.year:04}-{moment.month:02}")
    if end is not None:
        return tag("span", escape(picture.locale.format_days(moment.first, end.first, "day-month")))
    return tag("time", escape(picture.locale.format_date(moment.first, "day-month")), datetime=moment.first.isoformat())


def _event(event: Row, date: Html, picture: Picture) -> tuple[Cell, ...]:
    kind = event.word("type")
    return (
        Cell(date, "date" if date else "date same", "row"),
        Cell(_mark(kind, picture), "at"),
        Cell(_words(event, kind, picture), "what"),
    )


def _words(event: Row, kind: str, picture: Picture) -> Html:
    text = Html(escape(event.text("text")) + picture.marks(event))
    if kind == TYPES[0]:
        return text
    return Html(f"{tag('span', escape(_name(kind, picture)), class_='type')} {text}")


def _name(kind: str, picture: Picture) -> str:
    """Return the word for a type; each stands in the catalogues."""
    gettext = picture.locale.gettext
    return {"event": gettext("Event"), "statement": gettext("Statement"), "agreement": gettext("Agreement")}[kind]


def _mark(kind: str, picture: Picture) -> Html:
    """Return the mark of a type: a disc, an open diamond, a square."""
    ink, ground = COLOURS["ink"], COLOURS["ground"]
    shape = {
        "event": tag("circle", cx="4", cy="4", r="2.7", fill=ink, class_="ink"),
        "statement": tag(
            "path", d="M4 0.9L7.1 4L4 7.1L0.9 4Z", fill=ground, stroke=ink, stroke_width="0.9", class_="ground ink-line"
        ),
        "agreement": tag("rect", x="1.4", y="1.4", width="5.2", height="5.2", fill=ink, class_="ink"),
    }[kind]
    return tag(
        "svg",
        tag("title", escape(_name(kind, picture))) + shape,
        class_="drawing event-mark",
        role="img",
        viewBox="0 0 8 8",
        width="8pt",
        height="8pt",
    )
