"""A code block differs from the source's in more than comments and texts for people.

    The source says                        The translation says
    pip install nkdoc==1.2                 pip install nkdoc==1.3

Comments may be translated, and so may strings and plain output: what is written in the translation's own letters is
not compared, but its numbers are. All else must agree line by line, and so must the language of the block, the first
word after the opening fence; `sh` and `shell` are one, as other names are that highlighters take for the same. Each
language's own tag may stand where the source has its own (`lang="en"`, `lang="ru"`). Blank lines do not count.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import takewhile
from operator import eq
from typing import TYPE_CHECKING, NamedTuple

from nkdoc.base.diagnostics import Rule, Severity
from nkdoc.bitext.anchors import NUMBER
from nkdoc.bitext.pairs import matched, opening, shorten, source_label, tags
from nkdoc.languages.scripts import BEYOND_ASCII

if TYPE_CHECKING:
    from nkdoc.base.diagnostics import Diagnostic
    from nkdoc.base.span import Span
    from nkdoc.bitext.units import Bitext, Unit
    from nkdoc.model import Project

RULE = Rule("NK215", "code-mismatch", Severity.ERROR, __doc__)

_COMMENT = re.compile(
    r"\{\s*/\*.*?\*/\s*\}|/\*.*?\*/|<!--.*?-->"  # within a line
    r"|(?:^|(?<=\s))(?:\#|//|--(?=\s)|;(?=\s)|%(?=\s)|REM\b).*$"  # to its end
)
_LONG_COMMENT = re.compile(r"^[ \t]*/\*.*?\*/[ \t]*$", re.MULTILINE | re.DOTALL)
_STRING = re.compile(r"\"(?:\\.|[^\"\\])*\"|'(?:\\.|[^'\\])*'|`[^`]*`|«[^»]*»|“[^”]*”|>[^<>]+<")
_FOREIGN = re.compile(BEYOND_ASCII)
_INFO = re.compile(r"[\w+#-]+")
_HTML = "{=html}"
_RULE_DRAWN = re.compile(r"([-=_*~─═])\1{2,}")
_AROUND_MARK = re.compile(r"\s*([:=,;{}()\[\]])\s*")
_DRIVE = re.compile(r"(?<!\w)[A-Z]:(?=\\)")
_LONG, _BEFORE = 30, 15
"""Characters that two lines may share before messages leave them out, and how many are shown all the same."""
_ALIASES = {
    name: names[0]
    for names in (
        ("shell", "sh", "bash", "zsh", "console", "shell-session"),
        ("javascript", "js", "mjs", "cjs"),
        ("typescript", "ts"),
        ("python", "py", "python3"),
        ("yaml", "yml"),
        ("markdown", "md"),
        ("text", "txt", "plain", "plaintext"),
        ("csharp", "cs", "c#"),
        ("cpp", "c++"),
        ("ruby", "rb"),
        ("rust", "rs"),
        ("golang", "go"),
    )
    for name in names
}
"""Names of languages → one of each, as Linguist and Pygments list them."""


class _Line(NamedTuple):
    """A line of code: what is neither comment nor string, the strings, and its number in the block from 0."""

    code: str
    strings: tuple[str, ...]
    number: int


def check(project: Project) -> Iterator[Diagnostic]:
    """Yield a finding for every code block that says something else."""
    for bitext in project.bitexts:
        yield from compare(bitext)


def compare(bitext: Bitext) -> Iterator[Diagnostic]:
    """Yield the findings of one section, at the first line that differs."""
    own = _own(tags(bitext))
    for pair in matched(bitext):
        here, there = pair.source[0], pair.target[0]
        if here.kind != "code" or there.kind != "code" or _HTML in (here.info, there.info):
            continue
        if _language(here.info) != _language(there.info):
            message = f"the code block’s language is “{_language(there.info)}”, in the source “{_language(here.info)}”"
            yield RULE.at(
                opening(there), message, labels=[source_label(opening(here))], hint="copy the source’s opening fence",
                block=pair.id, about=f"language {here.info}",
            )  # fmt: skip
        if here.text != there.text:
            yield from _texts(here, there, own)


def _language(info: str) -> str:
    match = _INFO.search(info)
    name = match.group().lower() if match else ""
    return _ALIASES.get(name, name)


def _own(tags: tuple[str, ...]) -> re.Pattern[str]:
    """Return the pattern of the languages' own tags: en, ru, en-US, ru_RU."""
    return re.compile(rf"(?<![\w-])(?:{'|'.join(map(re.escape, tags))})(?:[-_][A-Z]{{2}})?(?![\w-])")


