"""`<!-- nkdoc: allow NK203 #1f0c9a3e the reason -->`: findings an author has allowed, with a reason, for one text.

An allowance excuses the findings of its codes in its block. The mark binds it to what it excuses: a hash of the
findings' values and of the words at the places they show, in both languages. Where the mark is another, those words
have changed, and the findings are reported again, with the mark that renews the allowance. Without a mark it holds, and
a note says so.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from hashlib import sha256
from typing import TYPE_CHECKING

from nkdoc.base.diagnostics import Family, Label, Rule, Severity, ordered

if TYPE_CHECKING:
    from nkdoc.base.diagnostics import Diagnostic
    from nkdoc.base.span import Span
    from nkdoc.model import Section, Suppression

UNUSED_ALLOWANCE = Rule(
    "NK150",
    "unused-allowance",
    Severity.WARNING,
    """An `<!-- nkdoc: allow … -->` excuses a finding that is not there.

The text it excused has probably been mended: delete the comment, so that it does not hide the next fault.
""",
)
ALLOWANCE_WITHOUT_REASON = Rule(
    "NK151",
    "allowance-without-reason",
    Severity.ERROR,
    """An `<!-- nkdoc: allow … -->` gives no reason.

    <!-- nkdoc: allow NK203 the ministry corrected the figure after publication -->

Later readers must be able to judge whether the reason still holds. Until then it allows nothing.
""",
)
UNBOUND_ALLOWANCE = Rule(
    "NK152",
    "unbound-allowance",
    Severity.NOTE,
    """An `<!-- nkdoc: allow NK2… -->` is bound to no text, so it would excuse a later fault in its block too.

    <!-- nkdoc: allow NK203 #1f0c9a3e the ministry corrected the figure after publication -->

The mark after the codes stands for what is excused: the values in question and the words at the places that the finding
shows, in both languages. Copy it from the note. When one of them changes, or a further finding joins them, all are
reported again with the new mark: judge whether the reason still holds, then put the new mark, or mend the text and
delete the comment.
""",
)

BOUND = Family.SYNC
"""Allowances of these codes carry a mark: what they excuse can change behind an author's back, in either language."""
MARK_LENGTH = 8


@dataclass(slots=True)
class _Allowance:
    """One comment: what it says for each of its codes, and the findings at its place."""

    says: list[Suppression]
    findings: list[Diagnostic] = field(default_factory=list)

    @property
    def mark(self) -> str:
        return self.says[0].mark

    def covers(self, finding: Diagnostic, span: Span) -> bool:
        """Tell whether the comment names the finding's code and its block holds the finding's place."""
        block = self.says[0].target_span
        named = any(suppression.reason and suppression.code == finding.code for suppression in self.says)
        return named and block.start <= span.start < max(block.end, block.start + 1)

    def is_used(self, code: str) -> bool:
        return any(finding.code == code for finding in self.findings)


@dataclass(frozen=True, slots=True)
class Settled:
    """Findings beside the allowances: what stands, in canonical order, and what is `allowed`, each with its reason."""

    findings: tuple[Diagnostic, ...]
    allowed: tuple[tuple[Diagnostic, str], ...] = ()


def settle(sections: Iterable[Section], findings: Iterable[Diagnostic], *, family: Family | None = None) -> Settled:
    """Return the findings no allowance covers, with one for every allowance that is idle, unbound or without reason.

    With a `family` only the allowances of that family are looked at: the others excuse findings of checks that did not
    run.
    """
    every, allowances = list(findings), _by_path(sections)
    standing: list[Diagnostic] = []
    allowed: list[tuple[Diagnostic, str]] = []
    for finding, holders in zip(every, _assigned(allowances, every), strict=True):
        valid = [one for one in holders if not _has_lapsed(one, finding.code)]
        if valid:
            allowed.append((finding, valid[0].says[0].reason))
        else:
            standing.append(_lapsed(finding, holders[0]) if holders else finding)
    for allowance in (one for group in allowances.values() for one in group):
        standing.extend(_faults(allowance, family))
    return Settled(ordered(standing), tuple(allowed))


def mark_of(findings: Iterable[Diagnostic]) -> str:
    """Return the mark of what the findings are about: it changes with their values and the words at their places.

    Only findings of comparison count, and no notes beside warnings and errors: not every command looks for the others.
    Line ends and the forms of letters in Unicode make no difference.
    """
    every = [finding for finding in findings if finding.code in BOUND]
    loud = [finding for finding in every if finding.severity > Severity.NOTE] or every
    parts = sorted({"\0".join([finding.code, finding.about, *map(_folded, _places(finding))]) for finding in loud})
    return sha256("\n".join(parts).encode()).hexdigest()[:MARK_LENGTH]


def _places(finding: Diagnostic) -> list[str]:
    """Return the text at the finding's place, and at its counterpart's."""
    spans = [finding.span, finding.labels[0].span if finding.labels else None]
    return [span.text for span in spans if span is not None]


def _folded(text: str) -> str:
    return " ".join(unicodedata.normalize("NFC", text).split())


def _by_path(sections: Iterable[Section]) -> dict[str, list[_Allowance]]:
    comments: dict[tuple[str, int], list[Suppression]] = {}
    for section in sections:
        for suppression in section.suppressions:
            comments.setdefault((section.source.path, suppression.span.start), []).append(suppression)
    allowances: dict[str, list[_Allowance]] = {}
    for (path, _), says in comments.items():
        allowances.setdefault(path, []).append(_Allowance(says))
    return allowances


def _assigned(allowances: dict[str, list[_Allowance]], findings: Sequence[Diagnostic]) -> list[list[_Allowance]]:
    """Give every allowance the findings at its place, and return each finding's allowances.

    A finding that has no place of its own is looked for at its counterpart's.
    """
    found: list[list[_Allowance]] = []
    for finding in findings:
        span = finding.place
        near = allowances.get(span.path, []) if span is not None else []
        holders = [allowance for allowance in near if span is not None and allowance.covers(finding, span)]
        for allowance in holders:
            allowance.findings.append(finding)
        found.append(holders)
    return found


def _has_lapsed(allowance: _Allowance, code: str) -> bool:
    return bool(allowance.mark) and code in BOUND and allowance.mark != mark_of(allowance.findings)


def _lapsed(finding: Diagnostic, allowance: _Allowance) -> Diagnostic:
    """Return the finding with word of the allowance that no longer holds, and of how to renew it."""
    hint = f"if the reason still holds, write #{mark_of(allowance.findings)} for #{allowance.mark}"
    label = Label(allowance.says[0].span, "this allowance was given for a text that has changed since")
    both = f"{finding.hint}; {hint}" if finding.hint else hint
    return replace(finding, hint=both, labels=(*finding.labels, label))


def _faults(allowance: _Allowance, family: Family | None) -> Iterator[Diagnostic]:
    """Yield what is wrong with an allowance itself."""
    for one in allowance.says:
        if family is not None and one.code not in family:
            continue
        if not one.reason:
            yield ALLOWANCE_WITHOUT_REASON.at(
                one.span, f"“allow {one.code}” needs a reason after the code", about=one.code
            )
        elif not allowance.is_used(one.code):
            yield UNUSED_ALLOWANCE.at(
                one.span, f"nothing here needs “allow {one.code}”", hint="delete it", about=one.code
            )
        elif not one.mark and one.code in BOUND:
            yield UNBOUND_ALLOWANCE.at(
                one.span, f"“allow {one.code}” would excuse any later text here too", about=one.code,
                hint=f"bind it to this text: write #{mark_of(allowance.findings)} after the code",
            )  # fmt: skip
