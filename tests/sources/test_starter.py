"""The project that `nkdoc init` begins: nothing is wrong with it in any languages, whatever its title."""

from __future__ import annotations

import datetime
import itertools
import json
import tomllib

import pytest

from nkdoc.base.diagnostics import NkdocError
from nkdoc.base.world import MemoryWorld
from nkdoc.checks import examine
from nkdoc.compile import load
from nkdoc.languages import languages
from nkdoc.languages.starter import SECTIONS, has_starter, starter_for
from nkdoc.sources.starter import Plan, editions, project_files, read_languages, title_of, untranslated, usual_languages

DAY = datetime.date(2026, 11, 22)
OURS = tuple(tag for tag in languages() if has_starter(tag))
BESIDE_ENGLISH = tuple(("en", tag) for tag in OURS if tag != "en")
NEIGHBOURS = tuple(pair for pair in itertools.pairwise((*OURS, OURS[0])) if "en" not in pair)


def found(tags: tuple[str, ...], title: str = "Time") -> list[str]:
    loaded = load(MemoryWorld(project_files(Plan(tags, title, "time", DAY))))
    assert loaded.value is not None, [each.message for each in loaded.diagnostics]
    findings = (*loaded.diagnostics, *examine(loaded.value).findings)
    return [f"{one.code} {one.message} {one.place.path if one.place else ''}" for one in findings]


def test_every_language_with_a_folder_has_a_text_or_the_english_one() -> None:
    assert {"ar", "az", "de", "en", "es", "fr", "hy", "it", "ka", "pl", "pt", "ru", "tr", "uk"} <= set(OURS)
    assert untranslated(("en", "tlh", "ru")) == ("tlh",)
    assert starter_for("tlh") == starter_for("en")


@pytest.mark.parametrize("tags", [*BESIDE_ENGLISH, *NEIGHBOURS, ("ru", "en"), OURS], ids="-".join)
def test_any_languages_agree_and_nothing_is_wrong(tags: tuple[str, ...]) -> None:
    assert found(tags) == []


@pytest.mark.parametrize("tag", OURS)
def test_one_language_alone_is_a_project(tag: str) -> None:
    assert found((tag,)) == []


@pytest.mark.parametrize(
    "tags", [("en", "sw"), ("sw", "ru"), ("sw", "cy"), ("zh", "fa"), ("ja", "en"), ("fr", "he"), ("he", "ar"), ("th",)]
)
def test_a_language_without_a_text_waits_for_its_translation(tags: tuple[str, ...]) -> None:
    files = project_files(Plan(tags, "Time", "time", DAY))
    settings = files["nkdoc.toml"].decode()
    assert f"# languages = {json.dumps(tags)}" in settings
    assert (f'# source-language = "{tags[0]}"' in settings) == (not has_starter(tags[0]))
    read = tomllib.loads(settings)
    assert tuple(read["languages"]) == editions(tags)
    assert read["source-language"] == editions(tags)[0]
    assert all(f"content/{tag}/{name}" in files for tag in tags for name in SECTIONS)
    assert found(tags) == []


def test_a_project_is_built_in_the_languages_that_have_a_text_or_in_english() -> None:
    assert editions(("zh", "fa")) == ("en",)
    assert editions(("he", "ar", "tlh", "en")) == ("ar", "en")


@pytest.mark.parametrize(
    "title",
    [
        'Say "no" \\ yes',
        "# Not a comment = [x]",
        "Наш город 🏛",
        "'''",
        'a"""b',
        "two\nlines\tand\x00more\x7f",
        "half \udcff",
        "{{ x }} $y",
    ],
)
def test_any_title_is_kept(title: str) -> None:
    files = project_files(Plan(("en", "ru"), title, "Ünïcode", DAY))
    settings = tomllib.loads(files["nkdoc.toml"].decode())
    assert (
        settings["title"]["ru"].split() == "".join(c if c.isprintable() or c.isspace() else " " for c in title).split()
    )
    assert "name" not in settings
    assert settings["date"] == DAY


def test_a_folder_gives_title_and_name() -> None:
    assert title_of("town-history") == "Town history"
    assert title_of("наш_город") == "Наш город"
    settings = tomllib.loads(project_files(Plan(("en",), "", "My Report 2.0", DAY))["nkdoc.toml"].decode())
    assert settings["name"] == "my-report-2-0"
    assert settings["title"] == {"en": "The leap second"}


def test_languages_are_named_by_tag_or_name() -> None:
    assert read_languages("en, Русский,de,en") == ("en", "ru", "de")
    for wrong in (",", "en,klingonish"):
        with pytest.raises(NkdocError):
            read_languages(wrong)


def test_the_machine_says_the_second_language_where_there_is_a_text() -> None:
    assert usual_languages("de_AT.UTF-8@euro") == ("en", "de")
    assert usual_languages("Ukrainian_Ukraine.1251") == ("en", "uk")
    assert usual_languages("en_GB.UTF-8") == usual_languages("C.UTF-8") == usual_languages("") == ("en", "ru")


def test_the_sections_cite_and_point_alike() -> None:
    assert {tuple(starter_for(tag).sections) for tag in OURS} == {SECTIONS}
