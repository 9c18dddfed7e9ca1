"""The fonts beside a project."""

from __future__ import annotations

import io

from fontTools.fontBuilder import FontBuilder
from fontTools.ttLib.tables._g_l_y_f import Glyph

from nkdoc.base.diagnostics import Diagnostic
from nkdoc.base.world import MemoryWorld
from nkdoc.compile import load

TEXT = "---\nid: one\ntitle: One\n---\n\nสวัสดี and more.\n"


def font(characters: str, *, variable: bool = False) -> bytes:
    """Return a font of empty glyphs for the characters."""
    names = [".notdef", *(f"u{ord(one):X}" for one in characters)]
    builder = FontBuilder(1000, isTTF=True)
    builder.setupGlyphOrder(names)
    builder.setupCharacterMap({ord(one): f"u{ord(one):X}" for one in characters})
    builder.setupGlyf({name: Glyph() for name in names})
    builder.setupHorizontalMetrics(dict.fromkeys(names, (500, 0)))
    builder.setupHorizontalHeader(ascent=800, descent=-200)
    builder.setupNameTable({"familyName": "Own", "styleName": "Regular"})
    builder.setupOS2()
    builder.setupPost()
    if variable:
        builder.setupFvar([("wght", 400, 400, 700, "Weight")], [])
    file = io.BytesIO()
    builder.save(file)
    return file.getvalue()


def found(setting: str, files: dict[str, bytes]) -> list[Diagnostic]:
    settings = f'[tool.nkdoc]\nsource-language = "en"\nlanguages = ["en"]\n\n[tool.nkdoc.fonts]\n{setting}\n'
    world = MemoryWorld({"pyproject.toml": settings, "content/en/10-one.md": TEXT, **files})
    return [one for one in load(world).diagnostics if one.code == "NK611"]


def test_a_font_of_a_script_gives_that_script_alone() -> None:
    settings = '[tool.nkdoc]\nsource-language = "en"\nlanguages = ["en"]\n[tool.nkdoc.fonts]\nthai = "a/T.ttf"\n'
    world = MemoryWorld({"pyproject.toml": settings, "content/en/1.md": TEXT, "a/T.ttf": font("aกข")})
    project = load(world).value
    assert project is not None
    (own,) = project.fonts.families
    assert (own.family, own.role, own.characters) == ("NK Own Thai", "", frozenset(map(ord, "กข")))


def test_what_cannot_be_used_is_told_at_its_path() -> None:
    cases = {
        'Thai = "none.ttf"': "no file none.ttf",
        'Thai = "../T.ttf"': "../T.ttf is outside the project's folder",
        'Thai = "text.ttf"': "text.ttf is no font of one face",
        'Thai = "latin.ttf"': "latin.ttf: no character of a script with the name “Thai”",
        'Tahi = "thai.ttf"': "thai.ttf: no character of a script with the name “Tahi”",
        'Thai = "variable.ttf"': "variable.ttf is a variable font: make a static instance of it",
    }
    files = {
        "text.ttf": b"not a font",
        "latin.ttf": font("ab"),
        "thai.ttf": font("กข"),
        "variable.ttf": font("กข", variable=True),
    }
    for setting, message in cases.items():
        (finding,) = found(setting, files)
        assert finding.message == message
        assert finding.span is not None
        assert finding.span.position.line == 6


def test_fonts_of_an_own_theme_count_as_faces() -> None:
    settings = '[tool.nkdoc]\nsource-language = "en"\nlanguages = ["en"]\n'
    files: dict[str, str | bytes] = {"pyproject.toml": settings, "content/en/1.md": TEXT}
    files |= {"templates/fonts/T.ttf": font("ก"), "templates/fonts/bad.ttf": b""}
    project = load(MemoryWorld(files)).value
    assert project is not None
    assert project.fonts.theme == {ord("ก")}
