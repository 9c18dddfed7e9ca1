"""A bilingual project in memory, its pages, and a reader of pages."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from html.parser import HTMLParser
from pathlib import Path
from typing import NamedTuple

import pytest

from nkdoc.base.world import DiskWorld, MemoryWorld
from nkdoc.compile import load
from nkdoc.model import Project
from nkdoc.pages.edition import EditionView, edition_view
from nkdoc.pages.html import Medium
from nkdoc.pages.render import render_edition
from nkdoc.pages.theme import Theme

ROOT = Path(__file__).resolve().parents[2]

SETTINGS = """\
[tool.nkdoc]
source-language = "en"
languages = ["en", "ru"]
date = 2026-11-22
citation-numbers = "note"
title = { en = "A report on two days", ru = "Доклад о двух днях" }
subtitle = { en = "For the tests", ru = "Для проверок" }
author = { en = "The testers", ru = "Проверяющие" }
licence = { en = "Text: CC BY-SA", ru = "Текст: CC BY-SA" }
credit = { en = "After an article", ru = "По статье" }
edition-note = { en = "Made twice", ru = "Сделано дважды" }
"""

REFERENCES = """\
nk001:
  type: article-newspaper
  title: Fighting starts
  container-title: The Paper
  issued: 2023-09-19
  URL: https://example.org/fighting
  language: en
  custom:
    note: 1
    kind: news
    status: exact
nk002:
  type: webpage
  title: Бои начались
  container-title: Сайт
  language: ru
  custom:
    note: 2
    kind: web
    status: supporting
    evidence:
      en: The number is not covered
      ru: Число не названо
nk003:
  type: document
  custom:
    note: 3
    kind: web
    status: unresolved
"""

ENGLISH = """\
---
id: events
title: Events
summary: What "happened".
---

It began in [Şuşa]{lang=az} on 19 September.[@nk001; @nk002] They left.[^ed-left][@nk003] See @nk001 again.

::: {.key-figure}
**1,050**

people left[@nk001]
:::

## The second day {#second-day}

> "We left at once."
>
> — A witness, 20 September[@nk002]

[Words]{.disputed} and ["words"]{.translation}.[^lost] Once more.[^lost]

::: {.figure #fig-map}
![A map of the road](data/road.yaml)

The road. Source: the text.[@nk001]
:::

::: {.sorted .reactions #tab-reactions}
| Country | Number |
|---------|-------:|
| Albania | 1[@nk002] |

What they said.
:::

[^ed-left]: The article says otherwise.

[^lost]: The list is lost.
"""

RUSSIAN = """\
---
id: events
title: События
summary: Что "случилось".
---

Всё началось в [Şuşa]{lang=az} 19 сентября.[@nk001; @nk002] Они ушли.[^ed-left][@nk003] Ещё раз @nk001.

::: {.key-figure}
**1050**

человек ушли[@nk001]
:::

## Второй день {#second-day}

> "Мы ушли сразу."
>
> — Свидетель, 20 сентября[@nk002]

[Слова]{.disputed} и ["слова"]{.translation}.[^lost] Снова.[^lost]

::: {.figure #fig-map}
![Карта дороги](data/road.yaml)

Дорога. Источник: текст.[@nk001]
:::

::: {.sorted .reactions #tab-reactions}
| Страна | Число |
|--------|------:|
| Албания | 1[@nk002] |

Что они сказали.
:::

[^ed-left]: В статье сказано иначе.

[^lost]: Перечень утрачен.
"""

FILES = {
    "pyproject.toml": SETTINGS,
    "content/references.yaml": REFERENCES,
    "content/en/10-events.md": ENGLISH,
    "content/ru/10-events.md": RUSSIAN,
}


@dataclass
class Element:
    """An element of a page: its name, attributes, ancestors' names, and all text inside it."""

    name: str
    attributes: dict[str, str]
    inside: tuple[str, ...]
    texts: list[str] = field(default_factory=list)

    @property
    def text(self) -> str:
        return " ".join("".join(self.texts).split())

    @property
    def classes(self) -> list[str]:
        return self.attributes.get("class", "").split()


VOID = {"meta", "link", "br", "hr", "img", "wbr", "source", "input"}


class Page(HTMLParser):
    """A page as a list of elements, in the order of their start tags."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.elements: list[Element] = []
        self.strings: list[tuple[str, str]] = []
        """Every piece of text with the language it is in."""
        self._open: list[Element] = []
        self.feed(html)
        self.close()
        assert [element.name for element in self._open] == [], "every element is closed"

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        inside = tuple(element.name for element in self._open)
        element = Element(tag, {name: value or "" for name, value in attrs}, inside)
        self.elements.append(element)
        if tag not in VOID:
            self._open.append(element)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.handle_starttag(tag, attrs)
        if tag not in VOID:
            self.handle_endtag(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self._open, f"</{tag}> closes nothing"
        assert self._open.pop().name == tag

    def handle_data(self, data: str) -> None:
        for element in self._open:
            element.texts.append(data)
        languages = [element.attributes["lang"] for element in self._open if "lang" in element.attributes]
        self.strings.append((languages[-1] if languages else "", data.strip()))

    def all(self, name: str = "", *, class_: str = "") -> list[Element]:
        """Return the elements of a name, of a class, or of both."""
        return [
            element
            for element in self.elements
            if (not name or element.name == name) and (not class_ or class_ in element.classes)
        ]

    def by_id(self, name: str) -> Element:
        return next(element for element in self.elements if element.attributes.get("id") == name)

    def values(self, attribute: str) -> Iterator[str]:
        """Yield the values of an attribute wherever it stands."""
        return (element.attributes[attribute] for element in self.elements if attribute in element.attributes)


class Made(NamedTuple):
    """One edition, made for one medium."""

    view: EditionView
    html: str
    page: Page


@pytest.fixture(scope="session")
def project() -> Project:
    loaded = load(MemoryWorld(FILES)).value
    assert loaded is not None
    return loaded


@pytest.fixture(scope="session")
def theme() -> Theme:
    return Theme(DiskWorld(ROOT))


def make(project: Project, language: str, medium: Medium) -> Made:
    view = edition_view(project, language, medium, folding=Theme(DiskWorld(ROOT)).folding()).value
    html = render_edition(view, Theme(DiskWorld(ROOT)), medium=medium)
    return Made(view, html, Page(html))


@pytest.fixture(scope="session", params=[("en", "web"), ("ru", "web"), ("en", "print"), ("ru", "print")], ids="-".join)
def made(request: pytest.FixtureRequest, project: Project) -> Made:
    """Every edition in every medium."""
    language, medium = request.param
    return make(project, language, medium)


@pytest.fixture(scope="session")
def english(project: Project) -> Made:
    return make(project, "en", "web")


@pytest.fixture(scope="session")
def russian(project: Project) -> Made:
    return make(project, "ru", "web")


@pytest.fixture(scope="session")
def english_on_paper(project: Project) -> Made:
    return make(project, "en", "print")
