r"""Inline code or a formula differs from the source: a name, a command or a value that is typed as it stands.

    The source says                    The translation says
    Set `timeout_ms` to 0.             Присвойте `timeout_sm` значение 0.

A warning where code was replaced by other code, or where code is lost that is plainly no word (`max_size`, `--force`,
`open()`). Each piece counts by itself: `a_id` is not there because `a_id:int` is. A note where a word set as code
became a plain word, which translators do with reason, and where the translation sets as code what the source does not;
code that one side says more often is none. Macros of templates, `{{ version }}`, count as code. What stands for a name
to be filled in may be translated, `package` and `пакет`, `{area}` and `{zona}`, where the texts show that it is a word
of theirs, and so may the names of keys, `Ctrl` and `Strg`.

Formulas are compared in the same way. The words of a `\text{…}` may be translated, and a decimal comma may stand for a
point: `$2.5$` and `$2{,}5$`.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from nkdoc.base.diagnostics import Rule, Severity
from nkdoc.bitext.code.agreement import comments_agree, lines_agree
from nkdoc.bitext.code.holes import differs_in_holes
from nkdoc.bitext.code.keys import keys_of
from nkdoc.bitext.code.lines import lines_of
from nkdoc.bitext.code.placeholders import Usage, usages
from nkdoc.bitext.code.words import FOREIGN, Tongues
from nkdoc.bitext.pairs import counterpart, matched, opening, source_label
from nkdoc.bitext.slips import is_slip
from nkdoc.languages.lexicon import lexicon_for
from nkdoc.languages.tags import primary
from nkdoc.model import Math

if TYPE_CHECKING:
    from nkdoc.base.diagnostics import Diagnostic
    from nkdoc.base.span import Span
    from nkdoc.bitext.units import Bitext, Pair, Unit
    from nkdoc.model import Project

RULE = Rule("NK216", "inline-code", Severity.WARNING, __doc__)
COMPARISON_ONLY = True
WHOLE = True
_WORD = re.compile(r"[^\W\d_]+(?:[ -][^\W\d_]+)*")
_MACRO = re.compile(r"\{\{.*?\}\}|\{%.*?%\}|\{\*.*?\*\}")
"""What a template fills in: `{{ version }}`, `{% include x %}`."""
_DRIVE = re.compile(r"[A-Za-z]:\\")
_BRACKETED = re.compile(r"[(（][^()（）]+[)）]")
_PHRASE = re.compile(r"[^\W_]+(?:[ '’-][^\W_]+)*|(?: [^\W\d_]+)+")
_DIGITS = re.compile(r"\d+")
_MARKS = "/.,:;()"
"""Marks that translators set inside code or outside of it."""
_ALNUM = re.compile(r"[^\W_]+")
_LONG = 5
"""Letters of a word that does not stand in another by chance."""
_SHOWN = 200
"""Characters that tell how like two pieces of code are."""
_NAME = re.compile(r"\w+")
_NOUN = 24
"""Characters before a piece of code in which the word stands that says what it is."""
_SLIP = 0.6
"""Likeness from which one piece of code stands in the place of the other."""
_WORDS = re.compile(r"\\(?:text\w*|mbox)\s*\{[^{}]*\}")
_SPACING = re.compile(r"\\[,;:! ]|\\q?quad(?![A-Za-z])")
_DECIMAL_COMMA = re.compile(r"(?<=\d)(?:\{,\}|,)(?=\d)")


def check(project: Project) -> Iterator[Diagnostic]:
    """Yield a finding for every piece of code that only one language has."""
    for bitext, usage in usages(project.bitexts):
        yield from compare(bitext, usage)


def compare(bitext: Bitext, usage: Usage) -> Iterator[Diagnostic]:
    """Yield the findings of one section."""
    for pair in matched(bitext):
        if _written(pair.source) != _written(pair.target):
            here, there = _codes(pair.source), _codes(pair.target)
            if [typed.key for typed in here] != [typed.key for typed in there]:
                yield from _differences(pair, here, there, usage)


def _written(units: Sequence[Unit]) -> list[str]:
    """Return what is typed as it stands, as it is written: most pairs have the same."""
    found = [code.node.text for unit in units for code in unit.marks.codes]
    return found + [one for unit in units if "{" in unit.text for one in _MACRO.findall(unit.text)]


class _Typed(NamedTuple):
    """What is typed as it stands: what it is, its text, where it begins in the unit's text, and its place.

    `key` is what two languages have in common where they agree.
    """

    kind: str
    text: str
    unit: Unit
    start: int
    span: Span
    key: str


def _codes(units: Sequence[Unit]) -> list[_Typed]:
    """Return inline code, formulas and template macros."""
    found = []
    for unit in units:
        for code in unit.marks.codes:
            is_formula = isinstance(code.node, Math)
            key = _formula_key(code.node.text) if is_formula else _key(code.node.text, unit.language)
            kind = "formula" if is_formula else "code"
            found.append(_Typed(kind, code.node.text, unit, code.start, code.node.span, key))
        if "{" in unit.text and unit.kind != "code":
            inside = [(code.start, code.end) for code in unit.marks.codes]
            for macro in _MACRO.finditer(unit.text):
                if not any(start <= macro.start() < end for start, end in inside):
                    place, key = unit.locate(*macro.span()), _key(macro.group(), "")
                    found.append(_Typed("code", macro.group(), unit, macro.start(), place, key))
    return found


def _key(text: str, language: str) -> str:
    """Return the code without its spaces; Windows does not tell capitals in paths from small letters."""
    if keys := keys_of(text, language):
        return keys
    bare = "".join(text.split())
    return bare.casefold() if _DRIVE.match(bare) else bare


def _formula_key(text: str) -> str:
    """Return the formula without spaces, without the words in it, and with decimal points."""
    return "$" + "".join(_DECIMAL_COMMA.sub(".", _WORDS.sub("text", _SPACING.sub("", text))).split())


def _differences(pair: Pair, here: list[_Typed], there: list[_Typed], usage: Usage) -> Iterator[Diagnostic]:
    lost, added = _unmatched(here, there), _unmatched(there, here)
    if not lost and not added:
        return
    mine, yours = {typed.key for typed in here}, {typed.key for typed in there}
    if mine == yours and (len(here) != len(there) or len(lost) != 1):
        # Some of it is said more often; in another's place it would be there as often.
        return
    _drop_renderings(lost, added, usage)
    added = [typed for typed in added if not _is_plain(typed, pair.source, here)]
    plain = [typed for typed in lost if _is_plain(typed, pair.target, there)]
    gone = [typed for typed in lost if typed.key not in yours and typed not in plain]
    for old, new in _replacing(gone or [typed for typed in lost if typed not in plain][: len(added)], added):
        added = [typed for typed in added if typed is not new]
        yield _replaced(pair, old, new) if new is not None else _lost(pair, old)
    for old, new in _replacing(plain, [typed for typed in added if typed.key not in mine]):
        if new is not None and _likeness(old, new) >= _SLIP:
            added.remove(new)
            yield _replaced(pair, old, new)
    for typed in added:
        if typed.key not in mine:
            yield RULE.at(
                typed.span, f"the {typed.kind} “{typed.text}” is not in the source",
                labels=[source_label(opening(pair.source[0]))], hint="copy the source’s", severity=Severity.NOTE,
                block=pair.id, about=typed.key,
            )  # fmt: skip


def _unmatched(some: list[_Typed], others: list[_Typed]) -> list[_Typed]:
    """Return what stands more often among `some` than among `others`, the last ones of each."""
    left = Counter(typed.key for typed in others)
    found = []
    for typed in some:
        if left[typed.key]:
            left[typed.key] -= 1
        else:
            found.append(typed)
    return found


def _drop_renderings(lost: list[_Typed], added: list[_Typed], usage: Usage) -> None:
    """Take from both lists what is the same but for names to be filled in and texts for people."""
    for are_alike in (_stand_for, _is_rendering):
        for old in tuple(lost):
            for new in added:
                if are_alike is _stand_for and _is_named(old):
                    continue
                if old.kind == new.kind == "code" and are_alike(old.text, new.text, usage):
                    lost.remove(old)
                    added.remove(new)
                    break


def _is_named(typed: _Typed) -> bool:
    """Tell whether the text says what a word of code is: the `rows` key, the function `close`. It is no placeholder."""
    nouns = _nouns(typed.unit.language)
    text, end = typed.unit.text, typed.start + len(typed.text)
    return _NAME.fullmatch(typed.text) is not None and bool(
        nouns.match(text, end) or nouns.search(text[max(typed.start - _NOUN, 0) : typed.start])
    )


@cache
def _nouns(language: str) -> re.Pattern[str]:
    words = lexicon_for(language).code_nouns
    return re.compile(rf"[ ](?:{words})(?!\w)|(?<!\w)(?:{words})[ ]$", re.IGNORECASE)


def _stand_for(old: str, new: str, usage: Usage) -> bool:
    """Tell whether two pieces of code differ in placeholders that are words of the texts."""
    return not (keys_of(old, usage.tongues.source) and keys_of(new, usage.tongues.target)) and usage.agree(old, new)


def _is_rendering(old: str, new: str, usage: Usage) -> bool:
    tongues = usage.tongues
    if keys_of(old, tongues.source) and keys_of(new, tongues.target):
        return False
    if differs_in_holes(old, new, tongues, braces=True) or _is_gloss(old, new) or _is_tag(old, new, tongues):
        return True
    mine, yours = lines_of(old, ""), lines_of(new, "")
    return len(mine) == len(yours) and all(
        lines_agree(one, other, tongues) and comments_agree(one.comment, other.comment, tongues, read=False)
        for one, other in zip(mine, yours, strict=True)
    )


def _is_tag(old: str, new: str, tongues: Tongues) -> bool:
    """Tell whether two pieces of code differ in the tags of their own languages alone: `en_US` and `ko_KR`."""
    here, there = (_own_tag(tag) for tag in tongues)
    return here.search(old) is not None and here.sub("\0", old) == there.sub("\0", new)


@cache
def _own_tag(tag: str) -> re.Pattern[str]:
    return re.compile(rf"(?<![^\W_]){re.escape(primary(tag))}(?:([-_])[^\W\d_]{{2}})?(?![\w-])")


def _is_gloss(old: str, new: str) -> bool:
    """Tell whether the translation stands beside the source's code: `テスト版 (testing)`, `binary (binario)`."""
    before, found, behind = new.partition(old)
    if not found or before[-1:].isalnum() or behind[:1].isalnum():
        return False
    bracketed = _BRACKETED.search(new)
    return bracketed is not None and (
        FOREIGN.search(before + behind) is not None or bracketed.group() == behind.strip()
    )


