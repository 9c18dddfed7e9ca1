"""A file of CSL that cannot be used."""

from __future__ import annotations

import pytest

from tests.checks.styled import STYLE, findings

CHECK = "nk346_unusable_citation_style"


@pytest.mark.parametrize(
    ("style", "line"),
    [("<style", 1), ("<style>\n</styl>", 2), (STYLE.replace("in-text", "note"), 1), ("<!DOCTYPE a>" + STYLE, 1)],
)
def test_what_is_no_style_is_found_at_its_line(style: str, line: int) -> None:
    assert findings(CHECK, style) == [f"s.csl:{line} s.csl"]


def test_a_style_that_works_is_in_order() -> None:
    assert findings(CHECK, STYLE) == []


def test_an_entry_that_the_style_cannot_word_is_found_in_its_file() -> None:
    ours = "a: {type: book, title: A, language: en}\n"
    assert findings(CHECK, STYLE, **{"content/references.yaml": ours}) == ["content/references.yaml:1 a"]
