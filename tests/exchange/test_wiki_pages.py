"""Pages of MediaWiki: sources in templates, notes called by name, categories, pictures in any language's words."""

from __future__ import annotations

import shutil

import pytest

from nkdoc.exchange.texts._templates import source_in
from nkdoc.exchange.texts._tree import text_of
from tests.exchange.test_texts import bring, sections

needs_pandoc = pytest.mark.skipif(shutil.which("pandoc") is None, reason="pandoc is not installed")


def taken(page: str) -> tuple[str, list[str]]:
    """Return the text of a page without its title, and what is told of it."""
    made, told, _ = bring("kites.wiki", f"= Змеи =\n{page}".encode())
    (text,) = sections(made).values()
    return text.removeprefix("# Змеи\n\n"), [each.removeprefix("kites.wiki: ") for each in told]


@pytest.mark.parametrize(
    ("template", "said"),
    [
        (
            "{{cite book|title=Kites|last=Roe|first=Ann|year=1999|publisher=Wind Press}}",
            "Ann Roe. Kites. Wind Press, 1999.",
        ),
        (
            "{{Cite web\n | title = Why fly? | url = https://a.org/b_c | access-date = 1 May}}",
            "Why fly? https://a.org/b_c",
        ),
        (
            "{{cite journal|author1=A. Roe|last2=Poe|first2=B.|title=[[A|The ''wind'']]|journal=Air|volume=5|issue=2}}",
            "A. Roe, B. Poe. The wind. Air 5 (2).",
        ),
        (
            "{{cite news|title=Wind|newspaper=Air|date=May 2001|pages=3–7<!-- or 8 -->}}",
            "Wind. Air. May 2001, 3–7.",
        ),
        ("{{citation|title={{lang|de|Drachen}} &amp; [https://a.org air]|isbn=}}", "Drachen & air."),
        ("{{Drachenbuch|title=Wind|year=1910}}", "Wind. 1910."),
        ("{{convert|3|m}}", ""),
        ("{{quote|text=Fly}}", ""),
    ],
)
def test_a_template_that_names_a_source_is_words(template: str, said: str) -> None:
    assert text_of(source_in(template)) == said


@needs_pandoc
def test_a_note_that_is_a_template_has_its_words() -> None:
    text, told = taken("Летит.<ref>{{cite book|title=Kites|last=Roe|year=1999|url=https://a.org/b_c}}</ref>")
    assert text == "Летит.[^1]\n\n[^1]: Roe. Kites. 1999. <https://a.org/b_c>\n"
    assert not told


@needs_pandoc
def test_a_note_that_is_another_template_has_its_words_and_is_told() -> None:
    text, told = taken("Летит.<ref>{{Книга|автор=Иванов А.|заглавие=Змеи}}</ref>")
    assert text == "Летит.[^1]\n\n[^1]: Иванов А., Змеи\n"
    assert told == ["left out: {{Книга|автор=Иванов А.|заглавие=Змеи}}"]


@needs_pandoc
@pytest.mark.parametrize(
    ("page", "text"),
    [
        ("Раз<ref name=a>Да.</ref>, два<ref name=a />.", "Раз[^1], два[^1].\n\n[^1]: Да.\n"),
        ("Раз<ref name='a b'/>, два<ref name=\"a b\">Да.</ref>.", "Раз[^1], два[^1].\n\n[^1]: Да.\n"),
        (
            "Раз<ref name=a/>, два<ref name=a/>.\n<references>\n\n<ref name=a>Да.</ref>\n\n</references>",
            "Раз[^1], два[^1].\n\n[^1]: Да.\n",
        ),
        ("Раз<ref name=a/>.\n{{reflist|refs=\n<ref name=a>{{cite web|title=Да}}</ref>\n}}", "Раз[^1].\n\n[^1]: Да.\n"),
        (
            "Раз<ref name=a group=b>Да.</ref>, два<ref group=c name=a>Нет.</ref>, три<ref name=a group=b/>.",
            "Раз[^1], два[^2], три[^1].\n\n[^1]: Да.\n\n[^2]: Нет.\n",
        ),
        ("Вот <nowiki><ref name=a/></nowiki>.", "Вот \\<ref name=a/\\>.\n"),
    ],
)
def test_a_note_with_a_name_is_one_note(page: str, text: str) -> None:
    assert taken(page) == (text, [])


@needs_pandoc
def test_a_note_called_in_two_chapters_stands_in_both() -> None:
    page = "= Раз =\nА<ref name=a/>.\n= Два =\nБ<ref name=a>Да.</ref>, в<ref name=a/>."
    made, _, _ = bring("kites.wiki", page.encode())
    assert [text.partition("\n\n")[2] for text in sections(made).values()] == [
        "А[^1].\n\n[^1]: Да.\n",
        "Б[^1], в[^1].\n\n[^1]: Да.\n",
    ]


@needs_pandoc
@pytest.mark.parametrize("page", ["Раз<ref name=a/>.", "Раз<ref></ref>.", "Раз<ref>{{sfn}}</ref>."])
def test_no_note_is_empty(page: str) -> None:
    text, told = taken(page)
    assert text == "Раз.\n"
    assert "left out: a note without a text" in told


@needs_pandoc
def test_a_note_that_nothing_calls_is_told() -> None:
    assert taken("Раз.\n<references><ref name=a>Да.</ref></references>")[1] == [
        "left out: a note that nothing calls, “Да.”"
    ]


@needs_pandoc
def test_categories_are_left_out_and_told() -> None:
    text, told = taken("Раз [[:Категория:Игры|игры]].\n\n[[Category:Kites]]\n[[Категория:Змеи|*]] [[kategorie:D]]")
    assert text == "Раз игры.\n"
    assert "left out: the categories of the page, Kites, Змеи, D" in told


@needs_pandoc
def test_pictures_are_known_in_any_language() -> None:
    _, told = taken("Раз [[Файл:a b.jpg|мини|справа|Подпись [[Змей|змея]]]] и [[Datei:c.svg|thumb|200px|Drachen]].")
    assert [each for each in told if "picture" in each] == [
        "the picture a_b.jpg is not in the document",
        "the picture c.svg is not in the document",
    ]
    assert taken("Раз [[Файл:a b.jpg|мини|справа|Подпись [[Змей|змея]]]].")[0] == "Раз Подпись змея.\n"


@needs_pandoc
def test_a_note_that_pandoc_does_not_read_leaves_no_mark() -> None:
    text, told = taken("Раз<ref name=a>Да.\n* b</ref>.")
    assert "nkdoc" not in text
    assert "left out: <ref>" in told
