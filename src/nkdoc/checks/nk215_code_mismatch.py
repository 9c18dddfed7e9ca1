"""A code block differs from the source's in more than comments and texts for people.

    The source says                        The translation says
    pip install nkdoc==1.2                 pip install nkdoc==1.3

Comments may be translated, as the block's language marks them, and so may strings that have words in them, plain output
and what stands for something to be filled in (`<file>`, `path/to/your/project`). Their numbers, options and the places
that a program puts values in stay, and no letter of another script may be stuck to code. All else must agree line by
line, and so must the language of the block, the first word after the opening fence; `sh` and `shell` are one, as other
names are that highlighters take for the same. Each language's own tag may stand where the source has its own
(`lang="en"`, `lang="ru"`). Blank lines do not count, and spaces before a line do in languages where they mean
something: Python, YAML, make. A comment that differs is a warning; one that only one language has is none.

A file's name, marked lines and settings behind the language agree too (`js title="…" {3-5}`); titles may be translated.
The components of an HTML block and what shortcodes are given agree but for what people read.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice, takewhile
from operator import eq
from typing import TYPE_CHECKING

from nkdoc.base.diagnostics import Rule, Severity
from nkdoc.bitext import tagging
from nkdoc.bitext.code.agreement import comments_agree, lines_agree
from nkdoc.bitext.code.lines import SHELLS, Line, joined, lines_of
from nkdoc.bitext.code.placeholders import Usage, usages
from nkdoc.bitext.code.renames import renamed
from nkdoc.bitext.code.words import FOREIGN, Tongues, numbers_agree, options
from nkdoc.bitext.pairs import matched, opening, shorten, source_label, tags

if TYPE_CHECKING:
    from nkdoc.base.diagnostics import Diagnostic
    from nkdoc.base.span import Span
    from nkdoc.bitext.units import Bitext, Unit
    from nkdoc.model import Project

RULE = Rule("NK215", "code-mismatch", Severity.ERROR, __doc__)
WHOLE = True

_INFO = re.compile(r"[\w+#-]+")
_HTML = "{=html}"
_OPAQUE = (_HTML, "{=macro}")
_RULE_DRAWN = re.compile(r"([-=_*~─═])\1{2,}")
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


_INDENTED = frozenset(("python", "yaml", "makefile", "make", "haskell", "coffeescript", "nim", "pug", "sass", "haml"))
"""Languages in which the spaces before a line mean something."""
_FREE = frozenset(
    (
        *("html", "xml", "svg", "jsx", "tsx", "mdx", "vue", "svelte", "astro"),
        *("css", "scss", "less", "json", "json5", "javascript", "typescript"),
    )
)
"""Languages in which a line may end between any two words."""
_OWN = "xx"
"""Stands for the tag of either language."""
_OWN_ENTRY = re.compile(rf"[\"']?{_OWN}(?:-[^\W_]+)?[\"']?\s*[:=]|\W*-?\s*{_OWN}\W*$")
_TABBED = frozenset(("makefile", "make"))


def check(project: Project) -> Iterator[Diagnostic]:
    """Yield a finding for every code block that says something else."""
    for bitext, usage in usages(project.bitexts):
        yield from compare(bitext, usage)


def compare(bitext: Bitext, usage: Usage) -> Iterator[Diagnostic]:
    """Yield the findings of one section, at the first line that differs."""
    own = _own(tags(bitext))
    for pair in matched(bitext):
        here, there = pair.source[0], pair.target[0]
        if here.kind != "code" or there.kind != "code":
            continue
        if here.info in _OPAQUE or there.info in _OPAQUE:
            if here.info == there.info and here.text != there.text:
                yield from _tags(here, there, tags(bitext))
            continue
        if _language(here.info) != _language(there.info):
            message = f"the code block’s language is “{_language(there.info)}”, in the source “{_language(here.info)}”"
            yield RULE.at(
                opening(there), message, labels=[source_label(opening(here))], hint="copy the source’s opening fence",
                block=pair.id, about=f"language {here.info}",
            )  # fmt: skip
        elif here.info != there.info:
            yield from _infos(here, there, own)
        if here.text != there.text:
            yield from _texts(here, there, own, usage)


def _tags(here: Unit, there: Unit, languages: tuple[str, ...]) -> Iterator[Diagnostic]:
    """Yield a finding where the tags of two HTML blocks differ, or two shortcodes."""
    if here.info == _HTML:
        parts = tagging.parting(here.text, there.text, languages)
    else:
        parts = (here.text, there.text) if tagging.shortcodes_part(here.text, there.text, languages) else None
    if parts is None:
        return
    wanted, said = parts
    if said and wanted:
        said, wanted = _parting(said, wanted)
        message = f"this tag is “{said}”, in the source “{wanted}”"
    elif wanted:
        message = f"the tag “{shorten(wanted)}” of the source is missing here"
    else:
        message = f"the source has no tag “{shorten(said)}” here"
    yield RULE.at(
        opening(there), message, labels=[source_label(opening(here))], hint="copy the tag from the source",
        severity=Severity.WARNING, block=here.id, about=shorten(wanted or said),
    )  # fmt: skip


def _infos(here: Unit, there: Unit, own: re.Pattern[str]) -> Iterator[Diagnostic]:
    """Yield a finding where the opening fences say something else behind the language."""
    with_lines = here.text.count("\n") == there.text.count("\n")
    one, other = (tagging.info_parts(unit.info, own, with_lines=with_lines) for unit in (here, there))
    if one != other:
        yield RULE.at(
            opening(there), f"the opening fence says “{shorten(there.info)}”, in the source “{shorten(here.info)}”",
            labels=[source_label(opening(here))], hint="copy the source’s opening fence; a title may be translated",
            severity=Severity.WARNING, block=here.id, about=f"fence {shorten(here.info)}",
        )  # fmt: skip


def _language(info: str) -> str:
    match = _INFO.search(info)
    name = match.group().lower() if match else ""
    return _ALIASES.get(name, name)


def _own(tags: tuple[str, ...]) -> re.Pattern[str]:
    """Return the pattern of the languages' own tags: en, ru, en-US, ru_RU."""
    return re.compile(rf"(?<![\w-])(?:{'|'.join(map(re.escape, tags))})(?:[-_][A-Z]{{2}})?(?![\w-])")


