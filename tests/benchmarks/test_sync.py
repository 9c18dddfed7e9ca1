"""The benchmark of the comparison, on three of its texts: faults are found, innocent changes raise no error."""

from __future__ import annotations

import pytest

from benchmarks.measuring import FAULTS, INNOCENT, Change, Text, clean_texts, measured
from benchmarks.mutations_meaning import MEANING
from nkdoc.base.diagnostics import Severity

pytestmark = pytest.mark.slow

TEXTS = ("festival", "manual", "report")
MAY_BE_MISSED = {
    *(one.name for one in MEANING),
    "sentence added to the source",
    "sentence dropped",
    "question mark lost",
    "negation dropped",
    "word turned into its opposite",
    "duty softened in the source",
    "name in Latin letters mistyped",
    "number word changed in the original",
    "number word changed (ru)",
    "bound dropped in the original",
    "number in front matter changed",
    "HTML: attribute people read dropped",
    "HTML: attribute machines read changed",
}
"""What deterministic comparison cannot promise; docs/sync-benchmark.md has the shares."""


@pytest.fixture(scope="module")
def texts() -> list[Text]:
    return [text for text in clean_texts(("ru",)) if text.name in TEXTS]


def test_the_texts_are_clean(texts: list[Text]) -> None:
    assert [text.name for text in texts] == list(TEXTS)
    assert [key for text in texts for key in text.findings if key[1] >= Severity.WARNING] == []


@pytest.mark.parametrize("change", FAULTS, ids=lambda change: change.name)
def test_a_fault_is_found(change: Change, texts: list[Text]) -> None:
    score = measured(change, texts, samples=2)
    if change.name not in MAY_BE_MISSED:
        assert score.alone == score.tried
    if change.name.endswith("to the source") or change.name.endswith("in the source"):
        assert score.locked == score.tried


@pytest.mark.parametrize("change", INNOCENT, ids=lambda change: change.name)
def test_an_innocent_change_raises_no_error(change: Change, texts: list[Text]) -> None:
    assert measured(change, texts, samples=2).errors == 0
