"""Bibliographies that are read where they lie, and those that nobody named."""

from __future__ import annotations

import json

import pytest

from nkdoc.base.world import MemoryWorld
from nkdoc.checks import examine
from nkdoc.compile import load
from nkdoc.model import Project

SETTINGS = (
    '[tool.nkdoc]\nsource-language = "en"\nlanguages = ["en"]\ndate = 2026-11-22\ntitle = "T"\nauthor = ""\nurl = ""\n'
)
TEXT = "---\nid: a\ntitle: A\n---\n\n[Text.[@smith; @иванов2003]]{.key}\n"
ZOTERO = json.dumps(
    [
        {"id": "x", "citation-key": "smith", "type": "book", "title": "Wells", "language": "en", "note": "a thought"},
        {"id": "y", "citation-key": "uncited", "type": "weird", "title": "Other"},
    ]
)
BIB = "@book{иванов2003, title = {Колодцы}, langid = {russian}, foo = {bar}}\n"
FILES = {"content/en/10-a.md": TEXT, "zotero.json": ZOTERO, "content/ru.bib": BIB}


def project(settings: str, **more: str) -> tuple[Project, list[str]]:
    loaded = load(MemoryWorld({"pyproject.toml": SETTINGS + settings, **FILES, **more}))
    assert loaded.value is not None
    found = examine(loaded.value, loaded.diagnostics).findings
    return loaded.value, [f"{each.code} {each.span.path if each.span else ''} {each.message}" for each in found]


def test_files_that_the_settings_name_are_read_in_place() -> None:
    made, found = project('bibliography = ["zotero.json", "content/ru.bib"]\n')
    assert list(made.library.references) == ["smith", "иванов2003"]
    assert "note" not in made.library.references["smith"].fields
    assert found == ["NK338 content/ru.bib “foo” of “иванов2003”: CSL has no such field"]


def test_a_file_that_nobody_named_is_told() -> None:
    _, found = project("")
    assert [each for each in found if "NK342" in each] == [
        "NK342 content/ru.bib content/ru.bib has 1 references and no part in the document",
        "NK342 zotero.json zotero.json has 2 references and no part in the document",
    ]


def test_a_file_whose_entries_were_imported_is_not() -> None:
    ours = "иванов2003: {type: book, title: Колодцы, language: ru}\nsmith: {type: book, title: W, language: en}\n"
    _, found = project("", **{"content/references.yaml": ours, "package.json": '{"type": "module"}'})
    assert [each.split()[1] for each in found if "NK342" in each] == ["zotero.json"]


def test_our_own_entry_counts_before_others() -> None:
    ours = "smith: {type: book, title: Ours, language: en}\n"
    made, found = project('bibliography = "zotero.json"\n', **{"content/references.yaml": ours})
    assert made.library.references["smith"].fields["title"] == "Ours"
    assert "NK343 zotero.json “smith” is in content/references.yaml already, which counts" in found


@pytest.mark.parametrize(
    ("named", "code"), [("../zotero.json", "NK106"), ("none.bib", "NK106"), ("zotero.xml", "NK336")]
)
def test_what_cannot_be_read_is_an_error(named: str, code: str) -> None:
    _, found = project(f'bibliography = "{named}"\n', **{"zotero.xml": "<a/>"})
    assert any(each.startswith(code) for each in found)


@pytest.mark.parametrize("value", ["7", '["a.bib", 7]', '""'])
def test_a_setting_of_the_wrong_kind_is_refused(value: str) -> None:
    loaded = load(MemoryWorld({"pyproject.toml": f"{SETTINGS}bibliography = {value}\n", **FILES}))
    assert [each.code for each in loaded.diagnostics] == ["NK108"]
