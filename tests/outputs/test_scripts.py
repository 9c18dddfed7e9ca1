"""A page with every script that has a face is made without a finding, on paper and for the screen."""

from __future__ import annotations

import pytest

from nkdoc.pdf.press.expectations import FAMILIES
from nkdoc.pdf.press.preflight import Expectation, preflight
from tests.outputs.small import drawn, make
from tests.setup.test_script_fonts import SAMPLES

pytestmark = pytest.mark.slow

LISTS = "- One\n    - two\n        - three\n            - four\n\n"
STYLES = "\n\n".join(f"{name}: {sample} *{sample}* **{sample}**" for name, sample in SAMPLES.items())
TABLE = "\n\n| Ա | ქ |\n|---|---|\n" + "\n".join(f"| {name} | {sample} |" for name, sample in SAMPLES.items())
DATA = """\
kind: timeline
title: {en: "ქართული Հայերեն"}
description: {en: "ქართული"}
events:
  - {date: 2023-09-19, type: event, text: {en: "ქართული Հայերեն عربي"}, cite: [report]}
"""
FILES = {
    "pyproject.toml": '[tool.nkdoc]\nsource-language = "en"\nlanguages = ["en"]\ndate = 2026-11-22\n'
    'title = { en = "Հայերեն ქართული עברית" }\nauthor = { en = "Ἀθῆναι" }\n',
    "content/references.yaml": "report:\n  type: report\n  title: ქართული\n  issued: 2023-09-20\n  language: ka\n",
    "content/data/days.yaml": DATA,
    "content/en/10-one.md": f"---\nid: one\ntitle: ქართული العربية\n---\n\n{LISTS}So it is.[@report]\n\n"
    f"{STYLES}{TABLE}\n\n"
    "::: {.figure #fig-days}\n![ქართული](data/days.yaml)\n\nქართული\n:::\n",
}


def test_every_script_is_set_in_faces_of_the_theme() -> None:
    files, findings = make("pdf", "en", FILES)
    assert findings == ()
    (made,) = files.values()
    assert preflight(made.data, Expectation("scripts.pdf", families=FAMILIES)) == ()
    fonts = {run.font.partition("+")[2] for run in drawn(made.data)}
    assert {"NK-Serif-Georgian", "NK-Sans-Georgian", "NK-Serif-Armenian-Bold", "NK-Emoji", "NK-Boxes"} <= fonts


def test_a_page_for_the_screen_brings_its_faces_along() -> None:
    files, findings = make("html", "en", FILES)
    assert findings == ()
    named = {path for path in files if path.startswith("assets/fonts/scripts/web/")}
    assert "assets/fonts/scripts/web/NotoSerifGeorgian-Regular.woff2" in named
    page = files["en/index.html"].data.decode()
    assert all(f"../{path}" in page for path in named)
