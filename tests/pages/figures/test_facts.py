"""The table of facts: two parties stand side by side, in the alphabet's order."""

from __future__ import annotations

from tests.pages.figures.drawn import dataset, drawn, having, read

FACTS = """
kind: facts
title: {en: In brief, ru: Коротко}
description: {en: Facts., ru: Сведения.}
rows:
  - label: {en: Dates, ru: Даты}
    items:
      - {text: {en: 19–20 September, ru: 19–20 сентября}, cite: [a]}
  - label: {en: Leaders, ru: Руководители}
    items:
      - {text: {en: A president, ru: Президент}, party: {en: Armenia, ru: Хайастан}, cite: [a]}
      - {text: {en: Another, ru: Другой}, party: {en: Turkey, ru: Анатолия}, cite: [b]}
      - {text: {en: A speaker, ru: Спикер}, party: {en: Armenia, ru: Хайастан}, cite: [c]}
"""


def cells(language: str) -> list[list[str]]:
    return [[read(cell) for cell in row] for row in drawn(dataset(FACTS), language).iter("tr")]


def test_one_matter_a_row_and_parties_side_by_side() -> None:
    assert cells("en") == [
        ["Dates", "19–\u206020 September"],
        ["Leaders", "Armenia A president A speaker", "Turkey Another"],
    ]


def test_parties_stand_in_the_alphabet_of_the_edition() -> None:
    assert cells("ru")[1] == ["Руководители", "Анатолия Другой", "Хайастан Президент Спикер"]


def test_rows_are_headed() -> None:
    root = drawn(dataset(FACTS), "en")
    assert [head.get("scope") for head in root.iter("th")] == ["row", "row"]
    assert len(having(root, "fact")) == 4
