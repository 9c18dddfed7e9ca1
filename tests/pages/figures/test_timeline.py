"""The timeline: a date stands once, a type is a shape and a word."""

from __future__ import annotations

import pytest

from tests.pages.figures.drawn import LANGUAGES, dataset, drawn, having, read, shipped

FOUR_EVENTS = """
kind: timeline
title: {en: Days, ru: Дни}
description: {en: Four events., ru: Четыре события.}
events:
  - {date: 2022-12, type: event, text: {en: A blockade begins, ru: Начинается блокада}, cite: [a]}
  - {date: 2023-09-19, end: 2023-09-20, type: event, text: {en: The offensive, ru: Наступление}, cite: [b]}
  - {date: 2023-09-20, type: agreement, text: {en: A ceasefire, ru: Прекращение огня}, cite: [c]}
  - {date: 2023-09-20, type: statement, text: {en: 'It says "yes"', ru: 'Говорят: "да"'}, cite: [d]}
"""


def table(language: str) -> list[list[str]]:
    root = drawn(dataset(FOUR_EVENTS), language)
    return [[read(cell) for cell in row if cell.get("class") != "at"] for row in root.iter("tr")]


def test_english() -> None:
    assert table("en") == [
        ["2022"],
        ["December", "A blockade begins"],
        ["2023"],
        ["19–20 September", "The offensive"],
        ["20 September", "Agreement A ceasefire"],
        ["", "Statement It says “yes”"],
    ]


def test_russian() -> None:
    assert table("ru") == [
        ["2022"],
        ["Декабрь", "Начинается блокада"],
        ["2023"],
        ["19–20 сентября", "Наступление"],
        ["20 сентября", "Соглашение Прекращение огня"],
        ["", "Заявление Говорят: «да»"],
    ]


def test_types_differ_by_shape_not_only_by_colour() -> None:
    marks = having(drawn(dataset(FOUR_EVENTS), "en"), "event-mark")
    assert [[shape.tag for shape in mark] for mark in marks] == [
        ["title", "circle"],
        ["title", "circle"],
        ["title", "rect"],
        ["title", "path"],
    ]


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_briefing_s_timeline_has_all_its_events(language: str) -> None:
    data = shipped()["data/timeline.yaml"]
    assert len(having(drawn(data, language), "what")) == len(data.fields["events"])  # type: ignore[arg-type]
