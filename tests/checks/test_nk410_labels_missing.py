"""An edition whose labels nobody has translated says so once, and which file to write."""

from __future__ import annotations

import io
from gettext import GNUTranslations

import pytest
from babel.messages.catalog import Catalog

from nkdoc.base.diagnostics import Diagnostic, Severity
from nkdoc.base.world import MemoryWorld
from nkdoc.checks import check_project
from nkdoc.checks.nk410_labels_missing import RULE, check
from nkdoc.compile import load
from nkdoc.languages import catalogue, locale_for
from tools.catalogues import mo_bytes

FRONT = "---\nid: a\ntitle: A\n---\n\n1.\n"


def findings(*tags: str) -> list[Diagnostic]:
    listed = ", ".join(f'"{tag}"' for tag in tags)
    files = {"pyproject.toml": f'[tool.nkdoc]\nsource-language = "{tags[0]}"\nlanguages = [{listed}]\n'}
    loaded = load(MemoryWorld(files | {f"content/{tag}/10-a.md": FRONT for tag in tags}))
    assert loaded.value is not None
    found = list(check(loaded.value))
    assert found == [one for one in check_project(loaded.value) if one.code == RULE.code]
    return found


def test_every_edition_without_labels_is_reported_once_where_it_is_named() -> None:
    catalan, romanian = findings("ca", "ro-MD")
    assert catalan.severity == Severity.WARNING
    assert catalan.message == "nkdoc’s labels have no Catalan translation and are printed in English"
    assert catalan.hint == "write src/nkdoc/languages/ca/labels.po: “python -m tools.catalogues --add ca” begins it"
    assert catalan.span is not None
    assert (catalan.span.text, catalan.span.position.line) == ("ca", 3)
    assert romanian.hint.startswith("write src/nkdoc/languages/ro/labels.po")


def test_languages_with_a_whole_catalogue_and_unknown_ones_are_left_alone() -> None:
    assert findings("en", "ru", "en-GB") == []
    assert findings("en", "zz") == []


def test_a_catalogue_begun_is_counted(monkeypatch: pytest.MonkeyPatch) -> None:
    begun = Catalog(locale="ca")
    begun.add("Contents", "Índex")
    begun.add("Notes", "")
    begun.add(("{count} reference", "{count} references"), ("{count} font", ""))
    compiled = GNUTranslations(io.BytesIO(mo_bytes(begun)))
    whole = catalogue.catalogue_of
    catalogue.messages_of.cache_clear()
    monkeypatch.setattr(catalogue, "catalogue_of", lambda tag: compiled if tag == "ca" else whole(tag))
    every = len(catalogue.untranslated("", "en"))
    (found,) = findings("ca")
    catalogue.messages_of.cache_clear()
    assert found.message.startswith(f"{every - 1} of {every} labels have no Catalan translation")
    catalan = locale_for("ca")
    assert [catalan.gettext(message) for message in ("Contents", "Notes")] == ["Índex", "Notes"]
    assert catalan.ngettext("{count} reference", "{count} references", 2) == "{count} references"
