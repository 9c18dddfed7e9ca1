"""WeasyPrint's and fontTools' log records → diagnostics."""

from __future__ import annotations

import logging
import re
import warnings
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any, NamedTuple
from urllib.parse import urljoin

from nkdoc.base.diagnostics import Rule, Severity
from nkdoc.base.span import Source
from nkdoc.pdf.typeset.fetching import BASE

if TYPE_CHECKING:
    from nkdoc.base.diagnostics import Diagnostic
    from nkdoc.base.span import Span

ENGINE_REPORT = Rule(
    "NK620",
    "engine-report",
    Severity.ERROR,
    """The layout engine reported a problem while it made the PDF.

Typical reports: a property or selector of a style sheet that it does not know, a picture or font that cannot be
loaded, a link without a target. The page may look different from what its style sheet says, so the build fails until
the cause is mended. The message is the engine's own.
""",
)

_LOGGERS = ("weasyprint", "fontTools")
_MISSING_GLYPH = ".notdef glyph rendered"
_AT = re.compile(r" at (\d+):(\d+)")
_ADDRESS = re.compile(re.escape(BASE) + r"[^\s'\"]+")
_NAMED = re.compile(r"(?:url\(\s*|@import\s+(?!url\())(?P<mark>[\"']?)(?P<address>[^\"')\s]+)(?P=mark)")
_QUOTED = re.compile(r"'([^']+)'")


class Record(NamedTuple):
    """What the engine said, and the address of the style sheet it was reading; empty where it was reading none."""

    message: str
    sheet: str = ""


class Reading:
    """The style sheets that the engine is reading, one imported by another."""

    def __init__(self) -> None:
        self._addresses: list[str] = []

    @property
    def sheet(self) -> str:
        """The address of the innermost, empty where there is none, or where it stands in the page."""
        return self._addresses[-1] if self._addresses else ""

    def noting(self, read: Callable[..., None]) -> Callable[..., None]:
        """Return the maker of a style sheet that notes its address meanwhile."""

        def make(sheet: Any, *arguments: Any, **options: Any) -> None:
            self._addresses.append(options.get("url") or "")
            try:
                read(sheet, *arguments, **options)
            finally:
                self._addresses.pop()

        return make


class _Listener(logging.Handler):
    """Keeps records of warning level and above."""

    def __init__(self, reading: Reading) -> None:
        super().__init__(logging.WARNING)
        self.records: list[Record] = []
        self._reading = reading

    def emit(self, record: logging.LogRecord) -> None:
        self.records.append(Record(record.getMessage(), self._reading.sheet))


@contextmanager
def listening(reading: Reading) -> Iterator[list[Record]]:
    """Collect what the engine logs or warns of while the block runs; other handlers see nothing of it."""
    listener = _Listener(reading)
    loggers = [logging.getLogger(name) for name in _LOGGERS]
    before = [(logger.propagate, logger.level) for logger in loggers]
    for logger in loggers:
        logger.addHandler(listener)
        logger.propagate = False
        logger.setLevel(logging.WARNING)
    try:
        with warnings.catch_warnings(record=True) as caught:
            warnings.simplefilter("always")
            yield listener.records
        listener.records.extend(Record(str(warning.message)) for warning in caught if _is_ours(warning))
    finally:
        for logger, (propagate, level) in zip(loggers, before, strict=True):
            logger.removeHandler(listener)
            logger.propagate = propagate
            logger.setLevel(level)


def _is_ours(warning: warnings.WarningMessage) -> bool:
    """Leave out warnings of other packages, and of files the engine leaves open: they say nothing of the page."""
    if issubclass(warning.category, ResourceWarning):
        return False
    return any(part in warning.filename for part in ("weasyprint", "fontTools", "pydyf"))


def diagnostics(
    records: Iterable[Record], sheets: Mapping[str, str], locate: Callable[[str], str]
) -> Iterable[Diagnostic]:
    """Return one finding per distinct record; `glyphs` tells of missing glyphs, all together.

    `sheets` are the style sheets by their addresses; `locate` answers a path of a page with that in the project.
    """
    sources = {address: Source(locate(address.removeprefix(BASE)), text) for address, text in sheets.items()}
    for record in dict.fromkeys(one for one in records if not one.message.startswith(_MISSING_GLYPH)):
        place = _place(record, sources)
        message = _AT.sub("", record.message, count=1) if place else record.message
        for address in _ADDRESS.findall(message):
            path = address.removeprefix(BASE)
            message = message.replace(address, path).replace(path, locate(path))
        yield ENGINE_REPORT.at(place, f"WeasyPrint: {message}", about=message)


def _place(record: Record, sources: Mapping[str, Source]) -> Span | None:
    """Return where in a style sheet the cause stands, the sheet's first line where that is not known."""
    source = sources.get(record.sheet)
    if source is not None and (at := _AT.search(record.message)):
        line, column = map(int, at.groups())
        whole = source.line_span(line)
        return source.span(min(whole.start + column - 1, whole.end), whole.end)
    if named := _ADDRESS.search(record.message):
        for address, sheet in sources.items():
            for match in _NAMED.finditer(sheet.text):
                if urljoin(address, match["address"]) == named[0]:
                    return sheet.span(*match.span("address"))
    if source is None:
        return None
    found = ((source.text.find(words), words) for words in _QUOTED.findall(record.message))
    return next((source.span(at, at + len(words)) for at, words in found if at >= 0), source.line_span(1))
