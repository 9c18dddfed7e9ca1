"""Figures and dates of data files are looked for in the text that cites their sources, in every edition."""

from __future__ import annotations

from nkdoc.base.diagnostics import Diagnostic
from nkdoc.base.world import MemoryWorld
from nkdoc.checks.nk511_figure_differs_from_text import check
from nkdoc.compile import load

SETTINGS = '[tool.nkdoc]\nsource-language = "en"\nlanguages = ["en", "ru"]\n'
ENGLISH = """---
id: aftermath
title: Aftermath
---

## 3 October {#day}

By then 100,617 people had arrived.[@a] Two civilians were killed on 19 and 20 September, from 13:00 on.[@b]
"""
RUSSIAN = """---
id: aftermath
title: Последствия
---

## 3 октября {#day}

К этому дню прибыло 100 617 человек.[@a] Двое мирных жителей погибли 19 и 20 сентября, с 13:00.[@b]
"""


def findings(rows: str, english: str = ENGLISH, russian: str = RUSSIAN) -> list[Diagnostic]:
    data = f"kind: bars\nrows:\n{rows}"
    files = {"pyproject.toml": SETTINGS, "content/data/sample.yaml": data}
    files |= {"content/en/10-a.md": english, "content/ru/10-a.md": russian}
    project = load(MemoryWorld(files)).value
    assert project is not None
    return list(check(project))


def messages(rows: str, english: str = ENGLISH, russian: str = RUSSIAN) -> list[str]:
    return [found.message for found in findings(rows, english, russian)]


def test_figures_in_digits_and_in_words_are_found_in_both_languages() -> None:
    assert messages("  - {value: 100617, cite: [a]}\n  - {value: 2, cite: [b]}\n") == []


def test_a_changed_figure_is_found_at_its_place_with_the_text_beside_it() -> None:
    in_english, in_russian = findings("  - value: 100671\n    cite: [a]\n")
    assert in_english.message == "the figure 100671 is not in the “en” text that cites a"
    assert in_english.span is not None
    assert (in_english.span.path, in_english.span.position.line) == ("content/data/sample.yaml", 3)
    assert in_english.span.text == "100671"
    assert [label.span.path for label in in_english.labels] == ["content/en/10-a.md"]
    assert [label.span.path for label in in_russian.labels] == ["content/ru/10-a.md"]


def test_a_text_changed_in_one_language_is_found_there() -> None:
    changed = RUSSIAN.replace("100 617", "100 671")
    assert messages("  - {value: 100617, cite: [a]}\n", russian=changed) == [
        "the figure 100617 is not in the “ru” text that cites a"
    ]


def test_the_figure_must_stand_with_its_own_source() -> None:
    separate = ENGLISH.replace("[@a] ", "[@a]\n\n")
    assert messages("  - {value: 100617, cite: [b]}\n", english=separate) == [
        "the figure 100617 is not in the “en” text that cites b"
    ]


def test_a_source_that_no_text_cites_bears_nothing_out() -> None:
    assert messages("  - {value: 2, cite: [c]}\n") == [
        f"no text in “{language}” cites c, so nothing bears out the figure 2" for language in ("en", "ru")
    ]


def test_a_caption_is_no_text() -> None:
    caption = "\n::: {.figure #f}\n![p](data/sample.yaml)\n\n7.[@c]\n:::\n"
    assert len(messages("  - {value: 7, cite: [c]}\n", ENGLISH + caption, RUSSIAN + caption)) == 2


def test_dates_are_found_in_the_text_in_a_list_of_days_and_in_the_heading_above() -> None:
    assert messages("  - {date: 2023-09-20, cite: [b]}\n  - {date: 2023-09-19, cite: [b]}\n") == []
    assert messages("  - {date: 2023-10-03, cite: [a]}\n  - {date: 2023-10, cite: [a]}\n") == []


def test_a_date_of_another_day_or_month_is_not() -> None:
    assert len(messages("  - {date: 2023-09-21, cite: [b]}\n")) == 2
    assert len(messages("  - {date: 2023-11-19, cite: [b]}\n")) == 2
    assert len(messages("  - {date: 2022-12, cite: [b]}\n")) == 2


def test_a_reckoned_date_is_not_looked_for() -> None:
    assert messages("  - {date: 2023-09-05, reckoned: true, cite: [b]}\n") == []


def test_numbers_in_a_row_s_words_are_looked_for_in_their_own_language() -> None:
    assert messages('  - {text: {en: "Over 100,617 from 13:00", ru: Более 100 617 с 13:00}, cite: [a, b]}\n') == []
    wrong = '  - {text: {en: two, ru: "более 3000"}, cite: [a]}\n'
    assert messages(wrong) == ["the figure 3000 is not in the “ru” text that cites a"]


def test_rows_without_sources_are_looked_for_where_the_file_asks_for_it() -> None:
    rows = "  - {value: 100617}\n  - {value: 7}\n"
    assert messages(rows) == []
    assert messages(f"{rows}check: true\n") == [
        f"the figure 7 is nowhere in the “{language}” text" for language in ("en", "ru")
    ]


def test_a_file_may_ask_for_nothing() -> None:
    assert messages("  - {value: 7, cite: [a]}\ncheck: false\n") == []


def test_every_series_of_a_row_is_looked_for() -> None:
    rows = "  - {date: 2023-10-03, values: {people: 100617, dogs: 7}, cite: [a]}\n"
    assert messages(rows) == [f"the figure 7 is not in the “{language}” text that cites a" for language in ("en", "ru")]


def test_a_day_with_the_full_stop_of_an_ordinal_belongs_to_its_month() -> None:
    english = ENGLISH.replace("3 October", "The day").replace("By then", "By 3. October")
    russian = RUSSIAN.replace("3 октября", "День").replace("К этому дню", "К 3. октября")
    assert messages("  - {date: 2023-10-03, cite: [a]}\n", english, russian) == []
