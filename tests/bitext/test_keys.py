"""Names of keys in several languages, made one."""

from __future__ import annotations

import pytest

from nkdoc.bitext.code.keys import keys_of
from nkdoc.languages.folders import folders
from nkdoc.languages.keyboard import KEYS, keyboard_of


@pytest.mark.parametrize(
    ("tag", "text"),
    [
        ("de", "Strg+Umschalt+Entf"),
        ("fr", "Ctrl+Maj+Suppr"),
        ("es", "Ctrl+Mayús+Supr"),
        ("it", "Ctrl+Maiusc+Canc"),
        ("ja", "ctrl + shift + delete"),
        ("en", "Shift-Ctrl-Del"),
    ],
)
def test_the_same_keys_have_one_name(tag: str, text: str) -> None:
    assert keys_of(text, tag) == keys_of("Ctrl+Shift+Del", "en") != ""


@pytest.mark.parametrize("text", ["enter", "none", "a+b", "max-size", "ctrl+something", "x" * 100, ""])
def test_what_names_no_keys(text: str) -> None:
    assert keys_of(text, "en") == ""


def test_other_keys_have_another_name() -> None:
    assert keys_of("Ctrl+O", "en") == keys_of("ctrl+o", "ru") != keys_of("Ctrl+X", "ru")
    assert keys_of("Eingabe", "de") == keys_of("Enter", "en") != keys_of("Entf", "de")


@pytest.mark.parametrize("tag", sorted(folders()))
def test_a_legend_belongs_to_one_key(tag: str) -> None:
    keys = keyboard_of(tag).keys
    assert keys.keys() <= KEYS.keys()
    called = [name for names in keys.values() for name in names]
    assert len(called) == len(set(called))
    assert all(name == name.lower() for name in called)
