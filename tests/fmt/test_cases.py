"""Every row in `cases/`: what becomes of a text, and why."""

from __future__ import annotations

from pathlib import Path

import pytest

from nkdoc.base.diagnostics import Family
from nkdoc.base.rules import every_rule
from nkdoc.base.span import Source
from nkdoc.fmt import Formatted, format_source
from tests.fmt.reader import FRONT, Case, read_cases

CASES = read_cases(Path(__file__).parent / "cases")


def formatted(text: str, language: str) -> Formatted:
    return format_source(Source("content/xx/01-case.md", text), language, "01-case")


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_case(case: Case) -> None:
    made = formatted(f"{FRONT}{case.before}\n", case.language)
    assert made.text == f"{FRONT}{case.after}\n"
    assert tuple(one.code for one in made.findings) == case.why


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_formatting_again_changes_nothing(case: Case) -> None:
    again = formatted(f"{FRONT}{case.after}\n", case.language)
    assert again.text == f"{FRONT}{case.after}\n"
    assert again.fixes == ()


def test_every_rule_has_a_case() -> None:
    rules = {rule.code for rule in every_rule() if rule.code in Family.TYPOGRAPHY}
    assert rules == {code for case in CASES for code in case.why}


def test_rows_are_unique() -> None:
    names = [case.name for case in CASES]
    assert sorted(set(names)) == sorted(names)
