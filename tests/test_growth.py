"""What docs/architecture.md says to write for a check, an output, a format, a command, a language or a picture kind.

Everything is added to a copy of nkdoc in a temporary folder, which is then run.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]

ADDED = {
    "checks/nk599_forbidden_colour.py": '''"""The text names the colour mauve. Name another one."""

from nkdoc.base.diagnostics import Rule, Severity

RULE = Rule("NK599", "forbidden-colour", Severity.WARNING, __doc__)


def check(project):
    for edition in project.editions.values():
        for section in edition.sections:
            if (at := section.source.text.find("mauve")) >= 0:
                yield RULE.at(section.source.span(at, at + 5), "mauve is named here")
''',
    "outputs/words.py": '''"""`words`: how many words each edition has."""

from nkdoc.base.diagnostics import Warned
from nkdoc.model import Artifact

TARGET = "words"
DEFAULT = False


def parts(config, options):
    return options.languages or config.languages


def produce(context, part):
    texts = (section.source.text for section in context.project.editions[part].sections)
    return Warned((Artifact(f"{part}/words.txt", f"{sum(len(text.split()) for text in texts)}".encode()),))
''',
    "report/count.py": '''"""Findings as their number."""


def render(report, style):
    return f"{len(report.findings)} found\\n"
''',
    "commands/greet.py": '''"""`nkdoc greet`: say hello."""

NAME = "greet"
HELP = "say hello"


def configure(parser):
    pass


def run(arguments):
    print("hello")
    return 0
''',
    "languages/ca/__init__.py": '"""Italian."""',
    "languages/ca/writing.py": '''"""Catalan: how it is written."""

from nkdoc.languages.writing import Writing

WRITING = Writing(script="latin")
''',
    "languages/ca/locale.py": '''"""Catalan, with low quotation marks, which CLDR does not have."""

from dataclasses import replace

from nkdoc.languages.cldr import locale_from

LOCALE = replace(locale_from("ca"), quotes=(("„", "“"), ("‚", "‘")))
''',
    "pages/figures/kinds/swatch.py": '''"""A field of colour."""

from nkdoc.pages.figures.shapes import HEAD, Record
from nkdoc.pages.html import tag

SHAPE = Record(required=HEAD)


def draw(picture):
    return tag("div", picture.text("title"), class_="swatch")
''',
}

PROJECT = {
    "pyproject.toml": """[tool.nkdoc]
source-language = "en"
languages = ["en", "ca"]
date = 2026-11-22
title = { en = "Colours", ca = "Els colors" }
author = { en = "Us", ca = "Nosaltres" }
""",
    "content/en/10-colours.md": """---
id: colours
title: Colours
---

They said "mauve" is a colour.

![A field](data/field.yaml)
""",
    "content/ca/10-colours.md": """---
id: colours
title: Els colors
---

Deien que "malva" és un color.

![Un camp](data/field.yaml)
""",
    "content/data/field.yaml": """kind: swatch
title: {en: A field of colour, ca: Un camp de color}
description: {en: A field., ca: Un camp.}
""",
}


@pytest.fixture(scope="module")
def grown(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the folder of a project beside a copy of nkdoc that has one more of everything."""
    folder = tmp_path_factory.mktemp("growth")
    shutil.copytree(ROOT / "src/nkdoc", folder / "src/nkdoc", ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copytree(ROOT / "templates", folder / "templates")
    files = {f"src/nkdoc/{path}": text for path, text in ADDED.items()}
    files |= {f"project/{path}": text for path, text in PROJECT.items()}
    for path, text in files.items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_text(text, encoding="utf-8")
    return folder


def run(grown: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    environment = {**os.environ, "PYTHONPATH": str(grown / "src")}
    command = [sys.executable, "-m", "nkdoc", "--project", str(grown / "project"), *arguments]
    return subprocess.run(command, env=environment, capture_output=True, encoding="utf-8", check=False)


def test_a_check_is_run_and_explained(grown: Path) -> None:
    assert "warning[NK599] mauve is named here\n  content/en/10-colours.md:6:12" in run(grown, "check").stdout
    assert "Name another one" in run(grown, "explain", "forbidden-colour").stdout


def test_an_output_is_a_target(grown: Path) -> None:
    made = run(grown, "build", "words", "--lang", "ca")
    assert made.returncode == 0, made.stderr
    assert (grown / "project/build/ca/words.txt").read_text(encoding="utf-8").isdecimal()


def test_a_format_is_one_of_the_formats(grown: Path) -> None:
    assert run(grown, "check", "--only", "NK599", "--format", "count").stdout == "1 found\n"


def test_a_command_is_run(grown: Path) -> None:
    assert run(grown, "greet").stdout == "hello\n"
    assert "say hello" in run(grown, "--help").stdout


def test_a_language_has_its_own_quotation_marks_and_a_picture_kind_is_drawn(grown: Path) -> None:
    made = run(grown, "build", "html", "--force")
    assert made.returncode == 0, made.stderr
    page = (grown / "project/build/ca/index.html").read_text(encoding="utf-8")
    assert "que „malva“ és" in page
    assert '<div class="swatch">Un camp de color</div>' in page
