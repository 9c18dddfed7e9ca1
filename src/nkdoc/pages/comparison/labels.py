"""The page's words: severities, states and gaps in the language of the source edition."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from types import MappingProxyType
from typing import TYPE_CHECKING

from nkdoc.base.diagnostics import Severity
from nkdoc.languages import WORDING, direction_of, locale_for, nearest_locale
from nkdoc.pages.comparison.parts import SeverityCount, Tongue

if TYPE_CHECKING:
    from nkdoc.base.diagnostics import Diagnostic

N_ = str
"""Marks a message for extraction where it is not translated on the spot."""

_SEVERITIES = MappingProxyType(
    {Severity.ERROR: N_("Error"), Severity.WARNING: N_("Warning"), Severity.NOTE: N_("Note")}
)
STATES: Mapping[str, str] = MappingProxyType(
    {
        "stale": N_("stale: the source has changed"),
        "both-edited": N_("both sides have changed"),
        "target-edited": N_("the translation has changed"),
        "cosmetic": N_("only markup has changed"),
        "unconfirmed": N_("not confirmed yet"),
        "new": N_("new, not confirmed yet"),
    }
)
"""What a block's state is called; blocks that are `ok` carry no label."""


class Labels:
    """Speaks the language of one page: the one given, or nkdoc's own where it knows no words of it."""

    def __init__(self, language: str) -> None:
        self.locale = nearest_locale(language) or locale_for(WORDING)

    def gettext(self, message: str) -> str:
        """Return the message in the page's language."""
        return self.locale.gettext(message)

    def ngettext(self, singular: str, plural: str, count: int) -> str:
        """Return the form that agrees with `count`, with the number filled in."""
        return self.locale.ngettext(singular, plural, count).format(count=count)

    def severity(self, severity: Severity) -> str:
        """Return the severity's name."""
        return self.gettext(_SEVERITIES[severity])

    def sign(self, severity: Severity) -> str:
        """Return the letter that stands in a finding's sign: the first of the severity's name."""
        return self.severity(severity)[0]

    def count(self, severity: Severity, count: int) -> str:
        """Return how many findings of a severity, in words."""
        match severity:
            case Severity.ERROR:
                return self.ngettext("{count} error", "{count} errors", count)
            case Severity.WARNING:
                return self.ngettext("{count} warning", "{count} warnings", count)
            case _:
                return self.ngettext("{count} note", "{count} notes", count)

    def counts(self, findings: Iterable[Diagnostic]) -> tuple[SeverityCount, ...]:
        """Return the counts of all severities, the worst first, zeros included."""
        counted = Counter(finding.severity for finding in findings)
        return tuple(
            SeverityCount(one.label, self.sign(one), counted[one], self.count(one, counted[one]))
            for one in sorted(Severity, reverse=True)
        )

    def state(self, state: str) -> str:
        """Return what a state is called, or nothing for one that needs no word."""
        return self.gettext(STATES[state]) if state in STATES else ""


def tongue(tag: str) -> Tongue:
    """Return how pages name a language; one nkdoc does not speak goes by its tag."""
    locale = nearest_locale(tag)
    return Tongue(tag, direction_of(tag), locale.name if locale is not None else tag)
