"""No face has a glyph for a character that is to be set.

nkdoc brings faces for Latin, Greek, Cyrillic, Armenian, Georgian, Arabic and Hebrew letters, for symbols, arrows and
emoji; `pip install 'nkdoc[cjk]'` adds Chinese, Japanese and Korean. It takes no font of the machine, since pages would
then differ from machine to machine. For any other script, put a font beside the text and name it:

    [tool.nkdoc.fonts]
    Thai = "fonts/NotoSansThai-Regular.ttf"

Every file that is set is looked through: texts, titles, references, glossary, data. A script is told once a file.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from typing import TYPE_CHECKING

from nkdoc.base.diagnostics import Rule, Severity

if TYPE_CHECKING:
    from nkdoc.base.diagnostics import Diagnostic
    from nkdoc.base.span import Source
    from nkdoc.model import Project

RULE = Rule("NK610", "character-without-face", Severity.ERROR, __doc__)
_COMMENTS = {
    ".md": re.compile(r"<!--.*?-->", re.DOTALL),
    ".toml": re.compile(r"(?:^|(?<=\s))#[^\n]*"),
    ".yaml": re.compile(r"(?:^|(?<=\s))#[^\n]*"),
}
_OTHER_TABLES = re.compile(r"(?m)\A(?!\[tool\.nkdoc)[^\[]|^\[(?!tool\.nkdoc\b)(?:.|\n(?!\[tool\.nkdoc\b))*")
_SHARED = "pyproject.toml"
_NO_SCRIPT = frozenset(("Zyyy", "Zinh", "Zzzz"))


def check(project: Project) -> Iterator[Diagnostic]:
    """Yield a finding for each file and script, at the first character."""
    from nkdoc.pages.fonts.stacks import covered, lacking

    known = covered(project.fonts)
    for path, source in sorted(project.sources.items()):
        if lacking(source.text, known):
            yield from _of_file(path, source, known)


def _of_file(path: str, source: Source, known: frozenset[int]) -> Iterator[Diagnostic]:
    from nkdoc.pages.fonts.stacks import lacking

    text = _set(path, source.text)
    groups: dict[str, list[str]] = {}
    for character in lacking(text, known):
        groups.setdefault(_group(character), []).append(character)
    for characters in groups.values():
        start, first = min((text.find(one), one) for one in characters)
        more = f", and {len(characters) - 1} more that such a font has" if len(characters) > 1 else ""
        name = unicodedata.name(first, "a character without a name")
        message = f"no face has “{first}” (U+{ord(first):04X} {name}){more}"
        yield RULE.at(source.span(start, start + 1), message, hint=_hint(first), about=first)


def _set(path: str, text: str) -> str:
    """Return the text with spaces in the place of what is not set: comments, and settings of other tools."""
    suffix = f".{path.rpartition('.')[2]}".replace(".yml", ".yaml")
    patterns = [_COMMENTS[suffix]] if suffix in _COMMENTS else []
    patterns += [_OTHER_TABLES] if path == _SHARED else []
    for pattern in patterns:
        text = pattern.sub(lambda match: " " * len(match[0]), text)
    return text


def _group(character: str) -> str:
    """Return what characters that one font has are told together by."""
    from nkdoc.pages.fonts import packages

    names = (family.name for family in packages.missing() if ord(character) in family.characters)
    return next(names, _script(character) or character)


def _script(character: str) -> str:
    """Return the name of a character's script, empty where it belongs to none or to several."""
    from fontTools import unicodedata as scripts

    code = scripts.script(character)
    return "" if code in _NO_SCRIPT else str(scripts.script_name(code))


def _hint(character: str) -> str:
    from nkdoc.pages.fonts import packages

    if advice := packages.advice(character):
        return advice
    script = _script(character)
    if not script:
        return 'add a font that has it: [tool.nkdoc.fonts] symbols = "fonts/NAME.ttf"'
    file = f"NotoSans{script.replace(' ', '')}-Regular.ttf"
    key = script if script.isalpha() else f'"{script}"'
    return f'add a font of its script, such as Noto Sans {script}: [tool.nkdoc.fonts] {key} = "fonts/{file}"'
