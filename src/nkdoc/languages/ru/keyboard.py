"""Russian: the legends of keys, words of running text beside the English ones of keyboards."""

from __future__ import annotations

from types import MappingProxyType

from nkdoc.languages.keyboard import Keyboard
from nkdoc.languages.lexicon import words

KEYBOARD = Keyboard(
    keys=MappingProxyType(
        {
            "enter": ("ввод",),
            "space": ("пробел",),
            "up": ("вверх", "стрелка вверх"),
            "down": ("вниз", "стрелка вниз"),
            "left": ("влево", "стрелка влево"),
            "right": ("вправо", "стрелка вправо"),
            "backspace": ("забой",),
        }
    ),
    fillers=words("ваш ваша ваше твой твоя мой моя моё путь/к"),
)
