"""The words that nkdoc itself prints have no translation into the language of an edition, or not all of them.

    Table of contents, “Notes”, “accessed”, “page” …   # in English on the pages of an Italian edition

An edition may be in any language that CLDR knows; nkdoc then sets its dates, numbers and quotation marks. Its labels
stand in English until somebody translates them. `nkdoc theme eject labels/it.po` writes `templates/labels/it.po` with
every label; fill it in, with any editor of PO files. Labels there go before nkdoc's own, single ones too.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from nkdoc.base.diagnostics import Rule, Severity
from nkdoc.checks._settings import place
from nkdoc.languages import WORDING, UnknownLanguageError, locale_for
from nkdoc.languages.catalogue import own_labels, untranslated
from nkdoc.languages.tags import beginnings

if TYPE_CHECKING:
    from nkdoc.base.diagnostics import Diagnostic
    from nkdoc.model import Project

RULE = Rule("NK410", "labels-missing", Severity.WARNING, __doc__)


def check(project: Project) -> Iterator[Diagnostic]:
    """Yield a finding for every edition whose labels are not all in its language."""
    with own_labels(project.labels):
        found = tuple(_findings(project))
    yield from found


def _findings(project: Project) -> Iterator[Diagnostic]:
    every = len(untranslated("", WORDING))
    for tag in project.config.languages:
        try:
            known = locale_for(tag).tag
        except UnknownLanguageError:
            continue  # NK411 says that no edition can be made at all
        missing = len(untranslated(known, WORDING))
        if missing:
            has_own = any(each in project.labels for each in beginnings(known))
            message, hint = _words(known, locale_for(WORDING).language_name(tag), missing, every, has_own=has_own)
            yield RULE.at(place(project, tag), message, hint=hint, about=tag)


def _words(tag: str, name: str, missing: int, every: int, *, has_own: bool) -> tuple[str, str]:
    """Return the message and the hint for a catalogue that lacks some of the labels, or all."""
    path = f"labels/{tag}.po"
    hint = f"fill in templates/{path}" if has_own else f"run “nkdoc theme eject {path}” and fill in templates/{path}"
    if missing < every:
        return f"{missing} of {every} labels have no {name} translation and are printed in English", hint
    return f"nkdoc’s labels have no {name} translation and are printed in English", hint
