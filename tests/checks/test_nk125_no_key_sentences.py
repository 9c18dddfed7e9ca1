"""NK125: a text without words for the sheet is told once, at its first paragraph; a comment allows it."""

from __future__ import annotations

import pytest

from nkdoc.base.world import MemoryWorld
from nkdoc.checks import examine
from nkdoc.compile import load

SETTINGS = 'title = "A"\nauthor = ""\nurl = ""\ndate = 2026-11-22\nlanguages = ["en"]\n'


def found(text: str) -> list[tuple[str, str]]:
    loaded = load(MemoryWorld({"nkdoc.toml": SETTINGS, "content/en/10-a.md": f"# A\n\n{text}\n"}))
    assert loaded.value is not None
    findings = examine(loaded.value, loaded.diagnostics).findings
    return [(each.code, each.span.text if each.span else "") for each in findings]


@pytest.mark.parametrize(
    "text",
    [
        "[It closed.]{.key} It reopened.",
        "It [closed]{.disputed}.",
        "- [It closed.]{.key}",
        "<!-- nkdoc: allow NK125 no sheet is made -->\nIt closed.",
    ],
)
def test_marked_or_allowed(text: str) -> None:
    assert found(text) == []


def test_unmarked() -> None:
    assert found("It *closed*. It reopened.\n\nSo it was.") == [("NK125", "It *closed*. It reopened.")]
