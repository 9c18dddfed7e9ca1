"""What is typed: the legends of keys in each language, and the words in names that readers put their own for.

    Ctrl+Shift+Del      Strg+Umschalt+Entf      YOUR_NAME      IHR_NAME

`keyboard.py` of a language's folder gives its legends by the names of `KEYS`; keys of the same name are the same key.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache
from types import MappingProxyType

from nkdoc.languages.folders import part_of

KEYS: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "ctrl": ("ctrl", "control", "ctl", "⌃"),
        "shift": ("shift", "⇧"),
        "alt": ("alt", "option", "opt", "⌥"),
        "altgr": ("altgr", "alt gr"),
        "meta": ("cmd", "command", "meta", "win", "windows", "super", "⌘"),
        "del": ("del", "delete", "⌦"),
        "ins": ("ins", "insert"),
        "enter": ("enter", "return", "⏎", "↵"),
        "space": ("space", "spacebar", "space bar", "␣"),
        "esc": ("esc", "escape", "⎋"),
        "tab": ("tab", "⇥", "↹"),
        "backspace": ("backspace", "⌫"),
        "home": ("home",),
        "end": ("end",),
        "pageup": ("pageup", "page up", "pgup"),
        "pagedown": ("pagedown", "page down", "pgdn", "pgdown"),
        "up": ("up", "arrow up", "up arrow", "arrowup", "↑"),
        "down": ("down", "arrow down", "down arrow", "arrowdown", "↓"),
        "left": ("left", "arrow left", "left arrow", "arrowleft", "←"),
        "right": ("right", "arrow right", "right arrow", "arrowright", "→"),
        "caps": ("caps", "caps lock", "capslock"),
        "print": ("print", "print screen", "prtsc", "prtscn"),
        "pause": ("pause", "break"),
    }
)
"""Legends understood everywhere, in small letters: those of the US keyboard and the signs of ISO/IEC 9995-7."""


@dataclass(frozen=True)
class Keyboard:
    """One language's legends and its words for what readers fill in."""

    keys: Mapping[str, tuple[str, ...]] = field(default_factory=lambda: MappingProxyType({}))
    """Name of a key in `KEYS` → what it is called beside the names there, in small letters."""
    fillers: frozenset[str] = frozenset()
    """Words that make a name one to be filled in: *your*-project, *path/to*/file; parts of paths have a slash."""
    examples: frozenset[str] = frozenset()
    """Words that stand for any name in examples: foo, bar."""


NONE = Keyboard()


@cache
def keyboard_of(tag: str) -> Keyboard:
    """Return the keyboard of a language, an empty one where its folder has none."""
    return part_of(tag, "keyboard", Keyboard, NONE)


@cache
def legends(tag: str) -> Mapping[str, str]:
    """Return the keys' names by everything they are called in a language, in small letters."""
    own = keyboard_of(tag).keys
    return MappingProxyType({called: key for key, names in KEYS.items() for called in (*names, *own.get(key, ()))})
