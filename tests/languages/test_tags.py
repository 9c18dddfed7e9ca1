"""Language tags: their beginnings, the nearest of those known, and the language they share."""

from __future__ import annotations

import pytest

from nkdoc.languages.folders import lookup
from nkdoc.languages.tags import beginnings, nearest, primaries, primary
from nkdoc.languages.typography import typeset_foreign


def test_subtags_fall_away_from_the_end() -> None:
    assert list(beginnings("zh_Hant-TW")) == ["zh-hant-tw", "zh-hant", "zh"]


def test_the_longest_beginning_that_is_known_is_nearest() -> None:
    table = {"zh": 1, "zh-hant": 2}
    assert [nearest(tag, table) for tag in ("zh-Hant-TW", "zh-Hans", "ja")] == [2, 1, None]
    assert list(lookup("ru-RU")) == ["ru"]


@pytest.mark.parametrize(("tag", "wanted"), [("pt-BR", "pt"), ("EN", "en"), ("sr_Latn", "sr"), ("", "")])
def test_two_varieties_share_the_primary_subtag(tag: str, wanted: str) -> None:
    assert primary(tag) == wanted


def test_each_language_is_told_once() -> None:
    assert primaries("en-GB", "en-US", "ru") == ("en", "ru")


def test_words_of_a_variety_are_set_as_those_of_its_language() -> None:
    assert typeset_foreign('"Wort"', "de-AT") == typeset_foreign('"Wort"', "de") == "„Wort“"