def _is_form(old: str, new: str) -> bool:
    """Tell whether two pieces of code are words that differ as words of running text do, or in marks behind them."""
    if old.rstrip(_MARKS) == new.rstrip(_MARKS) or (old.startswith(f"{new} ") and _PHRASE.fullmatch(old[len(new) :])):
        return True
    if not _PHRASE.fullmatch(old) or not _PHRASE.fullmatch(new) or _DIGITS.findall(old) != _DIGITS.findall(new):
        return False
    if old[1:] == new[1:] and old[0].lower() == new[0].lower():
        return True
    here, there = old.split(), new.split()
    return " " in old and not (
        len(here) == len(there)
        and all(one == other or is_slip(other, one) for one, other in zip(here, there, strict=True))
    )


def _is_plain(typed: _Typed, units: Sequence[Unit], codes: list[_Typed]) -> bool:
    """Tell whether the other side says the code as a plain word, outside of code of its own."""
    if any(code.key == typed.key for code in codes):
        return False
    bare, prose = _bare(typed.text), _prose(units)
    return bare in _bare(prose) if len(bare) >= _LONG else bare in _ALNUM.findall(prose)


def _prose(units: Sequence[Unit]) -> str:
    """Return the units' text without the code in it."""
    kept = []
    for unit in units:
        at = 0
        for code in unit.marks.codes:
            kept.append(unit.text[at : code.start])
            at = max(at, code.end)
        kept.append(unit.text[at:])
    return " ".join(kept)


