"""The parallel edition: rows and languages, all the text of both editions, facing pages, the concordance."""

from __future__ import annotations

import io
import json
import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from pathlib import Path
from typing import Any

import pikepdf
import pytest

from nkdoc.base.world import DiskWorld, MemoryWorld
from nkdoc.compile import load
from nkdoc.model import Project
from nkdoc.outputs import Context, Options, _pages, html, parallel
from nkdoc.pages.parallel import ParallelView, parallel_view
from nkdoc.pages.parallel.parts import RowView, TableView
from nkdoc.pages.theme import Theme
from nkdoc.pdf.press.expectations import of_file
from nkdoc.pdf.press.extraction import Run, runs
from nkdoc.pdf.press.preflight import preflight
from nkdoc.pdf.typeset import typeset
from tests.outputs import small

ROOT = Path(__file__).resolve().parents[2]

ENGLISH = """\
---
id: events
title: Events
summary: What happened in two days.
---

On 19 September 2023 the fighting began near the town, and 1,050 people left it.[@first][^note]

Nobody has translated this paragraph, which speaks of a harvest, a mill and an orchard.

## The second day {#second-day}

> We left at once.
>
> — A witness, 20 September[@second]

- bread and water;
- blankets.

::: {.sorted .reactions #tab-reactions}
| Country | Words |
|---------|-------|
| Greece  | regret[@first] |
| Hungary | concern[@second] |

What two governments said. More in the [account](#second-day).
:::

[^note]: The count is the ministry's.
"""

RUSSIAN = """\
---
id: events
title: События
summary: Что произошло за два дня.
---

19 сентября 2023 года у города начались бои, и его покинули 1050 человек.[@first][^note]

## Второй день {#second-day}

> Мы ушли сразу.
>
> — Свидетель, 20 сентября[@second]

- хлеб и вода;
- одеяла.

::: {.sorted .reactions #tab-reactions}
| Страна | Слова |
|--------|-------|
| Венгрия | озабоченность[@second] |
| Греция  | сожаление[@first] |

Что сказали два правительства. Подробнее в [рассказе](#second-day).
:::

[^note]: Подсчёт министерства.
"""

FILES = {
    "pyproject.toml": """\
[tool.nkdoc]
source-language = "en"
languages = ["en", "ru"]
date = 2026-11-22
title = { en = "A report on two days", ru = "Доклад о двух днях" }
subtitle = { en = "For the tests", ru = "Для проверок" }
author = { en = "The testers", ru = "Проверяющие" }
""",
    "content/references.yaml": """\
first:
  type: article-newspaper
  title: Fighting starts
  container-title: The Paper
  issued: 2023-09-19
  language: en
  custom: { status: exact }
second:
  type: webpage
  title: Бои начались
  container-title: Сайт
  language: ru
  custom:
    status: supporting
    evidence: { en: The number is not covered, ru: Число не названо }
""",
    "content/en/10-events.md": ENGLISH,
    "content/ru/10-events.md": RUSSIAN,
    "content/en/20-alone.md": "---\nid: alone\ntitle: Alone\ntranslation: none\nreason: A test.\n---\n\nOnly here.\n",
}


@cache
def project() -> Project:
    loaded = load(MemoryWorld(FILES)).value
    assert loaded is not None
    return loaded


@cache
def context() -> Context:
    return Context(project(), Theme(DiskWorld(ROOT)), Options(), 1_800_000_000)


@pytest.fixture(scope="module")
def made() -> Mapping[str, bytes]:
    produced = parallel.produce(context(), "ru")
    assert produced.diagnostics == ()
    return {artifact.path: artifact.data for artifact in produced.value}


SHEETS = "parallel/briefing-en-ru.pdf"
FACING = "parallel/briefing-en-ru-facing.pdf"


@cache
def view() -> ParallelView:
    found = parallel_view(project(), "ru", "print", frozenset({"reactions"}))
    assert found.diagnostics == ()
    return found.value


def rows(of: ParallelView) -> Iterator[RowView]:
    for chapter in of.chapters:
        for part in chapter.parts:
            if not isinstance(part, TableView):
                yield from part


def words(text: str) -> set[str]:
    return set(re.findall(r"[^\W\d_]{3,}", text.replace("\u00ad", "").replace("\u2060", "").casefold()))


def drawn(data: bytes) -> list[Run]:
    with pikepdf.open(io.BytesIO(data)) as pdf:
        return list(runs(pdf))


def joined(found: list[Run]) -> str:
    """Return the drawn text with the parts of hyphenated words together."""
    parts = (run.text[:-1] if run.text.endswith("\u2010") else f"{run.text} " for run in found)
    return re.sub(r"\s+", " ", "".join(parts))


# ---- rows -----------------------------------------------------------------------------------------


def test_each_pair_of_blocks_is_one_row() -> None:
    """Two paragraphs, a heading, a quotation, two items: the quotation's two units share a row."""
    bitext = project().bitexts[0]
    body = [pair for pair in bitext.pairs if (pair.source or pair.target)[0].path[0] == 2]
    kinds = [(pair.source or pair.target)[0].kind for pair in body]
    expected = len([kind for kind in kinds if kind not in ("cell", "attribution")]) - 1  # the table's caption
    first = view().chapters[0]
    found = [row for part in first.parts if not isinstance(part, TableView) for row in part]
    assert len(found) == expected == 6
    assert [row.kind for row in found] == ["text", "text", "heading", "quotation", "item", "item"]


