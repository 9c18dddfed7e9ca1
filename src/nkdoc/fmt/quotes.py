"""Quotation marks and apostrophes: sources have straight ones, the compiler sets the language's own."""

from __future__ import annotations

import re
from collections.abc import Iterator

from nkdoc.base.diagnostics import Rule, Severity
from nkdoc.fmt.cells import Change, Language
from nkdoc.languages.quotation import MARKS, set_quotes

TYPED_QUOTE = Rule(
    "NK430",
    "typed-quotation-mark",
    Severity.WARNING,
    """Quotation marks or an apostrophe are typed in their printed form.

    The “reintegration” of the region      # as a word processor types it
    The "reintegration" of the region      # as sources have it
    the ministry’s  →  the ministry's

Sources have straight marks at every level; the compiler sets “…” or «…» and the inner pair by the language of the
edition, so one habit serves every language. `nkdoc fmt` replaces the marks where the page stays the same; a mark that
the compiler would read another way when it is straight is left as it is. In front matter a plain value may not begin
with a quotation mark, so a quotation there stays as it is.
""",
)

_STRAIGHT = str.maketrans(dict.fromkeys("“”„‟«»", '"') | dict.fromkeys("‘’‚‛‹›", "'"))
_APOSTROPHE = re.compile(r"(?<=[^\W\d_])’(?=[^\W\d_])")
_PRINTED = MARKS - set("\"'")


def straighten_quotes(text: str, language: Language) -> Iterator[Change]:
    """Yield the marks that print alike when they are straight: all, or else only apostrophes inside words."""
    if _PRINTED.isdisjoint(text):
        return
    pairs = language.locale.quotes
    printed = set_quotes(text, pairs)
    for wanted in (text.translate(_STRAIGHT), _APOSTROPHE.sub("'", text)):
        if set_quotes(wanted, pairs) == printed:
            for at, (old, new) in enumerate(zip(text, wanted, strict=True)):
                if old != new:
                    why = "type straight quotation marks: the compiler sets those of the language"
                    yield Change(at, at + 1, new, TYPED_QUOTE, why)
            return
