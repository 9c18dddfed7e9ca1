"""Tables: heads, frames to scroll in, and what keeps a wide one on its page."""

from __future__ import annotations

import pytest

from nkdoc.model import Alignment, Cell, Code, Emphasis, Inline, Math, Row, SoftBreak, Table, Text
from nkdoc.pages.html import Scope, blocks
from nkdoc.pages.html.tables import needs, shares
from tests.pages.html.apparatus import Apparatus

SCREEN = Scope(Apparatus(), "web", "en")
PAPER = Scope(Apparatus(), "print", "en")


def table(*rows: tuple[str, ...]) -> Table:
    head, *others = (Row(tuple(Cell((Text(words),) if words else ()) for words in row)) for row in rows)
    plain: Alignment = ""
    return Table((plain,) * len(rows[0]), head, tuple(others))


def test_a_table_scrolls_in_a_frame_on_the_screen_only() -> None:
    node = table(("a",), ("b",))
    head, body = '<tr><th scope="col">a</th></tr>', '<tr><th scope="row">b</th></tr>'
    content = f"<table><thead>{head}</thead>\n<tbody>{body}</tbody></table>"
    assert blocks((node,), SCREEN) == f'<div class="scroll" tabindex="0">{content}</div>'
    assert blocks((node,), PAPER) == content


def test_a_table_without_a_head_has_none() -> None:
    assert blocks((table(("", ""), ("a", "b")),), PAPER) == (
        '<table><tbody><tr><th scope="row">a</th><td>b</td></tr></tbody></table>'
    )


def test_the_widest_word_of_a_column_says_what_it_needs() -> None:
    one, other = needs(table(("a", "long-ish words"), ("ab", "")))
    assert (one, other) == pytest.approx((2 * 0.6 + 1.05, 5 * 0.6 + 1.05))
    cell: tuple[Inline, ...] = (Text("ab"), SoftBreak(), Emphasis((Text("abc"),)), Code("abcdefgh i"), Math("x^2"))
    assert needs(Table(("",), Row((Cell(cell),)), ())) == pytest.approx((8 * 0.54 + 1.05,))
    assert needs(table(("水位水位",))) == pytest.approx((1.05,))


def test_a_wide_table_says_how_wide_it_is() -> None:
    assert '<table class="sized" style="--ems: 33.1">' in blocks((table(("seven77",) * 6 + ("a",)),), PAPER)


def test_a_table_too_wide_for_the_least_size_shares_its_width() -> None:
    html = blocks((table(("x" * 90, "abc", "x" * 90)),), PAPER)
    assert '<table class="sized dense"' in html
    assert '<colgroup><col style="--share: 0.4750"><col style="--share: 0.0500">' in html


@pytest.mark.parametrize(
    ("needed", "room", "expected"),
    [
        ((1.0, 1.0), 4.0, (0.5, 0.5)),
        ((1.0, 9.0, 5.0), 7.0, (1 / 7, 3 / 7, 3 / 7)),
        ((8.0, 8.0), 4.0, (0.5, 0.5)),
        ((), 4.0, ()),
    ],
)
def test_columns_that_need_little_get_it(needed: tuple[float, ...], room: float, expected: tuple[float, ...]) -> None:
    assert shares(needed, room) == pytest.approx(expected)
