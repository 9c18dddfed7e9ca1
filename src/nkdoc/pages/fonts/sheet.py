"""A page → the page with the style sheet of the faces that its characters need, and no other.

The engine and browsers choose a face for each character by the order of families, so what a page needs follows from its
characters. Each file is a family of its own: WeasyPrint tells the fonts of a PDF apart by family, weight and style.
Faces without a slant are declared as the slanted ones too, so that nobody slants them by computation: Georgian,
Armenian, Arabic, Hebrew and Chinese emphasise otherwise (CSS Fonts 4, 2.8, on `font-synthesis-style`).
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from urllib.parse import quote

from nkdoc.model.fonts import OwnFonts
from nkdoc.pages.fonts.catalogue import Family, text_characters
from nkdoc.pages.fonts.stacks import ROLES, others, own_family

MAIN_FAMILIES: Mapping[str, str] = {"serif": "NK Serif", "sans": "Inter"}
"""The text faces; each stands in for the other where it alone has a character."""
_TEXT_NAMES: Mapping[str, str] = {"serif": "Source Serif 4", "sans": "Inter"}
FACES = "\ufdd0"
"""Stands for the names of a page's faces until its characters are known; no text has it, as it is no character."""
DRAWN = "Inter,sans-serif"
"""The families that pictures are drawn with; without spaces, which WeasyPrint takes for a part of the name after."""
_STYLES = (("regular", 400, ""), ("bold", 700, ""), ("italic", 400, "italic"), ("bold-italic", 700, "italic"))
_CLOSEST = {
    "regular": ("regular",),
    "bold": ("bold", "regular"),
    "italic": ("italic", "regular"),
    "bold-italic": ("bold-italic", "bold", "italic", "regular"),
}
_INNER_LIST = re.compile(r"<li\b(?:(?!</li>).)*<ul\b", re.DOTALL)
_BULLETS = "◦▪"
_EMOJI_STYLE = 0xFE0F
"""The variation selector that asks for a character in emoji style (UTS #51, ED-8a)."""


def named(page: str, fonts: OwnFonts, *, screen: bool = False) -> tuple[str, ...]:
    """Return what the families are called that a page is set in, the text faces first, those of the project last."""
    needed = _characters(page)
    own = _own(fonts, needed)
    roles = {family.role for family in own if not family.script}
    text = [name for role, name in _TEXT_NAMES.items() if not roles & {role, ""}]
    code = ["Source Code Pro"] if "<code" in page or "<pre" in page else []
    more = (family.title for role in ROLES for family in _needed_of(role, needed, screen=screen))
    return tuple(dict.fromkeys((*text, *code, *more, *(family.title for family in own))))


def with_faces(page: str, fonts: OwnFonts, tokens: str, *, base: str = "", screen: bool = False) -> str:
    """Return `page` with a sheet of the faces it needs before the end of its head, as it is where it needs none.

    `tokens` is the theme's sheet that says what `--serif`, `--sans` and `--display` are; `base` goes before the paths
    of fonts.
    """
    if "</head>" not in page:
        return page
    needed = _characters(page)
    own = _own(fonts, needed)
    stacks = {role: _needed_of(role, needed, screen=screen) for role in ROLES}
    families = {family.name: family for family in (*own, *stacks["serif"], *stacks["sans"])}
    if not families:
        return page
    rules = [rule for family in families.values() for rule in _rules(family, base, screen=screen)]
    root = "".join((*_first(own, tokens), *(_more(role, stacks[role]) for role in ROLES)))
    drawn = ",".join(("Inter", *(f"'{family.name}'" for family in (*_scripts(own), *stacks["sans"])), "sans-serif"))
    page = page.replace(f'font-family="{DRAWN}"', f'font-family="{drawn}"')
    return page.replace("</head>", f"<style>\n{chr(10).join(rules)}\n:root{{{root}}}\n</style>\n</head>", 1)


def _characters(page: str) -> set[int]:
    """Return the code points that a page has or draws."""
    needed = set(map(ord, set(page)))
    if _INNER_LIST.search(page):
        needed.update(map(ord, _BULLETS))
    return needed


def _own(fonts: OwnFonts, needed: set[int]) -> list[Family]:
    """Return the project's families that a page needs."""
    return [family for font in fonts.families if (family := own_family(font)).characters & needed]


def _needed_of(role: str, needed: set[int], *, screen: bool) -> list[Family]:
    """Return the families that a role must ask beyond the text faces for what it may have to show."""
    left = {code for code in needed if code not in text_characters(role)}
    found: list[Family] = []
    other = {code for one in ROLES for code in text_characters(one)}
    for family in others(role):
        if screen and not family.web:
            continue
        taken = family.characters & left
        if taken - (other if family.role not in {role, ""} else set()):
            found.append(family)
            left -= taken - {_EMOJI_STYLE}
    return found


def _scripts(families: Iterable[Family]) -> Iterator[Family]:
    return (family for family in families if family.script)


def _more(role: str, families: Iterable[Family]) -> str:
    last = next(name for one, name in MAIN_FAMILIES.items() if one != role)
    return f'--more-{role}:{_names(family.name for family in families)}{", " if families else ""}"{last}";'


def _first(own: Iterable[Family], tokens: str) -> Iterator[str]:
    """Yield the stacks of the roles that the project's fonts go before."""
    for role in (*ROLES, "display"):
        wanted = {role, ""} if role != "display" else {"display", "serif", ""}
        before = [family for family in own if family.role in wanted]
        # What is for one script goes first: a text face that has the script too would hide it.
        before.sort(key=lambda family: (not family.script, family.role != role))
        stack = re.search(rf"--{role}:\s*([^;}}]+)", tokens)
        if before and stack:
            yield f"--{role}:{_names(family.name for family in before)}, {stack[1].strip()};"


def _names(names: Iterable[str]) -> str:
    return ", ".join(f'"{name}"' for name in names)


def _rules(family: Family, base: str, *, screen: bool) -> Iterator[str]:
    """Yield the `@font-face` rules of a family, one for each weight and style that texts ask for."""
    files = family.web if screen else family.files
    limits = f"unicode-range:{_range(family)};" if family.script or family.range else ""
    for style, weight, slant in _STYLES:
        path = next(files[one] for one in _CLOSEST[style] if one in files)
        shown = "font-display:swap;" if screen else ""
        kind = f"font-style:{slant};" if slant else ""
        yield (
            f'@font-face{{font-family:"{family.name}";font-weight:{weight};{kind}{limits}{shown}src:url("{base}{quote(path)}")}}'
        )


def _range(family: Family) -> str:
    if family.range:
        return family.range
    found = sorted(family.characters)
    runs: list[list[int]] = []
    for code in found:
        if runs and code == runs[-1][1] + 1:
            runs[-1][1] = code
        else:
            runs.append([code, code])
    return ",".join(f"U+{first:X}-{last:X}" for first, last in runs)
