"""Standard output and error in any encoding: what a console cannot show is written another way, never an error.

Results for programs (JSON, pages) are UTF-8 wherever they go; text for people is in the console's own encoding, as
every other program's there.
"""

from __future__ import annotations

import codecs
import io
from typing import TextIO

_ERRORS = "nkdoc.plain"
_PLAIN = str.maketrans(
    {
        "“": '"',
        "”": '"',
        "„": '"',
        "«": '"',
        "»": '"',
        "‘": "'",
        "’": "'",
        "‚": "'",
        "–": "-",
        "—": "-",
        "−": "-",
        "‑": "-",
        "─": "-",
        "━": "=",
        "═": "=",
        "…": "...",
        "→": "->",
        "←": "<-",
        "×": "x",
        "·": ".",
        "№": "No.",
        "\xa0": " ",
        "\u2009": " ",
        "\u202f": " ",
        "⍽": "_",
    }
)
"""How nkdoc's own marks are written in ASCII."""


def plain(text: str) -> str:
    r"""Return `text` in ASCII: nkdoc's own marks by their likes, every other character as `\xe9`, `\u0439` and so on.

    The bytes of a file's name that are no text, which Python holds as U+DC80 to U+DCFF, come out as `\x80` to `\xff`.
    """
    return "".join(_escaped(one) for one in text.translate(_PLAIN))


def is_text(name: str) -> bool:
    """Tell whether a file's name is made of characters: on Linux it may be any bytes."""
    return not any("\ud800" <= one <= "\udfff" for one in name)


def _escaped(character: str) -> str:
    point = ord(character)
    if 0xDC80 <= point <= 0xDCFF:  # noqa: PLR2004 - the range that PEP 383 gives undecodable bytes
        return f"\\x{point - 0xDC00:02x}"
    return character.encode("ascii", "backslashreplace").decode("ascii")


def _replace(fault: UnicodeError) -> tuple[str, int]:
    if isinstance(fault, UnicodeEncodeError):
        return plain(fault.object[fault.start : fault.end]), fault.end
    raise fault


codecs.register_error(_ERRORS, _replace)


def never_fail(stream: TextIO) -> None:
    """Make the stream write what its encoding lacks in ASCII."""
    if isinstance(stream, io.TextIOWrapper):
        stream.reconfigure(errors=_ERRORS)


def utf_8(text: str) -> bytes:
    """Return `text` in UTF-8, with an escape for what is no character at all."""
    return text.encode("utf-8", _ERRORS)


def write_data(stream: TextIO, text: str) -> None:
    """Write a result for programs: UTF-8 with LF line ends, whatever the stream's own encoding."""
    stream.flush()
    below = getattr(stream, "buffer", None)
    if below is None:  # a stream that somebody put in the place of a console, such as io.StringIO
        stream.write(text)
    else:
        below.write(utf_8(text))
        below.flush()
