"""WeasyPrint's and fontTools' log records → diagnostics."""

from __future__ import annotations

import logging
import warnings
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from nkdoc.base.diagnostics import Rule, Severity

if TYPE_CHECKING:
    from nkdoc.base.diagnostics import Diagnostic

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


class _Listener(logging.Handler):
    """Keeps records of warning level and above."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.records: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.records.append(record.getMessage())


@contextmanager
def listening() -> Iterator[list[str]]:
    """Collect what the engine logs or warns of while the block runs; other handlers see nothing of it."""
    listener = _Listener()
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
        listener.records.extend(str(warning.message) for warning in caught if _is_ours(warning))
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


def diagnostics(records: Iterable[str]) -> Iterable[Diagnostic]:
    """Return one finding per distinct record; `glyphs` tells of missing glyphs, all together."""
    for message in dict.fromkeys(record for record in records if not record.startswith(_MISSING_GLYPH)):
        yield ENGINE_REPORT.at(None, f"WeasyPrint: {message}", about=message)
