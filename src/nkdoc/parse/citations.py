"""Pandoc's citations: `[see @a, pp. 3–5; -@b]`, `@a` and `@a [p. 3]` in running text.

Terms of locators are understood in every language at once: an English text may cite «с. 5», a Russian one “p. 5”.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from markdown_it.rules_inline import StateInline

from nkdoc.base.diagnostics import Rule, Severity
from nkdoc.languages.locators import every_locator
from nkdoc.model import Citation
from nkdoc.parse.context import Flavour, context

BROKEN_CITATION = Rule(
    "NK144",
    "broken-citation",
    Severity.WARNING,
    """Brackets with an `@` look like a citation but cannot be read as one, so they are printed as text.

    [@nk001 @nk002]     # wrong: no semicolon
    [@nk001; p. 3]      # wrong: the locator is not behind its key
    [@nk001, p. 3; @nk002]

Every part between semicolons needs exactly one key. Where an at sign is meant, write `\\@`.
""",
)

_LETTER_AND_STOP = 2
_LOCATORS = every_locator()
_LABELS = {term: label for label, terms in _LOCATORS.terms.items() for term in terms}
_LABELS |= {term.removesuffix("."): label for term, label in _LABELS.items() if len(term) > _LETTER_AND_STOP}
_TERM = "|".join(re.escape(term) for term in sorted(_LABELS, key=len, reverse=True))
_SMALL = _LOCATORS.letters
_CAPITAL = rf"(?![{_SMALL}])(?i:[{_SMALL}])"
_UNIT = rf"(?:\d+[{_SMALL}]?|[IVXLCDM]+|[ivxlcdm]+|{_CAPITAL}\d*)(?:[.:/]\d+)*(?:\([\d{_SMALL}]+\))*"
_RANGE = rf"{_UNIT}(?:\s*[-–—]\s*{_UNIT})?(?!\w)"
_AND = "|".join(map(re.escape, _LOCATORS.conjunctions))
# A capital may be a page, and a term: in “vol. 2, S. 31” it is the page's.
_NO_TERM = rf"(?!(?i:{'|'.join(re.escape(term) for term in _LABELS if term.endswith('.'))}))"
_VALUE = rf"{_RANGE}(?:(?:\s*,\s*|\s*&\s*|\s+(?:{_AND})\s+){_NO_TERM}{_RANGE})*"
# A term without a full stop is a word of its own: "notes" is not note "s".
_LOCATOR = re.compile(
    rf"\s*,?\s*(?:(?P<term>(?i:{_TERM}))(?:(?<=\W)\s*|\s+|(?=\d))(?P<value>{_VALUE})|(?P<bare>(?=\d){_VALUE}))"
)
_DASH = re.compile(r"\s*[-–—]\s*")
_COMMA = re.compile(r"\s*,\s*")
# A word character first; inside, marks only between word characters: `@doe:2020.` ends before the full stop.
_NAME = r"\w(?:\w|[:.#$%&\-+?<>~/](?=\w))*"
KEY = re.compile(rf"@(?:\{{(?P<odd>[^\s{{}}\\](?:[^{{}}\\\n]*[^\s{{}}\\])?)\}}|(?P<key>{_NAME}))")
_PLAIN_GROUP = re.compile(rf"\[@{_NAME}(?:; @{_NAME})*\](?![(\[{{])")
_MARK = re.compile(r"\\.|;|(?P<minus>-?)@", re.DOTALL)
_ESCAPED = re.compile(r"\\([!-/:-@\[-`{-~])")
_SPACES = re.compile(r"\s+")


class Item(NamedTuple):
    """A citation and the range of its key (with `-` and `@`) in the text it was read from."""

    citation: Citation
    start: int
    end: int


def parse_group(text: str, start: int, stop: int) -> list[Item] | None:
    """Return the items of `text[start:stop]`, the inside of the brackets; None where it is no citation group."""
    items: list[Item] = []
    at = start
    key: re.Match[str] | None = None
    key_at = start
    for mark in [*_MARK.finditer(text, start, stop), None]:
        if mark is not None and mark["minus"] is not None:
            if mark.start() < (key.end() if key else at) or not _free(text, mark.start(), start):
                continue
            if key is not None:
                return None
            key, key_at = KEY.match(text, mark.end() - 1, stop), mark.start()
            if key is None:
                return None
        elif mark is None or (mark.group() == ";" and mark.start() >= (key.end() if key else at)):
            if key is None:
                return None
            items.append(_item(text, at, key_at, key, stop if mark is None else mark.start()))
            at, key = (stop if mark is None else mark.end()), None
    return items


def _free(text: str, at: int, start: int) -> bool:
    """Tell whether a key may begin at `at`: not inside a word, where `@` belongs to an address."""
    return at == start or not (text[at - 1].isalnum() or text[at - 1] == "_")


def plain_group(state: StateInline, silent: bool) -> bool:  # noqa: FBT001 - as markdown-it's rules
    """Read `[@a; @b]`, keys and nothing else: nearly every citation is one, and needs no look at what brackets hold."""
    match = _PLAIN_GROUP.match(state.src, state.pos, state.posMax)
    if match is None:
        return False
    if not silent:
        keys = KEY.finditer(state.src, match.start(), match.end())
        items = [Item(Citation(key["key"]), key.start(), key.end()) for key in keys]
        state.push("citation", "", 0).meta = {"items": items, "narrative": False}
    state.pos = match.end()
    return True


def _item(text: str, start: int, key_at: int, key: re.Match[str], stop: int) -> Item:
    label, locator, suffix = split_locator(text[key.end() : stop])
    citation = Citation(
        key=key["odd"] or key["key"],
        prefix=_plain(text[start:key_at]),
        label=label,
        locator=locator,
        suffix=_plain(suffix),
        suppress_author=text[key_at] == "-",
    )
    return Item(citation, key_at, key.end())


def split_locator(text: str) -> tuple[str, str, str]:
    """Return CSL's label, the locator and the rest of what stands behind a key; the first two empty where none is."""
    match = _LOCATOR.match(text) if text else None
    if match is None:
        return "", "", text
    term = match["term"]
    label = _LABELS[term.lower()] if term else "page"
    value = _COMMA.sub(", ", _DASH.sub("–", _SPACES.sub(" ", match["value"] or match["bare"])))
    return label, value, text[match.end() :]


