"""Columns by day: lengths from zero, places true to time, figures printed."""

from __future__ import annotations

import pytest

from nkdoc.pages.figures.schema import faults_of
from tests.pages.figures.drawn import dataset, drawn, having, labels, rect, words

THREE_DAYS = """
kind: bars
title: {en: Arrivals, ru: Прибывшие}
description: {en: Three days., ru: Три дня.}
unit: {en: people, ru: человек}
rows:
  - {date: 2023-10-03, value: 100617, cite: [c], note: {en: nearly everyone, ru: почти все}}
  - {date: 2023-09-24, value: 1050, cite: [a]}
  - {date: 2023-09-25, value: 50000, cite: [b]}
"""


@pytest.fixture(scope="module", params=["wide", "narrow"])
def size(request: pytest.FixtureRequest) -> str:
    return str(request.param)


def test_a_column_is_as_tall_as_its_figure(size: str) -> None:
    (svg,) = having(drawn(dataset(THREE_DAYS), "en"), size)
    heights = [rect(bar).bottom - rect(bar).top for bar in having(svg, "bar")]
    assert [height / heights[2] for height in heights] == pytest.approx([1050 / 100617, 50000 / 100617, 1], abs=1e-3)
    assert len({rect(bar).bottom for bar in having(svg, "bar")}) == 1


def test_columns_stand_as_far_apart_as_their_days(size: str) -> None:
    (svg,) = having(drawn(dataset(THREE_DAYS), "en"), size)
    left = [rect(bar).left for bar in having(svg, "bar")]
    assert (left[2] - left[0]) / (left[1] - left[0]) == pytest.approx(9, abs=0.01)


def test_figures_and_days_are_printed_as_the_language_writes_them() -> None:
    english = words(drawn(dataset(THREE_DAYS), "en"))
    assert {"1,050\u00a0people", "100,617\u00a0people", "24\u00a0September 2023", "nearly everyone"} <= set(english)
    russian = words(drawn(dataset(THREE_DAYS), "ru"))
    assert {"1050\u00a0человек", "100\u00a0617\u00a0человек", "3\u00a0октября 2023", "почти все"} <= set(russian)


def test_a_long_gap_is_called_a_gap() -> None:
    (svg,) = having(drawn(dataset(THREE_DAYS), "en"), "wide")
    bars = [rect(bar) for bar in having(svg, "bar")]
    (gap,) = [label.box for label in labels(svg) if label.text == "no figures for the days between"]
    assert bars[1].right < gap.left
    assert gap.right < bars[2].left


def test_a_row_that_cannot_be_drawn_is_left_out() -> None:
    broken = THREE_DAYS.replace("value: 50000", "value: many").replace("2023-09-24", "24.09.2023")
    (svg,) = having(drawn(dataset(broken), "en"), "wide")
    assert len(having(svg, "bar")) == 1


BALANCES = """
kind: bars
title: {en: Balances, ru: Балансы}
description: {en: Three towns., ru: Три города.}
unit: {en: people, ru: человек}
rows:
  - {label: {en: Upper, ru: Верхний}, value: 200, cite: [c]}
  - {label: {en: Lower, ru: Нижний}, value: -100, cite: [a]}
  - {label: {en: Middle, ru: Средний}, value: null, cite: [b]}
"""


@pytest.mark.parametrize("language", ["en", "ru"])
def test_bars_below_zero_run_to_the_left_from_the_same_line(size: str, language: str) -> None:
    (svg,) = having(drawn(dataset(BALANCES), language), size)
    above, below = (rect(bar) for bar in having(svg, "bar"))
    assert above.left == pytest.approx(below.right, abs=0.02)
    assert (above.right - above.left) / (below.right - below.left) == pytest.approx(2, abs=0.01)
    (figure,) = [label for label in labels(svg) if label.text.startswith("−100")]
    (name,) = [label for label in labels(svg) if label.text in ("Lower", "Нижний")]
    assert name.box.right < figure.box.left
    assert figure.box.right < below.left


def test_bars_that_are_all_below_zero_are_drawn(size: str) -> None:
    (svg,) = having(drawn(dataset(BALANCES.replace("200", "-200").replace("null", "0")), "en"), size)
    longer, shorter = (rect(bar) for bar in having(svg, "bar"))
    assert longer.right == pytest.approx(shorter.right, abs=0.02)
    assert longer.left < shorter.left


def test_columns_and_stacks_refuse_what_is_below_zero() -> None:
    text = THREE_DAYS.replace("value: 1050", "value: -1050")
    assert [fault.path for fault in faults_of(dataset(text), ("en", "ru"))] == [("rows", 1, "value")]
    assert [fault.path for fault in faults_of(dataset(BALANCES), ("en", "ru"))] == []
