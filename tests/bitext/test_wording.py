"""Two wordings of one text, word by word."""

from __future__ import annotations

import pytest

from nkdoc.bitext.wording import Stretch, likeness, word_diff


def test_stretches_stay_or_change_in_the_order_of_the_text() -> None:
    assert list(word_diff("They must agree.", "They may agree.  Soon")) == [
        Stretch(("They",), ("They",), kept=True),
        Stretch(("must",), ("may",), kept=False),
        Stretch(("agree.",), ("agree.",), kept=True),
        Stretch((), ("Soon",), kept=False),
    ]


def test_a_frequent_word_counts_in_a_long_text() -> None:
    words = ["the"] * 300
    assert likeness(words, [*words[:299], "a"]) == pytest.approx(299 / 300)
    assert [one.kept for one in word_diff(" ".join(words), " ".join(words))] == [True]


def test_likeness_goes_from_nothing_to_everything() -> None:
    assert (likeness([], ["a"]), likeness(["a"], ["a"])) == (0, 1)
