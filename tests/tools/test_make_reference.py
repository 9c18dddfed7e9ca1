"""The manual's reference and the manual page are what the program says of itself."""

from __future__ import annotations

import shutil
import subprocess

import pytest

from tools.make_reference import ROOT, reference

PAGE = ROOT / "docs/nkdoc.1"


def test_the_reference_is_up_to_date() -> None:
    stale = [path.name for path, text in reference().items() if path.read_text(encoding="utf-8") != text]
    assert stale == [], "run python -m tools.make_reference"


def test_every_help_text_is_translated() -> None:
    chapters = ("60-commands.md", "65-settings.md", "70-data.md")
    quoted = [path.name for path, text in reference().items() if path.name in chapters and "]{lang=en}" in text]
    assert quoted == [], "add the Russian to tools/reference_texts.toml"


@pytest.mark.skipif(shutil.which("groff") is None, reason="groff is not installed")
def test_the_manual_page_is_sound() -> None:
    ran = subprocess.run(["groff", "-ww", "-man", "-Tutf8", PAGE], capture_output=True, encoding="utf-8", check=True)
    assert ran.stderr == ""


@pytest.mark.skipif(shutil.which("mandoc") is None, reason="mandoc is not installed")
def test_mandoc_has_nothing_to_say_of_it_but_that_it_has_no_date() -> None:
    ran = subprocess.run(["mandoc", "-Tlint", PAGE], capture_output=True, encoding="utf-8", check=False)
    assert [line for line in ran.stdout.splitlines() if "missing date" not in line] == []
