"""One cause, one finding: findings → findings, those that one mistake makes folded into one with their places.

    a page nobody translated                    one finding for the file, whatever else its text gives rise to
    a block left as it was                      one, though its length and sentences differ too
    blocks on end that were left as they were   one for the run
    folders and files on one side only          one for the folder, with its likely counterpart
    numbers that are all shifted by as much     one for the file
    a part of many addresses that is another    one for the two parts: hosts, folders, marks of languages
    the same fault over and over                one for all its places
    a rule that a third of all blocks break     one for the rule, unsure: it may not fit these texts

It runs on what is to be reported, after allowances and the baseline: those speak of each place by itself.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import groupby
from typing import TYPE_CHECKING, NamedTuple

from nkdoc.base.diagnostics import Diagnostic, Family, Rule, Severity
from nkdoc.bitext.pairs import matched, plural, source_label
from nkdoc.bitext.recognition import recognize
from nkdoc.bitext.segments import comparable
from nkdoc.checks import _alone, every_check
from nkdoc.languages.tags import primary

if TYPE_CHECKING:
    from nkdoc.model import Bitext, Project

SAME = 4
"""So many findings that say the same have one cause."""
UNTRANSLATED = "NK230"
_PAGE_BLOCKS, _PAGE_SHARE = 4, 0.8
"""A page is untranslated from so many blocks, and from that share of its letters."""
_RUN = 4
_SHIFTED = 3
_OFTEN, _MANY = 0.33, 30
_UNSURE = 0.3
_INFERRED = frozenset({"NK207", "NK208", "NK209", "NK220", "NK221", "NK222", "NK234", "NK235", "NK236", "NK246"})
"""Rules that conventions of a language or of a site can break in every block."""
_OF_TEXT = _INFERRED - {"NK207", "NK208", "NK209"} | {"NK221", "NK231", "NK238", "NK245", "NK247"}
"""Rules that text in the wrong language breaks, whatever it says."""
_KINDS = frozenset({"NK208", "NK209", "NK219"})
"""Rules whose messages differ from place to place though the fault is the same."""
_QUOTED = re.compile(r"“[^”]*”")
_PARTS = re.compile(r"[^/.?#&=:_]+|[/.?#&=:_]")
_PAIR_OF_NUMBERS = re.compile(r"(\d+)\W*/(\d+)\W*")


class Cause(NamedTuple):
    """What many findings come from: the one that speaks for them, and they themselves."""

    head: Diagnostic
    findings: Sequence[Diagnostic]


def gathered(project: Project, findings: Iterable[Diagnostic]) -> tuple[Diagnostic, ...]:
    """Return the findings in their order, those of one cause as one with the others as its `also`."""
    left = list(findings)
    for causes in _CAUSES:
        for cause in list(causes(project, left)):
            left = _folded(left, cause)
    return tuple(left)


def _folded(findings: list[Diagnostic], cause: Cause) -> list[Diagnostic]:
    """Return the findings with the cause's in the place of the first of those that it explains."""
    members = {id(finding) for finding in cause.findings}
    first = next(number for number, finding in enumerate(findings) if id(finding) in members)
    flat = [one for finding in cause.findings for one in (replace(finding, also=()), *finding.also)]
    is_one_of_them = (flat[0].code, flat[0].place) == (cause.head.code, cause.head.place)
    severity = max(finding.severity for finding in flat)
    head = replace(cause.head, severity=severity, also=tuple(flat[1:] if is_one_of_them else flat))
    return [head if number == first else each for number, each in enumerate(findings)
            if number == first or id(each) not in members]  # fmt: skip


# ---- text left as it was ----------------------------------------------------------------------------


def _pages(project: Project, findings: Sequence[Diagnostic]) -> Iterator[Cause]:
    """Yield the pages that nobody has translated."""
    by_path = _by_file(findings)
    for bitext in project.bitexts:
        target = bitext.target.source.path
        own = [one for path in (target, bitext.source.source.path) for one in by_path.get(path, ()) if _of_pair(one)]
        if len(own) < _PAGE_BLOCKS or (left := _left_as_it_was(bitext, own)) is None:
            continue
        rule = next((one.rule for one in own if one.code == UNTRANSLATED), None) or _untranslated()
        head = rule.at(
            bitext.target.span, f"nobody has translated this page: {left}", labels=[source_label(bitext.source.span)],
            hint="translate it, or take it out of the translation", about=f"page in {bitext.source.language}",
        )  # fmt: skip
        yield Cause(head, own)


