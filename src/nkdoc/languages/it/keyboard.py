"""Italian: the legends of keys, as the layout KBDIT of Windows names them."""

from __future__ import annotations

from types import MappingProxyType

from nkdoc.languages.keyboard import Keyboard
from nkdoc.languages.lexicon import words

KEYBOARD = Keyboard(
    keys=MappingProxyType(
        {
            "shift": ("maiusc", "maiuscolo"),
            "del": ("canc", "cancella"),
            "ins": ("inserisci",),
            "enter": ("invio",),
            "space": ("spazio", "barra spaziatrice"),
            "tab": ("tabulazione",),
            "backspace": ("indietro",),
            "home": ("inizio",),
            "end": ("fine",),
            "pageup": ("pag su", "pagsu", "pag↑"),
            "pagedown": ("pag giù", "paggiù", "pag↓"),
            "up": ("su", "freccia su"),
            "down": ("giù", "freccia giù"),
            "left": ("sinistra", "freccia sinistra"),
            "right": ("destra", "freccia destra"),
            "caps": ("bloc maiusc", "blocmaiusc"),
            "print": ("stamp", "stamp r sist"),
            "meta": ("comando",),
            "alt": ("opzione",),
        }
    ),
    fillers=words("tuo tua tuoi suo sua mio mia percorso/del percorso/di"),
    examples=words("pippo pluto paperino"),
)
