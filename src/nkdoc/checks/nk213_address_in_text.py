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
        if pair.source[0].kind == "code" or not any(may_have_address(one.text) for one in (*pair.source, *pair.target)):
            continue
        here, there = _shown(pair.source), _shown(pair.target)
        if here or there:
            yield from _differences(pair, here, there, languages)


def _shown(units: Sequence[Unit]) -> list[_Shown]:
    return [_Shown(kind, value, unit, start, end) for unit in units for kind, value, start, end in visible(unit.text)]


def _differences(pair: Pair, here: list[_Shown], there: list[_Shown], tags: tuple[str, ...]) -> Iterator[Diagnostic]:
    here_values, there_values = {one.value for one in here}, {one.value for one in there}
    for one in here:
        if one.value not in there_values and not _is_elsewhere(one, pair.target, there, tags):
            message = f"the {one.kind} of the source is missing here: {_written(one)}"
            yield RULE.at(
                counterpart(pair, one.unit, one.start), message,
                labels=[source_label(one.unit.locate(one.start, one.end))], hint="copy it from the source",
                block=pair.id, about=one.value,
            )  # fmt: skip
    for one in there:
        if one.value not in here_values and not _is_elsewhere(one, pair.source, here, tags):
            yield RULE.at(
                one.unit.locate(one.start, one.end), f"this {one.kind} is not in the source: {_written(one)}",
                labels=[source_label(opening(pair.source[0]))], hint="copy it from the source", block=pair.id,
                about=one.value,
            )  # fmt: skip


def _written(one: _Shown) -> str:
    return one.unit.text[one.start : one.end]


def _is_pattern_of(one: str, other: str) -> bool:
    """Tell whether two addresses differ only in what stands for a name to be filled in, each in its language."""
    if not (_FOREIGN.search(one) or _FOREIGN.search(other)):
        return False
    pattern, plain = (one, other) if _FOREIGN.search(one) else (other, one)
    fixed = ".*".join(re.escape(part) for part in _PLACEHOLDER.split(pattern) if len(part) > 1)
    return bool(fixed) and re.search(fixed, plain) is not None


def _is_elsewhere(one: _Shown, units: Sequence[Unit], others: list[_Shown], tags: tuple[str, ...]) -> bool:
    """Tell whether the other side has the address in another form: as a link, or as its own page of the site."""
    if any(other.kind == one.kind and _is_pattern_of(one.value, other.value) for other in others):
        return True
    if one.kind in ("phone", "ISBN", "DOI"):
        text = " ".join(unit.text for unit in units)
        return _written(one) in text or (one.kind == "DOI" and one.value in text.lower())
    mine = canonical(one.value if one.kind == "URL" else f"mailto:{one.value}", tags)
    if one.kind == "URL" and any(same(mine, canonical(other.value, tags)) for other in others if other.kind == "URL"):
        return True
    # A link that carries its address as its words is compared as a link.
    linked = [link for link in one.unit.marks.links if link.start <= one.start < link.end]
    if linked:
        return True
    return any(same(mine, canonical(link.node.url, tags)) for unit in units for link in unit.marks.links)
