"""A character that no face has is told with its place, its name and the font to add."""

from __future__ import annotations

import pytest

from nkdoc.base.diagnostics import Diagnostic
from nkdoc.base.world import MemoryWorld
from nkdoc.checks.nk610_character_without_face import check
from nkdoc.compile import load
from nkdoc.pages.fonts import packages
from nkdoc.pages.fonts.catalogue import packaged
from tests.sources.test_fonts import font

SETTINGS = '[tool.nkdoc]\nsource-language = "en"\nlanguages = ["en"]\n'
EN = "content/en/10-one.md"
FRONT = "---\nid: one\ntitle: One\n---\n\n"


def told(text: str, settings: str = SETTINGS, **files: str | bytes) -> list[Diagnostic]:
    world = MemoryWorld({"pyproject.toml": settings, EN: FRONT + text, **files})
    project = load(world).value
    assert project is not None
    return list(check(project))


def test_a_script_is_told_once_with_the_font_to_add() -> None:
    (finding,) = told("Words.\n\nA word สวัสดี, again สวัสดี.")
    assert finding.span is not None
    assert (finding.span.path, *finding.span.position) == (EN, 8, 8)
    assert finding.message == "no face has “ส” (U+0E2A THAI CHARACTER SO SUA), and 4 more that such a font has"
    assert "Noto Sans Thai" in finding.hint
    assert 'Thai = "fonts/NotoSansThai-Regular.ttf"' in finding.hint


def test_a_symbol_is_told_by_itself() -> None:
    (finding,) = told("A \ue000.")
    assert finding.message.startswith("no face has “\ue000” (U+E000 a character without a name)")
    assert "symbols" in finding.hint


def test_titles_references_and_data_are_looked_through_and_comments_are_not() -> None:
    settings = SETTINGS + '[tool.nkdoc.title]\nen = "ส"  # ก\n[tool.other]\nname = "ข"\n'
    references = "a:\n  type: report\n  title: ส\n  # ก\n"
    found = told("<!-- ส -->", settings, **{"content/references.yaml": references})
    assert [(one.span.path, one.span.position.line) for one in found if one.span is not None] == [
        ("content/references.yaml", 3),
        ("pyproject.toml", 5),
    ]


def test_spaces_joiners_and_selectors_need_no_face() -> None:
    assert told("a\u3000b\u200bc\u200dd\ufe0fe\u2063f\U000e0101\u00adg\u034fh") == []


def test_chinese_is_told_once_with_the_command(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(packages, "installed", tuple)
    monkeypatch.setattr(packages, "missing", lambda: tuple(family for family, _ in packaged()))
    (finding,) = told("汉字と仮名。")
    assert finding.hint == "pip install 'nkdoc[cjk]'"


def test_a_font_of_the_project_has_the_characters() -> None:
    settings = SETTINGS + '[tool.nkdoc.fonts]\nThai = "T.ttf"\n'
    assert told("กข", settings, **{"T.ttf": font("กข")}) == []
    assert len(told("กขค", settings, **{"T.ttf": font("กข")})) == 1
