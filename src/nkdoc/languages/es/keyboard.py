"""Spanish: the legends of keys, as the layout KBDSP of Windows names them."""

from __future__ import annotations

from types import MappingProxyType

from nkdoc.languages.keyboard import Keyboard
from nkdoc.languages.lexicon import words

KEYBOARD = Keyboard(
    keys=MappingProxyType(
        {
            "shift": ("mayús", "mayus", "mayúsculas"),
            "del": ("supr", "suprimir"),
            "ins": ("insertar",),
            "enter": ("intro", "entrar", "retorno"),
            "space": ("espacio", "barra espaciadora"),
            "tab": ("tabulador", "tabulación"),
            "backspace": ("retroceso",),
            "home": ("inicio",),
            "end": ("fin",),
            "pageup": ("re pág", "repág", "av. ant.", "retroceder página", "página arriba"),
            "pagedown": ("av pág", "avpág", "avanzar página", "página abajo"),
            "up": ("arriba", "flecha arriba"),
            "down": ("abajo", "flecha abajo"),
            "left": ("izquierda", "flecha izquierda"),
            "right": ("derecha", "flecha derecha"),
            "caps": ("bloq mayús", "bloq mayus"),
            "print": ("impr pant", "imprpant", "imp pant"),
            "meta": ("comando",),
            "alt": ("opción",),
            "esc": ("escape",),
        }
    ),
    fillers=words("su sus tu tus mi mis ruta/a ruta/al"),
)
