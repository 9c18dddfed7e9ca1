"""A formula that cannot be set, told at the place that shows why."""

from __future__ import annotations

from tests.checks.small import findings, section

CHECK = "nk176_bad_formula"
EN = "content/en/10-one.md"


def test_a_formula_that_cannot_be_set_is_found_at_its_fault() -> None:
    text = "The half, $\\frac{1}{2$, and\n\n$$\na +\n\\foo\n$$\n\nand $x$.[^n]\n\n[^n]: Or $a & b$.\n"
    assert findings(CHECK, {EN: section(text)}) == [
        f"{EN}:6:20 \\frac{{1}}{{2",
        f"{EN}:10:1 a +\n\\foo",
        f"{EN}:15:13 a & b",
    ]
