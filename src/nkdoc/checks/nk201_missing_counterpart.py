"""A section exists in one language only.

Sections are paired by file name: `content/en/20-background.md` and `content/ru/20-background.md`. Write the missing
file, rename it if its name differs, or say in the front matter that there is none on purpose:

    translation: none
    reason: only readers of the Russian edition need the glossary of abbreviations
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from nkdoc.base.diagnostics import Rule, Severity

if TYPE_CHECKING:
    from nkdoc.base.diagnostics import Diagnostic
    from nkdoc.model import Edition, Project

RULE = Rule("NK201", "missing-counterpart", Severity.ERROR, __doc__)
WHOLE = True


def check(project: Project) -> Iterator[Diagnostic]:
    """Yield a finding for every section without its twin, at the section that is there."""
    for target in project.targets:
        yield from _alone(project.source, target)
        yield from _alone(target, project.source)


def _alone(here: Edition, there: Edition) -> Iterator[Diagnostic]:
    known = {section.stem for section in there.sections}
    for section in here.sections:
        if section.stem not in known and not section.untranslated:
            wanted = section.source.path.replace(f"/{here.language}/", f"/{there.language}/", 1)
            hint = f"write {wanted}, or add “translation: none” with a reason to the front matter"
            yield RULE.at(
                section.span, f"the section has no counterpart in “{there.language}”", hint=hint, about=section.stem
            )
