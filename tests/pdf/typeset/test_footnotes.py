"""Notes stand at the foot of the page that calls them, whatever the lines around the page's end ask for."""

from __future__ import annotations

import pytest

from tests.pdf.typeset.test_typeset import codes, page

STYLE = """
p { margin: 0; orphans: 2; widows: 2 }
.note { float: footnote; footnote-policy: line }
"""
"""A page of these tests holds 22 lines of about 50 letters."""


def lines(count: int) -> str:
    return "<p>line</p>" * count


def paragraph(name: str, count: int) -> str:
    """Return a paragraph of so many lines that calls a note in its first."""
    note = f"<span class=note role=doc-footnote id=note-{name}>A note.</span>"
    return f"<p><a id=call-{name}>call</a>{note}{'<br>line' * (count - 1)}</p>"


def pages(body: str) -> list[tuple[str, ...]]:
    made = page(body, STYLE)
    assert codes(made) == []
    assert made.value is not None
    return [each.anchors for each in made.value.pages]


@pytest.mark.parametrize("before", range(14, 23))
def test_a_note_is_where_its_call_is_wherever_the_page_ends(before: int) -> None:
    for anchors in pages(lines(before) + paragraph("a", 4) + paragraph("b", 3) + lines(20)):
        assert {name[-1] for name in anchors if name.startswith("call")} == {
            name[-1] for name in anchors if name.startswith("note")
        }
