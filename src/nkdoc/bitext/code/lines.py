"""Code → its lines, each with what is typed, the texts that people may read, and the comments that belong to it.

Where the language of a block is known, its lexer tells comments and strings. Where it is not, what looks like a comment
in any language is taken for one if there are words in it; it is compared more closely then.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from nkdoc.languages.scripts import BEYOND_ASCII
from nkdoc.parse.syntax import Part, parts

HOLE = "\0"
"""Stands in a line's code for each of its texts."""

_ALWAYS = r"\{\s*/\*.*?\*/\s*\}|/\*.*?\*/|<!--.*?-->"
"""Comments within a line."""
_OPENING = re.compile(r"(?:^|(?<=[ \t]))(?:\#+(?!\!)|//+)(?=\s|$|\w|[^\x00-\x7f]).*$")
"""Comments that most languages have, to a line's end."""
_AT_START = re.compile(r"^[ \t]*(?:--+|;+|%+|!+|REM\b|rem\b|::|\"|'|dnl\b|\.\\\"|\*)[ \t].*$")
_BEHIND = re.compile(r"(?<=\s)(?:--|;+|%+|!)[ \t].*$")
"""Comments of some languages, and code in others."""
_LONG_COMMENT = re.compile(r"^[ \t]*/\*.*?\*/[ \t]*$", re.MULTILINE | re.DOTALL)
_STRING = re.compile(r"\"(?:\\.|[^\"\\])*\"|'(?:\\.|[^'\\])*'|`[^`]*`|«[^»]*»|“[^”]*”|>[^<>]+<")
_BETWEEN_TAGS = re.compile(r"(?<=[>}])[^<>{}=;()\0]*[^\W\d_]{2}[^<>{}=;()\0]*(?=</|\{)")
_WORD = re.compile(r"[^\W\d_]{2,}")
_FOREIGN = re.compile(BEYOND_ASCII)
_MIN_WORDS = 2
SHELLS = frozenset(("sh", "shell", "bash", "zsh", "fish", "powershell", "ps1", "batch", "bat"))
"""Languages of commands, among which their output stands."""
_QUOTES = frozenset("\"'`")
_AROUND_MARK = re.compile(r"\s*([:=,;{}()\[\]])\s*")
_PROMPT = re.compile(r"^[ \t]*(?:\$|>>>|\.\.\.|PS>)[ \t]")


_SENTENCE = re.compile(r"[^\W\d_]+(?:[ ,.:!?'’-]+[^\W\d_]+)*[.:!?…]?")
"""Text between tags that stands on a line of its own."""
_SPARE = re.compile(r",(?=[)\]}])|\s+(?=/?>)")
"""What stands before a closing mark where code is broken into lines."""


class Line(NamedTuple):
    """A line of code.

    `code` has HOLE for each of the `texts`, which have quotes, or stand as `>text<` between tags. `comment` is what
    stands above the line and behind it, without code between; `number` counts the block's lines from 0, `indent` the
    columns before the first character. `read` says that a lexer knows all of it, `tabbed` that a tab stands first.
    """

    code: str
    texts: tuple[str, ...]
    comment: str
    raw: str
    number: int
    indent: int = 0
    tabbed: bool = False
    read: bool = False


@lru_cache(maxsize=512)
def lines_of(text: str, language: str) -> tuple[Line, ...]:
    """Return the lines that hold code, and one more for the comments that follow the last of them."""
    known = parts(text, language)
    pieces = _read(known) if known is not None else _guessed(text)
    raws = text.splitlines() or [""]
    read = known is not None
    found: list[Line] = []
    above: list[str] = []
    for number, (code, texts, comment) in enumerate(pieces):
        raw = raws[number] if number < len(raws) else ""
        bare, said = _spaced(code), texts
        if "</" in text and found and found[-1].raw.endswith(">") and _SENTENCE.fullmatch(bare):
            bare, said = HOLE, (f">{bare}<",)
        if comment.strip():
            above.append(comment.strip())
        if bare:
            wide = raw.expandtabs(8)
            indent = len(wide) - len(wide.lstrip())
            tabbed, is_output = raw.startswith("\t"), language in SHELLS and raw[:1].isupper() and "=" not in raw
            line = Line(bare, said, "\n".join(above), _spaced(raw), number, indent, tabbed, read and not is_output)
            found.append(line)
            above = []
    found.append(Line("", (), "\n".join(above), "", max(len(raws) - 1, 0), read=read))
    return tuple(found)


