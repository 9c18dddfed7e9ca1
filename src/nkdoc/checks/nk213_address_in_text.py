"""An address that readers see differs from the source: a URL, an e-mail address, a telephone number, a DOI, an ISBN.

    The source says                       The translation says
    Write to urgent@example.org.          Пишите на urget@example.org.

Addresses are not translated. Copy the source's, character by character. The name of a file in emphasis, *model.bin*,
is compared as well, as a warning: names in examples may be translated.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from nkdoc.base.diagnostics import Rule, Severity
from nkdoc.bitext.addresses import canonical, may_have_address, same, visible
from nkdoc.bitext.emphasized import Emphasized, emphasized
from nkdoc.bitext.pairs import counterpart, joined, matched, opening, source_label, tags
from nkdoc.bitext.slips import is_slip
from nkdoc.languages.lexicon import lexicon_for
from nkdoc.languages.scripts import BEYOND_ASCII
from nkdoc.languages.writing import is_in

if TYPE_CHECKING:
    from nkdoc.base.diagnostics import Diagnostic
    from nkdoc.bitext.units import Bitext, Pair, Unit
    from nkdoc.model import Project

_FOREIGN = re.compile(BEYOND_ASCII)
_PARTS = re.compile(r"[/@?&=:#]")
_PLACEHOLDER = re.compile(rf"{BEYOND_ASCII}(?:[\w-]*{BEYOND_ASCII})?")
RULE = Rule("NK213", "address-in-text", Severity.ERROR, __doc__)


class _Shown(NamedTuple):
    kind: str
    value: str
    unit: Unit
    start: int
    end: int


def check(project: Project) -> Iterator[Diagnostic]:
    """Yield a finding for every visible address that only one language has."""
    for bitext in project.bitexts:
        yield from compare(bitext)


def compare(bitext: Bitext) -> Iterator[Diagnostic]:
    """Yield the findings of one section."""
    languages = tags(bitext)
    for pair in matched(bitext):
        if pair.source[0].kind != "code" and any("*" in _source(unit) or "_" in _source(unit) for unit in pair.target):
            yield from _files(pair)
        if pair.source[0].kind == "code" or not any(
            may_have_address(unit.text) for unit in (*pair.source, *pair.target)
        ):
            continue
        here, there = _shown(pair.source), _shown(pair.target)
        if here or there:
            yield from _differences(pair, here, there, languages)


def _shown(units: Sequence[Unit]) -> list[_Shown]:
    return [shown for unit in units for shown in _within_links(unit)]


def _within_links(unit: Unit) -> Iterator[_Shown]:
    """Yield the addresses of a unit; a link's end is that of an address which begins in it: [example.org](…)says."""
    for kind, value, start, end in visible(unit.text):
        edge = next((link.end for link in unit.marks.links if link.start <= start < link.end < end), end)
        if edge == end:
            yield _Shown(kind, value, unit, start, end)
        else:
            for one, text, first, last in visible(unit.text[start:edge]):
                yield _Shown(one, text, unit, start + first, start + last)


def _differences(pair: Pair, here: list[_Shown], there: list[_Shown], tags: tuple[str, ...]) -> Iterator[Diagnostic]:
    here_values, there_values = {shown.value for shown in here}, {shown.value for shown in there}
    for shown in here:
        if shown.value not in there_values and not _is_elsewhere(shown, pair.target, there, tags):
            message = f"the {shown.kind} of the source is missing here: {_written(shown)}"
            yield RULE.at(
                counterpart(pair, shown.unit, shown.start), message,
                labels=[source_label(shown.unit.locate(shown.start, shown.end))], hint="copy it from the source",
                block=pair.id, about=shown.value,
            )  # fmt: skip
    for shown in there:
        if shown.value not in here_values and not _is_elsewhere(shown, pair.source, here, tags):
            yield RULE.at(
                shown.unit.locate(shown.start, shown.end), f"this {shown.kind} is not in the source: {_written(shown)}",
                labels=[source_label(opening(pair.source[0]))], hint="copy it from the source", block=pair.id,
                about=shown.value,
            )  # fmt: skip


