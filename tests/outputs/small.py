"""A small bilingual project in memory, and its outputs, each made once."""

from __future__ import annotations

import io
from collections.abc import Mapping
from functools import cache
from types import MappingProxyType

import pikepdf

from nkdoc.base.diagnostics import Diagnostic
from nkdoc.base.world import MemoryWorld
from nkdoc.compile import load, moment
from nkdoc.model import Artifact
from nkdoc.outputs import Context, Options, output
from nkdoc.pages.theme import Theme
from nkdoc.pdf.press.extraction import Run, runs

FILES: Mapping[str, str] = MappingProxyType(
    {
        "pyproject.toml": """\
[project]
name = "elsewhere"

[tool.nkdoc]
source-language = "en"
languages = ["en", "ru"]
date = 2026-11-22
title = { en = "A report on two days", ru = "Доклад о двух днях" }
author = { en = "The testers", ru = "Проверяющие" }

[tool.other]
name = "not ours"
""",
        "content/references.yaml": """\
report:
  type: report
  title: A report
  issued: 2023-09-20
  language: en
  custom: {status: exact}
""",
        "content/data/counts.yaml": """\
kind: comparison
title: {en: "Counts", ru: "Данные"}
description: {en: "Counts by reporter.", ru: "Данные по источникам."}
rows:
  - label: {en: "Left", ru: "Уехали"}
    reports:
      - {by: {en: "Town", ru: "Город"}, party: town, value: 1050, cite: [report]}
      - {by: {en: "Village", ru: "Село"}, party: village, value: 900, cite: [report]}
""",
        "content/data/days.yaml": """\
kind: timeline
title: {en: "Two days", ru: "Два дня"}
description: {en: "Two dated events.", ru: "Два события."}
events:
  - {date: 2023-09-19, type: event, text: {en: "It began", ru: "Началось"}, cite: [report]}
  - {date: 2023-09-20, type: agreement, text: {en: "It ended", ru: "Закончилось"}, cite: [report]}
""",
        "content/en/10-events.md": """\
---
id: events
title: Events
summary: What happened on two days.
---

[It began on 19 September 2023.[@report]]{.key} Nobody marked this sentence. [The town denied it.]{.key .contested}

Before this. The bridge [was blown up]{.disputed} at night.[@report] After this.

It ended on 20 September 2023; 1,050 people left the town and 900 the village.[@report]

::: {.key-figure}
**1,050**

people left[@report]
:::

::: {.figure #fig-counts}
![Counts](data/counts.yaml)

Neither count was checked.
:::

::: {.figure #fig-days}
![Days](data/days.yaml)

Some days.
:::
""",
        "content/ru/10-events.md": """\
---
id: events
title: События
summary: Что произошло за два дня.
---

[Это началось 19 сентября 2023 года.[@report]]{.key} Это никто не отметил. [Город это отрицал.]{.key .contested}

До этого. Мост [взорвали]{.disputed} ночью.[@report] После этого.

Это закончилось 20 сентября 2023 года; из города уехали 1050 человек, из села — 900.[@report]

::: {.key-figure}
**1050**

человек уехало[@report]
:::

::: {.figure #fig-counts}
![Данные](data/counts.yaml)

Ни одно число не проверялось.
:::

::: {.figure #fig-days}
![Дни](data/days.yaml)

Некоторые дни.
:::
""",
    }
)


def context(files: Mapping[str, str] = FILES, options: Options = Options()) -> Context:  # noqa: B008 - immutable
    world = MemoryWorld(files)
    loaded = load(world)
    assert loaded.diagnostics == ()
    assert loaded.value is not None
    return Context(loaded.value, Theme(world), options, moment(world, loaded.value.config))


def make(
    target: str, part: str, files: Mapping[str, str] = FILES
) -> tuple[dict[str, Artifact], tuple[Diagnostic, ...]]:
    made = output(target).produce(context(files), part)
    return {artifact.path: artifact for artifact in made.value}, made.diagnostics


@cache
def made(target: str, part: str) -> Mapping[str, Artifact]:
    """Return the files of one part of the small project, which has nothing wrong."""
    artifacts, findings = make(target, part)
    assert findings == ()
    return artifacts


@cache
def file(target: str, part: str) -> bytes:
    """Return the one file of a part."""
    (artifact,) = made(target, part).values()
    return artifact.data


def pages(data: bytes) -> list[str]:
    """Return the text of each page, in drawing order."""
    with pikepdf.open(io.BytesIO(data)) as pdf:
        texts = [""] * len(pdf.pages)
        for run in runs(pdf):
            texts[run.page - 1] += run.text + " "
    return [" ".join(text.replace("\u2060", "").replace("\u00a0", " ").split()) for text in texts]


def drawn(data: bytes) -> list[Run]:
    with pikepdf.open(io.BytesIO(data)) as pdf:
        return [run for run in runs(pdf) if run.text.strip()]