def test_table_rows_answer_one_another_in_the_source_s_order() -> None:
    (table,) = [part for chapter in view().chapters for part in chapter.parts if isinstance(part, TableView)]
    pairs = [(line.source[0], line.target[0]) for line in table.lines]
    assert [("Greece" in mine, "Греция" in yours) for mine, yours in pairs] == [(True, True), (False, False)]
    assert "Венгрия" in pairs[1][1]


@cache
def drawn_tables() -> Mapping[str, TableView]:
    """Return the pictures of the small project that are tables, by kind."""
    found = parallel_view(small.context().project, "ru", "print", frozenset({"reactions"})).value
    parts = [part for chapter in found.chapters for part in chapter.parts]
    return {part.kind: part for part in parts if isinstance(part, TableView)}


def read_cells(cells: Sequence[str]) -> str:
    """Return what a reader reads in the cells of a row, drawings left out."""
    return " ".join(re.sub(r"<svg.*?</svg>|<[^>]+>", " ", "".join(cells)).replace("\u2060", "").split())


def test_events_of_a_timeline_answer_one_another() -> None:
    timeline = drawn_tables()["timeline"]
    said = [[read_cells(side) for side in (line.source, line.target)] for line in timeline.lines]
    assert said == [
        ["2023", "2023"],
        ["19 September It began 1", "19 сентября Началось 1"],
        ["20 September Agreement It ended 1", "20 сентября Соглашение Закончилось 1"],
    ]
    assert timeline.caption.source.id == "fig-days"
    assert "Рисунок 2" in timeline.caption.target.html.replace("\u00a0", " ")


def test_reports_of_a_comparison_answer_one_another_in_the_source_s_alphabet() -> None:
    """Russian alone would put the village after the town too, so that here the source has another order."""
    (group,) = drawn_tables()["comparison"].bodies
    pairs = [("Town" in "".join(line.source), "Город" in "".join(line.target)) for line in group]
    assert pairs == [(True, True), (False, False)]
    assert 'class="quantity source"' in group[0].source[0]
    assert "middle" in group[0].target[0]
    assert "middle" not in "".join(group[1].target)


def test_a_missing_translation_is_said_in_the_reader_s_language() -> None:
    alone = [row for row in rows(view()) if row.source.html and not row.target.html]
    assert [row.target.gap for row in alone] == ["Перевода нет", "Перевода нет"]
    assert "harvest" in alone[0].source.html
    assert view().chapters[1].title.target.gap.replace("\u00a0", " ") == "У этого раздела нет перевода"


def test_notes_stand_under_the_row_that_calls_them_in_both_languages() -> None:
    first = next(rows(view()))
    ((mine, yours),) = first.notes
    assert "ministry’s" in mine
    assert "министерства" in yours
    assert 'id="note-events-a"' in mine
    assert 'id="note-ru-events-a"' in yours


def test_ids_are_unique_and_links_lead_to_them(made: Mapping[str, bytes]) -> None:
    page = made["parallel/index.html"].decode()
    ids = re.findall(r'\bid="([^"]+)"', page)
    assert len(ids) == len(set(ids))
    assert set(re.findall(r'href="#([^"]+)"', page)) <= set(ids)
    assert 'href="#ru-second-day"' in page


def test_citations_have_the_same_numbers_in_both_columns() -> None:
    first = next(rows(view()))
    numbers = [re.findall(r'href="#ref-\w+">(\d+)<', cell.html) for cell in (first.source, first.target)]
    assert numbers[0] == numbers[1] != []


# ---- text and languages ---------------------------------------------------------------------------


def test_no_word_of_either_edition_is_missing(made: Mapping[str, bytes]) -> None:
    text = words(joined(drawn(made[SHEETS])))
    for language in ("en", "ru"):
        page = html.produce(context(), language).value[0].data.decode()
        body = page[page.index('<section class="chapter') : page.index('<section class="references"')]
        shown = re.sub(r"<[^>]+>", " ", re.sub(r"<(script|svg).*?</\1>", " ", body, flags=re.DOTALL))
        assert words(shown) - text == set(), language


def language_of_marks(pdf: pikepdf.Pdf) -> dict[tuple[int, int], str]:
    """Return the language of each marked piece of content, by page and number, as the tag tree inherits it."""
    pages = {page.obj.objgen: number for number, page in enumerate(pdf.pages, 1)}
    found: dict[tuple[int, int], str] = {}

    def visit(node: Any, around: str) -> None:  # noqa: ANN401 - a PDF object
        language = str(node.get("/Lang", around))
        kids = node.get("/K", [])
        for kid in kids if isinstance(kids, pikepdf.Array) else [kids]:
            if not isinstance(kid, pikepdf.Dictionary):
                found[pages[node.Pg.objgen], int(kid)] = language
            elif "/S" in kid:
                visit(kid, language)

    visit(pdf.Root.StructTreeRoot, str(pdf.Root.Lang))
    return found


