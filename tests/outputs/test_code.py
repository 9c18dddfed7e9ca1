"""Code on paper: it stays within the type area in every layout, and its text is that of the file."""

from __future__ import annotations

import io
from functools import cache

import pikepdf
import pytest

from nkdoc.base.diagnostics import Diagnostic
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
LONG = {
    "json": '{{"a":"{0}"}}\n{{"tok":"{0}","x":1}}\n[1,"{0}",true,null,[[[1,2,3]]]]',
    "python": 'x = {{"{0}": 1}}\nf("{0}")("b")\nprint(a.b("{0}"), c, "{0}")',
    "js": 'f("{0}");\nconst a="{0}"+"{0}";',
    "html": '<a href="{0}">b</a>\n<p class="c">{0}</p>',
    "bash": 'run --out="{0}" --an-option-of-thirty-letters="$A" "{0}"|tee "{0}"',
}
"""A few lines of each language round a word of any length."""
LENGTHS = (7, 36, 61, 150)
FILES = {
    "pyproject.toml": small.FILES["pyproject.toml"],
    "content/en/10-code.md": TEXT.format("code", "Code", "What runs."),
    "content/ru/10-code.md": TEXT.format("code", "Код", "Что работает."),
}
BLOCKS = "\n\n".join(
    f"```{name}\n" + "\n".join(lines.format("a" * length) for length in LENGTHS) + "\n```"
    for name, lines in LONG.items()
)
INDENTED = BLOCKS.split("\n\n", 1)[0].replace("\n", "\n     ")
WORDS = FILES | {
    f"content/{language}/10-code.md": f"{FILES[f'content/{language}/10-code.md']}\n{BLOCKS}\n\n1. {name}\n\n"
    f"   - {name}\n\n     {INDENTED}\n"
    for language, name in (("en", "Once more"), ("ru", "Ещё раз"))
}
# Where code may stand on an A4 page, in points from the left: the type area of each layout.
AREAS = {
    ("pdf", "en", ""): [(170.1, 515.9)],
    ("parallel", "ru", ""): [(144.5, 394.1), (447.7, 697.4)],
    ("handout", "en/booklet-a4", "booklet"): [(39.7, 372.8), (469.1, 802.2)],
    ("handout", "en/large-print-a4", "large-print"): [(36.8, 558.5)],
}


def produce(target: str, part: str, style: str, files: dict[str, str] = FILES) -> tuple[bytes, tuple[Diagnostic, ...]]:
    made = output(target).produce(small.context(files, Options(style=style)), part)
    return next(artifact.data for artifact in made.value if artifact.path.endswith(".pdf")), made.diagnostics


@cache
def code(target: str, part: str, style: str) -> list[Run]:
    data, findings = produce(target, part, style)
    assert findings == ()
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


@pytest.mark.parametrize("layout", AREAS)
def test_no_word_of_marked_code_is_lost_however_long_it_is(layout: tuple[str, str, str]) -> None:
    data, findings = produce(*layout, files=WORDS)
    assert findings == ()
    with pikepdf.open(io.BytesIO(data)) as pdf:
        text = "".join(run.text for run in runs(pdf) if "Mono" in run.font)
    assert not set(text) & set("\u200b\u2060\ufeff")
    shown = text.replace(" ", "")
    for lines in LONG.values():
        for line in lines.replace(" ", "").split("\n"):
            assert all(line.format("a" * length) in shown for length in LENGTHS)
