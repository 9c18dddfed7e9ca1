"""Tables on paper: a wide one stays on its page in every layout, and every word of it is printed."""

from __future__ import annotations

import io
from functools import cache

import pikepdf
import pytest

from nkdoc.outputs import Options, output
from nkdoc.pdf.press.extraction import Run, runs
from tests.outputs import small

_NAMES = "January February March April May June July August September October November December"
MONTHS = [*_NAMES.split(), "Jahresdurchschnittswert"]
TEXT = f"""\
---
id: tables
title: Tables
---

## Wide {{#wide}}

| Gauge | {" | ".join(MONTHS)} |
|:--|{"--:|" * len(MONTHS)}
| Wehrmeisterei | {" | ".join(f"{at}.31" for at in range(len(MONTHS)))} |

| Path | Meaning |
|:--|:--|
| `/srv/gauges/upper-mill/2026/{"readings-" * 12}.csv` | corrected |

1. In a list:

   Gauge  Level   Note[^n]
   -----  ------  --------
   Upper    1.20  dry

   : Words

[^n]: A note.
"""
FILES = {
    "pyproject.toml": small.FILES["pyproject.toml"],
    "content/en/10-tables.md": TEXT,
    "content/ru/10-tables.md": TEXT.replace("title: Tables", "title: Таблицы"),
}
LAYOUTS = {
    ("pdf", "en", ""): [(62.3, 515.9)],
    ("parallel", "ru", ""): [(39.7, 394.1), (447.7, 802.2)],
    ("handout", "en/booklet-a4", "booklet"): [(39.7, 372.8), (469.1, 802.2)],
    ("handout", "en/large-print-a4", "large-print"): [(36.8, 558.5)],
}


@cache
def drawn(target: str, part: str, style: str) -> list[Run]:
    made = output(target).produce(small.context(FILES, Options(style=style)), part)
    assert made.diagnostics == ()
    data = next(artifact.data for artifact in made.value if artifact.path.endswith(".pdf"))
    with pikepdf.open(io.BytesIO(data)) as pdf:
        return [run for run in runs(pdf) if run.text.strip()]


@pytest.mark.parametrize("layout", LAYOUTS)
def test_a_wide_table_stays_within_the_page(layout: tuple[str, str, str]) -> None:
    found = drawn(*layout)
    words = [run for run in found if run.text.strip() in ("Wehrmeisterei", "12.31", "0.31", "raw", "corrected")]
    assert words
    for run in words:
        end = run.x + 0.45 * run.size * len(run.text.strip())
        assert any(left - 0.2 <= run.x and end <= right + 0.2 for left, right in LAYOUTS[layout]), run


@pytest.mark.parametrize("layout", LAYOUTS)
def test_every_word_of_it_is_printed(layout: tuple[str, str, str]) -> None:
    text = "".join(run.text for run in drawn(*layout)).replace("\u2010", "").replace(" ", "")
    for word in (*MONTHS, "Wehrmeisterei", "12.31", "Anote."):
        assert word in text
