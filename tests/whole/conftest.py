"""A small bilingual project in a temporary folder, and the command line run on it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

from nkdoc.cli import main

PROJECT = {
    "pyproject.toml": """\
[tool.nkdoc]
source-language = "en"
languages = ["en", "ru"]
date = 2026-11-22
url = ""
title = { en = "A short report", ru = "Краткий доклад" }
subtitle = { en = "For the tests", ru = "Для проверок" }
author = { en = "The testers", ru = "Проверяющие" }
""",
    "content/references.yaml": """\
a-report:
  type: report
  title: A report
  container-title: A body
  issued: 2023-09-20
  language: en
  custom:
    status: exact
second:
  type: article-newspaper
  title: Заметка
  container-title: Газета
  issued: 2023-09-21
  language: ru
  custom:
    status: exact
""",
    "content/en/10-events.md": """\
---
id: events
title: Events
summary: What happened on two days.
---

[It began on 19 September 2023, and 1,050 people left.[@a-report]]{.key} They said "we left at once".[@second, p. 3]

## The second day {#second-day}

More than 13.6% came back.[@a-report; @second][^count]

[^count]: The count is the ministry's.
""",
    "content/ru/10-events.md": """\
---
id: events
title: События
summary: Что произошло за два дня.
---

[Это началось 19 сентября 2023 года, уехали 1050 человек.[@a-report]]{.key} Они
сказали: "мы уехали сразу".[@second, с. 3]

## Второй день {#second-day}

Вернулись более 13,6 %.[@a-report; @second][^count]

[^count]: Подсчёт сделан министерством.
""",
}


@dataclass
class Run:
    """What a command gave."""

    code: int
    out: str
    err: str


@dataclass
class Workshop:
    """A project's folder and a way to run nkdoc in it."""

    root: Path
    run: Callable[..., Run]

    def write(self, path: str, text: str | bytes) -> None:
        file = self.root / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(text.encode() if isinstance(text, str) else text)

    def read(self, path: str) -> str:
        return (self.root / path).read_text(encoding="utf-8")

    def change(self, path: str, old: str, new: str) -> None:
        text = self.read(path)
        assert old in text
        self.write(path, text.replace(old, new))

    def outputs(self) -> dict[str, bytes]:
        folder = self.root / "build"
        return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


@pytest.fixture
def workshop(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Workshop:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("NO_COLOR", "1")

    def run(*arguments: str) -> Run:
        capsys.readouterr()
        try:
            code = main(arguments)
        except SystemExit as stop:
            code = int(stop.code or 0)
        captured = capsys.readouterr()
        return Run(code, captured.out, captured.err)

    made = Workshop(tmp_path, run)
    for path, text in PROJECT.items():
        made.write(path, text)
    return made
