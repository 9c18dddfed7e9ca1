"""Bytes → `Source`: decoding, with a finding for everything that text files should not hold.

Everything above works on text with LF line ends and no byte order mark. Editors on Windows write CRLF and the mark, and
git can be set to, so both are accepted in silence; so is a lone CR.
"""

from __future__ import annotations

import codecs
import re
import unicodedata

from nkdoc.base.console import is_text, plain
from nkdoc.base.diagnostics import Collector, Diagnostic, Rule, Severity, Warned
from nkdoc.base.span import Source, Span
from nkdoc.base.world import OutsideProjectError, World

NOT_UTF8 = Rule(
    "NK101",
    "not-utf-8",
    Severity.ERROR,
    """The file is not written in UTF-8.

The hint names the encoding it probably has. Open the file in an editor in that encoding and save it as UTF-8; in
a terminal, `iconv -f cp1251 -t utf-8 old.md > new.md` does the same.
""",
)
EMPTY_FILE = Rule(
    "NK104",
    "empty-file",
    Severity.WARNING,
    """The file is empty, or holds nothing but white space. Write its text, or delete it in every language.""",
)
CONTROL_CHARACTER = Rule(
    "NK105",
    "control-character",
    Severity.ERROR,
    """The file holds a control character, which nobody can see and no page can print: often the trace of a bad
copy from a PDF or a word processor. Delete it; the message says where it stands.
""",
)
MISSING_FILE = Rule(
    "NK106",
    "missing-file",
    Severity.ERROR,
    """The file is not there, cannot be opened, or lies outside the project's folder. Check its name and its rights.""",
)
DECOMPOSED_TEXT = Rule(
    "NK107",
    "decomposed-text",
    Severity.NOTE,
    """Some letters are written as two characters, the letter and its accent apart (й as и and ̆), as file names and
clipboards on macOS do.

They look the same but compare as different, so searches and checks miss them. Type the word again, or convert the
file to Unicode's form NFC.
""",
)

_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\x80-\x9f\ufffe\uffff]")
_COMBINING = re.compile(r"[^\s\u0300-\u036f][\u0300-\u036f]+")
_LINE_END = re.compile(r"\r\n?")
_BYTE_LINE_END = re.compile(rb"\r\n?|\n")
_RUSSIAN = frozenset(bytes((0xA8, 0xB8, *range(0xC0, 0x100))).decode("cp1251"))
"""The letters of Russian, by their places in Windows-1251."""


def read_source(world: World, path: str) -> Warned[Source | None]:
    """Return the text of `path`, or None where it cannot be read or decoded."""
    if not is_text(path):
        return _missing(plain(path), "has a name that is not UTF-8: rename it")
    try:
        data = world.read(path)
    except OutsideProjectError:
        return _missing(path, "leads out of the project's folder")
    except FileNotFoundError:
        return _missing(path, "is missing")
    except OSError as error:
        return _missing(path, f"cannot be read: {error.strerror or error}")
    return decode(path, data)


def decode(path: str, data: bytes) -> Warned[Source | None]:
    """Return the bytes of a file as a source, or None where they are not UTF-8."""
    findings = Collector()
    body = data.removeprefix(codecs.BOM_UTF8)
    try:
        text = body.decode("utf-8")
    except UnicodeDecodeError as error:
        findings.add(_not_utf8(path, body, error.start))
        return findings.warned(None)
    if _utf_16_order(body):
        # Letters of one alphabet in UTF-16 can pass for UTF-8 full of control characters.
        findings.add(_not_utf8(path, body, 0))
        return findings.warned(None)
    source = Source(path, _LINE_END.sub("\n", text) if "\r" in text else text)
    findings.add(*_look_at(source))
    return findings.warned(source)


