"""The comparison people look at: one project with one fault of each kind, as rows, page, report and PDF."""

from __future__ import annotations

import io
import json
import re
from dataclasses import dataclass
from functools import cache
from html import unescape
from html.parser import HTMLParser

import pikepdf
import pytest

from nkdoc.base.diagnostics import Severity
from nkdoc.base.world import MemoryWorld
from nkdoc.bitext.freshness import renewed
from nkdoc.bitext.lock import dump_lock
from nkdoc.checks import examine
from nkdoc.compile import load
from nkdoc.model import Project
from nkdoc.outputs import Context, Options, compare
from nkdoc.pages.comparison.parts import ComparisonView, RowView
from nkdoc.pages.theme import Theme
from nkdoc.pdf.press.extraction import runs
from nkdoc.report.json import SCHEMA

SETTINGS = """\
[tool.nkdoc]
source-language = "en"
languages = ["en", "ru"]
date = 2026-11-22
title = { en = "A short report", ru = "Краткий доклад" }
author = { en = "The testers", ru = "Проверяющие" }
"""
GLOSSARY = """\
concepts:
  - id: armenia
    kind: place
    en:
      form: Armenia
    ru:
      form: Армения
      stems: [армени]
"""
ENGLISH = """\
---
id: events
title: Events
summary: What happened on two days.
---

It began on 19 September 2023, and 1,050 people left for Armenia.[@first, p. 3] Armenia took them in.

The border was closed again on the following morning.

The mayor spoke of [2022](https://example.org/2022) and of [2023](https://example.org/2023).

## The second day {#second-day}

> "We left at once."
>
> — A witness, 20 September

| Day | People |
|-----|-------:|
| First | 1,050 |
| Second | 13,350 |

- Water came by road.
- Bread came by air.

Two editors read this text.[^count]

[^count]: The count is the ministry's.
"""
RUSSIAN = """\
---
id: events
title: События
summary: Что произошло за два дня.
---

Это началось 19 сентября 2023 года, и 1050 человек уехали в Армению.[@first, с. 3] Армения их приняла.

Граница снова закрылась на следующее утро.

Мэр говорил о [2022](https://example.org/2022) и о [2023](https://example.org/2023).

## Второй день {#second-day}

> "Мы уехали сразу."
>
> — Свидетель, 20 сентября

| День | Люди |
|------|-----:|
| Первый | 1050 |
| Второй | 13 350 |

- Воду везли дорогой.
- Хлеб везли по воздуху.

Два редактора прочли этот текст.[^count]

[^count]: Подсчёт сделан министерством.
"""
REFERENCES = """\
first:
  type: report
  title: A report
  issued: 2023-09-20
  language: en
  custom:
    status: exact
"""
CLEAN = {
    "pyproject.toml": SETTINGS,
    "content/glossary.yaml": GLOSSARY,
    "content/references.yaml": REFERENCES,
    "content/en/10-events.md": ENGLISH,
    "content/ru/10-events.md": RUSSIAN,
}
FAULTS = (
    ("ru", "1050 человек", "1500 человек"),
    ("ru", "Граница снова закрылась на следующее утро.\n\n", ""),
    ("ru", "[2022](https://example.org/2022) и о [2023](https://example.org/2023)",
     "[2022](https://example.org/2023) и о [2023](https://example.org/2022)"),
    ("en", "Two editors read this text.", "Two of the editors read this text."),
)  # fmt: skip


@dataclass(frozen=True)
class Made:
    """What one build of the comparison gave."""

    project: Project
    view: ComparisonView
    files: dict[str, bytes]

    @property
    def page(self) -> str:
        return self.files["compare/index.html"].decode()

    def row(self, words: str) -> RowView:
        """Return the one row whose source or target has the words."""
        found = [row for row in self.rows if words in plain(row.source) + plain(row.target)]
        assert len(found) == 1, words
        return found[0]

    @property
    def rows(self) -> list[RowView]:
        return [row for chapter in self.view.chapters for row in chapter.rows]


def plain(html: str | None) -> str:
    return unescape(re.sub(r"<[^>]+>", "", html or ""))


def loaded(files: dict[str, str]) -> tuple[MemoryWorld, Project]:
    world = MemoryWorld(files)
    project = load(world).value
    assert project is not None
    return world, project


def locked(files: dict[str, str]) -> dict[str, str]:
    """Return the project with every block confirmed as it is."""
    _, project = loaded(files)
    return {**files, "content/sync.lock": dump_lock(renewed(project, lambda _: True)).decode()}


