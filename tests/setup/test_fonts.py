"""The vendored fonts: whole, static, named right, and with the characters that texts need."""

from __future__ import annotations

import hashlib
from functools import cache
from pathlib import Path

import pytest
from fontTools.ttLib import TTFont

FONTS = Path(__file__).resolve().parents[2] / "src" / "nkdoc" / "pages" / "assets" / "fonts"

ASCII = "".join(map(chr, range(0x20, 0x7F)))
RUSSIAN = "".join(map(chr, range(0x410, 0x450))) + "Ёё"
AZERBAIJANI = "əƏşŞıİğĞçÇöÖüÜ"
TRANSLITERATION = "ʿʾṣṢḥḤčžšēāīūʹʺ"
TYPOGRAPHY = "«»„“”‘’–—…№§†‡•·′″°×−±≈≤≥→←↑↓€₽½\u00a0\u00ad\u0301\u2009\u2011\u202f\u2060"
SUPERSCRIPTS = "⁰¹²³⁴⁵⁶⁷⁸⁹"
GREEK = "".join(map(chr, [*range(0x391, 0x3A2), *range(0x3A3, 0x3CA)]))
DRAWING = "".join(map(chr, range(0x2500, 0x25A0))) + "←↑→↓↔↕⇒"
ARMENIAN = "".join(map(chr, [*range(0x531, 0x557), *range(0x561, 0x588)])) + "՛՜՝՞։\u2024"

SERIF_FEATURES = {"kern", "mark", "liga", "locl", "onum", "lnum", "tnum", "pnum", "sups"}
SANS_FEATURES = {"kern", "mark", "locl", "tnum", "pnum", "sups"}
MONO_FEATURES = {"mark", "locl", "zero"}
LIGATURES = {"liga", "calt", "dlig", "clig"}
SMALL_CAPITALS = {"smcp", "c2sc"}

# File, weight and whether it is italic: what a @font-face rule says of it.
FACES = {
    "SourceSerif4-Regular": (400, False),
    "SourceSerif4-Italic": (400, True),
    "SourceSerif4-Semibold": (600, False),
    "SourceSerif4-Bold": (700, False),
    "SourceSerif4-BoldItalic": (700, True),
    "SourceSerif4Display-Bold": (700, False),
    "Inter-Regular": (400, False),
    "Inter-Italic": (400, True),
    "Inter-Medium": (500, False),
    "Inter-SemiBold": (600, False),
    "Inter-Bold": (700, False),
    "SourceCodePro-Regular": (400, False),
    "SourceCodePro-Semibold": (600, False),
    "NotoSerifArmenian-Regular": (400, False),
    "NotoSerifArmenian-Bold": (700, False),
}


@cache
def load(name: str) -> TTFont:
    return TTFont(FONTS / f"{name}.ttf")


def features(font: TTFont) -> set[str]:
    return {record.FeatureTag for table in ("GSUB", "GPOS") for record in font[table].table.FeatureList.FeatureRecord}


def test_digests_are_those_of_the_list_and_the_list_is_complete() -> None:
    lines = (FONTS / "SHA256SUMS").read_text(encoding="utf-8").splitlines()
    expected = {name: digest for digest, name in (line.split("  ") for line in lines)}
    files = [*FONTS.glob("*.ttf"), *FONTS.glob("web/*.woff2")]
    actual = {path.relative_to(FONTS).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest() for path in files}
    assert expected == actual


def test_both_formats_hold_the_same_faces() -> None:
    assert FACES.keys() == {path.stem for path in FONTS.glob("*.ttf")}
    assert FACES.keys() == {path.stem for path in FONTS.glob("web/*.woff2")}


def test_fonts_stay_within_their_size() -> None:
    assert sum(path.stat().st_size for path in FONTS.glob("*.ttf")) <= 3_500_000
    assert sum(path.stat().st_size for path in FONTS.glob("web/*.woff2")) <= 1_300_000


def test_each_family_has_its_licence_beside_it() -> None:
    for family in {name.split("-")[0].removesuffix("Display") for name in FACES}:
        text = (FONTS / f"OFL-{family}.txt").read_text(encoding="utf-8")
        assert "SIL OPEN FONT LICENSE Version 1.1" in text


@pytest.mark.parametrize("name", FACES)
def test_face_is_static(name: str) -> None:
    assert not {"fvar", "gvar", "STAT", "avar"} & set(load(name).keys())


@pytest.mark.parametrize("name", FACES)
def test_face_says_its_weight_and_style(name: str) -> None:
    font = load(name)
    weight, italic = FACES[name]
    selection = font["OS/2"].fsSelection
    assert font["OS/2"].usWeightClass == weight
    assert (bool(selection & 0x01), bool(selection & 0x20)) == (italic, weight == 700)
    assert (bool(font["head"].macStyle & 0x02), bool(font["head"].macStyle & 0x01)) == (italic, weight == 700)


def test_each_face_has_a_name_of_its_own() -> None:
    assert len({load(name)["name"].getDebugName(6) for name in FACES}) == len(FACES)


@pytest.mark.parametrize("name", [name for name in FACES if name.startswith("Source")])
def test_reserved_name_is_not_used_for_a_changed_font(name: str) -> None:
    names = load(name)["name"]
    assert all("Source" not in (names.getDebugName(number) or "") for number in (1, 3, 4, 6, 16))


@pytest.mark.parametrize("name", [name for name in FACES if not name.startswith(("Noto", "SourceCode"))])
def test_text_face_covers_english_russian_and_azerbaijani(name: str) -> None:
    needed = ASCII + RUSSIAN + AZERBAIJANI + TRANSLITERATION + TYPOGRAPHY + SUPERSCRIPTS
    mapped = load(name).getBestCmap()
    assert "".join(character for character in needed if ord(character) not in mapped) == ""


@pytest.mark.parametrize("name", [name for name in FACES if name.startswith("SourceCode")])
def test_monospaced_face_covers_code_and_its_drawings_in_one_width(name: str) -> None:
    font = load(name)
    mapped = font.getBestCmap()
    needed = ASCII + RUSSIAN + AZERBAIJANI + GREEK + DRAWING + "\u00a0\u00ad\u2011\u202f"
    assert "".join(character for character in needed if ord(character) not in mapped) == ""
    assert {width for width, _ in font["hmtx"].metrics.values()} == {600}
    assert LIGATURES.isdisjoint(features(font))


@pytest.mark.parametrize("name", [name for name in FACES if name.startswith("Noto")])
def test_armenian_face_covers_armenian(name: str) -> None:
    mapped = load(name).getBestCmap()
    assert "".join(character for character in ARMENIAN if ord(character) not in mapped) == ""


@pytest.mark.parametrize("name", FACES)
def test_face_keeps_its_features(name: str) -> None:
    if name.startswith("Noto"):
        needed = {"kern", "mark"}
    elif name.startswith("SourceCode"):
        needed = MONO_FEATURES
    elif name.startswith("Inter"):
        needed = SANS_FEATURES
    else:
        needed = SERIF_FEATURES | (set() if FACES[name][1] else SMALL_CAPITALS)
    assert needed <= features(load(name))
