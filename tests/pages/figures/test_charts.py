"""Bars by category and over time, lines and parts: lengths are the figures', and nothing is drawn that is not known."""

from __future__ import annotations

import pytest

from nkdoc.pages.figures.series import ticks
from tests.pages.figures.drawn import dataset, drawn, having, rect, samples, words


@pytest.fixture(scope="module", params=["wide", "narrow"])
def size(request: pytest.FixtureRequest) -> str:
    return str(request.param)


def test_bars_of_categories_are_as_long_as_their_figures(size: str) -> None:
    (svg,) = having(drawn(samples()["samples/ferries.yaml"], "en"), size)
    lengths = [rect(bar).right - rect(bar).left for bar in having(svg, "bar")]
    assert [length / lengths[0] for length in lengths] == pytest.approx([1, 96 / 412.5, 3.25 / 412.5], abs=1e-3)


def test_what_is_not_known_is_an_open_mark_and_no_bar(size: str) -> None:
    (svg,) = having(drawn(samples()["samples/ferries.yaml"], "en"), size)
    assert len(having(svg, "unknown")) == 1
    assert "—" in words(svg)


def test_grouped_bars_share_one_scale(size: str) -> None:
    (svg,) = having(drawn(samples()["samples/piers.yaml"], "de"), size)
    lengths = [rect(bar).right - rect(bar).left for bar in having(svg, "bar")]
    assert [length / lengths[0] for length in lengths] == pytest.approx(
        [1, 112.5 / 300, 96 / 300, 3 / 300, 0.25 / 300], abs=2e-3
    )
    assert {"Sommer", "Winter", "112,5\u00a0Tsd."} <= set(words(svg))


def test_stacked_bars_follow_one_another_and_end_with_their_sum(size: str) -> None:
    (svg,) = having(drawn(samples()["samples/fuels.yaml"], "en"), size)
    city = [rect(bar) for bar in having(svg, "bar")][:5]
    assert [left.right for left in city[:-1]] == pytest.approx([right.left for right in city[1:]], abs=0.02)
    assert {"51\u00a0ships", "35\u00a0ships", "13\u00a0ships"} <= set(words(svg))


def test_stacked_columns_stand_on_each_other(size: str) -> None:
    (svg,) = having(drawn(samples()["samples/months.yaml"], "en"), size)
    may = [rect(bar) for bar in having(svg, "bar")][:2]
    assert may[0].top == pytest.approx(may[1].bottom, abs=0.02)
    assert (may[1].bottom - may[1].top) / (may[0].bottom - may[0].top) == pytest.approx(4200 / 11000, abs=1e-3)
    assert "May 2021" in words(svg)


def test_a_year_without_a_row_keeps_its_place(size: str) -> None:
    (svg,) = having(drawn(samples()["samples/years.yaml"], "en"), size)
    left = [rect(bar).left for bar in having(svg, "bar")]
    assert (left[3] - left[2]) / (left[1] - left[0]) == pytest.approx(2, abs=0.01)


def test_a_line_breaks_where_a_figure_is_not_known() -> None:
    (svg,) = having(drawn(samples()["samples/water.yaml"], "en"), "wide")
    upper, lower, _ = (path.attrib["d"] for path in having(svg, "series"))
    assert (upper.count("M"), upper.count("L")) == (1, 4)
    assert (lower.count("M"), lower.count("L")) == (2, 2)
    assert "\u22122" in words(svg)


def test_lines_may_leave_zero_out_and_then_only_if_told() -> None:
    fares = samples()["samples/fares.yaml"]
    (svg,) = having(drawn(fares, "en"), "wide")
    assert "0" not in words(svg)
    (svg,) = having(drawn(dataset(fares.source.text.replace("zero: false\n", "")), "en"), "wide")
    assert "0" in words(svg)


def test_parts_take_their_share_and_leave_the_rest_open(size: str) -> None:
    (svg,) = having(drawn(samples()["samples/tickets.yaml"], "en"), size)
    width = float(svg.attrib["viewBox"].split()[2])
    shares = [(rect(part).right - rect(part).left) / width for part in having(svg, "part")]
    assert shares == pytest.approx([0.585, 0.24, 0.115], abs=1e-3)


@pytest.mark.parametrize(
    ("least", "most", "expected"),
    [
        (0, 35, (0, 10, 20, 30, 40)),
        (0, 25000, (0, 10000, 20000, 30000)),
        (-12, 184, (-50, 0, 50, 100, 150, 200)),
        (280, 310, (280, 290, 300, 310)),
        (0, 0.03, (0, 0.01, 0.02, 0.03)),
        (0, 0, (0, 0.5, 1)),
        (5, 5, (0, 2, 4, 6)),
    ],
)
def test_scales_step_by_round_numbers(least: float, most: float, expected: tuple[float, ...]) -> None:
    assert ticks(least, most) == expected
