"""The files of a side as text; what is no document is reported."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from nkdoc.base import decoding
from nkdoc.base.console import is_text, plain
from nkdoc.base.diagnostics import Collector, Diagnostic, Rule, Severity
from nkdoc.base.span import Source
from nkdoc.base.world import OutsideProjectError

if TYPE_CHECKING:
    from nkdoc.bitext.foreign.sides import Side

MAX_BYTES = 20_000_000
MAX_LINE = 500_000

NOT_COMPARABLE = Rule(
    "NK278",
    "not-comparable",
    Severity.ERROR,
    """A file cannot be compared: it is no text, or it is too large to be a document.

A file of more than 20 MB, or with a line of more than 500,000 characters, is a data dump or a picture with the wrong
name. Take it out of the folder, or compare the other files by naming them.
""",
)


def read_files(side: Side, findings: Collector) -> Iterator[Source]:
    """Yield the side's files as text; what is none is reported and left out."""
    for path in side.files:
        shown = side.name(path)
        if not is_text(shown):
            findings.add(_refused(plain(shown), "has a name that is not UTF-8: rename it"))
            continue
        try:
            data = side.world.read(path)
        except OSError as error:
            findings.add(_refused(shown, f"cannot be read: {error.strerror or error}"))
            continue
        except OutsideProjectError:
            findings.add(_refused(shown, "is a link out of the folder"))
            continue
        if fault := _fault(data):
            findings.add(_refused(shown, fault))
            continue
        decoded = decoding.decode(shown, data)
        findings.add(*(finding for finding in decoded.diagnostics if decoded.value is None))
        if decoded.value is not None:
            yield decoded.value


def _refused(path: str, why: str) -> Diagnostic:
    return NOT_COMPARABLE.at(Source(path, "").span(0), f"{path} {why}", about=why)


def _fault(data: bytes) -> str:
    """Return why the bytes are no document, or an empty text."""
    if len(data) > MAX_BYTES:
        return f"is too large to be a document: {len(data) / 1e6:.0f} MB"
    if b"\0" in data[:8192] and not data.startswith((b"\xff\xfe", b"\xfe\xff")):
        return "is not text"
    longest = max(map(len, data.split(b"\n")), default=0)
    return f"has a line of {longest:,} bytes, too long for a document" if longest > MAX_LINE else ""
