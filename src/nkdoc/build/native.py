"""The versions of the native libraries that typesetting stands on, asked of the libraries themselves.

The functions are those of their C interfaces: Pango's reference (`pango_version_string`), HarfBuzz's manual
(`hb_version_string`), fontconfig's (`FcGetVersion`) and FreeType's (`FT_Library_Version`).
"""

from __future__ import annotations

import ctypes
from collections.abc import Callable, Iterable, Mapping
from types import MappingProxyType

UNKNOWN = "unknown"
_FILES = MappingProxyType(
    {
        "pango": ("libpango-1.0.so.0", "libpango-1.0.dylib", "libpango-1.0-0.dll"),
        "harfbuzz": ("libharfbuzz.so.0", "libharfbuzz.0.dylib", "libharfbuzz-0.dll"),
        "fontconfig": ("libfontconfig.so.1", "libfontconfig.1.dylib", "libfontconfig-1.dll"),
        "freetype": ("libfreetype.so.6", "libfreetype.6.dylib", "libfreetype-6.dll"),
    }
)
"""What the libraries' files are called on Linux, macOS and Windows."""


def native_versions() -> Mapping[str, str]:
    """Return the version of each library by name, `unknown` where it is missing or does not tell."""
    return {name: _version(files, _ASK[name]) for name, files in _FILES.items()}


def _version(files: Iterable[str], ask: Callable[[ctypes.CDLL], str]) -> str:
    for file in files:
        try:
            return ask(ctypes.CDLL(file)) or UNKNOWN
        except (OSError, AttributeError):  # no such file; no such function in it
            continue
    return UNKNOWN


def _text(function: str) -> Callable[[ctypes.CDLL], str]:
    """Return what calls a function that gives the version as text."""

    def ask(library: ctypes.CDLL) -> str:
        call = library[function]
        call.argtypes, call.restype = (), ctypes.c_char_p
        told: bytes | None = call()
        return (told or b"").decode("ascii", errors="replace")

    return ask


def _fontconfig(library: ctypes.CDLL) -> str:
    call = library["FcGetVersion"]
    call.argtypes, call.restype = (), ctypes.c_int
    number: int = call()  # 21401 for 2.14.1
    return f"{number // 10000}.{number // 100 % 100}.{number % 100}"


def _freetype(library: ctypes.CDLL) -> str:
    handle, parts = ctypes.c_void_p(), [ctypes.c_int() for _ in range(3)]
    if library["FT_Init_FreeType"](ctypes.byref(handle)):
        return UNKNOWN
    library["FT_Library_Version"](handle, *map(ctypes.byref, parts))
    library["FT_Done_FreeType"](handle)
    return ".".join(str(part.value) for part in parts)


_ASK: Mapping[str, Callable[[ctypes.CDLL], str]] = MappingProxyType(
    {
        "pango": _text("pango_version_string"),
        "harfbuzz": _text("hb_version_string"),
        "fontconfig": _fontconfig,
        "freetype": _freetype,
    }
)
