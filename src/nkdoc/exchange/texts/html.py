"""Web pages, as browsers and other programs save them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from nkdoc.exchange.texts._taking import Document, take

if TYPE_CHECKING:
    from nkdoc.base.diagnostics import Warned
    from nkdoc.exchange import Changes, Given
    from nkdoc.exchange.texts._citing import Citations

SUFFIXES = (".html", ".htm", ".xhtml")


def bring(given: Given) -> Warned[Changes | None]:
    """Return the page's chapters as changes of the project; of pictures only those inside the page are taken."""
    return take(given, _document)


def _document(given: Given, citations: Citations) -> Document:  # noqa: ARG001 - as the other formats
    # Formulas as MathJax reads them; dollars are money on a page.
    return Document(given.data, "html+raw_html+tex_math_single_backslash", is_text=True)
