"""Words in two scripts: their odd letters, and which of those look like the word's own."""

from __future__ import annotations

import pytest

from nkdoc.languages.mixtures import mixed_words
from nkdoc.languages.scripts import look_alike, script_of


@pytest.mark.parametrize(
    ("tag", "word", "odd", "script", "alike"),
    [
        ("ru", "Aзербайджан", "A", "latin", True),
        ("en", "Аzerbaijan", "А", "cyrillic", True),
        ("ru", "вThunderbird", "в", "cyrillic", False),
        ("ru", "Zербайджан", "Z", "latin", False),
        ("ru", "CCCРа", "Ра", "cyrillic", True),
        ("hy", "hայաստան", "h", "latin", True),
        ("hy", "Hայաստան", "H", "latin", False),
        ("en", "yօung", "օ", "armenian", True),
        ("hy", "հоկտեմբեր", "о", "cyrillic", True),
    ],
)
def test_odd_letters_of_a_word(tag: str, word: str, odd: str, script: str, *, alike: bool) -> None:
    (found,) = mixed_words(f"5 {word}, 6", tag)
    assert (found.start, found.end) == (2, 2 + len(word))
    assert (found.odd, found.script, found.alike) == (odd, script, alike)


def test_the_language_s_script_is_the_word_s_where_two_have_as_many_letters() -> None:
    assert [one.odd for one in mixed_words("oн", "ru")] == ["o"]
    assert [one.odd for one in mixed_words("oн", "en")] == ["н"]


@pytest.mark.parametrize(
    ("tag", "text"),
    [
        ("uk", "PDFу, Skypeом"),
        ("ru", "PDFы, Pythonу, IT-компания, COVIDа, бóльший, 5кг"),
        ("hy", "PDFը, Python-ի, Հայաստան"),
        ("en", "Résumé of PDFs, naïve façade"),
        ("en", "Résumé"),
    ],
)
def test_endings_stress_marks_and_compounds_are_no_mixture(tag: str, text: str) -> None:
    assert list(mixed_words(text, tag)) == []


def test_an_accent_in_a_latin_word_is_none_beside_a_word_that_is_mixed() -> None:
    assert [one.odd for one in mixed_words("Résumé of Аzerbaijan", "en")] == ["А"]


@pytest.mark.parametrize(
    ("letters", "script", "alike"),
    [("оеа", "latin", True), ("oea", "cyrillic", True), ("о", "armenian", True), ("ж", "latin", False)],
)
def test_letters_look_alike_in_both_directions(letters: str, script: str, *, alike: bool) -> None:
    assert look_alike(letters, script) is alike  # type: ignore[arg-type]  # the parameters are scripts


def test_a_digit_is_of_no_script() -> None:
    assert [script_of(letter) for letter in "aжհ5"] == ["latin", "cyrillic", "armenian", ""]
