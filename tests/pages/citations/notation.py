"""The notation of the golden files: one character for each style, so that an entry can be read as it will look.

*italic*   ~part's title~   [label]   {{soft}}   <description>   text⟨language⟩   no-break space as ·   link as →
"""

from __future__ import annotations

from collections.abc import Iterable

from nkdoc.pages.citations import Run

_MARKS = {
    "plain": ("", ""),
    "italic": ("*", "*"),
    "quoted": ("~", "~"),
    "label": ("[", "]"),
    "soft": ("{{", "}}"),
    "description": ("<", ">"),
}


def written(runs: Iterable[Run]) -> str:
    """Return the runs in the notation."""
    shown: list[str] = []
    for run in runs:
        before, after = _MARKS[run.style]
        text = run.text.replace("\u00a0", "·").replace("\u2060", "")
        language = f"⟨{run.language}⟩" if run.language else ""
        shown.append(f"{'→' if run.url else ''}{before}{text}{after}{language}")
    return "".join(shown)
