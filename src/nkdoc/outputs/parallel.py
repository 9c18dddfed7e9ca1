"""`parallel`: the parallel edition, two languages side by side, one row per aligned pair.

    parallel/NAME-ONE-OTHER.pdf               landscape sheets, both languages on each
    parallel/NAME-ONE-OTHER-facing.pdf        the same sheets as facing pages, the first language on the left
    parallel/index.html                       for the screen
    concordance.json                          the pages of headings and figures in the two single editions

The page for the screen and the concordance of a further pair have the languages in their names. There is one edition
for the source and each translation, or for each pair of the setting `parallel`; `--lang` with two languages asks for
an edition of these two, whether they are a pair of the project or not.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import TYPE_CHECKING

from nkdoc.base.diagnostics import Collector, Diagnostic, Rule, Severity, Warned
from nkdoc.languages import direction_of
from nkdoc.outputs import _pages
from nkdoc.pdf.typeset.pagination import paginate

if TYPE_CHECKING:
    from nkdoc.base.config import Config
    from nkdoc.model import Artifact
    from nkdoc.outputs import Context, Options
    from nkdoc.pages.parallel import ParallelView

ROWS_TURNED = Rule(
    "NK412",
    "rows-turned",
    Severity.ERROR,
    """A parallel edition on paper has the language that is written from left to right on the left.

    [tool.nkdoc]
    parallel = [["en", "ar"]]   # not ["ar", "en"]

The sheets and their facing pages are made for a document that opens to the right; the other way round, rows would be
mirrored and halves change places. Name the pair in this order in the settings, whichever language is the source. Two
languages that are both written from right to left are compared on the screen: `nkdoc build compare`.
""",
)

TARGET = "parallel"
DEFAULT = False
PAIR = 2


def parts(config: Config, options: Options) -> tuple[str, ...]:
    """Return one part per pair: the translation's language, or `ONE/OTHER` where neither is the source."""
    return tuple(_part(config, pair) for pair in _pairs(config, options.languages))


def _pairs(config: Config, asked: tuple[str, ...]) -> tuple[tuple[str, str], ...]:
    """Return the pairs to make: where one language is asked for, those with it on the right, else those within."""
    every = config.parallel_pairs
    if len(asked) <= 1:
        return tuple(pair for pair in every if pair[1] in asked) if asked else every
    found = tuple(pair for pair in every if {*pair} <= {*asked})
    if len(asked) == PAIR and not found:
        # The source stands on the left, whichever way it was asked for.
        one, other = sorted(asked, key=lambda tag: tag != config.source_language)
        return ((one, other),)
    return found


def _part(config: Config, pair: tuple[str, str]) -> str:
    return pair[1] if pair[0] == config.source_language else "/".join(pair)


def produce(context: Context, part: str) -> Warned[tuple[Artifact, ...]]:
    """Return the files of the source beside the translation into `part`, or of the two languages it names."""
    from nkdoc.model import Artifact
    from nkdoc.pages.parallel import concordance_json, parallel_view
    from nkdoc.pages.render import render_parallel

    findings = Collector()
    project = context.project
    config = project.config
    first, _, second = part.rpartition("/")
    first = first or config.source_language
    if direction_of(first) == "rtl":
        return Warned((), (_turned(first, second),))
    folding = context.theme.folding()
    paged = _with_pages(context, findings.take(parallel_view(project, second, "print", folding, beside=first)))
    pair = f"{first}-{second}"
    plain = (first, second) == config.parallel_pairs[0]
    screen = render_parallel(parallel_view(project, second, "web", folding, beside=first).value, context.theme)
    files = [
        *_papers(context, paged, (first, second), findings),
        Artifact(f"parallel/index{'' if plain else f'-{pair}'}.html", screen.encode()),
        Artifact(f"concordance{'' if plain else f'-{pair}'}.json", concordance_json(paged)),
        *_assets(context),
        *_pages.faces(context, screen),
    ]
    return findings.warned(tuple(files))


def _turned(first: str, second: str) -> Diagnostic:
    hint = f'name the pair the other way round: parallel = [["{second}", "{first}"]]'
    return ROWS_TURNED.at(
        None,
        f"the parallel edition of “{first}” and “{second}” has the language from right to left on the left",
        hint=hint if direction_of(second) == "ltr" else "leave it out: nkdoc build html pdf",
        about=f"{first}/{second}",
    )


def _with_pages(context: Context, view: ParallelView) -> ParallelView:
    """Return the view with the pages of its headings and figures in the two single editions."""
    from nkdoc.pages.parallel import with_pages

    return with_pages(view, *(_pages_of(context, tongue.language) for tongue in (view.source, view.target)))


def _pages_of(context: Context, language: str) -> Mapping[str, int]:
    """Return the page of each anchor in the single edition, laid out as far as the text goes.

    What follows the text changes no page before it, so references and index are cut to one entry, which the contents
    need: the full lists are more than half the work of the layout.
    """
    from nkdoc.pages.edition import edition_view
    from nkdoc.pages.parallel import found_pages
    from nkdoc.pages.render import render_edition

    view = edition_view(context.project, language, "print", folding=context.theme.folding()).value
    listed = replace(view.bibliography, entries=view.bibliography.entries[:1])
    groups = tuple(replace(group, entries=group.entries[:1]) for group in view.index[:1])
    paper = context.options.paper or context.project.config.paper
    page = render_edition(replace(view, bibliography=listed, index=groups), context.theme, medium="print", paper=paper)
    return found_pages(paginate(page, _pages.loader(context)))


def _papers(context: Context, view: ParallelView, pair: tuple[str, str], findings: Collector) -> tuple[Artifact, ...]:
    """Return the sheets, and the facing pages they are cut into; none where nothing can be typeset."""
    from nkdoc.model import Artifact
    from nkdoc.pages.render import render_parallel
    from nkdoc.pdf.press.facing import facing_pages

    name, paper = context.project.config.name, context.options.paper or context.project.config.paper
    page = render_parallel(view, context.theme, medium="print", paper=paper)
    made = findings.take(_pages.typeset_page(context, page, pair))
    if made is None:
        return ()
    return (
        Artifact(f"parallel/{name}-{'-'.join(pair)}.pdf", made.pdf),
        Artifact(f"parallel/{name}-{'-'.join(pair)}-facing.pdf", facing_pages(made.pdf)),
    )


def _assets(context: Context) -> tuple[Artifact, ...]:
    """Return the style sheets, fonts and pictures that the page for the screen loads."""
    from nkdoc.model import Artifact
    from nkdoc.pages.render import PARALLEL, web_assets

    sheets = web_assets(context.theme, PARALLEL, context.project.config.languages)
    pictures = {path.removeprefix("content/"): data for path, data in sorted(context.project.assets.items())}
    return tuple(Artifact(f"assets/{path}", data) for path, data in {**sheets, **pictures}.items())
