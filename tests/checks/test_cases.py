"""Small texts and their translations, in many languages and formats: what differs is found, what agrees is not.

The documents are in `cases/`. A heading names the case; the fenced block under it says the language, the file's name
and, for a translation, whether it is `clean` (no error, no warning) or something in it is `caught`. Beside `note` a
note is enough to be caught, and too much for a clean one.
"""

from __future__ import annotations

import re
from pathlib import Path
from typing import NamedTuple

import pytest

from nkdoc.base.diagnostics import Severity
from nkdoc.base.world import MemoryWorld
from nkdoc.bitext.foreign import Side
from nkdoc.checks import examine
from nkdoc.compile import load_foreign

DOCUMENTS = Path(__file__).with_name("cases")
_PART = re.compile(
    r"^## (?P<case>.+)$"
    r"|^(?P<fence>````+)text (?P<tag>\S+) (?P<name>\S+)(?: (?P<verdict>.+))?\n(?P<text>(?s:.*?))^(?P=fence)$",
    re.MULTILINE,
)


class Case(NamedTuple):
    """A text, its translation and what comparing them must say."""

    tags: tuple[str, str]
    names: tuple[str, str]
    texts: tuple[str, str]
    verdict: str


def cases() -> dict[str, Case]:
    """Return the cases of all documents by name."""
    found: dict[str, Case] = {}
    for document in sorted(DOCUMENTS.glob("*.md")):
        name, source = "", None
        for part in _PART.finditer(document.read_text(encoding="utf-8")):
            if part["case"]:
                name, source = part["case"], None
            elif source is None:
                source = part
            else:
                tags, names, texts = ((source[key], part[key]) for key in ("tag", "name", "text"))
                found[f"{name}, {part['verdict']}"] = Case(tags, names, texts, part["verdict"])
    return found


CASES = cases()


@pytest.mark.parametrize("name", CASES)
def test_what_differs_is_found_and_what_agrees_is_not(name: str) -> None:
    case = CASES[name]
    here, there = (
        Side(MemoryWorld({name: text}), (name,), single=True) for name, text in zip(case.names, case.texts, strict=True)
    )
    loaded = load_foreign(here, there, case.tags)
    least = Severity.NOTE if case.verdict.endswith("note") else Severity.WARNING
    findings = examine(loaded.value, loaded.diagnostics, comparison=True).findings
    told = [f"{one.code} {one.severity.label}: {one.message}" for one in findings if one.severity >= least]
    assert bool(told) == case.verdict.startswith("caught"), told


def test_the_documents_are_read() -> None:
    texts = "".join(document.read_text(encoding="utf-8") for document in DOCUMENTS.glob("*.md"))
    assert len(CASES) == len(re.findall(r"^````+text \S+ \S+ (?:caught|clean)", texts, re.MULTILINE))
