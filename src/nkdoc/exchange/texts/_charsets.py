"""Pages in other character sets than UTF-8, read as the HTML standard has it.

A byte order mark tells the set, else what the page declares in its first 1024 bytes (WHATWG HTML, “Determining the
character encoding”). Names are those that Python knows; of some sets a larger one is meant (WHATWG Encoding Standard,
“Names and labels”).
"""

from __future__ import annotations

import codecs
import re

_HEAD = 1024
_DECLARED = re.compile(
    rb"<meta\b[^>]*?\bcharset\s*=\s*[\"']?\s*(?P<meta>[\w.:-]+)|<\?xml\b[^>]*?\bencoding\s*=\s*[\"'](?P<xml>[\w.:-]+)",
    re.IGNORECASE,
)
_COMMENT = re.compile(rb"<!--.*?-->", re.DOTALL)
_MARKS = ((codecs.BOM_UTF8, "utf-8"), (codecs.BOM_UTF16_LE, "utf-16"), (codecs.BOM_UTF16_BE, "utf-16"))
_READ_AS = {
    "ascii": "cp1252", "iso8859-1": "cp1252", "iso8859-9": "cp1254", "iso8859-11": "cp874", "tis-620": "cp874",
    "gb2312": "gb18030", "gbk": "gb18030", "euc_kr": "cp949", "shift_jis": "cp932",
}  # fmt: skip
_ESCAPES = frozenset(("idna", "punycode", "utf-7", "raw-unicode-escape", "unicode-escape"))
"""Codecs that are ways to write letters in ASCII, and no character sets."""


def in_utf_8(data: bytes) -> bytes:
    """Return a page in UTF-8; as it is where its bytes are none of the set that it names, or the set is unknown."""
    name = next((name for mark, name in _MARKS if data.startswith(mark)), "") or _declared(data)
    try:
        known = codecs.lookup(name).name if name else ""
        # What a page declares in letters of one byte cannot be in letters of two.
        if not known or known in _ESCAPES or (known.startswith(("utf-16", "utf-32")) and not _has_mark(data)):
            return data
        return data.decode(_READ_AS.get(known, known)).encode()
    except (LookupError, ValueError):
        return data


def _has_mark(data: bytes) -> bool:
    return any(data.startswith(mark) for mark, _ in _MARKS)


def _declared(data: bytes) -> str:
    """Return the name of the character set that a page declares, empty for none."""
    match = _DECLARED.search(_COMMENT.sub(b"", data[:_HEAD]))
    return (match["meta"] or match["xml"]).decode("ascii", errors="replace") if match else ""
