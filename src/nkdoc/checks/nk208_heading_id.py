"""A heading or figure has another id than in the source, or a link leads to an id that only the source has.

    The source says                     The translation says
    ## Casualties {#casualties}         ## Потери {#poteri}
    See [the list](#casualties).        См. [список](#casualties).

Ids are the same in every language: links from other pages and from other languages rely on them. Copy the source's id.
A heading without an id gets one from its text when a page is made, and so a different one in every language: links to
it break in the translation, unless its heading is given the id that the source's gets (`## Oars`, `## Вёсла {#oars}`).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING
from urllib.parse import unquote

from nkdoc.base.diagnostics import Rule, Severity
from nkdoc.bitext.ids import ids_of, slugs
from nkdoc.bitext.pairs import counterpart, matched, opening, source_label

if TYPE_CHECKING:
    from nkdoc.base.diagnostics import Diagnostic
    from nkdoc.bitext.units import Bitext, Pair, Unit
    from nkdoc.model import Project

RULE = Rule("NK208", "heading-id", Severity.ERROR, __doc__)


def check(project: Project) -> Iterator[Diagnostic]:
    """Yield a finding for every id that differs and every link that only the source resolves."""
    for bitext in project.bitexts:
        yield from compare(bitext)


def compare(bitext: Bitext) -> Iterator[Diagnostic]:
    """Yield the findings of one section."""
    pairs = list(matched(bitext))
    for pair in pairs:
        here, there = pair.source[0], pair.target[0]
        if here.anchor != there.anchor and not _gets(here, there.anchor) and not _gets(there, here.anchor):
            yield _differs(here, there)
    if any(link.node.url.startswith("#") for pair in pairs for unit in pair.source for link in unit.marks.links):
        yield from _unresolved(bitext, pairs)


def _gets(unit: Unit, anchor: str) -> bool:
    """Tell whether a heading without an id of its own gets `anchor` from its text."""
    return not unit.anchor and unit.kind == "heading" and anchor in slugs(unit.text)


def _differs(here: Unit, there: Unit) -> Diagnostic:
    labels = [source_label(opening(here))]
    if not there.anchor:
        message, hint = f"the id “{here.anchor}” of the source is missing here", f"add {{#{here.anchor}}}"
    elif not here.anchor:
        message, hint = f"the source has no id here, the translation “{there.anchor}”", "give both the same id, or none"
    else:
        message = f"the id is “{there.anchor}”, in the source “{here.anchor}”"
        hint = f"write {{#{here.anchor}}}"
    return RULE.at(opening(there), message, labels=labels, hint=hint, block=here.id, about=here.anchor or there.anchor)


def _unresolved(bitext: Bitext, pairs: Iterable[Pair]) -> Iterator[Diagnostic]:
    """Yield a finding for every link to an id that exists in the source's file and not in the translation's."""
    known_here = ids_of(bitext, source=True)
    known_there = ids_of(bitext, source=False)
    for pair in pairs:
        urls = {link.node.url for unit in pair.target for link in unit.marks.links}
        for unit in pair.source:
            for link in unit.marks.links:
                name = unquote(link.node.url.removeprefix("#"))
                if not link.node.url.startswith("#") or link.node.url not in urls:
                    continue
                if name in known_here and name not in known_there:
                    yield RULE.at(
                        counterpart(pair, unit, link.start), f"nothing in this file has the id “{name}”",
                        labels=[source_label(link.node.span)],
                        hint=f"give the heading {{#{name}}}, as link and source expect", block=pair.id, about=name,
                    )  # fmt: skip
