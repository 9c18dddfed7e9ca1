"""Spaces: doubled ones, those before a comma, and no-break spaces that the compiler sets by itself."""

from __future__ import annotations

import re
from collections.abc import Iterator

from nkdoc.base.diagnostics import Rule, Severity
from nkdoc.fmt.cells import Change, Language
from nkdoc.languages.quotation import OBJECT

DOUBLE_SPACE = Rule(
    "NK433",
    "double-space",
    Severity.WARNING,
    """Two or more spaces stand between two words.

    the first day.  On the second  →  the first day. On the second

One space is enough everywhere: the page does not show more, and searches miss the words around them.
""",
)
SPACE_BEFORE_PUNCTUATION = Rule(
    "NK434",
    "space-before-punctuation",
    Severity.WARNING,
    """A space stands before a comma, full stop, colon, semicolon, question or exclamation mark.

    the talks , which failed  →  the talks, which failed

Such a mark touches the word before it, or the citation before it. A ratio (`1 : 100`) keeps its spaces, and so does a
mark that the language sets apart (« non ! »).
""",
)
TYPED_NO_BREAK_SPACE = Rule(
    "NK437",
    "typed-no-break-space",
    Severity.WARNING,
    """A no-break space, or another special space, is typed where the compiler sets one by itself.

    19⍽сентября, 13,6⍽%, №⍽5, в⍽Арцахе   # ⍽ is U+00A0 or `&nbsp;`

Nobody can see it in the file, and searches for the words do not find them. Type an ordinary space. A no-break space in
a place where the compiler sets none is taken to be meant, and stays.
""",
)

_SPECIAL = "\u00a0\u202f\u2009\u2007"
_DOUBLED = re.compile(rf"(?<=\S)[ {_SPECIAL}]{{2,}}(?=\S)")
_BEFORE_MARK = re.compile(rf"(?<=[\w)\]\"'»”’%‰…{OBJECT}])[ {_SPECIAL}]+(?=(?:[,;!?.]|:(?![()]))(?![\w.,;:(/\\]))")
_RATIO = re.compile(rf"\d[ {_SPECIAL}]+:[ {_SPECIAL}]*\d")
_TYPED = re.compile(f"(?<=\\S)[{_SPECIAL}](?=\\S)")
_JOINER = re.compile("(?<=\\d–)\u2060(?=\\d)")
_ORDINARY = str.maketrans(dict.fromkeys(_SPECIAL, " "))


def close_up(text: str, language: Language) -> Iterator[Change]:
    """Yield the spaces before punctuation, but for those that the language has there."""
    own = {match.start() for rule in language.locale.spaced for match in rule.place.finditer(text)}
    for found in _BEFORE_MARK.finditer(text):
        if found.start() in own:
            continue
        # A bracket that a colon touches may begin the definition of a link.
        if _RATIO.match(text, found.start() - 1) or text[found.start() - 1] + text[found.end()] == "]:":
            continue
        why = f"“{text[found.end()]}” touches what stands before it"
        yield Change(found.start(), found.end(), "", SPACE_BEFORE_PUNCTUATION, why)


def single_spaces(text: str, _language: Language) -> Iterator[Change]:
    """Yield the runs of several spaces, an ordinary one among them."""
    for match in _DOUBLED.finditer(text):
        if " " in match[0]:
            yield Change(match.start(), match.end(), " ", DOUBLE_SPACE, "one space stands between words")


def ordinary_spaces(text: str, language: Language) -> Iterator[Change]:
    """Yield the special spaces and word joiners that the compiler sets by itself."""
    typed = [match.start() for match in _TYPED.finditer(text)]
    if typed:
        plain = text.translate(_ORDINARY)
        rules = (*language.locale.glued, *(rule.place for rule in language.locale.spaced))
        ranges = [match.span() for rule in rules for match in rule.finditer(plain)]
        for at in typed:
            if any(start <= at < end for start, end in ranges):
                why = "type an ordinary space: the compiler sets the no-break space here"
                yield Change(at, at + 1, " ", TYPED_NO_BREAK_SPACE, why)
    for match in _JOINER.finditer(text):
        why = "leave out the word joiner: the compiler sets it in ranges"
        yield Change(match.start(), match.end(), "", TYPED_NO_BREAK_SPACE, why)
