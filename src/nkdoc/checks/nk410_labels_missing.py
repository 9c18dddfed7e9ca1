"""The words that nkdoc itself prints have no translation into the language of an edition, or not all of them.

    Table of contents, “Notes”, “accessed”, “page” …   # in English on the pages of an Italian edition

An edition may be in any language that CLDR knows; nkdoc then sets its dates, numbers and quotation marks. Its labels
stand in English until somebody translates them. `python -m tools.catalogues --add it`, in a copy of nkdoc's sources,
writes `src/nkdoc/languages/it/labels.po` with every label; fill it in, and run `python -m tools.catalogues` again.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from nkdoc.base.diagnostics import Rule, Severity
from nkdoc.checks._settings import place
from nkdoc.languages import WORDING, UnknownLanguageError, locale_for
from nkdoc.languages.catalogue import text_path, untranslated

if TYPE_CHECKING:
    from nkdoc.base.diagnostics import Diagnostic
    from nkdoc.model import Project

RULE = Rule("NK410", "labels-missing", Severity.WARNING, __doc__)


def check(project: Project) -> Iterator[Diagnostic]:
    """Yield a finding for every edition whose labels are not all in its language."""
    every = len(untranslated("", WORDING))
    for tag in project.config.languages:
        try:
            known = locale_for(tag).tag
        except UnknownLanguageError:
            continue  # NK411 says that no edition can be made at all
        missing = len(untranslated(known, WORDING))
        if missing:
            message, hint = _words(known, locale_for(WORDING).language_name(tag), missing, every)
            yield RULE.at(place(project, tag), message, hint=hint, about=tag)


def _words(tag: str, name: str, missing: int, every: int) -> tuple[str, str]:
    """Return the message and the hint for a catalogue that lacks some of the labels, or all."""
    path = text_path(tag)
    if missing < every:
        message = f"{missing} of {every} labels have no {name} translation and are printed in English"
        return message, f"fill in {path}, then run “python -m tools.catalogues”"
    message = f"nkdoc’s labels have no {name} translation and are printed in English"
    return message, f"write {path}: “python -m tools.catalogues --add {tag}” begins it"
