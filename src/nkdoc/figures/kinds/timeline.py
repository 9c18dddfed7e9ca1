"""Dated events, statements and agreements as one column: a table, so that it breaks over pages and reflows on screens.

    events: date (a day or a month), end (a span's last day), type, text, cite,
            reckoned (true where the text gives the date in other words, such as "two weeks before")

The three types differ by the shape of their marks; statements and agreements say in a word what they are.
"""

from __future__ import annotations

from types import MappingProxyType

from nkdoc.figures.data import Moment as Day
from nkdoc.figures.data import Picture, Row
from nkdoc.figures.shapes import HEAD, Choice, Flag, Keys, ListOf, Moment, Record, Text
from nkdoc.figures.svg import COLOURS
from nkdoc.hypertext import Html, escape, tag

TYPES = ("event", "statement", "agreement")

SHAPE = Record(
    required=MappingProxyType(
        {
            **HEAD,
            "events": ListOf(
                Record(
                    MappingProxyType({"date": Moment(), "type": Choice(TYPES), "text": Text(), "cite": Keys()}),
                    MappingProxyType({"end": Moment(day=True), "reckoned": Flag()}),
                )
            ),
        }
    )
)


def draw(picture: Picture) -> Html:
    """Return a table with one row an event; a date stands once for all that happened on it."""
    rows: list[str] = []
    previous: tuple[Day, Day | None] | None = None
    year: int | None = None
    for event in picture.rows("events"):
        moment = event.moment("date")
        if moment is None or event.word("type") not in TYPES:
            continue
        if moment.year != year:
            year = moment.year
            rows.append(_year(moment, picture))
            previous = None
        span = (moment, event.moment("end"))
        rows.append(_event(event, _date(span, picture) if span != previous else "", picture))
        previous = span
    if not rows:
        return Html()
    body = tag("tbody", "\n".join(rows))
    return tag("table", body, class_="timeline", aria_label=picture.text("title"))


def _year(moment: Day, picture: Picture) -> str:
    year = picture.locale.format_date(moment.first, "year")
    return tag("tr", tag("th", escape(year), scope="rowgroup", colspan="3"), class_="year")


def _date(span: tuple[Day, Day | None], picture: Picture) -> str:
    moment, end = span
    if moment.day is None:
        text = picture.locale.format_date(moment.first, "month-name")
        return tag("time", escape(text[:1].upper() + text[1:]), datetime=f"{moment.year:04}-{moment.month:02}")
    if end is not None:
        return tag("span", escape(picture.locale.format_days(moment.first, end.first, "day-month")))
    return tag("time", escape(picture.locale.format_date(moment.first, "day-month")), datetime=moment.first.isoformat())


def _event(event: Row, date: str, picture: Picture) -> str:
    kind = event.word("type")
    cells = (
        tag("th", date, scope="row", class_="date" if date else "date same"),
        tag("td", _mark(kind, picture), class_="at"),
        tag("td", _words(event, kind, picture), class_="what"),
    )
    return tag("tr", "".join(cells), class_=kind)


def _words(event: Row, kind: str, picture: Picture) -> str:
    text = escape(event.text("text")) + picture.marks(event)
    if kind == TYPES[0]:
        return text
    return f"{tag('span', escape(_name(kind, picture)), class_='type')} {text}"


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
