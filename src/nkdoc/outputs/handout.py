"""`handout`: build/handouts/, the document on paper for different uses, each with a layout of its own.

    sheet             both sides of one sheet: the matter in short; also one side for each of two languages
    booklet           pages of half a sheet, imposed for folding and stapling
    2up, 4up          the reading edition's pages side by side, for meetings
    large-print       for readers with low vision
    black-and-white   the reading edition in greys

Both papers unless one is asked for. A part is one layout, since layout is what takes the time.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from itertools import pairwise
from typing import TYPE_CHECKING, Literal, cast

from nkdoc.base.diagnostics import Collector, Diagnostic, Rule, Severity, Warned
from nkdoc.outputs import STYLES, _pages
from nkdoc.pdf.typeset import Page

if TYPE_CHECKING:
    from nkdoc.base.config import Config, PaperSize
    from nkdoc.model import Artifact
    from nkdoc.outputs import Context, Options
    from nkdoc.pages.edition import SheetView
    from nkdoc.pdf.press.sheets import Colophon

    _Maker = Callable[[Context, str, str, PaperSize], Warned[tuple[Artifact, ...]]]

TARGET = "handout"
DEFAULT = False
PAPERS: tuple[PaperSize, ...] = ("a4", "letter")
SIDE = "side-"
"""How the ids of a sheet's sides begin in its template."""
N_UP = ("2up", "4up")

SHEET_OVERFLOWS = Rule(
    "NK660",
    "sheet-overflows",
    Severity.ERROR,
    """The handout of one sheet does not fit on its two sides, or a bilingual one on one side for each language.

The message names the block that begins beyond its side. The sheet is made of the first chapter's `summary`, the
sentences marked `[…]{.key}`, the disputed passages, and the pictures drawn from data: unmark a sentence, or shorten a
caption or a list of data. Letter is shorter than A4, so try both papers.
""",
)

SHEET_WITHOUT_MATTER = Rule(
    "NK127",
    "sheet-without-matter",
    Severity.WARNING,
    """The handout of one sheet says nothing of the matter: it has its title and where the full edition is found.

    [The mill closed in 1931.[@a-report]]{.key} It had worked for eighty years.

Mark the sentences that say the matter in short, the same ones in every language. A sheet also shows disputed passages,
the first chapter's `summary`, and pictures drawn from data of the kinds `timeline`, `map` and `comparison`.
""",
)

N_ = str
"""Marks a message for extraction where it is not translated on the spot."""
SHORT_EDGE = N_("Print on both sides, flip on the short edge, then fold in the middle and staple.")
SIDE_BY_SIDE = N_("Print on both sides, flip on the short edge.")
LONG_EDGE = N_("Print on both sides, flip on the long edge.")


def parts(config: Config, options: Options) -> tuple[str, ...]:
    """Return one part per language, layout and paper, such as `LANG/2up+4up-a4`; the bilingual sheets come last."""
    styles = (options.style,) if options.style else STYLES
    papers = (options.paper,) if options.paper else PAPERS
    languages = options.languages or config.languages
    layouts = [style for style in styles if style not in N_UP]
    if several := "+".join(style for style in styles if style in N_UP):
        layouts.insert(min(2, len(layouts)), several)
    made = [f"{tag}/{layout}-{paper}" for tag in languages for layout in layouts for paper in papers]
    pairs = ["-".join(pair) for pair in config.parallel_pairs if {*pair} <= {*languages} and "sheet" in styles]
    return (*made, *(f"{pair}/sheet-{paper}" for pair in pairs for paper in papers))


def produce(context: Context, part: str) -> Warned[tuple[Artifact, ...]]:
    """Return the files of one part."""
    folder, _, rest = part.partition("/")
    layout, _, size = rest.rpartition("-")
    paper = cast("PaperSize", size)
    make = _MAKERS.get(layout, _n_up)
    return make(context, folder, layout, paper)


def _file(folder: str, style: str, paper: PaperSize, data: bytes, note: str = "") -> Artifact:
    from nkdoc.model import Artifact

    return Artifact(f"handouts/{folder}/{style}-{paper}.pdf", data, note=note)


