"""What a section's blocks become: titles of admonitions, boxes of tasks, exponents."""

from __future__ import annotations

import pytest

from nkdoc.base.span import Source
from nkdoc.bitext.flatten import flatten
from nkdoc.model import Unit
from nkdoc.parse import parse_section


def units(text: str) -> tuple[Unit, ...]:
    """Return the units of a text."""
    return flatten(parse_section(Source("a.md", f"---\nid: a\n---\n{text}\n"), "en", "a").value)


def test_a_title_is_a_block_before_those_of_its_admonition() -> None:
    title, body = units("::: tip[My *title*]{#t}\nBody.\n:::")
    assert (title.text, title.span.text, title.id, title.path) == ("My title", "My *title*", "a/t", (2, 0, 0))
    assert (body.text, body.containers, body.path) == ("Body.", ("div.tip",), (2, 0, 1))


def test_the_box_of_a_task_is_a_container() -> None:
    boxes = [unit.containers[-1] for unit in units("- [x] a\n- [ ] b\n- c")]
    assert boxes == ["item.done", "item.open", "item"]


@pytest.mark.parametrize(
    ("written", "text"),
    [("10^6^ m^2^", "10⁶ m²"), ("10^-3^", "10⁻³"), ("1^er^", "1er"), ("CO~2~", "CO2"), ("~~a~~ ==b==", "a b")],
)
def test_an_exponent_is_no_digit_of_the_number(written: str, text: str) -> None:
    (unit,) = units(written)
    assert unit.text == text
    assert unit.locate(len(text) - 1, len(text)).text in written
