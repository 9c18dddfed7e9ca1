"""Shares over periods: each strip spans its years and is filled as high as its share; nothing is added up."""

from __future__ import annotations

import pytest

from tests.pages.figures.drawn import drawn, having, rect, shipped, words


@pytest.mark.parametrize("size", ["wide", "narrow"])
def test_strips_span_their_years_and_fill_to_their_shares(size: str) -> None:
    (svg,) = having(drawn(shipped()["data/arms.yaml"], "en"), size)
    wholes, shares = ([rect(element) for element in having(svg, name)] for name in ("whole", "share"))
    assert [share.bottom - share.top for share in shares] == pytest.approx(
        [0.27 * (wholes[0].bottom - wholes[0].top), 0.69 * (wholes[1].bottom - wholes[1].top)], abs=0.02
    )
    assert (wholes[0].right - wholes[0].left) / (wholes[1].right - wholes[1].left) == pytest.approx(2, abs=0.01)
    assert wholes[0].right == wholes[1].right
    assert not wholes[0].meets(wholes[1])


@pytest.mark.parametrize(
    ("language", "printed"),
    [("en", {"27%", "69%", "2011–\u20602020", "2016"}), ("ru", {"27\u00a0%", "69\u00a0%", "из\u00a0Израиля"})],
)
def test_shares_periods_and_years_are_printed_but_no_total(language: str, printed: set[str]) -> None:
    (svg,) = having(drawn(shipped()["data/arms.yaml"], language), "wide")
    assert printed <= set(words(svg))
    assert not any("96" in text for text in words(svg))
