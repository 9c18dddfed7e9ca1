"""The project's own promise: its two editions say the same."""

from __future__ import annotations

from pathlib import Path

from nkdoc.base.diagnostics import Severity
from nkdoc.base.world import DiskWorld
from nkdoc.checks import examine
from nkdoc.compile import load

ROOT = Path(__file__).parents[1]


def test_the_translations_of_the_briefing_do_not_part() -> None:
    loaded = load(DiskWorld(ROOT))
    project = loaded.value
    assert project is not None
    assert len(project.bitexts) == len(project.source.sections) * len(project.targets)
    assert sum(len(bitext.pairs) for bitext in project.bitexts) > 300
    parted = [
        f"{one.severity.label}[{one.code}] {one.message} {one.place.path if one.place else ''}"
        for one in examine(project, comparison=True).findings
        if one.severity >= Severity.WARNING
    ]
    assert parted == []
