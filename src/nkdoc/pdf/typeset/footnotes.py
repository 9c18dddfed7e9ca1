"""Notes stand at the foot of the page that calls them.

Where a page would end between lines that may not part (`orphans`, `widows`), the engine sends notes of that page to the
next one, to make room for the lines. Here the lines go instead, as they do on a page without notes. For a note that
finds no room under its own line, `footnote-policy: line` in the style sheet does the same.
"""

from __future__ import annotations

import ast
import inspect
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import cache
from types import CodeType, FunctionType
from typing import Any
from unittest.mock import patch

from weasyprint.layout import block

_SENDS_NOTES_AWAY = "report = not context.in_column and can_break_now and not could_break_before"
_KEEPS_THEM = "report = False"


@contextmanager
def kept_on_their_page() -> Iterator[None]:
    """Keep every note on its page while the block runs."""
    with patch.object(block, "_linebox_layout", _layout()):
        yield


@cache
def _layout() -> Callable[..., Any]:
    """Return the engine's own function with one line altered; there is no hook, and its version is pinned."""
    source = inspect.getsource(block._linebox_layout)  # noqa: SLF001 - tests/pdf/typeset pins the behaviour
    if source.count(_SENDS_NOTES_AWAY) != 1:
        raise RuntimeError("WeasyPrint's lines are laid out in another way: see nkdoc/typeset/footnotes.py")
    module = compile(ast.parse(source.replace(_SENDS_NOTES_AWAY, _KEEPS_THEM)), block.__file__, "exec")
    code = next(constant for constant in module.co_consts if isinstance(constant, CodeType))
    return FunctionType(code, vars(block))
