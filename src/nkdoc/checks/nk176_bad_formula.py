r"""A formula cannot be set, so its LaTeX is printed as code.

    $\frac{1}{2$        # wrong: “{” is not closed
    $\frac{1}{2}$
    $\sqroot{2}$        # wrong: the command is not known
    $\sqrt{2}$

Known are LaTeX's own commands for mathematics and those of amsmath: fractions, roots, scripts, Greek, operators,
accents, `\text`, matrices, `cases`, `aligned`. Macros, labels and links are not. For a sum of money write `\$`.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from nkdoc.base.diagnostics import Rule, Severity
from nkdoc.model import Math
from nkdoc.model.visiting import find, visit_section

if TYPE_CHECKING:
    from nkdoc.base.diagnostics import Diagnostic
    from nkdoc.base.span import Span
    from nkdoc.model import Project
    from nkdoc.pages.formulas import Fault

RULE = Rule("NK176", "bad-formula", Severity.WARNING, __doc__)


def check(project: Project) -> Iterator[Diagnostic]:
    """Yield a finding for every formula that cannot be set, at the piece that shows why."""
    from nkdoc.pages.formulas import fault

    for edition in project.editions.values():
        for section in edition.sections:
            for formula in find(visit_section(section), Math):
                if (wrong := fault(formula.text, display=formula.display)) is not None:
                    yield RULE.at(
                        _place(formula, wrong), f"this formula cannot be set: {wrong.message}",
                        hint="mend it, or write a dollar sign that is none of a formula as “\\$”", about=formula.text,
                    )  # fmt: skip


def _place(formula: Math, wrong: Fault) -> Span:
    """Return where the fault stands in the formula, the whole formula where that is not known."""
    span, piece = formula.span, wrong.piece
    inside = span.text.find(formula.text)
    at = inside + wrong.start if inside >= 0 and wrong.start >= 0 else span.text.find(piece) if piece else -1
    return span.source.span(span.start + at, span.start + at + len(piece)) if at >= 0 else span
