"""No-break spaces, wide and narrow, are spaces in the text of a PDF: searching and copying find the words around."""

from __future__ import annotations

import subprocess
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

from tests.outputs import small

TEXT = """\
---
id: word
title: "Un «\u00a0mot\u00a0»"
summary: "Un «\u202fmot\u202f»\u00a0; rien\u202f!"
---

## Le «\u00a0mot\u00a0» juste {#a}

Il dit «\u00a0mot\u00a0», «\u202f*mot*\u202f», **«\u00a0mot\u00a0»**, `«\u00a0mot\u202f»`, «\u00a0note\u00a0»[^a]
et « mot »\u2009: fin.

| «\u00a0mot\u00a0» | «\u202fmot\u202f» |
|--|--|
| «\u00a0mot\u00a0» | 10\u202f000 |

```
«\u00a0mot\u00a0» «\u202fmot\u202f»
```

[^a]: Un «\u00a0mot\u00a0» «\u202flà\u202f».
"""
SETTINGS = """\
[tool.nkdoc]
source-language = "fr"
languages = ["fr", "ru"]
date = 2026-11-22
title = { fr = "Un «\u00a0mot\u00a0»", ru = "Слово" }
author = { fr = "Nous", ru = "Мы" }
"""
FILES = {"pyproject.toml": SETTINGS, "content/fr/10-word.md": TEXT, "content/ru/10-word.md": TEXT}


@cache
def text(target: str, part: str) -> str:
    files, findings = small.make(target, part, FILES)
    assert findings == ()
    with TemporaryDirectory() as folder:
        path = Path(folder) / "made.pdf"
        path.write_bytes(next(one.data for one in files.values() if one.path.endswith(".pdf")))
        read = subprocess.run(["pdftotext", "-layout", str(path), "-"], capture_output=True, check=True)
    return read.stdout.decode()


@pytest.mark.parametrize("part", [("pdf", "fr"), ("parallel", "ru"), ("handout", "fr/large-print-a4")])
def test_no_break_spaces_are_spaces_in_the_text(part: tuple[str, str]) -> None:
    words = " ".join(text(*part).split())
    assert "\ufffc" not in words
    assert "\ufffd" not in words
    assert words.count("« mot »") >= 10
    assert "10 000" in words
    assert "« là »" in words
