"""Every document here is a test of the check it is named after: what it expects is found, and nothing else."""

from __future__ import annotations

from pathlib import Path

import pytest

from nkdoc.base.diagnostics import Diagnostic
from nkdoc.checks import Check, every_check
from tests.checks.documents import PATHS, Case, read_cases

FOLDER = Path(__file__).parent
CHECKS = {check.__name__.rsplit(".", 1)[1]: check for check in every_check()}  # type: ignore[attr-defined]  # a module
CASES = [
    pytest.param(CHECKS[path.stem], case, id=f"{path.stem}: {case.name}")
    for path in sorted(FOLDER.glob("nk2*.md"))
    for case in read_cases(path)
]


def _place(finding: Diagnostic, own: Check) -> tuple[str, int, str]:
    assert finding.place is not None
    side = {path: side for side, path in PATHS.items()}.get(finding.place.path, "lock")
    severity = "" if finding.severity == own.RULE.severity else f":{finding.severity.label}"
    return side, finding.place.position.line, finding.code + severity


@pytest.mark.parametrize(("check", "case"), CASES)
def test_case(check: Check, case: Case) -> None:
    found = list(check.check(case.project()))
    assert {_place(one, check) for one in found} == case.expected
    assert all(one.message and one.block for one in found)
