"""Files that only one language has, by the folders that explain it: a whole folder, or several files of one."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import PurePosixPath
from typing import TYPE_CHECKING, NamedTuple

from nkdoc.bitext.pairs import plural

if TYPE_CHECKING:
    from nkdoc.base.diagnostics import Diagnostic
    from nkdoc.model import Edition, Project

FOLDER, FILES = 3, 4
"""Files from which a folder that has none with counterpart, and one that has others too, is one finding."""
_ALIKE = 0.5
"""Share of files of the same name, or of the same number, from which a folder is taken for another's counterpart."""


class Group(NamedTuple):
    """Findings of files of one folder, and what to say of them."""

    folder: str
    findings: Sequence[Diagnostic]
    message: str
    hint: str


def groups(project: Project, lonely: Sequence[Diagnostic]) -> Iterator[Group]:
    """Yield the folders whose files have no counterpart, the findings `lonely` standing in those files."""
    for target in project.targets:
        sides = ((project.source, target), (target, project.source))
        sorted_out = [_by_folder(here, _of(lonely, here, there.language)) for here, there in sides]
        for (here, there), mine, others in zip(sides, sorted_out, reversed(sorted_out), strict=True):
            files = _folders(here)
            for folder, found in mine.items():
                if len(found) >= (FOLDER if (is_whole := len(found) == len(files[folder])) else FILES):
                    message = _message(folder, len(found), len(files[folder]), there.language, is_whole=is_whole)
                    yield Group(folder, found, message, _hint(folder, found, others))


def _of(lonely: Iterable[Diagnostic], here: Edition, wanted: str) -> dict[str, Diagnostic]:
    """Return the findings in the files of an edition that lack a counterpart in one language, by path."""
    paths = {section.source.path for section in here.sections}
    found = (finding for finding in lonely if f"“{wanted}”" in finding.message)
    return {one.span.path: one for one in found if one.span is not None and one.span.path in paths}


def _folders(edition: Edition) -> Mapping[str, Sequence[str]]:
    """Return the files of an edition by the folders above them, at any height."""
    found: dict[str, list[str]] = defaultdict(list)
    for section in edition.sections:
        for folder in PurePosixPath(section.source.path).parents:
            found[str(folder)].append(section.source.path)
    return found


def _by_folder(edition: Edition, lonely: Mapping[str, Diagnostic]) -> dict[str, list[Diagnostic]]:
    """Return the findings by the highest folder that holds no file with counterpart, else by the file's own."""
    files = _folders(edition)
    every = len(edition.sections)
    found: dict[str, list[Diagnostic]] = defaultdict(list)
    for path, finding in sorted(lonely.items()):
        parents = [str(folder) for folder in PurePosixPath(path).parents]
        whole = [each for each in parents if len(files[each]) < every and all(one in lonely for one in files[each])]
        found[whole[-1] if whole else parents[0]].append(finding)
    return found


def _message(folder: str, count: int, total: int, wanted: str, *, is_whole: bool) -> str:
    if is_whole:
        return f"the folder {folder} has no counterpart in “{wanted}”: {plural(count, 'file')}"
    return f"{count} of the {plural(total, 'file')} in {folder} have no counterpart in “{wanted}”"


def _hint(folder: str, found: Sequence[Diagnostic], others: Mapping[str, Sequence[Diagnostic]]) -> str:
    """Return the hint: the folder of the other side that likely answers this one, if one does."""
    names = _names(found)
    best = max(others, key=lambda one: (len(names & _names(others[one])), one), default="")
    if not best:
        return "write the files, or leave the folder out: --exclude"
    theirs = _names(others[best])
    if len(names & theirs) >= _ALIKE * max(len(names), len(theirs)):
        return f"{best} seems to be its counterpart, having {len(names & theirs)} files of the same names"
    alike = [one for one in others if len(others[one]) == len(found) >= FOLDER]
    if len(alike) == 1 and PurePosixPath(alike[0]).name != PurePosixPath(folder).name:
        return f"{alike[0]} may be its counterpart, having as many files"
    return "write the files, or leave the folder out: --exclude"


def _names(found: Iterable[Diagnostic]) -> set[str]:
    return {PurePosixPath(finding.about).name.casefold() for finding in found}