def _texts(here: Unit, there: Unit, own: re.Pattern[str]) -> Iterator[Diagnostic]:
    """Yield a finding at the first line whose code differs."""
    mine, yours = _lines(here.text), _lines(there.text)
    if _is_prose(yours) or _is_prose(mine):
        if _numbers(here.text) != _numbers(there.text):
            yield RULE.at(
                opening(there), "the numbers in this block differ from the source",
                labels=[source_label(opening(here))], hint="give it the source’s numbers", block=here.id,
                about="numbers",
            )  # fmt: skip
        return
    for one, other in zip(mine, yours, strict=False):
        if not _agree(one, other, own):
            said, wanted = _parting(*(_raw(unit, line) for unit, line in ((there, other), (here, one))))
            yield RULE.at(
                _line(there, other.number), f"this line of code is “{said}”, in the source “{wanted}”",
                labels=[source_label(_line(here, one.number))], hint="copy the code from the source",
                block=here.id, about=shorten(one.code),
            )  # fmt: skip
            return
    if len(mine) != len(yours):
        lacks = "fewer" if len(yours) < len(mine) else "more"
        yield RULE.at(
            opening(there), f"the code block has {lacks} lines than the source’s: {len(yours)} and {len(mine)}",
            labels=[source_label(opening(here))], hint="copy the code from the source", block=here.id, about="lines",
        )  # fmt: skip


def _is_prose(lines: list[_Line]) -> bool:
    """Tell whether a block is text set in a code block, such as a program's output: it may be wrapped otherwise."""
    return 2 * sum(_FOREIGN.search(line.code) is not None for line in lines) > len(lines)


def _lines(text: str) -> list[_Line]:
    found = []
    # Comments over several lines are wrapped as each language needs it; their line ends stay, for the numbers.
    text = _LONG_COMMENT.sub(lambda comment: "\n" * comment.group().count("\n"), text)
    for number, line in enumerate(text.splitlines()):
        strings: list[str] = []

        def keep(match: re.Match[str], strings: list[str] = strings) -> str:
            strings.append(match.group())
            return "\0"

        bare = _COMMENT.sub("", _STRING.sub(keep, line))
        code, strings = " ".join(bare.split()), strings[: bare.count("\0")]  # what a comment quotes is part of it
        if code:
            found.append(_Line(code, tuple(strings), number))
    return found


def _raw(unit: Unit, line: _Line) -> str:
    return " ".join(unit.text.splitlines()[line.number].split())


def _parting(one: str, other: str) -> tuple[str, str]:
    """Return two lines as messages show them: long ones from shortly before where they part."""
    common = sum(1 for _ in takewhile(bool, map(eq, one, other)))
    start = common - _BEFORE if common > _LONG else 0
    cut = "…" if start else ""
    return cut + shorten(one[start:]), cut + shorten(other[start:])


def _agree(one: _Line, other: _Line, own: re.Pattern[str]) -> bool:
    """Tell whether two lines are the same but for what people read and for the languages' own tags."""
    one, other = (
        line._replace(code=_plain(line.code, own), strings=tuple(_plain(each, own) for each in line.strings))
        for line in (one, other)
    )
    if _FOREIGN.search(one.code + other.code) and one.code != other.code:
        return _numbers(one.code) == _numbers(other.code)
    if one.code != other.code:
        return False
    if _FOREIGN.search("".join((*one.strings, *other.strings))):
        return True
    return one.strings == other.strings


def _plain(text: str, own: re.Pattern[str]) -> str:
    """Return the text without what may differ: languages' tags, the length of drawn lines, capital drives, spaces."""
    text = _DRIVE.sub(lambda drive: drive.group().lower(), _RULE_DRAWN.sub(r"\1\1\1", own.sub("\0", text)))
    return _AROUND_MARK.sub(r"\1", text)


def _numbers(text: str) -> list[str]:
    return sorted(re.sub(r"\D", "", number) for number in NUMBER.findall(text))


def _line(unit: Unit, number: int) -> Span:
    """Return the place of a line of the block; the fence's line stands before the first."""
    first = unit.span.position.line + (1 if unit.span.text.lstrip(" >").startswith(("```", "~~~")) else 0)
    return unit.span.source.line_span(first + number)
