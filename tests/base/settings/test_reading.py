"""Tables of settings: what each kind takes, tables inside tables, and the place of every fault."""

from __future__ import annotations

from dataclasses import dataclass

import pytest

from nkdoc.base.settings import Flag, Length, SettingsTable, Table, Text, Texts, read_settings, read_table, setting
from nkdoc.base.span import Source


@dataclass(frozen=True)
class Inner:
    exclude: tuple[str, ...] = setting(Texts(), (), "what is left out")
    deep: bool = setting(Flag(), default=False, about="how far")


@dataclass(frozen=True)
class Outer:
    name: str = setting(Text(), "none", "what it is called")
    width: float = setting(Length(10), 1.0, "how wide")
    inner: Inner = setting(Table(Inner), Inner(), "a table")


def table(text: str, path: str = "nkdoc.toml") -> SettingsTable:
    read = read_table(Source(path, text))
    assert read.diagnostics == ()
    return read.value


def faults(text: str, path: str = "nkdoc.toml") -> list[str]:
    found = read_settings(Outer, table(text, path), ()).diagnostics
    return [f"{each.code} {':'.join(map(str, each.span.position))} {each.about}" for each in found if each.span]


def test_a_table_inside_the_settings_is_a_value_of_its_own() -> None:
    read = read_settings(Outer, table('width = 2\n[inner]\nexclude = ["a", "b"]\n'), ())
    assert read.diagnostics == ()
    assert Outer(**read.value) == Outer(width=2.0, inner=Inner(exclude=("a", "b")))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("widht = 2\n", "NK109 1:1 widht"),
        ("[other]\na = 1\n", "NK109 1:2 other"),
        ("[inner]\nexclud = []\n", "NK109 2:1 exclud"),
        ("inner = 1\n", "NK108 1:1 inner"),
        ("inner = { deep = 1 }\n", "NK108 1:11 deep"),
        ("inner.deep = 1\n", "NK108 1:7 deep"),
        ('name = "deep"\n[inner]\ndeep = 1\n', "NK108 3:1 deep"),
        ("[inner]\nexclude = [1]\n", "NK108 2:1 exclude"),
        ("width = 11\n", "NK108 1:1 width"),
        ("width = true\n", "NK108 1:1 width"),
    ],
)
def test_every_fault_names_its_place(text: str, expected: str) -> None:
    assert faults(text) == [expected]
    shared = text.replace("[inner]", "[tool.nkdoc.inner]").replace("[other]", "[tool.nkdoc.other]")
    code, place, about = expected.split()
    line, _, column = place.partition(":")
    moved = int(column) + len("tool.nkdoc.") * shared.split("\n")[int(line) - 1].startswith("[")
    found = faults(f"[project]\nname = 1\n[tool.nkdoc]\n{shared}", "pyproject.toml")
    assert found == [f"{code} {int(line) + 3}:{moved} {about}"]


def test_an_unknown_key_suggests_the_nearest_of_its_own_table() -> None:
    (found,) = read_settings(Outer, table("[inner]\nexcldue = []\n"), ()).diagnostics
    assert (found.message, found.hint) == ("unknown key “excldue” in “inner”", "did you mean “exclude”?")
