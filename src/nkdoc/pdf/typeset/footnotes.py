"""Notes stand at the foot of the page that calls them.

Where a page would end between lines that may not part (`orphans`, `widows`), the engine sends notes of that page to the
next one, to make room for the lines. Here the lines go instead, as they do on a page without notes. For a note that
finds no room under its own line, `footnote-policy: line` in the style sheet does the same.
"""

from __future__ import annotations

import ast
import inspect
from collections.abc import Callable
from functools import cache
from types import CodeType, FunctionType
from typing import Any

from weasyprint.layout import block

_SENDS_NOTES_AWAY = "report = not context.in_column and can_break_now and not could_break_before"
_KEEPS_THEM = "report = False"


@cache
def keeping(lay: Callable[..., Any]) -> Callable[..., Any]:
    """Return the engine's layout of lines, one line of its source altered. Raises RuntimeError where it lacks that."""
    source = inspect.getsource(lay)
    if source.count(_SENDS_NOTES_AWAY) != 1:
        raise RuntimeError("WeasyPrint's lines are laid out in another way: see nkdoc/pdf/typeset/footnotes.py")
    module = compile(ast.parse(source.replace(_SENDS_NOTES_AWAY, _KEEPS_THEM)), block.__file__, "exec")
    code = next(constant for constant in module.co_consts if isinstance(constant, CodeType))
    return FunctionType(code, vars(block))
