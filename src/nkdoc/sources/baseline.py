"""A baseline: findings that a team has put off, so that only what is added fails its runs.

    # nkdoc baseline: findings that were there before. Renew it with --update-baseline.
    1f0c9a3e4d5b6a7c NK203 docs/ru/guide.md

One line stands for one finding, and two alike for two. The mark is a hash of the fault, of the value in question and of
the words at its places in both languages: it stays the same while lines and blocks move, and a finding whose words were
edited is reported again. Lines are sorted by path, so that branches merge; paths start from the baseline's own folder.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from hashlib import sha256
from typing import TYPE_CHECKING, NamedTuple

from nkdoc.base.diagnostics import NkdocError
from nkdoc.base.paths import joined

if TYPE_CHECKING:
    from nkdoc.base.diagnostics import Diagnostic
    from nkdoc.base.span import Source

_HEAD = "# nkdoc baseline: findings that were there before. Renew it with --update-baseline.\n"
_LINE = re.compile(r"(?P<mark>[0-9a-f]{16}) (?P<code>NK\d{3}) (?P<path>.+)")
_NO_PATH = "-"


class BadBaselineError(NkdocError):
    """A baseline cannot be read."""


class Entry(NamedTuple):
    """One finding that was put off; entries sort by path."""

    path: str
    code: str
    mark: str


@dataclass(frozen=True, slots=True)
class Sifted:
    """Findings beside a baseline: what is `new`, how many it hides, and how many of its entries match nothing."""

    new: tuple[Diagnostic, ...]
    hidden: int
    gone: int


def entry_of(finding: Diagnostic, folder: str = "") -> Entry:
    """Return the entry that stands for a finding; `folder` leads from the baseline's folder to where paths start."""
    spans = (finding.span, *(label.span for label in finding.labels[:1]))
    words = (_folded(span.text) for span in spans if span is not None)
    content = "\0".join((finding.code, finding.about or finding.message, *words))
    path = joined(folder, finding.place.path) if finding.place is not None else _NO_PATH
    return Entry(path, finding.code, sha256(content.encode()).hexdigest()[:16])


def read_baseline(source: Source) -> tuple[Entry, ...]:
    """Return the entries of a baseline. Raises BadBaselineError for a line that is none, such as a merge's marks."""
    entries = []
    for number, line in enumerate(source.text.split("\n"), start=1):
        if not line.strip() or line.startswith("# "):
            continue
        match = _LINE.fullmatch(line.rstrip())
        if match is None:
            told = "a mark, a code and a path, as --update-baseline writes them"
            raise BadBaselineError(f"{source.path}:{number}: “{line[:60]}” is no entry; a line has {told}")
        entries.append(Entry(match["path"], match["code"], match["mark"]))
    return tuple(entries)


def dump_baseline(entries: Iterable[Entry]) -> bytes:
    """Return the file that holds the entries."""
    return (_HEAD + "".join(f"{mark} {code} {path}\n" for path, code, mark in sorted(entries))).encode()


def sift(
    entries: Iterable[Entry], findings: Mapping[Diagnostic, Entry], *, asked: Callable[[Entry], bool] = lambda _: True
) -> Sifted:
    """Return the findings beside the baseline; entries that were not `asked` for are not gone, whatever was found."""
    left = Counter(entries)
    new = []
    for finding, entry in findings.items():
        if left[entry]:
            left[entry] -= 1
        else:
            new.append(finding)
    gone = sum(count for entry, count in left.items() if asked(entry))
    return Sifted(tuple(new), len(findings) - len(new), gone)


def _folded(text: str) -> str:
    """Return `text` without what an editor or a rewrap changes."""
    return " ".join(unicodedata.normalize("NFC", text).split())
