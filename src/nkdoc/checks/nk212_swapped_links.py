"""Two links of a block seem to have exchanged their addresses.

    The source says                                 The translation says
    [2022](https://example.org/2022) and            [2022](https://example.org/2023) и
    [2023](https://example.org/2023)                [2023](https://example.org/2022)

The block has the same addresses as in the source, but the words they stand on say otherwise. Follow both links and put
each on its words. Another order of links is a note where their words say nothing: another language may need it.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from itertools import combinations
from typing import TYPE_CHECKING

from nkdoc import anchors
from nkdoc.comparison import matched, source_label, tags
from nkdoc.diagnostics import Label, Rule, Severity
from nkdoc.links import Leading, links

if TYPE_CHECKING:
    from nkdoc.diagnostics import Diagnostic
    from nkdoc.model import Project
    from nkdoc.units import Bitext, Pair

RULE = Rule("NK212", "swapped-links", Severity.WARNING, __doc__)
COMPARISON_ONLY = True
_CROSSED = 0.6
"""How much better the links' words must fit crosswise, of 2 at most."""


def check(project: Project) -> Iterator[Diagnostic]:
    """Yield a finding for every two links whose words contradict their addresses."""
    for bitext in project.bitexts:
        yield from compare(bitext)


def compare(bitext: Bitext) -> Iterator[Diagnostic]:
    """Yield the findings of one section."""
    languages = tags(bitext)
    for pair in matched(bitext):
        if sum(len(unit.marks.links) for unit in pair.source) > 1:
            yield from _swapped(pair, languages)


def _swapped(pair: Pair, tags: tuple[str, ...]) -> Iterator[Diagnostic]:
    here, there = _single(links(pair.source, tags)), _single(links(pair.target, tags))
    common = sorted(here.keys() & there.keys())
    for one, other in combinations(common, 2):
        words = [_words(side[place]) for side in (here, there) for place in (one, other)]
        straight = _alike(words[0], words[2]) + _alike(words[1], words[3])
        crossed = _alike(words[0], words[3]) + _alike(words[1], words[2])
        turned = (here[one].start < here[other].start) != (there[one].start < there[other].start)
        contradicted = crossed >= straight + _CROSSED
        if contradicted or (turned and crossed == straight == 0.0):
            message = f"this link and the one to {there[other].url} stand in another order than in the source"
            if contradicted:
                message = f"this link and the one to {there[other].url} seem to have exchanged their addresses"
            yield RULE.at(
                there[one].span, message,
                labels=[source_label(here[one].span), Label(there[other].span, "the other link")],
                hint="follow both, and put each on its words", severity=None if contradicted else Severity.NOTE,
                block=pair.id, about=f"{one} {other}",
            )  # fmt: skip


def _single(found: list[Leading]) -> dict[tuple[str, str, str], Leading]:
    """Return the links to places that the block links to once."""
    times = Counter(one.address.place for one in found)
    return {one.address.place: one for one in found if times[one.address.place] == 1}


def _words(one: Leading) -> anchors.Anchors:
    link = next(link for link in one.unit.marks.links if link.start == one.start and link.node.url == one.url)
    text = one.unit.text[link.start : link.end]
    return anchors.of_text(text) if text != one.url else Counter()


def _alike(one: anchors.Anchors, other: anchors.Anchors) -> float:
    both = (one & other).total()
    return 2.0 * both / (one.total() + other.total()) if both else 0.0
