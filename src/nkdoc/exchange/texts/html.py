"""Web pages, as browsers and other programs save them."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING
from urllib.parse import unquote, urlsplit

from nkdoc.exchange.texts._charsets import in_utf_8
from nkdoc.exchange.texts._taking import Document, take
from nkdoc.exchange.texts._word_pages import with_lists, with_marks

if TYPE_CHECKING:
    from nkdoc.base.diagnostics import Warned
    from nkdoc.exchange import Changes, Given
    from nkdoc.exchange.texts._citing import Citations

SUFFIXES = (".html", ".htm", ".xhtml")
BEGINS = True


def bring(given: Given) -> Warned[Changes | None]:
    """Return the page's chapters as changes of the project; pictures are taken that lie in the page or beside it."""
    return take(replace(given, data=in_utf_8(given.data)), _document)


def _document(given: Given, citations: Citations) -> Document:  # noqa: ARG001 - as the other formats
    # Formulas as MathJax reads them; dollars are money on a page.
    reader = "html+raw_html+tex_math_single_backslash"
    return Document(
        given.data,
        reader,
        is_text=True,
        prepared=with_marks,
        settled=lambda blocks, _: with_lists(blocks),
        picture=lambda url: given.beside(unquote(urlsplit(url).path)),
    )
