"""English: the legends of keys, those of the US keyboard stand in `nkdoc.languages.keyboard`."""

from __future__ import annotations

from nkdoc.languages.keyboard import Keyboard
from nkdoc.languages.lexicon import words

KEYBOARD = Keyboard(fillers=words("your my path/to"), examples=words("foo bar baz foobar"))
