"""`pdf`: build/LANG/briefing.pdf, the reading edition on paper and screen."""

from __future__ import annotations

from nkdoc.config import Config
from nkdoc.diagnostics import Collector, Warned
from nkdoc.model import Artifact
from nkdoc.outputs import Context, Options, _pages
from nkdoc.typeset import typeset

TARGET = "pdf"
DEFAULT = True


def parts(config: Config, options: Options) -> tuple[str, ...]:
    """Return one part per language."""
    return options.languages or config.languages


def produce(context: Context, part: str) -> Warned[tuple[Artifact, ...]]:
    """Return the PDF of one language; none where it could not be typeset."""
    found = Collector()
    page = found.take(_pages.edition_page(context, part, "print"))
    made = found.take(typeset(page, _pages.loader(context)))
    files = () if made is None else (Artifact(f"{part}/briefing.pdf", made.pdf),)
    return found.warned(files)
