"""Where names and terms are used, and the index made of it."""

from __future__ import annotations

from nkdoc.base.world import MemoryWorld
from nkdoc.bitext.forms import matches
from nkdoc.bitext.terms import IndexEntry, finder_of, index_entries
from nkdoc.compile import load
from nkdoc.languages import locale_for
from nkdoc.model import Project

SETTINGS = '[tool.nkdoc]\nsource-language = "en"\nlanguages = ["en", "ru"]\ntitle = "A"\ndate = 2026-11-22\n'
GLOSSARY = """concepts:
  - id: artsakh
    kind: term
    en: {form: Artsakh}
    ru: {form: Арцах, stems: [Арцах]}
  - id: artsakh-republic
    kind: body
    en: {form: Republic of Artsakh (RA), aliases: ["Artsakh's republic"]}
    ru: {form: Республика Арцах, stems: ['Республик\\w+ Арцах']}
  - id: de-waal-thomas
    kind: person
    en: {form: Thomas de Waal}
    ru: {form: Томас де Ваал, stems: [Ваал]}
  - id: aliyev-ilham
    kind: person
    en: {form: Ilham Aliyev}
    ru: {form: Ильхам Алиев, stems: [Алиев]}
  - id: aliyev-kamran
    kind: person
    en: {form: Kamran Aliyev}
    ru: {form: Кямран Алиев, stems: ['Кямран\\w* Алиев']}
  - id: ezhevan
    kind: place
    en: {form: Shusha}
    ru: {form: Ёлкино, stems: ['[ЁЕ]лкин']}
    others:
      armenian: {latin: Shushi (Շուշի), ru: Шуши}
      azerbaijani: {latin: Shusha (Şuşa), ru: Ёлкино (not verified)}
  - id: aravot
    kind: body
    en: {form: Aravot}
    ru: {form: «Аравот», stems: [Аравот]}
  - id: lost
    kind: person
    gap: true
    en: {form: the spokesperson}
    ru: {form: представитель, stems: [представител]}
"""
ENGLISH = """---
id: one
title: Artsakh
---

The Republic of Artsakh, or RA.[^n] The spokesperson came.

## First {#first}

De Waal, Shusha's friend, wrote in Aravot.

## Second {#second}

Shusha. Kamran Aliyev and Ilham Aliyev.

## Third {#third}

Words.

## Fourth {#fourth}

Shusha.

[^n]: Thomas de Waal.
"""
RUSSIAN = """---
id: one
title: Арцах
---

Власти Республики Арцах.[^n] Пришёл представитель.

## Первая {#first}

Де Ваал, друг Ёлкина, писал в "Аравоте".

## Вторая {#second}

Ёлкино. Кямрану Алиеву и Ильхаму Алиеву.

## Третья {#third}

Слова.

## Четвёртая {#fourth}

Ёлкино.

[^n]: Томас де Ваал.
"""


def project(english: str = ENGLISH, russian: str = RUSSIAN) -> Project:
    files = {"pyproject.toml": SETTINGS, "content/glossary.yaml": GLOSSARY}
    files |= {"content/en/10-one.md": english, "content/ru/10-one.md": russian}
    loaded = load(MemoryWorld(files))
    assert loaded.diagnostics == ()
    assert loaded.value is not None
    return loaded.value


def found(text: str, language: str) -> list[tuple[str, str]]:
    found = matches(finder_of(project().termbase, language), text)
    return [(text[match.start : match.end], match.concept.id) for match in found]


def entries(language: str, made: Project | None = None) -> dict[str, IndexEntry]:
    made = made or project()
    groups = index_entries(made, made.editions[language], locale_for(language))
    return {entry.concept: entry for group in groups for entry in group.entries}


def test_the_longest_match_counts() -> None:
    assert found("The Republic of Artsakh and Artsakh", "en") == [
        ("Republic of Artsakh", "artsakh-republic"),
        ("Artsakh", "artsakh"),
    ]
    assert found("Республикой Арцах, арцахский", "ru") == [
        ("Республикой Арцах", "artsakh-republic"),
        ("арцахский", "artsakh"),
    ]


def test_abbreviations_possessives_and_surnames_are_found_whole() -> None:
    assert found("RA, Artsakh’s friend de Waal; RAF, Artsakhis", "en") == [
        ("RA", "artsakh-republic"),
        ("Artsakh’s", "artsakh"),
        ("de Waal", "de-waal-thomas"),
    ]


def test_a_surname_that_two_people_share_names_neither() -> None:
    assert found("Aliyev met Kamran Aliyev", "en") == [("Kamran Aliyev", "aliyev-kamran")]


def test_a_name_lost_in_the_source_is_not_looked_for() -> None:
    assert found("The spokesperson came", "en") == []


def test_entries_have_both_forms_and_the_other_side_s_name() -> None:
    shusha = entries("en")["ezhevan"]
    assert shusha.form == "Shusha"
    assert shusha.translations == (("ru", "Ёлкино"),)
    assert shusha.other_names == ("Shushi",)
    assert entries("ru")["ezhevan"].other_names == ("Шуши",)


def test_people_are_sorted_by_their_surnames() -> None:
    assert entries("en")["de-waal-thomas"].form == "de Waal, Thomas"
    assert entries("ru")["de-waal-thomas"].form == "де Ваал, Томас"
    assert entries("ru")["aliyev-ilham"].form == "Алиев, Ильхам"


def test_places_are_headings_sections_and_for_notes_the_section() -> None:
    waal = entries("en")["de-waal-thomas"]
    assert [(place.anchor, place.title) for place in waal.places] == [("one", "Artsakh"), ("first", "First")]
    shusha = entries("en")["ezhevan"]
    assert [(place.anchor, place.continues) for place in shusha.places] == [
        ("first", False),
        ("second", True),
        ("fourth", False),
    ]


def test_letters_are_those_of_the_edition_s_alphabet() -> None:
    def letters(tag: str) -> list[tuple[str, list[str]]]:
        made = project()
        groups = index_entries(made, made.editions[tag], locale_for(tag))
        return [(group.letter, [entry.form for entry in group.entries]) for group in groups]

    english, russian = letters("en"), letters("ru")
    assert [letter for letter, _ in english] == ["A", "D", "R", "S"]
    assert english[0][1] == ["Aliyev, Ilham", "Aliyev, Kamran", "Aravot", "Artsakh"]
    assert [letter for letter, _ in russian] == ["А", "Д", "Е", "Р"]
    assert "«Аравот»" in russian[0][1]


def test_what_one_edition_alone_names_stands_in_no_index() -> None:
    made = project(russian=RUSSIAN.replace("Аравоте", "газете"))
    assert "aravot" not in entries("en", made)
    assert "aravot" not in entries("ru", made)


def test_what_is_named_everywhere_has_no_list_of_places() -> None:
    more = "".join(f"\n## H {number} {{#h{number}}}\n\nAravot\n" for number in range(20))
    made = project(ENGLISH.replace("\n[^n]:", f"{more}\n[^n]:"))
    assert entries("en", made)["aravot"].places == ()
