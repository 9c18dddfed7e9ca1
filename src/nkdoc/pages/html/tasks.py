"""The box of a task in a list, drawn: the faces of the text have no ballot boxes."""

from __future__ import annotations

from types import MappingProxyType

from nkdoc.pages.html.tags import Html, escape, tag

N_ = str
"""Marks a message for extraction where it is not translated on the spot."""

STATES = MappingProxyType({True: N_("Done"), False: N_("To do")})
"""What is said of a task, by whether it is done."""

_FRAME = '<rect class="ink-line" x="0.75" y="0.75" width="10.5" height="10.5" rx="1.5" fill="none" stroke="#1b1f24"/>'
_TICK = '<path class="accent-line" d="M3 6.2 5.2 8.6 9.2 3.4" fill="none" stroke="#8a2f1d" stroke-width="1.7"/>'


def task_box(state: str, *, done: bool) -> Html:
    """Return the box as a drawing that says `state`, ticked where the task is done."""
    shapes = f"{tag('title', escape(state))}{_FRAME}{_TICK if done else ''}"
    return tag("svg", shapes, class_="task-box", viewBox="0 0 12 12", role="img")
