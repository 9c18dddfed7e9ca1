"""Comments → `Suppression`: `<!-- nkdoc: allow NK203 the reason -->`."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from nkdoc.base.diagnostics import Rule, Severity
from nkdoc.base.span import Span
from nkdoc.model import Suppression
from nkdoc.parse.context import Comment, Context

BAD_ALLOWANCE = Rule(
    "NK145",
    "bad-allowance",
    Severity.ERROR,
    """A comment begins with `nkdoc:` but does not say what nkdoc understands, so it has no effect.

    <!-- nkdoc: allow NK203 the ministry corrected the figure -->
    <!-- nkdoc: allow NK203, NK207 one reason for both -->
    <!-- nkdoc: allow NK203 #1f0c9a3e the ministry corrected the figure -->

The word `allow`, one or more codes, and a reason; the comment stands before the block it is about, in a line of its
own, or at the end of the block's last line. The mark after the codes binds it to a text, see NK152.
""",
)

_FORM = re.compile(
    r"\s*nkdoc:\s*allow\s+(?P<codes>NK\d{3}\b(?:\s*,?\s*NK\d{3}\b)*)[\s:,]*"
    r"(?:#(?P<mark>[0-9a-f]{8})(?!\w)[\s:,]*)?(?P<reason>.*?)\s*",
    re.DOTALL,
)
_CODE = re.compile(r"NK\d{3}")


def find_suppressions(targets: Iterable[tuple[Comment, Span]], parsing: Context) -> tuple[Suppression, ...]:
    """Return what the comments allow, in the order of the text; other comments say nothing."""
    made = [each for comment, target in targets for each in _read(comment, target, parsing)]
    return tuple(sorted(made, key=lambda each: (each.span.start, each.code)))


def _read(comment: Comment, target: Span, parsing: Context) -> Iterator[Suppression]:
    if not comment.text.strip().lower().startswith("nkdoc"):
        return
    span = parsing.source.span(comment.start, comment.end)
    match = _FORM.fullmatch(comment.text)
    if match is None:
        hint = "write <!-- nkdoc: allow NK203 the reason -->"
        parsing.report(BAD_ALLOWANCE, span, "this comment for nkdoc cannot be read", hint=hint)
        return
    reason = " ".join(match["reason"].split())
    for code in _CODE.findall(match["codes"]):
        yield Suppression(code, reason, span, target, match["mark"] or "")
