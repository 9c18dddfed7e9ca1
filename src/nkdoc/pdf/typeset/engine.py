"""Loading WeasyPrint, which opens native libraries as it is imported."""

from __future__ import annotations

import contextlib
import io
from typing import Any


class NoEngineError(Exception):
    """WeasyPrint, or a native library it draws text with, is missing."""


def load_engine() -> Any:
    """Return the module `weasyprint`. Raises NoEngineError."""
    try:
        # It prints advice of its own to standard output, where results of nkdoc may stand.
        with contextlib.redirect_stdout(io.StringIO()):
            import weasyprint
    except (ImportError, KeyError, OSError) as fault:  # KeyError: its first import failed, and this is the second
        raise NoEngineError(str(fault)) from fault
    return weasyprint
