"""A theme says which tables fold; a project's own file goes before nkdoc's."""

from __future__ import annotations

import pytest

from nkdoc.base.diagnostics import NkdocError
from nkdoc.base.world import MemoryWorld
from nkdoc.model import Attributes, Cell, Div, Row, Table, Text
from nkdoc.pages.html import Scope, blocks
from nkdoc.pages.theme import Theme
from tests.pages.html.apparatus import Apparatus


def row(*cells: str) -> Row:
    return Row(tuple(Cell((Text(cell),)) for cell in cells))


def test_the_shipped_theme_folds_tables_of_reactions() -> None:
    assert Theme(MemoryWorld({})).folding() == {"reactions"}


def test_a_project_s_theme_folds_tables_of_its_own() -> None:
    theme = Theme(MemoryWorld({"templates/theme.toml": b'[tables]\nfolding = ["votes"]\n'}))
    assert theme.folding() == {"votes"}
    table = Table((), row("Country", "Date", "Vote"), tuple(row(f"Country {n}", "—", "yes") for n in range(3)))
    scope = Scope(Apparatus(), "print", "en", folding=theme.folding())
    assert "Date" not in blocks((Div(Attributes(classes=("votes",)), (table,)),), scope)
    assert "Date" in blocks((Div(Attributes(classes=("reactions",)), (table,)),), scope)


@pytest.mark.parametrize(
    ("written", "told"),
    [
        (b"[tables", "is no TOML"),
        (b"[tables]\nfolding = 3\n", "a list of classes"),
        (b"[tables]\nfolding = [3]\n", "a list of classes"),
        (b"[colours]\n", "has one table"),
        (b"\xff", "is no TOML"),
    ],
)
def test_a_file_that_says_something_else_is_refused(written: bytes, told: str) -> None:
    with pytest.raises(NkdocError, match=told):
        Theme(MemoryWorld({"templates/theme.toml": written})).folding()