@cache
def made(*faults: tuple[str, str, str], lock: bool = True) -> Made:
    files = locked(CLEAN) if lock else dict(CLEAN)
    for language, old, new in faults:
        path = f"content/{language}/10-events.md"
        assert old in files[path]
        files[path] = files[path].replace(old, new)
    world, project = loaded(files)
    context = Context(project, Theme(world), Options(), 0)
    produced = compare.produce(context, "ru")
    assert [found for found in produced.diagnostics if found.severity > Severity.NOTE] == []
    view = compare.comparison(project, "ru", examine(project, comparison=True).findings)
    return Made(project, view, {artifact.path: artifact.data for artifact in produced.value})


@pytest.fixture(scope="module")
def faulty() -> Made:
    return made(*FAULTS)


@pytest.fixture(scope="module")
def clean() -> Made:
    return made()


# ---- rows -----------------------------------------------------------------------------------------


def marks(html: str | None, kind: str) -> dict[str, list[str]]:
    """Return the texts of the tokens of a kind by their mark."""
    found: dict[str, list[str]] = {}
    for mark, text in re.findall(
        rf'class="t {kind}(?: part)?"[^>]* data-t="(\d+)"[^>]*>(.*?)</(?:span|a)>', html or ""
    ):
        found.setdefault(mark, []).append(plain(text))
    return found


def test_words_that_answer_each_other_share_a_mark(clean: Made) -> None:
    row = clean.row("It began")
    for kind, source, target in (
        ("number", ["1,050"], ["1050"]),
        ("date", ["19 September 2023"], ["19 сентября 2023"]),
        ("name", ["Armenia", "Armenia"], ["Армению", "Армения"]),
        ("citation", ["@first, page 3"], ["@first, page 3"]),
    ):
        here, there = marks(row.source, kind), marks(row.target, kind)
        assert list(here.values()) == [source]
        assert list(there.values()) == [target]
        assert here.keys() == there.keys(), kind


def test_links_answer_by_their_address_not_their_place(faulty: Made) -> None:
    row = faulty.row("The mayor")
    here = dict(re.findall(r'href="([^"]+)"[^>]*data-t="(\d+)"', row.source or ""))
    there = dict(re.findall(r'href="([^"]+)"[^>]*data-t="(\d+)"', row.target or ""))
    assert len(here) == 2
    assert here == there


def test_a_number_without_counterpart_has_no_mark_but_a_letter(faulty: Made) -> None:
    row = faulty.row("It began")
    assert marks(row.source, "number") == marks(row.target, "number") == {}
    finding = next(one for one in row.findings if one.code == "NK203")
    assert finding.letter
    for side, number in ((row.source, "1,050"), (row.target, "1500")):
        marked = re.findall(rf'<mark class="error" data-letter="{finding.letter}">(.*?)</mark>', side or "")
        assert [plain(each) for each in marked] == [number + finding.letter]


def test_a_missing_paragraph_is_a_gap_beside_its_source(faulty: Made) -> None:
    row = faulty.row("The border was closed")
    assert row.target is None
    assert row.gap == "missing in the translation"
    assert [finding.code for finding in row.findings] == ["NK202"]
    assert '<td class="target gap"><span>missing in the translation</span></td>' in faulty.page


def test_a_block_only_the_translation_has_is_a_gap_in_the_source() -> None:
    added = "Этого абзаца в подлиннике нет: его добавили редакторы перевода, когда готовили вторую печать.\n\n"
    extra = made(("ru", "## Второй", f"{added}## Второй"))
    row = extra.row("Этого абзаца")
    assert row.source is None
    assert row.gap == "only in the translation"
    assert [finding.code for finding in row.findings] == ["NK204"]
    assert sum(len(other.findings) for other in extra.rows) == 1, "no other row takes the finding for its own"


def test_a_changed_source_shows_what_changed(faulty: Made) -> None:
    row = faulty.row("editors read this text")
    assert row.change == "Two <ins>of the</ins> editors read this text.[^count]"
    assert "NK270" in [finding.code for finding in row.findings]


def test_without_a_lock_no_block_has_a_state() -> None:
    unlocked = made(*FAULTS, lock=False)
    assert {row.state for row in unlocked.rows} == {""}
    assert [row for row in unlocked.rows if row.change is not None] == []


