"""Polish: the legends of keys, words of running text beside the English ones of keyboards."""

from __future__ import annotations

from types import MappingProxyType

from nkdoc.languages.keyboard import Keyboard
from nkdoc.languages.lexicon import words

KEYBOARD = Keyboard(
    keys=MappingProxyType(
        {
            "enter": ("wprowadź",),
            "space": ("spacja",),
            "tab": ("tabulator",),
            "up": ("strzałka w górę", "w górę"),
            "down": ("strzałka w dół", "w dół"),
            "left": ("strzałka w lewo", "w lewo"),
            "right": ("strzałka w prawo", "w prawo"),
        }
    ),
    fillers=words("twój twoj twoja twoje moj mój moja ścieżka/do sciezka/do"),
)
