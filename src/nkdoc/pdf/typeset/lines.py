"""Lines may end between two elements where nothing else lets them end and `overflow-wrap` lets words be broken.

The engine breaks a word that is too long inside one text box, at the beginning of a line only. A word of several
elements, as marked code has them, or code behind a bracket, ran off the page: no break is found between the elements,
and none is made in the second. CSS lets a break come at any point of such a word (CSS Text 3, 5.5), so one is made
before the element that does not fit; at the beginning of the next line the engine breaks the element itself.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any


def breaking(find: Callable[..., Any]) -> Callable[..., Any]:
    """Return the engine's search for an earlier break of a line that overflows, with a break before what overflows.

    `find` returns where the line resumes, or None where it cannot end.
    """

    def finding(context: Any, block: Any, max_x: float, bottom_space: float, skip: Any, *lists: Any) -> Any:
        resume = find(context, block, max_x, bottom_space, skip, *lists)
        _, _, _, _, shown, children, waiting, *_ = lists
        # Of what waits, the line itself must hold an element: inside an element its parent may still find a place.
        held = {id(box) for _, box in shown}
        if resume or not any(id(box) in held for _, box, _ in waiting):
            return resume
        if all(each.style["overflow_wrap"] == "normal" for each in (block, shown[-1][1], waiting[-1][1])):
            return None
        children.extend(waiting)
        return {waiting[-1][0] + 1: None}

    return finding
