"""A page declares the faces that its characters need, and no other."""

from __future__ import annotations

import re

from nkdoc.model.fonts import OwnFont, OwnFonts
from nkdoc.pages.fonts.sheet import DRAWN, named, with_faces

TOKENS = ':root { --serif: "A", serif; --display: "D", "A", serif; --sans: "B", sans-serif; }'
NONE = OwnFonts()


def page(text: str) -> str:
    return f"<head>\n</head><body>{text}</body>"


def families(text: str, fonts: OwnFonts = NONE, *, screen: bool = False) -> list[str]:
    made = with_faces(page(text), fonts, TOKENS, base="../assets/" if screen else "", screen=screen)
    return list(dict.fromkeys(re.findall(r'@font-face{font-family:"([^"]+)"', made)))


def test_a_page_of_plain_letters_stays_as_it_is() -> None:
    assert with_faces(page("Text — “quoted”, слова."), NONE, TOKENS) == page("Text — “quoted”, слова.")
    assert with_faces("ქ", NONE, TOKENS) == "ქ"


def test_a_script_brings_its_serif_and_its_sans() -> None:
    assert families("ქართული") == ["NK Serif Georgian", "NK Sans Georgian"]
    assert families("Հայերեն") == ["NK Serif Armenian", "NK Sans Armenian"]


def test_emoji_come_when_a_picture_is_asked_for() -> None:
    assert "NK Emoji" not in families("✔")
    assert "NK Emoji" in families("✔\ufe0f")
    assert families("🚀") == ["NK Emoji"]


def test_inner_lists_need_their_bullets() -> None:
    assert families("<ul><li>a</li></ul>") == []
    assert families("<ul><li>a<ul><li>b</li></ul></li></ul>") != []


def test_nothing_is_slanted_by_computation() -> None:
    made = with_faces(page("ქ"), NONE, TOKENS)
    slanted = [rule for rule in made.splitlines() if "font-style:italic" in rule]
    assert len(slanted) == 4
    assert all("unicode-range:" in rule and "Italic" not in rule for rule in slanted)


def test_on_the_screen_faces_are_compressed_and_lie_with_the_assets() -> None:
    made = with_faces(page("ქ"), NONE, TOKENS, base="../assets/", screen=True)
    assert 'url("../assets/fonts/scripts/web/NotoSansGeorgian-Bold.woff2")' in made


def test_a_font_of_the_project_goes_before_the_text_faces() -> None:
    thai = OwnFont("NK Own Thai", "", "Thai", {"regular": "f/T é.ttf"}, frozenset({0xE01, 0xE02}))
    text = OwnFont("NK Own Serif", "serif", "", {"regular": "f/S.ttf"}, frozenset(range(0x20, 0x7F)))
    made = with_faces(page("ก a"), OwnFonts((text, thai)), TOKENS)
    assert '--serif:"NK Own Thai", "NK Own Serif", "A", serif;' in made
    assert '--sans:"NK Own Thai", "B", sans-serif;' in made
    assert '--display:"NK Own Thai", "NK Own Serif", "D", "A", serif;' in made
    assert "unicode-range:U+E01-E02" in made
    assert 'url("fonts/own/f/T%20%C3%A9.ttf")' in made


def test_pictures_are_drawn_with_the_same_faces() -> None:
    made = with_faces(page(f'<svg font-family="{DRAWN}">ქ</svg>'), NONE, TOKENS)
    assert "font-family=\"Inter,'NK Sans Georgian',sans-serif\"" in made


def test_the_faces_of_a_page_are_named() -> None:
    assert named(page("Text"), NONE) == ("Source Serif 4", "Inter")
    assert named(page("<code>x</code> ქართული"), NONE) == (
        *("Source Serif 4", "Inter", "Source Code Pro", "Noto Serif Georgian", "Noto Sans Georgian"),
    )
    own = OwnFont("Own", "serif", "", {"regular": "fonts/OwnFace-Regular.ttf"}, frozenset(map(ord, "Text")))
    assert named(page("Text"), OwnFonts((own,))) == ("Inter", "Own Face")
