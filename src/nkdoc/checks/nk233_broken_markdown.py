"""Markup shows as text on one side only.

    **Step 6**                    **Шаг 6 **           # the space before ** keeps it from being bold
    [guide](guide.md)             [руководство] (guide.md)
    a *new* thread                *новая нить          # the second asterisk is missing

What should be markup was printed: asterisks, brackets before an address, a fence's colons, a citation's brackets. The
other side does not show such marks, so they are not meant to be seen. Mend the spaces or brackets around them.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from nkdoc.base.diagnostics import Rule, Severity
from nkdoc.bitext.mismatch import Mismatch, quote, report
from nkdoc.bitext.ranges import is_within
from nkdoc.bitext.segments import Segment, compared, segments
from nkdoc.model import Emphasis, Strong
from nkdoc.model.visiting import visit_inlines

if TYPE_CHECKING:
    from nkdoc.base.diagnostics import Diagnostic
    from nkdoc.model import Pair, Project, Unit

RULE = Rule("NK233", "broken-markdown", Severity.ERROR, __doc__)

_MARKUP = re.compile(
    r"\*\*|(?<!\w)__(?=\w)|(?<=\w)__(?!\w)|~~|\]\(|\]\s+\((?=\s*(?:https?|mailto|/|\.|#|[\w-]+\.(?:md|html)))|!\[|`(?![^`\n]*['’])|:::|\]\{|\{[#.][\w-]+|\[\^|\[@|\[-@"
    r"|(?<![\w*])\*(?=\w)[^*\n]{1,80}\s\*(?![\w*])|(?<![\w*])\*\s[^*\n]{1,80}\w\*(?![\w*])"
)
_ALONE = {
    "*": re.compile(r"(?<![\w*])\*(?=\w)|(?<=\w)\*(?![\w*])"),
    "_": re.compile(r"(?<![\w_])_(?=[^\W_])|(?<=[^\W_])_(?![\w_])"),
}
"""A mark of emphasis at one side of a word."""
_HINT = re.compile(r"[*_~`\]{]|:::|!\[|\[[\^@-]")
"""What every mark has in it: most texts have none of it."""


def check(project: Project) -> Iterator[Diagnostic]:
    """Yield a finding for every kind of markup that one side prints."""
    for _, pair in compared(project):
        for mismatch in compare(pair):
            yield report(RULE, pair, mismatch)


def compare(pair: Pair) -> Iterator[Mismatch]:
    """Yield the marks that only one side of a pair prints, the first of each kind."""
    source, target = segments(pair)
    if ("*" in target.text or "_" in target.text) and _emphases(pair.target) < _emphases(pair.source):
        yield from _unclosed(source, target)
    if _HINT.search(source.text) or _HINT.search(target.text):
        here, there = _marks(source), _marks(target)
        yield from (_mismatch(mark)._replace(target=there[mark]) for mark in there if mark not in here)
        yield from (_mismatch(mark)._replace(source=here[mark], in_source=True) for mark in here if mark not in there)


def _unclosed(source: Segment, target: Segment) -> Iterator[Mismatch]:
    """Yield the mark that stands alone at a word of the target, where the source prints none."""
    for mark in "*_":
        alone = [match for match in _ALONE[mark].finditer(target.text) if not is_within(*match.span(), target.code)]
        if len(alone) == 1 and not _ALONE[mark].search(source.text):
            yield _mismatch(mark)._replace(target=alone[0].span(), hint="write the other mark of the pair")
            return


def _emphases(units: Iterable[Unit]) -> int:
    """Return how many words or phrases stand in emphasis."""
    return sum(isinstance(each, Emphasis | Strong) for unit in units for each in visit_inlines(unit.inlines))


def _mismatch(mark: str) -> Mismatch:
    hint = "look for a space or a missing bracket beside it"
    return Mismatch(f"{quote(mark)} is printed here and is markup in the other language", None, None, mark, hint)


def _marks(segment: Segment) -> dict[str, tuple[int, int]]:
    """Return the first place of every mark outside code, by the mark without its spaces."""
    found: dict[str, tuple[int, int]] = {}
    for match in _MARKUP.finditer(segment.text):
        if not is_within(*match.span(), segment.code):
            mark = "*" if match.group()[0] == "*" != match.group()[1:2] else "".join(match.group().split())
            found.setdefault(mark, match.span())
    return found
