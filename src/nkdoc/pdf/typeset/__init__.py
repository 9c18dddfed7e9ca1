"""HTML → PDF: the only package that knows WeasyPrint.

    page      = typeset(html, load)            # PDF bytes beside what the engine said
    load(path)                                 # bytes of a style sheet, font or image the page names

WeasyPrint reports by logging, drops text silently in some layouts (research: flex columns, unbreakable inline
blocks), falls through to fonts of the machine and writes no language below the catalogue. Each of these is turned
into a diagnostic or mended here: `journal` (log records), `losses` (no text lost), `glyphs` (fonts), `meanings` (what
glyphs stand for), `structure` (languages, descriptions and notes in the tag tree), `floats` (floats that may not
break), `footnotes` (notes on the page that calls them), `lines` (words too long for a line). `shortcuts` saves the
engine work without changing what it makes. `wraps` lists every function of WeasyPrint that is exchanged for this.
"""

from __future__ import annotations

import gc
from collections.abc import Callable, Collection, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from nkdoc.base.diagnostics import Collector, Rule, Severity, Warned
from nkdoc.pdf.typeset.engine import NoEngineError, load_engine
from nkdoc.pdf.typeset.values import Advice, Load, Page, Typeset, Variant

if TYPE_CHECKING:
    from nkdoc.pdf.typeset.wraps import Concern

__all__ = ["Advice", "Load", "Page", "Typeset", "Variant", "typeset", "without_collector"]

NO_ENGINE = Rule(
    "NK600",
    "typesetting-engine-missing",
    Severity.ERROR,
    """WeasyPrint cannot load the native libraries it draws text with (Pango, HarfBuzz).

`nkdoc doctor` names what is missing and the command that installs it.
""",
)


@contextmanager
def without_collector() -> Iterator[None]:
    """Pause the cyclic collector: a document's boxes all live until it is written, and it would look at each again.

    What is left of a document is put aside unseen, since the process most often ends here, and freed before the next.
    """
    enabled = gc.isenabled()
    gc.disable()
    if gc.get_freeze_count():
        gc.unfreeze()
        gc.collect()
    try:
        yield
    finally:
        gc.freeze()
        if enabled:
            gc.enable()


def typeset(
    html: str,
    load: Load,
    *,
    variant: Variant = "pdf/ua-1",
    tagged: bool = True,
    without: Collection[Concern] = (),
    advice: Advice = lambda _: "",
    locate: Callable[[str], str] = lambda path: path,
) -> Warned[Typeset | None]:
    """Lay `html` out and return the PDF, or None where the engine itself cannot run.

    Addresses in the page are relative paths that `load` answers; it raises LookupError for one it does not know,
    and nothing else is ever fetched. The page's own metadata gives title, language and dates. `without` leaves wraps of
    the engine out, to measure what they do; `advice` is the hint of a finding about characters without a glyph,
    and `locate` answers the path of a style sheet with that in the project, for findings.
    """
    try:
        weasyprint = load_engine()
    except NoEngineError as fault:
        return Warned(None, (NO_ENGINE.at(None, f"a native library is missing: {fault}", hint="run nkdoc doctor"),))

    from nkdoc.pdf.typeset import glyphs, journal, losses, structure, wraps
    from nkdoc.pdf.typeset.fetching import BASE, ProjectFetcher

    findings = Collector()
    fetcher = ProjectFetcher(load)
    fonts = glyphs.RecordingFontConfiguration()
    concerns = [concern for concern in wraps.EVERY if concern not in without]
    with without_collector(), wraps.wrapped(concerns) as state, journal.listening(state.reading) as records:
        page = weasyprint.HTML(string=html, base_url=BASE, url_fetcher=fetcher, media_type="print")
        structure.remember_languages(page.etree_element)
        options = {"pdf_variant": variant, "pdf_tags": tagged, "custom_metadata": False}
        document = page.render(font_config=fonts, **options)
        turned = page.etree_element.get("dir") == "rtl"
        pdf = document.write_pdf(finisher=structure.reading_to_the_left if turned else None, **options)
    findings.add(*journal.diagnostics(records, fetcher.sheets, locate), *losses.diagnostics(state.watch))
    findings.add(*glyphs.diagnostics(document, fonts, advice))
    pages = tuple(
        Page(tuple(sorted(sheet.anchors, key=lambda name: sheet.anchors[name][:2][::-1]))) for sheet in document.pages
    )
    return findings.warned(Typeset(pdf, pages))