def _plain(text: str) -> str:
    return _ESCAPED.sub(r"\1", _SPACES.sub(" ", text).strip(" ")) if text else ""


def narrative(state: StateInline, silent: bool) -> bool:  # noqa: FBT001 - markdown-it's signature
    """Read `@key` or `@key [p. 3]` in running text; an at sign inside a word belongs to an address."""
    start = state.pos
    # In a link's text, and in what other tools read, an at sign is a user's name, a decorator or a package.
    if state.linkLevel or not _free(state.src, start, 0) or context(state.env).flavour is not Flavour.NKDOC:
        return False
    key = KEY.match(state.src, start, state.posMax)
    if key is None:
        return False
    end = key.end()
    label = locator = suffix = ""
    bracket = _BEHIND.match(state.src, end, state.posMax)
    if bracket is not None:
        label, locator, suffix = split_locator(bracket["inside"])
        if locator:
            end = bracket.end()
    if not silent:
        suffix = _plain(suffix) if locator else ""
        token = state.push("citation", "", 0)
        citation = Citation(key=key["odd"] or key["key"], label=label, locator=locator, suffix=suffix)
        token.meta = {"items": [Item(citation, start, key.end())], "narrative": True}
    state.pos = end
    return True


_BEHIND = re.compile(r"[ \t\n]?\[(?P<inside>(?:\\[!-/:-@\[-`{-~]|[^\[\]\\@])*)\](?![(\[{])")


def group(state: StateInline, silent: bool, end: int) -> bool:  # noqa: FBT001 - as markdown-it's rules
    """Read a citation group from the bracket at `state.pos` to the one at `end`."""
    start = state.pos
    items = parse_group(state.src, start + 1, end)
    if items is None:
        if not silent and _MEANT.search(state.src, start, end + 1):
            parsing = context(state.env)
            parsing.report(
                BROKEN_CITATION,
                parsing.span(start, end + 1),
                "these brackets look like a citation but cannot be read as one",
                hint="put one key between semicolons: [@a, p. 3; @b]; write \\@ for an at sign",
            )
        return False
    if not silent:
        token = state.push("citation", "", 0)
        token.meta = {"items": items, "narrative": False}
    state.pos = end + 1
    return True


_MEANT = re.compile(r"(?<![\w\\])-?@\w|\[\s*@\s*\]")
