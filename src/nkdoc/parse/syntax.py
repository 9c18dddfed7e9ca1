"""Code and the name of its language → the lexer of Pygments, and the code in parts: code, comments, texts for people.

text, language ─ parts ─▶ Part("", "level = ")  Part("text", '"High tide"')  Part("comment", "# above zero")
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, Literal, NamedTuple

if TYPE_CHECKING:
    from pygments.lexer import Lexer

LARGEST = 50_000
"""Characters up to which code is read: the time some lexers take grows faster than the text."""

_COMPARED = 12_000
"""Characters up to which code is taken apart to be compared, which is done for many blocks."""

Kind = Literal["", "comment", "text", "value", "prose"]


class Part(NamedTuple):
    """A stretch of code: plain code, a comment, a text for people, a value without quotes, running text of a page."""

    kind: Kind
    text: str


_KINDS: tuple[tuple[str, Kind], ...] = (
    ("Comment.Preproc", ""),
    ("Comment.Hashbang", ""),
    ("Comment", "comment"),
    ("Literal.String.Doc", "comment"),
    ("Literal.String.Interpol", ""),
    ("Literal.String.Regex", ""),
    ("Literal.String.Symbol", ""),
    ("Literal.String.Affix", ""),
    ("Literal.String", "text"),
    ("Literal.Scalar.Plain", "value"),
)
"""Types of tokens and what they are, the first that fits, subtypes included."""
_OF_MARKUP = frozenset(
    ("HTML", "XML", "JSX", "TSX", "Vue", "TeX", "Django/Jinja", "liquid", "ERB", "HTML+PHP", "reStructuredText")
)
"""Lexers whose plain text is text for people."""
_UNQUOTED = frozenset(("INI", "Properties"))
"""Lexers of languages whose values have no quotes."""
_UNREAD = frozenset(
    ("Text only", "Text output", "Diff", "Bash Session", "MSDOS Session", "PowerShell Session", "HTTP", "Markdown")
)
"""Lexers that say nothing of what is a comment."""


_WITH_TAGS = {"javascript": "jsx", "js": "jsx", "typescript": "tsx", "ts": "tsx"}
"""Languages with tags among their code, which other lexers read."""


@lru_cache(maxsize=64)
def lexer(name: str, *, bare: bool = False) -> Lexer | None:
    """Return the lexer of the language that is called `name`, None where nobody knows it.

    `bare` says that the code of a language for pages, such as PHP, stands without its opening tag.
    """
    from pygments.lexers import get_lexer_by_name
    from pygments.util import ClassNotFound

    try:
        return get_lexer_by_name(name, stripnl=False, ensurenl=False, startinline=bare)
    except ClassNotFound:
        return None


@lru_cache(maxsize=256)
def parts(text: str, language: str) -> tuple[Part, ...] | None:
    """Return the code in parts; None where the language is unknown, the code too long, or read with errors."""
    language = _WITH_TAGS.get(language, language) if "</" in text or "/>" in text else language
    reader = lexer(language, bare="<?" not in text) if language and len(text) <= _COMPARED else None
    if reader is None or reader.name in _UNREAD:
        return None
    is_markup = reader.name in _OF_MARKUP
    found: list[Part] = []
    for token, value in reader.get_tokens(f"{text}\n"):
        kind = _kind(str(token), is_markup=is_markup)
        if kind == "text" and reader.name in _UNQUOTED:
            kind = "value"
        if found and found[-1].kind == kind:
            found[-1] = Part(kind, found[-1].text + value)
        else:
            found.append(Part(kind, value))
    # Some lexers drop or change characters.
    return tuple(found) if "".join(part.text for part in found) == f"{text}\n" else None


@lru_cache(maxsize=1024)
def _kind(token: str, *, is_markup: bool) -> Kind:
    name = f"{token.removeprefix('Token.')}."
    if is_markup and name == "Text.":
        return "prose"
    return next((kind for prefix, kind in _KINDS if name.startswith(f"{prefix}.")), "")
