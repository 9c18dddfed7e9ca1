"""A project in two languages that have no folder is checked and built; only its labels are asked for."""

from __future__ import annotations

import io
import json

import pikepdf
import pytest

from tests.whole.conftest import Workshop

SETTINGS = """\
[tool.nkdoc]
source-language = "it"
languages = ["it", "pt"]
date = 2026-11-22
title = { it = "Il mercato", pt = "O mercado" }
"""
REFERENCES = """\
gazzetta:
  type: article-newspaper
  title: Il mercato chiude
  container-title: La Gazzetta
  author: [{family: Rossi, given: Anna}, {family: Verdi, given: Ugo}]
  issued: 2023-09-20
  page: 3-4
  language: it
  custom: {status: exact}
"""
ITALIAN = """\
---
id: mercato
title: Il mercato
---

Il 19 settembre 2023 il mercato chiuse. Costava "tre" euro, 5 km.[@gazzetta]

## La piazza {#piazza}

Non era lontana. C'erano 1250 persone.
"""
PORTUGUESE = """\
---
id: mercato
title: O mercado
---

Em 19 de setembro de 2023 o mercado fechou. Custava "três" euros, 5 km.[@gazzetta]

## A praça {#piazza}

Não era longe. Havia 1250 pessoas.
"""


@pytest.fixture
def project(workshop: Workshop) -> Workshop:
    files = {"pyproject.toml": SETTINGS, "content/references.yaml": REFERENCES}
    files |= {"content/it/10-mercato.md": ITALIAN, "content/pt/10-mercato.md": PORTUGUESE}
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
    italian, portuguese = (made[f"{tag}/index.html"].decode() for tag in ("it", "pt"))
    assert "Il 19\u00a0settembre 2023" in italian
    assert "«tre» euro, 5\u00a0km." in italian
    assert "20\u00a0settembre 2023" in italian
    assert "20\u00a0de setembro de 2023" in portuguese
    assert "Anna Rossi e Ugo Verdi" in italian
    assert "p.\u00a03–4" in italian
    for tag in ("it", "pt"):
        with pikepdf.open(io.BytesIO(made[f"{tag}/briefing.pdf"])) as pdf:
            assert str(pdf.Root.Lang) == tag
