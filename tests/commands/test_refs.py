"""`nkdoc refs list`, `check` and `import`."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from nkdoc.cli import main

BIB = """\
@book{smith2019, title = {Wells of the lower Kura}, author = {Smith, Ada}, year = 2019, publisher = {P}, note = {mine},
  langid = {english}, foo = {bar}}
@book{other, title = {Nobody cites this}, year = 2000, langid = {english}}
"""
REFERENCES = "content/references.yaml"


@pytest.fixture
def root(tmp_path: Path) -> Path:
    (tmp_path / "content/en").mkdir(parents=True)
    text = "---\nid: a\ntitle: A\n---\n\nText.[@smith2019]\n"
    (tmp_path / "content/en/10-a.md").write_text(text, encoding="utf-8")
    settings = '[tool.nkdoc]\nsource-language = "en"\nlanguages = ["en"]\ntitle = "T"\n'
    (tmp_path / "pyproject.toml").write_text(settings, encoding="utf-8")
    return tmp_path


@pytest.fixture
def bib(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("elsewhere") / "my.bib"
    path.write_text(BIB, encoding="utf-8")
    return path


def refs(root: Path, *arguments: str) -> int:
    return main(["--project", str(root), "refs", *arguments])


def test_import_adds_tells_what_is_lost_and_is_idempotent(
    root: Path, bib: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert refs(root, "import", str(bib), "--dry-run") == 0
    assert not (root / REFERENCES).exists()
    capsys.readouterr()
    assert refs(root, "import", str(bib)) == 0
    told = capsys.readouterr()
    assert "NK338" in told.out
    assert f"{bib.as_posix()}:2:23" in told.out
    assert told.err == (
        "2 added to content/references.yaml, 0 completed, 0 unchanged, 0 left out\n"
        "private fields, which stay where they are: 1 note\n"
    )
    written = (root / REFERENCES).read_bytes()
    assert b"mine" not in written
    assert refs(root, "import", str(bib)) == 0
    assert (root / REFERENCES).read_bytes() == written


def test_import_can_leave_out_what_the_text_does_not_cite(root: Path, bib: Path) -> None:
    assert refs(root, "import", str(bib), "--cited") == 0
    text = (root / REFERENCES).read_text(encoding="utf-8")
    assert "smith2019:" in text
    assert "other:" not in text


def test_import_of_what_cannot_be_read_fails(root: Path, bib: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert refs(root, "import", str(root / "none.bib")) == 2
    bib.with_suffix(".json").write_text("[{", encoding="utf-8")
    assert refs(root, "import", str(bib.with_suffix(".json"))) == 1
    assert "NK336" in capsys.readouterr().out


def test_list_is_a_table_or_data(root: Path, bib: Path, capsys: pytest.CaptureFixture[str]) -> None:
    refs(root, "import", str(bib))
    capsys.readouterr()
    assert refs(root, "list") == 0
    assert capsys.readouterr().out == (
        "key        cited  year  author  title\n"
        "smith2019  1      2019  Smith   Wells of the lower Kura\n"
        "other      0      2000          Nobody cites this\n"
    )
    assert refs(root, "list", "--format", "json") == 0
    data = json.loads(capsys.readouterr().out)
    assert data["schema"] == "nkdoc/references/1"
    assert data["references"][0] == {
        "key": "smith2019",
        "type": "book",
        "author": ["Smith"],
        "year": 2019,
        "title": "Wells of the lower Kura",
        "language": "en",
        "status": None,
        "cited": 1,
        "path": REFERENCES,
        "line": 4,
    }


def test_check_finds_what_is_unused_double_and_incomplete(
    root: Path, bib: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    refs(root, "import", str(bib))
    twin = "twin:\n  type: book\n  title: Wells of the lower Kura\n  issued: 2019-01\n  language: en\n"
    with (root / REFERENCES).open("a", encoding="utf-8") as file:
        file.write(twin.replace("issued", "author: [{family: Smith}]\n  issued"))
    capsys.readouterr()
    assert refs(root, "check", "--format", "json") == 0
    found = [(each["code"], each["message"]) for each in json.loads(capsys.readouterr().out)["findings"]]
    assert ("NK302", "the reference “other” is cited nowhere") in found
    assert ("NK341", "“twin” has the same title and year as “smith2019”") in found
    assert ("NK344", "“other” (book) has no “author” or “editor” or “translator”") in found
    assert refs(root, "check", "--strict") == 1


def test_check_of_a_file_read_in_place_counts_what_is_unused(
    root: Path, bib: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (root / "my.bib").write_bytes(bib.read_bytes())
    with (root / "pyproject.toml").open("a", encoding="utf-8") as file:
        file.write('bibliography = "my.bib"\n')
    assert main(["--project", str(root), "check", "--strict"]) == 0
    capsys.readouterr()
    assert refs(root, "check", "--only", "NK302") == 0
    assert "my.bib: cited nowhere: 1 reference (other)" in capsys.readouterr().out
