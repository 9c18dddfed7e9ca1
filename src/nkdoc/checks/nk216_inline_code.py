r"""Inline code or a formula differs from the source: a name, a command or a value that is typed as it stands.

    The source says                    The translation says
    Set `timeout_ms` to 0.             Присвойте `timeout_sm` значение 0.

A warning where code was replaced by other code, or where code is lost that is plainly no word (`max_size`, `--force`,
`open()`). A note where a word set as code became a plain word, which translators do with reason, and where the
translation sets as code what the source does not. Macros of templates, `{{ version }}`, count as code. What stands for
a name to be filled in may be translated: `package` and `пакет`.

Formulas are compared in the same way. The words of a `\text{…}` may be translated, and a decimal comma may stand for a
point: `$2.5$` and `$2{,}5$`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, NamedTuple

from nkdoc.base.diagnostics import Rule, Severity
from nkdoc.bitext.pairs import counterpart, joined, matched, opening, source_label
from nkdoc.languages.scripts import BEYOND_ASCII
from nkdoc.model import Math

if TYPE_CHECKING:
    from nkdoc.base.diagnostics import Diagnostic
    from nkdoc.base.span import Span
    from nkdoc.bitext.units import Bitext, Pair, Unit
    from nkdoc.model import Project

RULE = Rule("NK216", "inline-code", Severity.WARNING, __doc__)
COMPARISON_ONLY = True
_WORD = re.compile(r"[^\W\d_]+(?:[ -][^\W\d_]+)*")
_MACRO = re.compile(r"\{\{.*?\}\}|\{%.*?%\}|\{\*.*?\*\}")
"""What a template fills in: `{{ version }}`, `{% include x %}`."""
_DRIVE = re.compile(r"[A-Za-z]:\\")
_WORDS = re.compile(r"\\(?:text\w*|mbox)\s*\{[^{}]*\}")
_SPACING = re.compile(r"\\[,;:! ]|\\q?quad(?![A-Za-z])")
_DECIMAL_COMMA = re.compile(r"(?<=\d)(?:\{,\}|,)(?=\d)")
_FOREIGN = re.compile(BEYOND_ASCII)


def check(project: Project) -> Iterator[Diagnostic]:
    """Yield a finding for every piece of code that only one language has."""
    for bitext in project.bitexts:
        yield from compare(bitext)


def compare(bitext: Bitext) -> Iterator[Diagnostic]:
    """Yield the findings of one section; sets are compared, not counts."""
    for pair in matched(bitext):
        here, there = _codes(pair.source), _codes(pair.target)
        if here.keys() == there.keys():
            continue
        yield from _differences(pair, here, there)


class _Typed(NamedTuple):
    """What is typed as it stands: what it is, its text, where it begins in the unit's text, and its place."""

    kind: str
    text: str
    unit: Unit
    start: int
    span: Span


def _codes(units: Sequence[Unit]) -> dict[str, _Typed]:
    """Return inline code and template macros, by their text without spaces."""
    found = {}
    for unit in units:
        for code in unit.marks.codes:
            is_formula = isinstance(code.node, Math)
            key = _formula_key(code.node.text) if is_formula else _key(code.node.text)
            kind = "formula" if is_formula else "code"
            found[key] = _Typed(kind, code.node.text, unit, code.start, code.node.span)
        if "{" in unit.text and unit.kind != "code":
            for macro in _MACRO.finditer(unit.text):
                place = unit.locate(*macro.span())
                found[_key(macro.group())] = _Typed("code", macro.group(), unit, macro.start(), place)
    return found


def _key(text: str) -> str:
    """Return the code without its spaces; Windows does not tell capitals in paths from small letters."""
    bare = "".join(text.split())
    return bare.casefold() if _DRIVE.match(bare) else bare


def _formula_key(text: str) -> str:
    """Return the formula without spaces, without the words in it, and with decimal points."""
    return "$" + "".join(_DECIMAL_COMMA.sub(".", _WORDS.sub("text", _SPACING.sub("", text))).split())


def _differences(pair: Pair, here: dict[str, _Typed], there: dict[str, _Typed]) -> Iterator[Diagnostic]:
    texts = [_bare(joined(side)) for side in (pair.source, pair.target)]
    lost = [code for code in here if code not in there and _bare(code) not in texts[1]]
    added = [code for code in there if code not in here and _bare(code) not in texts[0]]
    # Names to be filled in are written in each language: `package` and `пакет`.
    translated = sum(_FOREIGN.search(code) is not None for code in (*lost, *added))
    lost = [code for code in lost if not _FOREIGN.search(code)]
    added = [code for code in added if not _FOREIGN.search(code)]
    rest = max(len(lost), len(added)) - translated
    if rest <= 0:
        return
    replaced = min(len(lost), len(added))
    for old, new in zip(lost[:replaced], added[:replaced], strict=True):
        yield _replaced(pair, here[old], there[new])
    for code in lost[replaced:]:
        yield _lost(pair, here[code])
    for code in added[replaced:]:
        typed = there[code]
        yield RULE.at(
            typed.span, f"the {typed.kind} “{typed.text}” is not in the source",
            labels=[source_label(opening(pair.source[0]))], hint="copy the source’s", severity=Severity.NOTE,
            block=pair.id, about=code,
        )  # fmt: skip


def _bare(text: str) -> str:
    """Return letters and digits alone: `.deb` is there where a text says deb-file."""
    return "".join(one for one in text if one.isalnum()) or text


def _replaced(pair: Pair, old: _Typed, new: _Typed) -> Diagnostic:
    return RULE.at(
        new.span, f"the {new.kind} is “{new.text}”, in the source “{old.text}”", labels=[source_label(old.span)],
        hint="copy it from the source", block=pair.id, about=f"{old.text} {new.text}",
    )  # fmt: skip


def _lost(pair: Pair, old: _Typed) -> Diagnostic:
    return RULE.at(
        counterpart(pair, old.unit, old.start), f"the {old.kind} “{old.text}” of the source is missing here",
        labels=[source_label(old.span)], hint="copy it from the source",
        severity=Severity.NOTE if _WORD.fullmatch(old.text) else None, block=pair.id, about=old.text,
    )  # fmt: skip
