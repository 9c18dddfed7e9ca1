"""Where settings stand, and what is taken in their place: languages, source, title and date, each with a note."""

from __future__ import annotations

import datetime

import pytest

from nkdoc.base.diagnostics import Severity
from nkdoc.base.world import MemoryWorld
from nkdoc.checks import examine
from nkdoc.compile import load
from nkdoc.sources.settings import folder_languages, is_project, read_config

NOON = int(datetime.datetime(2026, 3, 14, 12, tzinfo=datetime.UTC).timestamp())
EN, RU = "# A kiln\n\nIt held 40 pots.\n", "# Печь\n\nВ неё входило 40 горшков.\n"
BARE: dict[str, str | bytes] = {"content/en/10-kiln.md": EN, "content/ru/10-kiln.md": RU}
FULL = 'source-language = "en"\nlanguages = ["en", "ru"]\ntitle = "A"\ndate = 2026-11-22\n'


def world(files: dict[str, str | bytes], **settings: str) -> MemoryWorld:
    named = {path.replace("_", "."): text for path, text in settings.items()}
    return MemoryWorld({**files, **named}, modified={"content/ru/10-kiln.md": NOON})


def told(made: MemoryWorld) -> list[tuple[str, str, str]]:
    """Return code, message and hint of every finding of the project."""
    loaded = load(made)
    found = loaded.diagnostics if loaded.value is None else examine(loaded.value, loaded.diagnostics).findings
    return [(each.code, each.message, each.hint) for each in found]


def test_a_folder_of_nothing_but_text_is_a_project() -> None:
    config = load(world(BARE)).value
    assert config is not None
    assert (config.config.source_language, config.config.languages) == ("en", ("en", "ru"))
    assert dict(config.config.title) == {"en": "A kiln", "ru": "Печь"}
    assert config.config.date == datetime.date(2026, 3, 14)


def test_notes_give_the_lines_that_say_for_good_what_was_taken() -> None:
    loaded = load(world(BARE))
    assert {each.severity for each in loaded.diagnostics} == {Severity.NOTE}
    lines = [each.hint.partition("nkdoc.toml:")[2] for each in loaded.diagnostics]
    again = load(world(BARE, nkdoc_toml="\n".join(lines)))
    assert again.diagnostics == ()
    assert again.value is not None
    assert loaded.value is not None
    assert again.value.config.title == loaded.value.config.title


def test_source_date_epoch_stands_before_the_files() -> None:
    read = read_config(MemoryWorld(BARE, epoch=NOON + 86_400, modified={"content/ru/10-kiln.md": NOON}))
    assert read.value.date == datetime.date(2026, 3, 15)
    assert any("SOURCE_DATE_EPOCH" in each.message for each in read.diagnostics)


@pytest.mark.parametrize(
    ("folders", "expected"),
    [
        (["ru/a", "en/a"], ("en", "ru")),
        (["ru/a", "de/a"], ("de", "ru")),
        (["ru/a", "ru/b", "de/a"], ("ru", "de")),
        (["uk/a", "en-GB/a"], ("en-GB", "uk")),
        (["pl/a", "hy/a", "en/a"], ("en", "hy", "pl")),
        (["drafts/a", "img/a", "data/a"], ()),
    ],
)
def test_languages_are_the_folders_named_by_a_tag(folders: list[str], expected: tuple[str, ...]) -> None:
    assert folder_languages(MemoryWorld({f"content/{path}.md": "# A\n\nB.\n" for path in folders})) == expected


@pytest.mark.parametrize(("folder", "hint"), [("zh_CN", "rename it content/zh-CN"), ("EN", "rename it content/en")])
def test_a_folder_that_is_nearly_a_tag_is_told(folder: str, hint: str) -> None:
    found = told(world({**BARE, f"content/{folder}/a.md": "# A\n\nB.\n"}))
    assert [each[2] for each in found if each[0] == "NK117"] == [hint]


def test_without_a_source_language_the_first_of_the_languages_is_the_source() -> None:
    made = world(BARE, nkdoc_toml='languages = ["ru", "en"]\ntitle = "A"\ndate = 2026-11-22\n')
    assert read_config(made).value.source_language == "ru"
    found = load(made).diagnostics
    assert [(each.code, each.severity, each.hint) for each in found] == [
        ("NK116", Severity.NOTE, 'add to nkdoc.toml: source-language = "ru"')
    ]


