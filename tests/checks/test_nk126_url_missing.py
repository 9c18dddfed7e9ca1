"""NK126: the setting `url` is given, if only as an empty text, or asked for with the line to write."""

from __future__ import annotations

import pytest

from nkdoc.base.diagnostics import Severity
from nkdoc.base.world import MemoryWorld
from nkdoc.checks import nk126_url_missing as check
from nkdoc.compile import load

TEXT = {"content/en/10-a.md": "# A\n\nText.\n"}


@pytest.mark.parametrize("value", ['"https://example.org"', '""'])
def test_a_setting_that_is_given_is_not_asked_for(value: str) -> None:
    project = load(MemoryWorld({**TEXT, "nkdoc.toml": f"url = {value}\n"})).value
    assert project is not None
    assert list(check.check(project)) == []


@pytest.mark.parametrize(
    ("path", "text", "shown", "where"),
    [
        ("nkdoc.toml", 'title = "A"\n', 'title = "A"', "nkdoc.toml"),
        ("pyproject.toml", "[project]\n[tool.nkdoc]\n", "[tool.nkdoc]", "[tool.nkdoc]"),
        ("notes.txt", "A", None, "nkdoc.toml"),
    ],
)
def test_a_setting_that_is_missing_is_asked_for(path: str, text: str, shown: str | None, where: str) -> None:
    project = load(MemoryWorld({**TEXT, path: text})).value
    assert project is not None
    (found,) = check.check(project)
    assert found.severity is Severity.NOTE
    assert (found.span.text if found.span else None) == shown
    assert found.hint.startswith(f'add to {where}: url = "')
