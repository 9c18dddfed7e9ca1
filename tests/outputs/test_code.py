"""Code on paper: it stays within the type area in every layout, and its text is that of the file."""

from __future__ import annotations

import io
from functools import cache

import pikepdf
import pytest

from nkdoc.outputs import Options, output
from nkdoc.pdf.press.extraction import Run, runs
from tests.outputs import small

CODE = """\
def level(readings: list[float]) -> float:
    if not readings:
        raise ValueError("there is nothing to take the mean of, although the logger ran all night: see the journal")
    return sum(readings) / len(readings)  # office
https://example.org/an/address/without/any/space/that/goes/on/beyond/the/end/of/the/type/area/of/every/page/there/is/here
├── gauges/ → «Ёж»
"""
TEXT = f"""\
---
id: {{0}}
title: {{1}}
summary: {{2}}
---

## {{1}} {{{{#{{0}}-1}}}}

```python
{CODE.replace("{", "{{").replace("}", "}}").rsplit("├", 1)[0]}```

```
{CODE.splitlines()[-1]}
```

1. {{2}}

   ```
   collect --gauge upper-mill --from 2026-01-01 --to 2026-06-30 --trim 2 | sort -n | tee levels.csv
   ```
"""
FILES = {
    "pyproject.toml": small.FILES["pyproject.toml"],
    "content/en/10-code.md": TEXT.format("code", "Code", "What runs."),
    "content/ru/10-code.md": TEXT.format("code", "Код", "Что работает."),
}
# Where code may stand on an A4 page, in points from the left: the type area of each layout.
AREAS = {
    ("pdf", "en", ""): [(170.1, 515.9)],
    ("parallel", "ru", ""): [(144.5, 394.1), (447.7, 697.4)],
    ("handout", "en/booklet-a4", "booklet"): [(39.7, 372.8), (469.1, 802.2)],
    ("handout", "en/large-print-a4", "large-print"): [(36.8, 558.5)],
}


@cache
def code(target: str, part: str, style: str) -> list[Run]:
    context = small.context(FILES, Options(style=style))
    made = output(target).produce(context, part)
    assert made.diagnostics == ()
    data = next(artifact.data for artifact in made.value if artifact.path.endswith(".pdf"))
    with pikepdf.open(io.BytesIO(data)) as pdf:
        return [run for run in runs(pdf) if "NKMono" in run.font.replace("-", "").replace(" ", "")]


@pytest.mark.parametrize("layout", AREAS)
def test_code_stays_within_the_type_area(layout: tuple[str, str, str]) -> None:
    drawn = code(*layout)
    assert drawn
    for run in drawn:
        end = run.x + 0.6 * run.size * len(run.text.rstrip())
        assert any(left - 0.1 <= run.x and end <= right + 0.1 for left, right in AREAS[layout]), run


def test_code_is_extracted_as_it_was_typed() -> None:
    text = "".join(run.text for run in code("pdf", "en", ""))
    written = "".join(CODE.split("\n"))
    assert written.replace(" ", "") in text.replace(" ", "")
    assert "    if not readings:" in text
    assert "├── gauges/ → «Ёж»" in text
