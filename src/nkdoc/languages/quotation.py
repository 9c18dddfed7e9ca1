"""Quotation marks and apostrophes: typed in any style, set in the language's own, by level.

The text of a block is one sequence of characters; markup has left it, and what is not text (a citation, code) stands
in it as one `OBJECT`. Every mark becomes one mark, so places do not shift.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence

OBJECT = "\ufffc"
APOSTROPHE = "’"
GERSHAYIM = "״"
"""The mark of abbreviations before the last letter of a Hebrew word, for which the straight mark is typed."""

_DOUBLE = frozenset('"“”„‟«»')
_SINGLE = frozenset("'‘’‚‛‹›")
MARKS = _DOUBLE | _SINGLE
_ALWAYS_OPEN = frozenset("«„‟‚‹")
_ALWAYS_CLOSE = frozenset("»›")
_OPENING_CONTEXT = frozenset("([{¿¡/–—-\u2060")


def set_quotes(text: str, quotes: Sequence[tuple[str, str]]) -> str:
    """Return `text` with its marks in the language's style; `quotes` are its pairs by level.

    Setting what is set changes nothing. Where a text is so irregular that one pass would read the marks of the
    pass before in another way, passes are repeated until they agree, or come round in a circle of which one is chosen.
    """
    seen: list[str] = []
    while text not in seen:
        seen.append(text)
        text = _Setter(text, quotes).run()
    return min(seen[seen.index(text) :])


def _is_wide(character: str) -> bool:
    """Tell whether a character is one of East Asian scripts, which have no spaces between words (UAX 11)."""
    return unicodedata.east_asian_width(character) in ("W", "F")


def _are_hebrew(before: str, after: str) -> bool:
    """Tell whether letters of the Hebrew script stand on both sides of a mark."""
    return "\u05d0" <= before <= "\u05ea" and "\u05d0" <= after <= "\u05ea"


def _is_letter(character: str) -> bool:
    """Tell whether a character is part of a word that spaces part from others."""
    return character.isalnum() and not _is_wide(character)


class _Setter:
    """One pass over one block."""

    def __init__(self, text: str, quotes: Sequence[tuple[str, str]]) -> None:
        self.text = text
        self.quotes = quotes
        self.open: list[bool] = []
        """The levels open at this place; true for one that a single mark opened."""
        self.out: list[str] = []
        self.just_opened = False

    def run(self) -> str:
        for at, character in enumerate(self.text):
            if character not in MARKS:
                self.out.append(character)
            else:
                self.out.append(self.single(at) if character in _SINGLE else self.double(at))
        return "".join(self.out)

    def before(self, at: int) -> str:
        return self.text[at - 1] if at else " "

    def after(self, at: int) -> str:
        return self.text[at + 1] if at + 1 < len(self.text) else " "

    def beyond_marks(self, at: int) -> str:
        """Return the first character after `at` that is no quotation mark; a space at the end of the text.

        A space after a mark that always opens belongs to the mark: « so ».
        """
        opened = False
        for character in self.text[at + 1 :]:
            if character not in MARKS and not (opened and character.isspace()):
                return character
            opened = character in _ALWAYS_OPEN
        return " "

    def opens(self, at: int) -> bool:
        """Tell whether a mark at `at` can only open: nothing but space or an opening sign before it, a word after."""
        character, before = self.text[at], self.before(at)
        if character in _ALWAYS_OPEN or character in _ALWAYS_CLOSE:
            return character in _ALWAYS_OPEN
        if self.beyond_marks(at).isspace():
            return False
        if before in MARKS:
            return self.just_opened
        if _is_wide(before):
            # No space tells: what is not open yet, opens.
            return not self.open or (character in _SINGLE and not self.open[-1])
        return before.isspace() or before in _OPENING_CONTEXT

    def double(self, at: int) -> str:
        if self.text[at] == '"' and _are_hebrew(self.before(at), self.after(at)):
            return GERSHAYIM
        if self.opens(at) or (not self.open and self.after(at).isalnum() and not self.before(at).isalnum()):
            return self.begin(single=False)
        return self.end()

    def single(self, at: int) -> str:
        before, after = self.before(at), self.after(at)
        inside_word = _is_letter(before) and _is_letter(after)
        if not inside_word and self.opens(at):
            if self.closes_later(at):
                return self.begin(single=True)
        elif not inside_word and self.open and self.open[-1] and not self.closes_later(at):
            return self.end()
        self.just_opened = False
        return APOSTROPHE

    def closes_later(self, at: int) -> bool:
        """Tell whether a single mark that can close stands further on, before a double one ends what surrounds it."""
        depth = 0
        for place in range(at + 1, len(self.text)):
            character = self.text[place]
            if character in _DOUBLE:
                depth += 1 if self.starts_word(place) else -1
                if depth < 0:
                    return False
            elif character in _SINGLE and depth == 0:
                if self.starts_word(place):
                    return False
                if not (_is_letter(self.before(place)) and _is_letter(self.after(place))):
                    return True
        return False

    def starts_word(self, at: int) -> bool:
        """Tell whether the mark at `at` stands before a word and after none."""
        before = self.before(at)
        after_none = before.isspace() or before in _OPENING_CONTEXT or before in MARKS
        return after_none and not self.beyond_marks(at).isspace()

    def begin(self, *, single: bool) -> str:
        mark = self.quotes[len(self.open) % len(self.quotes)][0]
        self.open.append(single)
        self.just_opened = True
        return mark

    def end(self) -> str:
        level = max(len(self.open) - 1, 0)
        if self.open:
            self.open.pop()
        self.just_opened = False
        return self.quotes[level % len(self.quotes)][1]