def as_written(text: str, data: bytes) -> bytes:
    """Return the text with the byte order mark and the line ends of `data`, the file it was made from.

    Where the text has another number of lines, each ends as most lines of the file do.
    """
    mark = codecs.BOM_UTF8 if data.startswith(codecs.BOM_UTF8) else b""
    ends = _BYTE_LINE_END.findall(data)
    lines = text.encode().split(b"\n")
    if len(ends) != len(lines) - 1:
        ends = [max(ends, key=ends.count, default=b"\n")] * (len(lines) - 1)
    return mark + b"".join(line + end for line, end in zip(lines, [*ends, b""], strict=True))


def _missing(path: str, what: str) -> Warned[Source | None]:
    return Warned(None, (MISSING_FILE.at(Source(path, "").span(0), f"{path} {what}", about=path),))


def _look_at(source: Source) -> list[Diagnostic]:
    """Return findings on the characters of a decoded text."""
    text = source.text
    if not text.strip():
        return [EMPTY_FILE.at(source.span(0, 0), "the file is empty", hint="write its text, or delete it")]
    found = []
    for match in _CONTROL.finditer(text):
        name = f"U+{ord(match.group()):04X}"
        found.append(
            CONTROL_CHARACTER.at(_place(source, match), f"the control character {name} stands here", hint="delete it")
        )
    if not text.isascii() and not unicodedata.is_normalized("NFC", text):
        found.extend(_decomposed(source))
    return found


def _decomposed(source: Source) -> list[Diagnostic]:
    """Return one finding at the first letter that form NFC writes with fewer characters."""
    for match in _COMBINING.finditer(source.text):
        whole = unicodedata.normalize("NFC", match.group())
        if len(whole) < len(match.group()):
            message = f"“{whole}” is written as {len(match.group())} characters, a letter and its accents"
            return [DECOMPOSED_TEXT.at(_place(source, match), message, hint="convert the file to Unicode form NFC")]
    return []


def _place(source: Source, match: re.Match[str]) -> Span:
    return source.span(match.start(), match.end())


def _not_utf8(path: str, data: bytes, start: int) -> Diagnostic:
    """Return the finding for bytes that are not UTF-8, at the line and column of the first bad one."""
    text, encoding = _guess(data, start)
    # What stands before the bad byte decodes, so this source has the line and the column of that byte.
    source = Source(path, text)
    at = len(data[:start].decode("utf-8")) if encoding != "UTF-16" else 0
    hint = f"it looks like {encoding}: save it as UTF-8" if encoding else "save it as UTF-8"
    return NOT_UTF8.at(source.span(at, min(at + 1, len(text))), f"byte {start} of the file is not UTF-8", hint=hint)


def _utf_16_order(data: bytes) -> str:
    """Return the name of the UTF-16 that `data` seems to be in: every other byte is 0 (Latin) or 4 (Cyrillic)."""
    if data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return "utf-16"
    head = data[:400]
    for order, start in (("utf-16-le", 1), ("utf-16-be", 0)):
        high, low = head[start::2], head[1 - start :: 2]
        if len(high) > 1 and _share(high) > _MOST and _share(low) < 1 - _MOST:
            return order
    return ""


_MOST = 0.7


def _share(data: bytes) -> float:
    """Return how much of `data` is 0 or 4."""
    return (data.count(0) + data.count(4)) / len(data)


def _guess(data: bytes, start: int) -> tuple[str, str]:
    """Return a readable text for the bytes and the name of the encoding they probably have, or an empty name."""
    if order := _utf_16_order(data):
        return data.decode(order, errors="replace"), "UTF-16"
    clean, rest = data[:start].decode("utf-8"), data[start:]
    as_russian = rest.decode("cp1251", errors="replace")
    words = re.findall(r"\w{2,}", as_russian)
    russian = [word for word in words if not _RUSSIAN.isdisjoint(word)]
    # In KOI8-R and CP866 read as CP1251 the case of letters comes out inverted or the letters are not Russian.
    likely = sum(word[1:].islower() for word in russian)
    if russian and likely * 2 > len(russian):
        return clean + as_russian, "Windows-1251"
    return clean + rest.decode("latin-1"), ""