def _replacing(lost: list[_Typed], added: list[_Typed]) -> list[tuple[_Typed, _Typed | None]]:
    """Return each lost piece of code with what stands in its place: of the same kind, the likest first, each once."""
    ranked = sorted(
        (
            (_likeness(old, new), -i, -j)
            for i, old in enumerate(lost)
            for j, new in enumerate(added)
            if old.kind == new.kind
        ),
        reverse=True,
    )
    found: dict[int, int] = {}
    for _, i, j in ranked:
        if -i not in found and -j not in found.values():
            found[-i] = -j
    return [(old, added[found[i]] if i in found else None) for i, old in enumerate(lost)]


def _likeness(old: _Typed, new: _Typed) -> float:
    here, there = old.text[:_SHOWN].lower(), new.text[:_SHOWN].lower()
    return SequenceMatcher(None, here, there, autojunk=False).ratio()


def _bare(text: str) -> str:
    """Return letters and digits alone: `.deb` is there where a text says deb-file."""
    return "".join(one for one in text if one.isalnum()) or text


def _replaced(pair: Pair, old: _Typed, new: _Typed) -> Diagnostic:
    return RULE.at(
        new.span, f"the {new.kind} is “{new.text}”, in the source “{old.text}”", labels=[source_label(old.span)],
        hint="copy it from the source", severity=Severity.NOTE if _is_form(old.text, new.text) else None,
        block=pair.id, about=f"{old.text} {new.text}",
    )  # fmt: skip


def _lost(pair: Pair, old: _Typed) -> Diagnostic:
    return RULE.at(
        counterpart(pair, old.unit, old.start), f"the {old.kind} “{old.text}” of the source is missing here",
        labels=[source_label(old.span)], hint="copy it from the source",
        severity=Severity.NOTE if _WORD.fullmatch(old.text) or len(old.text) == 1 else None, block=pair.id,
        about=old.text,
    )  # fmt: skip