def _files(pair: Pair) -> Iterator[Diagnostic]:
    """Yield a finding for every name of a file in emphasis that stands nowhere on the other side."""
    here, there = ([each for unit in side for each in emphasized(unit)] for side in (pair.source, pair.target))
    if not here or not there:
        return
    mine, yours = (joined(side) for side in (pair.source, pair.target))
    lost = [each for each in here if each.text not in yours]
    added = [each for each in there if each.text not in mine]
    if sum(each.is_file for each in lost) != sum(each.is_file for each in added):
        return  # a name was told once more, or in other words
    latin = is_in(pair.target[0].language, "latin") is not False
    for each in added:
        rival = next((one for one in lost if _is_meant(one, each, latin=latin)), None)
        if rival is not None:
            lost.remove(rival)
            yield RULE.at(
                each.span, f"this is “{each.text}”, in the source “{rival.text}”", labels=[source_label(rival.span)],
                hint="copy it from the source", severity=Severity.WARNING, block=pair.id, about=each.text,
            )  # fmt: skip


def _is_meant(one: Emphasized, other: Emphasized, *, latin: bool) -> bool:
    """Tell whether two words in emphasis should be one: names of files, or words of another script with a slip."""
    if one.is_file or other.is_file:
        return one.is_file and other.is_file
    return not latin and is_slip(other.text.casefold(), one.text.casefold())


def _source(unit: Unit) -> str:
    return unit.span.source.text[unit.span.start : unit.span.end]


def _written(shown: _Shown) -> str:
    return shown.unit.text[shown.start : shown.end]


def _is_filled(shown: _Shown, other: _Shown) -> bool:
    """Tell whether two addresses differ in nothing but what stands for a name to be filled in."""
    return _is_pattern_of(shown.value, other.value) or _have_placeholders(shown, other)


def _have_placeholders(shown: _Shown, other: _Shown) -> bool:
    """Tell whether every part that differs is one that either language calls a name to be filled in."""
    here, there = (_PARTS.split(each.value) for each in (shown, other))
    if len(here) != len(there) or len(here) == 1 or shown.value == other.value:
        return False
    patterns = [_placeholder(each.unit.language) for each in (shown, other)]
    return all(
        one == another or patterns[0].search(one) is not None or patterns[1].search(another) is not None
        for one, another in zip(here, there, strict=True)
    )


@cache
def _placeholder(language: str) -> re.Pattern[str]:
    return re.compile(lexicon_for(language).placeholders)


def _is_pattern_of(one: str, other: str) -> bool:
    """Tell whether two addresses differ only in what stands for a name to be filled in, each in its language."""
    if not (_FOREIGN.search(one) or _FOREIGN.search(other)):
        return False
    pattern, plain = (one, other) if _FOREIGN.search(one) else (other, one)
    fixed = ".*".join(re.escape(part) for part in _PLACEHOLDER.split(pattern) if len(part) > 1)
    return bool(fixed) and re.search(fixed, plain) is not None


def _is_elsewhere(shown: _Shown, units: Sequence[Unit], others: list[_Shown], tags: tuple[str, ...]) -> bool:
    """Tell whether the other side has the address in another form: as a link, or as its own page of the site."""
    if any(other.kind == shown.kind and _is_filled(shown, other) for other in others):
        return True
    if shown.kind in ("phone", "ISBN", "DOI"):
        text = " ".join(unit.text for unit in units)
        return _written(shown) in text or (shown.kind == "DOI" and shown.value in text.lower())
    mine = canonical(shown.value if shown.kind == "URL" else f"mailto:{shown.value}", tags)
    if shown.kind == "URL" and any(same(mine, canonical(other.value, tags)) for other in others if other.kind == "URL"):
        return True
    # An address among the words of a link is compared as a link.
    linked = [link for link in shown.unit.marks.links if link.start <= shown.start < link.end]
    if linked and not linked[0].node.shows_address:
        return True
    return any(same(mine, canonical(link.node.url, tags)) for unit in units for link in unit.marks.links)
