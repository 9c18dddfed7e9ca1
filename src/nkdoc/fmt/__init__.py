"""The typography of sources: what an author typed another way than the guide asks, found, explained and corrected.

    gather      section → runs of text, each in its language; code, citations, addresses and markup stay outside
    rules       text → changes: quotes, dashes, numbers, spaces, letters
    cells       changes → fixes of the file, with the reason for each
    shape       the proof: the corrected file parses to the same tree, typography aside

Letters and digits never change, but for е that can only be read as ё. Formatting what is formatted changes nothing.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from operator import attrgetter

from nkdoc.base.diagnostics import Diagnostic, Family, Severity, ordered
from nkdoc.base.span import Source
from nkdoc.fmt.cells import Fix, Run, TextRule
from nkdoc.fmt.dashes import set_dashes, set_ellipses, set_ranges
from nkdoc.fmt.gather import runs
from nkdoc.fmt.letters import lookalikes, spell_fully
from nkdoc.fmt.numbers import group_digits, space_percent, space_signs
from nkdoc.fmt.quotes import straighten_quotes
from nkdoc.fmt.shape import applied, sound
from nkdoc.fmt.spaces import close_up, ordinary_spaces, single_spaces
from nkdoc.model import Section
from nkdoc.parse import Flavour, parse_section
from nkdoc.sources.suppressions import settle

__all__ = ["Fix", "Formatted", "format_source", "inspect_section"]

RULES: tuple[TextRule, ...] = (
    straighten_quotes,
    group_digits,  # before no-break spaces go: between digits they tell a group
    space_percent,
    space_signs,
    set_ranges,
    set_dashes,
    set_ellipses,
    close_up,
    single_spaces,
    ordinary_spaces,
    spell_fully,
)
_MAX_PASSES = 4


@dataclass(frozen=True, slots=True)
class Formatted:
    """A file as the guide asks for it.

    `fixes` lead from the file to `text`, in order; `remaining` is what only the author can settle: letters of another
    script, idle allowances, or the syntax errors because of which the file was left alone.
    """

    source: Source
    text: str
    fixes: tuple[Fix, ...] = ()
    remaining: tuple[Diagnostic, ...] = ()
    left_alone: bool = False

    @property
    def findings(self) -> tuple[Diagnostic, ...]:
        """Everything found, fixes included, in canonical order."""
        return ordered((*(fix.diagnostic for fix in self.fixes), *self.remaining))


def format_source(
    source: Source,
    language: str,
    stem: str,
    *,
    counts: Callable[[Diagnostic], bool] = lambda _: True,
    is_page: bool = False,
) -> Formatted:
    """Return the file with its typography corrected; `counts` tells which findings the caller wants to hear of.

    `language` is a BCP 47 tag, `stem` as for `parse_section`; a page is one of another tool's site. What an author has
    allowed stays. A file with syntax errors is left alone: its text is not surely what it seems.
    """
    parsed = parse_section(source, language, stem, Flavour.SITE if is_page else Flavour.NKDOC)
    errors = tuple(finding for finding in parsed.diagnostics if finding.severity == Severity.ERROR)
    if errors:
        return Formatted(source, source.text, (), errors, left_alone=True)
    section = parsed.value
    found, reported = _found(section)
    every = (*(fix.diagnostic for fix in found), *reported)
    open_ones = {finding for finding in settle((section,), every, family=Family.TYPOGRAPHY).findings if counts(finding)}
    fixes = sound(section, [fix for fix in found if fix.diagnostic in open_ones])
    remaining = open_ones - {fix.diagnostic for fix in found}
    return Formatted(source, applied(source.text, fixes), fixes, ordered(remaining))


def inspect_section(section: Section) -> tuple[Diagnostic, ...]:
    """Return what `format_source` finds in a section that has no syntax errors, and what its author has allowed too."""
    found, reported = _found(section)
    if not found:
        return reported
    every = (*(fix.diagnostic for fix in found), *reported)
    open_ones = set(settle((section,), every, family=Family.TYPOGRAPHY).findings)
    fixes = [fix for fix in found if fix.diagnostic in open_ones]
    refused = {fix.diagnostic for fix in fixes} - {fix.diagnostic for fix in sound(section, fixes)}
    return tuple(finding for finding in every if finding not in refused)


def _found(section: Section) -> tuple[tuple[Fix, ...], tuple[Diagnostic, ...]]:
    """Return the fixes of a section in the order of the file, and what is only reported."""
    fixes: list[Fix] = []
    reported: list[Diagnostic] = []
    for run in runs(section):
        reported += lookalikes(run)
        _settle(run)
        fixes += run.fixes()
    return tuple(sorted(fixes, key=attrgetter("span.start", "span.end"))), tuple(reported)


def _settle(run: Run) -> None:
    """Apply the rules until they agree: what one makes may be another's business."""
    for _ in range(_MAX_PASSES):
        if not run.settle(RULES):
            return