def _texts(here: Unit, there: Unit, own: re.Pattern[str], usage: Usage) -> Iterator[Diagnostic]:
    """Yield a finding at the first line whose code differs."""
    name, tongues = _language(here.info), usage.tongues
    mine, yours = (lines_of(_plain(unit.text, own), name) for unit in (here, there))
    if not mine[-1].read and (_is_prose(yours) or _is_prose(mine)):
        if options(here.text) != options(there.text) or not numbers_agree(here.text, there.text, tongues):
            yield RULE.at(
                opening(there), "the numbers or options in this block differ from the source",
                labels=[source_label(opening(here))], hint="give it the source’s", block=here.id,
                about="numbers",
            )  # fmt: skip
        return
    if len(mine) != len(yours):
        mine, yours = _without_own(mine, yours)
    if len(mine) != len(yours) and name in _FREE and lines_agree(joined(mine), joined(yours), tongues):
        return
    # What is to be filled in stands among commands; elsewhere a word is a name or a value that programs know.
    may_stand = name in SHELLS or not mine[-1].read
    for one, other in zip(mine[:-1], yours[:-1], strict=False):
        if not lines_agree(one, other, tongues) and not (may_stand and usage.agree(one.raw, other.raw)):
            yield _differing(here, there, (one, other), len(mine) - len(yours))
            return
    if len(mine) != len(yours):
        yield _shorter(here, there, mine, yours)
    elif name not in SHELLS and (lines := renamed(mine, yours, name)):
        yield _differing(here, there, lines, 0)
    else:
        yield from islice(_lesser(here, there, (mine, yours), name), 1)


def _lesser(
    here: Unit, there: Unit, lines: tuple[tuple[Line, ...], tuple[Line, ...]], name: str
) -> Iterator[Diagnostic]:
    """Yield the findings for comments that differ, and for code that is indented otherwise."""
    tongues = Tongues(here.language, there.language)
    for one, other in zip(*lines, strict=True):
        if not comments_agree(one.comment, other.comment, tongues, read=one.read):
            yield RULE.at(
                _line(there, other.number), "the comment here differs from the source’s in more than its words",
                labels=[source_label(_line(here, one.number))], hint="give it the source’s numbers, options and names",
                severity=Severity.WARNING, block=here.id, about=shorten(one.comment),
            )  # fmt: skip
    if name in _INDENTED and (places := _indented(*lines, name)):
        one, other = places
        yield RULE.at(
            _line(there, other.number), "this line of code is indented otherwise than in the source",
            labels=[source_label(_line(here, one.number))], hint="copy the code from the source", block=here.id,
            about=f"indent {shorten(one.raw)}",
        )  # fmt: skip


