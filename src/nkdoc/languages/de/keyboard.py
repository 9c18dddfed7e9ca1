"""German: the legends of keys, as DIN 2137-1 shows them."""

from __future__ import annotations

from types import MappingProxyType

from nkdoc.languages.keyboard import Keyboard
from nkdoc.languages.lexicon import words

KEYBOARD = Keyboard(
    keys=MappingProxyType(
        {
            "ctrl": ("strg", "steuerung"),
            "shift": ("umschalt", "umsch", "umschalttaste", "großschreibtaste"),
            "del": ("entf", "entfernen"),
            "ins": ("einfg", "einfügen"),
            "enter": ("eingabe", "eingabetaste", "enter", "return"),
            "space": ("leertaste", "leerzeichen"),
            "tab": ("tabulator", "tabulatortaste"),
            "backspace": ("rücktaste", "rückschritt", "löschtaste"),
            "home": ("pos1", "pos 1"),
            "end": ("ende",),
            "pageup": ("bild auf", "bild-auf", "bild hoch", "bild↑"),
            "pagedown": ("bild ab", "bild-ab", "bild runter", "bild↓"),
            "up": ("pfeil hoch", "pfeil auf", "pfeil nach oben", "hoch", "oben", "auf"),
            "down": ("pfeil runter", "pfeil ab", "pfeil nach unten", "runter", "unten", "ab"),
            "left": ("pfeil links", "pfeil nach links", "links"),
            "right": ("pfeil rechts", "pfeil nach rechts", "rechts"),
            "caps": ("feststelltaste", "feststell"),
            "print": ("druck", "drucken"),
            "meta": ("befehl", "befehlstaste"),
            "alt": ("wahl", "wahltaste"),
        }
    ),
    fillers=words("dein deine deinen ihr ihre ihren mein meine meinen pfad/zu pfad/zum pfad/zur"),
)
