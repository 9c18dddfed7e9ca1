"""A table of facts; where several parties say something of one matter, they stand side by side.

    rows:   label, items
    items:  text, party (whose statement or whose person it is), value, cite

Parties stand in the alphabet of the edition's language.
"""

from __future__ import annotations

from types import MappingProxyType

from nkdoc.figures.data import Picture, Row
from nkdoc.figures.shapes import HEAD, Keys, ListOf, Number, Record, Text
from nkdoc.hypertext import Html, escape, tag

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
                                    MappingProxyType({"text": Text(), "cite": Keys()}),
                                    MappingProxyType({"party": Text(), "value": Number()}),
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
    """Return the table, one row a matter."""
    rows = [_row(row, picture) for row in picture.rows("rows") if row.rows("items")]
    if not rows:
        return Html()
    return tag("table", tag("tbody", "\n".join(rows)), class_="facts", aria_label=picture.text("title"))


def _row(row: Row, picture: Picture) -> str:
    items = row.rows("items")
    head = tag("th", escape(row.text("label")), scope="row")
    parties = sorted({item.text("party") for item in items}, key=picture.locale.sort_key)
    if len(parties) == _SIDES and all(parties):
        sides = [[item for item in items if item.text("party") == party] for party in parties]
        cells = "".join(
            tag("td", tag("span", escape(party), class_="party") + _items(side, picture, named=False))
            for party, side in zip(parties, sides, strict=True)
        )
    else:
        cells = tag("td", _items(items, picture, named=True), colspan=str(_SIDES))
    return tag("tr", head + cells)


def _items(items: list[Row] | tuple[Row, ...], picture: Picture, *, named: bool) -> str:
    lines = []
    for item in items:
        party = item.text("party") if named else ""
        label = f"{tag('span', escape(party), class_='party')} " if party else ""
        lines.append(tag("span", label + escape(item.text("text")) + picture.marks(item), class_="fact"))
    return "\n".join(lines)
