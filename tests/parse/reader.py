"""Reads the cases: a heading a case, then a fence `markdown` with the text and, mostly, a fence `tree` with its tree.

A finding is expected on the line it is about: `text ⟵ NK130@1-12` means a finding NK130 from column 1 up to column 12
of that line (the end not included; the line's own end where it reaches further). The arrow and what follows it are not
part of the text. `markdown file` marks a whole file; other texts get a front matter. `markdown any` is read as
written for another tool.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

FRONT = "---\nid: case\ntitle: Case\n---\n"
_CASE = re.compile(
    r"^## (?P<name>.+)\n(?:(?!## |`{4}).*\n)*`{4}markdown(?P<kind>.*)\n(?P<text>(?:(?!`{4}).*\n)*)`{4}\n"
    r"(?P<rest>\n`{4}tree\n(?P<tree>(?:(?!`{4}).*\n)*)`{4}\n)?",
    re.MULTILINE,
)
_EXPECTED = re.compile(r" ⟵ (?P<code>NK\d{3})@(?P<first>\d+)-(?P<last>\d+)")


@dataclass(frozen=True)
class Case:
    """One case: the text to parse, the findings expected as (code, line, first column, last column), the tree."""

    file: Path
    name: str
    text: str
    lines_before: int
    foreign: bool
    findings: tuple[tuple[str, int, int, int], ...]
    tree: str | None


def read_cases(folder: Path) -> list[Case]:
    """Return every case of the folder's files."""
    return [case for file in sorted(folder.glob("*.md")) for case in read_file(file)]


def read_file(file: Path) -> list[Case]:
    """Return the cases of one file."""
    content = file.read_text(encoding="utf-8")
    found = [_case(file, match) for match in _CASE.finditer(content)]
    assert len(found) == content.count("````markdown"), f"{file.name}: a case cannot be read"
    return found


def _case(file: Path, match: re.Match[str]) -> Case:
    kind = match["kind"].strip()
    findings = []
    lines = match["text"].split("\n")
    for number, line in enumerate(lines, 1):
        findings += [(each["code"], number, int(each["first"]), int(each["last"])) for each in _EXPECTED.finditer(line)]
    text = _EXPECTED.sub("", match["text"])
    front = "" if kind else FRONT
    return Case(
        file, match["name"], front + text, front.count("\n"), kind == "any", tuple(sorted(findings)), match["tree"],
    )  # fmt: skip
