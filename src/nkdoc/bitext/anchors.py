"""What two languages share: the parts of a text that translation leaves as they are, used as evidence for alignment.

prefix   what                                  weight
#        explicit id                           8
@        citation key                          4
u i      address of a link, of a picture       4
^        label of a note                       3
c        line of a code block                  3
`        inline code                           2
n        number, its separators left out       2
w        acronym or product's name             1.5
k        cognate (cognates.py)                 1
"""

from __future__ import annotations

import re
from collections import Counter

from nkdoc.bitext.addresses import canonical
from nkdoc.bitext.cognates import keys
from nkdoc.model import NO_MARKS, Unit

WEIGHTS = {"#": 8.0, "@": 4.0, "u": 4.0, "i": 4.0, "^": 3.0, "c": 3.0, "`": 2.0, "n": 2.0, "w": 1.5, "k": 1.0}
HARD = frozenset("@ui`n^")
"""Marks of the anchors that no translation changes."""
NUMBER = re.compile(r"\d+(?:[ \u00a0\u202f\u2009,.\u066c]\d{3})*(?:[.,\u066b]\d+)?")
_NAME = re.compile(r"\b(?:[A-Z][A-Z0-9]+|[A-Za-z]*[a-z][A-Z]\w*)\b")
_CAPITALS = re.compile(r"[A-Z][A-Z0-9]|[a-z][A-Z]")
_DIGIT = re.compile(r"\d")
_NOT_DIGIT = re.compile(r"\D")
_MAX_CODE_LINES = 40

Anchors = Counter[str]


def of_text(text: str) -> Anchors:
    """Return the anchors of running text: numbers, names in capitals and cognates."""
    found: Anchors = Counter(keys(text))
    if _DIGIT.search(text):
        for number in NUMBER.findall(text):
            digits = _NOT_DIGIT.sub("", number)
            found["n" + (digits if digits.isascii() else "".join(str(int(digit)) for digit in digits))] += 1
    if _CAPITALS.search(text):
        for name in _NAME.findall(text):
            found["w" + name.lower()] += 1
    return found


def of_unit(unit: Unit, tags: tuple[str, ...]) -> Anchors:
    """Return the anchors of a unit; `tags` are the languages that do not count in addresses."""
    return _of_code(unit.text) if unit.kind == "code" else _of_words(unit, tags)


def _of_code(text: str) -> Anchors:
    lines = [line.strip() for line in text.splitlines()[:_MAX_CODE_LINES]]
    return Counter("c" + line for line in lines if line)


def _of_words(unit: Unit, tags: tuple[str, ...]) -> Anchors:
    found = of_text(unit.text)
    marks = unit.marks
    if marks is not NO_MARKS:
        for link in marks.links:
            found["u" + "/".join(canonical(link.node.url, tags).place)] += 1
        for image in marks.images:
            found["i" + "/".join(canonical(image.node.url, tags).place)] += 1
        for citation in marks.citations:
            found["@" + citation.node.key] += 1
        for code in marks.codes:
            found["`" + code.node.text] += 1
        for note in marks.notes:
            found["^" + note.node.label] += 1
    if unit.anchor:
        found["#" + unit.anchor] += 1
    return found