def _untranslated() -> Rule:
    return next(check.RULE for check in every_check() if check.RULE.code == UNTRANSLATED)


def _of_pair(finding: Diagnostic) -> bool:
    return finding.code in Family.SYNC and finding.code not in Family.FRESHNESS and finding.code not in _FILES


_FILES = ("NK201", "NK278")


def _left_as_it_was(bitext: Bitext, own: Sequence[Diagnostic]) -> str | None:
    """Return in words how much of a page stands there in the source's language, None where it is translated."""
    pairs = [pair for pair in comparable(bitext) if " " in pair.source[0].text]
    copied = [pair for pair in pairs if pair.source[0].text == pair.target[0].text]
    letters, all_letters = (sum(len(pair.target[0].text) for pair in each) for each in (copied, pairs))
    one, other = primary(bitext.source.language), primary(bitext.target.language)
    if len(pairs) < _PAGE_BLOCKS or one == other:
        return None
    if any(finding.code == UNTRANSLATED for finding in own) and letters >= _PAGE_SHARE * all_letters:
        return f"{len(copied)} of its {plural(len(pairs), 'block')} are the source's own"
    if letters * 4 < all_letters:
        return None
    words = "\n".join(unit.text for pair in pairs for unit in pair.target)
    return f"it is written in “{one}”" if recognize(words) == one else None


def _blocks(_project: Project, findings: Sequence[Diagnostic]) -> Iterator[Cause]:
    """Yield the untranslated blocks of which more is told: its length, its sentences, its letters."""
    others: dict[tuple[str, str], list[Diagnostic]] = defaultdict(list)
    for finding in findings:
        if finding.code in _OF_TEXT and finding.place is not None:
            others[finding.place.path, finding.block].append(finding)
    if not others:
        return
    for finding in findings:
        path = finding.span.path if finding.code == UNTRANSLATED and finding.span is not None else ""
        if rest := others.pop((path, finding.block), []):
            yield Cause(finding, [finding, *rest])


def _runs(project: Project, findings: Sequence[Diagnostic]) -> Iterator[Cause]:
    """Yield the blocks on end that were left in the source's language."""
    by_path = _by_file(finding for finding in findings if finding.code == UNTRANSLATED)
    for bitext in project.bitexts:
        own = {finding.block: finding for finding in by_path.get(bitext.target.source.path, ())}
        if len(own) < _RUN:
            continue
        for is_left, run in groupby((pair.id for pair in comparable(bitext)), key=lambda block: block in own):
            if is_left and len(members := [own[block] for block in run]) >= _RUN:
                message = f"{len(members)} blocks on end were left untranslated, the first: {members[0].about}"
                yield Cause(replace(members[0], message=message), members)


# ---- files ------------------------------------------------------------------------------------------


def _one_sided(project: Project, findings: Sequence[Diagnostic]) -> Iterator[Cause]:
    """Yield the folders, and the files of a folder, that stand on one side only."""
    lonely = [finding for finding in findings if finding.code == _FILES[0] and finding.span is not None]
    if len(lonely) < _alone.FOLDER:
        return
    for group in _alone.groups(project, lonely):
        head = replace(group.findings[0], message=group.message, hint=group.hint, about=f"folder {group.folder}")
        yield Cause(head, group.findings)


# ---- numbers ----------------------------------------------------------------------------------------


def _shifted(_project: Project, findings: Sequence[Diagnostic]) -> Iterator[Cause]:
    """Yield the numbers of a file that all are greater or smaller by as much, as those of a renumbered list are."""
    groups: dict[tuple[str, int], list[Diagnostic]] = defaultdict(list)
    for finding in findings:
        if finding.code == "NK203" and finding.span and (match := _PAIR_OF_NUMBERS.fullmatch(finding.about)):
            groups[finding.span.path, int(match[2]) - int(match[1])].append(finding)
    for (_, offset), members in groups.items():
        if offset and len({finding.about for finding in members}) >= _SHIFTED:
            by = f"greater by {offset}" if offset > 0 else f"smaller by {-offset}"
            message = f"{len(members)} numbers are {by} than in the source: something was renumbered"
            yield Cause(replace(members[0], message=message, about=f"shift {offset}"), members)


