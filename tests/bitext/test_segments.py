"""A pair's side as one text: what nobody sees is gone, and places lead back to the file."""

from __future__ import annotations

from nkdoc.base.diagnostics import Rule, Severity
from nkdoc.bitext.mismatch import Mismatch, report
from nkdoc.bitext.segments import compared, locate, segment, segments, visible
from nkdoc.model import Bitext, Project
from tests.checks.documents import FRONT, PATHS, loaded

RULE = Rule("NK999", "a-fault", Severity.WARNING, "…")


def bitext(source: str, target: str) -> Bitext:
    files = {PATHS["source"]: FRONT + source, PATHS["target"]: FRONT + target}
    config = '[tool.nkdoc]\nsource-language = "en"\nlanguages = ["en", "ru"]\ntitle = "Test"\n'
    (found,) = loaded({"pyproject.toml": config, **files}).bitexts
    return found


def test_invisible_characters_are_left_out_and_places_stay_right() -> None:
    pair = bitext("One.\n", "Бе\u00adже\u0301нцы и\u0306 5.\n").pairs[-1]
    text = segment(pair.target).text
    assert text == "Беженцы й 5."
    at = text.index("5")
    assert locate(pair.target, at, at + 1).text == "5"
    assert visible("e\u0301 и\u0306 а\u0301") == "é й а"


def test_code_and_words_in_another_language_are_marked() -> None:
    (_, target) = segments(bitext("One.\n", "Это `x5` и [issue]{lang=en}, [слова]{.disputed}.\n").pairs[-1])
    assert [target.text[slice(*place)] for place in target.code] == ["x5"]
    assert [target.text[slice(*place)] for place in target.foreign] == ["issue"]


def test_marks_move_with_the_text_before_them() -> None:
    (_, target) = segments(bitext("One.\n", "Э\u00adто `x5` тут.\n").pairs[-1])
    assert [target.text[slice(*place)] for place in target.code] == ["x5"]


def test_code_blocks_and_gaps_are_not_compared() -> None:
    source = "A paragraph of some length.\n\n```\ncode\n```\n\n***\n"
    texts = [
        pair.source[0].text for _, pair in compared(_project(source, "Абзац некоторой длины.\n\n```\ncode\n```\n"))
    ]
    assert texts == ["Case", "A paragraph of some length."]


def _project(source: str, target: str) -> Project:
    config = '[tool.nkdoc]\nsource-language = "en"\nlanguages = ["en", "ru"]\ntitle = "Test"\n'
    return loaded({"pyproject.toml": config, PATHS["source"]: FRONT + source, PATHS["target"]: FRONT + target})


def test_a_finding_without_a_place_in_the_translation_points_at_the_sentence_that_should_have_it() -> None:
    pair = bitext("He came. It was 5 May.\n", "Он пришёл. Было начало мая.\n").pairs[-1]
    found = report(RULE, pair, Mismatch("lost", (16, 17), None))
    assert found.span is not None
    assert found.span.text == "Было начало мая."
    assert found.labels[0].span.text == "5"


def test_a_fault_of_the_source_has_no_place_in_the_translation() -> None:
    pair = bitext("He cаme.\n", "Он пришёл.\n").pairs[-1]
    found = report(RULE, pair, Mismatch("mixed", (3, 7), None, in_source=True))
    assert found.span is None
    assert found.place is not None
    assert found.place.text == "cаme"


def test_code_that_stands_in_both_is_covered_as_often_as_it_does() -> None:
    source, target = segments(bitext("Say `5 percent` or `x5` or `x5`.\n", "Скажите `5 percent` или `x5`.\n").pairs[-1])
    assert source.text.replace("\ufffc", "_") == "Say _________ or __ or x5."
    assert target.text.replace("\ufffc", "_") == "Скажите _________ или __."
