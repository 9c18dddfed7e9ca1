"""Reads the cases: a heading names the language, each row of a table is one text before and after, and why.

A no-break space is written ⍽, a line end inside a text ⏎. An empty `after` means that the text stays as it is. `why`
lists the codes of the fixes, and of what is only reported, in the order of the text.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

FRONT = "---\nid: case\ntitle: Case\n---\n\n"
_VISIBLE = str.maketrans({"⍽": "\u00a0", "⏎": "\n"})
_ROW = re.compile(r"^\| (?P<before>.+?) +\| (?P<after>.*?) *\| (?P<why>[NK\d ]*?) *\|$")


@dataclass(frozen=True)
class Case:
    """One row."""

    language: str
    before: str
    after: str
    why: tuple[str, ...]
    name: str


def read_cases(folder: Path) -> list[Case]:
    """Return every row of the folder's files."""
    return [case for file in sorted(folder.glob("*.md")) for case in _read(file)]


def _read(file: Path) -> list[Case]:
    cases: list[Case] = []
    language = ""
    for line in file.read_text(encoding="utf-8").splitlines():
        if line.startswith("## "):
            language = line.removeprefix("## ").split()[0]
        elif line.startswith("|") and not line.startswith(("| before", "|--")):
            row = _ROW.match(line)
            assert row is not None, f"{file.name}: {line}"
            before, after = (row[each].translate(_VISIBLE) for each in ("before", "after"))
            name = f"{file.stem}-{language}: {row['before']}"
            cases.append(Case(language, before, after or before, tuple(row["why"].split()), name))
    return cases