# ---- one sheet -----------------------------------------------------------------------------------


def _sheet(context: Context, folder: str, layout: str, paper: PaperSize) -> Warned[tuple[Artifact, ...]]:
    """Return the sheet of one language, or of the two that `folder` names."""
    from nkdoc.pages.render import render_sheet

    findings = Collector()
    views = [findings.take(_sheet_view(context, tag)) for tag in _languages(context, folder)]
    findings.add(*_without_matter(context, views))
    page = render_sheet(views, context.theme, paper=paper)
    made = findings.take(_pages.typeset_page(context, page, _languages(context, folder)))
    if made is None:
        return findings.warned(())
    findings.add(*overflows(made.pages, views, page, paper))
    note = f"print on both sides, flip on the long edge; {len(made.pages)} sides"
    return findings.warned((_file(folder, layout, paper, made.pdf, note),))


def _languages(context: Context, folder: str) -> tuple[str, ...]:
    """Return the languages a folder of handouts is for: one, or the two of a parallel edition."""
    config = context.project.config
    return next((pair for pair in config.parallel_pairs if "-".join(pair) == folder), (folder,))


def _original(context: Context, language: str) -> str:
    """Return the path of the reading edition, which is accessible where a handout is not."""
    return f"{language}/{context.project.config.name}.pdf"


def _sheet_view(context: Context, language: str) -> Warned[SheetView]:
    from nkdoc.pages.edition import sheet_view

    files = (_original(context, language), f"{language}/index.html")
    return sheet_view(context.project, language, files)


def _without_matter(context: Context, views: Sequence[SheetView]) -> Iterator[Diagnostic]:
    """Yield a finding for every language whose sheet is made of no passage and no picture."""
    for view in views:
        if not (view.happened or view.disputed or view.pictures):
            sections = context.project.editions[view.language].sections
            message = f"the sheet in “{view.language}” has nothing but its title: no sentence is marked for it"
            hint = "mark the sentences that say the matter in short, in every language: [A sentence.]{.key}"
            yield SHEET_WITHOUT_MATTER.at(
                sections[0].span if sections else None, message, hint=hint, about=view.language
            )


def overflows(pages: tuple[Page, ...], views: Sequence[SheetView], html: str, paper: str) -> Iterator[Diagnostic]:
    """Yield a finding for every side of a sheet that runs on over further pages, at the block that begins there."""
    new = _first_seen(pages)
    starts = [number for number, names in enumerate(new) if any(name.startswith(SIDE) for name in names)]
    blocks = {name: (words, span) for view in views for name, words, span in view.blocks}
    for side, (first, following) in enumerate(pairwise((*starts, len(pages))), 1):
        if following - first == 1:
            continue
        beyond = [name for names in new[first + 1 : following] for name in names if name in blocks]
        on_side = [name for name in new[first] if name in blocks]
        last = max(on_side or blocks, key=lambda name: html.find(f'id="{name}"'))
        words, span = blocks[beyond[0] if beyond else last]
        what = "begins beyond it" if beyond else "runs on beyond it"
        yield SHEET_OVERFLOWS.at(
            span,
            f"side {side} of the sheet overflows on {paper} paper: “{words}” {what}",
            hint="unmark a key sentence, or shorten a summary, a caption or a list of data",
            about=f"{paper} {side}",
        )


def _first_seen(pages: Sequence[Page]) -> list[list[str]]:
    """Return the ids that begin on each page: one that runs on stands on several."""
    seen: set[str] = set()
    new: list[list[str]] = []
    for page in pages:
        new.append([name for name in page.anchors if name not in seen])
        seen.update(page.anchors)
    return new


# ---- whole editions --------------------------------------------------------------------------------