PROPER_NAMES = re.compile(r"\b(?:Source|Serif|Inter|SIL|Open|Font|License)\b")
"""Of faces and of their licence, which are alike in both languages and may fill a line."""


@pytest.mark.parametrize("name", [SHEETS, FACING])
def test_every_passage_is_tagged_in_its_language(made: Mapping[str, bytes], name: str) -> None:
    with pikepdf.open(io.BytesIO(made[name])) as pdf:
        languages = language_of_marks(pdf)
        seen = {"en": 0, "ru": 0}
        for run in runs(pdf):
            if run.mark is None or (run.page, run.mark) not in languages:
                continue  # running heads and folios are no part of the text
            text = PROPER_NAMES.sub("", run.text)
            script = "ru" if re.search("[а-я]{3}", text) else "en" if re.search("[a-z]{3}", text) else ""
            if script:
                assert languages[run.page, run.mark] == script, run.text
                seen[script] += 1
    assert min(seen.values()) > 20


@pytest.mark.parametrize("name", [SHEETS, FACING])
def test_preflight_finds_nothing(made: Mapping[str, bytes], name: str) -> None:
    """The last of the facing pages is the back of the jacket, which says little."""
    found = preflight(made[name], of_file(name, made[name]))
    assert [each.message for each in found if (each.code, name) != ("NK644", FACING)] == []


# ---- facing pages ---------------------------------------------------------------------------------


def test_facing_pages_hold_each_word_once_with_the_source_on_even_pages(made: Mapping[str, bytes]) -> None:
    sheets, facing = drawn(made[SHEETS]), drawn(made[FACING])
    assert sorted(run.text for run in sheets) == sorted(run.text for run in facing)
    with pikepdf.open(io.BytesIO(made[FACING])) as pdf:
        for number, page in enumerate(pdf.pages, 1):
            left, _, right, _ = (float(each) for each in page.mediabox)
            assert right - left == pytest.approx(148.5 * 72 / 25.4, abs=0.1)
            inside = [run for run in facing if run.page == number]
            assert all(left <= run.x < right for run in inside), number
    (mine,) = [run for run in facing if run.text.startswith("On 19 September")]
    (yours,) = [run for run in facing if re.match(r"19\W+сентября", run.text)]
    assert (mine.page % 2, yours.page) == (0, mine.page + 1)
    assert mine.y == pytest.approx(yours.y)


def colours(data: bytes) -> list[tuple[bytes, tuple[float, ...]]]:
    """Return each drawn text, as codes, with the colour it is filled with."""
    found: list[tuple[bytes, tuple[float, ...]]] = []
    with pikepdf.open(io.BytesIO(data)) as pdf:
        for page in pdf.pages:
            colour: tuple[float, ...] = ()
            stack: list[tuple[float, ...]] = []
            for instruction in pikepdf.parse_content_stream(page):
                operands: Any = instruction.operands
                match str(instruction.operator):
                    case "q":
                        stack.append(colour)
                    case "Q":
                        colour = stack.pop()
                    case "rg":
                        colour = tuple(float(each) for each in operands)
                    case "TJ":
                        text = b"".join(bytes(each) for each in operands[0] if isinstance(each, pikepdf.String))
                        found.append((text, colour))
                    case _:
                        pass
    return sorted(found)


def test_facing_pages_keep_the_colours_of_the_sheets(made: Mapping[str, bytes]) -> None:
    assert colours(made[FACING]) == colours(made[SHEETS])


def test_destinations_lead_to_the_page_their_text_stands_on(made: Mapping[str, bytes]) -> None:
    with pikepdf.open(io.BytesIO(made[FACING])) as pdf:
        numbers = {page.obj.objgen: number for number, page in enumerate(pdf.pages, 1)}
        names = pdf.Root.Names.Dests.Names
        pages = {str(names[at]): numbers[names[at + 1][0].objgen] for at in range(0, len(names), 2)}
    assert pages["second-day"] % 2 == 0
    assert pages["ru-second-day"] == pages["second-day"] + 1


# ---- concordance ----------------------------------------------------------------------------------


def test_the_concordance_names_the_pages_on_which_titles_are_printed(made: Mapping[str, bytes]) -> None:
    places = json.loads(made["concordance.json"])["places"]
    assert [place["kind"] for place in places] == ["chapter", "heading", "figure", "chapter"]
    for language in ("en", "ru"):
        page = _pages.edition_page(context(), language, "print").value
        single = typeset(page, _pages.loader(context())).value
        assert single is not None
        found = drawn(single.pdf)
        for place in places:
            if place["page"][language] is None:
                assert place["title"][language] == ""
                continue
            printed = joined([run for run in found if run.page == place["page"][language]])
            assert place["title"][language] in printed.replace("\u00a0", " "), place


def test_two_builds_give_the_same_bytes(made: Mapping[str, bytes]) -> None:
    again = parallel.produce(context(), "ru")
    assert {artifact.path: artifact.data for artifact in again.value} == made