@pytest.mark.parametrize("path", ["nkdoc.toml", "pyproject.toml"])
def test_settings_stand_in_either_file(path: str) -> None:
    table = "[tool.nkdoc.title]\n" if path == "pyproject.toml" else "[title]\n"
    text = 'languages = ["en", "ru"]\nsource-language = "en"\ndate = 2026-11-22\n'
    text = f"{'[tool.nkdoc]' if path == 'pyproject.toml' else ''}\n{text}{table}"
    made = MemoryWorld({**BARE, path: text + 'en = "A"\nru = "Б"\n'})
    loaded = load(made)
    assert loaded.diagnostics == ()
    assert loaded.value is not None
    assert loaded.value.config.title["ru"] == "Б"
    (fault,) = load(MemoryWorld({**BARE, path: text + 'en = "A"\n'})).diagnostics
    assert fault.span is not None
    assert (fault.code, fault.span.path, fault.span.text) == ("NK108", path, "title")


def test_of_two_files_the_one_of_our_own_is_read_and_that_is_said() -> None:
    made = world(BARE, nkdoc_toml=FULL, pyproject_toml='[project]\n[tool.nkdoc]\nlanguages = ["de"]\n')
    loaded = load(made)
    assert [each.code for each in loaded.diagnostics] == ["NK115"]
    assert loaded.diagnostics[0].span is not None
    assert loaded.diagnostics[0].span.path == "pyproject.toml"
    assert loaded.value is not None
    assert loaded.value.config.languages == ("en", "ru")


def test_a_pyproject_of_something_else_is_none_of_ours() -> None:
    assert load(world(BARE, pyproject_toml="[project]\nname = broken\n")).value is not None
    assert not is_project(MemoryWorld({"pyproject.toml": "[project]\nname = 'a'\n"}))
    assert [each[0] for each in told(world(BARE, pyproject_toml="[tool.nkdoc]\nlanguages = broken\n"))] == ["NK108"]
    assert [each[0] for each in told(world(BARE, nkdoc_toml="languages = broken\n"))] == ["NK108"]


def test_a_file_of_settings_that_cannot_be_decoded_is_reported() -> None:
    for path in ("nkdoc.toml", "pyproject.toml"):
        made = MemoryWorld({path: b"[tool.nkdoc]\ntitle = '\xcf\xe5\xf7\xfc'\n"})
        assert is_project(made)
        assert [each[0] for each in told(made)] == ["NK101"]


@pytest.mark.parametrize(
    ("files", "hint"),
    [
        ({}, "write content/LANGUAGE/10-introduction.md, beginning with a line “# The title”"),
        ({"content/en/a.txt": "A"}, "write content/LANGUAGE/10-introduction.md, beginning with a line “# The title”"),
    ],
)
def test_a_project_without_text_is_an_error(files: dict[str, str | bytes], hint: str) -> None:
    found = told(world({**files, "nkdoc.toml": 'title = "A"\n'}))
    assert [(code, told_) for code, _, told_ in found] == [("NK118", hint)]


def test_a_language_without_text_is_an_error() -> None:
    made = world({"content/en/10-kiln.md": EN}, nkdoc_toml=FULL)
    (found,) = load(made).diagnostics
    assert (found.code, found.severity) == ("NK118", Severity.ERROR)
    assert found.hint.startswith("write content/ru/10-kiln.md")
    empty = world({**BARE, "content/ru/10-kiln.md": "# Печь\n"}, nkdoc_toml=FULL)
    assert [each.message for each in load(empty).diagnostics] == [
        "the language “ru” has no text: nothing stands below the titles of its sections"
    ]


def test_what_covers_and_sheets_lack_is_noted_with_the_line_to_add() -> None:
    found = {code: hint for code, _, hint in told(world(BARE, nkdoc_toml=FULL))}
    assert found == {
        "NK119": 'add to nkdoc.toml: author = "…"',
        "NK125": "mark the sentences that say the matter in short, in every language: [It held 40 pots.]{.key}",
        "NK126": 'add to nkdoc.toml: url = "https://…", or url = "" where the text is published nowhere',
    }
    marked: dict[str, str | bytes] = {
        path: str(text).replace("It held 40 pots.", "[It held 40 pots.]{.key}") for path, text in BARE.items()
    }
    assert told(world(marked, nkdoc_toml=f'{FULL}author = ""\nurl = ""\n')) == []
