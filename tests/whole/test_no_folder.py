"""A project in two languages that have no folder is checked and built; only its labels are asked for."""

from __future__ import annotations

import io
import json

import pikepdf
import pytest

from tests.whole.conftest import Workshop

SETTINGS = """\
[tool.nkdoc]
source-language = "ca"
languages = ["ca", "ro"]
date = 2026-11-22
author = ""
url = ""
title = { ca = "El mercat", ro = "Piața" }
"""
REFERENCES = """\
gaseta:
  type: article-newspaper
  title: El mercat tanca
  container-title: La Gaseta
  author: [{family: Roca, given: Anna}, {family: Vidal, given: Hug}]
  issued: 2023-09-20
  page: 3-4
  language: ca
  custom: {status: exact}
"""
CATALAN = """\
---
id: mercat
title: El mercat
---

El 19 de setembre del 2023 el mercat va tancar. [Costava "tres" euros, 5 kg.[@gaseta]]{.key}

## La plaça {#plaza}

No era lluny. Hi havia 1250 persones.
"""
ROMANIAN = """\
---
id: mercat
title: Piața
---

Pe 19 septembrie 2023 piața s-a închis. [Costa "trei" euro, 5 kg.[@gaseta]]{.key}

## Scuarul {#plaza}

Nu era departe. Erau 1250 de persoane.
"""


@pytest.fixture
def project(workshop: Workshop) -> Workshop:
    files = {"pyproject.toml": SETTINGS, "content/references.yaml": REFERENCES}
    files |= {"content/ca/10-mercat.md": CATALAN, "content/ro/10-mercat.md": ROMANIAN}
    for old in (workshop.root / "content").rglob("*.md"):
        old.unlink()
    for path, text in files.items():
        workshop.write(path, text)
    return workshop


def test_only_the_labels_are_missing(project: Workshop) -> None:
    checked = project.run("check", "--format", "json")
    assert checked.code == 0, checked.err
    found = json.loads(checked.out)["findings"]
    assert [(one["code"], one["severity"]) for one in found] == [("NK410", "warning")] * 2


@pytest.mark.slow
def test_pages_and_papers_are_made(project: Workshop) -> None:
    built = project.run("build", "html", "pdf")
    assert built.code == 0, built.err
    assert (built.out + built.err).count("NK410") == 2
    made = project.outputs()
    catalan, romanian = (made[f"{tag}/index.html"].decode() for tag in ("ca", "ro"))
    assert "El 19\u00a0de setembre del 2023" in catalan
    assert "«tres» euros, 5\u00a0kg." in catalan
    assert "20\u00a0de setembre del 2023" in catalan
    assert "20\u00a0septembrie 2023" in romanian
    assert "Anna Roca i Hug Vidal" in catalan
    assert "p.\u00a03–4" in catalan
    for tag in ("ca", "ro"):
        with pikepdf.open(io.BytesIO(made[f"{tag}/briefing.pdf"])) as pdf:
            assert str(pdf.Root.Lang) == tag


def test_a_character_without_a_face_keeps_papers_from_being_made_and_not_pages(project: Workshop) -> None:
    project.write("content/ca/10-mercat.md", CATALAN + "\nᚠ és una runa.\n")
    project.write("content/ro/10-mercat.md", ROMANIAN + "\nᚠ este o rună.\n")
    paper = project.run("build", "pdf")
    assert paper.code == 1
    assert "error[NK610]" in paper.err
    page = project.run("build", "html")
    assert page.code == 0, page.err
    assert "warning[NK610]" in page.err
    assert "ᚠ" in project.outputs()["ca/index.html"].decode()
