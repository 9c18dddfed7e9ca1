"""The faces beside the text faces: whole, listed, licensed, small, and with every script that texts are promised."""

from __future__ import annotations

import hashlib
import unicodedata
from functools import cache

import pytest
from fontTools.ttLib import TTFont

from nkdoc.model.fonts import OwnFonts
from nkdoc.pages.fonts import packages
from nkdoc.pages.fonts.catalogue import shipped, text_characters
from nkdoc.pages.fonts.stacks import covered, lacking
from nkdoc.pages.theme import ASSETS

FOLDER = ASSETS / "fonts/scripts"
SAMPLES = {
    "bullets": "•◦▪‣⁃",
    "arrows": "→←↑↓↔⇒⇔⟶↦↩➜➤",
    "check marks": "✓✔✗✘☐☑☒",
    "boxes": "┌─┬┐│└┴┘├┼┤═║╔╗╚╝█░▒▓",
    "emoji": "😀❤️👩‍👩‍👧👍🏽🇫🇷1️⃣🚀✅❌⚠️🎉",
    "Georgian": "აბგდევზთიკლმნოპჟრსტუფქღყშჩცძწჭხჯჰᲐᲑ",
    "Armenian": "ԱԲԳԴաբգդև՛՜՞։«»",
    "Greek": "Ἀθῆναι ἄνθρωπος ΐ ῷ ϑ ϕ",
    "Vietnamese": "ĂăÂâĐđÊêÔôƠơƯư ạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ",
    "Azerbaijani": "ƏəĞğİıÖöŞşÜüÇç",
    "Turkish": "ĞğİıŞşÇçÖöÜüÂâÎîÛû",
    "Polish": "ĄąĆćĘęŁłŃńÓóŚśŹźŻż",
    "Yoruba": "Ọ̀yọ́ ẹ̀kọ́ ṣẹ́ Ṣ ǹ ḿ",
    "phonetic": "ʃʒŋɲəɛɔɪʊʌˈˌː",
    "combining": "".join(map(chr, range(0x300, 0x370))),
    "Cyrillic": "за́мок Ѣѳѵ ЃѓЌќЂђЉљЊњЋћЏџ",
    "Kazakh": "ӘәҒғҚқҢңӨөҰұҮүҺһІі",
    "Ossetian": "ӔӕÆæ",
    "Arabic": "ابتثجحخدذرزسشصضطظعغفقكلمنهوي ءآأؤإئىة ـَُِّ پچژگی ؟،؛ ٠١٢٣٤٥٦٧٨٩٫٪",
    "Hebrew": "אבגדהוזחטיכךלמםנןסעפףצץקרשת שָׁלוֹם ־ ׳ ״",
}


@cache
def mapped(path: str) -> frozenset[int]:
    with TTFont(ASSETS / path, lazy=True) as font:
        return frozenset(font.getBestCmap())


def test_digests_are_those_of_the_list_and_the_list_is_complete() -> None:
    lines = (FOLDER / "SHA256SUMS").read_text(encoding="utf-8").splitlines()
    expected = {name: digest for digest, name in (line.split("  ") for line in lines)}
    files = [*FOLDER.glob("*.ttf"), *FOLDER.glob("web/*.woff2")]
    assert expected == {
        path.relative_to(FOLDER).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest() for path in files
    }


def test_every_face_is_of_a_listed_family_and_has_its_licence() -> None:
    listed = {path for family in shipped() for path in (*family.files.values(), *family.web.values())}
    files = {path.relative_to(ASSETS).as_posix() for path in FOLDER.rglob("*.*") if path.suffix in {".ttf", ".woff2"}}
    assert files <= listed
    for path in listed:
        licence = ASSETS / f"fonts/OFL-{path.rpartition('/')[2].partition('-')[0]}.txt"
        assert "SIL Open Font License" in licence.read_text(encoding="utf-8"), licence.name


def test_the_faces_stay_within_their_size() -> None:
    assert sum(path.stat().st_size for path in FOLDER.glob("*.ttf")) <= 4_500_000
    assert sum(path.stat().st_size for path in FOLDER.glob("web/*.woff2")) <= 2_000_000


@pytest.mark.parametrize("family", shipped(), ids=lambda family: family.name)
def test_every_file_has_what_is_taken_from_its_family(family) -> None:  # type: ignore[no-untyped-def]  # noqa: ANN001
    for path in (*family.files.values(), *family.web.values()):
        assert family.characters <= mapped(path), path


@pytest.mark.parametrize("role", ["serif", "sans"])
def test_families_of_a_role_share_no_character_with_its_text_faces(role: str) -> None:
    seen = set(text_characters(role))
    for family in shipped():
        if family.role == role:
            assert not family.characters & seen, family.name
            seen |= family.characters


@pytest.mark.parametrize("script", SAMPLES)
def test_every_promised_script_has_a_face(script: str) -> None:
    assert lacking(SAMPLES[script], covered(OwnFonts())) == []


def test_letters_have_a_serif_and_a_sans() -> None:
    for sample in SAMPLES.values():
        letters = {ord(one) for one in sample if unicodedata.category(one)[0] == "L"}
        for role in ("serif", "sans"):
            own = (family.characters for family in shipped() if family.role == role)
            assert letters <= text_characters(role).union(*own), role


def test_large_faces_are_pinned_by_version_and_digest() -> None:
    pyproject = (ASSETS.parents[3] / "pyproject.toml").read_text(encoding="utf-8")
    assert packages.names()
    assert all(f'"{name}==' in pyproject for name in packages.names())
