"""A heading or figure has another id than in the source, or a link leads to an id that only the source has.

    The source says                     The translation says
    ## Casualties {#casualties}         ## Потери {#poteri}
    See [the list](#casualties).        См. [список](#casualties).

Ids are the same in every language: links from other pages and from other languages rely on them. Copy the source's id.
A heading without an id gets one from its text when a page is made, and so a different one in every language: links to
it break in the translation, unless its heading is given the id that the source's gets (`## Oars`, `## Вёсла {#oars}`).
Where one language has ids and the other has none at all, one finding tells of them all.
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
WHOLE = True

_CONVENTION = 4
"""Headings from which it is a habit that one language gives them ids and the other none."""


def check(project: Project) -> Iterator[Diagnostic]:
    """Yield a finding for every id that differs and every link that only the source resolves."""
    for language in dict.fromkeys(bitext.target.language for bitext in project.bitexts):
        bitexts = [bitext for bitext in project.bitexts if bitext.target.language == language]
        together = _one_sided(bitexts)
        if together is not None:
            yield together
        for bitext in bitexts:
            yield from compare(bitext, told=together is not None)


def _one_sided(bitexts: list[Bitext]) -> Diagnostic | None:
    """Return what there is to say of pages whose headings have ids in one of the languages and never in the other."""
    pairs = [(pair.source[0], pair.target[0]) for bitext in bitexts for pair in matched(bitext)]
    here, there = ([each for each in pairs if each[side].anchor] for side in (0, 1))
    if bool(here) == bool(there):
        return None
    lone = [(one, other) for one, other in here or there if not _gets(one, other.anchor)]
    if len(lone) < _CONVENTION:
        return None
    (one, other), count = lone[0], len(lone)
    where = "the translation has none" if here else "the source has none"
    message = f"{count} blocks have an id in one language alone: {where}"
    severity = Severity.ERROR if here else Severity.WARNING
    return RULE.at(
        opening(other), message, labels=[source_label(opening(one))], hint="give both the same ids, or none",
        severity=severity, block=one.id, about=where,
    )  # fmt: skip


def compare(bitext: Bitext, *, told: bool = False) -> Iterator[Diagnostic]:
    """Yield the findings of one section; `told` says that ids which one side lacks have been spoken of."""
    pairs = list(matched(bitext))
    for pair in pairs:
        here, there = pair.source[0], pair.target[0]
        if here.anchor == there.anchor or (told and not (here.anchor and there.anchor)):
            continue
        if not _gets(here, there.anchor) and not _gets(there, here.anchor):
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
