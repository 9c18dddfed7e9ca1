"""A block is much longer or shorter than its counterpart.

The measure is the ratio of the two lengths against the usual ratio of the whole file: blocks of 50 characters or more
may be half as long or nearly twice as long as expected, shorter ones three times. Beyond that a sentence has probably
been lost or added, or the wrong text pasted. Differences under 60 characters never count. Compare the two blocks; where
both say the same, allow it with a reason.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from nkdoc.base.diagnostics import Rule, Severity
from nkdoc.bitext.mismatch import Mismatch, report
from nkdoc.bitext.segments import comparable

if TYPE_CHECKING:
    from nkdoc.base.diagnostics import Diagnostic
    from nkdoc.model import Bitext, Pair, Project

RULE = Rule("NK234", "length-mismatch", Severity.WARNING, __doc__)

LONG, SHORT = 50, 20
"""Characters of the source from which a block counts as long, and from which its length says anything."""
LONG_BAND, SHORT_BAND = (0.5, 1.9), (0.3, 3.0)
"""Least and greatest length of the target, as a share of the expected one."""
LEAST_DIFFERENCE = 60
"""Characters, about a short sentence: what a terse or wordy phrase makes of a heading is no fault."""
_SMOOTHING = 400
"""Characters added to both sides of a file, so that a file of one block does not define what is usual."""
_KINDS = frozenset({"paragraph", "note", "summary", "heading", "title"})


def check(project: Project) -> Iterator[Diagnostic]:
    """Yield a finding for every block of unusual length."""
    for bitext in project.bitexts:
        usual = usual_ratio(bitext)
        for pair in comparable(bitext):
            for mismatch in compare(pair, usual):
                yield report(RULE, pair, mismatch)


def usual_ratio(bitext: Bitext) -> float:
    """Return how much longer the target is than the source over the whole file."""
    both = [pair for pair in bitext.pairs if pair.source and pair.target and pair.source[0].kind in _KINDS]
    source = sum(len(unit.text) for pair in both for unit in pair.source)
    target = sum(len(unit.text) for pair in both for unit in pair.target)
    return (target + _SMOOTHING) / (source + _SMOOTHING)


def compare(pair: Pair, usual: float = 1.0) -> Iterator[Mismatch]:
    """Yield a finding where the pair's lengths are out of proportion."""
    if pair.source[0].kind not in _KINDS:
        return
    source = sum(len(unit.text) for unit in pair.source)
    target = sum(len(unit.text) for unit in pair.target)
    if source < SHORT:
        return
    least, greatest = LONG_BAND if source >= LONG else SHORT_BAND
    share = target / source / usual
    if not least <= share <= greatest and abs(target - source * usual) >= LEAST_DIFFERENCE:
        side = "shorter" if share < 1 else "longer"
        message = f"the translation is much {side} than its source: {target} characters for {source}"
        hint = "look for a sentence that is missing, added or pasted by mistake"
        yield Mismatch(message, None, None, f"{target}/{source}", hint)
