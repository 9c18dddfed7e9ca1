"""Pages of MediaWiki, as its editor shows them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from nkdoc.exchange.texts._taking import Document, take
from nkdoc.exchange.texts._wiki_pages import settled, with_marks

if TYPE_CHECKING:
    from nkdoc.base.diagnostics import Warned
    from nkdoc.exchange import Changes, Given
    from nkdoc.exchange.texts._citing import Citations

SUFFIXES = (".mediawiki", ".wiki")
BEGINS = True


def bring(given: Given) -> Warned[Changes | None]:
    """Return the page's chapters as changes of the project; of its pictures those that lie beside it."""
    return take(given, _document)


def _document(given: Given, citations: Citations) -> Document:  # noqa: ARG001 - as the other formats
    return Document(given.data, "mediawiki", is_text=True, prepared=with_marks, settled=settled, picture=given.beside)
