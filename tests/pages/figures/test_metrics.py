"""Widths come from the fonts themselves."""

from __future__ import annotations

import pytest

from nkdoc.pages.figures.metrics import width, wrap


def test_a_width_grows_with_size_weight_and_letters() -> None:
    assert width("mmm", 8) > width("iii", 8)
    assert width("Шуша", 16) == pytest.approx(2 * width("Шуша", 8))
    assert width("Stepanakert", 8, 700) > width("Stepanakert", 8, 400)
    assert width("ab", 8) == pytest.approx(width("a", 8) + width("b", 8))


def test_a_character_the_font_lacks_still_has_a_width() -> None:
    assert width("\u4e00", 8) > 0


def test_a_letter_that_stands_in_the_second_family_has_its_width_there() -> None:
    assert width("ի", 8) != width("\u4e00", 8)
    assert width("իա", 8) == pytest.approx(width("ի", 8) + width("ա", 8))
    assert width("2 ա", 8, 700) == pytest.approx(width("2 ", 8, 700) + width("ա", 8, 700))


def test_lines_keep_within_the_limit_and_no_break_spaces_hold() -> None:
    text = "nearly the whole population of\u00a0the\u00a0region"
    lines = wrap(text, 60, 8)
    assert " ".join(lines) == text
    assert all(width(line, 8) <= 60 or " " not in line for line in lines)
    assert wrap("", 60, 8) == ()
