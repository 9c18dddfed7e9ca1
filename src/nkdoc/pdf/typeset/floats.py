"""Floats that may not break: WeasyPrint cuts them at the foot of the page whatever `break-inside: avoid` says.

Such a float that does not fit on the rest of the page goes to the next one, with what follows it. With `clear: both`
it goes alone: it waits for the top of the next page while what follows it in the source fills this one, so that a
large figure leaves no white behind (CSS Page Floats Level 3 calls it deferred). Floats wait in their order.

The engine already carries the rest of a float that breaks to the top of the next page; here it is handed a whole one.
A float is lost where the document ends before the next page begins: whoever marks one sees to it that enough text
follows, and `losses` reports it otherwise.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from weasyprint.css.properties import ZERO_PIXELS
from weasyprint.formatting_structure import boxes
from weasyprint.layout import block
from weasyprint.layout.float import float_layout

_Laid = tuple[bool, Any, Any, Any]


class Waiting:
    """The floats that wait for the next page, by its number."""

    def __init__(self) -> None:
        self.floats: dict[int, dict[Any, Any]] = {}

    def laying(self, lay: Callable[..., _Laid]) -> Callable[..., _Laid]:
        """Return the layout of floats that lets none break that may not."""

        def whole(context: Any, box: Any, index: int, child: Any, *given: Any) -> _Laid:
            if context.in_column or not (child.is_floated() and _may_not_break(child)):
                return lay(context, box, index, child, *given)
            return _place(context, box, index, child, *given)

        return whole

    def making(self, make: Callable[..., Any]) -> Callable[..., Any]:
        """Return the making of pages that gives each the floats that wait for it."""

        def with_floats(context: Any, root: Any, kind: Any, resume: Any, number: int, state: Any) -> Any:
            # A page may be made again, without the page before it, once the numbers it refers to are known.
            if number in self.floats:
                context.broken_out_of_flow = dict(self.floats[number])
            made = make(context, root, kind, resume, number, state)
            self.floats[number + 1] = dict(context.broken_out_of_flow)
            return made

        return with_floats


def _may_not_break(child: Any) -> bool:
    return child.style["break_inside"] in ("avoid", "avoid-page")


def _place(  # noqa: PLR0913, PLR0917 - the engine's own arguments, in its own order
    context: Any,
    box: Any,
    index: int,
    child: Any,
    placed: list[Any],
    page_is_empty: bool,  # noqa: FBT001
    absolute: list[Any],
    fixed: list[Any],
    margins: list[float],
    bottom_space: float,
) -> _Laid:
    """Lay out the float `child` of `box` here if it fits or has to stand here; lengths are in CSS pixels.

    Returns what the engine's own function does: whether the parent stops, where it resumes, the box that was placed
    and where the float itself resumes.
    """
    child.position_y += block.collapse_margin(margins)
    may_wait = child.style["clear"] == "both"
    if not (may_wait and context.broken_out_of_flow):
        tried, rest = float_layout(context, child, box, absolute, fixed, bottom_space, skip_stack=None)
        fits = rest is None and not context.overflows_page(bottom_space, tried.position_y + tried.height)
        if fits or (page_is_empty and not placed):
            tried.index = index
            placed.append(tried)
            return False, None, tried, rest
        block.remove_placeholders(context, [tried], absolute, fixed)
    if not may_wait:
        return True, _break_before(context, index, child, placed, absolute, fixed), None, None
    trace = _trace(child, index)
    placed.append(trace)
    context.add_broken_out_of_flow(trace, _at_the_top(child), box, None)
    return False, None, trace, None


def _break_before(
    context: Any, index: int, child: Any, placed: list[Any], absolute: list[Any], fixed: list[Any]
) -> dict[int, Any]:
    """Return where the parent resumes when the page ends before `child`, or earlier, where a heading must not stay."""
    last = block.find_last_class_a_break_point_child(placed)
    if placed and block.avoid_page_break(block.block_level_page_break(last, child), context):
        earlier = block.find_earlier_page_break(context, placed, absolute, fixed)
        if earlier:
            placed[:], resume_at = earlier
            return dict(resume_at)
    return {index: None}


def _at_the_top(child: Any) -> Any:
    """Return the float without its upper margin: margins that meet a page break go (CSS Fragmentation 3, 5.2)."""
    moved = child.copy()
    moved.style = child.style.copy()
    moved.style["margin_top"] = ZERO_PIXELS
    return moved


def _trace(child: Any, index: int) -> Any:
    """Return an empty box that stands where a waiting float stood: dropped with its page, it takes the float along."""
    trace = boxes.BlockBox(None, child.style.anonymous_style, None, [])
    trace.index = index
    trace.position_x, trace.position_y = child.position_x, child.position_y
    trace.width = trace.height = 0
    for side in ("top", "right", "bottom", "left"):
        for kind in ("margin_{}", "padding_{}", "border_{}_width"):
            setattr(trace, kind.format(side), 0)
    return trace
