"""Ukrainian: the legends of keys, words of running text beside the English ones of keyboards."""

from __future__ import annotations

from types import MappingProxyType

from nkdoc.languages.keyboard import Keyboard
from nkdoc.languages.lexicon import words

KEYBOARD = Keyboard(
    keys=MappingProxyType(
        {
            "enter": ("введення",),
            "space": ("пробіл",),
            "up": ("вгору", "стрілка вгору"),
            "down": ("вниз", "стрілка вниз"),
            "left": ("ліворуч", "вліво", "стрілка вліво"),
            "right": ("праворуч", "вправо", "стрілка вправо"),
        }
    ),
    fillers=words("ваш ваша ваше твій твоя мій моя шлях/до"),
)