def joined(lines: tuple[Line, ...]) -> Line:
    """Return all lines as one, for languages in which a line's end is a space."""
    code, raw = (_spaced(" ".join(each)) for each in zip(*((line.code, line.raw) for line in lines), strict=True))
    texts = tuple(text for line in lines for text in line.texts)
    comment = "\n".join(line.comment for line in lines if line.comment)
    return Line(_SPARE.sub("", code.strip()), texts, comment, raw, 0, read=lines[0].read)


def _spaced(code: str) -> str:
    """Return the code with single spaces, and none around marks."""
    return _AROUND_MARK.sub(r"\1", " ".join(code.split()))


Piece = tuple[str, tuple[str, ...], str]
"""A line's code, its texts and its comments."""


def _read(found: tuple[Part, ...]) -> Iterator[Piece]:
    """Yield the lines of code that a lexer has read."""
    line: list[Part] = []
    for part in _without_braces(found):
        first, *others = part.text.split("\n")
        line.append(Part(part.kind, first))
        for text in others:
            yield _piece(line)
            line = [Part(part.kind, text)]


def _without_braces(found: tuple[Part, ...]) -> Iterator[Part]:
    """Yield the parts without the braces that JSX has around comments: `{/* … */}`."""
    if not any(part.kind == "comment" and part.text.startswith("/*") for part in found):
        yield from found
        return
    texts = [part.text for part in found]
    for at in range(1, len(found) - 1):
        before, after = texts[at - 1].rstrip(), texts[at + 1].lstrip()
        if found[at].kind == "comment" and before.endswith("{") and after.startswith("}"):
            texts[at - 1], texts[at + 1] = before[:-1], after[1:]
    yield from (Part(part.kind, text) for part, text in zip(found, texts, strict=True))


def _piece(line: list[Part]) -> Piece:
    code, texts, comments = "", [], []
    for kind, text in line:
        if kind == "comment":
            comments.append(text)
        elif kind and text.strip():
            said = text.strip()
            is_bare = kind == "prose" or (kind == "text" and said[0] not in _QUOTES and said[-1] not in _QUOTES)
            texts.append(f">{said}<" if is_bare else said)
            code += HOLE
        else:
            code += text

    def keep(match: re.Match[str]) -> str:
        texts.insert(code[: match.start()].count(HOLE), f">{match.group().strip()}<")
        return HOLE

    if "</" in code:
        code = _BETWEEN_TAGS.sub(keep, code)
    return code, tuple(texts), " ".join(comments)


def _guessed(text: str) -> Iterator[Piece]:
    """Yield the lines of code in a language that nobody knows."""
    # Comments over several lines are wrapped as each language needs it; their line ends stay, for the numbers.
    text = _LONG_COMMENT.sub(lambda comment: "\n" * comment.group().count("\n"), text)
    for line in text.splitlines():
        texts: list[str] = []

        def keep(match: re.Match[str], texts: list[str] = texts) -> str:
            texts.append(match.group())
            return HOLE

        start = _AT_START.match(line)
        if start and _is_said(line):
            yield "", (), line
            continue
        bare = re.sub(_ALWAYS, "", _STRING.sub(keep, line))
        found = _OPENING.search(bare) or _BEHIND.search(bare)
        comment = bare[found.start() :] if found and not _PROMPT.match(bare[found.start() :]) else ""
        if comment and _is_said(comment):
            # What a comment quotes is part of it.
            bare = bare[: len(bare) - len(comment)]
            for quoted in texts[bare.count(HOLE) :]:
                comment = comment.replace(HOLE, quoted, 1)
        else:
            comment = ""
        yield bare, tuple(texts[: bare.count(HOLE)]), comment


def _is_said(comment: str) -> bool:
    """Tell whether what may be a comment has words in it."""
    return _FOREIGN.search(comment) is not None or len(_WORD.findall(comment)) >= _MIN_WORDS or comment[0] in "#/"
