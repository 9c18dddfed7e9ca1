"""A language that CLDR does not know is an error at its place in the settings."""

from __future__ import annotations

from nkdoc.base.diagnostics import Diagnostic, Severity
from nkdoc.base.world import MemoryWorld
from nkdoc.checks.nk411_unknown_language import check
from nkdoc.compile import load

FRONT = "---\nid: a\ntitle: A\n---\n\n1.\n"


def findings(*tags: str) -> list[Diagnostic]:
    listed = ", ".join(f'"{tag}"' for tag in tags)
    files = {"pyproject.toml": f'[tool.nkdoc]\nsource-language = "{tags[0]}"\nlanguages = [{listed}]\n'}
    loaded = load(MemoryWorld(files | {f"content/{tag}/10-a.md": FRONT for tag in tags}))
    assert loaded.value is not None
    return list(check(loaded.value))


def test_a_mistyped_tag_is_found_where_it_stands() -> None:
    (found,) = findings("en", "rru")
    assert found.severity == Severity.ERROR
    assert "did you mean “ru”" in found.message
    assert found.span is not None
    assert (found.span.path, found.span.text) == ("pyproject.toml", "rru")


def test_known_languages_with_and_without_a_folder_are_none() -> None:
    assert findings("en", "ru", "ca", "ro-MD") == []
