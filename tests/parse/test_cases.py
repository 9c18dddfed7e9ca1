"""Every case in `cases/`: the tree a text gives, and the findings on the lines they are about."""

from __future__ import annotations

from pathlib import Path

import pytest

from nkdoc.base.diagnostics import Diagnostic, Rule
from nkdoc.base.span import Source
from nkdoc.parse import Flavour, parse_section
from tests.parse.notation import written
from tests.parse.printing import print_section
from tests.parse.reader import Case, read_cases
from tests.parse.rules import rules_of

CASES = read_cases(Path(__file__).parent / "cases")


def name(case: Case) -> str:
    return f"{case.file.stem}: {case.name}"


@pytest.mark.parametrize("case", CASES, ids=name)
def test_case(case: Case, request: pytest.FixtureRequest) -> None:
    flavour = Flavour.ANY if case.foreign else Flavour.NKDOC
    parsed = parse_section(Source("content/xx/01-case.md", case.text), "xx", "01-case", flavour)
    got = written(parsed.value, case.lines_before)
    if case.tree is not None and request.config.getoption("--update-golden"):
        content = case.file.read_text(encoding="utf-8")
        start = content.index(f"## {case.name}\n")
        start = content.index("````tree\n", start) + len("````tree\n")
        content = content[:start] + got + content[content.index("````", start) :]
        case.file.write_text(content, encoding="utf-8")
    assert case.findings == tuple(sorted(finding(each, case.lines_before) for each in parsed.diagnostics))
    if case.tree is not None:
        assert case.tree == got


def finding(given: Diagnostic, lines_before: int) -> tuple[str, int, int, int]:
    assert given.span is not None
    line, first = given.span.position
    last = given.span.end_position
    end = last.column if last.line == line else len(given.span.source.line(line)) + 1
    return given.code, line - lines_before, first, end


@pytest.mark.parametrize("case", [case for case in CASES if not case.foreign], ids=name)
def test_printing_a_case_and_parsing_it_again_gives_the_same_tree(case: Case) -> None:
    section = parse_section(Source("a.md", case.text), "xx", "01-case").value
    printed = print_section(section)
    again = parse_section(Source("a.md", printed), "xx", "01-case").value
    assert written(section).split("\nallow")[0] == written(again).split("\nallow")[0]
    assert (section.blocks, section.notes, section.suppressions) == (again.blocks, again.notes, again.suppressions)


def test_names_are_unique() -> None:
    names = [name(case) for case in CASES]
    assert sorted(set(names)) == sorted(names)


@pytest.mark.parametrize("rule", rules_of("nkdoc.parse"), ids=lambda rule: rule.code)
def test_every_rule_has_a_case(rule: Rule) -> None:
    assert any(rule.code == code for case in CASES for code, *_ in case.findings)
