"""What goes wrong inside a template, said as its author needs it: file, line, what is wrong.

Only faults of a project's own templates are the author's; one that comes out of nkdoc's own templates, with none of the
project's on the way there, is a bug of nkdoc and passes through.
"""

from __future__ import annotations

import difflib
import traceback
from collections.abc import Iterator
from contextlib import contextmanager

import jinja2

from nkdoc.base.diagnostics import NkdocError
from nkdoc.pages.theme import OWN, Theme


class TemplateFaultError(NkdocError):
    """A template of the project's own cannot be read, or fails while it is filled in."""

    exit_code = 1


@contextmanager
def template_faults(theme: Theme) -> Iterator[None]:
    """Raise TemplateFaultError in place of what a template of the project's own raises within."""
    try:
        yield
    except NkdocError:
        raise
    except UnicodeDecodeError as fault:
        raise TemplateFaultError(_undecoded(fault, theme)) from fault
    except jinja2.TemplateSyntaxError as fault:
        if not fault.name or not theme.is_own(fault.name):
            raise
        raise TemplateFaultError(_said(fault.name, fault.lineno, fault.message or "cannot be read", theme)) from fault
    except jinja2.TemplateNotFound as fault:
        if (place := _place(fault, theme)) is None:
            raise
        raise TemplateFaultError(
            _said(*place, f"there is no template “{fault.name}”", theme, str(fault.name))
        ) from fault
    except Exception as fault:
        # A template may call anything with anything: whatever it raises came out of what its author wrote.
        if (place := _place(fault, theme)) is None:
            raise
        raise TemplateFaultError(_said(*place, str(fault) or type(fault).__name__, theme)) from fault


def _place(fault: BaseException, theme: Theme) -> tuple[str, int] | None:
    """Return file and line of the innermost of the project's own templates that the fault passed through."""
    own = [
        (frame.filename, frame.lineno or 1)
        for frame in traceback.extract_tb(fault.__traceback__)
        if theme.is_own(frame.filename)
    ]
    return own[-1] if own else None


def _undecoded(fault: UnicodeDecodeError, theme: Theme) -> str:
    """Return what is said of a file that is no UTF-8: the fault knows its bytes, without a mark of their order."""
    path = next((path for path, data in theme.own().items() if data.endswith(fault.object)), f"a file of {OWN}/")
    line = fault.object.count(b"\n", 0, fault.start) + 1
    return f"{path}:{line}: the file is no UTF-8: {fault.reason}; save it as UTF-8"


def _said(name: str, line: int, message: str, theme: Theme, wanted: str = "") -> str:
    near = difflib.get_close_matches(wanted, theme.files("."), n=1) if wanted else []
    hint = f"; did you mean “{near[0]}”?" if near else ""
    return f"{theme.place(name)}:{line}: {message.rstrip('.')}{hint}"
