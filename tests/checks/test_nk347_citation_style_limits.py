"""What a style of CSL asks for in vain."""

from __future__ import annotations

from tests.checks.styled import STYLE, findings

CHECK = "nk347_citation_style_limits"


def test_it_is_found_where_the_style_asks_for_it() -> None:
    assert findings(CHECK, STYLE) == ["s.csl:3 collapse"]


def test_a_language_without_words_is_told() -> None:
    plain = STYLE.replace(' collapse="citation-number"', "")
    assert findings(CHECK, plain) == []
    assert findings(CHECK, plain, "ka") == ["s.csl:1 ka"]


def test_a_style_that_cannot_be_used_is_another_finding() -> None:
    assert findings(CHECK, "<style") == []
