"""Tables that fold: a nearly empty column stands inside the one after it."""

from __future__ import annotations

from nkdoc.model import Attributes, Cell, Div, HardBreak, Row, Styled, Table, Text
from nkdoc.pages.html.folding import folded


def row(*cells: str) -> Row:
    return Row(tuple(Cell((Text(cell),)) for cell in cells))


def reactions(*rows: Row) -> Div:
    return Div(Attributes(classes=("reactions",)), (Table((), row("Country", "Date", "Who", "What"), rows),))


def table_of(div: Div) -> Table:
    (table,) = div.children
    assert isinstance(table, Table)
    return table


def test_a_column_of_dashes_is_left_out_and_what_it_knows_moves_on() -> None:
    unknown = [row(f"Country {number}", "—", "the minister", "said") for number in range(19)]
    made = folded(reactions(*unknown, row("Malta", "20 May", "the president", "said")))
    assert "folded" in made.attributes.classes
    table = table_of(made)
    assert table.head == row("Country", "Who", "What")
    assert table.rows[0] == row("Country 0", "the minister", "said")
    moved = Styled(Attributes(classes=("folded-in",)), (Text("20 May"),))
    assert table.rows[-1].cells[1] == Cell((Text("the president"), HardBreak(), moved))


def test_a_known_date_takes_the_place_of_an_unknown_name() -> None:
    unknown = [row(f"Country {number}", "—", "the minister", "said") for number in range(19)]
    table = table_of(folded(reactions(*unknown, row("Malta", "20 May", "—", "said"))))
    assert table.rows[-1].cells[1] == Cell((Styled(Attributes(classes=("folded-in",)), (Text("20 May"),)),))


def test_a_column_with_something_to_show_stays() -> None:
    given = reactions(row("Malta", "20 May", "the president", "said"), row("Japan", "—", "the minister", "said"))
    assert folded(given) is given
    assert folded(reactions()) == reactions()


def test_the_first_and_the_last_column_always_stay() -> None:
    given = reactions(row("—", "20 May", "the president", "—"))
    assert folded(given) is given