def _booklet(context: Context, folder: str, layout: str, paper: PaperSize) -> Warned[tuple[Artifact, ...]]:
    """Return the booklet of one language."""
    config, original = context.project.config, _original(context, folder)
    made = _typeset(context, folder, paper, "booklet", original)
    if made.value is None:
        return Warned((), made.diagnostics)
    from nkdoc.pdf.press.imposition import MILLIMETRE
    from nkdoc.pdf.press.sheets import booklet

    thickness = config.paper_thickness * MILLIMETRE
    colophon = _colophon(context, folder, SHORT_EDGE, original)
    data = booklet(made.value, paper, colophon, paper_thickness=thickness, marks=config.booklet_marks)
    note = "print on both sides, flip on the short edge, fold and staple"
    return Warned((_file(folder, layout, paper, data, note),), made.diagnostics)


def _n_up(context: Context, folder: str, layout: str, paper: PaperSize) -> Warned[tuple[Artifact, ...]]:
    """Return the reading edition two and four pages to a side, as `layout` asks."""
    original = _original(context, folder)
    made = _typeset(context, folder, paper, "print")
    if made.value is None:
        return Warned((), made.diagnostics)
    from nkdoc.pdf.press.sheets import Crop, sheets_of

    artifacts: list[Artifact] = []
    for style in layout.split("+"):
        columns, rows, instruction = _GRIDS[style]
        colophon = _colophon(context, folder, instruction, original)
        data = sheets_of(made.value, paper, columns, rows, colophon, margin=9, crop=Crop(*_MARGINS[paper]))
        edge = "short" if instruction == SIDE_BY_SIDE else "long"
        note = f"print on both sides, flip on the {edge} edge"
        artifacts.append(_file(folder, style, paper, data, note))
    return Warned(tuple(artifacts), made.diagnostics)


def _large_print(context: Context, folder: str, layout: str, paper: PaperSize) -> Warned[tuple[Artifact, ...]]:
    """Return the edition in large print."""
    made = _typeset(context, folder, paper, "large-print")
    files = () if made.value is None else (_file(folder, layout, paper, made.value),)
    return Warned(files, made.diagnostics)


def _black_and_white(context: Context, folder: str, layout: str, paper: PaperSize) -> Warned[tuple[Artifact, ...]]:
    """Return the reading edition in greys."""
    made = _typeset(context, folder, paper, "black-and-white")
    if made.value is None:
        return Warned((), made.diagnostics)
    from nkdoc.pdf.press.colours import in_greys

    return Warned((_file(folder, layout, paper, in_greys(made.value)),), made.diagnostics)


def _typeset(
    context: Context, language: str, paper: PaperSize, layout: str, original: str = ""
) -> Warned[bytes | None]:
    """Return the PDF of an edition in a layout of its own."""
    findings = Collector()
    page = findings.take(_pages.edition_page(context, language, "print", paper, layout, original))
    made = findings.take(_pages.typeset_page(context, page, (language,)))
    return findings.warned(None if made is None else made.pdf)


def _colophon(context: Context, language: str, instruction: str, original: str) -> Colophon:
    """Return what an imposed file says of itself, in its language."""
    from nkdoc.languages import locale_for
    from nkdoc.languages.typography import typeset_text
    from nkdoc.pdf.press.sheets import Colophon

    locale = locale_for(language)
    title = typeset_text(context.project.config.title.get(language, ""), locale)
    flip: Literal["short", "long"] = "long" if instruction == LONG_EDGE else "short"
    right_to_left = locale.direction == "rtl"
    return Colophon(title, language, locale.gettext(instruction), original, flip, right_to_left=right_to_left)


_GRIDS: Mapping[str, tuple[int, int, str]] = {"2up": (2, 1, SIDE_BY_SIDE), "4up": (2, 2, LONG_EDGE)}
"""Columns, rows and the printing instruction, by style."""
_MARGINS: Mapping[str, tuple[float, float, float, float]] = {"a4": (44, 42, 54, 30), "letter": (52, 40, 62, 28)}
"""What is cut from the reading edition's pages, in points (left, bottom, right, top): margins without print."""

_MAKERS: Mapping[str, _Maker] = {
    "sheet": _sheet,
    "booklet": _booklet,
    "large-print": _large_print,
    "black-and-white": _black_and_white,
}
