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


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("The *H~2~O* fell. It rose.", "[The *H~2~O* fell.]{.key}"),
        ("It fell\nto `0` m^2^ \\* 3. It rose.", "[It fell to `0` m^2^ \\* 3. It rose.]{.key}"),
        ("> It\n> fell. It rose.", "[It fell.]{.key}"),
    ],
)
def test_the_hint_quotes_the_source_as_it_is_written(text: str, shown: str) -> None:
    loaded = load(MemoryWorld({"nkdoc.toml": SETTINGS, "content/en/10-a.md": f"# A\n\n{text}\n"}))
    assert loaded.value is not None
    (finding,) = examine(loaded.value, loaded.diagnostics).findings
    assert finding.hint.endswith(shown)
