"""The order in which families are asked for a character, and what none of them has."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Iterator

from nkdoc.model.fonts import OwnFont, OwnFonts
from nkdoc.pages.fonts import packages
from nkdoc.pages.fonts.catalogue import Family, shipped, text_characters
from nkdoc.sources.fonts import SYMBOLS

ROLES = ("serif", "sans")
OWN_FOLDER = "fonts/own"
_MARK_SELECTORS = frozenset((*range(0xFE00, 0xFE10), *range(0xE0100, 0xE01F0), *range(0x180B, 0x1810)))
_FILLERS = frozenset((0x034F, 0x115F, 0x1160, 0x3164, 0xFFA0))


def is_visible(character: str) -> bool:
    """Tell whether a character needs a glyph: spaces, controls, joiners and variation selectors do not.

    These are the spaces, controls and formats of the general categories, and what else is ignorable by default
    (Unicode 15, DerivedCoreProperties.txt, Default_Ignorable_Code_Point).
    """
    if unicodedata.category(character) in {"Cc", "Cf", "Cs", "Zs"}:
        return False
    return ord(character) not in _MARK_SELECTORS and ord(character) not in _FILLERS


def own_family(font: OwnFont) -> Family:
    """Return a font of the project as a family of the theme."""
    files = {style: f"{OWN_FOLDER}/{path}" for style, path in font.files.items()}
    codes = font.characters
    if font.script.casefold() == SYMBOLS:  # the text keeps its own quotation marks and dashes
        codes -= frozenset().union(*map(text_characters, ROLES))
    return Family(font.family, font.role, font.script, files, files, codes=codes)


def others(role: str) -> Iterator[Family]:
    """Yield the families that are asked after the text faces of a role, those of the other role last."""
    every = (*shipped(), *packages.installed())
    yield from (family for family in every if family.role in {role, ""})
    yield from (family for family in every if family.role not in {role, ""})


def covered(fonts: OwnFonts) -> frozenset[int]:
    """Return every code point that some face has."""
    text = (text_characters(role) for role in ROLES)
    families = (family.characters for family in others(ROLES[0]))
    own = (font.characters for font in fonts.families)
    return frozenset().union(*text, *families, *own, fonts.theme)


def lacking(text: str, known: frozenset[int]) -> Iterable[str]:
    """Return the visible characters of `text` beyond the code points `known`, each once, sorted."""
    return sorted(character for character in set(text) if ord(character) not in known and is_visible(character))