# ---- the same over and over -------------------------------------------------------------------------


def _addresses(_project: Project, findings: Sequence[Diagnostic]) -> Iterator[Cause]:
    """Yield the parts of addresses that others stand for in many links, such as a host."""
    groups: dict[tuple[Severity, str, str], list[Diagnostic]] = defaultdict(list)
    for finding in findings:
        one, _, other = finding.about.partition(" ")
        if finding.code == "NK211" and one and other and (parts := _other_parts(one, other)):
            groups[(finding.severity, *parts)].append(finding)
    for (_, one, other), members in groups.items():
        if len(members) >= SAME and len({finding.about for finding in members}) > 1:
            message = f"{len(members)} links have “{other}” in their addresses where the source has “{one}”"
            yield Cause(replace(members[0], message=message, about=f"{one} {other}"), members)


def _other_parts(one: str, other: str) -> tuple[str, str] | None:
    """Return what one address has in the place of what the other has, whole parts of it; None where it is all of it."""
    here, there = _PARTS.findall(one), _PARTS.findall(other)
    start = _alike(here, there)
    end = _alike(here[start:][::-1], there[start:][::-1])
    parts = "".join(here[start : len(here) - end]), "".join(there[start : len(there) - end])
    return parts if (start or end) and all(parts) else None


def _alike(one: Sequence[str], other: Sequence[str]) -> int:
    """Return how many items two sequences begin with alike."""
    return next((at for at, (here, there) in enumerate(zip(one, other, strict=False)) if here != there),
                min(len(one), len(other)))  # fmt: skip


def _same(_project: Project, findings: Sequence[Diagnostic]) -> Iterator[Cause]:
    """Yield the faults that are the same in many places."""
    groups: dict[Hashable, list[Diagnostic]] = defaultdict(list)
    for finding in findings:
        if finding.code in Family.SYNC and not finding.also:
            groups[_fault(finding)].append(finding)
    for members in groups.values():
        if len(members) >= SAME:
            more = f"{len(members) - 1} times more"
            alike = len({finding.message for finding in members}) == 1
            message = f"{members[0].message}; {'the same' if alike else 'likewise'} {more}"
            yield Cause(replace(members[0], message=message), members)


def _fault(finding: Diagnostic) -> Hashable:
    """Return what is the same in findings of one cause."""
    if finding.code in _KINDS:
        about = finding.about if finding.code == "NK219" else ""
        return finding.code, finding.severity, _QUOTED.sub("“”", finding.message), about
    return finding.code, finding.severity, finding.message, finding.about


def _everywhere(project: Project, findings: Sequence[Diagnostic]) -> Iterator[Cause]:
    """Yield the rules that so many blocks break that they may not fit the texts."""
    groups: dict[str, list[Diagnostic]] = defaultdict(list)
    for finding in findings:
        if finding.code in _INFERRED:
            groups[finding.code].append(finding)
    if not any(len(members) >= _MANY for members in groups.values()):
        return
    blocks = sum(1 for bitext in project.bitexts for _ in matched(bitext))
    for members in groups.values():
        if len(members) >= max(_MANY, _OFTEN * blocks):
            first = members[0]
            message = f"{first.message}; {len(members) - 1} more findings of {first.name}: it may not fit these texts"
            hint = f"if they follow another convention: --ignore {first.code}"
            yield Cause(replace(first, message=message, hint=hint, confidence=_UNSURE), members)


def _by_file(findings: Iterable[Diagnostic]) -> dict[str, list[Diagnostic]]:
    found: dict[str, list[Diagnostic]] = defaultdict(list)
    for finding in findings:
        if finding.place is not None:
            found[finding.place.path].append(finding)
    return found


_CAUSES: tuple[Callable[[Project, Sequence[Diagnostic]], Iterable[Cause]], ...] = (
    _pages, _blocks, _runs, _one_sided, _shifted, _addresses, _same, _everywhere,
)  # fmt: skip
"""In the order in which they are asked: what a larger cause explains is no longer there for the next."""
