"""A project with no status, author or address: no output makes a claim, leaves a box empty or ends in a comma."""

from __future__ import annotations

import re
from collections.abc import Mapping

import pytest

from nkdoc.base.diagnostics import Severity
from nkdoc.base.world import MemoryWorld
from nkdoc.compile import load, moment
from nkdoc.outputs import Context, Options, _pages, output
from nkdoc.pages.edition import sheet_view
from nkdoc.pages.html import Medium
from nkdoc.pages.parallel.view import parallel_view
from nkdoc.pages.render import render_parallel, render_sheet
from nkdoc.pages.theme import Theme

SETTINGS = """\
source-language = "en"
languages = ["en", "ru"]
date = 2026-11-22
title = { en = "Kilns", ru = "Печи" }
"""
FILES = {
    "nkdoc.toml": SETTINGS,
    "content/references.yaml": (
        "letters:\n  type: book\n  title: Letters of a potter\n  issued: 1931\n  language: en\n"
        "survey:\n  type: report\n  title: A survey of kilns\n  issued: 1950\n  language: en\n"
    ),
    "content/en/10-kilns.md": "# Kilns\n\nThe kiln held 40 pots.[@letters] It closed in 1950.[@survey]\n",
    "content/ru/10-kilns.md": "# Печи\n\nВ печь входило 40 горшков.[@letters] Её закрыли в 1950 году.[@survey]\n",
}
UNCITED = {path: re.sub(r"\[@\w+\]", "", text) for path, text in FILES.items() if "references" not in path}
CLAIMS = re.compile(r"\b(?:the article|exact|supporting|стать|точн|The labels are|Пометы)")
INLINE = re.compile(r"</?(?:a|b|em|i|span|sup|time)\b[^>]*>")


def context(files: Mapping[str, str]) -> Context:
    world = MemoryWorld(files)
    loaded = load(world)
    assert loaded.diagnostics == ()
    assert loaded.value is not None
    return Context(loaded.value, Theme(world), Options(), moment(world, loaded.value.config))


def page(made: Context, kind: str, language: str) -> str:
    if kind == "sheet":
        files = (f"{language}/briefing.pdf", f"{language}/index.html")
        return render_sheet([sheet_view(made.project, language, files).value], made.theme)
    if kind.startswith("parallel"):
        medium: Medium = "web" if kind == "parallel-web" else "print"
        return render_parallel(parallel_view(made.project, "ru", medium).value, made.theme, medium=medium)
    return _pages.edition_page(made, language, "web" if kind == "web" else "print").value


KINDS = ("web", "print", "sheet", "parallel-web", "parallel-print")


def body(html: str) -> str:
    return re.sub(r"<(style|script)\b.*?</\1>", "", html[html.index("<body") :], flags=re.DOTALL)


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("language", ["en", "ru"])
@pytest.mark.parametrize("files", [FILES, UNCITED], ids=["cited", "uncited"])
def test_nothing_is_claimed_and_nothing_is_empty(kind: str, language: str, files: dict[str, str]) -> None:
    text = body(page(context(files), kind, language))
    assert not CLAIMS.search(text)
    assert not re.search(r"<(p|dd|dl|td|span|ul|ol|h1|h2)\b[^>]*>\s*</\1>", text.replace('class="places"', ""))
    words = re.sub(r"\s+", " ", re.sub(r"<[^>]+>", "\n", INLINE.sub("", text)))
    assert not re.search(r": ?\.|: ?,| ,|·\s*$|\(\)", words)
    if files is UNCITED:
        assert not re.search(r"reference numbers|With every source|Small raised|Со всеми источниками|номерами", words)


def test_metadata_is_left_out_where_there_is_none() -> None:
    html = page(context(FILES), "web", "en")
    assert 'name="author"' not in html
    assert 'name="description"' not in html


@pytest.mark.parametrize("kind", KINDS)
def test_statuses_are_told_where_references_have_them(kind: str) -> None:
    named = FILES["content/references.yaml"].replace("1931\n", "1931\n  custom: {status: exact}\n")
    text = body(page(context({**FILES, "content/references.yaml": named}), kind, "en"))
    assert "1\u00a0exact" in text
    assert "2\u00a0exact" not in text


def test_numbers_of_an_article_are_told_where_a_reference_has_one() -> None:
    numbered = {**FILES, "nkdoc.toml": f'citation-numbers = "note"\n{SETTINGS}'}
    assert "as in the article" not in page(context(numbered), "print", "en")
    references = FILES["content/references.yaml"].replace("1931\n", "1931\n  custom: {note: 7}\n")
    assert "as in the article" in page(context({**numbered, "content/references.yaml": references}), "print", "en")


@pytest.mark.parametrize("kind", KINDS)
def test_the_word_on_the_cover_is_a_setting(kind: str) -> None:
    said = {**FILES, "nkdoc.toml": f'kind = {{ en = "Field report", ru = "Отчёт" }}\n{SETTINGS}'}
    text = body(page(context(said), kind, "en"))
    assert "riefing" not in text.replace("briefing.pdf", "").replace("briefing-en-ru.pdf", "")
    assert ("Field report" in text) == (kind != "parallel-web")
    assert "Field report" not in body(page(context(FILES), kind, "en"))


def test_one_language_is_no_edition_among_others() -> None:
    alone = {path: text for path, text in FILES.items() if "/ru/" not in path}
    alone["nkdoc.toml"] = 'languages = ["en"]\ntitle = "Kilns"\ndate = 2026-11-22\n'
    text = body(page(context(alone), "print", "en"))
    assert "English edition" not in text
    assert "correspond paragraph by paragraph" not in text


def test_a_sheet_that_says_nothing_is_warned_of_where_it_is_made() -> None:
    found = output("handout").produce(context(FILES), "en-ru/sheet-a4").diagnostics
    assert [(each.code, each.severity, each.about) for each in found] == [
        ("NK127", Severity.WARNING, "en"),
        ("NK127", Severity.WARNING, "ru"),
    ]
    marked = {
        path: text.replace("The kiln held 40 pots.[@letters]", "[The kiln held 40 pots.[@letters]]{.key}").replace(
            "В печь входило 40 горшков.[@letters]", "[В печь входило 40 горшков.[@letters]]{.key}"
        )
        for path, text in FILES.items()
    }
    assert output("handout").produce(context(marked), "en-ru/sheet-a4").diagnostics == ()


def test_a_table_that_nothing_names_is_no_place_of_the_concordance() -> None:
    table = "\n\n| a | b |\n|---|---|\n| 1 | 2 |\n"
    files = {path: text + table if path.endswith(".md") else text for path, text in FILES.items()}
    (chapter,) = parallel_view(context(files).project, "ru", "print").value.places
    assert chapter.kind == "chapter"
