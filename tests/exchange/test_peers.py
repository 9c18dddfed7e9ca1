"""Other people's programs read what we write, and we read what they write."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import pytest
from lxml import etree

from nkdoc import exchange
from nkdoc.base.world import DiskWorld
from tests.exchange.small import Shelf, opened, shelf

SCHEMAS = Path("/usr/share/php/Symfony/Component/Translation/Resources/schemas")
"""Where Debian's php-symfony-translation has OASIS's schemas."""
PROJECT = Path(__file__).parents[1] / "whole/projects/de-en"


def run(*command: str, cwd: Path) -> str:
    if shutil.which(command[0]) is None:
        pytest.skip(f"{command[0]} is not installed")
    done = subprocess.run(command, cwd=cwd, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    return done.stdout + done.stderr


@pytest.fixture
def made() -> Shelf:
    full = shelf(
        "One *red* fox.[@fox]\n\nTwo \\* `x`  \nlines.\n\nThree\tfoxes.\n\nA fourth paragraph, which says far more.",
        'Ein *roter* Fuchs.[@fox]\n\nZwei "\\*" `x`  \nZeilen.\n\nDrei\tFüchse.',
        confirmed=True,
    )
    text = full.text("content/en/a.md").replace("Three", "All")
    return full.changed({"content/en/a.md": text.encode()})


def test_msgfmt_finds_no_fault(made: Shelf, tmp_path: Path) -> None:
    (tmp_path / "de.po").write_text(made.out("po"), encoding="utf-8")
    told = run("msgfmt", "--check", "--statistics", "--output-file=de.mo", "de.po", cwd=tmp_path)
    assert told.strip() == "3 translated messages, 1 fuzzy translation, 1 untranslated message."


def test_gettext_writes_back_what_changes_nothing(made: Shelf, tmp_path: Path) -> None:
    (tmp_path / "de.po").write_text(made.out("po"), encoding="utf-8")
    run("msgcat", "--width=40", "--output-file=out.po", "de.po", cwd=tmp_path)
    back = made.back("po", (tmp_path / "out.po").read_bytes(), fuzzy=True)
    assert back.value is not None
    assert (back.value.files, back.diagnostics) == ({}, ())


def test_pofilter_finds_no_fault_of_structure(made: Shelf, tmp_path: Path) -> None:
    (tmp_path / "de.po").write_text(made.out("po"), encoding="utf-8")
    tests = ("escapes", "newlines", "tabs", "xmltags", "blank", "printf", "startwhitespace", "endwhitespace")
    chosen = [f"--test={name}" for name in tests]
    run("pofilter", "--progress=none", *chosen, "de.po", "out.po", cwd=tmp_path)
    found = (tmp_path / "out.po").read_text(encoding="utf-8") if (tmp_path / "out.po").exists() else ""
    assert "(pofilter)" not in found


def test_translate_toolkit_reads_our_xliff(made: Shelf, tmp_path: Path) -> None:
    (tmp_path / "de.xlf").write_text(made.out("xliff12"), encoding="utf-8")
    run("xliff2po", "--progress=none", "de.xlf", "de.po", cwd=tmp_path)
    told = run("msgfmt", "--statistics", "--output-file=de.mo", "de.po", cwd=tmp_path)
    assert "3 translated messages, 2 fuzzy translations." in told


def test_we_read_translate_toolkits_xliff(made: Shelf, tmp_path: Path) -> None:
    (tmp_path / "de.po").write_text(made.out("po"), encoding="utf-8")
    run("po2xliff", "--progress=none", "de.po", "de.xlf", cwd=tmp_path)
    text = (tmp_path / "de.xlf").read_text(encoding="utf-8").replace("roter", "brauner")
    back = made.back("xliff12", text, language="de")
    assert back.value is not None
    assert back.diagnostics == ()
    assert "Ein *brauner* Fuchs.[@fox]" in back.value.files["content/de/a.md"].decode()


@pytest.mark.parametrize(
    ("name", "schema"), [("xliff", "xliff-core-2.0.xsd"), ("xliff12", "xliff-core-1.2-strict.xsd")]
)
def test_our_xliff_is_valid_by_the_published_schema(made: Shelf, name: str, schema: str) -> None:
    if not (SCHEMAS / schema).is_file():
        pytest.skip(f"{schema} is not here: Debian has it in php-symfony-translation")

    class Local(etree.Resolver):  # type: ignore[misc]
        def resolve(self, url: str, _id: str, context: object) -> object:
            return self.resolve_filename(str(SCHEMAS / "xml.xsd"), context) if url.endswith("xml.xsd") else None

    parser = etree.XMLParser(no_network=True)
    parser.resolvers.add(Local())
    rules = etree.XMLSchema(etree.parse(SCHEMAS / schema, parser))
    whole = opened(DiskWorld(PROJECT))
    language = whole.project.config.targets[0]
    for text in (made.out(name).encode(), exchange.written()[name].write(whole.project, language)):
        rules.assertValid(etree.fromstring(text))
