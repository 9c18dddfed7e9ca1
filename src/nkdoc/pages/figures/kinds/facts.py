"""A table of facts; where several parties say something of one matter, they stand side by side.

    rows:   label, items
    items:  text, party (whose statement or whose person it is), value, cite

Parties stand in the alphabet of the edition's language.
"""

from __future__ import annotations

from types import MappingProxyType

from nkdoc.pages.figures.data import Picture, Row
from nkdoc.pages.figures.lines import Cell, Line, bodies
from nkdoc.pages.figures.shapes import HEAD, Keys, ListOf, Number, Record, Text
from nkdoc.pages.html import Html, escape, tag

SHAPE = Record(
    required=MappingProxyType(
        {
            **HEAD,
            "rows": ListOf(
                Record(
                    MappingProxyType(
                        {
                            "label": Text(),
                            "items": ListOf(
                                Record(
                                    MappingProxyType({"text": Text()}),
                                    MappingProxyType({"cite": Keys(), "party": Text(), "value": Number()}),
                                )
                            ),
                        }
                    )
                )
            ),
        }
    )
)

_SIDES = 2


def draw(picture: Picture) -> Html:
    """Return the table."""
    rows = lines(picture)
    return tag("table", bodies(rows), class_="facts", aria_label=picture.text("title")) if rows else Html()


def lines(picture: Picture) -> tuple[Line, ...]:
    """Return one row a matter."""
    rows = enumerate(picture.rows("rows"))
    return tuple(Line((at,), _cells(row, picture)) for at, row in rows if row.rows("items"))


def _cells(row: Row, picture: Picture) -> tuple[Cell, ...]:
    items = row.rows("items")
    head = Cell(escape(row.text("label")), scope="row")
    ordered = sorted(items, key=lambda item: picture.sort_key(item, "party"))
    parties = tuple(dict.fromkeys(item.text("party") for item in ordered))
    if len(parties) != _SIDES or not all(parties):
        return (head, Cell(_items(items, picture, named=True), columns=_SIDES))
    sides = [[item for item in items if item.text("party") == party] for party in parties]
    heads = (tag("span", escape(party), class_="party") for party in parties)
    said = (_items(side, picture, named=False) for side in sides)
    return (head, *(Cell(Html(f"{party}{items}")) for party, items in zip(heads, said, strict=True)))


def _items(items: list[Row] | tuple[Row, ...], picture: Picture, *, named: bool) -> Html:
    facts = []
    for item in items:
        party = item.text("party") if named else ""
        label = f"{tag('span', escape(party), class_='party')} " if party else ""
        facts.append(tag("span", label + escape(item.text("text")) + picture.marks(item), class_="fact"))
    return Html("\n".join(facts))
