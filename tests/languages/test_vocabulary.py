"""Vocabularies: stems, what translates them, two languages that meet in the pivot, and the files' size and head."""

from __future__ import annotations

from importlib.resources import files

import pytest

from nkdoc.languages.folders import folders, has_file
from nkdoc.languages.vocabulary import FILE, stem, vocabulary

SHIPPED = [tag for tag in folders() if has_file(folders()[tag], FILE)]


@pytest.mark.parametrize(
    ("words", "tag"),
    [
        ("commit commits committed committing", "en"),
        ("file files", "en"),
        ("файл файла файлы файлов файлами", "ru"),
        ("Datei", "de"),
    ],
)
def test_the_forms_of_a_word_have_one_stem(words: str, tag: str) -> None:
    assert len({stem(word, tag) for word in words.split()}) == 1


def test_what_translates_a_stem() -> None:
    assert vocabulary("en", "ru").of(stem("descending", "en"))[stem("убыванию", "ru")] > 0.2
    assert vocabulary("ru", "en").of(stem("умолчанию", "ru"))[stem("default", "en")] > 0.5


def test_two_languages_meet_in_the_pivot() -> None:
    found = vocabulary("ru", "de-AT").of(stem("файлы", "ru"))
    assert max(found, key=lambda one: found[one]) == stem("Datei", "de")


def test_a_language_without_a_vocabulary_knows_nothing() -> None:
    assert not vocabulary("en", "zh")
    assert not vocabulary("zh", "ru")
    assert vocabulary("en", "zh").of("file") == {}


@pytest.mark.parametrize("tag", SHIPPED)
def test_a_file_names_its_sources_and_is_small(tag: str) -> None:
    data = files("nkdoc.languages").joinpath(folders()[tag], FILE).read_bytes()
    assert len(data) <= 200_000
    head = [line for line in data.decode().splitlines() if line.startswith("#")]
    assert "tools/learn_vocabulary.py" in head[0]
    assert "licences" in "".join(head)