def test_swapped_links_are_found_in_their_row(faulty: Made) -> None:
    row = faulty.row("The mayor")
    assert [finding.code for finding in row.findings if finding.severity == "warning"] == ["NK212"]


def test_a_table_row_is_one_row_with_its_cells_side_by_side(faulty: Made) -> None:
    row = faulty.row("13,350")
    assert re.findall(r"<td>(.*?)</td>", row.source or "")[0] == "Second"
    assert marks(row.source, "number").keys() == marks(row.target, "number").keys() != set()


def test_a_whole_section_without_translation_is_all_gaps() -> None:
    files = {**CLEAN, "content/en/20-more.md": "---\nid: more\ntitle: More\n---\n\nOne paragraph.\n"}
    _, project = loaded(files)
    view = compare.comparison(project, "ru", examine(project, comparison=True).findings)
    more = view.chapters[1]
    assert (more.title, more.target_title) == ("More", "")
    assert [row.target for row in more.rows] == [None, None]
    assert [finding.code for finding in more.findings] == ["NK201"]


def test_every_finding_stands_on_the_page_once(faulty: Made) -> None:
    shown = [finding for row in faulty.rows for finding in row.findings]
    shown += [finding for chapter in faulty.view.chapters for finding in chapter.findings]
    shown += faulty.view.findings
    report = json.loads(faulty.files["compare/report.json"])
    assert sorted((one.code, one.message) for one in shown) == sorted(
        (one["code"], one["message"]) for one in report["findings"]
    )
    assert len({one.id for one in shown}) == len(shown) == faulty.view.total


# ---- page -----------------------------------------------------------------------------------------

VOID = {"meta", "link", "br", "hr", "img", "input", "col"}


