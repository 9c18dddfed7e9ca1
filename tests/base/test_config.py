"""[tool.nkdoc]: values, defaults, and faults at their line and column."""

from __future__ import annotations

import datetime

import pytest

from nkdoc.base.config import parse_config
from nkdoc.base.span import Source

SOUND = """
[tool.nkdoc]
source-language = "en"
languages = ["en", "ru"]
date = 2026-11-22
citation-numbers = "note"

[tool.nkdoc.title]
en = "A title"
ru = "Заглавие"
"""


def faults(text: str) -> list[str]:
    found = parse_config(Source("pyproject.toml", text)).diagnostics
    return [f"{each.code} {':'.join(map(str, each.span.position))} {each.about}" for each in found if each.span]


def test_a_sound_table_is_read() -> None:
    read = parse_config(Source("pyproject.toml", SOUND))
    assert read.diagnostics == ()
    assert read.value.languages == ("en", "ru")
    assert read.value.targets == ("ru",)
    assert read.value.title["ru"] == "Заглавие"
    assert read.value.date == datetime.date(2026, 11, 22)
    assert read.value.paper == "a4"
    assert read.value.name == "briefing"


@pytest.mark.parametrize(
    ("change", "expected"),
    [
        (("date = 2026-11-22", 'date = "today"'), "NK108 5:1 date"),
        (('"note"', '"footnote"'), "NK108 6:1 citation-numbers"),
        (('["en", "ru"]', '"en"'), "NK108 4:1 languages"),
        (('["en", "ru"]', '["ru"]'), "NK108 4:1 languages"),
        (('ru = "Заглавие"', ""), "NK108 8:13 title"),
        (("date =", "dates ="), "NK109 5:1 dates"),
        (("date = 2026-11-22", 'name = "../report"'), "NK108 5:1 name"),
        (("date = 2026-11-22", 'name = "Отчёт"'), "NK108 5:1 name"),
        (("date = 2026-11-22", 'name = "report-"'), "NK108 5:1 name"),
    ],
)
def test_every_fault_names_its_place(change: tuple[str, str], expected: str) -> None:
    assert expected in faults(SOUND.replace(*change))


def test_an_unknown_key_suggests_the_nearest() -> None:
    found = parse_config(Source("pyproject.toml", SOUND.replace("languages", "langauges"))).diagnostics
    assert any("did you mean “languages”?" in each.hint for each in found)


def test_text_that_is_no_toml_is_one_fault_at_its_line() -> None:
    assert faults('[tool.nkdoc]\ntitle = "open\n') == ["NK108 2:14 "]
