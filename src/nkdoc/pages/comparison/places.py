"""Places in files → ranges of a unit's text: the way back from `Unit.locate`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from nkdoc.bitext.pairs import opening

if TYPE_CHECKING:
    from nkdoc.base.diagnostics import Diagnostic
    from nkdoc.base.span import Span
    from nkdoc.bitext.units import Unit


def spans_of(finding: Diagnostic) -> list[Span]:
    """Return every place a finding names, its own first."""
    own = [] if finding.span is None else [finding.span]
    return [*own, *(label.span for label in finding.labels)]


def overlap(span: Span, other: Span) -> bool:
    """Tell whether two spans of one file share a character, or one that is empty lies in the other."""
    if span.path != other.path:
        return False
    return span.start < max(other.end, other.start + 1) and other.start < max(span.end, span.start + 1)


def is_whole(unit: Unit, span: Span) -> bool:
    """Tell whether the span stands for the block and not for a place in it: all of it, or its first line."""
    first = opening(unit)
    covers = span.start <= unit.span.start and span.end >= unit.span.end
    return covers or (span.start, span.end) == (first.start, first.end)


def text_range(unit: Unit, span: Span) -> tuple[int, int] | None:
    """Return which part of the unit's text is written in `span`: empty between words, None outside the unit."""
    if not overlap(unit.span, span) or not unit.pieces:
        return None
    start = next(
        (
            piece.start + min(max(span.start - piece.span.start, 0), len(piece.text))
            for piece in unit.pieces
            if span.start < piece.span.end
        ),
        len(unit.text),
    )
    end = 0
    for piece in reversed(unit.pieces):
        if span.end > piece.span.start:
            whole = span.end >= piece.span.end
            end = piece.start + (len(piece.text) if whole else min(span.end - piece.span.start, len(piece.text)))
            break
    return start, max(start, end)
