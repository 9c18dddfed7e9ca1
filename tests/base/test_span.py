"""Offsets, lines and columns."""

from __future__ import annotations

import pickle

from hypothesis import given
from hypothesis import strategies as st

from nkdoc.base.span import Position, Source


def test_positions_count_lines_and_columns_from_one() -> None:
    source = Source("a.md", "аб\nвг\n")
    assert source.position(0) == Position(1, 1)
    assert source.position(3) == Position(2, 1)
    assert source.position(6) == Position(3, 1)
    assert source.line(2) == "вг"
    assert source.line(9) == ""
    assert source.line_span(1, 2).text == "аб\nвг"


def test_a_source_survives_a_process_boundary() -> None:
    span = Source("a.md", "text").span(1, 3)
    assert pickle.loads(pickle.dumps(span)).text == "ex"  # noqa: S301 - our own bytes


@given(st.text(alphabet="ab\nж"), st.data())
def test_every_offset_is_found_again_on_its_line(text: str, data: st.DataObject) -> None:
    source = Source("a.md", text)
    offset = data.draw(st.integers(0, len(text)))
    line, column = source.position(offset)
    assert source.line_starts[line - 1] + column - 1 == offset
    assert column <= len(source.line(line)) + 1
