"""Sentences end where a language says so: its marks, its abbreviations, and what its script does without."""

from __future__ import annotations

import pytest

from nkdoc.bitext.sentences import count, split


def sentences(text: str, language: str) -> list[str]:
    return [text[start:end] for start, end in split(text, language)]


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("en", "He met A. Petrova. She left.", ["He met A. Petrova.", "She left."]),
        ("ru", "Указ подписал Ёлкин Е.Ё. Ёж ушёл.", ["Указ подписал Ёлкин Е.Ё. Ёж ушёл."]),
        ("ca", "Era tard. És fora.", ["Era tard.", "És fora."]),
        ("es-x-none", "Llegó. ¿Por qué? ¡Nadie lo sabe!", ["Llegó.", "¿Por qué?", "¡Nadie lo sabe!"]),
        ("zh", "他来了。她走了！为什么？没人知道", ["他来了。", "她走了！", "为什么？", "没人知道"]),
        ("zh", "他说：“来了。”她走了。", ["他说：“来了。”", "她走了。"]),
        ("ja", "彼は「来る。」と言った。", ["彼は「来る。」と言った。"]),
        ("ar", "هل جاء؟ نعم جاء۔ ذهب.", ["هل جاء؟", "نعم جاء۔", "ذهب."]),
        ("hi", "वह आया। वह गया।", ["वह आया।", "वह गया।"]),
        ("ka", "ის მოვიდა. ის წავიდა.", ["ის მოვიდა.", "ის წავიდა."]),
        ("tr", "Geldi. İstanbul güzel. ışık.", ["Geldi.", "İstanbul güzel. ışık."]),
        ("cs", "Přišel Ř. Žák. Špatně.", ["Přišel Ř. Žák.", "Špatně."]),
    ],
)
def test_sentences_are_told_apart(language: str, text: str, expected: list[str]) -> None:
    assert sentences(text, language) == expected


def test_a_mark_that_fills_a_cell_needs_no_space_after_it_and_others_do() -> None:
    assert count("版本3.5。一", "zh") == 2
    assert count("Version 3.5 of nkdoc.org", "ca") == 1


def test_blank_text_has_no_sentences_but_counts_as_one() -> None:
    assert split(" \n", "en") == ()
    assert count(" ", "en") == 1
