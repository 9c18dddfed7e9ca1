"""Every rule has a code of its own, a name, documentation, and every check a test of the same name."""

from __future__ import annotations

import re
from collections import Counter
from pathlib import Path

from nkdoc import checks
from nkdoc.base.diagnostics import Family
from nkdoc.base.rules import every_rule

TESTS = Path(__file__).parents[1]
PACKAGE = TESTS.parent / "src/nkdoc"


def test_codes_and_names_are_unique() -> None:
    declared = re.findall(
        r'Rule\(\s*"(NK\d{3})",\s*"([a-z0-9-]+)"', "\n".join(path.read_text("utf-8") for path in PACKAGE.rglob("*.py"))
    )
    assert [code for code, times in Counter(code for code, _ in declared).items() if times > 1] == []
    assert [name for name, times in Counter(name for _, name in declared).items() if times > 1] == []
    assert {code for code, _ in declared} == {rule.code for rule in every_rule()}


def test_every_code_belongs_to_one_family_and_its_parts() -> None:
    wide = [family for family in Family if all(len(start) == len("NK1") for start in family.value)]
    for rule in every_rule():
        assert len([family for family in wide if rule.code in family]) == 1, rule.code
    for part in set(Family) - set(wide):
        assert any(all(start in family for start in part.value) for family in wide), part


def test_no_module_but_that_of_the_families_spells_the_beginning_of_a_code() -> None:
    beginning = re.compile(r"""["']NK\d{1,2}["']""")
    spelt = {path.name for path in PACKAGE.rglob("*.py") if beginning.search(path.read_text("utf-8"))}
    assert spelt == {"diagnostics.py"}


def test_every_rule_is_documented_for_authors() -> None:
    for rule in every_rule():
        assert re.fullmatch(r"NK[1-69]\d\d", rule.code)
        assert re.fullmatch(r"[a-z]+(-[a-z0-9]+)*", rule.name)
        assert len(rule.doc.split()) >= 15, rule.code


def test_a_check_s_file_is_named_after_its_rule() -> None:
    for check in checks.every_check():
        name = check.__name__.rsplit(".", 1)[1]  # type: ignore[attr-defined]  # a module
        assert name.startswith(check.RULE.code.lower()), name
        assert name[6:].replace("_", "-") == check.RULE.name, name


def test_every_check_has_a_test_of_its_name() -> None:
    tested = {path.stem.removeprefix("test_") for path in (TESTS / "checks").rglob("*") if path.is_file()}
    for check in checks.every_check():
        assert check.__name__.rsplit(".", 1)[1] in tested  # type: ignore[attr-defined]  # a module
