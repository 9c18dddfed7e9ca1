"""NK129: a row that no index has because a text inflects its form, or because a language lacks one."""

from __future__ import annotations

import pytest

from nkdoc.base.world import MemoryWorld
from nkdoc.checks.nk129_form_not_found import check
from nkdoc.compile import load

SETTINGS = 'source-language = "en"\nlanguages = ["en", "ru"]\n'
ENGLISH = "He was in Tokmok."


def found(row: str, russian: str, english: str = ENGLISH, more: str = "") -> list[tuple[str, str, str]]:
    """Return the text, the counterpart's text and the hint of every finding."""
    glossary = f"concepts:\n  - id: tokmok\n    kind: place\n    en: {{form: Tokmok}}\n    {row}\n{more}"
    files = {"nkdoc.toml": SETTINGS, "content/glossary.yaml": glossary}
    texts = {"content/en/a.md": f"# A\n\n{english}\n", "content/ru/a.md": f"# А\n\n{russian}\n"}
    project = load(MemoryWorld({**files, **texts})).value
    assert project is not None
    return [
        (each.span.text if each.span else "", each.labels[0].span.text if each.labels else "", each.hint)
        for each in check(project)
    ]


@pytest.mark.parametrize(
    ("form", "text", "word", "stem"),
    [
        ("Токмок", "Был в Токмоке.", "Токмоке", "Токмок"),
        ("Анна", "Видел Анну.", "Анну", "Анн"),
        ("Новый Токмок", "Был в Новом Токмоке.", "Новом Токмоке", r"Нов\w* Токмок"),
    ],
)
def test_a_form_that_only_stands_inflected_is_told_with_its_stem(form: str, text: str, word: str, stem: str) -> None:
    hint = f"if this is it, add its stem to “ru”: stems: [{stem}]"
    assert found(f"ru: {{form: {form}}}", text) == [(form, word, hint)]


@pytest.mark.parametrize(
    ("row", "text"),
    [
        ("ru: {form: Токмок}", "Был в Токмоке. Токмок мал."),
        ("ru: {form: Токмок, stems: [Токмок]}", "Был в Токмоке."),
        ("ru: {form: Токмок}", "Был там."),
        ("ru: {form: Токмок}", "Был среди токмокских."),
    ],
)
def test_a_form_that_is_found_or_is_nowhere_is_no_fault(row: str, text: str) -> None:
    assert found(row, text) == []


def test_a_word_of_another_row_is_not_taken_for_a_form() -> None:
    other = "  - id: other\n    kind: person\n    en: {form: Tokmokov}\n    ru: {form: Токмоков}\n"
    assert found("ru: {form: Токмок}", "Видел его Токмоков.", more=other) == []


def test_a_language_without_a_form_is_told_with_the_tag_that_is_meant() -> None:
    assert found("rus: {form: Токмок}", "Был в Токмоке.") == [
        ("tokmok", "", "add “ru: {form: …}”; is that “rus”?"),
    ]
