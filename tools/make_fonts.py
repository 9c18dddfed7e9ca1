"""Make the fonts of src/nkdoc/pages/assets/fonts from the released families.

A maintainer's tool, not needed to build or to run nkdoc. Fetch the archives and run it with two packages that
are not dependencies of the project::

    pip download --no-deps -d DIR fontpkg-source-serif-4==4.4 fontpkg-inter==4.1.post1
    pip download --no-deps -d DIR fontpkg-source-code-pro==1.26
    (cd DIR && npm pack @fontsource/noto-serif-armenian@5.3.0)
    pip install 'fonttools[woff]==4.68.0' skia-pathops
    python tools/make_fonts.py DIR

Variable fonts make slower PDFs whose bytes differ from run to run, so each face is a static instance. The same
archives and package versions give the same bytes.
"""

from __future__ import annotations

import hashlib
import io
import shutil
import sys
import tarfile
import zipfile
from dataclasses import dataclass
from pathlib import Path

from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTFont
from fontTools.ttLib.removeOverlaps import removeOverlaps
from fontTools.varLib.instancer import instantiateVariableFont

FONTS = Path(__file__).resolve().parent.parent / "src" / "nkdoc" / "pages" / "assets" / "fonts"

SOURCE_SERIF = "fontpkg_source_serif_4-4.4-py3-none-any.whl"
INTER = "fontpkg_inter-4.1.post1-py3-none-any.whl"
CODE = "fontpkg_source_code_pro-1.26-py3-none-any.whl"
ARMENIAN = "fontsource-noto-serif-armenian-5.3.0.tgz"

ARCHIVES = {
    SOURCE_SERIF: "6c33ac5d27b0396b0ed228e400d9c7ee4445c359ce21b3d8d9b9723e8c5c49a7",
    INTER: "b1105c8b368787112e9352ba657fe4fd32feb0722cc3046a308f65962298ddf8",
    CODE: "986a0c5b67ed28c3753b49d9c51139f1dfb517c9b441b901c79cb7545076089f",
    ARMENIAN: "7a1d3b2dacf717b8762d1a9b134452dce960cc3a28704eb01f9e72d8e53c9bd9",
}
LICENCES = {
    "OFL-SourceSerif4.txt": (SOURCE_SERIF, "fontpkg_source_serif_4/LICENSE"),
    "OFL-Inter.txt": (INTER, "fontpkg_inter/LICENSE"),
    "OFL-SourceCodePro.txt": (CODE, "fontpkg_source_code_pro/LICENSE"),
    "OFL-NotoSerifArmenian.txt": (ARMENIAN, "package/LICENSE"),
}

SERIF_UPRIGHT = "fontpkg_source_serif_4/files/SourceSerif4[opsz,wght].ttf"
SERIF_ITALIC = "fontpkg_source_serif_4/files/SourceSerif4-Italic[opsz,wght].ttf"
SANS_UPRIGHT = "fontpkg_inter/files/Inter[opsz,wght].ttf"
SANS_ITALIC = "fontpkg_inter/files/Inter-Italic[opsz,wght].ttf"
CODE_UPRIGHT = "fontpkg_source_code_pro/files/SourceCodePro[wght].ttf"
ARMENIAN_FILE = "package/files/noto-serif-armenian-armenian-{}-normal.woff2"

# Optical sizes in points: body text is set at 10 to 12, titles at 20 and more.
TEXT = 12.0
DISPLAY = 36.0
SANS_TEXT = 14.0

REGULAR, SEMIBOLD, BOLD = 400, 600, 700
WEIGHT_NAMES = {400: "Regular", 500: "Medium", 600: "SemiBold", 700: "Bold"}

