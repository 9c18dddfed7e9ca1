"""The fonts beside a project: `[tool.nkdoc.fonts]` → what they cover."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

from nkdoc.base.diagnostics import Collector, Rule, Severity, Warned
from nkdoc.model.fonts import OwnFont, OwnFonts

if TYPE_CHECKING:
    from collections.abc import Callable

    from nkdoc.base.fonts import FontSetting
    from nkdoc.base.span import Source, Span
    from nkdoc.base.world import World

BAD_FONT = Rule(
    "NK611",
    "bad-font",
    Severity.ERROR,
    """A font that `[tool.nkdoc.fonts]` names cannot be used.

    [tool.nkdoc.fonts]
    Thai = "fonts/NotoSansThai-Regular.ttf"

A key is a role (`serif`, `sans`, `display`) or a script by its name in Unicode (`Thai`, `Devanagari`, `Greek`), and
`symbols` for what belongs to no script. A path is that of a TrueType or OpenType file (.ttf, .otf) in the project's
folder; a collection (.ttc) and a variable font, whose pages would differ from run to run, are not taken: make a static
instance of one face.
""",
)
SYMBOLS = "symbols"
_FOLDER = "templates/fonts"
_SUFFIXES = (".ttf", ".otf", ".woff2")
_NO_SCRIPT = frozenset(("Zyyy", "Zinh", "Zzzz"))


class _UnusableFontError(Exception):
    """Says what is wrong with a file."""


def read_own_fonts(
    world: World, settings: tuple[FontSetting, ...], place: Callable[[FontSetting], Span | None]
) -> Warned[OwnFonts]:
    """Return the project's fonts with what they cover; `place` tells where a setting is written."""
    findings = Collector()
    families: list[OwnFont] = []
    for setting in settings:
        try:
            families.append(_family(world, setting))
        except _UnusableFontError as fault:
            hint = "name a .ttf or .otf file in the project's folder"
            findings.add(BAD_FONT.at(place(setting), str(fault), hint=hint, about=setting.key))
    return findings.warned(OwnFonts(tuple(families), _theme_characters(world)))


def place_in(source: Source | None) -> Callable[[FontSetting], Span | None]:
    """Return what finds the first path of a setting in the file of settings."""

    def place(setting: FontSetting) -> Span | None:
        path = next(iter(setting.files.values()))
        start = source.text.find(path) if source is not None else -1
        return source.span(start, start + len(path)) if source is not None and start >= 0 else None

    return place


def _family(world: World, setting: FontSetting) -> OwnFont:
    covered = frozenset.intersection(*(_characters(world, path) for path in setting.files.values()))
    if setting.script:
        covered = frozenset(code for code in covered if _is_of(code, setting.script))
        if not covered:
            files = ", ".join(setting.files.values())
            raise _UnusableFontError(f"{files}: no character of a script with the name “{setting.key}”")
    words = ("NK Own", setting.script.title(), setting.role.title())
    return OwnFont(" ".join(filter(None, words)), setting.role, setting.script, setting.files, covered)


def _is_of(code: int, script: str) -> bool:
    from fontTools import unicodedata

    codes = unicodedata.script_extension(chr(code))
    if script.casefold() == SYMBOLS:
        return unicodedata.script(chr(code)) in _NO_SCRIPT and code > 0x7F  # noqa: PLR2004 - ASCII is the text's
    return any(unicodedata.script_name(one).casefold() == script.casefold() for one in codes - _NO_SCRIPT)


def _characters(world: World, path: str) -> frozenset[int]:
    """Return the code points that a file has glyphs for. Raises _UnusableFontError."""
    from fontTools.ttLib import TTFont, TTLibError

    from nkdoc.base.world import OutsideProjectError

    try:
        font = TTFont(io.BytesIO(world.read(path)), lazy=True)
        mapped = font.getBestCmap()
    except OutsideProjectError as fault:
        raise _UnusableFontError(f"{path} is outside the project's folder") from fault
    except OSError as fault:
        raise _UnusableFontError(f"no file {path}") from fault
    except (TTLibError, AssertionError, KeyError, ValueError, EOFError) as fault:
        raise _UnusableFontError(f"{path} is no font of one face") from fault
    if "fvar" in font:
        raise _UnusableFontError(f"{path} is a variable font: make a static instance of it")
    if not mapped:
        raise _UnusableFontError(f"{path} maps no characters")
    return frozenset(mapped)


def _theme_characters(world: World) -> frozenset[int]:
    """Return what the fonts of a theme of the project's own cover; what is no font there is the theme's business."""
    found: set[int] = set()
    for path in world.files(_FOLDER):
        if path.lower().endswith(_SUFFIXES):
            try:
                found |= _characters(world, path)
            except _UnusableFontError:
                continue
    return frozenset(found)