class Reader(HTMLParser):
    """Reads a page: addresses it loads or links to, ids, the languages of cells; every element must be closed."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.loaded: list[str] = []
        self.fragments: list[str] = []
        self.ids: list[str] = []
        self.cells: list[tuple[str, str]] = []
        self.labelled: list[str] = []
        self._open: list[str] = []
        self.feed(page)
        self.close()
        assert self._open == []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attrs}
        if tag not in VOID:
            self._open.append(tag)
        if "src" in given or tag == "link":
            self.loaded.append(given.get("src", given.get("href", "")))
        if tag == "a" and given.get("href", "").startswith("#"):
            self.fragments.append(given["href"][1:])
        if "id" in given:
            self.ids.append(given["id"])
        if tag == "td" and given.get("class", "").split()[:1] in (["source"], ["target"]):
            self.cells.append((given["class"], given.get("lang", "")))

    def handle_endtag(self, tag: str) -> None:
        assert self._open.pop() == tag


def test_the_page_is_one_file_that_loads_nothing(faulty: Made) -> None:
    assert Reader(faulty.page).loaded == []
    style = re.findall(r"<style>(.*?)</style>", faulty.page, re.DOTALL)[0]
    assert "url(" not in style
    assert "@import" not in style


def test_its_own_links_lead_somewhere_and_ids_are_unique(faulty: Made) -> None:
    read = Reader(faulty.page)
    assert len(set(read.ids)) == len(read.ids)
    assert set(read.fragments) <= set(read.ids)
    assert {f"rule-{code}" for code in ("NK202", "NK203", "NK212", "NK270")} <= set(read.fragments)


def test_every_cell_says_its_language(faulty: Made) -> None:
    cells = Reader(faulty.page).cells
    assert {("source", "en"), ("target", "ru"), ("target gap", "")} == set(cells)


def test_the_page_offers_filters_for_what_was_found(faulty: Made) -> None:
    for severity in ("error", "warning", "note"):
        assert f'name="severity" value="{severity}"' in faulty.page
    assert '<option value="NK203">NK203 number-mismatch (1)</option>' in faulty.page
    assert re.search(r'<option value="c1">Events \(\d+\)</option>', faulty.page)


def test_a_clean_project_says_so_calmly(clean: Made) -> None:
    assert clean.view.total == 0
    assert "Nothing was found by the checks listed at the end" in clean.page
    assert "say the same" not in clean.page
    assert "number-mismatch" in clean.page
    assert "<form" not in clean.page
    assert "1,050" in clean.page


def test_markup_in_the_text_stays_text() -> None:
    shown = made(("en", "Bread came", "<script>alert(name)</script> Bread came"), lock=False)
    assert "<script>alert(name)" not in shown.page
    assert "alert(name)" in shown.page


def test_labels_are_in_the_language_of_the_source() -> None:
    swapped = {
        **CLEAN,
        "pyproject.toml": SETTINGS.replace('source-language = "en"', 'source-language = "ru"'),
    }
    world, project = loaded(swapped)
    page = compare.comparison_page(project, "en", examine(project, comparison=True).findings, Theme(world))
    assert '<html lang="ru"' in page
    assert "Сравнение переводов" in page
    assert "Comparison of translations" not in page


# ---- report, PDF, bytes ---------------------------------------------------------------------------


def test_the_report_is_the_contract_s(faulty: Made) -> None:
    report = json.loads(faulty.files["compare/report.json"])
    assert (report["schema"], report["source"], report["targets"]) == (SCHEMA, "en", ["ru"])
    blocks = report["blocks"]
    assert report["totals"]["blocks"] == len(blocks) == sum(len(one.pairs) for one in faulty.project.bitexts)
    severities = [finding["severity"] for finding in report["findings"]]
    assert all(report["totals"][each] == severities.count(each) for each in ("error", "warning", "note"))
    assert {"missing", "stale", "ok"} <= {block["state"] for block in blocks}
    assert all(block["target"] is None for block in blocks if block["state"] == "missing")
    number = next(finding for finding in report["findings"] if finding["code"] == "NK203")
    assert (number["target"]["text"], number["source"]["text"]) == ("1500", "1,050")


def test_the_pdf_holds_every_word_of_both_languages(faulty: Made) -> None:
    with pikepdf.open(io.BytesIO(faulty.files["compare/comparison.pdf"])) as pdf:
        assert pdf.pages[0].mediabox[2] > pdf.pages[0].mediabox[3], "landscape"
        text = letters("".join(run.text for run in runs(pdf)))
    for row in faulty.rows:
        for side in (row.source, row.target):
            for word in re.findall(r"[^\W\d_]{4,}", plain(re.sub(r"<(sup|mark)\b.*?</\1>", " ", side or ""))):
                assert letters(word) in text, word
    assert letters("missing in the translation") in text


def letters(text: str) -> str:
    return "".join(character for character in text if character.isalpha())


def test_two_builds_give_the_same_bytes(faulty: Made) -> None:
    made.cache_clear()
    assert made(*FAULTS).files == faulty.files


def test_every_text_colour_stands_out_from_every_ground_it_meets() -> None:
    """WCAG 2.2, 1.4.3: at least 4.5 to 1, in the light scheme and in the dark one."""
    theme = Theme(MemoryWorld({}))
    light = colours(theme.read("css/tokens.css").decode()) | colours(theme.read("css/compare.css").decode())
    web = theme.read("css/compare-web.css").decode()
    for scheme in (light, light | colours(web)):
        for text, grounds in {
            "ink": ("ground", "tint", "lit", "removed", "added", "error-tint", "warning-tint", "note-tint"),
            "soft": ("ground", "tint"),
            **dict.fromkeys(("error", "warning", "note"), ("ground", "tint")),
        }.items():
            for ground in grounds:
                assert contrast(scheme[text], scheme[ground]) >= 4.5, (text, ground)
        for severity in ("error", "warning", "note"):
            assert contrast(scheme[severity], scheme[f"{severity}-tint"]) >= 4.5


def colours(sheet: str) -> dict[str, str]:
    return dict(re.findall(r"--([\w-]+):\s*(#[0-9a-f]{6})\b", sheet))


def contrast(one: str, other: str) -> float:
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def luminance(colour: str) -> float:
    channels = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    linear = [value / 12.92 if value <= 0.04045 else ((value + 0.055) / 1.055) ** 2.4 for value in channels]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def test_translations_after_the_first_lie_in_folders_of_their_own() -> None:
    settings = SETTINGS.replace('["en", "ru"]', '["en", "ru", "uk"]').replace(" }", ', uk = "X" }')
    three = {**CLEAN, "pyproject.toml": settings, "content/uk/10-events.md": RUSSIAN}
    _, project = loaded(three)
    pages = {tag: compare.comparison(project, tag, ()).others for tag in ("ru", "uk")}
    assert [link.href for link in pages["ru"]] == ["uk/index.html"]
    assert [link.href for link in pages["uk"]] == ["../index.html"]
    assert compare.parts(project.config, Options(("en", "uk"))) == ("uk",)
    assert compare.parts(project.config, Options(("en",))) == ("ru", "uk")
