"""Which page an anchor stands on, without drawing anything: less than half the work of `typeset`.

What the engine reports is left to `typeset`, which is given the whole page of the same text.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from nkdoc.pdf.typeset import Page, without_collector
from nkdoc.pdf.typeset.engine import NoEngineError, load_engine

if TYPE_CHECKING:
    from nkdoc.pdf.typeset import Load


def paginate(html: str, load: Load) -> tuple[Page, ...]:
    """Lay `html` out as `typeset` would and return its pages; none where the engine itself cannot run.

    Anchors stand in no order.
    """
    try:
        weasyprint = load_engine()
    except NoEngineError:
        return ()

    from nkdoc.pdf.typeset import journal, wraps
    from nkdoc.pdf.typeset.fetching import BASE, ProjectFetcher

    with without_collector(), wraps.wrapped(wraps.LAYOUT) as state, journal.listening(state.reading):
        page = weasyprint.HTML(string=html, base_url=BASE, url_fetcher=ProjectFetcher(load), media_type="print")
        return tuple(Page(tuple(sheet.anchors)) for sheet in page.render().pages)
