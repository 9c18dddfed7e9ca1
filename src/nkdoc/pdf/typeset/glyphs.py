"""Fonts: only the theme's may be used, and every character must have a glyph in one of them."""

from __future__ import annotations

import os
import unicodedata
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from importlib.resources import as_file, files
from typing import TYPE_CHECKING, Any

from weasyprint.text.fonts import FontConfiguration

from nkdoc.base.diagnostics import Rule, Severity

if TYPE_CHECKING:
    from nkdoc.base.diagnostics import Diagnostic
    from nkdoc.pdf.typeset.values import Advice

MISSING_GLYPH = Rule(
    "NK621",
    "missing-glyph",
    Severity.ERROR,
    """None of the theme's fonts has a glyph for some characters of the text.

The layout engine then takes a font of the machine, so the page would look different elsewhere, or prints an empty box.
NK610 tells the same of a character of the sources, with its place. Name a font that has the script in
`[tool.nkdoc.fonts]`, or write the word otherwise; `pip install 'nkdoc[cjk]'` adds fonts for Chinese, Japanese, Korean.
""",
)


SELECTORS = frozenset(map(chr, (*range(0xFE00, 0xFE10), *range(0xE0100, 0xE01F0))))
"""Variation selectors, which show nothing themselves (Unicode 15, 23.4)."""
_UNSEEN = frozenset(("Cc", "Cf", "Cs", "Zs"))
"""General categories of what shows nothing."""
HINT = "name a font that has them in [tool.nkdoc.fonts]"


@contextmanager
def _environment(name: str, value: str) -> Iterator[None]:
    """Set a variable of the environment for a while."""
    before = os.environ.get(name)
    os.environ[name] = value
    try:
        yield
    finally:
        if before is None:
            del os.environ[name]
        else:
            os.environ[name] = before


class RecordingFontConfiguration(FontConfiguration):  # type: ignore[misc]  # WeasyPrint ships no types
    """A font configuration that remembers the families the style sheets declare, and knows no font of the machine then.

    Pango asks the machine's fonts for emoji before those of the page, and for whatever the page's own lack; with the
    configuration of fonts.conf there are none. A page without any declared face has the machine's.
    """

    def __init__(self) -> None:
        super().__init__()
        self.families: set[str] = set()

    def add_font_face(self, rule_descriptors: dict[str, Any], url_fetcher: object) -> None:
        """Load the face and remember its family."""
        if not self.families:
            self._forget_machine()
        self.families.add(str(rule_descriptors["font_family"]))
        super().add_font_face(rule_descriptors, url_fetcher)

    def _forget_machine(self) -> None:
        settings = files(__package__).joinpath("fonts.conf")
        # Fontconfig reads the variable whenever a configuration is made (its manual, “Environment Variables”).
        with as_file(settings) as path, _environment("FONTCONFIG_FILE", str(path)):
            super().__init__()


def _described(characters: Iterable[str]) -> str:
    """Return “ა” (U+10D0 GEORGIAN LETTER AN), … for the first few characters that show; spaces and joiners do not."""
    shown = sorted(one for one in set(characters) if unicodedata.category(one) not in _UNSEEN and one not in SELECTORS)
    names = [f"“{one}” (U+{ord(one):04X} {unicodedata.name(one, 'unnamed')})" for one in shown[:8]]
    more = f" and {len(shown) - 8} more" if len(shown) > 8 else ""  # noqa: PLR2004 - the eight shown above
    return ", ".join(names) + more


def diagnostics(document: Any, fonts: RecordingFontConfiguration, advice: Advice) -> Iterable[Diagnostic]:
    """Return a finding for every family that is not the theme's and for characters without any glyph."""
    for font in sorted(document.fonts.values(), key=lambda one: one.name):
        family = font.family.decode() if isinstance(font.family, bytes) else str(font.family)
        characters = [one for text in font.to_unicode.values() for one in text]
        if family not in fonts.families and (shown := _described(characters)):
            message = f"no font of the theme has {shown}; the machine's “{family}” was used"
            yield MISSING_GLYPH.at(None, message, hint=advice(characters) or HINT, about=f"{family}")
        without = [chr(code) for code in font.missing]
        if shown := _described(without):
            hint = advice(without) or HINT
            yield MISSING_GLYPH.at(None, f"no font at all has {shown}", hint=hint, about="none")
