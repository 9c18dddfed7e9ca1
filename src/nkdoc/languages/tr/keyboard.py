"""Turkish: the legends of keys, as the layout KBDTUQ of Windows names them."""

from __future__ import annotations

from types import MappingProxyType

from nkdoc.languages.keyboard import Keyboard
from nkdoc.languages.lexicon import words

KEYBOARD = Keyboard(
    keys=MappingProxyType(
        {
            "shift": ("üst karakter",),
            "del": ("sil",),
            "space": ("boşluk", "ara çubuğu"),
            "enter": ("giriş",),
            "tab": ("sekme",),
            "backspace": ("geri",),
            "end": ("son",),
            "up": ("yukarı", "yukarı ok"),
            "down": ("aşağı", "aşağı ok"),
            "left": ("sol", "sol ok"),
            "right": ("sağ", "sağ ok"),
        }
    ),
    fillers=words("sizin senin benim"),
)