# Latin with its extensions, Greek, Cyrillic, Armenian, phonetic letters, marks, punctuation, symbols, arrows, shapes.
KEPT_RANGES = [
    (0x0000, 0x058F),
    (0x1AB0, 0x1AFF),
    (0x1C80, 0x1C8F),
    (0x1D00, 0x1FFF),
    (0x2000, 0x2BFF),
    (0x2C60, 0x2C7F),
    (0x2DE0, 0x2DFF),
    (0x2E00, 0x2E7F),
    (0xA640, 0xA69F),
    (0xA700, 0xA7FF),
    (0xFB00, 0xFB17),
    (0xFE20, 0xFE2F),
    (0xFEFF, 0xFEFF),
    (0xFFFD, 0xFFFD),
]
KEPT_FEATURES = [
    *("ccmp", "locl", "mark", "mkmk", "kern", "liga", "calt", "case", "cpsp"),
    *("lnum", "onum", "pnum", "tnum", "zero", "frac", "numr", "dnom", "ordn"),
    *("sups", "subs", "sinf", "smcp", "c2sc"),
]
# Characters that texts need and a family lacks, drawn with the glyph of one it has.
STAND_INS = {0x00AD: 0x2010, 0x02B9: 0x2032, 0x02BA: 0x2033, 0x2011: 0x2010, 0x2024: 0x002E, 0x2060: 0x200B}


@dataclass(frozen=True)
class Face:
    """One file to make: where it comes from and what it is called."""

    file: str
    family: str
    weight: int
    archive: str
    member: str
    italic: bool = False
    axes: tuple[tuple[str, float], ...] = ()

    @property
    def style(self) -> str:
        """Return the style's name, such as Bold Italic."""
        name = WEIGHT_NAMES[self.weight]
        if not self.italic:
            return name
        return "Italic" if name == "Regular" else f"{name} Italic"


def serif(file: str, weight: int, *, size: float = TEXT, italic: bool = False) -> Face:
    """Describe a face of the serif family at an optical size."""
    # The upstream notice reserves the name "Source", so a changed copy is called otherwise inside.
    family = "NK Serif" if size == TEXT else "NK Serif Display"
    member = SERIF_ITALIC if italic else SERIF_UPRIGHT
    axes = (("opsz", size), ("wght", float(weight)))
    return Face(file, family, weight, SOURCE_SERIF, member, italic, axes)


def sans(file: str, weight: int, *, italic: bool = False) -> Face:
    """Describe a face of the sans-serif family."""
    axes = (("opsz", SANS_TEXT), ("wght", float(weight)))
    return Face(file, "Inter", weight, INTER, SANS_ITALIC if italic else SANS_UPRIGHT, italic, axes)


def mono(file: str, weight: int) -> Face:
    """Describe a face of the monospaced family, the serif's sister; its slanted faces lack Cyrillic and Greek."""
    # The same reserved name as in the serif family.
    return Face(file, "NK Mono", weight, CODE, CODE_UPRIGHT, axes=(("wght", float(weight)),))


def armenian(file: str, weight: int) -> Face:
    """Describe a face of the Armenian family, which is released as static files."""
    return Face(file, "Noto Serif Armenian", weight, ARMENIAN, ARMENIAN_FILE.format(weight))


FACES = [
    serif("SourceSerif4-Regular", REGULAR),
    serif("SourceSerif4-Italic", REGULAR, italic=True),
    serif("SourceSerif4-Semibold", SEMIBOLD),
    serif("SourceSerif4-Bold", BOLD),
    serif("SourceSerif4-BoldItalic", BOLD, italic=True),
    serif("SourceSerif4Display-Bold", BOLD, size=DISPLAY),
    sans("Inter-Regular", REGULAR),
    sans("Inter-Italic", REGULAR, italic=True),
    sans("Inter-Medium", 500),
    sans("Inter-SemiBold", SEMIBOLD),
    sans("Inter-Bold", BOLD),
    mono("SourceCodePro-Regular", REGULAR),
    mono("SourceCodePro-Semibold", SEMIBOLD),
    armenian("NotoSerifArmenian-Regular", REGULAR),
    armenian("NotoSerifArmenian-Bold", BOLD),
]


