"""Forbidden forms are found in the editions' own words, and nowhere else."""

from __future__ import annotations

import pytest

from nkdoc.base.diagnostics import Diagnostic
from nkdoc.base.world import MemoryWorld
from nkdoc.checks.nk420_forbidden_form import check
from nkdoc.compile import load

SETTINGS = '[tool.nkdoc]\nsource-language = "en"\nlanguages = ["en", "ru"]\n'
GLOSSARY = """concepts:
  - id: azerbaijani
    kind: term
    en:
      form: Azerbaijani
      forbidden:
        - {form: Azeri, why: colloquial}
    ru:
      form: азербайджанский
      stems: [азербайджан]
      forbidden:
        - {form: азеры, why: pejorative}
  - id: sipri
    kind: body
    en: {form: Stockholm Institute, aliases: [Azeri Institute]}
    ru:
      form: Стокгольмский институт
      forbidden:
        - {form: Совет Европы, why: another body}
  - id: council-of-europe
    kind: body
    en: {form: Council of Europe}
    ru: {form: Совет Европы, stems: ['Совет\\w* Европы']}
"""
FRONT = "---\nid: a\ntitle: A\n---\n\n"


def findings(english: str, russian: str = "Слова.") -> list[Diagnostic]:
    files = {"pyproject.toml": SETTINGS, "content/glossary.yaml": GLOSSARY}
    files |= {"content/en/10-a.md": FRONT + english, "content/ru/10-a.md": FRONT + russian}
    loaded = load(MemoryWorld(files))
    assert loaded.value is not None
    return list(check(loaded.value))


def test_a_forbidden_form_is_found_with_its_reason_and_the_approved_form() -> None:
    (found,) = findings("The Azeri army came.")
    assert found.span is not None
    assert found.span.text == "Azeri"
    assert found.message == "“Azeri” is a form the glossary forbids: colloquial"
    assert found.hint == "write “Azerbaijani”"
    assert found.labels[0].span.path == "content/glossary.yaml"


@pytest.mark.parametrize(
    "english",
    ["Two Azeris came.", "The *Azeri* army.", "| Azeri | b |\n|---|---|\n| c | d |", "A[^n]\n\n[^n]: Azeri."],
)
def test_it_is_found_in_plurals_emphasis_tables_and_notes(english: str) -> None:
    assert [found.about for found in findings(english)] == ["Azeri"]


@pytest.mark.parametrize(
    "english",
    [
        'He said "the Azeri army".',
        "He said “the Azeri army”.",
        "> The Azeri army.\n>\n> — somebody",
        "The word [Azeri]{lang=az}.",
        "The word `Azeri`.",
        "An Azerification and the pre-Azeri age.",
        "A report of the Azeri Institute.",
    ],
)
def test_others_words_code_longer_words_and_approved_names_are_left_alone(english: str) -> None:
    assert findings(english) == []


def test_russian_forms_are_found_whole_and_in_their_own_edition_only() -> None:
    assert [found.about for found in findings("Words: азеры.", "Сказано: Азеры пришли.")] == ["азеры"]
    assert findings("Words.", "Слово азерыч и [перевод: азеры]{.translation}.") == []


def test_a_form_forbidden_for_one_body_may_be_another_s_name() -> None:
    assert findings("Words.", "Совет Европы заявил.") == []
