"""Which page an anchor stands on, without drawing anything: less than half the work of `typeset`.

What the engine reports is left to `typeset`, which is given the whole page of the same text.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from nkdoc.pdf.typeset import Page, _without_collector

if TYPE_CHECKING:
    from nkdoc.pdf.typeset import Load


def paginate(html: str, load: Load) -> tuple[Page, ...]:
    """Lay `html` out as `typeset` would and return its pages; none where the engine itself cannot run.

    Anchors stand in no order.
    """
    try:
        import weasyprint
    except OSError:
        return ()

    from nkdoc.pdf.typeset import floats, footnotes, journal, shortcuts
    from nkdoc.pdf.typeset.fetching import BASE, ProjectFetcher

    with (
        _without_collector(),
        shortcuts.taken(),
        journal.listening(),
        floats.kept_whole(),
        footnotes.kept_on_their_page(),
    ):
        page = weasyprint.HTML(string=html, base_url=BASE, url_fetcher=ProjectFetcher(load), media_type="print")
        return tuple(Page(tuple(sheet.anchors)) for sheet in page.render().pages)