def read_member(folder: Path, archive: str, member: str) -> bytes:
    """Return one file of an archive whose digest is the expected one."""
    content = (folder / archive).read_bytes()
    if hashlib.sha256(content).hexdigest() != ARCHIVES[archive]:
        sys.exit(f"{archive}: not the expected file")
    if archive.endswith(".whl"):
        with zipfile.ZipFile(io.BytesIO(content)) as wheel:
            return wheel.read(member)
    with tarfile.open(fileobj=io.BytesIO(content)) as package:
        stream = package.extractfile(member)
        if stream is None:
            sys.exit(f"{archive}: {member} is no file")
        return stream.read()


def add_stand_ins(font: TTFont) -> None:
    """Map the characters of STAND_INS that the font lacks, where it has the glyph to stand in."""
    for table in font["cmap"].tables:
        if table.isUnicode():
            for missing, present in STAND_INS.items():
                if missing not in table.cmap and present in table.cmap:
                    table.cmap[missing] = table.cmap[present]


def subset(font: TTFont) -> None:
    """Keep the scripts and features that documents use."""
    options = Options()
    options.layout_features = KEPT_FEATURES
    options.name_IDs = ["*"]
    options.glyph_names = False
    options.notdef_outline = True
    options.recalc_timestamp = False
    options.drop_tables = [*options.drop_tables, "STAT", "DSIG"]
    subsetter = Subsetter(options=options)
    subsetter.populate(unicodes=[code for first, last in KEPT_RANGES for code in range(first, last + 1)])
    subsetter.subset(font)


def rename(font: TTFont, face: Face) -> None:
    """Write the names, the weight and the style bits by which font systems tell faces apart."""
    names = font["name"]
    kept = {number: names.getDebugName(number) for number in (0, 5, 8, 9, 11, 13, 14)}
    family, style = face.family, face.style
    postscript = f"{family.replace(' ', '')}-{style.replace(' ', '')}"
    # Name 1 and 2 know four styles only; any other weight becomes a family of its own there.
    four = style if face.weight in {REGULAR, BOLD} else "Regular"
    legacy = family if four == style else f"{family} {style}"
    made = {1: legacy, 2: four, 3: f"nkdoc;{postscript}", 4: f"{family} {style}", 6: postscript}
    if legacy != family:
        made |= {16: family, 17: style}
    names.names = []
    for number, text in sorted((kept | made).items()):
        if text:
            names.setName(text, number, 3, 1, 0x409)

    bold = face.weight == BOLD
    font["OS/2"].usWeightClass = face.weight
    use_typo_metrics = font["OS/2"].fsSelection & 0x80
    regular = not bold and not face.italic
    font["OS/2"].fsSelection = use_typo_metrics | face.italic * 0x01 | bold * 0x20 | regular * 0x40
    font["head"].macStyle = bold * 0x01 | face.italic * 0x02


def make(face: Face, folder: Path) -> TTFont:
    """Return the static font of a face."""
    font = TTFont(io.BytesIO(read_member(folder, face.archive, face.member)), recalcTimestamp=False)
    if face.axes:
        font = instantiateVariableFont(font, dict(face.axes), inplace=True)
    add_stand_ins(font)
    subset(font)
    if face.axes:
        removeOverlaps(font)
    rename(font, face)
    font.flavor = None
    return font


def main() -> None:
    """Make every face in both formats, with the licences and the list of digests."""
    folder = Path(sys.argv[1])
    web = FONTS / "web"
    shutil.rmtree(web, ignore_errors=True)
    web.mkdir(parents=True)
    for face in FACES:
        font = make(face, folder)
        font.save(FONTS / f"{face.file}.ttf")
        font.flavor = "woff2"
        font.save(web / f"{face.file}.woff2")
        print(face.file, len(font.getGlyphOrder()), "glyphs", flush=True)
    for name, (archive, member) in LICENCES.items():
        (FONTS / name).write_bytes(read_member(folder, archive, member))

    files = sorted([*FONTS.glob("*.ttf"), *web.glob("*.woff2")])
    lines = [
        f"{hashlib.sha256(path.read_bytes()).hexdigest()}  {path.relative_to(FONTS).as_posix()}\n" for path in files
    ]
    (FONTS / "SHA256SUMS").write_text("".join(lines), encoding="utf-8")


if __name__ == "__main__":
    main()
