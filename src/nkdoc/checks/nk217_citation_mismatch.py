"""A block cites other sources than in the source, or another place in one of them.

    The source says                       The translation says
    … were killed.[@nk112, p. 12]         … погибли.[@nk121, с. 12]

Every pair of blocks has the same keys, each as often, and each with the same locator; `p. 12` and `с. 12`, `vol. 2` and
`т. 2`, `ch. 3` and `гл. 3`, `No. 5` and `№ 5` are the same. A citation that stands in a neighbouring block instead is
only a note.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, NamedTuple

from nkdoc.base.diagnostics import Rule, Severity
from nkdoc.bitext.pairs import counterpart, matched, opening, source_label

if TYPE_CHECKING:
    from nkdoc.base.diagnostics import Diagnostic
    from nkdoc.bitext.units import Bitext, Pair, Unit
    from nkdoc.model import Citation, Placed, Project

RULE = Rule("NK217", "citation-mismatch", Severity.ERROR, __doc__)
_DASHES = re.compile(r"[‐‑‒–—−-]+")
_DIGITS = re.compile(r"\d+")


class _Cited(NamedTuple):
    key: str
    unit: Unit
    placed: Placed[Citation]


def check(project: Project) -> Iterator[Diagnostic]:
    """Yield a finding for every citation and locator that only one language has."""
    for bitext in project.bitexts:
        yield from compare(bitext)


def compare(bitext: Bitext) -> Iterator[Diagnostic]:
    """Yield the findings of one section."""
    lost: list[tuple[Pair, _Cited]] = []
    added: list[tuple[Pair, _Cited]] = []
    for pair in matched(bitext):
        here, there = _cited(pair.source), _cited(pair.target)
        if [cited.placed.node for cited in here] == [cited.placed.node for cited in there]:
            continue
        lost.extend((pair, cited) for cited in _without(here, there))
        added.extend((pair, cited) for cited in _without(there, here))
        yield from _locators(pair, here, there)
    # A block that lost one key and gained another was miscited, even where the key stands elsewhere by right.
    exchanged = {pair.id for pair, _ in lost} & {pair.id for pair, _ in added}
    wandered = {cited.key for pair, cited in lost if pair.id not in exchanged} & {
        cited.key for pair, cited in added if pair.id not in exchanged
    }
    for pair, cited in lost:
        yield _lost(pair, cited, moved=cited.key in wandered)
    for pair, cited in added:
        yield _added(pair, cited, moved=cited.key in wandered)


def _cited(units: Sequence[Unit]) -> list[_Cited]:
    return [_Cited(placed.node.key, unit, placed) for unit in units for placed in unit.marks.citations]


def _without(here: list[_Cited], there: list[_Cited]) -> list[_Cited]:
    """Return the citations that the second list lacks, the last ones of a key cited more often."""
    left = Counter(cited.key for cited in there)
    found = []
    for cited in here:
        if left[cited.key] > 0:
            left[cited.key] -= 1
        else:
            found.append(cited)
    return found


def _locators(pair: Pair, here: list[_Cited], there: list[_Cited]) -> Iterator[Diagnostic]:
    """Yield a finding for every locator of a key cited equally often that differs."""
    for key in dict.fromkeys(cited.key for cited in here):
        mine = [cited for cited in here if cited.key == key]
        yours = [cited for cited in there if cited.key == key]
        if len(mine) != len(yours) or Counter(map(_locator, mine)) == Counter(map(_locator, yours)):
            continue
        for one, other in zip(mine, yours, strict=True):
            if _locator(one) != _locator(other):
                yield RULE.at(
                    other.placed.node.span, f"“{key}” is cited with {_told(other)}, in the source with {_told(one)}",
                    labels=[source_label(one.placed.node.span)], hint="cite the same place", block=pair.id,
                    about=f"{key} {_told(one)}",
                )  # fmt: skip


def _locator(cited: _Cited) -> tuple[str, str, tuple[str, ...]]:
    node = cited.placed.node
    label = node.label or ("page" if node.locator else "")
    locator = _DASHES.sub("-", "".join(node.locator.lower().split()))
    return label, locator, tuple(sorted(_DIGITS.findall(node.suffix + node.prefix)))


def _told(cited: _Cited) -> str:
    label, locator, digits = _locator(cited)
    return " ".join(filter(None, (label, locator, *digits))) or "no locator"


def _lost(pair: Pair, one: _Cited, *, moved: bool) -> Diagnostic:
    message = f"the citation of “{one.key}” is missing here"
    if moved:
        message = f"the citation of “{one.key}” stands in another block than in the source"
    return RULE.at(
        counterpart(pair, one.unit, one.placed.start), message, labels=[source_label(one.placed.node.span)],
        hint=f"cite it where the source does: [@{one.key}]", severity=Severity.NOTE if moved else None, block=pair.id,
        about=one.key,
    )  # fmt: skip


def _added(pair: Pair, one: _Cited, *, moved: bool) -> Diagnostic:
    message = f"the source does not cite “{one.key}” here"
    return RULE.at(
        one.placed.node.span, message, labels=[source_label(opening(pair.source[0]))],
        hint="cite what the source cites", severity=Severity.NOTE if moved else None, block=pair.id, about=one.key,
    )  # fmt: skip