def _without_own(lines: tuple[Line, ...], others: tuple[Line, ...]) -> tuple[tuple[Line, ...], tuple[Line, ...]]:
    """Return the lines of both sides, without those for the two languages where one side has one more of them.

    An example may have an entry in the translation's own language added: `ru: "Грядка",`.
    """
    kept = tuple(tuple(one for one in side if not _OWN_ENTRY.match(one.raw)) for side in (lines, others))
    return (kept[0], kept[1]) if len(kept[0]) == len(kept[1]) else (lines, others)


def _differing(here: Unit, there: Unit, lines: tuple[Line, Line], lost: int) -> Diagnostic:
    """Return the finding for two lines that differ; `lost` is how many lines more the source has."""
    one, other = lines
    said, wanted = _parting(*(_raw(unit, line) for unit, line in ((there, other), (here, one))))
    message = f"this line of code is “{said}”, in the source “{wanted}”"
    if lost > 0:
        message += f"; the block has {lost} fewer than there"
    elif lost < 0:
        message += f"; the block has {-lost} more than there"
    return RULE.at(
        _line(there, other.number), message, labels=[source_label(_line(here, one.number))],
        hint="copy the code from the source", block=here.id, about=shorten(one.code),
    )  # fmt: skip


def _shorter(here: Unit, there: Unit, mine: tuple[Line, ...], yours: tuple[Line, ...]) -> Diagnostic:
    """Return the finding for lines that only one of two blocks has at its end."""
    least = min(len(mine), len(yours)) - 1
    count, lacks = (len(mine) - len(yours), "fewer") if len(yours) < len(mine) else (len(yours) - len(mine), "more")
    unit, line = (here, mine[least]) if lacks == "fewer" else (there, yours[least])
    shown = shorten(_raw(unit, line))
    message = f"the code block has {lacks} lines than the source’s, {len(yours) - 1} and {len(mine) - 1}: “{shown}”"
    return RULE.at(
        opening(there) if lacks == "fewer" else _line(there, line.number), message,
        labels=[source_label(opening(here) if lacks == "more" else _line(here, line.number))],
        hint="copy the code from the source", block=here.id, about=f"lines {count}",
    )  # fmt: skip


def _is_prose(lines: tuple[Line, ...]) -> bool:
    """Tell whether a block is text set in a code block, such as a program's output: it may be wrapped otherwise."""
    return 2 * sum(FOREIGN.search(line.code) is not None for line in lines) > len(lines) - 1


def _indented(mine: tuple[Line, ...], yours: tuple[Line, ...], name: str) -> tuple[Line, Line] | None:
    """Return the first two lines that are indented to another depth; None where all agree."""
    for one, other, depth, found in zip(mine, yours, _depths(mine), _depths(yours), strict=True):
        if depth != found or (name in _TABBED and (depth > 0) and one.tabbed != other.tabbed):
            return one, other
    return None


def _depths(lines: tuple[Line, ...]) -> Iterator[int]:
    """Yield how deep each line stands: in a block within others, -1 within brackets, where spaces mean nothing."""
    open_blocks: list[int] = []
    brackets = 0
    for line in lines[:-1]:
        if brackets > 0:
            yield -1
        else:
            # An item of a list may stand under its key or further in; what belongs to it stands further in.
            indent = 2 * line.indent + line.code.startswith("- ")
            while open_blocks and open_blocks[-1] >= indent:
                open_blocks.pop()
            yield len(open_blocks)
            open_blocks.append(indent)
        brackets += sum(map(line.code.count, "([{")) - sum(map(line.code.count, ")]}"))
    yield 0


def _raw(unit: Unit, line: Line) -> str:
    found = unit.text.splitlines()
    return " ".join(found[line.number].split()) if line.number < len(found) else ""


def _parting(one: str, other: str) -> tuple[str, str]:
    """Return two lines as messages show them: long ones from shortly before where they part."""
    common = sum(1 for _ in takewhile(bool, map(eq, one, other)))
    start = common - _BEFORE if common > _LONG else 0
    cut = "…" if start else ""
    return cut + shorten(one[start:]), cut + shorten(other[start:])


def _plain(text: str, own: re.Pattern[str]) -> str:
    """Return the text without what may differ: languages' tags, the length of drawn lines, capital drives."""
    text = own.sub(_OWN, text).replace(f"/{_OWN}/", "/")
    return _DRIVE.sub(lambda drive: drive.group().lower(), _RULE_DRAWN.sub(r"\1\1\1", text))


def _line(unit: Unit, number: int) -> Span:
    """Return the place of a line of the block; the fence's line stands before the first."""
    first = unit.span.position.line + (1 if unit.span.text.lstrip(" >").startswith(("```", "~~~")) else 0)
    return unit.span.source.line_span(first + number)
