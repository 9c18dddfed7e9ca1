"""What each file of a build should be, for preflight."""

from __future__ import annotations

import io
import re
from collections.abc import Collection
from html.parser import HTMLParser
from itertools import permutations
from pathlib import Path, PurePosixPath

import pikepdf

from nkdoc.pdf.press.imposition import MILLIMETRE
from nkdoc.pdf.press.preflight.proof import Expectation

IMPOSED = re.compile(r"(booklet|2up|4up)")
_SKIPPED = frozenset({"script", "style", "nav", "header", "footer", "button", "svg"})
_ON_SCREEN = frozenset({"places", "uses"})
"""Classes of what paper words otherwise; so are the heads of the index's columns."""


def of_file(name: str, data: bytes) -> Expectation:
    """Return what can be expected of any PDF: imposed files say that they are by naming their original."""
    try:
        with pikepdf.open(io.BytesIO(data)) as pdf:
            imposed = "/AccessibleOriginal" in pdf.docinfo
    except pikepdf.PdfError:
        imposed = False
    return Expectation(name, tagged=not imposed)


def of_build(
    path: str, sha256: str | None, folder: Path, name: str, languages: Collection[str] = (), *, authored: bool = True
) -> Expectation:
    """Return what the build's file at `path` (POSIX, below `folder`) should be; `name` is the setting of that name.

    `languages` are the project's; which of them the file has, its path tells. `authored`: it must name an author.
    """
    file = PurePosixPath(path)
    press, archive = (file.name == f"{name}-{profile}.pdf" for profile in ("press", "archive"))
    edition = press or archive or file.name == f"{name}.pdf"
    handout = file.name if file.parts[0] == "handouts" else ""
    holds_all = edition or handout.startswith(("large-print", "black-and-white"))
    return Expectation(
        path,
        tagged=not IMPOSED.match(handout),
        authored=authored,
        families=FAMILIES,
        bleed=3 * MILLIMETRE if press else 0.0,
        resolution=300 if press else 150,
        grey_only=handout.startswith("black-and-white"),
        process_only=press,
        output_intent=press,
        archive=archive,
        least_size=16.0 if handout.startswith("large-print") else 0.0,
        pages=2 if handout.startswith("sheet-") else None,
        words=_words(folder / file.parent.name / "index.html") if holds_all else None,
        languages=_languages(file, languages),
        sha256=sha256,
    )


def _languages(file: PurePosixPath, languages: Collection[str]) -> frozenset[str]:
    """Return the languages that a file's folder or name stands for: `de/`, `handouts/en-de/`, `NAME-en-de-facing.pdf`.

    Nothing where they do not tell, as of a comparison, which is worded in the source's language.
    """
    for tags in (*permutations(languages, 2), *((tag,) for tag in languages)):
        joined = "-".join(tags)
        if joined in file.parts or re.search(rf"-{re.escape(joined)}(-facing)?\.pdf$", file.name):
            return frozenset(tags) if file.parts[0] != "compare" else frozenset()
    return frozenset()


FAMILIES = frozenset({"Source Serif", "Inter", "Noto Serif Armenian", "NK "})
"""How the names of the theme's font families begin."""


class _Words(HTMLParser):
    """Gathers the words of the page's `main` element."""

    def __init__(self) -> None:
        super().__init__()
        self.words: list[str] = []
        self._inside = 0
        self._in_index = False
        self._skipped: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag == "main":
            self._inside += 1
        classes = (dict(attrs).get("class") or "").split()
        if {"glossary", "references"} & {*classes}:
            self._in_index = "glossary" in classes
        if tag in _SKIPPED or not _ON_SCREEN.isdisjoint(classes) or (tag == "thead" and self._in_index):
            self._skipped.append(tag)

    def handle_endtag(self, tag: str) -> None:
        if tag == "main":
            self._inside -= 1
        if self._skipped and self._skipped[-1] == tag:
            self._skipped.pop()

    def handle_data(self, data: str) -> None:
        if self._inside and not self._skipped:
            self.words += re.findall(r"[^\W\d_]{4,}", data)


def _words(page: Path) -> tuple[str, ...] | None:
    """Return the longer words of an HTML edition's text, None where it was not built."""
    if not page.is_file():
        return None
    parser = _Words()
    parser.feed(page.read_text(encoding="utf-8"))
    return tuple(dict.fromkeys(parser.words))
