"""An address that readers see differs from the source: a URL, an e-mail address, a telephone number, a DOI or an ISBN.

    The source says                       The translation says
    Write to urgent@example.org.          Пишите на urget@example.org.

Addresses are not translated. Copy the source's, character by character.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, NamedTuple

from nkdoc.base.diagnostics import Rule, Severity
from nkdoc.bitext.addresses import canonical, may_have_address, same, visible
from nkdoc.bitext.pairs import counterpart, matched, opening, source_label, tags
from nkdoc.languages.scripts import BEYOND_ASCII

if TYPE_CHECKING:
    from nkdoc.base.diagnostics import Diagnostic
    from nkdoc.bitext.units import Bitext, Pair, Unit
    from nkdoc.model import Project

_FOREIGN = re.compile(BEYOND_ASCII)
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
        if pair.source[0].kind == "code" or not any(
            may_have_address(unit.text) for unit in (*pair.source, *pair.target)
        ):
            continue
        here, there = _shown(pair.source), _shown(pair.target)
        if here or there:
            yield from _differences(pair, here, there, languages)


def _shown(units: Sequence[Unit]) -> list[_Shown]:
    return [_Shown(kind, value, unit, start, end) for unit in units for kind, value, start, end in visible(unit.text)]


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


def _written(shown: _Shown) -> str:
    return shown.unit.text[shown.start : shown.end]


def _is_pattern_of(one: str, other: str) -> bool:
    """Tell whether two addresses differ only in what stands for a name to be filled in, each in its language."""
    if not (_FOREIGN.search(one) or _FOREIGN.search(other)):
        return False
    pattern, plain = (one, other) if _FOREIGN.search(one) else (other, one)
    fixed = ".*".join(re.escape(part) for part in _PLACEHOLDER.split(pattern) if len(part) > 1)
    return bool(fixed) and re.search(fixed, plain) is not None


def _is_elsewhere(shown: _Shown, units: Sequence[Unit], others: list[_Shown], tags: tuple[str, ...]) -> bool:
    """Tell whether the other side has the address in another form: as a link, or as its own page of the site."""
    if any(other.kind == shown.kind and _is_pattern_of(shown.value, other.value) for other in others):
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
